import type { Commitment } from "@guichet/contract/promises.ts";
import { expect } from "vitest";
import { dov, esra } from "../../../testing/cast.ts";
import { type Desk, test } from "../../../testing/desk.ts";
import { answers, promisesOf, publishes, writes } from "../../../testing/promising.ts";
import { follows, linkIn, mailOf, openVisitor, textOf } from "../../../testing/visitor.ts";

/** A ticket of Dov's that Amina owns, and his browser on its page. */
async function story(desk: Desk, says = "Où est mon colis ?") {
  await desk.opensCounter();
  // Nobody's mail within two minutes of an automatic answer opens another ticket.
  await desk.passes({ minutes: 15 });
  await publishes(desk, { targets: { next_answer: { minutes: 120 } } });
  const ticketId = await writes(desk, says);
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/owner`);
  await answers(desk, ticketId);
  await desk.passes({ minutes: 1 });
  const visitor = await follows(desk, ticketId);
  const read = async () => textOf((await visitor.opens(visitor.page)).html);
  return { ticketId, visitor, read };
}

async function promises(
  desk: Desk,
  ticketId: string,
  minutes: number,
  what = "livraison du colis",
): Promise<Commitment> {
  const dueAt = desk.now().add({ minutes }).toString();
  const word = { key: crypto.randomUUID(), kind: "delivery", what, dueAt, source: "call_back" };
  return (await desk.asks<Commitment>("amina", "POST", `/api/tickets/${ticketId}/promises`, word)).body;
}

const moves = (desk: Desk, id: string, minutes: number) =>
  desk.asks("amina", "POST", `/api/promises/${id}/dates`, {
    dueAt: desk.now().add({ minutes }).toString(),
    reason: "Le livreur est malade.",
  });

test("a promise is shown in the words it was given in, with whose it is, and what comes next", async ({
  desk,
}) => {
  const { ticketId, read } = await story(desk);
  await promises(desk, ticketId, 60);
  const page = await read();

  expect(page).toMatch(/Prochaine étape : Livraison du colis, aujourd’hui avant 11 h \d+/u);
  expect(page).toMatch(/Livraison du colis, aujourd’hui avant 11 h \d+ promis par Amina/u);
  expect(page).toMatch(/Amina vous lit et vous répond aujourd’hui avant 12 h \d+ \./u);
});

test("at risk is never said to the customer, nor what a promise cost us inside", async ({ desk }) => {
  const { ticketId, visitor, read } = await story(desk);
  const { id } = await promises(desk, ticketId, 90);
  await desk.passes({ minutes: 80 });
  expect((await promisesOf(desk, ticketId)).find((one) => one.id === id)?.state).toBe("at_risk");
  const page = await read();

  expect(page).toContain("Livraison du colis, aujourd’hui avant");
  expect((await visitor.opens(visitor.page)).html).not.toMatch(/risque|at_risk|hourglass/u);
});

test("a new date is accepted on the page, and asked no more", async ({ desk }) => {
  const { ticketId, visitor, read } = await story(desk);
  const { id } = await promises(desk, ticketId, 60);
  await moves(desk, id, 120);
  expect(await read()).toMatch(
    /Livraison du colis, aujourd’hui avant \S+ h \d+ aujourd’hui avant .*Le livreur est malade\./u,
  );
  const seen = await visitor.presses(`${visitor.page}/promises/${id}/answer`, { answer: "accepted" });

  expect(textOf(seen.html)).toContain("C’est noté : cette date vous convient.");
  expect(textOf(seen.html)).toContain("vous avez accepté cette date");
  expect(seen.html).not.toContain('value="refused"');
  expect((await promisesOf(desk, ticketId)).find((one) => one.id === id)?.dates[0]?.answer).toBe("accepted");
});

test("a new date refused leaves the first one standing, and the lead is told by mail", async ({ desk }) => {
  const { ticketId, visitor } = await story(desk);
  const first = await promises(desk, ticketId, 60);
  await moves(desk, first.id, 120);
  const seen = await visitor.presses(`${visitor.page}/promises/${first.id}/answer`, { answer: "refused" });
  await desk.settles();

  expect(textOf(seen.html)).toMatch(
    /vous avez refusé aujourd’hui avant \S+ h \d+ : la date d’avant tient toujours/u,
  );
  const stands = (await promisesOf(desk, ticketId)).find((one) => one.id === first.id);
  expect(stands).toMatchObject({ dueAt: first.dueAt, state: "open" });
  const letter = mailOf(desk, "chloe@guichet.test").at(-1);
  expect(letter?.text).toContain("refuse la nouvelle date : livraison du colis");
  expect(letter?.text).toContain(`/tickets/${ticketId}`);
});

test("a promise of another request is answered by nobody here", async ({ desk }) => {
  const mine = await story(desk);
  const theirs = await story(desk, "Une autre affaire");
  const { id } = await promises(desk, theirs.ticketId, 60);
  await moves(desk, id, 120);
  await mine.visitor.presses(`${mine.visitor.page}/promises/${id}/answer`, { answer: "accepted" });

  expect((await promisesOf(desk, theirs.ticketId)).find((one) => one.id === id)?.dates[0]?.answer).toBeNull();
  expect((await mine.visitor.opens(`${mine.visitor.page}/promises/${id}/calendar.ics`)).status).toBe(410);
});

test("a promise that was not kept says so, with a new date and a name", async ({ desk }) => {
  const { ticketId, read } = await story(desk);
  const { id } = await promises(desk, ticketId, 30);
  await desk.passes({ minutes: 31 });
  expect(await read()).toContain("Nous n’avons pas tenu ce délai. Amina vous doit une nouvelle date.");
  await moves(desk, id, 60);

  expect(await read()).toMatch(
    /pas tenu ce délai\. Nouvelle date : aujourd’hui avant \S+ h \d+ , promise par Amina\./u,
  );
});

test("what is said in a reply that may still be taken back is promised to nobody yet", async ({ desk }) => {
  const { ticketId, read } = await story(desk);
  await desk.asks("chloe", "PATCH", "/api/company", { undoSeconds: 30 });
  const dueAt = desk.now().add({ hours: 1 }).toString();
  await answers(desk, ticketId, { promises: [{ kind: "refund", what: "remboursement de 12 euros", dueAt }] });

  expect(await read()).not.toContain("12 euros");
  await desk.passes({ seconds: 31 });
  expect(await read()).toContain("Remboursement de 12 euros");
  await desk.asks("chloe", "PATCH", "/api/company", { undoSeconds: 0 });
});

test("asking for a person becomes a promise with a time, of a call when a number was left", async ({
  desk,
}) => {
  const { ticketId, visitor } = await story(desk);
  const wrong = await visitor.presses(`${visitor.page}/person`, { phone: "06 12" });
  expect([wrong.status, textOf(wrong.html).includes("Ce numéro ne semble pas complet.")]).toEqual([
    422,
    true,
  ]);
  await visitor.presses(`${visitor.page}/person`, { phone: "06 12 34 56 78" });
  const seen = await visitor.presses(`${visitor.page}/person`, { phone: "06 12 34 56 78" });

  const called = (await promisesOf(desk, ticketId)).filter(({ kind }) => kind === "call_back");
  expect(called).toMatchObject([{ what: "Vous rappeler au +33612345678", by: null, state: "open" }]);
  expect(textOf(seen.html)).toContain("Vous rappeler au +33612345678");
});

test("a request is cancelled in the customer's own words, and nothing is owed any more", async ({ desk }) => {
  const { ticketId, visitor } = await story(desk);
  const { id } = await promises(desk, ticketId, 60);
  expect((await visitor.presses(`${visitor.page}/withdrawal`, { reason: " " })).status).toBe(422);
  const seen = await visitor.presses(`${visitor.page}/withdrawal`, { reason: "Le colis est enfin arrivé." });

  expect(textOf(seen.html)).toContain("Votre demande est annulée.");
  expect(textOf(seen.html)).toContain("Demande annulée par vous");
  expect(await desk.look(ticketId)).toMatchObject({
    state: "closed",
    summary: "Le colis est enfin arrivé.",
    closedBy: null,
  });
  const released = (await promisesOf(desk, ticketId)).find((one) => one.id === id);
  expect(released).toMatchObject({ state: "released", releaseReason: "Le colis est enfin arrivé." });
});

test("links are made useless by an agent, or by the customer, who gets a new one", async ({ desk }) => {
  const { ticketId, visitor } = await story(desk);
  const survey = new URL(desk.app.links.survey(ticketId, desk.now())).pathname;
  await desk.passes({ seconds: 2 });
  expect((await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/links/revocation`)).status).toBe(204);
  await desk.settles();
  expect([(await visitor.opens(visitor.page)).status, (await visitor.opens(survey)).status]).toEqual([
    410, 410,
  ]);
  const renewed = openVisitor(desk.app.http);
  const seen = await renewed.opens(linkIn(mailOf(desk, dov.address).at(-1), "t"));
  expect(seen.status).toBe(200);

  await desk.passes({ seconds: 2 });
  const said = await renewed.presses(`${seen.path}/revocation`);
  await desk.settles();
  expect(textOf(said.html)).toContain("Un nouveau lien est parti à votre adresse habituelle.");
  expect((await renewed.opens(seen.path)).status).toBe(410);
  expect((await openVisitor(desk.app.http).opens(linkIn(mailOf(desk, dov.address).at(-1), "t"))).status).toBe(
    200,
  );
});

