import type { AgentPlace } from "@guichet/contract/presence.ts";
import type { NextTicket, Routing, TicketRouting } from "@guichet/contract/routing.ts";
import { expect } from "vitest";
import { dov, esra, password } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";
import { system } from "../platform/work.ts";
import { enrolAgent } from "../team/joining.ts";

type Person = "amina" | "bruno" | "chloe";

const off: Routing = { on: false, capacity: 20, rules: [] };
const sets = (desk: Desk, given: Partial<Routing>) =>
  desk.asks<Routing>("chloe", "PUT", "/api/routing", { ...off, ...given });
const places = (desk: Desk, person: Person, given: Partial<AgentPlace>) =>
  desk.asks("chloe", "PUT", `/api/agents/${desk.people[person].id}/place`, {
    skills: [],
    languages: [],
    capacity: null,
    workingHours: [],
    ...given,
  });
const away = async (desk: Desk, person: Person) =>
  (await desk.asks<{ id: string }>(person, "POST", "/api/absences", {})).body.id;
const back = (desk: Desk, person: Person, id: string) => desk.asks(person, "DELETE", `/api/absences/${id}`);

const writes = async (desk: Desk, says = "Bonjour") =>
  (await desk.receives({ from: dov, says, subject: crypto.randomUUID() })).ticketId ?? "";
const whyOf = async (desk: Desk, ticketId: string) =>
  (await desk.asks<TicketRouting>("amina", "GET", `/api/tickets/${ticketId}/routing`)).body.routed;

test("in a new house nothing goes to anybody by itself: the first to take it", async ({ desk }) => {
  expect((await desk.asks("amina", "GET", "/api/routing")).body).toEqual(off);
  expect(await desk.look(await writes(desk))).toMatchObject({ owner: null });
});

test("where routing is on, a ticket goes to whoever is there and has room, and says why", async ({
  desk,
}) => {
  await sets(desk, { on: true });
  const [bruno, chloe] = [await away(desk, "bruno"), await away(desk, "chloe")];

  const ticketId = await writes(desk);

  expect(await desk.look(ticketId)).toMatchObject({ owner: { name: "Amina" }, ownerDueAt: null });
  expect(await whyOf(desk, ticketId)).toMatchObject({
    owner: { name: "Amina" },
    why: { because: "load", capacity: 20, late: false },
  });
  await back(desk, "bruno", bruno);
  await back(desk, "chloe", chloe);
  await sets(desk, off);
});

test("whoever only administers is given nothing, however much room they have", async ({ desk }) => {
  const abel = await desk.app.works.run(system, (work) =>
    enrolAgent(work, {
      name: "Abel",
      email: "abel@guichet.test",
      roles: ["admin"],
      password,
      language: "fr",
    }),
  );
  await desk.asks("amina", "PUT", `/api/tickets/${await writes(desk)}/owner`);
  await desk.asks("bruno", "PUT", `/api/tickets/${await writes(desk)}/owner`);
  const chloe = await away(desk, "chloe");
  await sets(desk, { on: true });

  expect((await desk.look(await writes(desk))).owner?.name).toMatch(/^(?:Amina|Bruno)$/u);
  await desk.asks("chloe", "PUT", `/api/agents/${abel}/disablement`);
  await back(desk, "chloe", chloe);
  await sets(desk, off);
});

test("the person the customer already knows has it, as long as they have room", async ({ desk }) => {
  const before = (await desk.receives({ from: esra, says: "Une question" })).ticketId;
  await desk.asks("bruno", "PUT", `/api/tickets/${before}/owner`);
  await sets(desk, { on: true });

  const { ticketId } = await desk.receives({ from: esra, says: "Une autre", subject: "Autre" });

  expect(await desk.look(ticketId ?? "")).toMatchObject({ owner: { name: "Bruno" } });
  expect((await whyOf(desk, ticketId ?? ""))?.why.because).toBe("continuity");
  await places(desk, "bruno", { capacity: 1 });
  const third = (await desk.receives({ from: esra, says: "Encore une", subject: "Encore" })).ticketId;
  expect((await desk.look(third ?? "")).owner?.name).not.toBe("Bruno");
  await places(desk, "bruno", {});
  await sets(desk, off);
});

test("nobody suits: the ticket waits to be taken, is tried again with its reason, then falls to the lead", async ({
  desk,
}) => {
  await sets(desk, { on: true, rules: [{ ...anything, skill: "horlogerie" }] });
  const ticketId = await writes(desk);
  expect(await desk.look(ticketId)).toMatchObject({ owner: null });

  await desk.passes({ minutes: 15 });

  expect(await desk.look(ticketId)).toMatchObject({ owner: { name: "Chloé" } });
  expect(await whyOf(desk, ticketId)).toBeNull();
  await sets(desk, off);
});

const anything = {
  id: "0197d000-0000-7000-8000-000000000001",
  reasonIds: [],
  inboxIds: [],
  languages: [],
  segments: [],
  teamId: null,
  skill: null,
  hours: null,
  mostLoad: null,
  off: false,
};

