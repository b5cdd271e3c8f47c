import { expect } from "vitest";
import { dov } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";

async function asked(desk: Desk, id: string): Promise<string> {
  return (await desk.receives({ from: dov, id, says: "Où est mon colis ?" })).ticketId ?? "";
}

const adds = (desk: Desk, id: string, says: string) => desk.receives({ from: dov, answers: id, says });

test("a customer who writes again while nobody answered chases us: it is counted and dated", async ({
  desk,
}) => {
  const ticketId = await asked(desk, "chase@exemple.test");
  await desk.passes({ hours: 2 });
  await adds(desk, "chase@exemple.test", "Toujours rien ?");
  await desk.passes({ hours: 2 });
  await adds(desk, "chase@exemple.test", "Je vous relance.");

  expect(await desk.look(ticketId)).toMatchObject({ chases: 2, chasedAt: desk.now().toString() });
});

test("words that follow within a minute correct the first ones: no chase", async ({ desk }) => {
  const ticketId = await asked(desk, "correction@exemple.test");
  await desk.passes({ seconds: 50 });
  await adds(desk, "correction@exemple.test", "Je voulais dire : ma commande 4512.");

  expect(await desk.look(ticketId)).toMatchObject({ chases: 0, chasedAt: null });
});

test("a “merci” is no chase, and neither is a question after our answer", async ({ desk }) => {
  const ticketId = await asked(desk, "no-chase@exemple.test");
  await desk.passes({ hours: 1 });
  await adds(desk, "no-chase@exemple.test", "Merci beaucoup !");
  await desk.asks("amina", "POST", `/api/tickets/${ticketId}/replies`, {
    key: crypto.randomUUID(),
    html: "<p>Je regarde.</p>",
    to: [dov.address],
  });
  await desk.passes({ hours: 1 });
  await adds(desk, "no-chase@exemple.test", "À quelle heure ?");

  expect(await desk.look(ticketId)).toMatchObject({ chases: 0 });
});
