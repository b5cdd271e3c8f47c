import { randomUUID } from "node:crypto";
import type { Approval } from "@guichet/contract/reasons.ts";
import { expect } from "vitest";
import { dov } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";
import { writes } from "../../testing/promising.ts";

const sends = (desk: Desk, ticketId: string, html: string, more: object = {}) =>
  desk.asks<{ code: string }>("amina", "POST", `/api/tickets/${ticketId}/replies`, {
    key: randomUUID(),
    html,
    to: [dov.address],
    anyway: true,
    ...more,
  });

const promise = "Nous vous remboursons 120 € avant jeudi 16 h.";
const shy = "\u00ad";
const hidden: [name: string, html: string][] = [
  ["a drawing", `<p>Bonjour Dov,</p><svg><p>${promise}</p></svg>`],
  ["a template", `<p>Bonjour Dov,</p><template><p>${promise}</p></template>`],
  ["a title", `<title>${promise}</title><p>Bonjour Dov,</p>`],
  ["an object", `<p>Bonjour Dov,</p><object>${promise}</object>`],
  ["a page without scripts", `<p>Bonjour Dov,</p><noscript>${promise}</noscript>`],
  ["a comment that ends at once", `<p>Bonjour Dov,</p><!--><p>${promise}</p><!-- -->`],
  [
    "tags within its words",
    "<p>Bonjour,</p><p>Nous vous rem<b>bour</b>sons <i>12</i>0 <u>€</u> avant jeudi 16 h.</p>",
  ],
  ["marks that nobody sees", `<p>Nous vous rem${shy}bour${shy}sons 1\u200b20 € avant jeu\u200bdi 16 h.</p>`],
  ["entities", "<p>Nous vous remboursons &#49;20&nbsp;&euro; avant jeudi 16&nbsp;h.</p>"],
  ["its own citation", `<p>Bonjour Dov,</p><blockquote><p>${promise}</p></blockquote>`],
  [
    "a farewell",
    `<p>Bonjour Dov,</p><p>Cordialement,</p><p>Nous vous remboursons 120 € avant jeudi 16 h</p>`,
  ],
  ["a signature", `<p>Bonjour Dov,</p><p>-- </p><p>Nous vous remboursons 120 € jeudi</p>`],
  ["what looks like older words", `<p>Bonjour Dov,</p><p>Dov a écrit :</p><p>${promise}</p>`],
  ["a rule", `<p>Bonjour Dov,</p><hr><p>${promise}</p>`],
  [
    "another language",
    `<p>Bonjour Dov, merci de votre message, nous avons bien reçu votre colis hier.</p><p>We will refund you €120 by Thursday 4 pm.</p>`,
  ],
];

test.for(hidden)("a promise behind %s is read before it leaves", async ([, html], { desk }) => {
  const ticketId = await writes(desk);
  expect(await sends(desk, ticketId, html)).toMatchObject({ status: 409, body: { code: "guard.unsettled" } });
});

test("the customer's own words may be cited, and a farewell with its name is no promise", async ({
  desk,
}) => {
  const ticketId = await writes(desk, "Vous me rappelez demain avant 16 h ?");
  const html =
    "<p>Bonjour Dov,</p><blockquote><p>Vous me rappelez demain avant 16 h ?</p></blockquote><p>Nous cherchons.</p>" +
    "<p>Cordialement,</p><p>Amina Roux, conseillère clientèle</p><p>Ouvert du lundi au vendredi, de 9 h à 18 h</p>";
  expect((await sends(desk, ticketId, html)).status).toBe(201);
});

const decided = async (desk: Desk, ticketId: string, asking: object): Promise<string> => {
  const asked = await desk.asks<Approval>("amina", "POST", `/api/tickets/${ticketId}/approvals`, asking);
  await desk.asks("chloe", "PUT", `/api/approvals/${asked.body.id}/decision`, { decision: "approved" });
  return asked.body.id;
};

type Unsettled = { particulars: { findings: { id: string; weight: string; excerpt: string }[] } };

test("an approval lets through the words that the lead read, once, and no others under their name", async ({
  desk,
}) => {
  await desk.asks("chloe", "PUT", "/api/authorities", { agent: { maxAmount: 50 } });
  const ticketId = await writes(desk);
  const html = "<p>Bonjour Dov,</p><p>Nous vous remboursons 120 € sous 5 jours.</p><p>Amina</p>";
  const { body } = await sends(desk, ticketId, html);
  const { findings } = (body as unknown as Unsettled).particulars;
  const notPromises = findings.map(({ id }) => id);
  const [stop] = findings.filter(({ weight }) => weight === "stop");

  const forged = { text: "Bonjour", findings: [{ id: stop?.id, excerpt: "Nous vous remboursons 5 €." }] };
  const harmless = await decided(desk, ticketId, forged);
  expect((await sends(desk, ticketId, html, { notPromises, approvalId: harmless })).status).toBe(409);

  const honest = { text: html, findings: [{ id: stop?.id, excerpt: stop?.excerpt }] };
  const approvalId = await decided(desk, ticketId, honest);
  const key = randomUUID();
  expect((await sends(desk, ticketId, html, { key, notPromises, approvalId })).status).toBe(201);
  expect((await sends(desk, ticketId, html, { key, notPromises, approvalId })).status).toBe(201);
  expect((await sends(desk, ticketId, html, { notPromises, approvalId })).status).toBe(409);
});

test("what is promised beside the words is held against the same authority, until a lead lets it through", async ({
  desk,
}) => {
  await desk.asks("chloe", "PUT", "/api/authorities", { agent: { maxAmount: 50 } });
  const ticketId = await writes(desk);
  const html = "<p>Bonjour Dov,</p><p>Votre demande est acceptée.</p><p>Amina</p>";
  const promise = (value: number) => ({
    kind: "refund",
    what: `Remboursement de ${value} €`,
    dueAt: desk.now().add({ hours: 72 }).toString(),
    amount: { value, currency: "EUR" },
  });
  const { status, body } = await sends(desk, ticketId, html, { promises: [promise(900)] });
  expect({ status, code: body.code }).toEqual({ status: 409, code: "guard.unsettled" });
  const [stop] = (body as unknown as Unsettled).particulars.findings;
  expect(stop).toMatchObject({ weight: "stop", excerpt: "Remboursement de 900 €" });

  const approvalId = await decided(desk, ticketId, {
    text: html,
    findings: [{ id: stop?.id, excerpt: stop?.excerpt }],
  });
  expect((await sends(desk, ticketId, html, { promises: [promise(900)], approvalId })).status).toBe(201);
  expect((await sends(desk, ticketId, html, { promises: [promise(50)] })).status).toBe(201);
});
