import type { Entry } from "@guichet/contract/thread.ts";
import { expect } from "vitest";
import { dov } from "../../../testing/cast.ts";
import { type Desk, test } from "../../../testing/desk.ts";

type Person = "amina" | "bruno";

const answers = (desk: Desk, person: Person, ticketId: string | null, more: object) =>
  desk.asks<Entry & { code?: string; particulars?: { entries: number } }>(
    person,
    "POST",
    `/api/tickets/${ticketId}/replies`,
    { key: crypto.randomUUID(), html: `<p>${person}</p>`, to: [dov.address], ...more },
  );
const notes = (desk: Desk, person: Person, ticketId: string | null) =>
  desk.asks(person, "POST", `/api/tickets/${ticketId}/notes`, {
    key: crypto.randomUUID(),
    html: "<p>Vu.</p>",
  });

const rounds = 25;

test("D25 two agents reply at once: one is stopped and shown what is new, and when both send, both are stored", async ({
  desk,
}) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });
  for (let round = 0; round < rounds; round++) {
    const entriesSeen = (await desk.look(ticketId ?? "")).entries;
    const both = await Promise.all(
      (["amina", "bruno"] as const).map(async (person) => ({
        person,
        said: await answers(desk, person, ticketId, { entriesSeen }),
      })),
    );
    const stopped = both.find(({ said }) => said.status === 409);
    expect(both.map(({ said }) => said.status).sort()).toEqual([201, 409]);
    expect(stopped?.said.body).toMatchObject({
      code: "thread.moved",
      particulars: { entries: entriesSeen + 1 },
    });
    const again = await answers(desk, stopped?.person ?? "amina", ticketId, { entriesSeen: entriesSeen + 1 });
    expect(again.status).toBe(201);
  }
  const { thread } = await desk.look(ticketId ?? "");
  const sent = thread.filter(({ kind }) => kind === "sent");
  expect(["amina", "bruno"].map((who) => sent.filter(({ text }) => text === who).length)).toEqual([
    rounds,
    rounds,
  ]);
  expect(thread.map(({ position }) => position)).toEqual(thread.map((_, index) => index + 1));
});

test("sending stops when a colleague noted something since the page was loaded", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, subject: "note", says: "Bonjour" });
  await notes(desk, "bruno", ticketId);
  expect(await answers(desk, "amina", ticketId, { entriesSeen: 1 })).toMatchObject({
    body: { code: "thread.moved", particulars: { entries: 2 } },
  });
});

test("what I noted myself meanwhile stops nothing: it is no news to me", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, subject: "moi", says: "Bonjour" });
  await notes(desk, "amina", ticketId);
  expect(await answers(desk, "amina", ticketId, { entriesSeen: 1 })).toMatchObject({ status: 201 });
});
