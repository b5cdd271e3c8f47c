import type { FilledReply, ReadyReply } from "@guichet/contract/ready-replies.ts";
import { expect } from "vitest";
import { dov } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";

type Person = "amina" | "bruno" | "chloe";

const keeps = (desk: Desk, person: Person, more: object) =>
  desk.asks<ReadyReply>(person, "POST", "/api/ready-replies", { name: "Suivi", shortcut: "suivi", ...more });
const seenBy = async (desk: Desk, person: Person) =>
  (await desk.asks<{ items: ReadyReply[] }>(person, "GET", "/api/ready-replies")).body.items.map(
    ({ shortcut }) => shortcut,
  );
const fills = (desk: Desk, ticketId: string | null, id: string) =>
  desk.asks<FilledReply>("amina", "GET", `/api/tickets/${ticketId}/ready-replies/${id}`);

test("variables are filled at insertion, in the customer’s language, and a missing value is named", async ({
  desk,
}) => {
  const { ticketId } = await desk.receives({
    from: dov,
    subject: "Colis",
    says: "Bonjour, où est mon colis ?",
  });
  const { reference, customer } = await desk.look(ticketId ?? "");
  const { body } = await keeps(desk, "amina", {
    fr: "<p>Bonjour {customer.first_name}, votre demande {ticket.reference}. {agent.name}</p>",
    en: "<p>Hello</p>",
  });
  expect((await fills(desk, ticketId, body.id)).body).toEqual({
    language: "fr",
    html: `<p>Bonjour ${customer.name.split(" ")[0]}, votre demande ${reference}. Amina</p>`,
    missing: [],
  });
  const english = await keeps(desk, "amina", { en: "<p>We come back to you {promise.next}.</p>" });
  expect((await fills(desk, ticketId, english.body.id)).body).toMatchObject({ language: "en" });
});

test("an unknown variable is refused when the reply is saved", async ({ desk }) => {
  expect(await keeps(desk, "amina", { fr: "<p>Bonjour {customer.prenom}</p>" })).toMatchObject({
    status: 409,
    body: { code: "ready_reply.variable_unknown", particulars: { variable: "customer.prenom" } },
  });
});

test("ready words are for me, for a team, or for everyone, and each sees only theirs", async ({ desk }) => {
  await keeps(desk, "amina", { shortcut: "a-moi", fr: "<p>Moi</p>" });
  await keeps(desk, "chloe", { shortcut: "tous", fr: "<p>Tous</p>", scope: "everyone" });
  expect(await keeps(desk, "amina", { fr: "<p>Tous</p>", scope: "everyone" })).toMatchObject({ status: 403 });
  const { body: team } = await desk.asks<{ id: string }>("chloe", "POST", "/api/teams", { name: "Retours" });
  await desk.asks("chloe", "PUT", `/api/teams/${team.id}/members/${desk.people.bruno.id}`, {});
  const shared = { shortcut: "retours", fr: "<p>R</p>", scope: "team", teamId: team.id };
  expect(await keeps(desk, "amina", shared)).toMatchObject({ status: 403 });
  expect(await keeps(desk, "bruno", shared)).toMatchObject({ status: 201 });

  expect(await seenBy(desk, "bruno")).toEqual(["retours", "tous"]);
  expect(await seenBy(desk, "amina")).toEqual(["a-moi", "suivi", "suivi", "tous"]);
});

test("what another keeps for themselves is neither changed nor removed", async ({ desk }) => {
  const { body } = await keeps(desk, "amina", { shortcut: "secret", fr: "<p>S</p>" });
  const path = `/api/ready-replies/${body.id}`;
  expect(await desk.asks("bruno", "DELETE", path)).toMatchObject({ status: 404 });
  expect(
    await desk.asks("amina", "PUT", path, { name: "Autre", shortcut: "autre", fr: "<p>Autre</p>" }),
  ).toMatchObject({ body: { shortcut: "autre" } });
  expect(await desk.asks("amina", "DELETE", path)).toMatchObject({ status: 204 });
  expect(await seenBy(desk, "amina")).not.toContain("autre");
});
