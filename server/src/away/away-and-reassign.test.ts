import type { Leaving } from "@guichet/contract/away.ts";
import type { Handover } from "@guichet/contract/handovers.ts";
import type { Commitment } from "@guichet/contract/promises.ts";
import { expect } from "vitest";
import { dov, esra } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";

type Person = "amina" | "bruno" | "chloe";

const context = "Deux colis perdus ; le transporteur rappelle mardi. Dov attend surtout une date.";

async function owned(
  desk: Desk,
  by: Person = "amina",
  from: typeof dov | typeof esra = dov,
): Promise<string> {
  // A mail within two minutes of an acknowledgement would be its echo.
  await desk.passes({ minutes: 3 });
  const { ticketId } = await desk.receives({
    from,
    says: "Où est mon colis ?",
    subject: crypto.randomUUID(),
  });
  await desk.asks(by, "PUT", `/api/tickets/${ticketId}/owner`);
  return ticketId ?? "";
}

const away = async (desk: Desk, by: Person, given: object = {}) =>
  (await desk.asks<{ id: string }>(by, "POST", "/api/absences", given)).body.id;

const entrusts = (desk: Desk, ticketId: string, by: Person, body: object) =>
  desk.asks<Handover>(by, "POST", `/api/tickets/${ticketId}/absence-handovers`, {
    to: null,
    context,
    letter: null,
    ...body,
  });

const leaving = async (desk: Desk, by: Person, query = "") =>
  (await desk.asks<Leaving>(by, "GET", `/api/absences/leaving${query}`)).body;

const lettersTo = async (desk: Desk, ticketId: string) =>
  (await desk.departures()).filter((each) => each.ticketId === ticketId && each.kind === "takeover");

test("away and reassign: each ticket goes at once to whoever is there, with its context, and the customer is told who takes over", async ({
  desk,
}) => {
  await desk.opensCounter();
  const ticketId = await owned(desk);
  const endsAt = desk
    .now()
    .add({ hours: 24 * 7 })
    .toString();
  const left = await leaving(desk, "amina", `?endsAt=${encodeURIComponent(endsAt)}`);
  expect(left.items.map(({ ticket }) => ticket.id)).toContain(ticketId);
  expect(left.items[0]?.suggestion?.person.name).not.toBe("Amina");
  const absenceId = await away(desk, "amina", { endsAt });

  const { body } = await entrusts(desk, ticketId, "amina", {
    absenceId,
    to: desk.people.bruno.id,
    letter: left.letters.fr,
  });
  await desk.settles();

  expect(body).toMatchObject({ state: "accepted", reason: "absence", from: { name: "Amina" } });
  const ticket = await desk.look(ticketId);
  expect(ticket.owner?.name).toBe("Bruno");
  expect(ticket.thread.find(({ id }) => id === body.entryId)).toMatchObject({ kind: "note", text: context });
  const [letter] = await lettersTo(desk, ticketId);
  expect(letter?.text).toContain("Amina s’absente jusqu’au lundi 30 novembre. Bruno suit désormais");
  expect(ticket.waitingSince, "an answer is still owed").not.toBeNull();
});

test("away and reassign: routing chooses whoever suits, and never whoever goes away", async ({ desk }) => {
  const ticketId = await owned(desk, "bruno");
  const absenceId = await away(desk, "bruno");

  const { body } = await entrusts(desk, ticketId, "bruno", { absenceId });

  expect(body).toMatchObject({ state: "accepted" });
  expect(["Amina", "Bruno"], "both are away").not.toContain(body.to.name);
});