test("when the countdown runs out, whoever suits now has it, before the lead", async ({ desk }) => {
  await sets(desk, { on: true, rules: [{ ...anything, skill: "horlogerie" }] });
  const ticketId = await writes(desk);
  await places(desk, "amina", { skills: ["horlogerie"] });

  await desk.passes({ minutes: 15 });

  expect(await desk.look(ticketId)).toMatchObject({ owner: { name: "Amina" } });
  expect((await whyOf(desk, ticketId))?.why).toMatchObject({ skill: "horlogerie", late: true });
  await sets(desk, off);
});

test("only a lead changes how tickets are given", async ({ desk }) => {
  expect((await desk.asks("amina", "PUT", "/api/routing", off)).status).toBe(403);
  expect((await desk.asks("amina", "PUT", `/api/agents/${desk.people.amina.id}/place`, {})).status).toBe(400);
});

test("a ticket falls to a lead who is there: with the lead away, to an administrator, and never to nobody", async ({
  desk,
}) => {
  const absence = await away(desk, "chloe");
  const ticketId = await writes(desk);

  await desk.passes({ minutes: 30 });

  expect(await desk.look(ticketId), "she is the only one: still hers").toMatchObject({
    owner: { name: "Chloé" },
  });
  await back(desk, "chloe", absence);
});

const nextOf = async (desk: Desk, person: Person, butFor?: string) =>
  (
    await desk.asks<NextTicket>(
      person,
      "GET",
      `/api/tickets/next${butFor === undefined ? "" : `?butFor=${butFor}`}`,
    )
  ).body.next;

async function closesAll(desk: Desk, person: Person): Promise<void> {
  const { body } = await desk.asks<{ items: { id: string }[] }>(person, "GET", "/api/tickets?view=mine");
  for (const { id } of body.items)
    await desk.asks(person, "PUT", `/api/tickets/${id}/closure`, { summary: "Fait" });
}

test("the next best ticket is mine that waits longest, then one to take", async ({ desk }) => {
  const next = (butFor?: string) => nextOf(desk, "amina", butFor);
  await closesAll(desk, "amina");
  const first = await writes(desk, "Le premier");
  const second = await writes(desk, "Le second");
  await desk.asks("amina", "PUT", `/api/tickets/${second}/owner`);
  expect(await next()).toMatchObject({ ticket: { id: second }, why: "answer_due" });
  expect((await next(second))?.why).toBe("to_take");

  await desk.passes({ hours: 48 });

  expect(await next()).toMatchObject({ ticket: { id: second }, why: "unanswered" });
  expect(await desk.look(first)).toMatchObject({ owner: { name: "Chloé" } });
});

test("a promise in danger comes before an answer that is not due yet", async ({ desk }) => {
  await closesAll(desk, "bruno");
  const quiet = await writes(desk, "Sans presse");
  const promised = await writes(desk, "Promis");
  for (const id of [quiet, promised]) await desk.asks("bruno", "PUT", `/api/tickets/${id}/owner`);
  await desk.asks("bruno", "POST", `/api/tickets/${promised}/promises`, {
    key: crypto.randomUUID(),
    kind: "delivery",
    what: "livraison",
    dueAt: desk.now().add({ minutes: 10 }).toString(),
    source: "call_back",
  });

  await desk.passes({ minutes: 9 });

  expect(await nextOf(desk, "bruno")).toMatchObject({ ticket: { id: promised }, why: "promise" });
});

test("a lead asks who would have such a ticket now, by which rule and why, and nothing is given", async ({
  desk,
}) => {
  await sets(desk, { rules: [{ ...anything, languages: ["en"], skill: "anglais" }] });
  await places(desk, "bruno", { skills: ["anglais"] });
  const asks = (person: Person, language: string) =>
    desk.asks(person, "POST", "/api/routing/previews", { language });

  expect((await asks("chloe", "en")).body).toMatchObject({
    rule: 0,
    choice: { name: "Bruno", why: { skill: "anglais", capacity: 20 } },
  });
  expect((await asks("chloe", "fr")).body).toMatchObject({ rule: null, choice: { why: { skill: null } } });
  expect((await asks("amina", "fr")).status).toBe(403);
  await places(desk, "bruno", {});
  await sets(desk, off);
});

test("an owner who is away is said so in the ticket, until when and who stands in, never why; and no more once back", async ({
  desk,
}) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });
  await desk.asks("bruno", "PUT", `/api/tickets/${ticketId}/owner`);
  const seen = async () =>
    (await desk.asks<TicketRouting>("amina", "GET", `/api/tickets/${ticketId}/routing`)).body.ownerAbsence;
  expect(await seen()).toBeNull();
  const { bruno, chloe } = desk.people;
  const endsAt = desk.now().add({ hours: 48 }).toString();
  const { body } = await desk.asks<{ id: string }>("bruno", "POST", "/api/absences", {
    endsAt,
    replacedBy: chloe.id,
    note: "Opération",
  });
  expect(await seen()).toEqual({
    agentId: bruno.id,
    startsAt: expect.any(String),
    endsAt,
    replacedBy: { id: chloe.id, name: "Chloé" },
  });
  await back(desk, "bruno", body.id);
  expect(await seen()).toBeNull();
});
