import type { MacroPreview } from "@guichet/contract/macros.ts";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { atTheDesk, draft as begun, row } from "../../../testing/cast.ts";
import { openPost } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const place = `/api/tickets/${row().id}`;
const macro = {
  id: "0198aaaa-0000-7000-8000-0000000000a1",
  name: "Colis perdu",
  situations: ["reply"],
  fr: "<p>Nous cherchons.</p>",
  en: null,
  acts: [{ kind: "take" }, { kind: "close", summary: "Colis retrouvé" }],
  scope: "me",
  team: null,
  mayChange: true,
};
const preview: MacroPreview = {
  words: { language: "fr", html: "<p>Nous cherchons.</p>", missing: [] },
  steps: [
    {
      act: { kind: "take" },
      will: "refused",
      refusal: { code: "ticket.owned_by_other", particulars: { ownerName: "Bruno" } },
    },
    { act: { kind: "close", summary: "Colis retrouvé" }, will: "on_sending", refusal: null },
  ],
};
const runId = "0198aaaa-0000-7000-8000-0000000000b1";
const draft = begun({ html: "<p>Bonjour Dov, je</p>" });
const served = {
  ...atTheDesk,
  "GET /api/macros": { items: [macro] },
  "GET /api/agents": { items: [] },
  "GET /api/reasons": { items: [] },
  "GET /api/tags": { items: [] },
  [`GET ${place}/drafts`]: { items: [draft] },
  [`PUT ${place}/drafts/reply`]: draft,
  [`POST ${place}/macro-rehearsals`]: preview,
  [`POST ${place}/macro-runs`]: { id: runId, done: [], closeWith: "Colis retrouvé" },
};

test("Macro safety: the words are inserted where one writes, what was written stays, and nothing leaves unless pressed", async () => {
  const post = openPost(served);
  visit(`/tickets/${row().id}?view=mine`);
  fireEvent.click(await screen.findByRole("button", { name: "Bonjour Dov, je" }));
  const editor = await screen.findByRole("textbox", { name: "Votre réponse à Dov Lévy" });
  fireEvent.click(await screen.findByRole("button", { name: "Lancer une macro" }));
  fireEvent.click(await screen.findByRole("button", { name: "Colis perdu" }));

  const dialog = within(await screen.findByRole("dialog", { name: "Colis perdu" }));
  expect(await dialog.findByText("Nous cherchons.")).toBeTruthy();
  expect(dialog.getByText(/Bruno/u)).toBeTruthy();
  expect(dialog.getByRole("checkbox", { name: /Prendre le dossier/u }).hasAttribute("disabled")).toBe(true);
  expect(post.sent(`POST ${place}/macro-runs`)).toEqual([]);
  fireEvent.click(dialog.getByRole("button", { name: "Lancer" }));

  await waitFor(() => expect(editor.textContent).toBe("Bonjour Dov, jeNous cherchons."));
  expect(post.sent(`POST ${place}/macro-runs`)).toMatchObject([
    { macroId: macro.id, situation: "reply", without: [0] },
  ]);
  expect(await screen.findByText(/À l’envoi, le dossier sera clos/u)).toBeTruthy();
  expect(post.sent(`POST ${place}/replies`)).toEqual([]);
});

test("Macros: the text somebody wrote is kept as one", async () => {
  const post = openPost({ ...served, "POST /api/macros": macro, "GET /api/teams": { items: [] } });
  visit(`/tickets/${row().id}?view=mine`);
  fireEvent.click(await screen.findByRole("button", { name: "Bonjour Dov, je" }));
  await screen.findByRole("textbox", { name: "Votre réponse à Dov Lévy" });
  fireEvent.click(await screen.findByRole("button", { name: "Lancer une macro" }));
  fireEvent.click(await screen.findByRole("button", { name: "Garder ce texte comme macro…" }));
  fireEvent.change(await screen.findByLabelText("Nom"), { target: { value: "Je cherche" } });
  fireEvent.click(screen.getByRole("button", { name: "Enregistrer" }));
  expect(await screen.findByText("« Je cherche » : enregistré.")).toBeTruthy();
  expect(post.sent("POST /api/macros")).toMatchObject([{ name: "Je cherche", fr: draft.html, scope: "me" }]);
});
