import { knownAddresses, sendNotice } from "../dispatch/noticing.ts";
import { tellMoment } from "../locales/moments.ts";
import { notices } from "../locales/notices.ts";
import { trackingWords } from "../locales/tracking.ts";
import { newId } from "../platform/ids.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { lockTicket } from "../tickets/locking.ts";
import { type Means, requestBy } from "./asking.ts";
import { checkDatum, type Problem } from "./checking.ts";
import { type Sending, sendCode, tryCode } from "./coding.ts";
import { confirmByCode } from "./confirming.ts";
import { type Asked, isGuarded, maskOf } from "./model.ts";
import { findDelay, insertValue } from "./rows.ts";

export type Giving = { is: "kept" } | { is: "wrong"; problem: Problem } | { is: Sending };

/** Typed by whoever it belongs to: checked at once, then kept, or held until its code is typed. */
export async function giveDatum(work: Work, means: Means, requestId: string, typed: string): Promise<Giving> {
  const asked = await requestFor(work, requestId);
  const checked = checkDatum(asked.kind, typed, asked.pattern);
  if ("problem" in checked) return { is: "wrong", problem: checked.problem };
  if (isGuarded(asked.kind))
    return { is: await sendCode(work, means, asked, { purpose: "entry", value: checked.value }) };
  await keepDatum(work, means, asked, checked.value);
  return { is: "kept" };
}

export type Proving = { is: "kept" | "confirmed" | "over" } | { is: "wrong"; triesLeft: number };

/** The code lets through what was waiting for it, and nothing else. */
export async function proveDatum(
  work: Work,
  means: Means,
  requestId: string,
  typed: string,
): Promise<Proving> {
  const asked = await requestFor(work, requestId);
  const tried = await tryCode(work, means, asked, typed);
  if (tried.is !== "right") return tried;
  if (tried.purpose === "confirmation")
    return { is: (await confirmByCode(work, asked)) ? "confirmed" : "over" };
  if (tried.sealed === null) return { is: "over" };
  await keepDatum(work, means, asked, means.secrets.unseal(tried.sealed));
  return { is: "kept" };
}

/** Its ticket held. What was dropped, or belongs to a closed ticket, is not asked any more. */
async function requestFor(work: Work, requestId: string): Promise<Asked> {
  const { ticketId } = await requestBy(work, requestId);
  const ticket = await lockTicket(work, ticketId);
  const asked = await requestBy(work, requestId);
  if (asked.droppedAt !== null || ticket.closedAt !== null) throw refuse("not_found");
  return asked;
}

/** A new IBAN waits: for a day unless set otherwise, and for a second confirmation. Everything else counts at once. */
async function keepDatum(work: Work, means: Means, asked: Asked, value: string): Promise<void> {
  const { id: requestId, ticketId, kind } = asked;
  const waits = kind === "iban";
  const countsAt = waits ? work.now.add({ hours: await findDelay(work) }) : work.now;
  const id = newId(work.now);
  await insertValue(work, {
    id,
    requestId,
    sealed: means.secrets.seal(value),
    countsAt: countsAt.toString(),
    confirmedAt: waits ? null : work.now.toString(),
  });
  work.announce("datum.given", { ticketId, requestId, kind, countsAt: countsAt.toString() });
  if (isGuarded(kind)) await warnEverybody(work, means, asked, { valueId: id, value, countsAt });
}

type Warned = { valueId: string; value: string; countsAt: Temporal.Instant };

/** Every known address, one letter each, with a way to say “it was not me”. */
async function warnEverybody(
  work: Work,
  { links }: Means,
  asked: Asked,
  { valueId, value, countsAt }: Warned,
): Promise<void> {
  const { ticketId, kind, askedOf, label } = asked;
  await sendNotice(work, links, {
    ticketId,
    kind: "notice",
    to: askedOf ? [askedOf.address] : await knownAddresses(work, ticketId),
    letter: (about) => {
      const { language, timeZone } = about;
      const words = notices[language];
      const from = tellMoment(countsAt.toString(), { language, timeZone, now: work.now });
      return words.changed({
        ...about,
        what: label || words.yours[kind],
        masked: maskOf(kind, value),
        counts: kind === "iban" ? trackingWords[language].data.notBefore(from) : null,
        link: links.doubt(valueId, work.now),
      });
    },
  });
}
