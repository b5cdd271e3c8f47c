import type { Customer, Likeness } from "@guichet/contract/customers.ts";
import { expect } from "vitest";
import { type Desk, test } from "../../../testing/desk.ts";

async function writes(desk: Desk, name: string, address: string, says = "Bonjour") {
  const { ticketId } = await desk.receives({ from: { name, address }, says });
  const ticket = await desk.look(ticketId ?? "");
  return { id: ticket.customer.id, ticketId: ticket.id };
}
const card = async (desk: Desk, id: string) =>
  (await desk.asks<Customer>("amina", "GET", `/api/customers/${id}`)).body;
const evidenceOf = async (desk: Desk, id: string, otherId: string) =>
  (await card(desk, id)).likenesses.find(({ one, other }) => [one.id, other.id].includes(otherId))?.evidence;
const phone = (desk: Desk, id: string, value: string) =>
  desk.asks("amina", "POST", `/api/customers/${id}/identities`, { kind: "phone", value });

test("two cards with one telephone are proposed as one person with their evidence, and joined by nobody", async ({
  desk,
}) => {
  const [one, other] = [
    await writes(desk, "Dov", "dov@ici.test"),
    await writes(desk, "D. Perez", "dp@la.test"),
  ];
  await phone(desk, one.id, "06 10 20 30 40");
  await phone(desk, other.id, "+33610203040");
  await desk.settles();

  expect(await evidenceOf(desk, one.id, other.id)).toEqual([
    { kind: "phone", value: "+33610203040", maybe: false },
  ]);
  expect((await card(desk, one.id)).joined).toEqual([]);
  const listed = await desk.asks<{ items: Likeness[] }>("chloe", "GET", "/api/likenesses");
  expect(listed.body.items).toMatchObject([{ evidence: [{ kind: "phone" }] }]);
  expect((await desk.asks("amina", "GET", "/api/likenesses")).status).toBe(403);
});

test("the same name at the same enterprise, or at the same domain that is no public host, is proposed", async ({
  desk,
}) => {
  const one = await writes(desk, "Hélène Brun", "h.brun@lune.test");
  const two = await writes(desk, "Brun Helene", "helene@lune.test");
  const three = await writes(desk, "Hélène Brun", "helene.b@gmail.com");
  const four = await writes(desk, "Hélène Brun", "autre@gmail.com");
  await desk.settles();
  expect(await evidenceOf(desk, one.id, two.id)).toEqual([{ kind: "name_and_domain", domain: "lune.test" }]);
  expect(await evidenceOf(desk, three.id, four.id)).toBeUndefined();

  for (const { id } of [three, four])
    await desk.asks("amina", "PUT", `/api/customers/${id}/organisation`, { name: "Atelier Lune" });
  await desk.settles();
  expect(await evidenceOf(desk, three.id, four.id)).toEqual([
    { kind: "name_and_organisation", organisation: "Atelier Lune" },
  ]);
});

test("a name that more than five bear at one domain says nothing of who they are", async ({ desk }) => {
  for (let index = 1; index <= 7; index++) await writes(desk, "Noémie Faure", `n${index}@facteur.test`);
  await desk.settles();
  const last = await writes(desk, "Noémie Faure", "n8@facteur.test");
  await desk.settles();
  expect((await card(desk, last.id)).likenesses).toEqual([]);
});

test("addresses that differ by a slip of the host, a dot or a plus are proposed", async ({ desk }) => {
  const one = await writes(desk, "Omar", "omar.saleh@gmail.com");
  const slip = await writes(desk, "Saleh", "omar.saleh@gmial.com");
  const dots = await writes(desk, "O", "omarsaleh+achats@gmail.com");
  const stranger = await writes(desk, "Contact", "omar.saleh@tout-autre-chose.test");
  await desk.settles();
  for (const { id } of [slip, dots])
    expect(await evidenceOf(desk, one.id, id)).toMatchObject([{ kind: "near_email" }]);
  expect(await evidenceOf(desk, one.id, stranger.id)).toBeUndefined();
});

