import type { PlanAccount } from "@guichet/contract/away.ts";
import type { Notification } from "@guichet/contract/notifications.ts";
import type { Commitment } from "@guichet/contract/promises.ts";
import { expect } from "vitest";
import { dov } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";

type Person = "amina" | "bruno" | "chloe";

const context = "Deux colis perdus ; le transporteur rappelle mardi.";

async function owned(desk: Desk, by: Person = "amina"): Promise<string> {
  await desk.passes({ minutes: 3 });
  const { ticketId } = await desk.receives({
    from: dov,
    says: "Où est mon colis ?",
    subject: crypto.randomUUID(),
  });
  await desk.asks(by, "PUT", `/api/tickets/${ticketId}/owner`);
  return ticketId ?? "";
}

/** Nothing is owed there any more before long: the customer has their answer. */
async function answered(desk: Desk, by: Person = "amina"): Promise<string> {
  const ticketId = await owned(desk, by);
  const reply = { key: crypto.randomUUID(), html: "<p>Le voici.</p>", to: [dov.address], anyway: true };
  expect((await desk.asks(by, "POST", `/api/tickets/${ticketId}/replies`, reply)).status).toBe(201);
  await desk.passes({ minutes: 2 });
  return ticketId;
}

async function plans(desk: Desk, by: Person, plan: object = {}, days = 7): Promise<string> {
  const startsAt = desk.now().add({ hours: 24 });
  const endsAt = startsAt.add({ hours: 24 * days });
  const saying = { startsAt: startsAt.toString(), endsAt: endsAt.toString() };
  const { body } = await desk.asks<{ id: string }>(by, "POST", "/api/absences", saying);
  const said = await desk.asks<PlanAccount>(by, "PUT", `/api/absences/${body.id}/plan`, {
    reach: "due",
    to: desk.people.chloe.id,
    context,
    tells: false,
    comesBack: false,
    ...plan,
  });
  expect(said.status).toBe(200);
  return body.id;
}
const account = async (desk: Desk, by: Person, absenceId: string) =>
  (await desk.asks<PlanAccount>(by, "GET", `/api/absences/${absenceId}/plan`)).body;
const ownerOf = async (desk: Desk, ticketId: string) => (await desk.look(ticketId)).owner?.name;
const told = async (desk: Desk, person: Person, ticketId: string) =>
  (await desk.asks<{ items: Notification[] }>(person, "GET", "/api/notifications")).body.items
    .filter((each) => each.ticketId === ticketId)
    .map(({ event }) => event);
const isBack = (desk: Desk, by: Person, absenceId: string) =>
  desk.asks(by, "DELETE", `/api/absences/${absenceId}`);

test("Absence: what falls due during a planned absence is handed over when it begins, with its context, and whoever takes over is told", async ({
  desk,
}) => {
  const [due, waits] = [await owned(desk), await answered(desk)];
  const absenceId = await plans(desk, "amina");
  await desk.passes({ hours: 23 });
  expect(await ownerOf(desk, due)).toBe("Amina");

  await desk.passes({ hours: 2 });
  expect([await ownerOf(desk, due), await ownerOf(desk, waits)]).toEqual(["Chloé", "Amina"]);
  expect((await desk.look(due)).thread.at(-1)).toMatchObject({ kind: "note", text: context });
  expect(await told(desk, "chloe", due)).toContain("entrusted");
  expect(await account(desk, "amina", absenceId)).toMatchObject({
    plan: { reach: "due" },
    movedAt: expect.any(String),
    stayed: [],
  });
  await isBack(desk, "amina", absenceId);
});

