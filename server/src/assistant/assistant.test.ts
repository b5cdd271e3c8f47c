import type { Assistant, OutsideTest } from "@guichet/contract/assistant.ts";
import { expect } from "vitest";
import { type Desk, test } from "../../testing/desk.ts";

const questions = async (desk: Desk) =>
  (await desk.asks<Assistant>("chloe", "GET", "/api/assistant")).body.questions;

test("eight questions wait, in their order; one is answered, one can wait, one goes to a colleague, and each comes back", async ({
  desk,
}) => {
  expect((await questions(desk)).map(({ name }) => name)).toEqual([
    "people",
    "address",
    "reasons",
    "perimeter",
    "hours",
    "promises",
    "team",
    "signature",
  ]);
  const settle = (name: string, body: object) =>
    desk.asks("chloe", "PUT", `/api/assistant/questions/${name}`, body);
  await settle("people", { state: "answered" });
  await settle("hours", { state: "later" });
  await settle("team", { state: "asked", askedOf: "rh@bouilloires.test" });

  const settled = (await questions(desk)).filter(({ state }) => state !== "open");
  expect(settled.map(({ name, state, askedOf }) => [name, state, askedOf])).toEqual([
    ["people", "answered", null],
    ["hours", "later", null],
    ["team", "asked", "rh@bouilloires.test"],
  ]);

  await settle("hours", { state: "open" });
  expect((await questions(desk)).find(({ name }) => name === "hours")?.state).toBe("open");
});

test("only an administrator sees the first day", async ({ desk }) => {
  expect((await desk.asks("amina", "GET", "/api/assistant")).status).toBe(403);
  const put = await desk.asks("amina", "PUT", "/api/assistant/questions/team", { state: "later" });
  expect(put.status).toBe(403);
});

test("the link for outside is known to be seen only once somebody says so there", async ({ desk }) => {
  const { body } = await desk.asks<OutsideTest>("chloe", "POST", "/api/assistant/outside-tests");
  const path = new URL(body.url).pathname;
  const seen = async () =>
    (await desk.asks<Assistant>("chloe", "GET", "/api/assistant")).body.outside?.openedAt;

  const page = await desk.app.http.inject({ method: "GET", url: path, headers: { "accept-language": "fr" } });
  expect(page.body).toContain("Cette page s’ouvre");
  expect(await seen()).toBeNull();

  const pressed = await desk.app.http.inject({ method: "POST", url: path, headers: formHeaders });
  expect(pressed.statusCode).toBe(200);
  expect(await seen()).toBe(desk.now().toString());

  const other = await desk.app.http.inject({ method: "POST", url: `${path}x`, headers: formHeaders });
  expect(other.statusCode).toBe(410);
});

const formHeaders = {
  origin: "http://localhost:8080",
  "content-type": "application/x-www-form-urlencoded",
};

test("an inbox that is delivered to has no mailbox to look back in, and says so", async ({ desk }) => {
  const { status, body } = await desk.asks("chloe", "POST", "/api/assistant/measures", {
    inboxId: desk.inboxId,
  });
  expect({ status, body }).toMatchObject({ status: 409, body: { code: "assistant.no_mailbox" } });
});
