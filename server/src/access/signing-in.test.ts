import type { Me } from "@guichet/contract/access.ts";
import { expect } from "vitest";
import { amina, password } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";

const signIn = (desk: Desk, email: string, secret: string, headers: Record<string, string> = {}) =>
  signInFrom("127.0.0.1", desk, { email, password: secret }, headers);

const signInFrom = (
  remoteAddress: string,
  desk: Desk,
  payload: { email: string; password: string },
  headers: Record<string, string> = {},
) => desk.app.http.inject({ method: "POST", url: "/api/session", payload, headers, remoteAddress });

function cookieOf(answer: { cookies: { name: string; value: string }[] }): string {
  return answer.cookies.find((cookie) => cookie.name === "guichet")?.value ?? "";
}

test("the right password opens a session, in a cookie that scripts can’t read", async ({ desk }) => {
  const answer = await signIn(desk, "AMINA@guichet.test", password);

  expect(answer.json<Me>()).toMatchObject({
    name: "Amina",
    roles: ["agent"],
    companyName: "Guichet",
    silent: true,
  });
  expect(answer.cookies).toMatchObject([
    { name: "guichet", httpOnly: true, sameSite: "Lax", path: "/" },
    { name: "guichet-known", httpOnly: true, sameSite: "Lax", path: "/" },
  ]);
  expect(answer.body).not.toContain(cookieOf(answer));
});

test("each sign-in has a session of its own: one given beforehand is never adopted", async ({ desk }) => {
  const planted = "planted-by-somebody-else-0000";
  const answer = await signIn(desk, amina.email, password, { cookie: `guichet=${planted}` });

  expect(cookieOf(answer)).not.toBe(planted);
  expect(cookieOf(answer)).not.toBe(cookieOf(await signIn(desk, amina.email, password)));
});

test("a wrong password and an unknown address are refused in the same words", async ({ desk }) => {
  const wrong = await signIn(desk, amina.email, "pas celui-là du tout");
  const unknown = await signIn(desk, "nobody@guichet.test", "pas celui-là du tout");

  expect(wrong.statusCode).toBe(401);
  expect(unknown.statusCode).toBe(401);
  expect(unknown.json()).toEqual(wrong.json());
});

test("after twenty failures in an hour the account waits, then opens again", async ({ desk }) => {
  for (let tries = 0; tries < 20; tries++)
    await signIn(desk, "bruno@guichet.test", `faux mot de passe ${tries}`, {});
  const refused = await signIn(desk, "bruno@guichet.test", password);
  expect(refused).toMatchObject({ statusCode: 429 });
  expect(refused.headers["retry-after"]).toBe("3600");

  await desk.passes({ minutes: 61 });
  expect((await signIn(desk, "bruno@guichet.test", password)).statusCode).toBe(200);
});

test("tries sent at the same instant are counted before they are weighed: twenty are, and no more", async ({
  desk,
}) => {
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, rank) =>
      signInFrom(`198.51.100.${rank}`, desk, { email: "bruno@guichet.test", password: `au hasard ${rank}` }),
    ),
  );
  const count = (status: number) => answers.filter(({ statusCode }) => statusCode === status).length;

  expect([count(401), count(429)]).toEqual([20, 20]);
  await desk.passes({ minutes: 61 });
});

test("whoever tries without end locks nobody out of a browser that the account was opened from", async ({
  desk,
}) => {
  const email = "bruno@guichet.test";
  const before = await signInFrom("192.0.2.1", desk, { email, password });
  const cookie = before.cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  for (let rank = 0; rank < 21; rank++)
    await signInFrom("203.0.113.9", desk, { email, password: `encore faux ${rank}` });

  expect(await signInFrom("192.0.2.1", desk, { email, password })).toMatchObject({ statusCode: 429 });
  expect(await signInFrom("203.0.113.9", desk, { email, password }, { cookie })).toMatchObject({
    statusCode: 200,
  });
  expect(
    await signInFrom("192.0.2.2", desk, { email: amina.email, password: "pas le bon" }, { cookie }),
  ).toMatchObject({ statusCode: 401 });
  await desk.passes({ minutes: 61 });
});

test("a browser that the account was opened from has a limit of its own", async ({ desk }) => {
  const email = "bruno@guichet.test";
  const before = await signInFrom("192.0.2.1", desk, { email, password });
  const cookie = before.cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  for (let rank = 0; rank < 20; rank++)
    await signInFrom("192.0.2.1", desk, { email, password: `toujours faux ${rank}` }, { cookie });

  expect(await signInFrom("192.0.2.1", desk, { email, password }, { cookie })).toMatchObject({
    statusCode: 429,
  });
  await desk.passes({ minutes: 61 });
});

test("the right passwords of a whole office behind one address never make it wait", async ({ desk }) => {
  for (let times = 0; times < 21; times++)
    expect((await signInFrom("192.0.2.50", desk, { email: amina.email, password })).statusCode).toBe(200);
});

test("signing out ends the session on the server", async ({ desk }) => {
  const cookie = { guichet: cookieOf(await signIn(desk, amina.email, password)) };
  await desk.app.http.inject({ method: "DELETE", url: "/api/session", cookies: cookie });

  expect((await desk.app.http.inject({ url: "/api/session", cookies: cookie })).statusCode).toBe(401);
});

test("a disabled account loses its sessions at once, and signs in no more", async ({ desk }) => {
  const cookie = { guichet: cookieOf(await signIn(desk, amina.email, password)) };
  await desk.asks("chloe", "PUT", `/api/agents/${desk.people.amina.id}/disablement`);

  expect((await desk.app.http.inject({ url: "/api/session", cookies: cookie })).statusCode).toBe(401);
  expect((await signIn(desk, amina.email, password)).statusCode).toBe(401);

  await desk.asks("chloe", "DELETE", `/api/agents/${desk.people.amina.id}/disablement`);
  expect((await signIn(desk, amina.email, password)).statusCode).toBe(200);
});

test("the last administrator can’t be disabled", async ({ desk }) => {
  expect(await desk.asks("chloe", "PUT", `/api/agents/${desk.people.chloe.id}/disablement`)).toMatchObject({
    body: { code: "access.last_admin" },
  });
});

test("a page of another site acts on nothing with our cookies", async ({ desk }) => {
  const cookies = { guichet: desk.sessions.chloe };
  const attempt = (headers: Record<string, string>) =>
    desk.app.http.inject({ method: "PUT", url: "/api/company/counter", cookies, headers });

  for (const headers of [
    { origin: "https://evil.test" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ]) {
    expect((await attempt(headers)).json()).toMatchObject({ code: "request.foreign_origin" });
  }
  expect(
    (await attempt({ origin: "http://localhost:8080", "sec-fetch-site": "same-origin" })).statusCode,
  ).toBe(200);
});

test("every answer carries the headers that keep strangers out, errors too", async ({ desk }) => {
  for (const url of ["/api/session", "/api/health", "/api/none", "/", "/api/openapi.json"]) {
    const { headers } = await desk.app.http.inject({ url });
    expect(headers["content-security-policy"]).toContain("object-src 'none'; base-uri 'none'");
    expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" });
  }
});