test("Absence: promises of a planned absence keep their date, and their customer is told who has them", async ({
  desk,
}) => {
  await desk.opensCounter();
  const ticketId = await answered(desk);
  const dueAt = desk.now().add({ hours: 72 }).toString();
  const promises = `/api/tickets/${ticketId}/promises`;
  await desk.asks("amina", "POST", promises, {
    key: crypto.randomUUID(),
    kind: "call_back",
    what: "rappeler",
    dueAt,
  });
  const absenceId = await plans(desk, "amina", { tells: true });
  await desk.passes({ hours: 25 });
  await desk.settles();

  expect(await ownerOf(desk, ticketId)).toBe("Chloé");
  const { body } = await desk.asks<{ items: Commitment[] }>("chloe", "GET", promises);
  expect(body.items.find(({ kind }) => kind === "call_back")).toMatchObject({
    by: { name: "Chloé" },
    firstDueAt: dueAt,
  });
  const letters = (await desk.departures()).filter(
    (each) => each.ticketId === ticketId && each.kind === "takeover",
  );
  expect(letters[0]?.text).toContain("Chloé suit désormais");
  await isBack(desk, "amina", absenceId);
});

test("Absence: what could not change hands stays, with its refusal, and somebody who is there is told", async ({
  desk,
}) => {
  const ticketId = await owned(desk, "bruno");
  const away = await plans(desk, "amina", {}, 3);
  const absenceId = await plans(desk, "bruno", { to: desk.people.amina.id });
  await desk.passes({ hours: 25 });

  expect(await ownerOf(desk, ticketId)).toBe("Bruno");
  expect((await account(desk, "bruno", absenceId)).stayed).toMatchObject([
    { ticket: { id: ticketId }, way: "out", refusal: { code: "handover.receiver_away" } },
  ]);
  expect(await told(desk, "chloe", ticketId)).toContain("absence");
  await isBack(desk, "bruno", absenceId);
  await isBack(desk, "amina", away);
});

test("Absence: on return, what is still open and still there comes back if that was chosen, and whoever had it is told", async ({
  desk,
}) => {
  const [kept, moved, closed] = [await owned(desk), await owned(desk), await owned(desk)];
  const absenceId = await plans(desk, "amina", { reach: "all", comesBack: true });
  await desk.passes({ hours: 25 });
  expect(await ownerOf(desk, kept)).toBe("Chloé");
  const give = { to: desk.people.bruno.id, reason: "skill", context: "Bruno connaît ce transporteur." };
  const offered = await desk.asks<{ id: string }>("chloe", "POST", `/api/tickets/${moved}/handovers`, give);
  await desk.asks("bruno", "PUT", `/api/handovers/${offered.body.id}/acceptance`);
  await desk.asks("chloe", "PUT", `/api/tickets/${closed}/closure`, { summary: "Réglé." });

  await desk.passes({ hours: 24 * 7 });
  expect([await ownerOf(desk, kept), await ownerOf(desk, moved), await ownerOf(desk, closed)]).toEqual([
    "Amina",
    "Bruno",
    "Chloé",
  ]);
  expect((await desk.look(kept)).thread.at(-1)?.text).toContain("Amina est de retour");
  expect(await told(desk, "chloe", kept)).toContain("absence");
  expect(await account(desk, "amina", absenceId)).toMatchObject({ returnedAt: expect.any(String) });
});

test("Absence: a plan is one’s own or a lead’s, changes until it begins, and moves nothing once called off", async ({
  desk,
}) => {
  const ticketId = await owned(desk);
  const absenceId = await plans(desk, "amina");
  const at = `/api/absences/${absenceId}/plan`;
  expect((await desk.asks("bruno", "GET", at)).status).toBe(404);
  expect((await desk.asks("chloe", "GET", at)).status).toBe(200);
  await desk.asks("amina", "DELETE", at);
  expect((await account(desk, "amina", absenceId)).plan).toBeNull();
  await desk.passes({ hours: 25 });
  expect(await ownerOf(desk, ticketId)).toBe("Amina");

  const plan = { reach: "all", to: null, context, tells: false, comesBack: false };
  expect(await desk.asks("amina", "PUT", at, plan)).toMatchObject({
    status: 409,
    body: { code: "absence.begun" },
  });
  await isBack(desk, "amina", absenceId);
});
