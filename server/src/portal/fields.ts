import type { LeftFile } from "@guichet/contract/forms.ts";
import type { Language } from "@guichet/contract/ids.ts";
import { portalWords } from "../locales/portal.ts";
import type { FieldName, FieldProblem } from "../locales/portal-words.ts";
import { type Html, html, type Piece } from "../platform/http/html.ts";
import type { FileProblem } from "./forms/submission.ts";

/** Fields of all our forms; those of the contact page have their words in its locale. */
type AnyField = FieldName | "datum" | "code" | "phone" | "reference" | "reason";

/** What is wrong with a form, in the reader's words, field by field. */
export type Problems = Partial<Record<AnyField, readonly string[]>>;

export const problemWords = (language: Language, name: FieldName, problem: FieldProblem): string =>
  portalWords[language].problems.field[name][problem] ?? portalWords[language].problems.stale;

export function fileProblemWords(language: Language, { name, problem }: FileProblem): string {
  const { problems } = portalWords[language];
  if (problem === "too_large") return problems.fileTooLarge(name);
  return problem === "too_many" ? problems.filesTooMany(name) : problems.filesTooLargeTogether(name);
}

/** All of them at the top, each a link to its field: the page says what to do before one has to look for it. */
export function problemSummary(language: Language, problems: Problems, notice: string | null): Piece {
  const all = Object.entries(problems).flatMap(([name, said]) => said.map((words) => ({ name, words })));
  if (notice === null && all.length === 0) return null;
  return html`<div class="notice trouble" role="alert" tabindex="-1">
${notice !== null && html`<p><strong>${notice}</strong></p>`}
${
  all.length > 0 &&
  html`<h2>${portalWords[language].problems.title(all.length)}</h2>
<ul>${all.map(({ name, words }) => html`<li><a href="#${name}">${words}</a></li>`)}</ul>`
}
</div>`;
}

export type Field = {
  name: AnyField;
  label: string;
  hint?: Piece;
  optional?: string | undefined;
  problems: readonly string[] | undefined;
};

/** A label, what helps, what is wrong, then the control: in the order in which they are read aloud. */
export function fieldOf(field: Field, control: (attributes: Html) => Html): Html {
  const { name, label, hint, optional, problems = [] } = field;
  const described = [hint && `${name}-hint`, problems.length > 0 && `${name}-problem`]
    .filter(Boolean)
    .join(" ");
  const attributes = html`id="${name}" name="${name}"${described !== "" && html` aria-describedby="${described}"`}${
    problems.length > 0 && html` aria-invalid="true"`
  }`;
  return html`<div class="${problems.length > 0 ? "field wrong" : "field"}">
<label for="${name}">${label}${optional && html` <span class="soft small">(${optional})</span>`}</label>
${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`}
${problems.length > 0 && html`<p class="problem" id="${name}-problem">${problems.join(" ")}</p>`}
${control(attributes)}
</div>`;
}

export type MentionedFile = LeftFile & { mention: string };

/** Files that came with an attempt that had to be corrected: nobody chooses them twice. */
export function keptFiles(language: Language, kept: readonly MentionedFile[]): Piece {
  if (kept.length === 0) return null;
  const { contact } = portalWords[language];
  return html`<fieldset class="kept"><legend>${contact.kept}</legend>
<p class="hint">${contact.keptHint}</p>
${kept.map(
  ({ mention, name, size }) =>
    html`<label><input type="checkbox" name="kept" value="${mention}" checked> ${name} <span class="soft small">${sizeWords(size, language)}</span></label>`,
)}</fieldset>`;
}

/** « 340 ko », « 1,2 Mo »: as the reader's own machine would say. */
export function sizeWords(bytes: number, language: Language): string {
  const unit = language === "fr" ? "o" : "B";
  const locale = language === "fr" ? "fr-FR" : "en-GB";
  if (bytes < 1000) return `${bytes}\u00a0${unit}`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)}\u00a0k${unit}`;
  const many = (bytes / 1_000_000).toLocaleString(locale, { maximumFractionDigits: 1 });
  return `${many}\u00a0M${unit}`;
}
