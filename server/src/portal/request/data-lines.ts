import type { DataRequest } from "@guichet/contract/data-requests.ts";
import { maskOf } from "../../data-requests/model.ts";
import { trackingWords } from "../../locales/tracking.ts";
import { type Html, html, type Piece } from "../../platform/http/html.ts";
import { momentOf } from "../dates.ts";
import type { Reader } from "../portal.ts";
import { dataPathOf } from "./paths.ts";
import type { RequestView } from "./viewing.ts";

export const questionOf = (
  { language }: Reader,
  { label, kind }: Pick<DataRequest, "label" | "kind">,
): string => label || trackingWords[language].data.question[kind];

/** What is awaited of the customer, one press away. */
export function drawAwaited(reader: Reader, { ticket, requests }: RequestView): Piece {
  const awaited = requests.filter(({ datum }) => datum === null || datum.state === "doubted");
  if (awaited.length === 0) return null;
  const words = trackingWords[reader.language].data;
  return html`<div class="awaited"><p><strong>${words.awaited}</strong></p><ul>${awaited.map((asked) => {
    const question = questionOf(reader, asked);
    return html`<li><span>${question}</span> <a class="button main" href="${dataPathOf(ticket.reference, asked.id)}">${words.typeIt}<span class="apart"> – ${question}</span></a></li>`;
  })}</ul></div>`;
}

/** What they gave, masked, and whether it counts already. */
export function drawGiven(reader: Reader, { ticket, requests }: RequestView): Piece {
  const given = requests.flatMap((asked) =>
    asked.datum && asked.datum.state !== "doubted" ? [{ asked, datum: asked.datum }] : [],
  );
  if (given.length === 0) return null;
  const words = trackingWords[reader.language].data;
  return html`<section><h2>${words.given}</h2><ul class="given">${given.map(({ asked, datum }) => {
    const path = dataPathOf(ticket.reference, asked.id);
    return html`<li><strong>${questionOf(reader, asked)}</strong> <span class="said">${masked(asked, datum.shown)}</span>
<span class="soft">${stateWords(reader, datum)}, ${momentOf(datum.givenAt, reader)}</span>
${ticket.closedAt === null && acts(reader, path, datum)}</li>`;
  })}</ul></section>`;
}

type Datum = NonNullable<DataRequest["datum"]>;

/** Agents read it whole; the holder of a link, no more than enough to know their own. */
const masked = ({ kind }: DataRequest, shown: string): string =>
  kind === "iban" ? shown : maskOf(kind, shown);

function stateWords({ language }: Reader, { state }: Datum): string {
  const words = trackingWords[language].data;
  if (state === "to_confirm") return words.toConfirm;
  return state === "waiting" ? words.waits : words.counts;
}

function acts(reader: Reader, path: string, { state, countsAt }: Datum): Html {
  const words = trackingWords[reader.language].data;
  const mayConfirm = state === "to_confirm" && Temporal.Instant.compare(countsAt, reader.now) <= 0;
  const [start = "", end = ""] = words.confirmFrom("\u0000").split("\u0000");
  const later = state === "to_confirm" && !mayConfirm;
  return html`${later && html`<span class="soft">${start}${momentOf(countsAt, reader)}${end}</span>`}
<span class="act">${mayConfirm && html`<form method="post" action="${path}/confirmation"><button class="main">${words.confirmIt}</button></form>`}
<a href="${path}">${words.change}</a></span>`;
}
