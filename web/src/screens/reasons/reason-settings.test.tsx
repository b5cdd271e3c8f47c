import type { Reason } from "@guichet/contract/reasons.ts";
import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { amina, atTheDesk } from "../../../testing/cast.ts";
import { openPost, refusing } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const repair: Reason = {
  id: "0199bbbb-0000-7000-8000-000000000001",
  name: "Réparation sous garantie",
  parentId: null,
  path: ["Réparation sous garantie"],
  saleMoment: null,
  urgent: false,
  signs: [],
  choice: "treat",
  people: [amina],
  procedure: "",
  partners: "",
  wayOut: "",
  authorities: {},
  missing: ["procedure"],
  retiredAt: null,
};
const settings = {
  ...atTheDesk,
  "GET /api/reasons": { items: [repair] },
  "GET /api/authorities": { agent: { maxAmount: 30 } },
  "GET /api/agents": { items: [{ ...amina, disabledAt: null }] },
  "GET /api/gesture-budget": { month: "2026-03", budget: null, granted: 40, delivered: 10, count: 2 },
};

test("a reason without its means says what is missing", async () => {
  openPost(settings);
  visit("/settings/reasons");
  const line = within(await screen.findByRole("row", { name: /Réparation sous garantie/u }));
  expect(line.getByText(/Pas prêt\s: il manque la procédure/u)).toBeTruthy();
  expect(line.getByText("Nous traitons")).toBeTruthy();
});

test("a reason is written with its decision, its means and an authority of its own", async () => {
  const act = `PUT /api/reasons/${repair.id}`;
  const post = openPost({ ...settings, [act]: repair });
  visit("/settings/reasons");
  fireEvent.click(await screen.findByRole("button", { name: /^Modifier/u }));
  const dialog = within(await screen.findByRole("dialog"));
  await dialog.findByText(/^Jusqu’à 30/u);
  fireEvent.click(dialog.getByRole("radio", { name: /^Nous orientons/u }));
  fireEvent.change(dialog.getByLabelText("Vers qui nous orientons"), { target: { value: "Le réparateur" } });
  const [agentOwn] = dialog.getAllByRole("radio", { name: /^Propre à ce motif/u });
  fireEvent.click(agentOwn ?? dialog.getByText("absent"));
  fireEvent.change(dialog.getByLabelText(/Conseillers\s: Montant le plus haut/u), {
    target: { value: "60" },
  });
  fireEvent.click(dialog.getByRole("button", { name: "Enregistrer" }));
  await screen.findByText("Motif enregistré.");
  expect(post.sent(act)).toMatchObject([
    {
      choice: "orient",
      partners: "Le réparateur",
      peopleIds: [amina.id],
      authorities: { agent: { maxAmount: 60 } },
    },
  ]);
});

test("a name already taken is said at its field", async () => {
  openPost({ ...settings, "POST /api/reasons": refusing(409, "reason.name_taken", {}) });
  visit("/settings/reasons");
  fireEvent.click(await screen.findByRole("button", { name: "Ajouter un motif" }));
  const dialog = within(await screen.findByRole("dialog"));
  fireEvent.change(dialog.getByLabelText("Motif"), { target: { value: "Réparation" } });
  fireEvent.click(dialog.getByRole("button", { name: "Enregistrer" }));
  expect(await dialog.findByText("Un motif porte déjà ce nom.")).toBeTruthy();
  expect(dialog.getByLabelText("Motif").getAttribute("aria-invalid")).toBe("true");
});

test("the common rule is saved role by role, and an empty role has no ceiling", async () => {
  const post = openPost({ ...settings, "PUT /api/authorities": {} });
  visit("/settings/reasons");
  fireEvent.change(await screen.findByLabelText(/Conseillers\s: Remise la plus haute/u), {
    target: { value: "10" },
  });
  const form = screen.getByRole("region", { name: "Ce que chacun peut accorder seul" });
  fireEvent.click(within(form).getByRole("button", { name: "Enregistrer" }));
  await screen.findByText("Règle commune enregistrée.");
  expect(post.sent("PUT /api/authorities")).toEqual([{ agent: { maxAmount: 30, maxPercent: 10 } }]);
});

test("steps are written over the reason’s own dialog, which keeps what was being typed", async () => {
  openPost({
    ...settings,
    [`GET /api/reasons/${repair.id}/procedure`]: { inForce: null, versions: 0, leavings: [] },
  });
  visit("/settings/reasons");
  fireEvent.click(await screen.findByRole("button", { name: /^Modifier/u }));
  const dialog = within(await screen.findByRole("dialog"));
  fireEvent.change(dialog.getByLabelText("Motif"), { target: { value: "Réparation" } });
  fireEvent.change(dialog.getByLabelText("Procédure, pas à pas"), { target: { value: "Lire le bon." } });
  fireEvent.click(dialog.getByRole("button", { name: /^Procédure en étapes/u }));

  const steps = within(await screen.findByRole("dialog", { name: /^Procédure de/u }));
  expect((await steps.findByLabelText<HTMLTextAreaElement>(/^Ce qu’il faut faire/u)).value).toBe(
    "Lire le bon.",
  );
  fireEvent.click(steps.getByRole("button", { name: "Annuler" }));
  expect((await screen.findByLabelText<HTMLInputElement>("Motif")).value).toBe("Réparation");
});
