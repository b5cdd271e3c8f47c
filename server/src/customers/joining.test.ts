import type { Customer } from "@guichet/contract/customers.ts";
import { expect } from "vitest";
import { dov } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";

const customerOf = async (desk: Desk, ticketId: string | null) =>
  (await desk.look(ticketId ?? "")).customer.id;
const card = async (desk: Desk, id: string) =>
  (await desk.asks<Customer>("amina", "GET", `/api/customers/${id}`)).body;

test("two records of one person are joined, and parted again with everything back in place", async ({
  desk,
}) => {
  const home = await desk.receives({ from: dov, subject: "De chez moi", says: "Bonjour" });
  const work = await desk.receives({
    from: { name: "D. Perez", address: "perez@travail.test" },
    subject: "Du bureau",
    says: "Bonjour",
  });
  const [homeId, workId] = [await customerOf(desk, home.ticketId), await customerOf(desk, work.ticketId)];
  const before = [await card(desk, homeId), await card(desk, workId)];

  const joined = await desk.asks<Customer>("amina", "PUT", `/api/customers/${homeId}/joined/${workId}`);
  expect(joined.body.identities.map((identity) => identity.value).sort()).toEqual([
    dov.address,
    "perez@travail.test",
  ]);
  expect(joined.body.tickets.map((ticket) => ticket.subject).sort()).toEqual(["De chez moi", "Du bureau"]);
  expect((await card(desk, workId)).id).toBe(homeId);

  await desk.asks("amina", "DELETE", `/api/customers/${homeId}/joined/${workId}`);
  expect([await card(desk, homeId), await card(desk, workId)]).toEqual(before);
});

test("whoever writes from a joined address is the person it was joined into", async ({ desk }) => {
  const one = await desk.receives({
    from: { name: "Esra", address: "esra.one@exemple.test" },
    says: "Bonjour",
  });
  const two = await desk.receives({
    from: { name: "Esra", address: "esra.two@exemple.test" },
    says: "Bonjour",
  });
  const [into, joined] = [await customerOf(desk, one.ticketId), await customerOf(desk, two.ticketId)];
  await desk.asks("amina", "PUT", `/api/customers/${into}/joined/${joined}`);

  const again = await desk.receives({
    from: { name: "Esra", address: "esra.two@exemple.test" },
    says: "Encore moi",
  });

  expect(await customerOf(desk, again.ticketId)).toBe(into);
});

test("an address belongs to one customer; the other’s record is named so that the two can be joined", async ({
  desk,
}) => {
  const one = await desk.receives({ from: { name: "Léon", address: "leon@exemple.test" }, says: "Bonjour" });
  const two = await desk.receives({ from: { name: "Léo", address: "leo@exemple.test" }, says: "Bonjour" });
  const [leon, leo] = [await customerOf(desk, one.ticketId), await customerOf(desk, two.ticketId)];

  expect(
    await desk.asks("amina", "POST", `/api/customers/${leon}/identities`, {
      kind: "email",
      value: "leo@exemple.test",
    }),
  ).toMatchObject({
    body: { code: "customer.identity_taken", particulars: { customerId: leo } },
  });
  const added = await desk.asks<Customer>("amina", "POST", `/api/customers/${leon}/identities`, {
    kind: "email",
    value: "Leon@Travail.test",
  });
  expect(added.body.identities.map((identity) => identity.value)).toContain("leon@travail.test");
});

test("a record is not joined into itself, nor parted from one it never joined", async ({ desk }) => {
  const one = await desk.receives({ from: { name: "Ada", address: "ada@exemple.test" }, says: "Bonjour" });
  const id = await customerOf(desk, one.ticketId);

  expect(await desk.asks("amina", "PUT", `/api/customers/${id}/joined/${id}`)).toMatchObject({
    body: { code: "customer.join_itself" },
  });
  const other = await desk.receives({ from: { name: "Bob", address: "bob@exemple.test" }, says: "Bonjour" });
  expect(
    await desk.asks(
      "amina",
      "DELETE",
      `/api/customers/${id}/joined/${await customerOf(desk, other.ticketId)}`,
    ),
  ).toMatchObject({
    body: { code: "customer.not_joined" },
  });
});
