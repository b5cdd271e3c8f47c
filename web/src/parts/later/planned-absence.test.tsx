import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { amina, atTheDesk, bruno, minutesAgo } from "../../../testing/cast.ts";
import { openPost } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const absenceId = "0199aaaa-0000-7000-8000-00000000000a";
const place = { skills: [], languages: [], capacity: null, workingHours: [] };
const person = (who: typeof amina) => ({
  ...who,
  state: "available",
  absence: null,
  load: 2,
  open: 2,
  place,
  teamIds: [],
});
const soon = minutesAgo(-60 * 24);
const absence = {
  id: absenceId,
  agentId: amina.id,
  startsAt: soon,
  endsAt: null,
  note: "",
  replacedBy: null,
};
const at = `/api/absences/${absenceId}/plan`;
const known = {
  ...atTheDesk,
  "GET /api/presences": { items: [person(amina), person(bruno)] },
  "GET /api/moments": { presets: [], read: soon },
  "GET /api/absences/leaving": { items: [], letters: { fr: "", en: "" }, silent: false },
  "POST /api/absences": absence,
  [`PUT ${at}`]: { plan: null, movedAt: null, returnedAt: null, stayed: [] },
};

async function opens() {
  fireEvent.click(await screen.findByRole("button", { name: /^Mon état/u }));
  return within(await screen.findByRole("dialog", { name: "Mon état" }));
}

test("Absence: what a planned absence does when it begins, and on return, is decided with its written context", async () => {
  const post = openPost(known);
  visit("/");
  const dialog = await opens();
  fireEvent.click(await dialog.findByRole("button", { name: /^Prévoir une absence/u }));
  fireEvent.change(dialog.getByLabelText("À partir de quand"), { target: { value: "demain 9h" } });
  fireEvent.click(dialog.getByRole("button", { name: "Sans date de retour" }));
  const act = await dialog.findByRole("button", { name: "Prévoir l’absence" });
  fireEvent.submit(act.closest("form") ?? act);
  expect(await dialog.findByText("Une phrase au moins, pour qui prend la suite.")).toBeTruthy();
  fireEvent.change(dialog.getByLabelText("À qui"), { target: { value: bruno.id } });
  fireEvent.change(dialog.getByLabelText("Ce qu’il faut savoir"), {
    target: { value: "Le colis attend mardi." },
  });
  fireEvent.click(act);

  await expect.poll(() => post.sent(`PUT ${at}`).length).toBe(1);
  expect(post.sent("POST /api/absences")).toMatchObject([{ startsAt: soon, endsAt: null }]);
  expect(post.sent(`PUT ${at}`)).toEqual([
    { reach: "due", to: bruno.id, context: "Le colis attend mardi.", tells: true, comesBack: true },
  ]);
});

test("Absence: one that is planned says what it will do, and is called off in one press", async () => {
  const plan = { reach: "due", to: bruno.id, context: "Le colis attend.", tells: true, comesBack: true };
  const post = openPost({
    ...known,
    "GET /api/presences": { items: [{ ...person(amina), absence }, person(bruno)] },
    [`GET ${at}`]: { plan, movedAt: null, returnedAt: null, stayed: [] },
    [`DELETE /api/absences/${absenceId}`]: {},
  });
  visit("/");
  const dialog = await opens();

  expect(await dialog.findByText(/Ce qui échoit pendant sera confié à Bruno\./u)).toBeTruthy();
  fireEvent.click(dialog.getByRole("button", { name: "Annuler cette absence" }));
  await expect.poll(() => post.sent(`DELETE /api/absences/${absenceId}`).length).toBe(1);
});
