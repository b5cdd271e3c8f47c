import type { Leaving } from "@guichet/contract/away.ts";
import type { Presence } from "@guichet/contract/presence.ts";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { amina, atTheDesk, bruno, row } from "../../../testing/cast.ts";
import { openPost, refusing } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const person = (who: { id: string; name: string }, known: Partial<Presence> = {}): Presence => ({
  ...who,
  state: "available",
  absence: null,
  load: 2,
  open: 2,
  place: { skills: [], languages: [], capacity: null, workingHours: [] },
  teamIds: [],
  ...known,
});
const chloe = { id: "0199aaaa-0000-7000-8000-00000000c0c0", name: "Chloé" };
const second = "0199ffff-0000-7000-8000-000000000002";
const third = "0199ffff-0000-7000-8000-000000000003";
const left = (id: string, customer: string): Leaving["items"][number] => ({
  ticket: { id, reference: "10001-4", subject: `Demande de ${customer}`, customer, language: "fr" },
  waitingSince: null,
  nextDueAt: null,
  promises: 1,
  offeredTo: null,
  suggestion: {
    person: bruno,
    why: { because: "load", load: 1, capacity: 20, team: null, skill: null, late: false },
  },
});
const leaving: Leaving = {
  items: [left(row().id, "Dov"), left(second, "Esra"), left(third, "Inès")],
  letters: { fr: "{name} suit votre demande.", en: "{name} has it." },
  silent: false,
};
const absenceId = "0199aaaa-0000-7000-8000-00000000000a";
const at = (ticketId: string) => `POST /api/tickets/${ticketId}/absence-handovers`;
const taken = (to: { id: string; name: string }) => ({ to, state: "accepted" });
const here = {
  ...atTheDesk,
  "GET /api/presences": { items: [person(amina), person(bruno), person(chloe)] },
  "GET /api/moments": { presets: [], read: null },
  "GET /api/absences/leaving": leaving,
  "POST /api/absences": {
    id: absenceId,
    agentId: amina.id,
    startsAt: "",
    endsAt: null,
    note: "",
    replacedBy: null,
  },
  [at(row().id)]: taken(bruno),
  [at(second)]: taken(chloe),
  [at(third)]: refusing(409, "handover.nobody_suits", {}),
};

async function opens() {
  fireEvent.click(await screen.findByRole("button", { name: /^Mon état/u }));
  return screen.findByRole("dialog", { name: "Mon état" });
}

test("away and reassign: each ticket to whom one chooses, one written context for several, and what stayed is said with its reason", async () => {
  const post = openPost(here);
  visit("/");
  const dialog = await opens();
  fireEvent.click(await within(dialog).findByRole("button", { name: "Sans date de retour" }));
  fireEvent.change(await within(dialog).findByLabelText("Qui suit Esra"), { target: { value: chloe.id } });
  const go = within(dialog).getByRole("button", { name: "M’absenter et confier 3 dossiers" });

  fireEvent.click(go);
  expect((await within(dialog).findByRole("alert")).textContent).toContain("pour Dov");
  expect(post.sent("POST /api/absences"), "nobody leaves without a word").toEqual([]);
  fireEvent.change(within(dialog).getByLabelText("Ce qu’il faut savoir"), {
    target: { value: "Tout est dit dans le dossier." },
  });
  fireEvent.click(go);

  expect(await within(dialog).findByText(/1 dossier n’a pas changé de mains/u)).toBeTruthy();
  expect(post.sent("POST /api/absences")).toMatchObject([{ agentId: amina.id, endsAt: null }]);
  const trust = { absenceId, context: "Tout est dit dans le dossier.", letter: "{name} suit votre demande." };
  expect(post.sent(at(row().id))).toEqual([{ ...trust, to: null }]);
  expect(post.sent(at(second))).toEqual([{ ...trust, to: chloe.id }]);
  expect(within(dialog).getByText("Chloé le suit.")).toBeTruthy();
  expect(within(dialog).getByText(/Personne de présent n’a la place/u)).toBeTruthy();
});

test("coming back is one press, and says that what was handed over stays with whoever has it", async () => {
  const absence = {
    id: absenceId,
    agentId: amina.id,
    startsAt: "2026-01-01T08:00:00Z",
    endsAt: null,
    note: "",
    replacedBy: bruno,
  };
  const post = openPost({
    ...here,
    "GET /api/presences": { items: [person(amina, { state: "away", absence })] },
    [`GET /api/absences/${absenceId}/handovers`]: {
      items: [{ id: second, ticket: { ...row(), customer: "Dov" }, to: bruno, state: "accepted" }],
    },
    [`DELETE /api/absences/${absenceId}`]: {},
  });
  visit("/");
  const dialog = await opens();
  expect(await within(dialog).findByText(/ils restent à qui les suit/u)).toBeTruthy();
  expect(within(dialog).getByText(/Bruno vous remplace/u)).toBeTruthy();

  fireEvent.click(within(dialog).getByRole("button", { name: "Je suis de retour" }));

  await waitFor(() => expect(post.sent(`DELETE /api/absences/${absenceId}`)).toHaveLength(1));
});
