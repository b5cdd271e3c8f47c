import type { Me } from "@guichet/contract/access.ts";
import type { ColumnValues } from "@guichet/contract/column-values.ts";
import type { Field } from "@guichet/contract/fields.ts";
import type { Reason } from "@guichet/contract/reasons.ts";
import type { SavedView } from "@guichet/contract/views.ts";
import { expect } from "vitest";
import { dov, esra } from "../../../testing/cast.ts";
import { test } from "../../../testing/desk.ts";

test("columns read reason, inbox and the house’s fields of the tickets in sight, and of no other", async ({
  desk,
}) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Où est mon colis ?" });
  const other = await desk.receives({ from: esra, says: "Bonjour" });
  const field = await desk.asks<Field>("chloe", "POST", "/api/fields", { name: "Commande", kind: "number" });
  const reason = await desk.asks<Reason>("chloe", "POST", "/api/reasons", { name: "Retard" });
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/fields/${field.body.id}`, { value: "12" });
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/reason`, { reasonId: reason.body.id });
  const valuesOf = async (who: "amina" | "bruno", ids: string) =>
    (await desk.asks<{ items: ColumnValues[] }>(who, "GET", `/api/tickets/column-values?ids=${ids}`)).body
      .items;

  const items = await valuesOf("amina", `${ticketId},${other.ticketId}`);
  expect(items.find(({ id }) => id === ticketId)).toEqual({
    id: ticketId,
    reason: { id: reason.body.id, name: "Retard" },
    inbox: { id: desk.inboxId, name: expect.any(String) },
    fields: { [field.body.id]: 12 },
  });
  expect(items.find(({ id }) => id === other.ticketId)).toMatchObject({ reason: null, fields: {} });
  expect((await desk.asks("amina", "GET", "/api/tickets/column-values?ids=abc")).status).toBe(400);
});

test("saved views, columns: what rows show is kept per person and list by list, and by a view for whoever opens it", async ({
  desk,
}) => {
  const columns = ["reason", `field:${crypto.randomUUID()}`, "tags"];
  const kept = await desk.asks<SavedView>("chloe", "POST", "/api/saved-views", {
    name: "Litiges",
    filter: [],
    scope: "everyone",
    columns,
  });
  expect(kept.body.columns).toEqual(columns);

  const at = `/api/session/columns/${kept.body.id}`;
  await desk.asks("amina", "PUT", "/api/session/columns/every", { columns: ["reference", "reference"] });
  const { body } = await desk.asks<Me>("amina", "PUT", at, { columns: ["owner", "due"] });
  expect(body.columns).toEqual({ every: ["reference"], [kept.body.id]: ["owner", "due"] });
  expect((await desk.asks<Me>("bruno", "GET", "/api/session")).body.columns).toEqual({});
  expect((await desk.asks<Me>("amina", "DELETE", at)).body.columns).toEqual({ every: ["reference"] });
  expect((await desk.asks("amina", "PUT", at, { columns: ["secret"] })).status).toBe(400);
});
