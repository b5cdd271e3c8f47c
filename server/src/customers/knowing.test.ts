import type { Customer } from "@guichet/contract/customers.ts";
import { expect } from "vitest";
import { type Desk, test } from "../../testing/desk.ts";

async function somebody(desk: Desk, address: string, name = "Dov Perez") {
  const { ticketId } = await desk.receives({ from: { name, address }, says: "Bonjour" });
  return (await desk.look(ticketId ?? "")).customer.id;
}
const add = (desk: Desk, id: string, kind: string, value: string) =>
  desk.asks<Customer>("amina", "POST", `/api/customers/${id}/identities`, { kind, value });

test("a customer is known by address, telephone, handle and number, each checked or not", async ({
  desk,
}) => {
  const id = await somebody(desk, "dov@cartes.test");
  await add(desk, id, "phone", "06 12 34 56 78");
  await add(desk, id, "handle", "@dovperez");
  const { body } = await add(desk, id, "number", "C-2017-0042");
  expect(body.identities.map(({ kind, value }) => [kind, value])).toEqual([
    ["number", "C-2017-0042"],
    ["email", "dov@cartes.test"],
    ["handle", "@dovperez"],
    ["phone", "+33612345678"],
  ]);

  const phone = body.identities.at(-1)?.id;
  const at = `/api/customers/${id}/identities/${phone}/check`;
  const checked = await desk.asks<Customer>("amina", "PUT", at, { how: "Rappelé à ce numéro" });
  expect(checked.body.identities.at(-1)).toMatchObject({
    checkedAt: desk.now().toString(),
    checkedHow: "Rappelé à ce numéro",
  });
  expect((await desk.asks<Customer>("amina", "DELETE", at)).body.identities.at(-1)?.checkedAt).toBeNull();
});

test.for([
  ["06.12.34.56.78", "+33612345678"],
  ["+44 20 7946 0958", "+442079460958"],
  ["0033 1 44 55 66 77", "+33144556677"],
] as const)("a telephone typed %s is kept as %s", async ([typed, kept], { desk }) => {
  const id = await somebody(desk, `${crypto.randomUUID()}@cartes.test`);
  const { body } = await add(desk, id, "phone", typed);
  expect(body.identities.at(-1)?.value).toBe(kept);
});

test("a telephone that is not whole is refused with what to do; a family shares one", async ({ desk }) => {
  const [one, other] = [await somebody(desk, "a@famille.test"), await somebody(desk, "b@famille.test")];
  expect(await add(desk, one, "phone", "06 12 34")).toMatchObject({
    body: { code: "customer.phone_unread" },
  });
  await add(desk, one, "phone", "01 44 55 66 77");
  expect((await add(desk, other, "phone", "01 44 55 66 77")).status).toBe(201);
  expect((await add(desk, one, "number", "C-1")).status).toBe(201);
  expect(await add(desk, other, "number", "C-1")).toMatchObject({
    body: { code: "customer.identity_taken", particulars: { customerId: one } },
  });
});

test("an identity is removed, but not the only one", async ({ desk }) => {
  const id = await somebody(desk, "seule@cartes.test");
  const email = (await desk.asks<Customer>("amina", "GET", `/api/customers/${id}`)).body.identities[0]?.id;
  const remove = (identityId: string | undefined) =>
    desk.asks<Customer>("amina", "DELETE", `/api/customers/${id}/identities/${identityId}`);
  expect(await remove(email)).toMatchObject({ body: { code: "customer.last_identity" } });

  await add(desk, id, "phone", "06 98 76 54 32");
  const { body } = await remove(email);
  expect(body.identities.map(({ value }) => value)).toEqual(["+33698765432"]);
});

test("a card says since when, how to speak to them and what they prefer; what is unsaid is said no more", async ({
  desk,
}) => {
  const id = await somebody(desk, "esra@cartes.test", "Esra Kaya");
  const at = `/api/customers/${id}`;
  const said = {
    civility: "ms",
    called: "Madame Kaya",
    customerSince: "2017-05-02",
    isProspect: false,
    prefersChannel: "phone",
    prefersHours: "après 18 h",
    language: "en",
  };
  expect((await desk.asks<Customer>("amina", "PATCH", at, said)).body).toMatchObject(said);

  const unsaid = { called: null, prefersHours: null };
  expect((await desk.asks<Customer>("amina", "PATCH", at, unsaid)).body).toMatchObject({
    ...said,
    ...unsaid,
  });
});

test("what was said of a joined record is said of the whole, and leaves with it", async ({ desk }) => {
  const [into, joined] = [await somebody(desk, "un@cartes.test"), await somebody(desk, "deux@cartes.test")];
  await desk.asks("amina", "PATCH", `/api/customers/${joined}`, { called: "Docteur Perez" });
  await add(desk, joined, "phone", "06 11 22 33 44");
  const put = await desk.asks<Customer>("amina", "PUT", `/api/customers/${into}/joined/${joined}`);
  expect(put.body).toMatchObject({ called: "Docteur Perez" });
  expect(put.body.identities.map(({ value }) => value)).toContain("+33611223344");

  const parted = await desk.asks<Customer>("amina", "DELETE", `/api/customers/${into}/joined/${joined}`);
  expect(parted.body.called).toBeNull();
});
