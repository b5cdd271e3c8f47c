import type { AuditLine } from "@guichet/contract/audit.ts";
import type { Customer } from "@guichet/contract/customers.ts";
import type { Attachment } from "@guichet/contract/thread.ts";
import { expect } from "vitest";
import { dov, esra } from "../../../testing/cast.ts";
import { type Desk, test } from "../../../testing/desk.ts";

const customerOf = async (desk: Desk, from: typeof dov | typeof esra) => {
  const { ticketId } = await desk.receives({ from, says: `Bonjour, ${crypto.randomUUID()}` });
  return (await desk.look(ticketId ?? "")).customer.id;
};
const card = async (desk: Desk, id: string, who: "amina" | "bruno" = "amina") =>
  (await desk.asks<Customer>(who, "GET", `/api/customers/${id}`)).body;
const gives = (desk: Desk, id: string, mandate: object) =>
  desk.asks<Customer>("amina", "POST", `/api/customers/${id}/mandates`, {
    holderName: "Jean Perez",
    role: "guardian",
    reach: "act",
    proofWords: "Jugement du 3 mars, montré au guichet",
    ...mandate,
  });
const uploads = async (desk: Desk, who: "amina" | "bruno"): Promise<Attachment> => {
  const answer = await desk.app.http.inject({
    method: "POST",
    url: "/api/uploads?name=jugement.pdf",
    cookies: { guichet: desk.sessions[who] },
    headers: { "content-type": "text/plain" },
    payload: `Jugement ${crypto.randomUUID()}`,
  });
  return answer.json<Attachment>();
};
const opens = (desk: Desk, who: "amina" | "bruno", fileId: string) =>
  desk.app.http.inject({ url: `/files/${fileId}/jugement.pdf`, cookies: { guichet: desk.sessions[who] } });

test("a mandate says who may speak for a customer, for what, until when, with its proof, its author and its date", async ({
  desk,
}) => {
  const id = await customerOf(desk, dov);
  const { status, body } = await gives(desk, id, { about: "Le sinistre", until: "2026-12-31" });

  expect(status).toBe(201);
  expect(body.mandates).toMatchObject([
    {
      holderName: "Jean Perez",
      role: "guardian",
      reach: "act",
      about: "Le sinistre",
      until: "2026-12-31",
      standing: true,
      proofWords: "Jugement du 3 mars, montré au guichet",
      author: "Amina",
      givenAt: desk.now().toString(),
    },
  ]);
});

test("nobody speaks for a customer without a proof, in words or in a file of one’s own", async ({ desk }) => {
  const id = await customerOf(desk, esra);
  const theirs = await uploads(desk, "bruno");

  expect((await gives(desk, id, { proofWords: null })).status).toBe(400);
  expect((await gives(desk, id, { proofWords: null, proofFileId: theirs.id })).status).toBe(404);
  expect((await card(desk, id)).mandates).toEqual([]);
});

test("the paper that proves a mandate is read by whoever reads the card, and never swept away", async ({
  desk,
}) => {
  const id = await customerOf(desk, esra);
  const paper = await uploads(desk, "amina");
  expect((await opens(desk, "bruno", paper.id)).statusCode).toBe(404);

  const { body } = await gives(desk, id, { proofWords: null, proofFileId: paper.id });
  expect(body.mandates[0]?.proofFile).toEqual({ id: paper.id, name: "jugement.pdf" });
  await desk.passes({ hours: 72 });
  expect((await opens(desk, "bruno", paper.id)).statusCode).toBe(200);
});

test("a mandate stands to the end of its last day, then no more", async ({ desk }) => {
  const id = await customerOf(desk, dov);
  const day = desk.now().toZonedDateTimeISO("Europe/Paris").toPlainDate();
  await gives(desk, id, { holderName: "Pour un jour", until: day.toString() });
  const named = async () =>
    (await card(desk, id)).mandates.find((each) => each.holderName === "Pour un jour");

  desk.at(day.toZonedDateTime({ timeZone: "Europe/Paris", plainTime: "23:59" }).toInstant());
  expect(await named()).toMatchObject({ standing: true });
  await desk.passes({ minutes: 2 });
  expect(await named()).toMatchObject({ standing: false, endedAt: null });
});

test("a mandate is ended with a reason, by name, and restored as it was; the audit log tells it", async ({
  desk,
}) => {
  const id = await customerOf(desk, dov);
  const given = await gives(desk, id, { holderName: "Marie Perez" });
  const mandateId = given.body.mandates.find(({ holderName }) => holderName === "Marie Perez")?.id;
  const at = `/api/customers/${id}/mandates/${mandateId}/end`;
  const ended = await desk.asks<Customer>("bruno", "PUT", at, { why: "Révoqué par courrier" });
  const line = ended.body.mandates.find((each) => each.id === mandateId);
  expect(line).toMatchObject({ standing: false, endedBy: "Bruno", endedWhy: "Révoqué par courrier" });

  const back = await desk.asks<Customer>("bruno", "DELETE", at);
  expect(back.body.mandates.find((each) => each.id === mandateId)).toMatchObject({
    standing: true,
    endedWhy: null,
    author: "Amina",
  });
  const audit = await desk.asks<{ items: AuditLine[] }>("chloe", "GET", "/api/audit-lines");
  expect(audit.body.items.map(({ what }) => what).slice(0, 3)).toEqual([
    "mandate.resumed",
    "mandate.ended",
    "mandate.given",
  ]);
});

test("whoever speaks from a known address says on their own card for whom they may", async ({ desk }) => {
  const [child, parent] = [await customerOf(desk, dov), await customerOf(desk, esra)];
  await gives(desk, child, {
    holderName: "Esra Demir",
    reachedAt: esra.address,
    role: "parent",
    reach: "know",
  });

  expect((await card(desk, parent)).speaksFor).toMatchObject([
    { customer: { id: child, name: dov.name }, reach: "know", role: "parent" },
  ]);
  expect((await card(desk, child)).mandates.some(({ holderId }) => holderId === parent)).toBe(true);
});

test("what may be said before the caller is checked is the house’s to word", async ({ desk }) => {
  const change = { callerMay: "les horaires", callerMayNot: "le reste" };
  expect((await desk.asks("chloe", "PATCH", "/api/company", change)).body).toMatchObject(change);
  expect((await desk.asks("chloe", "PATCH", "/api/company", { callerMay: null })).body).toMatchObject({
    callerMay: null,
    callerMayNot: "le reste",
  });
  expect((await desk.asks("bruno", "PATCH", "/api/company", change)).status).toBe(403);
});
