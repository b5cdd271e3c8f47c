import { randomUUID } from "node:crypto";
import type { Chance } from "../../seeds/story/chance.ts";
import { meetCustomer } from "../../src/customers/meeting.ts";
import { type Actor, system } from "../../src/platform/work.ts";
import { keepPromise } from "../../src/promises/keeping.ts";
import { readPromises } from "../../src/promises/listing.ts";
import { movePromise, refuseDate } from "../../src/promises/moving.ts";
import { replyAndPromise } from "../../src/promises/replying.ts";
import { append, openWith } from "../../src/thread/receiving.ts";
import { drawTicketNumber } from "../../src/tickets/birth/opening.ts";
import { closeTicket } from "../../src/tickets/closing.ts";
import { takeTicket } from "../../src/tickets/taking.ts";
import type { Desk } from "../desk.ts";
import { letter } from "../telling.ts";
import type { Agenda } from "./agenda.ts";
import type { Colleague } from "./people.ts";

type Told = { desk: Desk; agenda: Agenda; chance: Chance; team: readonly Colleague[] };
type Life = { ticketId: string; from: { address: string; name: string }; owner: Colleague; rounds: number };

/** One customer of the month: they write, somebody answers, promises are made and meet their fates. */
export function planCustomer(told: Told, index: number, writesAt: Temporal.Instant): void {
  const from = { address: `client-${index}@exemple.test`, name: `Client ${index}` };
  told.agenda.plan(writesAt, async () => {
    const ticketId = await opens(told.desk, from);
    await told.desk.app.schedule.send.run();
    const owner = told.team[told.chance.between(0, told.team.length - 1)];
    if (owner) planAnswer(told, { ticketId, from, owner, rounds: told.chance.between(1, 3) });
  });
}

const later = (told: Told, least: number, most: number): Temporal.Instant =>
  told.desk.now().add({ minutes: told.chance.between(least, most) });

/** As soon as they are there and have got to it; one in ten is left lying. */
function planAnswer(told: Told, life: Life): void {
  const lying = told.chance.share() < 0.1 ? 3000 : 0;
  const at = life.owner.thereFrom(later(told, 5 + lying, 300 + lying));
  told.agenda.plan(at, async () => {
    const { works } = told.desk.app;
    const ticket = await works.run(life.owner.person, async (work) => {
      await takeTicket(work, life.ticketId).catch(ignoreOwned);
      return life;
    });
    await answer(told, ticket);
  });
}

function ignoreOwned(refusal: unknown): void {
  if (!(refusal instanceof Error) || !("code" in refusal)) throw refusal;
}

async function answer(told: Told, life: Life): Promise<void> {
  const { chance, desk } = told;
  const promises =
    chance.share() < 0.3
      ? [
          {
            kind: "call_back" as const,
            what: "Nous vous rappelons",
            dueAt: later(told, 120, 4320).toString(),
            amount: null,
            replacesId: null,
            source: "guard" as const,
            findingId: null,
            literal: "Nous vous rappelons.",
            movesId: null,
            by: null,
          },
        ]
      : [];
  await replies(desk, life, promises);
  if (promises.length > 0) await planFate(told, life);
  if (life.rounds > 1 && chance.share() < 0.6) planCustomerAgain(told, { ...life, rounds: life.rounds - 1 });
  else planClosing(told, life);
}

async function planFate(told: Told, life: Life): Promise<void> {
  const { works } = told.desk.app;
  const all = await works.run(system, (work) => readPromises(work, life.ticketId));
  const made = all.findLast(({ kind, keptAt }) => kind === "call_back" && keptAt === null);
  if (!made?.dueAt) return;
  const due = Temporal.Instant.from(made.dueAt);
  const share = told.chance.share();
  const by = life.owner.person;
  if (share < 0.6) told.agenda.plan(due.subtract({ minutes: 7 }), () => keeps(told, by, made.id));
  else if (share < 0.85) {
    told.agenda.plan(due.subtract({ minutes: 30 }), async () => {
      await moves(told, by, made.id);
      if (told.chance.share() < 0.3) await works.run(system, (work) => refuseDate(work, made.id));
      told.agenda.plan(later(told, 600, 2000), () => keeps(told, by, made.id));
    });
  } else if (share < 0.95) told.agenda.plan(due.add({ minutes: 200 }), () => keeps(told, by, made.id));
}

const keeps = (told: Told, by: Actor, id: string): Promise<void> =>
  told.desk.app.works.run(by, (work) => keepPromise(work, id, { words: "Rappelé." }));

const moves = (told: Told, by: Actor, id: string): Promise<void> =>
  told.desk.app.works.run(by, (work) =>
    movePromise(work, id, {
      dueAt: work.now.add({ hours: 30 }).toString(),
      reason: "Le transporteur n’a pas répondu.",
      toldAt: null,
    }),
  );

function planCustomerAgain(told: Told, life: Life): void {
  told.agenda.plan(later(told, 30, 2880), async () => {
    const says = told.chance.share() < 0.2 ? "Merci !" : "Et maintenant ?";
    const { works } = told.desk.app;
    await works.run(system, (work) =>
      append(work, letter(work.now, { from: life.from, subject: "Colis", says }), life.ticketId),
    );
    if (says === "Merci !") planClosing(told, life);
    else planAnswer(told, life);
  });
}

function planClosing(told: Told, life: Life): void {
  told.agenda.plan(life.owner.thereFrom(later(told, 30, 3000)), async () => {
    const { works } = told.desk.app;
    await works.run(life.owner.person, (work) => closeTicket(work, life.ticketId, { summary: "Résolu." }));
    if (told.chance.share() < 0.1) planCustomerAgain(told, { ...life, rounds: 1 });
  });
}

const opens = (desk: Desk, from: Life["from"]): Promise<string> =>
  desk.app.works.run(system, async (work) => {
    const [customer, number] = await Promise.all([meetCustomer(work, from), drawTicketNumber(work)]);
    const start = {
      number,
      inboxId: desk.inboxId,
      customer,
      language: "fr",
      imported: false,
      answerable: true,
    } as const;
    return (
      await openWith(work, letter(work.now, { from, subject: "Colis", says: "Où est mon colis ?" }), start)
    ).ticketId;
  });

type Promises = Parameters<typeof replyAndPromise>[2]["promises"];

async function replies(desk: Desk, { ticketId, from, owner }: Life, promises: Promises): Promise<void> {
  await desk.app.works.run(owner.person, (work) =>
    replyAndPromise(work, ticketId, {
      key: randomUUID(),
      html: "<p>Nous cherchons.</p>",
      to: [from.address],
      cc: [],
      bcc: [],
      quotesHistory: null,
      attachmentIds: [],
      anyway: true,
      promises,
      notPromises: [],
      approvalId: null,
      keeps: [],
    }),
  );
}
