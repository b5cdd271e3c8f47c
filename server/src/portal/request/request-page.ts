import { heldSigns } from "@guichet/contract/held-signs.ts";
import type { Ticket } from "@guichet/contract/tickets.ts";
import { portalWords } from "../../locales/portal.ts";
import { trackingWords } from "../../locales/tracking.ts";
import { type Html, html, type Piece } from "../../platform/http/html.ts";
import { beforeMoment, momentOf } from "../dates.ts";
import { problemSummary } from "../fields.ts";
import type { Page } from "../page.ts";
import { type Reader, spoken } from "../portal.ts";
import { drawFields } from "../shown-fields.ts";
import { drawAwaited, drawGiven } from "./data-lines.ts";
import { drawPassages } from "./drawing-exchange.ts";
import { firstName, publicState, type Step } from "./exchange.ts";
import { moreActs, personForm, wordForm } from "./forms.ts";
import { drawPromise, drawSign, type Told, whatOf } from "./promise-strip.ts";
import { type Item, nextPromise } from "./promised.ts";
import type { RequestView, Said } from "./viewing.ts";

/** Past so many letters it is no title any more. */
const longTitle = 110;

/** Where it stands, in the order in which somebody worried looks for it. */
export function requestPage(reader: Reader, view: RequestView): Page {
  const { language, company } = reader;
  const words = portalWords[language];
  const { ticket, said } = view;
  const title = heldSigns(ticket.subject) || words.request.noSubject;
  const told: Told = {
    reference: ticket.reference,
    owner: ticket.owner && firstName(ticket.owner.name),
  };
  const promised = view.items.some((item) => "promise" in item);
  const body = html`${said && html`<p class="notice" role="status">${saidWords(reader, said)}</p>`}
${problemSummary(language, view.problems, view.notice)}
<h1${title.length > longTitle && html` class="long"`}>${title}</h1>
<p class="lead">${words.request.state[publicState(ticket)]}</p>
${inCharge(reader, view)}
<section><h2>${promised ? trackingWords[language].promised.title : words.request.steps.title}</h2>
<ol class="steps">${view.items.map((item) =>
    "promise" in item ? drawPromise(reader, item, told) : drawStep(reader, item.step, item.sign),
  )}</ol></section>
${drawGiven(reader, view)}
${drawFields(reader, view.noted)}
<section><h2>${words.request.exchange.title}</h2>
${view.older && html`<p class="soft">${words.request.exchange.older}</p>`}
${drawPassages(reader, ticket.reference, view.passages)}</section>
${wordForm(reader, view)}
${personForm(reader, view)}
${moreActs(reader, view)}`;
  const aside = words.yourRequest(spoken(ticket.reference));
  return { language, company: company.name, title, aside, body, confidential: true };
}

function saidWords({ language }: Reader, said: Said): string {
  if (said === "word" || said === "reopened" || said === "person")
    return portalWords[language].request.said[said];
  return trackingWords[language].said[said];
}

function inCharge(reader: Reader, view: RequestView): Html {
  const { ticket, survey, personWaits, handedBy } = view;
  const words = portalWords[reader.language].request;
  if (ticket.closedAt !== null) {
    // The summary is written for those who take up the ticket after us: it stays between us.
    return html`<section class="card"><p>${words.closedSince} ${momentOf(ticket.closedAt, reader)}. ${words.reopenBelow}</p>
${survey && html`<p class="foot"><a class="button" href="${survey.path}">${survey.answered ? words.survey.answered : words.survey.invite}</a></p>`}
</section>`;
  }
  return html`<section class="card">${owner(reader, ticket)}
${handedBy !== null && html`<p class="soft">${words.handedBy(handedBy)}</p>`}
${nextStep(reader, view)}
${drawAwaited(reader, view)}
${awaited(reader, view)}
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

/** What happens next, with its date: what was promised, or our answer when it is due before that. */
function nextStep(reader: Reader, { items }: RequestView): Piece {
  const { promised } = trackingWords[reader.language];
  const next = nextPromise(items);
  const answer = items.find(
    (item) => "step" in item && item.step.kind === "answered" && item.step.due !== null,
  );
  const due = answer && "step" in answer && answer.step.due !== null ? answer.step.due : null;
  const ahead = due !== null && Temporal.Instant.compare(due, reader.now) > 0;
  if (ahead && (!next?.dueAt || Date.parse(due) < Date.parse(next.dueAt)))
    return html`<p class="owner">${promised.next} <strong>${promised.kind.next_answer}, ${beforeMoment(due, reader)}</strong>.</p>`;
  if (!next?.dueAt) return null;
  const what = whatOf(reader, next);
  return html`<p class="owner">${promised.next} <strong>${what}, ${beforeMoment(next.dueAt, reader)}</strong>.</p>`;
}

function awaited(reader: Reader, { ticket: { waitingSince }, requests }: RequestView): Piece {
  const words = portalWords[reader.language].request;
  const asked = requests.some(({ datum }) => datum === null);
  const nothing = !asked && html`<span class="soft">${words.nothingAsked}</span>`;
  if (waitingSince === null) return asked ? null : html`<p>${words.youOweUs}</p>`;
  return html`<p>${words.weOweYou} ${momentOf(waitingSince, reader)}. ${nothing}</p>`;
}

function drawStep(reader: Reader, step: Step, sign: Item["sign"]): Html {
  const { kind, name, at, due } = step;
  const words = portalWords[reader.language].request.steps;
  const said = {
    received: words.received,
    taken: name === "" ? words.takenNext : words.taken(name),
    handed: words.handed(name),
    answered: step.state !== "done" || name === "" ? words.answeredNext : words.answered(name),
    closed: words.closed,
    withdrawn: trackingWords[reader.language].promised.withdrawn,
    reopened: words.reopened,
  }[kind];
  const ahead = due !== null && Temporal.Instant.compare(due, reader.now) > 0;
  const coming = ahead ? beforeMoment(due, reader) : words.next;
  const quiet = sign === "next" && !ahead;
  return html`<li class="${sign}"${sign === "now" && html` aria-current="step"`}>${drawSign(sign)}
<strong>${said}</strong><span class="${quiet ? "apart" : "soft"}">${at === null ? coming : momentOf(at, reader)}</span></li>`;
}
