import type { Entrusting, Leaving, LeftBehind } from "@guichet/contract/away.ts";
import type { Language } from "@guichet/contract/ids.ts";

/** Whoever routing chooses, or nobody: it stays mine. Anything else is a colleague's id. */
export const byRouting = "routing";
export const kept = "kept";

export type LeavingForm = {
  /** By ticket: `byRouting`, `kept`, or a colleague. */
  to: Readonly<Record<string, string>>;
  /** For all of them, but for those that have words of their own. */
  context: string;
  own: Readonly<Record<string, string>>;
  tells: boolean;
  letters: Readonly<Record<Language, string>>;
};

/** For a day or more, whoever suits has them; for an hour, they wait. */
export function startForm({ items, letters }: Leaving, isLong: boolean): LeavingForm {
  return {
    to: Object.fromEntries(items.map((item) => [item.ticket.id, isLong ? suggested(item) : kept])),
    context: "",
    own: {},
    tells: true,
    letters,
  };
}

export const suggested = ({ suggestion, offeredTo }: LeftBehind): string =>
  suggestion === null || offeredTo !== null ? kept : byRouting;

export const leaves = (form: LeavingForm, { ticket }: LeftBehind): boolean =>
  (form.to[ticket.id] ?? kept) !== kept;

const contextOf = (form: LeavingForm, ticketId: string): string =>
  (form.own[ticketId] ?? "").trim() || form.context.trim();

/** The first ticket that would change hands without a word. */
export const withoutContext = (form: LeavingForm, items: readonly LeftBehind[]): LeftBehind | undefined =>
  items.find((item) => leaves(form, item) && contextOf(form, item.ticket.id).length < 10);

export function entrustingOf(form: LeavingForm, { ticket }: LeftBehind, absenceId: string): Entrusting {
  const to = form.to[ticket.id] ?? byRouting;
  const letter = form.letters[ticket.language].trim();
  return {
    absenceId,
    to: to === byRouting ? null : to,
    context: contextOf(form, ticket.id),
    letter: form.tells && letter !== "" ? letter : null,
  };
}
