import { isOpenAt, type nextOpening } from "../../src/calendars/opening-time.ts";
import { noteAndCall } from "../../src/mentions/mentioning.ts";
import { giveReason } from "../../src/tickets/marking/reasoning.ts";
import { takeTicket } from "../../src/tickets/taking.ts";
import type { ReasonKey } from "../house/reasons.ts";
import { reasons } from "../house/reasons.ts";
import { receive, reply, send, shown } from "../story/acts.ts";
import { newKey, type World } from "../story/world.ts";
import type { File } from "../voices/mail.ts";

type Person = { name: string; address: string };
type Scene = { reason: ReasonKey; by: string; from: Person };

const zone = "Europe/Paris";

/** Moments of the last days, in the words of whoever writes a scene: so many open days ago, at this hour. */
export function openStage(world: World, now: Temporal.Instant) {
  const { telling, named } = world;
  const days = openDays(telling.calendar, now);
  const at = (openDaysAgo: number, time: string): Temporal.Instant =>
    (days[openDaysAgo] ?? now.toZonedDateTimeISO(zone).toPlainDate())
      .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
      .toInstant();
  const dayName = (openDaysAgo: number): string =>
    at(openDaysAgo, "12:00").toZonedDateTimeISO(zone).toLocaleString("fr-FR", { weekday: "long" });
  return {
    at,
    dayName,
    scene: (what: Scene) => openScene(world, named(what.by), what),
  };
}

export type Stage = ReturnType<typeof openStage>;

/** Today, then the days before it on which somebody was there, the nearest first. */
function openDays(calendar: Parameters<typeof nextOpening>[0], now: Temporal.Instant): Temporal.PlainDate[] {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const before = Array.from({ length: 12 }, (_, place) => today.subtract({ days: place + 1 }));
  const noonOf = (date: Temporal.PlainDate) =>
    date.toZonedDateTime({ timeZone: zone, plainTime: "10:30" }).toInstant();
  return [
    today,
    ...before.filter(
      (date) => isOpenAt(calendar, noonOf(date)) && isOpenAt(calendar, noonOf(date).add({ hours: 5 })),
    ),
  ];
}

function openScene(world: World, owner: ReturnType<World["named"]>, { reason, from }: Scene) {
  const { telling } = world;
  const inbox = world.inboxOf(reasons[reason].team);
  const state = { ticketId: "" };
  const plan = telling.plan;
  const scene = {
    ticketId: () => state.ticketId,
    when: (at: Temporal.Instant, act: (ticketId: string) => Promise<unknown>) => {
      const does = async () => {
        await act(state.ticketId);
      };
      plan(at, does, state);
      return scene;
    },
    asks: (at: Temporal.Instant, letter: { subject: string; text: string; files?: readonly File[] }) =>
      scene.when(at, async () => {
        state.ticketId =
          (await receive(world, inbox.id, {
            from,
            to: inbox.address,
            id: `${newKey()}@${from.address.split("@")[1]}`,
            ...letter,
          })) ?? "";
        await send(world);
      }),
    goesOn: (at: Temporal.Instant, text: string, files: readonly File[] = []) =>
      scene.when(at, async (ticketId) => {
        const { reference, subject } = await shown(world, ticketId);
        await receive(world, inbox.id, {
          from,
          to: inbox.address,
          subject: `Re: ${subject} [${reference}]`,
          text,
          files,
          id: `${newKey()}@${from.address.split("@")[1]}`,
        });
      }),
    taken: (at: Temporal.Instant) =>
      scene.when(at, (ticketId) =>
        telling.run(owner.actor, async (work) => {
          await takeTicket(work, ticketId);
          await giveReason(work, ticketId, world.reasonId(reason));
        }),
      ),
    answered: (at: Temporal.Instant, text: string, files: readonly File[] = []) =>
      scene.when(at, (ticketId) => reply(world, { by: owner, ticketId, to: from.address, text, files })),
    noted: (at: Temporal.Instant, by: string, text: string, calls: readonly string[] = []) =>
      scene.when(at, (ticketId) =>
        telling.run(world.named(by).actor, (work) =>
          noteAndCall(work, ticketId, {
            key: newKey(),
            html: `<p>${text}</p>`,
            attachmentIds: [],
            mentions: calls.map((name) => world.named(name).actor.id),
            teamMentions: [],
          }),
        ),
      ),
  };
  return scene;
}
