import { Field, FieldOrdering, FieldWriting } from "@guichet/contract/fields.ts";
import { Id } from "@guichet/contract/ids.ts";
import { z } from "zod";
import type { Routes } from "../platform/http/routes.ts";
import { addField, changeField, orderFields, retireField, showFields } from "./defining.ts";

const params = z.object({ fieldId: Id });
const Fields = z.object({ items: z.array(Field) });

export function fieldRoutes(routes: Routes): void {
  routes.get(
    "/fields",
    { says: "What the house asks of its tickets, in its order.", answer: Fields },
    ({ work }) => work(async (unit) => ({ items: await showFields(unit) })),
  );
  routes.post(
    "/fields",
    { says: "Ask one thing more of tickets.", body: FieldWriting, answer: Field, status: 201 },
    ({ work, body }) => work((unit) => addField(unit, body)),
  );
  routes.put(
    "/fields/order",
    { says: "In which order fields are asked.", body: FieldOrdering, answer: Fields },
    ({ work, body }) => work(async (unit) => ({ items: await orderFields(unit, body.ids) })),
  );
  routes.put(
    "/fields/:fieldId",
    { says: "Write a field anew; its kind stays.", params, body: FieldWriting, answer: Field },
    ({ work, params: { fieldId }, body }) => work((unit) => changeField(unit, fieldId, body)),
  );
  for (const [method, says, retired] of [
    ["put", "Ask it no more: tickets keep what they hold.", true],
    ["delete", "Ask it again.", false],
  ] as const)
    routes[method](
      "/fields/:fieldId/retirement",
      { says, params, status: 204 },
      ({ work, params: { fieldId } }) => work((unit) => retireField(unit, fieldId, retired)),
    );
}