test("somebody in copy asks for a link of their own: it opens what they were part of, and no act", async ({
  desk,
}) => {
  const { ticketId } = await story(desk);
  await promises(desk, ticketId, 600, "un avoir secret");
  const reply = { key: crypto.randomUUID(), anyway: true, to: [dov.address] };
  await desk.asks("amina", "POST", `/api/tickets/${ticketId}/replies`, {
    ...reply,
    html: "<p>Entre nous.</p>",
  });
  const copied = {
    key: crypto.randomUUID(),
    html: "<p>Pour vous deux.</p>",
    cc: [esra.address],
    anyway: true,
  };
  await desk.asks("amina", "POST", `/api/tickets/${ticketId}/replies`, { ...reply, ...copied });
  await desk.passes({ minutes: 5 });
  expect(mailOf(desk, esra.address).at(-1)?.text).toMatch(/http:\/\/localhost:8080\/links$/u);
  const { reference } = await desk.look(ticketId);
  const visitor = openVisitor(desk.app.http);
  const asked = await visitor.presses("/links", { email: esra.address, reference });
  const stranger = await visitor.presses("/links", { email: "inconnu@exemple.test", reference });
  await desk.settles();

  expect(stranger.html).toBe(asked.html);
  expect(mailOf(desk, "inconnu@exemple.test")).toEqual([]);
  const link = linkIn(mailOf(desk, esra.address).at(-1), "c");
  const seen = await visitor.opens(link);
  expect(textOf(seen.html)).toContain("Pour vous deux.");
  expect(seen.html).not.toMatch(/Entre nous|avoir secret|Où est mon colis|<form/u);
  for (const path of ["words", "person", "withdrawal", "revocation"])
    expect((await visitor.presses(`/request/${reference}/${path}`)).status).toBe(410);
});

