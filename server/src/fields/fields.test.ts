import type { Field, FieldValue, TicketField } from "@guichet/contract/fields.ts";
import { expect } from "vitest";
import { type Desk, test } from "../../testing/desk.ts";
import { asks } from "../../testing/merging.ts";

type Fields = { items: TicketField[] };
const makes = async (desk: Desk, writing: object): Promise<Field> => {
  const made = await desk.asks<Field>("chloe", "POST", "/api/fields", { kind: "text", ...writing });
  expect(made.status).toBe(201);
  return made.body;
};
const fills = (desk: Desk, ticketId: string, fieldId: string, value: FieldValue) =>
  desk.asks<Fields>("amina", "PUT", `/api/tickets/${ticketId}/fields/${fieldId}`, { value });
const held = async (desk: Desk, ticketId: string) => {
  const { body } = await desk.asks<Fields>("amina", "GET", `/api/tickets/${ticketId}/fields`);
  return body.items.map(({ field, value }) => [field.name, value]);
};
test("fields: an administrator defines what tickets say, of six kinds, and everybody fills it", async ({
  desk,
}) => {
  expect((await desk.asks("amina", "POST", "/api/fields", { name: "X", kind: "text" })).status).toBe(403);
  const choices = [{ name: "Colissimo" }, { name: "Chronopost" }];
  const made = [
    await makes(desk, { name: "Commande" }),
    await makes(desk, { name: "Montant", kind: "number" }),
    await makes(desk, { name: "Livré le", kind: "date" }),
    await makes(desk, { name: "Transporteur", kind: "choice", choices }),
    await makes(desk, { name: "Dégâts", kind: "choices", choices: [{ name: "Boîte" }, { name: "Verre" }] }),
    await makes(desk, { name: "Assuré", kind: "yes_no" }),
  ];
  const ticketId = await asks(desk);
  const both = made[4]?.choices.map(({ id }) => id) ?? [];
  const said: [FieldValue, FieldValue][] = [
    ["  C-48213 ", "C-48213"],
    ["1 200,50", 1200.5],
    ["2026-11-22", "2026-11-22"],
    [made[3]?.choices[1]?.id ?? "", [made[3]?.choices[1]?.id ?? ""]],
    [both.toReversed(), both],
    [false, false],
  ];
  for (const [place, [typed]] of said.entries())
    expect((await fills(desk, ticketId, made[place]?.id ?? "", typed)).status).toBe(200);

  expect(await held(desk, ticketId)).toEqual(made.map(({ name }, place) => [name, said[place]?.[1]]));
});