test("away and reassign: promises keep their date and gain the name of whoever takes over", async ({
  desk,
}) => {
  const ticketId = await owned(desk, "chloe");
  const dueAt = desk.now().add({ hours: 48 }).toString();
  await desk.asks("chloe", "POST", `/api/tickets/${ticketId}/promises`, {
    key: crypto.randomUUID(),
    kind: "call_back",
    what: "rappeler",
    dueAt,
  });
  const absenceId = await away(desk, "chloe", { startsAt: desk.now().add({ hours: 1 }).toString() });

  await desk.asks("amina", "DELETE", `/api/absences/${await running(desk, "amina")}`);
  await entrusts(desk, ticketId, "chloe", { absenceId, to: desk.people.amina.id });

  const promises = `/api/tickets/${ticketId}/promises`;
  const { body } = await desk.asks<{ items: Commitment[] }>("amina", "GET", promises);
  expect(body.items.find(({ kind }) => kind === "call_back")).toMatchObject({
    by: { name: "Amina" },
    dueAt,
    firstDueAt: dueAt,
  });
  await desk.asks("chloe", "DELETE", `/api/absences/${absenceId}`);
});

const running = async (desk: Desk, person: Person) =>
  (
    await desk.asks<{ items: { id: string; absence: { id: string } | null }[] }>(
      "amina",
      "GET",
      "/api/presences",
    )
  ).body.items.find(({ id }) => id === desk.people[person].id)?.absence?.id ?? "";

test("away and reassign: coming back takes nothing back in silence", async ({ desk }) => {
  const ticketId = await owned(desk);
  const absenceId = await away(desk, "amina");
  await entrusts(desk, ticketId, "amina", { absenceId, to: desk.people.chloe.id });

  await desk.asks("amina", "DELETE", `/api/absences/${absenceId}`);
  await desk.settles();

  expect(await desk.look(ticketId)).toMatchObject({ owner: { name: "Chloé" } });
  const { body } = await desk.asks<{ items: Handover[] }>(
    "amina",
    "GET",
    `/api/absences/${absenceId}/handovers`,
  );
  expect(body.items).toMatchObject([{ ticket: { id: ticketId }, to: { name: "Chloé" } }]);
  expect((await desk.asks("bruno", "GET", `/api/absences/${absenceId}/handovers`)).status).toBe(404);
});

test("away and reassign: in silent mode nothing is written to the customer, and the owner changes all the same", async ({
  desk,
}) => {
  await desk.asks("chloe", "DELETE", "/api/company/counter");
  const ticketId = await owned(desk);
  const absenceId = await away(desk, "amina");

  await entrusts(desk, ticketId, "amina", {
    absenceId,
    to: desk.people.chloe.id,
    letter: "{name} vous suit.",
  });
  await desk.settles();

  expect((await leaving(desk, "amina")).silent).toBe(true);
  expect(await desk.look(ticketId)).toMatchObject({ owner: { name: "Chloé" } });
  expect(await lettersTo(desk, ticketId)).toEqual([]);
  await desk.asks("amina", "DELETE", `/api/absences/${absenceId}`);
});

test("away and reassign: words to the customer that promise something do not leave with an absence", async ({
  desk,
}) => {
  const ticketId = await owned(desk);
  const absenceId = await away(desk, "amina");

  const letter = "Bonjour,\n\n{name} vous rembourse 90 € avant mardi 16 h.";
  const refused = await entrusts(desk, ticketId, "amina", { absenceId, to: desk.people.chloe.id, letter });

  expect(refused).toMatchObject({ status: 409, body: { code: "guard.unsettled" } });
  expect(await desk.look(ticketId)).toMatchObject({ owner: { name: "Amina" } });
  await desk.asks("amina", "DELETE", `/api/absences/${absenceId}`);
});

test("away and reassign: only one’s own tickets, to somebody who is not away too; a lead does it for whoever fell ill", async ({
  desk,
}) => {
  const ticketId = await owned(desk, "amina", esra);
  const absenceId = await away(desk, "chloe", { agentId: desk.people.amina.id });
  const to = desk.people.bruno.id;
  expect((await running(desk, "bruno")) !== "").toBe(true);
  expect(await entrusts(desk, ticketId, "chloe", { absenceId, to })).toMatchObject({
    body: { code: "handover.receiver_away" },
  });
  expect((await entrusts(desk, ticketId, "bruno", { absenceId })).status).toBe(404);

  const { body } = await entrusts(desk, ticketId, "chloe", { absenceId, to: desk.people.chloe.id });

  expect(body).toMatchObject({ state: "accepted", givenBy: { name: "Chloé" }, from: { name: "Amina" } });
});
