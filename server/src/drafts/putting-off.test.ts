import type { Draft } from "@guichet/contract/drafts.ts";
import type { Entry } from "@guichet/contract/thread.ts";
import { expect } from "vitest";
import { dov } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";

const way = (ticketId: string | null) => `/api/tickets/${ticketId}/drafts/reply/departure`;
const words = (html: string, more: object = {}) => ({
  key: crypto.randomUUID(),
  html,
  to: [dov.address],
  entriesSeen: 1,
  ...more,
});
const putsOff = (desk: Desk, ticketId: string | null, reply: object, hours = 3) =>
  desk.asks<Draft>("amina", "PUT", way(ticketId), {
    reply,
    leavesAt: desk.now().add({ hours }).toString(),
  });
const draftIn = async (desk: Desk, ticketId: string | null) =>
  (await desk.asks<{ items: Draft[] }>("amina", "GET", `/api/tickets/${ticketId}/drafts`)).body.items[0];
const sentIn = async (desk: Desk, ticketId: string | null) =>
  (await desk.look(ticketId ?? "")).thread.filter(({ kind }) => kind === "sent");

test("a reply sent later is kept with the draft, written no further, and leaves at its hour", async ({
  desk,
}) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });
  const draft = await putsOff(desk, ticketId, words("<p>À tout à l’heure.</p>"));
  expect(draft.body).toMatchObject({ html: "<p>À tout à l’heure.</p>", broughtBack: null });
  expect(
    await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/drafts/reply`, {
      html: "<p>x</p>",
      entriesSeen: 1,
    }),
  ).toMatchObject({ body: { code: "draft.put_off" } });

  await desk.passes({ hours: 2 });
  expect(await sentIn(desk, ticketId)).toEqual([]);
  await desk.passes({ hours: 1 });

  expect(await sentIn(desk, ticketId)).toMatchObject([{ author: { name: "Amina" } }]);
  expect(await draftIn(desk, ticketId)).toBeUndefined();
});

test("an answer from the customer meanwhile brings it back as a draft, and says so", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, id: "late@exemple.test", says: "Bonjour" });
  await putsOff(desk, ticketId, words("<p>À demain.</p>"));
  await desk.receives({ from: dov, answers: "late@exemple.test", says: "J’ai trouvé." });
  await desk.passes({ hours: 4 });

  expect(await sentIn(desk, ticketId)).toEqual([]);
  expect(await draftIn(desk, ticketId)).toMatchObject({ broughtBack: "customer_wrote", leavesAt: null });
  expect((await desk.asks("amina", "GET", "/api/mentions")).body).toMatchObject({
    items: [{ kind: "brought_back", by: null, ticket: { id: ticketId } }],
  });
});

test("another reply leaves no queued one behind, whoever wrote it", async ({ desk }) => {
  for (const person of ["amina", "bruno"] as const) {
    const { ticketId } = await desk.receives({ from: dov, subject: person, says: "Bonjour" });
    await putsOff(desk, ticketId, words("<p>Plus tard</p>"));
    await desk.asks(person, "POST", `/api/tickets/${ticketId}/replies`, words("<p>Maintenant</p>"));
    await desk.passes({ hours: 4 });
    expect((await sentIn(desk, ticketId)).map(({ text }) => text)).toEqual(["Maintenant"]);
    expect(await draftIn(desk, ticketId)).toMatchObject({
      html: "<p>Plus tard</p>",
      broughtBack: "answered",
    });
  }
});

test("what was put off is sent now, once, or cancelled back to a draft", async ({ desk }) => {
  const one = await desk.receives({ from: dov, subject: "un", says: "Bonjour" });
  await putsOff(desk, one.ticketId, words("<p>Plus tard</p>"));
  expect(await desk.asks<Entry>("amina", "POST", way(one.ticketId))).toMatchObject({ status: 201 });
  expect(await desk.asks("amina", "POST", way(one.ticketId))).toMatchObject({ status: 404 });
  expect(await sentIn(desk, one.ticketId)).toHaveLength(1);

  const other = await desk.receives({ from: dov, subject: "deux", says: "Bonjour" });
  await putsOff(desk, other.ticketId, words("<p>Plus tard</p>"));
  const back = await desk.asks<Draft>("amina", "DELETE", way(other.ticketId));
  expect(back.body).toMatchObject({ html: "<p>Plus tard</p>", leavesAt: null, broughtBack: null });
  await desk.passes({ hours: 4 });
  expect(await sentIn(desk, other.ticketId)).toEqual([]);
});

test("the guard reads what is put off as it is written, and nothing it promises falls due before it leaves", async ({
  desk,
}) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });
  const promising = "<p>Je vous rappelle demain avant 12 h.</p>";
  expect(await putsOff(desk, ticketId, words(promising))).toMatchObject({
    body: { code: "guard.unsettled" },
  });
  const promise = { kind: "call_back", what: "Nous vous rappelons", findingId: null };
  const early = desk.now().add({ hours: 2 }).toString();
  expect(
    await putsOff(desk, ticketId, words("<p>Bien à vous</p>", { promises: [{ ...promise, dueAt: early }] })),
  ).toMatchObject({ status: 409, body: { code: "draft.promise_before" } });
});

test("a promise of what was put off keeps the date it had when it was written", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });
  const dueAt = desk.now().add({ hours: 26 }).toString();
  const promises = [{ kind: "call_back", what: "Nous vous rappelons", dueAt }];
  await putsOff(desk, ticketId, words("<p>Bien à vous</p>", { promises }));
  await desk.passes({ hours: 3 });
  const { body } = await desk.asks<{ items: { dueAt: string; source: string }[] }>(
    "amina",
    "GET",
    `/api/tickets/${ticketId}/promises`,
  );
  expect(body.items.filter(({ source }) => source === "composer")).toMatchObject([{ dueAt }]);
});
