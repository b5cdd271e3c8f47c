import type { TicketField } from "@guichet/contract/fields.ts";
import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { atTheDesk, minutesAgo, row, ticket } from "../../../testing/cast.ts";
import { openPost } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const at = `/tickets/${row().id}`;
const order: TicketField = {
  field: {
    id: "0198eeee-0000-7000-8000-000000000001",
    name: "Numéro de commande",
    kind: "text",
    choices: [],
    reasonIds: [],
    required: true,
    shown: false,
    retired: false,
  },
  value: null,
  asked: true,
};

test("fields: what must be filled before closing is filled in the closing itself, and written before it", async () => {
  const post = openPost({
    ...atTheDesk,
    [`GET /api${at}/fields`]: { items: [order] },
    [`PUT /api${at}/fields/${order.field.id}`]: { items: [{ ...order, value: "C-48213" }] },
    [`PUT /api${at}/closure`]: ticket({ closedAt: minutesAgo(0), state: "closed" }),
  });
  visit(at);

  expect(await screen.findByText("À remplir avant de clore.")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Clore" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Clore le dossier" }));
  const box = dialog.getByLabelText<HTMLInputElement>("Numéro de commande");
  expect(box.required).toBe(true);
  fireEvent.change(box, { target: { value: "C-48213" } });
  fireEvent.change(dialog.getByLabelText(/^Ce qui a été fait|^Résumé/u), { target: { value: "Livré." } });
  fireEvent.click(dialog.getByRole("button", { name: "Clore" }));

  await expect
    .poll(() => post.sent(`PUT /api${at}/fields/${order.field.id}`))
    .toEqual([{ value: "C-48213" }]);
  await expect.poll(() => post.sent(`PUT /api${at}/closure`)).toMatchObject([{ summary: "Livré." }]);
});
