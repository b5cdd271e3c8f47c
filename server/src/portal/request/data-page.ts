import type { DatumKind } from "@guichet/contract/data-requests.ts";
import type { Problem } from "../../data-requests/checking.ts";
import { codeMinutes } from "../../data-requests/coding.ts";
import type { Question } from "../../data-requests/questioning.ts";
import { portalWords } from "../../locales/portal.ts";
import { trackingWords } from "../../locales/tracking.ts";
import { type Html, html, type Piece } from "../../platform/http/html.ts";
import { fieldOf, problemSummary } from "../fields.ts";
import type { Page } from "../page.ts";
import { type Reader, spoken } from "../portal.ts";
import { questionOf } from "./data-lines.ts";
import { firstName } from "./exchange.ts";

/** One question on a page of its own, and where it goes back to. */
export type Asking = {
  reader: Reader;
  question: Question;
  /** The question's own address. */
  base: string;
  /** The customer's page; null for somebody else. */
  home: string | null;
  reference: string;
};

type Attempt = { key: string; typed: string; problem: string | null };

/** What is asked, by whom, what for; what we have today, masked; and one field. */
export function questionPage(asking: Asking, { key, typed, problem }: Attempt): Page {
  const { reader, question, base } = asking;
  const { asked, former, guarded } = question;
  const words = trackingWords[reader.language].data;
  const title = questionOf(reader, asked);
  const file = asked.kind === "file";
  const problems = problem === null ? undefined : [problem];
  const body = html`${problemSummary(reader.language, problems ? { datum: problems } : {}, null)}
<h1>${title}</h1>
<p class="lead">${words.asks(firstName(asked.askedBy?.name ?? ""))} ${asked.why}</p>
${former && html`<p>${words.former} <strong class="figures">${former}</strong></p>`}
<form method="post" action="${base}"${file && html` enctype="multipart/form-data"`} novalidate>
${file && html`<input type="hidden" name="key" value="${key}">`}
${fieldOf({ name: "datum", label: title, hint: hintOf(reader, question), problems }, (attributes) =>
  control(asked.kind, attributes, typed),
)}
<p class="soft">${words.checked}${guarded && html`<br>${words.whyCode}`}</p>
<p><button class="main">${words.send}</button></p></form>
${goBack(asking)}`;
  return pageOf(asking, title, body);
}

function hintOf({ language }: Reader, { asked: { kind, pattern } }: Question): Piece {
  const words = trackingWords[language].data;
  return pattern === null ? words.hint[kind] : html`${words.hint[kind]} ${words.shape(pattern)}`;
}

const inputs: Record<Exclude<DatumKind, "address" | "file">, Html> = {
  iban: html`type="text" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="60"`,
  phone: html`type="tel" autocomplete="tel" inputmode="tel" maxlength="40"`,
  email: html`type="email" autocomplete="email" inputmode="email" spellcheck="false" maxlength="254"`,
  serial_number: html`type="text" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="80"`,
  date: html`type="text" inputmode="numeric" autocomplete="off" maxlength="20"`,
};

function control(kind: DatumKind, attributes: Html, typed: string): Html {
  if (kind === "file") {
    // Under the name by which every form of ours takes its files.
    return html`<input type="file" id="datum" name="files" multiple>`;
  }
  if (kind === "address")
    return html`<textarea ${attributes} rows="3" autocomplete="street-address">
${typed}</textarea>`;
  return html`<input ${attributes} ${inputs[kind]} value="${typed}">`;
}

/** The code proves that whoever typed the value also reads the mailbox that we knew before. */
export function codePage(asking: Asking, problem: string | null): Page {
  const { reader, question, base } = asking;
  const { channel, codeWaits } = question;
  const words = trackingWords[reader.language].data;
  const problems = problem === null ? undefined : [problem];
  const sent = codeWaits && channel !== null;
  const body = html`${problemSummary(reader.language, problems ? { code: problems } : {}, null)}
<h1>${words.codeTitle}</h1>
${sent && html`<p class="lead">${words.codeSent(channel, codeMinutes)}</p>`}
${
  sent &&
  html`<form method="post" action="${base}/code" novalidate>${fieldOf(
    { name: "code", label: words.codeLabel, problems },
    (attributes) =>
      html`<input class="digits" type="text" ${attributes} inputmode="numeric" autocomplete="one-time-code" maxlength="10">`,
  )}<p><button class="main">${words.codeSend}</button></p></form>`
}
<form method="post" action="${base}/code/again"${!sent && html` id="code"`}><p><button>${words.codeAgain}</button></p></form>
<p class="soft">${words.stranger}</p>
${goBack(asking)}`;
  return pageOf(asking, words.codeTitle, body);
}

export function donePage(asking: Asking): Page {
  const { title, body } = trackingWords[asking.reader.language].data.done;
  return pageOf(asking, title, html`<h1>${title}</h1><p class="lead">${body}</p>`);
}

/** A code's own words for a value that is not right, with what helps to mend it. */
export function problemOf({ reader }: Pick<Asking, "reader">, problem: Problem): string {
  const words = trackingWords[reader.language].data.problem;
  if (problem.code === "country") return words.country(problem);
  if (problem.code === "length") return words.length(problem);
  if (problem.code === "shape") return words.shape(problem);
  if (problem.code === "shape_length") return words.shape_length(problem);
  return words[problem.code];
}

const goBack = ({ reader, home }: Asking): Piece =>
  home !== null && html`<p><a href="${home}">${trackingWords[reader.language].data.back}</a></p>`;

function pageOf({ reader: { language, company }, reference }: Asking, title: string, body: Html): Page {
  const aside = portalWords[language].yourRequest(spoken(reference));
  return { language, company: company.name, title, aside, body, confidential: true };
}
