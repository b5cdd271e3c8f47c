import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { atTheDesk } from "../../../testing/cast.ts";
import { openPost } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const list = {
  id: "0198bbbb-0000-7000-8000-0000000000c1",
  name: "Retour de colis",
  items: ["Bon de retour envoyé", "Colis reçu"],
};

test("Checklist: templates are written from a pasted list, a line each, and offered no more until that is undone", async () => {
  const removal = `/api/checklists/${list.id}/removal`;
  const post = openPost({
    ...atTheDesk,
    "GET /api/checklists": { items: [list] },
    "POST /api/checklists": list,
    [`PUT ${removal}`]: {},
    [`DELETE ${removal}`]: {},
  });
  visit("/settings/checklists");
  fireEvent.click(await screen.findByRole("button", { name: "Nouvelle liste" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Une nouvelle liste" }));
  fireEvent.change(dialog.getByLabelText("Nom"), { target: { value: "Sinistre" } });
  fireEvent.change(dialog.getByLabelText("Les choses à faire, une par ligne"), {
    target: { value: "1. Constat reçu\n\n- Photos demandées\n[ ] Expert prévenu" },
  });
  fireEvent.click(dialog.getByRole("button", { name: "Enregistrer" }));
  await expect
    .poll(() => post.sent("POST /api/checklists"))
    .toEqual([{ name: "Sinistre", items: ["Constat reçu", "Photos demandées", "Expert prévenu"] }]);

  fireEvent.click(await screen.findByRole("button", { name: "Actions pour la liste Retour de colis" }));
  fireEvent.click(await screen.findByRole("menuitem", { name: "Retirer" }));
  fireEvent.click(await screen.findByRole("button", { name: "Annuler" }));
  await expect.poll(() => post.sent(`DELETE ${removal}`).length).toBe(1);
});
