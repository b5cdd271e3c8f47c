/** A person's session, as the cookie their browser would keep. */
export async function signIn(
  port: number,
  { email, password }: { email: string; password: string },
): Promise<string> {
  const answered = await fetch(`http://127.0.0.1:${port}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password }),
  });
  if (!answered.ok) throw new Error(`Signing in was answered ${answered.status}.`);
  return answered.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}
