import type { Handover } from "@guichet/contract/handovers.ts";
import { expect } from "vitest";
import { test } from "../../../testing/desk.ts";
import { answers, promisesOf, writes } from "../../../testing/promising.ts";
import { follows, textOf } from "../../../testing/visitor.ts";

test("the customer reads who takes over, only once they accepted, and has nothing to repeat", async ({
  desk,
}) => {
  await desk.opensCounter();
  const ticketId = await writes(desk, "Où est mon colis ?");
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/owner`);
  await answers(desk, ticketId);
  await desk.passes({ minutes: 1 });
  const visitor = await follows(desk, ticketId);
  const read = async () => textOf((await visitor.opens(visitor.page)).html);
  const offered = await desk.asks<Handover>("amina", "POST", `/api/tickets/${ticketId}/handovers`, {
    to: desk.people.bruno.id,
    reason: "skill",
    context: "Le transporteur a perdu deux colis.",
  });
  expect(await read()).toContain("Amina s’occupe de votre demande.");

  await desk.asks("bruno", "PUT", `/api/handovers/${offered.body.id}/acceptance`);

  const page = await read();
  expect(page).toMatch(
    /Bruno s’occupe de votre demande\. Amina lui a tout transmis : vous n’avez rien à répéter\./u,
  );
  expect(page).toContain("Bruno a pris le relais");
  expect(page, "what colleagues tell each other stays between them").not.toContain("perdu deux colis");
});

test("a promise survives a handover, with whoever gave their word", async ({ desk }) => {
  const ticketId = await writes(desk, "Quand serai-je livré ?");
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/owner`);
  const dueAt = desk.now().add({ minutes: 90 }).toString();
  const word = { key: crypto.randomUUID(), kind: "delivery", what: "livraison", dueAt, source: "call_back" };
  await desk.asks("amina", "POST", `/api/tickets/${ticketId}/promises`, word);
  const before = (await promisesOf(desk, ticketId)).find(({ what }) => what === "livraison");
  const offered = await desk.asks<Handover>("amina", "POST", `/api/tickets/${ticketId}/handovers`, {
    to: desk.people.bruno.id,
    reason: "load",
    context: "Livraison promise avant midi.",
  });

  await desk.asks("bruno", "PUT", `/api/handovers/${offered.body.id}/acceptance`);

  const after = (await promisesOf(desk, ticketId)).find(({ what }) => what === "livraison");
  expect(after).toEqual(before);
  expect(after).toMatchObject({ by: { name: "Amina" }, dueAt });
});
