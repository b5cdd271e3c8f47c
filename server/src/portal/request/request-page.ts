import type { Ticket } from "@guichet/contract/tickets.ts";
import { portalWords } from "../../locales/portal.ts";
import { type Html, html, type Piece } from "../../platform/http/html.ts";
import { beforeMoment, momentOf } from "../dates.ts";
import {
  fieldOf,
  keptFiles,
  type MentionedFile,
  type Problems,
  problemSummary,
  sizeWords,
} from "../fields.ts";
import type { Page } from "../page.ts";
import { type Reader, spoken } from "../portal.ts";
import { firstName, type Passage, type Step } from "./exchange.ts";

type Said = "word" | "reopened" | "person";

export type RequestView = {
  ticket: Ticket;
  steps: readonly Step[];
  passages: readonly Passage[];
  /** Older words than the page holds. */
  older: boolean;
  /** Where an opinion is given, once closed. */
  survey: { path: string; answered: boolean } | null;
  /** They asked to speak to someone, and nobody has answered since. */
  personWaits: boolean;
  key: string;
  said: Said | null;
  typed: string;
  kept: readonly MentionedFile[];
  problems: Problems;
  notice: string | null;
};

export const pathOf = (reference: string): string => `/request/${reference}`;

/** Where it stands, in the order in which somebody worried looks for it. */
export function requestPage(reader: Reader, view: RequestView): Page {
  const { language, company } = reader;
  const words = portalWords[language];
  const { ticket, said } = view;
  const title = ticket.subject || words.request.noSubject;
  const body = html`${said && html`<p class="notice" role="status">${words.request.said[said]}</p>`}
${problemSummary(language, view.problems, view.notice)}
<h1>${title}</h1>
<p class="lead">${words.request.state[ticket.state]}</p>
${inCharge(reader, view)}
<section><h2>${words.request.steps.title}</h2><ol class="steps">${view.steps.map((step) => drawStep(reader, view, step))}</ol></section>
<section><h2>${words.request.exchange.title}</h2>
${view.older && html`<p class="soft">${words.request.exchange.older}</p>`}
${view.passages.map((passage) => drawPassage(reader, view, passage))}</section>
${wordForm(reader, view)}
${personForm(reader, view)}`;
  const aside = words.yourRequest(spoken(ticket.reference));
  return { language, company: company.name, title, aside, body, confidential: true };
}

function inCharge(reader: Reader, { ticket, survey, personWaits }: RequestView): Html {
  const words = portalWords[reader.language].request;
  if (ticket.closedAt !== null) {
    // The summary is written for those who take up the ticket after us: it stays between us.
    return html`<section class="card"><p>${words.closedSince} ${momentOf(ticket.closedAt, reader)}. ${words.reopenBelow}</p>
${survey && html`<p class="foot"><a class="button" href="${survey.path}">${survey.answered ? words.survey.answered : words.survey.invite}</a></p>`}
</section>`;
  }
  return html`<section class="card">${owner(reader, ticket)}
<p>${awaited(reader, ticket)}</p>
${personWaits && ticket.personAskedAt && html`<p>${words.personAsked} ${momentOf(ticket.personAskedAt, reader)}.</p>`}
</section>`;
}

function owner(reader: Reader, { owner: person, ownerDueAt }: Ticket): Html {
  const words = portalWords[reader.language].request;
  if (person) return html`<p class="owner"><strong>${firstName(person.name)}</strong> ${words.owner}</p>`;
  const ahead = ownerDueAt !== null && Temporal.Instant.compare(ownerDueAt, reader.now) > 0;
  const soon = ahead
    ? html`${words.takenBefore} <strong>${beforeMoment(ownerDueAt, reader)}</strong>.`
    : words.takenSoon;
  return html`<p class="owner">${words.nobodyYet} ${soon}</p>`;
}

function awaited(reader: Reader, { waitingSince }: Ticket): Piece {
  const words = portalWords[reader.language].request;
  if (waitingSince === null) return words.youOweUs;
  return html`${words.weOweYou} ${momentOf(waitingSince, reader)}. <span class="soft">${words.nothingAsked}</span>`;
}

