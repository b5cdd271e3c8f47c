import type { Field, FieldValue, TicketField } from "@guichet/contract/fields.ts";
import type { Filter } from "@guichet/contract/filters.ts";
import type { Reason } from "@guichet/contract/reasons.ts";
import type { TicketRow } from "@guichet/contract/tickets.ts";
import { expect } from "vitest";
import { type Desk, test } from "../../testing/desk.ts";
import { asks, merges, parts } from "../../testing/merging.ts";
import { follows, textOf } from "../../testing/visitor.ts";

type Fields = { items: TicketField[] };
const makes = async (desk: Desk, writing: object): Promise<Field> => {
  const made = await desk.asks<Field>("chloe", "POST", "/api/fields", { kind: "text", ...writing });
  expect(made.status).toBe(201);
  return made.body;
};
/** Those of another test are asked no more. */
const retiresAll = async (desk: Desk) => {
  const { body } = await desk.asks<{ items: Field[] }>("chloe", "GET", "/api/fields");
  for (const { id } of body.items) await desk.asks("chloe", "PUT", `/api/fields/${id}/retirement`);
};
const fills = (desk: Desk, ticketId: string, fieldId: string, value: FieldValue) =>
  desk.asks<Fields>("amina", "PUT", `/api/tickets/${ticketId}/fields/${fieldId}`, { value });
const held = async (desk: Desk, ticketId: string) => {
  const { body } = await desk.asks<Fields>("amina", "GET", `/api/tickets/${ticketId}/fields`);
  return body.items.map(({ field, value }) => [field.name, value]);
};
const closes = (desk: Desk, ticketId: string) =>
  desk.asks("amina", "PUT", `/api/tickets/${ticketId}/closure`, {
    summary: "Fait.",
    despite: "Cela ne suffit pas.",
  });
const listed = async (desk: Desk, filter: Filter) => {
  const query = encodeURIComponent(JSON.stringify(filter));
  const { body } = await desk.asks<{ items: TicketRow[] }>("amina", "GET", `/api/tickets?filter=${query}`);
  return body.items.map(({ id }) => id);
};

