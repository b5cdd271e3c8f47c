import type { TicketReading } from "@guichet/contract/readings.ts";
import type { Reason, ReasonSuggestion } from "@guichet/contract/reasons.ts";
import type { NextTicket } from "@guichet/contract/routing.ts";
import type { TicketRow } from "@guichet/contract/tickets.ts";
import { expect } from "vitest";
import { dov } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";

type Items<Item> = { items: Item[] };

/** Whatever runs in other databases holds the reading back a little: it reads what is certain, so the desk settles again. */
async function comes(desk: Desk, says: string, subject = "Bonjour"): Promise<string> {
  const ticketId = (await desk.receives({ from: dov, subject, says })).ticketId ?? "";
  while ((await readingOf(desk, ticketId)).readAt === null) await desk.settles();
  return ticketId;
}
const readingOf = async (desk: Desk, ticketId: string): Promise<TicketReading> =>
  (await desk.asks<TicketReading>("amina", "GET", `/api/tickets/${ticketId}/reading`)).body;
async function plants(desk: Desk): Promise<Reason[]> {
  const choice = { set: "shop", language: "fr" };
  return (await desk.asks<Items<Reason>>("chloe", "POST", "/api/reasons/sets", choice)).body.items;
}

test("on arrival the two likeliest reasons are proposed with the words that led there, and none sets itself", async ({
  desk,
}) => {
  await plants(desk);
  const ticketId = await comes(desk, "Bonjour, mon colis est arrivé écrasé et deux verres sont cassés.");

  const { suggestions } = await readingOf(desk, ticketId);

  expect(suggestions[0]?.reason.path).toEqual(["Livraison", "Colis abîmé"]);
  expect(suggestions[0]?.words).toEqual(expect.arrayContaining(["colis", "écrasé", "cassés"]));
  expect((await desk.look(ticketId)).reason).toBeNull();
});

test("nothing is proposed when nothing is sure, nor to advertising and robots", async ({ desk }) => {
  await plants(desk);
  for (const text of [
    "Bonjour.",
    "Voir pièce jointe.",
    "Votre site en première page de Google, cliquez ici !",
  ]) {
    const { body } = await desk.asks<Items<ReasonSuggestion>>("amina", "POST", "/api/reasons/suggestions", {
      text,
    });
    expect(body.items).toEqual([]);
  }
});

test("each correction teaches: a reason of the house’s own is proposed once its words were met", async ({
  desk,
}) => {
  await plants(desk);
  const own = { name: "Atelier de tissage", choice: "treat" };
  const { id } = (await desk.asks<Reason>("chloe", "POST", "/api/reasons", own)).body;
  const proposes = async (text: string) => {
    const asked = { text, language: "fr" };
    const { body } = await desk.asks<Items<ReasonSuggestion>>(
      "amina",
      "POST",
      "/api/reasons/suggestions",
      asked,
    );
    return body.items[0]?.reason.id ?? null;
  };
  const unseen = "La navette du métier accroche les fils de trame.";
  expect(await proposes(unseen)).toBeNull();

  const taught = [
    "La trame se défait quand la navette passe trop vite.",
    "Quelle navette pour des fils de trame en laine ?",
    "Mon métier à tisser casse les fils de chaîne et de trame.",
  ];
  const tickets: string[] = [];
  for (const says of taught) {
    const ticketId = await comes(desk, says, "Tissage");
    await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/reason`, { reasonId: id });
    tickets.push(ticketId);
  }
  expect(await proposes(unseen)).toBe(id);

  for (const ticketId of tickets) await desk.asks("amina", "DELETE", `/api/tickets/${ticketId}/reason`);
  expect(await proposes(unseen)).toBeNull();
});

test("the language is heard on arrival and stands on the ticket, another than ours is named", async ({
  desk,
}) => {
  const english = await comes(desk, "Hello, where is my parcel? It was due last week and nobody called.");
  expect(await desk.look(english)).toMatchObject({ language: "en", spoken: "en" });
  const german = await comes(desk, "Guten Tag, meine Bestellung ist noch nicht da. Wann wird sie geliefert?");
  expect(await desk.look(german)).toMatchObject({ language: "fr", spoken: "de" });
  expect((await readingOf(desk, german)).suggestions).toEqual([]);
});

test("urgency comes from facts, not mood", async ({ desk }) => {
  const angry = await comes(desk, "C’est une HONTE, vous êtes des incapables !!! Répondez-moi !!!");
  expect((await desk.look(angry)).urgency).toEqual([]);

  const cold = await comes(
    desk,
    "Bonjour, nous n’avons plus de chauffage depuis hier et un bébé de trois mois.",
  );
  const { urgency } = await readingOf(desk, cold);
  expect(urgency.why).toEqual([
    { is: "vulnerable", words: ["un bébé"] },
    { is: "without_heating", words: ["plus de chauffage"] },
  ]);
});

test("what cannot wait is found by a filter and raises the next best ticket; one press says otherwise, for good", async ({
  desk,
}) => {
  const first = await comes(desk, "Bonjour, avez-vous cette lampe en vert ?");
  const urgent = await comes(desk, "Notre serveur est tombé, nous ne pouvons plus encaisser.");
  for (const id of [first, urgent]) await desk.asks("bruno", "PUT", `/api/tickets/${id}/owner`);
  const { next } = (await desk.asks<NextTicket>("bruno", "GET", "/api/tickets/next")).body;
  expect(next).toMatchObject({ ticket: { id: urgent }, why: "urgent" });
  const filter = encodeURIComponent(JSON.stringify([{ on: "urgent" }]));
  const listed = async () =>
    (await desk.asks<Items<TicketRow>>("amina", "GET", `/api/tickets?filter=${filter}`)).body.items.map(
      ({ id }) => id,
    );
  expect(await listed()).toContain(urgent);
  expect(await listed()).not.toContain(first);

  await desk.asks("bruno", "DELETE", `/api/tickets/${urgent}/urgency`);
  await desk.asks("bruno", "PUT", `/api/tickets/${first}/urgency`);

  expect(await listed()).not.toContain(urgent);
  expect(await readingOf(desk, first)).toMatchObject({
    urgency: { why: [{ is: "agent" }], by: { name: "Bruno" } },
  });
});

test("a reason whose matter cannot wait makes its tickets urgent, until another is given", async ({
  desk,
}) => {
  const reasons = await plants(desk);
  const danger = reasons.find(({ name }) => name === "Produit dangereux");
  const calm = reasons.find(({ name }) => name === "Échange");
  const ticketId = await comes(desk, "Bonjour, une question sur ma lampe.");
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/reason`, { reasonId: danger?.id });
  expect((await desk.look(ticketId)).urgency).toEqual(["reason"]);
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/reason`, { reasonId: calm?.id });
  expect((await desk.look(ticketId)).urgency).toEqual([]);
});
