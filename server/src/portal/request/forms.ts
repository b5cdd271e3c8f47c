import { portalWords } from "../../locales/portal.ts";
import { trackingWords } from "../../locales/tracking.ts";
import { type Html, html, type Piece } from "../../platform/http/html.ts";
import { beforeMoment } from "../dates.ts";
import { fieldOf, keptFiles } from "../fields.ts";
import type { Reader } from "../portal.ts";
import { firstName } from "./exchange.ts";
import { pathOf } from "./paths.ts";
import type { RequestView } from "./viewing.ts";

/** Words with a date in them, woven where they say. */
const around = (words: string, date: Html): Html => {
  const [start = "", end = ""] = words.split("\u0000");
  return html`${start}${date}${end}`;
};

export function wordForm(reader: Reader, view: RequestView): Html {
  const { ticket, key, typed, kept, problems, answerBy } = view;
  const { request, contact } = portalWords[reader.language];
  const { answered } = trackingWords[reader.language];
  const closed = ticket.closedAt !== null;
  const words = closed ? request.reopen : request.add;
  const reads = ticket.owner
    ? answered.whoReads(firstName(ticket.owner.name), "\u0000")
    : answered.someoneReads("\u0000");
  return html`<section class="act"><h2>${words.title}</h2>
<form method="post" action="${pathOf(ticket.reference)}/words" enctype="multipart/form-data" novalidate>
<input type="hidden" name="key" value="${key}">
${fieldOf(
  {
    name: "message",
    label: words.label,
    hint: closed ? request.reopen.hint : around(reads, beforeMoment(answerBy, reader)),
    problems: problems.message,
  },
  (attributes) => html`<textarea ${attributes} rows="4">
${typed.message ?? ""}</textarea>`,
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

export function personForm(
  reader: Reader,
  { ticket, personWaits, personBy, problems, typed }: RequestView,
): Piece {
  if (ticket.closedAt !== null || personWaits) return null;
  const { contact } = portalWords[reader.language];
  const words = trackingWords[reader.language].person;
  return html`<section class="act last"><h2>${words.title}</h2>
<p>${around(words.body("\u0000"), beforeMoment(personBy, reader))}</p>
<form method="post" action="${pathOf(ticket.reference)}/person">
${fieldOf(
  {
    name: "phone",
    label: words.phone,
    optional: contact.optional,
    hint: words.phoneHint,
    problems: problems.phone,
  },
  (attributes) =>
    html`<input type="tel" ${attributes} value="${typed.phone ?? ""}" autocomplete="tel" inputmode="tel">`,
)}
<p><button>${words.send}</button></p></form></section>`;
}

/** What is rarely needed is one press further, and says what it will do before it is done. */
export function moreActs({ language }: Reader, { ticket, problems }: RequestView): Html {
  const words = trackingWords[language].more;
  const path = pathOf(ticket.reference);
  const open = problems.reason !== undefined && html` open`;
  return html`<section class="act last more"><h2>${words.title}</h2>
<p><a href="${path}/exchange.pdf" download>${words.paper}</a></p>
${
  ticket.closedAt === null &&
  html`<details${open}><summary>${words.withdraw}</summary><p class="soft">${words.withdrawBody}</p>
<form method="post" action="${path}/withdrawal">
${fieldOf(
  { name: "reason", label: words.withdrawLabel, problems: problems.reason },
  (attributes) => html`<textarea ${attributes} rows="2" maxlength="2000" required></textarea>`,
)}
<p><button>${words.withdrawSend}</button></p></form></details>`
}
<details><summary>${words.revoke}</summary><p class="soft">${words.revokeBody}</p>
<form method="post" action="${path}/revocation"><p><button>${words.revokeSend}</button></p></form></details></section>`;
}
