import type { Tag } from "@guichet/contract/tags.ts";
import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { atTheDesk } from "../../../testing/cast.ts";
import { openPost } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const tagOf = (id: string, name: string): Tag => ({
  id,
  name,
  colour: "slate",
  mergedInto: null,
  retiredAt: null,
});
const late = tagOf("0198dddd-0000-7000-8000-0000000000a1", "Retard");
const delay = tagOf("0198dddd-0000-7000-8000-0000000000a2", "retard livraison");
const known = { ...atTheDesk, "GET /api/tags": { items: [late, delay] } };

async function act(name: string): Promise<void> {
  fireEvent.click(await screen.findByRole("button", { name: /^Actions sur «\sRetard\s»$/u }));
  fireEvent.click(await screen.findByRole("menuitem", { name }));
}

test("a tag is renamed, joined to another and retired, and each is undone", async () => {
  const post = openPost({
    ...known,
    [`PUT /api/tags/${late.id}`]: { ...late, name: "En retard" },
    [`PUT /api/tags/${late.id}/merge`]: { ...late, mergedInto: delay.id },
    [`DELETE /api/tags/${late.id}/merge`]: late,
    [`PUT /api/tags/${late.id}/retirement`]: { ...late, retiredAt: "2026-11-22T10:00:00Z" },
    [`DELETE /api/tags/${late.id}/retirement`]: late,
  });
  visit("/settings/tags");
  await act("Renommer");
  fireEvent.change(await screen.findByLabelText("Nom"), { target: { value: "En retard" } });
  fireEvent.click(screen.getByRole("button", { name: "Enregistrer" }));
  await expect
    .poll(() => post.sent(`PUT /api/tags/${late.id}`))
    .toEqual([{ name: "En retard", colour: "slate" }]);
  await expect.poll(() => screen.queryByRole("dialog")).toBeNull();

  await act("Fusionner");
  fireEvent.click(await screen.findByRole("button", { name: "Fusionner" }));
  await expect.poll(() => post.sent(`PUT /api/tags/${late.id}/merge`)).toEqual([{ into: delay.id }]);
  await expect.poll(() => screen.queryByRole("dialog")).toBeNull();
  fireEvent.click(await screen.findByRole("button", { name: "Annuler" }));
  await expect.poll(() => post.sent(`DELETE /api/tags/${late.id}/merge`)).toHaveLength(1);

  await act("Retirer");
  fireEvent.click(await screen.findByRole("button", { name: "Annuler" }));
  await expect.poll(() => post.sent(`DELETE /api/tags/${late.id}/retirement`)).toHaveLength(1);
});
