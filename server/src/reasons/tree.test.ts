import { randomUUID } from "node:crypto";
import type { Reason, ReasonEffects, ReasonSet } from "@guichet/contract/reasons.ts";
import type { TicketRow } from "@guichet/contract/tickets.ts";
import { expect } from "vitest";
import { type Desk, test } from "../../testing/desk.ts";
import { promisesOf, publishes, writes } from "../../testing/promising.ts";

type Items<Item> = { items: Item[] };
const reasonsOf = async (desk: Desk): Promise<Reason[]> =>
  (await desk.asks<Items<Reason>>("amina", "GET", "/api/reasons")).body.items;
const adds = async (desk: Desk, writing: object): Promise<Reason> =>
  (await desk.asks<Reason>("chloe", "POST", "/api/reasons", writing)).body;
const named = async (desk: Desk, name: string): Promise<Reason> => {
  const found = (await reasonsOf(desk)).find((reason) => reason.name === name);
  if (!found) throw new Error(`No reason is named ${name}.`);
  return found;
};

test("a first set for a shop makes a tree before, during and after the sale; asked twice, it adds nothing", async ({
  desk,
}) => {
  const shown = await desk.asks<Items<ReasonSet>>("chloe", "GET", "/api/reasons/sets?language=fr");
  expect(shown.body.items.map(({ name }) => name)).toEqual(["shop", "service", "association", "public_body"]);
  for (const { reasons } of shown.body.items)
    expect(new Set(reasons.map(({ saleMoment }) => saleMoment))).toEqual(
      new Set(["before", "during", "after"]),
    );

  const choice = { set: "shop", language: "fr", without: ["Annulation et rétractation"] };
  const planted = await desk.asks<Items<Reason>>("chloe", "POST", "/api/reasons/sets", choice);
  expect(planted.status).toBe(201);
  expect(await named(desk, "Colis abîmé")).toMatchObject({
    path: ["Livraison", "Colis abîmé"],
    saleMoment: "during",
  });
  expect(planted.body.items.map(({ name }) => name)).not.toContain("Annuler une commande");

  const again = await desk.asks<Items<Reason>>("chloe", "POST", "/api/reasons/sets", choice);
  expect(again.body.items).toHaveLength(planted.body.items.length);
  expect((await desk.asks("amina", "POST", "/api/reasons/sets", choice)).status).toBe(403);
});

test("a reason that was there before the tree is a leaf, and hangs where it is put", async ({ desk }) => {
  const flat = await adds(desk, { name: "Colis volé" });
  expect(flat).toMatchObject({ parentId: null, path: ["Colis volé"], saleMoment: null });
  const branch = await named(desk, "Livraison");

  await desk.asks("chloe", "PUT", `/api/reasons/${flat.id}/place`, { parentId: branch.id });

  expect(await named(desk, "Colis volé")).toMatchObject({
    path: ["Livraison", "Colis volé"],
    saleMoment: "during",
  });
});

test("a branch never hangs on its own leaf, nor deeper than three levels", async ({ desk }) => {
  const branch = await named(desk, "Livraison");
  const leaf = await named(desk, "Colis volé");
  const loop = await desk.asks("chloe", "PUT", `/api/reasons/${branch.id}/place`, { parentId: leaf.id });
  expect(loop).toMatchObject({ status: 409, body: { code: "reason.own_branch" } });

  const deep = await adds(desk, { name: "Volé dans le hall", parentId: leaf.id });
  const deeper = await desk.asks("chloe", "POST", "/api/reasons", { name: "Filmé", parentId: deep.id });
  expect(deeper).toMatchObject({ status: 409, body: { code: "reason.too_deep" } });
});

test("a filter by a branch includes its leaves", async ({ desk }) => {
  const branch = await named(desk, "Livraison");
  const leaf = await named(desk, "Volé dans le hall");
  const ticketId = await writes(desk);
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/reason`, { reasonId: leaf.id });
  const list = async (is: string) => {
    const filter = encodeURIComponent(JSON.stringify([{ on: "reason", is: [is] }]));
    const { items } = (await desk.asks<Items<TicketRow>>("amina", "GET", `/api/tickets?filter=${filter}`))
      .body;
    return items.map(({ id }) => id);
  };
  expect(await list(branch.id)).toContain(ticketId);
  expect(await list((await named(desk, "Commande")).id)).not.toContain(ticketId);
});

test("what is promised and granted for a branch holds for its leaves, unless a leaf says otherwise", async ({
  desk,
}) => {
  const branch = await named(desk, "Livraison");
  const leaf = await named(desk, "Volé dans le hall");
  await publishes(desk);
  await desk.asks("chloe", "POST", "/api/policies", {
    name: "Colis perdus",
    targets: { first_answer: { minutes: 30 } },
    reasonIds: [branch.id],
  });
  const { name, choice } = branch;
  const authorities = { agent: { maxAmount: 45 } };
  await desk.asks("chloe", "PUT", `/api/reasons/${branch.id}`, { name, choice, authorities });
  const ticketId = await writes(desk);
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/reason`, { reasonId: leaf.id });

  const [answer] = (await promisesOf(desk, ticketId)).filter(({ kind }) => kind === "first_answer");
  expect(Date.parse(answer?.dueAt ?? "") - desk.now().epochMilliseconds).toBeLessThanOrEqual(30 * 60_000);
  const grants = (amount: number) =>
    desk.asks("amina", "POST", `/api/tickets/${ticketId}/gestures`, {
      key: randomUUID(),
      kind: "voucher",
      amount,
      reason: "Vol",
    });
  expect((await grants(60)).status).toBe(409);
  expect((await grants(40)).status).toBe(201);
});

test("what retiring a reason affects is said before, and its leaves go with it", async ({ desk }) => {
  const branch = await named(desk, "Livraison");
  const effects = await desk.asks<ReasonEffects>("chloe", "GET", `/api/reasons/${branch.id}/effects`);
  expect(effects.body).toMatchObject({
    leaves: 7,
    openTickets: 2,
    policies: ["Colis perdus"],
    routingRules: 0,
  });

  await desk.asks("chloe", "DELETE", `/api/reasons/${branch.id}`);

  expect((await named(desk, "Volé dans le hall")).retiredAt).not.toBeNull();
});
