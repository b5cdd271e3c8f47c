import type { Commitment } from "@guichet/contract/promises.ts";
import { trackingWords } from "../../locales/tracking.ts";
import { type Html, html, type Piece } from "../../platform/http/html.ts";
import { beforeMoment, momentOf } from "../dates.ts";
import type { Reader } from "../portal.ts";
import { firstName } from "./exchange.ts";
import { pathOf } from "./paths.ts";
import { type Item, mayAnswer } from "./promised.ts";

export type Told = {
  reference: string /** Who answers for it; null while nobody does. */;
  owner: string | null;
};

type PromiseItem = Extract<Item, { promise: Commitment }>;

const signs: Record<Item["sign"], Piece> = {
  done: html`<path d="M5.5 10.5l3 3 6-6.5"/>`,
  late: html`<path d="M5.5 10.5l3 3 6-6.5"/>`,
  broken: html`<path d="M10 5v6M10 14.2v.1"/>`,
  now: null,
  next: null,
  waiting: null,
  void: html`<path d="M6 10h8"/>`,
};

export const drawSign = (sign: Item["sign"]): Html =>
  html`<span class="sign">${signs[sign] && html`<svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">${signs[sign]}</svg>`}</span>`;

/** The stamp of the product, for whoever was promised: what, by when, whose word, and what became of it. */
export function drawPromise(reader: Reader, item: PromiseItem, told: Told): Html {
  const { promise, sign, replacement } = item;
  const dated = dateOf(reader, item);
  return html`<li class="promised ${sign}"${sign === "now" && html` aria-current="step"`}>${drawSign(sign)}
<strong>${whatOf(reader, promise)}${dated && html`, ${dated}`}</strong>${becameOf(reader, item, told)}${answering(reader, promise, told)}${calendar(reader, replacement ?? promise, told)}</li>`;
}

/** In the words of whoever promised, else those of its kind. */
export function whatOf({ language }: Reader, { what, kind }: Commitment): string {
  const words = what?.trim() || trackingWords[language].promised.kind[kind];
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
}

/** The date that stands; the first one struck when it is another. */
function dateOf(reader: Reader, { promise, replacement }: PromiseItem): Piece {
  const { dueAt, firstDueAt, keptAt, releasedAt, brokenAt, state } = promise;
  const struck = html`<s>${beforeMoment(firstDueAt, reader)}</s>`;
  if (releasedAt !== null) return struck;
  if (keptAt !== null) return state === "kept" ? beforeMoment(firstDueAt, reader) : struck;
  if (brokenAt !== null || state === "broken")
    return replacement ? struck : beforeMoment(dueAt ?? firstDueAt, reader);
  if (dueAt === null) return null;
  const moved = Date.parse(dueAt) !== Date.parse(firstDueAt);
  return moved ? html`${struck} ${beforeMoment(dueAt, reader)}` : beforeMoment(dueAt, reader);
}

function becameOf(reader: Reader, item: PromiseItem, told: Told): Html {
  const words = trackingWords[reader.language].promised;
  const { promise, replacement, sign } = item;
  if (sign === "broken") {
    const owner = promise.by ? firstName(promise.by.name) : (told.owner ?? "");
    const next = replacement?.dueAt ? newDate(reader, replacement) : words.owesDate(owner);
    return html`<span><b class="failed">${words.broken}</b> ${next}</span><span class="soft">${words.sorry}</span>`;
  }
  return html`<span class="soft">${outcome(reader, promise, replacement)}</span>${refusedDate(reader, promise)}`;
}

/** A sentence with a date in it, which its own words place. */
function newDate(reader: Reader, { dueAt, by }: Commitment): Piece {
  const name = by ? firstName(by.name) : "";
  const [before = "", after = ""] = trackingWords[reader.language].promised
    .newDate("\u0000", name)
    .split("\u0000");
  return html`${before}<strong>${dueAt && beforeMoment(dueAt, reader)}</strong>${after}`;
}

function outcome(reader: Reader, promise: Commitment, replacement: Commitment | null): Piece {
  const words = trackingWords[reader.language].promised;
  const { by, keptAt, releasedAt, dueAt, state, toldAt, dates } = promise;
  const whose = by ? words.by(firstName(by.name)) : words.ours;
  if (releasedAt !== null) return words.released;
  const keeper = replacement?.by ?? by;
  if (keptAt !== null)
    return html`${state === "kept_late" ? words.keptLate : words.kept} ${momentOf(keptAt, reader)}${keeper && html`, ${words.keptBy(firstName(keeper.name))}`}`;
  if (dueAt === null) return words.waiting;
  if (toldAt === null) return whose;
  const last = dates.findLast(({ answer }) => answer !== "refused");
  return html`${words.moved} ${momentOf(toldAt, reader)}${last?.answer === "accepted" && html`\u00a0; ${words.accepted}`}${
    last?.reason && html`<br>${last.reason}`
  }`;
}

function refusedDate(reader: Reader, { dates, keptAt, releasedAt }: Commitment): Piece {
  const last = dates.at(-1);
  if (last?.answer !== "refused" || keptAt !== null || releasedAt !== null) return null;
  const [before = "", after = ""] = trackingWords[reader.language].promised.refused("\u0000").split("\u0000");
  return html`<span class="soft">${before}${beforeMoment(last.dueAt, reader)}${after}</span>`;
}

/** Yes or no, with what a no brings said before it is pressed. */
function answering(reader: Reader, promise: Commitment, { reference }: Told): Piece {
  if (!mayAnswer(promise)) return null;
  const words = trackingWords[reader.language].promised;
  const before = promise.dates.slice(0, -1).findLast(({ answer }) => answer !== "refused");
  const path = `${pathOf(reference)}/promises/${promise.id}/answer`;
  const [start = "", end = ""] = words.ifRefused("\u0000").split("\u0000");
  return html`<form class="answer" method="post" action="${path}">
<button class="main" name="answer" value="accepted">${words.yes}</button> <button name="answer" value="refused" aria-describedby="if-${promise.id}">${words.no}</button>
<span class="soft" id="if-${promise.id}">${start}${momentOf(before?.dueAt ?? promise.firstDueAt, reader)}${end}</span></form>`;
}

function calendar(
  reader: Reader,
  { id, dueAt, keptAt, releasedAt, state }: Commitment,
  { reference }: Told,
): Piece {
  if (dueAt === null || keptAt !== null || releasedAt !== null || state === "broken") return null;
  const { calendar: words } = trackingWords[reader.language].promised;
  return html`<span class="small"><a class="act-link" href="${pathOf(reference)}/promises/${id}/calendar.ics" download>${words}</a></span>`;
}
