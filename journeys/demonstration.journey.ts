import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "../server/testing/processes/ports.ts";
import { removeTraces } from "../server/testing/processes/traces.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

let folder: string;
let running: ChildProcess;
let said = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guichet-demonstration-"));
  running = spawn(process.execPath, [join(root, "bin/demo.mjs")], {
    cwd: root,
    env: {
      PATH: `${join(root, "node_modules/.bin")}:${process.env.PATH}`,
      HOME: process.env.HOME,
      GUICHET_DEMO_PORT: String(await freePort()),
      GUICHET_DEMO_DATA: folder,
      // What is real is out of its reach, even where it is named.
      DATABASE_URL: "postgres://nobody@127.0.0.1:1/nothing",
    },
  });
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk;
      if (said.includes("Ctrl-C")) resolve();
    };
    running.stdout?.on("data", hear);
    running.stderr?.on("data", hear);
    running.on("exit", () => reject(new Error(said)));
  });
});

afterAll(async () => {
  if (running.exitCode === null && running.signalCode === null) {
    running.kill("SIGTERM");
    await once(running, "exit");
  }
  await removeTraces(folder);
});

test("npm run demo opens a desk at the address it prints, for the three people and the password it prints", async () => {
  const url = /Guichet {2}(\S+)/u.exec(said)?.[1] ?? "";
  const password = /password\s+(\S+)/u.exec(said)?.[1] ?? "";
  const emails = said.match(/\S+@cycles-valombre\.example/gu) ?? [];
  expect(emails).toHaveLength(3);
  for (const email of emails) {
    const answer = await fetch(`${url}/api/session`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: url },
      body: JSON.stringify({ email, password }),
    });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      companyName: "Cycles Valombre",
      demonstration: { all: 2000 },
    });
  }
});

test("npm run demo prints the page that a customer follows without an account, with what was promised to them", async () => {
  const link = /\S+\/t\/\S+/u.exec(said)?.[0] ?? "";
  const opened = await fetch(link, { redirect: "manual" });
  const cookie = opened.headers.get("set-cookie")?.split(";")[0] ?? "";
  const page = await fetch(new URL(opened.headers.get("location") ?? "", link), { headers: { cookie } });
  expect(await page.text()).toContain("Claquement dans le pédalier");
});