test("L1 L2 L3 the link of somebody in copy is theirs: no byte changes, no other ticket, no longer than it says", async ({
  desk,
}) => {
  const { ticketId } = await story(desk);
  const { links } = desk.app;
  const { pathname } = new URL(links.copy(ticketId, dov.address, desk.now()));
  const stranger = openVisitor(desk.app.http);
  for (let index = 3; index < pathname.length; index += 1) {
    const flipped = pathname[index] === "a" ? "b" : "a";
    const seen = await stranger.opens(`${pathname.slice(0, index)}${flipped}${pathname.slice(index + 1)}`);
    expect([index, seen.status]).toEqual([index, 410]);
  }
  const token = pathname.slice("/c/".length);
  for (const purpose of ["track", "survey", "datum", "doubt"] as const)
    expect(links.read(purpose, token, desk.now())).toBeNull();
  const nobody = new URL(links.copy(ticketId, "nobody@exemple.test", desk.now())).pathname;
  expect((await stranger.opens(nobody)).status).toBe(410);
  const end = desk.now().add({ hours: 400 * 24 });
  expect(links.read("copy", token, end.subtract({ seconds: 1 }))).not.toBeNull();
  expect(links.read("copy", token, end)).toBeNull();
});

test("a date goes into a calendar as text, whatever was typed in it", async ({ desk }) => {
  const { ticketId, visitor } = await story(desk);
  const hostile = "colis; BEGIN:VALARM, \\ « été »\r\nATTACH:http://evil.test";
  const { id } = await promises(desk, ticketId, 60, hostile);
  const seen = await visitor.opens(`${visitor.page}/promises/${id}/calendar.ics`);

  expect(seen.headers).toMatchObject({
    "content-type": "text/calendar; charset=utf-8",
    "x-content-type-options": "nosniff",
  });
  const lines = seen.html.split("\r\n");
  expect(lines.filter((line) => /^(?:ATTACH|BEGIN:VALARM)/u.test(line))).toEqual([]);
  expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(seen.html.replaceAll("\r\n ", "")).toContain(
    "Colis\\; BEGIN:VALARM\\, \\\\ « été »\\nATTACH:http://evil.test",
  );
});

test("the whole is a paper with its own font, in which nothing that was typed acts", async ({ desk }) => {
  const { visitor } = await story(desk, "1 234,50\u202f€ (/JavaScript) <script> \u202e");
  const seen = await visitor.once("GET", `${visitor.page}/exchange.pdf`);
  const bytes = seen.rawPayload.toString("latin1");

  expect(seen.headers["content-disposition"]).toContain("attachment");
  expect(bytes.startsWith("%PDF-")).toBe(true);
  expect(bytes).toContain("/FontFile");
  expect(bytes).not.toMatch(/\/(?:JavaScript|JS|URI|Launch|AcroForm)\b/u);
  expect((await openVisitor(desk.app.http).opens(`${visitor.page}/exchange.pdf`)).status).toBe(410);
});

test("a page of somebody else's presses none of our new buttons", async ({ desk }) => {
  const { visitor, ticketId } = await story(desk);
  const { id } = await promises(desk, ticketId, 60);
  const cookie = `guichet-request=${visitor.cookies()[0]?.value}`;
  for (const path of [
    `promises/${id}/answer`,
    "withdrawal",
    "revocation",
    "person",
    `data/${id}`,
    `data/${id}/code`,
  ]) {
    const headers = {
      cookie,
      origin: "https://evil.example",
      "content-type": "application/x-www-form-urlencoded",
    };
    const answer = await desk.app.http.inject({
      method: "POST",
      url: `${visitor.page}/${path}`,
      headers,
      payload: "answer=refused&reason=x",
    });
    expect([path, answer.statusCode]).toEqual([path, 403]);
  }
  expect((await desk.look(ticketId)).state).not.toBe("closed");
});
