import type { LeftBehind } from "@guichet/contract/away.ts";
import { expect, test } from "vitest";
import { byRouting, entrustingOf, kept, startForm, withoutContext } from "./leaving-form.ts";

const item = (id: string, known: Partial<LeftBehind> = {}): LeftBehind => ({
  ticket: { id, reference: "10001-4", subject: "Colis", customer: "Dov", language: "fr" },
  waitingSince: null,
  nextDueAt: null,
  promises: 0,
  offeredTo: null,
  suggestion: {
    person: { id: "bruno", name: "Bruno" },
    why: { because: "load", load: 1, capacity: 20, team: null, skill: null, late: false },
  },
  ...known,
});
const items = [item("one"), item("two", { suggestion: null }), item("three")];
const leaving = { items, letters: { fr: "{name} vous suit.", en: "{name} has it." }, silent: false };

test("for a long absence whoever suits has each ticket, and one that suits nobody stays", () => {
  expect(startForm(leaving, true).to).toEqual({ one: byRouting, two: kept, three: byRouting });
  expect(startForm(leaving, false).to).toEqual({ one: kept, two: kept, three: kept });
});

test("one written context serves several tickets, and one of its own replaces it", () => {
  const form = {
    ...startForm(leaving, true),
    context: "Tout est dit ici.",
    own: { three: "Rappeler mardi." },
  };
  expect(entrustingOf(form, item("one"), "a")).toEqual({
    absenceId: "a",
    to: null,
    context: "Tout est dit ici.",
    letter: "{name} vous suit.",
  });
  expect(entrustingOf({ ...form, tells: false }, item("three"), "a")).toMatchObject({
    context: "Rappeler mardi.",
    letter: null,
  });
});

test("no ticket changes hands without a word", () => {
  const form = startForm(leaving, true);
  expect(withoutContext(form, items)?.ticket.id).toBe("one");
  expect(withoutContext({ ...form, own: { one: "Rappeler mardi." } }, items)?.ticket.id).toBe("three");
  expect(withoutContext({ ...form, context: "Rappeler mardi." }, items)).toBeUndefined();
});
