import { heldSigns } from "@guichet/contract/held-signs.ts";
import type { SurveyAnswer } from "@guichet/contract/surveys.ts";
import type { Ticket } from "@guichet/contract/tickets.ts";
import { portalWords } from "../locales/portal.ts";
import type { Question } from "../locales/portal-words.ts";
import { type Html, html, type Piece } from "../platform/http/html.ts";
import type { Page } from "./page.ts";
import { type Reader, spoken } from "./portal.ts";

export const surveyPath = (reference: string): string => `/survey/${reference}`;

const marks = [5, 4, 3, 2, 1] as const;
const scale = [1, 2, 3, 4, 5] as const;
export const operational: readonly Question[] = ["speed", "rightness", "completeness"];
export const relational: readonly Question[] = ["courtesy", "listening", "beingKnown"];

type Marking = { chosen: number | null; answered: boolean; missing: boolean };

/** One question, and one press: the mark chosen in the mail is chosen here too, and counts once it is sent. */
export function markPage(reader: Reader, ticket: Ticket, { chosen, answered, missing }: Marking): Page {
  const words = portalWords[reader.language].survey;
  const body = html`<h1>${words.title}</h1>
${about(reader, ticket)}
${answered && html`<p class="soft">${words.again}</p>`}
${missing && html`<p class="notice trouble" role="alert">${words.missing}</p>`}
<form method="post" action="${surveyPath(ticket.reference)}">
<fieldset class="marks"><legend class="apart">${words.title}</legend>
${marks.map(
  (mark) =>
    html`<label><input type="radio" name="mark" value="${mark}" required${mark === chosen && html` checked`}> <span class="mark">${mark}</span> ${words.mark[mark]}</label>`,
)}</fieldset>
<p><button class="main">${words.send}</button></p>
</form>`;
  return pageOf(reader, ticket, words.title, body);
}

/** The second page: whoever leaves it unanswered has already been heard. */
export function morePage(reader: Reader, ticket: Ticket, answer: SurveyAnswer): Page {
  const words = portalWords[reader.language].survey;
  const path = surveyPath(ticket.reference);
  const body = html`<h1>${words.more.title}</h1>
<p class="lead">${words.more.intro}</p>
<p class="soft">${words.more.scale}</p>
<form method="post" action="${path}/more">
<h2 class="questions">${words.more.operational}</h2>${operational.map((name) => question(reader, name, answer))}
<h2 class="questions">${words.more.relational}</h2>${relational.map((name) => question(reader, name, answer))}
<div class="field"><label for="comment">${words.comment}</label><p class="hint" id="comment-hint">${words.commentHint}</p>
<textarea id="comment" name="comment" rows="4" maxlength="5000" aria-describedby="comment-hint">
${answer.comment ?? ""}</textarea></div>
<p><button class="main">${words.more.send}</button> <a class="button" href="${path}/thanks">${words.more.skip}</a></p>
</form>`;
  return pageOf(reader, ticket, words.more.title, body);
}

function question({ language }: Reader, name: Question, answer: SurveyAnswer): Html {
  const words = portalWords[language].survey;
  return html`<fieldset class="scale"><legend>${words.question[name]}</legend><div>${scale.map(
    (mark) =>
      html`<label><input type="radio" name="${name}" value="${mark}" aria-label="${mark} – ${words.mark[mark]}"${answer[name] === mark && html` checked`}><span aria-hidden="true">${mark}</span></label>`,
  )}</div></fieldset>`;
}

export function thanksPage(reader: Reader, ticket: Ticket): Page {
  const { title, body } = portalWords[reader.language].survey.thanks;
  return pageOf(reader, ticket, title, html`<h1>${title}</h1><p class="lead">${body}</p>`);
}

const about = ({ language }: Reader, { subject }: Ticket): Piece =>
  subject !== "" && html`<p class="lead">${portalWords[language].survey.about(heldSigns(subject))}</p>`;

function pageOf({ language, company }: Reader, { reference }: Ticket, title: string, body: Html): Page {
  const aside = portalWords[language].yourRequest(spoken(reference));
  return { language, company: company.name, title, aside, body, confidential: true };
}