const tick = html`<svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"><path d="M5.5 10.5l3 3 6-6.5"/></svg>`;

function drawStep(reader: Reader, { ticket }: RequestView, { kind, state, name, at }: Step): Html {
  const words = portalWords[reader.language].request.steps;
  const said = {
    received: words.received,
    taken: name === "" ? words.takenNext : words.taken(name),
    answered: state !== "done" || name === "" ? words.answeredNext : words.answered(name),
    closed: words.closed,
    reopened: words.reopened,
  }[kind];
  const { ownerDueAt } = ticket;
  const due = kind === "taken" && ownerDueAt !== null && Temporal.Instant.compare(ownerDueAt, reader.now) > 0;
  const coming = due ? beforeMoment(ownerDueAt, reader) : words.next;
  return html`<li class="${state}"${state === "now" && html` aria-current="step"`}><span class="sign">${state === "done" && tick}</span>
<strong>${said}</strong><span class="${state === "next" ? "apart" : "soft"}">${at === null ? coming : momentOf(at, reader)}</span></li>`;
}

function drawPassage(
  reader: Reader,
  { ticket }: RequestView,
  { from, name, at, text, files }: Passage,
): Html {
  const words = portalWords[reader.language].request.exchange;
  const who = { you: words.you, us: name || reader.company.name, someone_else: name || words.someoneElse }[
    from
  ];
  const path = `${pathOf(ticket.reference)}/files`;
  return html`<article class="passage ${from}"><h3>${who} <span class="soft small">${momentOf(at, reader)}</span></h3>
<div class="said">${from === "us" ? withLinks(text) : text}</div>
${
  files.length > 0 &&
  html`<ul class="files" aria-label="${words.files}">${files.map(
    ({ id, name: file, size }) =>
      html`<li><a href="${path}/${id}/${encodeURIComponent(file)}" download>${file}</a> <span class="soft small">${sizeWords(size, reader.language)}</span></li>`,
  )}</ul>`
}</article>`;
}

/** Our own words only: an address in a stranger's is text. */
function withLinks(text: string): Piece[] {
  return text
    .split(/(https?:\/\/[^\s<>"'»]+[^\s<>"'».,;:!?)\]])/u)
    .map((part, index) =>
      index % 2 === 0 ? part : html`<a href="${part}" rel="noopener noreferrer">${part}</a>`,
    );
}

function wordForm(reader: Reader, view: RequestView): Html {
  const { ticket, key, typed, kept, problems } = view;
  const { request, contact } = portalWords[reader.language];
  const closed = ticket.closedAt !== null;
  const words = closed ? request.reopen : request.add;
  const reads = ticket.owner ? request.add.whoReads(firstName(ticket.owner.name)) : request.add.someoneReads;
  return html`<section class="act"><h2>${words.title}</h2>
<form method="post" action="${pathOf(ticket.reference)}/words" enctype="multipart/form-data" novalidate>
<input type="hidden" name="key" value="${key}">
${fieldOf(
  {
    name: "message",
    label: words.label,
    hint: closed ? request.reopen.hint : reads,
    problems: problems.message,
  },
  (attributes) => html`<textarea ${attributes} rows="4">
${typed}</textarea>`,
)}
${keptFiles(reader.language, kept)}
${fieldOf(
  {
    name: "files",
    label: contact.label.files,
    optional: contact.optional,
    hint: contact.hint.files,
    problems: problems.files,
  },
  (attributes) => html`<input type="file" ${attributes} multiple>`,
)}
<p><button class="main">${words.send}</button></p>
</form></section>`;
}

function personForm({ language }: Reader, { ticket, personWaits }: RequestView): Piece {
  if (ticket.closedAt !== null || personWaits) return null;
  const words = portalWords[language].request.person;
  return html`<section class="act last"><h2>${words.title}</h2><p class="soft">${words.body}</p>
<form method="post" action="${pathOf(ticket.reference)}/person"><button>${words.send}</button></form></section>`;
}
