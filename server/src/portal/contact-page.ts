import type { Language } from "@guichet/contract/ids.ts";
import type { Ticket } from "@guichet/contract/tickets.ts";
import { portalWords } from "../locales/portal.ts";
import { html } from "../platform/http/html.ts";
import { openingWords, tellBefore } from "./dates.ts";
import { fieldOf, keptFiles, type MentionedFile, type Problems, problemSummary } from "./fields.ts";
import type { Page } from "./page.ts";
import { type Reader, spoken } from "./portal.ts";

export type Typed = { email: string; name: string; subject: string; message: string };

export type ContactForm = {
  /** Where it is sent. */
  path: string;
  key: string;
  typed: Typed;
  kept: readonly MentionedFile[];
  problems: Problems;
  /** Something that concerns the whole of it. */
  notice: string | null;
};

export const nothingTyped: Typed = { email: "", name: "", subject: "", message: "" };

export function contactPage(reader: Reader, form: ContactForm): Page {
  const { language, company } = reader;
  const words = portalWords[language].contact;
  const other: Language = language === "fr" ? "en" : "fr";
  const body = html`<h1>${words.title}</h1>
<p class="lead">${words.intro(company.name)}</p>
${problemSummary(language, form.problems, form.notice)}
<form method="post" action="${form.path}" enctype="multipart/form-data" novalidate>
<input type="hidden" name="key" value="${form.key}">
<input type="hidden" name="lang" value="${language}">
<div class="trap" aria-hidden="true"><label for="reply_code">${words.trap}</label>
<input id="reply_code" name="reply_code" type="text" tabindex="-1" autocomplete="off"></div>
${fieldOf(
  { name: "email", label: words.label.email, hint: words.hint.email, problems: form.problems.email },
  (attributes) =>
    html`<input type="email" ${attributes} value="${form.typed.email}" autocomplete="email" required>`,
)}
${fieldOf(
  { name: "name", label: words.label.name, optional: words.optional, problems: form.problems.name },
  (attributes) => html`<input type="text" ${attributes} value="${form.typed.name}" autocomplete="name">`,
)}
${fieldOf(
  { name: "subject", label: words.label.subject, problems: form.problems.subject },
  (attributes) => html`<input type="text" ${attributes} value="${form.typed.subject}" required>`,
)}
${fieldOf(
  { name: "message", label: words.label.message, problems: form.problems.message },
  (attributes) => html`<textarea ${attributes} rows="8" required>
${form.typed.message}</textarea>`,
)}
${keptFiles(language, form.kept)}
${fieldOf(
  {
    name: "files",
    label: words.label.files,
    optional: words.optional,
    hint: words.hint.files,
    problems: form.problems.files,
  },
  (attributes) => html`<input type="file" ${attributes} multiple>`,
)}
<p><button class="main">${words.send}</button></p>
</form>
<p class="foot">${portalWords[language].hours.weAreThere(openingWords(company, language))}</p>`;
  return {
    language,
    company: company.name,
    title: words.title,
    otherLanguage: `${form.path}?lang=${other}`,
    body,
    confidential: false,
  };
}

/** What happens next, and the link: shown to the browser that sent the form, and to no other. */
export function confirmationPage(
  reader: Reader,
  ticket: Ticket,
  { address, link }: { address: string; link: string },
): Page {
  const { language, company } = reader;
  const words = portalWords[language].received;
  const body = html`<h1>${words.title}</h1>
<p class="reference"><span class="soft">${words.reference}</span> <strong>${spoken(ticket.reference)}</strong></p>
<section class="card"><h2>${words.next}</h2>
<p>${takenUp(reader, ticket)}</p>
<p>${words.answeredAt(address)}</p></section>
<p>${words.followWhy}</p>
<p><a class="button main" href="${link}">${words.follow}</a></p>`;
  return { language, company: company.name, title: words.title, body, confidential: true };
}

function takenUp(reader: Reader, { ownerDueAt }: Ticket): string {
  const words = portalWords[reader.language].received;
  const ahead = ownerDueAt !== null && Temporal.Instant.compare(ownerDueAt, reader.now) > 0;
  return ahead ? words.takenBy(tellBefore(ownerDueAt, reader)) : words.takenSoon;
}

/** Kept, and not read yet: nothing more can be said than that it is safe. */
export function pendingPage({ language, company }: Reader, path: string): Page {
  const words = portalWords[language].received;
  const body = html`<h1>${words.title}</h1>
<p class="lead">${words.pending}${company.counterOpenedAt !== null && ` ${words.pendingMail}`}</p>
<p><a class="button" href="${path}">${words.refresh}</a></p>`;
  return { language, company: company.name, title: words.title, body, confidential: true };
}
