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

async function newcomers(desk: Desk, domain: string): Promise<[string, string, string, string]> {
  const ids: string[] = [];
  for (const name of ["un", "deux", "trois", "quatre"]) {
    const { ticketId } = await desk.receives({
      from: { name, address: `${name}@${domain}` },
      says: "Bonjour",
    });
    ids.push(await customerOf(desk, ticketId));
  }
  return ids as [string, string, string, string];
}
const join = (desk: Desk, into: string, joined: string) =>
  desk.asks<Customer>("amina", "PUT", `/api/customers/${into}/joined/${joined}`);
const part = (desk: Desk, from: string, parted: string) =>
  desk.asks<Customer>("amina", "DELETE", `/api/customers/${from}/joined/${parted}`);
const joinedTo = async (desk: Desk, id: string) =>
  (await card(desk, id)).joined.map((each) => each.id).sort();

test("what came along with a record leaves with it, and is joined to it as before", async ({ desk }) => {
  const [first, second, third, fourth] = await newcomers(desk, "chaine.test");
  await join(desk, third, fourth);
  await desk.passes({ hours: 1 });
  await join(desk, second, third);
  const before = [await card(desk, first), await card(desk, second)];

  await desk.passes({ hours: 1 });
  await join(desk, first, second);
  expect(await joinedTo(desk, first)).toEqual([second, third, fourth].sort());
  expect((await part(desk, first, second)).status).toBe(200);

  expect([await card(desk, first), await card(desk, second)]).toEqual(before);
  await part(desk, second, third);
  expect([await joinedTo(desk, second), await joinedTo(desk, third)]).toEqual([[], [fourth]]);
});

test("a record that was joined brings those it is one person with, and joining again changes nothing", async ({
  desk,
}) => {
  const [first, second, third] = await newcomers(desk, "transitif.test");
  await join(desk, first, second);
  await join(desk, third, second);
  expect(await joinedTo(desk, third)).toEqual([first, second].sort());

  const before = await card(desk, third);
  await desk.passes({ hours: 1 });
  await join(desk, third, second);
  // Meanwhile the tickets fell to the lead, which is not the joining's doing.
  expect(await card(desk, third)).toEqual({ ...before, tickets: expect.any(Array) });
});

test("records joined in a ring at the same instant end as one person, one level deep", async ({ desk }) => {
  for (let round = 0; round < 5; round++) {
    const ring = await newcomers(desk, `ronde${round}.test`);
    await Promise.all(ring.map((id, rank) => join(desk, id, ring[(rank + 1) % ring.length] ?? "")));

    const cards = await Promise.all(ring.map((id) => card(desk, id)));
    expect(new Set(cards.map(({ id }) => id)).size).toBe(1);
    expect(cards[0]?.joined).toHaveLength(3);
  }
});

test("a joining and a parting at the same instant leave nobody between two records", async ({ desk }) => {
  for (let round = 0; round < 5; round++) {
    const [first, second, third] = await newcomers(desk, `partage${round}.test`);
    await join(desk, first, second);
    await Promise.all([part(desk, first, second), join(desk, second, third)]);

    const holder = (await card(desk, third)).id;
    expect([first, second]).toContain(holder);
    expect(await joinedTo(desk, holder)).toContain(third);
    expect((await card(desk, second)).id).toBe(second);
  }
});

test("whoever sees a part of a customer’s tickets neither joins their card nor gives it an address", async ({
  desk,
}) => {
  const hers = await desk.receives({ from: { name: "Ana", address: "ana@exemple.test" }, says: "Bonjour" });
  const his = await desk.receives({ from: { name: "Bob", address: "bob@exemple.test" }, says: "Bonjour" });
  const [ana, bob] = [await customerOf(desk, hers.ticketId), await customerOf(desk, his.ticketId)];
  const { body: team } = await desk.asks<{ id: string }>("chloe", "POST", "/api/teams", { name: "Litiges" });
  await desk.asks("chloe", "PUT", `/api/teams/${team.id}/members/${desk.people.amina.id}`, {});
  await desk.asks("chloe", "PUT", `/api/tickets/${hers.ticketId}/team`, { teamId: team.id });
  await desk.asks("chloe", "PATCH", "/api/company", { ticketsSeenBy: "team" });
  const address = { kind: "email", value: "a.moi@exemple.test" };
  const no = { status: 403, body: { code: "customer.seen_in_part" } };

  for (const [into, joined] of [
    [ana, bob],
    [bob, ana],
  ])
    expect(await desk.asks("bruno", "PUT", `/api/customers/${into}/joined/${joined}`)).toMatchObject(no);
  expect(await desk.asks("bruno", "POST", `/api/customers/${ana}/identities`, address)).toMatchObject(no);
  const telephone = { kind: "phone", value: "06 12 34 56 78" };
  expect((await desk.asks("bruno", "POST", `/api/customers/${ana}/identities`, telephone)).status).toBe(201);

  expect((await desk.asks("amina", "POST", `/api/customers/${ana}/identities`, address)).status).toBe(201);
  expect((await desk.asks("amina", "PUT", `/api/customers/${ana}/joined/${bob}`)).status).toBe(200);
});