test("fields: an administrator defines what tickets say, of six kinds, and everybody fills it", async ({
  desk,
}) => {
  await retiresAll(desk);
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

test("fields: what cannot be read is refused with the name of the field, and nothing is written", async ({
  desk,
}) => {
  await retiresAll(desk);
  const choices = [{ name: "Colissimo" }, { name: "Chronopost" }];
  const number = await makes(desk, { name: "Montant", kind: "number" });
  const day = await makes(desk, { name: "Livré le", kind: "date" });
  const choice = await makes(desk, { name: "Transporteur", kind: "choice", choices });
  const ticketId = await asks(desk);
  const both = choice.choices.map(({ id }) => id);
  const wrong: [Field, FieldValue, string][] = [
    [number, "douze", "field.number_unread"],
    [day, "2026-02-30", "field.date_unread"],
    [choice, crypto.randomUUID(), "field.choice_unknown"],
    [choice, both, "field.one_only"],
  ];
  for (const [{ id, name }, value, code] of wrong)
    expect(await fills(desk, ticketId, id, value)).toMatchObject({
      body: { code, particulars: { name } },
    });
  expect((await held(desk, ticketId)).map(([, value]) => value)).toEqual([null, null, null]);
  const changed = { name: "Montant", kind: "text" };
  expect(await desk.asks("chloe", "PUT", `/api/fields/${number.id}`, changed)).toMatchObject({
    body: { code: "field.kind_stays" },
  });
});

test("fields: one that is required keeps a ticket open until it is filled, whatever is written besides", async ({
  desk,
}) => {
  await retiresAll(desk);
  const branch = await desk.asks<Reason>("chloe", "POST", "/api/reasons", { name: "Livraison" });
  const leaf = await desk.asks<Reason>("chloe", "POST", "/api/reasons", {
    name: "Casse",
    parentId: branch.body.id,
  });
  const { id } = await makes(desk, { name: "Commande", required: true, reasonIds: [branch.body.id] });
  const [other, ticketId] = [await asks(desk), await asks(desk)];
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/reason`, { reasonId: leaf.body.id });

  expect((await closes(desk, other)).status).toBe(200);
  expect(await held(desk, other)).toEqual([]);
  expect(await closes(desk, ticketId)).toMatchObject({
    body: { code: "ticket.fields_empty", particulars: { names: "Commande" } },
  });
  await fills(desk, ticketId, id, "C-1");
  expect((await closes(desk, ticketId)).status).toBe(200);
});

test("fields: a filter finds what a field says, says otherwise, or does not say", async ({ desk }) => {
  await retiresAll(desk);
  const { id } = await makes(desk, { name: "Commande" });
  const about: Filter[number] = { on: "subject", has: "zibeline" };
  const opens = () => asks(desk, { subject: "Zibeline" });
  const [first, second, empty] = [await opens(), await opens(), await opens()];
  await fills(desk, first, id, "C-1");
  await fills(desk, second, id, "C-2");

  expect(await listed(desk, [about, { on: "field", field: id, says: ["c-1"] }])).toEqual([first]);
  const otherwise = await listed(desk, [about, { on: "field", field: id, says: ["c-1"], not: true }]);
  expect(otherwise.toSorted()).toEqual([second, empty].toSorted());
  const filled = await listed(desk, [about, { on: "field", field: id }]);
  expect(filled.toSorted()).toEqual([first, second].toSorted());
  expect(await listed(desk, [about, { on: "field", field: id, not: true }])).toEqual([empty]);
});

test("fields: a filter finds words within what a field says, and what stands between two numbers or two days", async ({
  desk,
}) => {
  await retiresAll(desk);
  const about: Filter[number] = { on: "subject", has: "zircon" };
  const opens = () => asks(desk, { subject: "Zircon" });
  const [first, second, empty] = [await opens(), await opens(), await opens()];
  const said = {
    text: ["Étagère 100 % chêne", "Table basse"],
    number: [-1.5, 12],
    date: ["2026-03-01", "2026-11-20"],
  };
  const made: Record<string, string> = {};
  for (const [kind, [one, other]] of Object.entries(said)) {
    const { id } = await makes(desk, { name: kind, kind });
    made[kind] = id;
    await fills(desk, first, id, one ?? null);
    await fills(desk, second, id, other ?? null);
  }
  const on = (kind: keyof typeof said) => ({ on: "field", field: made[kind] ?? "" }) as const;
  const cases: [Filter[number], string[]][] = [
    [{ ...on("text"), has: "etagere" }, [first]],
    [{ ...on("text"), has: "100 %" }, [first]],
    [{ ...on("text"), has: "table", not: true }, [first, empty]],
    [{ ...on("number"), from: 0 }, [second]],
    [{ ...on("number"), to: 0 }, [first]],
    [{ ...on("number"), from: -1.5, to: 12 }, [first, second]],
    [{ ...on("number"), from: 13 }, []],
    [{ ...on("date"), from: "2026-03-01", to: "2026-03-31" }, [first]],
    [{ ...on("date"), from: "2026-03-02" }, [second]],
    [{ ...on("text"), from: 1 }, []],
  ];
  for (const [condition, expected] of cases)
    expect([condition, (await listed(desk, [about, condition])).toSorted()]).toEqual([
      condition,
      expected.toSorted(),
    ]);

  for (const wrong of [
    { ...on("text"), has: "a", says: ["b"] },
    { ...on("number"), from: 1, to: "2026-01-01" },
    { ...on("date"), from: "2026-02-30" },
  ]) {
    const path = `/api/tickets?filter=${encodeURIComponent(JSON.stringify([wrong]))}`;
    expect((await desk.asks("amina", "GET", path)).status).toBe(400);
  }
});

test("fields: a retired one is asked no more, keeps what it holds and comes back; choices left out keep their name", async ({
  desk,
}) => {
  await retiresAll(desk);
  const writing = { name: "Transporteur", kind: "choice" };
  const made = await makes(desk, { ...writing, choices: [{ name: "Colissimo" }, { name: "Relais" }] });
  const [old, kept] = made.choices;
  const [ticketId, other] = [await asks(desk), await asks(desk)];
  await fills(desk, ticketId, made.id, [old?.id ?? ""]);

  const left = { ...writing, choices: [{ id: kept?.id, name: "Point relais" }] };
  const { body } = await desk.asks<Field>("chloe", "PUT", `/api/fields/${made.id}`, left);
  expect(body.choices).toEqual([
    { id: kept?.id, name: "Point relais", retired: false },
    { id: old?.id, name: "Colissimo", retired: true },
  ]);
  await desk.asks("chloe", "PUT", `/api/fields/${made.id}/retirement`);
  expect(await held(desk, other)).toEqual([]);
  expect(await held(desk, ticketId)).toEqual([["Transporteur", [old?.id]]]);
  expect(await fills(desk, ticketId, made.id, [kept?.id ?? ""])).toMatchObject({
    body: { code: "field.retired" },
  });
  await desk.asks("chloe", "DELETE", `/api/fields/${made.id}/retirement`);
  expect(await held(desk, other)).toEqual([["Transporteur", null]]);
});

test("fields: merged, each ticket keeps what it said, and parting undoes nothing", async ({ desk }) => {
  await retiresAll(desk);
  const { id } = await makes(desk, { name: "Commande" });
  const [source, into] = [await asks(desk), await asks(desk)];
  await fills(desk, source, id, "C-1");
  await merges(desk, source, into);
  expect(await held(desk, into)).toEqual([["Commande", null]]);
  await fills(desk, into, id, "C-2");
  await parts(desk, source);
  expect([await held(desk, source), await held(desk, into)]).toEqual([
    [["Commande", "C-1"]],
    [["Commande", "C-2"]],
  ]);
});

test("fields: the customer reads on their page what is shown to them, and nothing else", async ({ desk }) => {
  await retiresAll(desk);
  await desk.opensCounter();
  const shown = await makes(desk, { name: "Livré le", kind: "date", shown: true });
  const kept = await makes(desk, { name: "Marge" });
  const ticketId = await asks(desk);
  await fills(desk, ticketId, shown.id, "2026-11-22");
  await fills(desk, ticketId, kept.id, "confidentiel");

  const visitor = await follows(desk, ticketId);
  const page = textOf((await visitor.opens(visitor.page)).html);
  expect(page).toContain("Livré le 22 novembre 2026");
  expect(page).not.toContain("confidentiel");
});
