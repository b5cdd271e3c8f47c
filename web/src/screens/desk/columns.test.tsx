import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { atTheDesk, me, row } from "../../../testing/cast.ts";
import { openPost } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const fieldId = "0198bbbb-0000-7000-8000-0000000000f1";
const order = {
  id: fieldId,
  name: "Commande",
  kind: "text" as const,
  choices: [],
  reasonIds: [],
  required: false,
  shown: false,
  retired: false,
};
const values = {
  items: [
    {
      id: row().id,
      reason: { id: "0198bbbb-0000-7000-8000-0000000000a1", name: "Retard de livraison" },
      inbox: null,
      fields: { [fieldId]: "C-48213" },
    },
  ],
};
const answers = {
  ...atTheDesk,
  "GET /api/tickets": { items: [row()], next: null },
  "GET /api/fields": { items: [order] },
  "GET /api/tickets/column-values": values,
};

test("columns: rows show the reason and the house’s fields one chose, in one’s own order, after the subject", async () => {
  openPost({
    ...answers,
    "GET /api/session": { ...me, columns: { every: [`field:${fieldId}`, "reason", "reference"] } },
  });
  visit("/?view=open");
  const line = await screen.findByRole("link", { name: /Colis jamais reçu/u });
  await within(line).findByText("C-48213");
  await within(line).findByText(/Retard de livraison/u);

  const said = line.textContent ?? "";
  const places = ["Colis jamais reçu", "C-48213", "Retard de livraison", "48\u00a0213\u20117"].map((words) =>
    said.indexOf(words),
  );
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
});

test("columns: v opens the choice, Alt and an arrow move a line, and what is kept follows its reader", async () => {
  const kept = { ...me, columns: { every: ["tags", "excerpt", "owner", "reference"] } };
  const post = openPost({ ...answers, "PUT /api/session/columns/every": kept });
  visit("/?view=open");
  await screen.findByText("Colis jamais reçu");
  fireEvent.keyDown(document.body, { key: "v" });

  const dialog = await screen.findByRole("dialog", { name: "Ce que montrent les lignes" });
  fireEvent.click(await within(dialog).findByRole("checkbox", { name: "Référence" }));
  fireEvent.keyDown(within(dialog).getByRole("checkbox", { name: "Étiquettes" }), {
    key: "ArrowUp",
    altKey: true,
  });
  await waitFor(() =>
    expect(document.activeElement).toBe(within(dialog).getByRole("checkbox", { name: "Étiquettes" })),
  );
  fireEvent.click(within(dialog).getByRole("button", { name: "Enregistrer" }));

  await screen.findAllByText(/48 213.7/u);
  expect(post.sent("PUT /api/session/columns/every")).toEqual([
    { columns: ["tags", "excerpt", "owner", "reference"] },
  ]);
});

test("columns: a view’s own are changed for whoever opens it by those who may change the view", async () => {
  const view = {
    id: "0198bbbb-0000-7000-8000-0000000000b1",
    name: "Litiges",
    filter: [],
    sort: "next_due" as const,
    columns: ["reference" as const],
    scope: "everyone" as const,
    team: null,
    madeBy: { id: me.agentId, name: me.name },
    mayChange: true,
  };
  const post = openPost({
    ...answers,
    "GET /api/saved-views": { items: [view] },
    "GET /api/saved-views/counts": { [view.id]: 1 },
    [`PUT /api/saved-views/${view.id}`]: { ...view, columns: ["reference", "reason"] },
    [`DELETE /api/session/columns/${view.id}`]: me,
  });
  visit(`/?saved=${view.id}`);
  await screen.findByText(/48 213.7/u);
  fireEvent.keyDown(document.body, { key: "v" });

  const dialog = await screen.findByRole("dialog", { name: "Ce que montrent les lignes" });
  fireEvent.click(await within(dialog).findByRole("checkbox", { name: "Motif" }));
  fireEvent.click(within(dialog).getByRole("radio", { name: /Litiges/u }));
  fireEvent.click(within(dialog).getByRole("button", { name: "Enregistrer" }));

  await expect
    .poll(() => post.sent(`PUT /api/saved-views/${view.id}`))
    .toMatchObject([{ columns: ["reference", "reason"], sort: "next_due", scope: "everyone" }]);
  await expect.poll(() => post.sent(`DELETE /api/session/columns/${view.id}`).length).toBe(1);
});
