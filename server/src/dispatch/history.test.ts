import type { Entry } from "@guichet/contract/thread.ts";
import { expect } from "vitest";
import { dov, esra } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";
import { changeInbox } from "../inboxes/adding.ts";

const answers = (desk: Desk, ticketId: string, says: string, more: object = {}) =>
  desk.asks<Entry>("amina", "POST", `/api/tickets/${ticketId}/replies`, {
    key: crypto.randomUUID(),
    html: `<p>${says}</p>`,
    to: [dov.address],
    ...more,
  });
const notes = (desk: Desk, ticketId: string, says: string) =>
  desk.asks("amina", "POST", `/api/tickets/${ticketId}/notes`, {
    key: crypto.randomUUID(),
    html: `<p>${says}</p>`,
  });
const settles = (desk: Desk, change: object) =>
  desk.app.works.run({ ...desk.people.chloe, roles: ["admin"] }, (work) =>
    changeInbox(work, desk.inboxId, change, desk.app.secrets),
  );
async function lastOf(desk: Desk) {
  await desk.passes({ seconds: 30 });
  const letter = desk.post.sent.at(-1);
  if (!letter) throw new Error("Nothing left.");
  return letter;
}
const asked = async (desk: Desk) =>
  (await desk.receives({ from: dov, subject: "Colis", says: "Bonjour, où est <mon> colis ?" })).ticketId ??
  "";

test("Quoted history: the inbox says whether the last exchange stands under a reply, and a switch says it per reply", async ({
  desk,
}) => {
  const ticketId = await asked(desk);
  await answers(desk, ticketId, "Nous cherchons.");
  expect((await lastOf(desk)).text).not.toContain("a écrit");

  await answers(desk, ticketId, "Toujours rien.", { quotesHistory: true });
  expect((await lastOf(desk)).text).toMatch(
    /Le 23 novembre 2026 à 10:00, Amina a écrit\u00a0:\n> Nous cherchons\.\n>\s\n> Le 23 novembre 2026 à 10:00, Dov[^\n]* a écrit\u00a0:\n> > Bonjour, où est <mon> colis \?$/u,
  );
  await settles(desk, { quotesHistory: true });
  await answers(desk, ticketId, "Le voici.");
  expect((await lastOf(desk)).text).toContain("> Toujours rien.");
  await answers(desk, ticketId, "Bonne journée.", { quotesHistory: false });
  expect((await lastOf(desk)).text).not.toContain("> ");
});

test("Quoted history holds no note, nothing withdrawn, no blind copy, and none of a stranger’s HTML", async ({
  desk,
}) => {
  const ticketId = await asked(desk);
  await settles(desk, { quotesHistory: true });
  await notes(desk, ticketId, "Entre nous : client pénible.");
  const { body: wrong } = await answers(desk, ticketId, "Une bêtise.");
  await desk.asks("amina", "DELETE", `/api/entries/${wrong.id}/departure`);
  await answers(desk, ticketId, "À notre avocat.", { to: [esra.address], bcc: ["avocat@exemple.test"] });
  expect((await lastOf(desk)).text).not.toContain("> ");
  await answers(desk, ticketId, "Voici.");
  const { text, html } = await lastOf(desk);
  for (const secret of ["pénible", "bêtise", "avocat", esra.address])
    expect(`${text}${html}`).not.toContain(secret);
  expect(html).toContain("o\u00f9 est &lt;mon&gt; colis ?");
});

test("what we quoted is folded when it comes back", async ({ desk }) => {
  const ticketId = await asked(desk);
  await answers(desk, ticketId, "Voici la suite.", { quotesHistory: true });
  const { text, messageId } = await lastOf(desk);
  const back = `Merci beaucoup.\n\nLe 23 nov. 2026 à 10:05, Amina <support@guichet.test> a écrit :\n\n${text.replaceAll(/^/gmu, "> ")}`;
  await desk.receives({ from: dov, answers: messageId, says: back });
  const last = (await desk.look(ticketId)).thread.at(-1);
  expect(last?.text.trim()).toBe("Merci beaucoup.");
  expect(last?.folded).toContain("où est");
  await desk.receives({
    from: dov,
    answers: messageId,
    says: `Encore merci.\n\n${text.slice(text.indexOf("Le 23"))}`,
  });
  expect((await desk.look(ticketId)).thread.at(-1)?.text.trim()).toBe("Encore merci.");
});

test("a signature is in the language of the request, with what its writer is called and does", async ({
  desk,
}) => {
  const ticketId = await asked(desk);
  await settles(desk, { signatures: { fr: "{agent.name}\n{agent.title}\n{company.name}", en: "Yours" } });
  await answers(desk, ticketId, "Voici.");
  expect((await lastOf(desk)).text).toMatch(/Voici\.\n\nAmina\n[^\n{]+\n\n/u);
  await desk.asks("amina", "PUT", "/api/session/signing", {
    signsAs: "Amina B.",
    title: "Service après-vente",
  });
  await answers(desk, ticketId, "Et voilà.");
  const letter = await lastOf(desk);
  expect(letter.text).toContain("Amina B.\nService après-vente\n");
  expect(letter.senderName).toContain("Amina B.");
});

test("Recipients: automatic mails go to the contact only", async ({ desk }) => {
  await desk.opensCounter();
  await desk.receives({ from: dov, says: "Bonjour", headers: { Cc: `Esra <${esra.address}>` } });
  await desk.settles();
  const automatic = desk.post.sent.filter(({ automatic: isSo }) => isSo);
  expect(automatic.length).toBeGreaterThan(0);
  for (const { recipients, copies, blindCopies } of automatic)
    expect([recipients, copies, blindCopies]).toEqual([[dov.address], [], []]);
});

test("Recipients: our own addresses are never among them, and nobody is written to twice", async ({
  desk,
}) => {
  const ticketId = await asked(desk);
  const { body } = await answers(desk, ticketId, "Voici.", {
    to: [dov.address, "support@guichet.test"],
    cc: ["support+abc.def@guichet.test", dov.address, esra.address],
    bcc: [esra.address],
  });
  expect([body.to, body.cc, body.bcc]).toEqual([[dov.address], [esra.address], []]);
  expect(await answers(desk, ticketId, "À nous", { to: ["support@guichet.test"] })).toMatchObject({
    body: { code: "thread.to_nobody" },
  });
});
