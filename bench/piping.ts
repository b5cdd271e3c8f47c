import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Target } from "./target.ts";

/** One letter by a process of its own, as a mail server's pipe hands it over: the line of the README. */
export async function pipe({ door }: Target, raw: Buffer): Promise<void> {
  const rights = door.token ? ["-H", `Authorization: Bearer ${door.token}`] : [];
  const parameters = [
    "-sS",
    "--fail",
    "--data-binary",
    "@-",
    "-H",
    "Content-Type: message/rfc822",
    ...rights,
    door.url,
  ];
  const curl = spawn("curl", parameters, { stdio: ["pipe", "ignore", "inherit"] });
  const ended = once(curl, "close");
  curl.stdin.end(raw);
  const [code] = await ended;
  if (code !== 0) throw new Error(`curl ended with ${code} at ${door.url}.`);
}
