import type { TicketField } from "@guichet/contract/fields.ts";
import { heldSigns } from "@guichet/contract/held-signs.ts";
import { locales } from "../locales/moments.ts";
import { trackingWords } from "../locales/tracking.ts";
import { type Html, html, type Piece } from "../platform/http/html.ts";
import type { Reader } from "./portal.ts";

/** What the house shows its customer of what it noted: filled, and still asked. */
export const shownFields = (fields: readonly TicketField[]): TicketField[] =>
  fields.filter(({ field, value, asked }) => asked && field.shown && value !== null);

export function drawFields(reader: Reader, fields: readonly TicketField[]): Piece {
  if (fields.length === 0) return null;
  return html`<section><h2>${trackingWords[reader.language].noted.title}</h2><ul class="given">${fields.map(
    (held): Html =>
      html`<li><strong>${held.field.name}</strong> <span class="said">${wordsOf(reader, held)}</span></li>`,
  )}</ul></section>`;
}

function wordsOf({ language }: Reader, { field, value }: TicketField): string {
  const { noted } = trackingWords[language];
  if (typeof value === "boolean") return value ? noted.yes : noted.no;
  if (typeof value === "number")
    return value.toLocaleString(locales[language], { maximumFractionDigits: 10 });
  if (Array.isArray(value)) {
    const names = field.choices.flatMap(({ id, name }) => (value.includes(id) ? [name] : []));
    return new Intl.ListFormat(locales[language]).format(names);
  }
  if (field.kind !== "date" || value === null) return heldSigns(value ?? "");
  return Temporal.PlainDate.from(value).toLocaleString(locales[language], { dateStyle: "long" });
}
