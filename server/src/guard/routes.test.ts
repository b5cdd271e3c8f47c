import type { GuardReading } from "@guichet/contract/guard.ts";
import { expect } from "vitest";
import { dov, esra } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";
import { setCommonAuthorities } from "../reasons/authority.ts";

const read = async (desk: Desk, departing: object) =>
  (await desk.asks<GuardReading>("amina", "POST", "/api/guard/readings", { language: "fr", ...departing }))
    .body;
const kindsOf = ({ findings }: GuardReading) => findings.map(({ kind }) => kind);

test("a text is read before it leaves, and each finding says where and why", async ({ desk }) => {
  const { findings, spelled } = await read(desk, {
    text: "Bonjour,\n\nPouvez-vous confirmer la carte 4111 1111 1111 1111?",
  });

  expect(spelled).toBe(true);
  expect(findings.filter(({ kind }) => kind === "card" || kind === "typography")).toMatchObject([
    { kind: "card", weight: "stop", span: [41, 60], excerpt: "4111 1111 1111 1111" },
    {
      kind: "typography",
      weight: "advice",
      excerpt: "?",
      fix: { replacement: "\u00a0?" },
      advice: { code: "typography.space_before", says: "Une espace insécable précède «\u00a0?\u00a0»." },
    },
  ]);
});

test("another customer’s address is stopped, this one’s own is not", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });
  await desk.receives({ from: esra, says: "Bonjour" });
  const text = (address: string) =>
    `Bonjour Dov, nous écrivons à ${address} comme convenu.\n\nBien à vous,\nAmina`;

  expect(kindsOf(await read(desk, { ticketId, text: text(esra.address) }))).toContain("email");
  expect(kindsOf(await read(desk, { ticketId, text: text(dov.address) }))).not.toContain("email");
});

test("what the customer asked since our last words is held against the reply", async ({ desk }) => {
  const { ticketId } = await desk.receives({
    from: dov,
    says: "Bonjour. Le samovar accepte-t-il du charbon de bois ?",
  });
  const { findings } = await read(desk, {
    ticketId,
    text: "Bonjour Dov,\n\nVotre nouvelle adresse est enregistrée.\n\nBien à vous,\nAmina",
  });

  expect(findings).toMatchObject([
    {
      kind: "question",
      advice: { particulars: { question: "Le samovar accepte-t-il du charbon de bois ?" } },
    },
  ]);
});

test("a word that is unknown has its suggestions on demand", async ({ desk }) => {
  const { body } = await desk.asks("amina", "POST", "/api/guard/spellings", {
    word: "develloper",
    language: "fr",
  });
  expect(body).toEqual({ suggestions: ["développer"] });
});

test("a zone that does not exist is refused in words", async ({ desk }) => {
  expect(
    await desk.asks("amina", "POST", "/api/guard/readings", { text: "Bonjour", zone: "Mars/Olympus" }),
  ).toMatchObject({ status: 409, body: { code: "company.time_zone_unknown" } });
});

test("nobody has a text read without signing in", async ({ desk }) => {
  expect(await desk.asks(null, "POST", "/api/guard/readings", { text: "Bonjour" })).toMatchObject({
    status: 401,
  });
});

test("what goes beyond the writer’s authority is stopped on its values", async ({ desk }) => {
  const ceiling = { agent: { maxAmount: 50 } };
  await desk.app.works.run(desk.people.chloe, (work) => setCommonAuthorities(work, ceiling));
  const text = (sum: string) => `Bonjour,\n\nNous vous rembourserons ${sum} vendredi.\n\nBien à vous,\nAmina`;

  expect(kindsOf(await read(desk, { text: text("50 €") }))).toEqual(["promise"]);
  const { findings } = await read(desk, { text: text("cent vingt euros") });

  expect(findings).toMatchObject([
    {
      kind: "promise",
      promiseKind: "refund",
      due: expect.stringMatching(/^2026-11-27T/u),
      amount: { value: 120, unit: "EUR" },
    },
    { kind: "authority", weight: "stop", advice: { particulars: { asked: 120, most: 50 } } },
  ]);
});