test("what proves to be two people is remembered, and looked at again when somebody doubts it", async ({
  desk,
}) => {
  const [one, other] = [await writes(desk, "Léa", "lea@a.test"), await writes(desk, "Luc", "luc@b.test")];
  for (const { id } of [one, other]) await phone(desk, id, "01 44 55 66 77");
  await desk.settles();
  expect(await evidenceOf(desk, one.id, other.id)).toHaveLength(1);

  await desk.asks("amina", "PUT", `/api/customers/${other.id}/told-apart/${one.id}`);
  await desk.asks("amina", "PATCH", `/api/customers/${one.id}`, { name: "Léa Roux" });
  await desk.settles();
  expect(await evidenceOf(desk, one.id, other.id)).toBeUndefined();

  await desk.asks("amina", "DELETE", `/api/customers/${one.id}/told-apart/${other.id}`);
  await desk.settles();
  expect(await evidenceOf(desk, one.id, other.id)).toHaveLength(1);
});

test("a proposal joined is proposed no more, and comes back when they are parted", async ({ desk }) => {
  const one = await writes(desk, "Ida Noir", "ida@noir.test");
  const other = await writes(desk, "Ida Noir", "i.noir@noir.test");
  await desk.settles();
  expect(await evidenceOf(desk, one.id, other.id)).toHaveLength(1);
  await desk.asks("amina", "PUT", `/api/customers/${one.id}/joined/${other.id}`);
  expect((await card(desk, one.id)).likenesses).toEqual([]);
  await desk.asks("amina", "DELETE", `/api/customers/${one.id}/joined/${other.id}`);
  expect(await evidenceOf(desk, one.id, other.id)).toHaveLength(1);
});

test("a telephone read in a signature is kept as “maybe”, until somebody confirms or refuses it for ever", async ({
  desk,
}) => {
  const words = "Bonjour, où est mon vase ?\n\nNoé Petit\nTél. : 06 77 88 99 00\nFax : 01 22 33 44 55";
  const { id, ticketId } = await writes(desk, "Noé Petit", "noe@signature.test", words);
  await desk.settles();
  const [guess] = (await card(desk, id)).identities.filter(({ kind }) => kind === "phone");
  expect(guess).toMatchObject({ value: "+33677889900", maybe: true });

  const at = `/api/customers/${id}/identities/${guess?.id}`;
  const sure = await desk.asks<Customer>("amina", "PUT", `${at}/check`, { how: "Il l'a dit au téléphone" });
  expect(sure.body.identities.at(-1)).toMatchObject({ value: "+33677889900", maybe: false });

  await desk.asks("amina", "DELETE", at);
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/closure`, { summary: "Répondu" });
  await desk.settles();
  expect((await card(desk, id)).identities.map(({ kind }) => kind)).toEqual(["email"]);
});

test("a telephone guessed in a ticket one may not see is not on the card, nor what it proves", async ({
  desk,
}) => {
  const sign = "Bonjour\n\nTél. 06 01 02 03 04";
  const one = await writes(desk, "Ana Vidal", "ana@cache.test", sign);
  const other = await writes(desk, "A. V.", "av@cache2.test", sign);
  await desk.settles();
  const team = await desk.asks<{ id: string }>("chloe", "POST", "/api/teams", { name: "Atelier" });
  await desk.asks("chloe", "PUT", `/api/tickets/${one.ticketId}/team`, { teamId: team.body.id });
  expect(await evidenceOf(desk, one.id, other.id)).toEqual([
    { kind: "phone", value: "+33601020304", maybe: true },
  ]);
  await desk.asks("chloe", "PATCH", "/api/company", { ticketsSeenBy: "team" });
  const { identities, likenesses } = await card(desk, one.id);
  expect([identities.map(({ kind }) => kind), likenesses]).toEqual([["email"], []]);
  await desk.asks("chloe", "PATCH", "/api/company", { ticketsSeenBy: "everyone" });
});
