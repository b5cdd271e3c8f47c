import type { Customer, Organisation } from "@guichet/contract/customers.ts";
import { expect } from "vitest";
import { type Desk, test } from "../../../testing/desk.ts";

async function somebody(desk: Desk, address: string) {
  const { ticketId } = await desk.receives({ from: { name: "Dov", address }, says: "Bonjour" });
  return (await desk.look(ticketId ?? "")).customer.id;
}
const card = async (desk: Desk, id: string) =>
  (await desk.asks<Customer>("amina", "GET", `/api/customers/${id}`)).body;
const joins = (desk: Desk, id: string, name: string) =>
  desk.asks<Customer>("amina", "PUT", `/api/customers/${id}/organisation`, { name });

test("an enterprise’s domain proposes whoever writes from it as a member, and makes nobody one", async ({
  desk,
}) => {
  const dov = await somebody(desk, "dov@arvel.test");
  const { body } = await joins(desk, dov, "Maison Arvel");
  expect(body.organisation).toMatchObject({ name: "Maison Arvel" });

  const esra = await somebody(desk, "esra@arvel.test");
  expect(await card(desk, esra)).toMatchObject({
    organisation: null,
    proposedOrganisation: { name: "Maison Arvel", domain: "arvel.test" },
  });
  const organisationId = body.organisation?.id;
  await desk.asks("amina", "PUT", `/api/customers/${esra}/organisation`, { organisationId });
  const shown = await desk.asks<Organisation>("amina", "GET", `/api/organisations/${organisationId}`);
  expect(shown.body).toMatchObject({ domains: ["arvel.test"], members: [{ id: dov }, { id: esra }] });
});

test("what is not their enterprise is proposed no more", async ({ desk }) => {
  const { body } = await joins(desk, await somebody(desk, "un@refus.test"), "Refus");
  const other = await somebody(desk, "deux@refus.test");
  expect((await card(desk, other)).proposedOrganisation?.name).toBe("Refus");
  const refused = await desk.asks<Customer>(
    "amina",
    "PUT",
    `/api/customers/${other}/refused-organisations/${body.organisation?.id}`,
  );
  expect(refused.body.proposedOrganisation).toBeNull();
});

test("a public mail host proposes nobody, and can’t be given to an enterprise", async ({ desk }) => {
  const { body } = await joins(desk, await somebody(desk, "dov@orange.fr"), "Boulangerie du Port");
  const id = body.organisation?.id;
  expect((await desk.asks<Organisation>("amina", "GET", `/api/organisations/${id}`)).body.domains).toEqual(
    [],
  );
  expect((await card(desk, await somebody(desk, "esra@orange.fr"))).proposedOrganisation).toBeNull();
  expect(await desk.asks("amina", "PUT", `/api/organisations/${id}/domains/gmail.com`)).toMatchObject({
    body: { code: "organisation.public_domain", particulars: { domain: "gmail.com" } },
  });
});

test("an enterprise typed again with other capitals or accents is the same one, found typed wrongly too", async ({
  desk,
}) => {
  const one = await joins(desk, await somebody(desk, "un@elysee.test"), "Société Élysée");
  const two = await joins(desk, await somebody(desk, "deux@elysee.test"), "SOCIETE ELYSEE");
  expect(two.body.organisation?.id).toBe(one.body.organisation?.id);
  const { body } = await desk.asks<{ items: object[] }>("amina", "GET", "/api/organisations?q=elisee");
  expect(body.items).toMatchObject([{ name: "Société Élysée" }]);
});
