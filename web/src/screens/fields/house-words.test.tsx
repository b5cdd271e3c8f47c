import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { atTheDesk } from "../../../testing/cast.ts";
import { openPost } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";
import { pastedWords } from "./pasted-words.ts";

test.each([
  ["a column", "Kaolin\r\nZélium\n", ["Kaolin", "Zélium"]],
  ["a line with commas", "« Kaolin », Zélium; Opa-Flux.", ["Kaolin", "Zélium", "Opa-Flux"]],
  ["words and what is none", "Kaolin X200 42 Vélo’clic", ["Kaolin", "Vélo’clic"]],
])("words are taken out of %s", (_, pasted, words) => {
  expect(pastedWords(pasted).words).toEqual(words);
});

test("words of the house are pasted several at once, and one is removed and put back", async () => {
  const id = "0198dddd-0000-7000-8000-0000000000c1";
  const kaolin = { id, word: "Kaolin", addedAt: "2026-11-20T10:00:00Z", addedBy: "Chloé" };
  const post = openPost({
    ...atTheDesk,
    "GET /api/house-words": { items: [kaolin] },
    "POST /api/house-words": { items: [kaolin, { ...kaolin, id: id.replace(/1$/u, "2"), word: "Zélium" }] },
    [`DELETE /api/house-words/${id}`]: {},
  });
  visit("/settings/words");
  fireEvent.change(await screen.findByLabelText("Ajouter des mots"), {
    target: { value: "Zélium, Opaflux X200" },
  });
  expect(screen.getByText(/X200/u, { selector: "p" })).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Ajouter 2 mots" }));
  expect(await screen.findByText("Zélium")).toBeTruthy();
  expect(post.sent("POST /api/house-words")).toEqual([{ words: ["Zélium", "Opaflux"] }]);

  const list = within(screen.getByRole("list", { name: "Mots de la maison" }));
  fireEvent.click(list.getByRole("button", { name: /^Retirer.*Kaolin/u }));
  expect(await screen.findByText(/n’est plus un mot de la maison/u)).toBeTruthy();
  fireEvent.click(screen.getAllByRole("button", { name: "Annuler" }).at(-1) ?? list.getByText("Zélium"));
  await expect.poll(() => post.sent("POST /api/house-words")).toHaveLength(2);
});
