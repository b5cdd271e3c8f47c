import type { Reason } from "@guichet/contract/reasons.ts";
import { expect } from "vitest";
import { type Desk, test } from "../../testing/desk.ts";
import { promisesOf, publishes, writes } from "../../testing/promising.ts";

const adds = async (desk: Desk, writing: object): Promise<Reason> =>
  (await desk.asks<Reason>("chloe", "POST", "/api/reasons", writing)).body;

test("a reason without its means shows as not ready, and says what is missing", async ({ desk }) => {
  const bare = await adds(desk, { name: "Remboursement" });
  expect(bare.missing).toEqual(["procedure", "person"]);

  const written = await desk.asks<Reason>("chloe", "PUT", `/api/reasons/${bare.id}`, {
    name: "Remboursement",
    procedure: "Vérifier le retour, puis rembourser.",
    peopleIds: [desk.people.amina.id],
  });
  expect(written.body).toMatchObject({ missing: [], people: [{ name: "Amina" }] });

  const outside = await adds(desk, { name: "Garde d’enfants", choice: "outside" });
  expect(outside.missing).toEqual(["way_out"]);
});

test("two reasons never have the same name; an agent changes none", async ({ desk }) => {
  await adds(desk, { name: "Livraison" });
  const twice = await desk.asks("chloe", "POST", "/api/reasons", { name: "livraison" });
  expect(twice).toMatchObject({ status: 409, body: { code: "reason.name_taken" } });

  expect((await desk.asks("bruno", "POST", "/api/reasons", { name: "Autre" })).status).toBe(403);
});

test("a ticket takes a reason in use, and shows it; a retired one stays on those that have it", async ({
  desk,
}) => {
  const { id } = await adds(desk, { name: "Facture" });
  const ticketId = await writes(desk);
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/reason`, { reasonId: id });
  expect((await desk.look(ticketId)).reason).toEqual({ id, name: "Facture" });

  await desk.asks("chloe", "DELETE", `/api/reasons/${id}`);

  expect((await desk.look(ticketId)).reason).toEqual({ id, name: "Facture" });
  const other = await writes(desk);
  const refused = await desk.asks("amina", "PUT", `/api/tickets/${other}/reason`, { reasonId: id });
  expect(refused.status).toBe(404);
});

test("what is promised for a reason holds for the clocks that still run, from the beginning", async ({
  desk,
}) => {
  const { id } = await adds(desk, { name: "Panne de chauffage" });
  await publishes(desk, { targets: { first_answer: { minutes: 240 } } });
  const ticketId = await writes(desk);
  await desk.asks("chloe", "POST", "/api/policies", {
    name: "Urgence",
    targets: { first_answer: { minutes: 60 } },
    reasonIds: [id],
  });
  const [before] = await promisesOf(desk, ticketId);

  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/reason`, { reasonId: id });

  const [after] = await promisesOf(desk, ticketId);
  expect(Date.parse(before?.dueAt ?? "") - Date.parse(after?.dueAt ?? "")).toBeGreaterThanOrEqual(
    180 * 60_000,
  );
  expect(after?.firstDueAt).toBe(before?.firstDueAt);
});
