import { heldSigns } from "@guichet/contract/held-signs.ts";
import { portalWords } from "../../locales/portal.ts";
import { type Html, html, type Piece } from "../../platform/http/html.ts";
import { momentOf } from "../dates.ts";
import { sizeWords } from "../fields.ts";
import type { Reader } from "../portal.ts";
import type { Passage } from "./exchange.ts";
import { pathOf } from "./paths.ts";

/** What was said between us; files are downloads behind the same door, or only named where there is none. */
export const drawPassages = (
  reader: Reader,
  reference: string | null,
  passages: readonly Passage[],
): Html[] => passages.map((passage) => drawPassage(reader, reference, passage));

function drawPassage(
  reader: Reader,
  reference: string | null,
  { from, name, at, text, files }: Passage,
): Html {
  const words = portalWords[reader.language].request.exchange;
  const who = { you: words.you, us: name || reader.company.name, someone_else: name || words.someoneElse }[
    from
  ];
  return html`<article class="passage ${from}"><h3>${who} <span class="soft small">${momentOf(at, reader)}</span></h3>
<div class="said">${from === "us" ? withLinks(heldSigns(text)) : heldSigns(text)}</div>
${
  files.length > 0 &&
  html`<ul class="files" aria-label="${words.files}">${files.map(
    ({ id, name: file, size }) =>
      html`<li>${named(reference, id, file)} <span class="soft small">${sizeWords(size, reader.language)}</span></li>`,
  )}</ul>`
}</article>`;
}

const named = (reference: string | null, id: string, file: string): Piece =>
  reference === null
    ? file
    : html`<a href="${pathOf(reference)}/files/${id}/${encodeURIComponent(file)}" download>${file}</a>`;

/** Our own words only: an address in a stranger's is text. */
function withLinks(text: string): Piece[] {
  return text
    .split(/(https?:\/\/[^\s<>"'»]+[^\s<>"'».,;:!?)\]])/u)
    .map((part, index) =>
      index % 2 === 0 ? part : html`<a href="${part}" rel="noopener noreferrer">${part}</a>`,
    );
}
