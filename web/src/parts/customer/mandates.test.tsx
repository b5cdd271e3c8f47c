import type { Mandate } from "@guichet/contract/mandates.ts";
import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { atTheDesk, company, customer, dov, esra, minutesAgo, row, ticket } from "../../../testing/cast.ts";
import { openPost } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const mandate: Mandate = {
  id: "0198bbbb-0000-7000-8000-0000000000d1",
  customer: dov,
  holderName: "Jean Perez",
  holderId: null,
  reachedAt: "06 12 34 56 78",
  role: "guardian",
  reach: "act",
  about: "Le sinistre",
  until: "2026-12-31",
  standing: true,
  proofWords: "Jugement du 3 mars",
  proofFile: null,
  givenAt: minutesAgo(60 * 24 * 3),
  author: "Amina",
  endedAt: null,
  endedBy: null,
  endedWhy: null,
};
const place = `/api/tickets/${row().id}`;
const card = `/api/customers/${dov.id}`;

test("the briefing says who may speak, and what may be said before the caller is checked, in the house’s words", async () => {
  openPost({
    ...atTheDesk,
    [`GET ${place}`]: ticket(),
    [`GET ${card}`]: {
      ...customer,
      mandates: [mandate, { ...mandate, id: row().id, holderName: "Ancien", standing: false }],
      speaksFor: [{ ...mandate, id: esra.id, customer: esra, reach: "know", about: null, until: null }],
    },
    "GET /api/company": { ...company, callerMay: "les horaires" },
  });
  visit(`/tickets/${row().id}?view=mine`);

  const briefing = await screen.findByRole("region", { name: "En bref" });
  const said = within(briefing);
  expect(await said.findByText(/on peut dire les horaires\s; pas ce que contient le dossier/u)).toBeTruthy();
  await said.findByText(/^Jean Perez \(tuteur/u);
  expect(briefing.textContent).toContain("Jean Perez (tuteur ou curateur) peut décider");
  expect(briefing.textContent).toContain("jusqu’au 31 décembre 2026");
  expect(briefing.textContent).toMatch(/Parle pour Esra Demir\s: peut tout savoir/u);
  expect(briefing.textContent).not.toContain("Ancien");
});

test("a mandate is kept with its proof, not without, and its end is said and undone", async () => {
  const at = `/mandates/${mandate.id}/end`;
  const ended = {
    ...mandate,
    standing: false,
    endedAt: minutesAgo(0),
    endedBy: "Amina",
    endedWhy: "Révoqué",
  };
  const post = openPost({
    ...atTheDesk,
    [`GET ${card}`]: { ...customer, mandates: [mandate] },
    [`POST ${card}/mandates`]: { ...customer, mandates: [mandate] },
    [`PUT ${card}${at}`]: { ...customer, mandates: [ended] },
    [`DELETE ${card}${at}`]: { ...customer, mandates: [mandate] },
  });
  visit(`/customers/${dov.id}`);
  fireEvent.click(await screen.findByRole("button", { name: "Ajouter un mandat" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Qui peut parler pour Dov Lévy" }));
  fireEvent.change(dialog.getByLabelText("Son nom"), { target: { value: "Marie Lévy" } });
  const keep = dialog.getByRole<HTMLButtonElement>("button", { name: "Garder le mandat" });
  expect(keep.disabled).toBe(true);
  fireEvent.change(dialog.getByLabelText("La preuve, en une phrase"), {
    target: { value: "Livret de famille" },
  });
  fireEvent.click(keep);
  await expect
    .poll(() => post.sent(`POST ${card}/mandates`))
    .toMatchObject([
      { holderName: "Marie Lévy", reach: "know", proofWords: "Livret de famille", until: null },
    ]);

  fireEvent.click(await screen.findByRole("button", { name: "Mettre fin" }));
  fireEvent.change(screen.getByLabelText("Pourquoi il prend fin"), { target: { value: "Révoqué" } });
  fireEvent.click(screen.getByRole("button", { name: "Mettre fin" }));
  await expect.poll(() => post.sent(`PUT ${card}${at}`)).toEqual([{ why: "Révoqué" }]);
  await screen.findByText("Le mandat de Jean Perez a pris fin.");
  fireEvent.click(await screen.findByRole("button", { name: "Annuler" }));
  await expect.poll(() => post.sent(`DELETE ${card}${at}`).length).toBe(1);
});
