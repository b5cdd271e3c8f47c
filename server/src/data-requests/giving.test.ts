import type { DataRequest, DatumKind } from "@guichet/contract/data-requests.ts";
import { expect } from "vitest";
import { dov } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";
import { writes } from "../../testing/promising.ts";
import {
  asksFor,
  codeIn,
  follows,
  hidden,
  linkIn,
  mailOf,
  openVisitor,
  otherThan,
  textOf,
} from "../../testing/visitor.ts";
import { sql } from "../platform/sql.ts";

const good = "FR76 3000 6000 0112 3456 7890 189";
const typo = "FR76 3000 6000 0112 3456 7890 198";

const requestsOf = async (desk: Desk, ticketId: string) =>
  (await desk.asks<{ items: DataRequest[] }>("amina", "GET", `/api/tickets/${ticketId}/data-requests`)).body
    .items;

const factsOf = async (desk: Desk, ticketId: string) =>
  (
    await desk.app.works.database.query(
      sql<{ name: string }>`select name from facts where ticket_id = ${ticketId} order by position`,
    )
  ).map(({ name }) => name);

/** Dov's ticket, in which Amina asked for his IBAN, and his browser on that question. */
async function asked(desk: Desk, kind: DatumKind = "iban") {
  await desk.opensCounter();
  // Nobody's mail within two minutes of an automatic answer opens another ticket.
  await desk.passes({ minutes: 15 });
  const ticketId = await writes(desk, `Mon remboursement ${kind}`);
  const { id } = await asksFor(desk, ticketId, { kind, why: "Pour vous rembourser." });
  const visitor = await follows(desk, ticketId);
  return { ticketId, id, visitor, path: `${visitor.page}/data/${id}` };
}

test("what is asked is on the page, and a letter says where to type it", async ({ desk }) => {
  const { visitor, path } = await asked(desk);
  const page = await visitor.opens(visitor.page);

  expect(textOf(page.html)).toContain("Nous attendons de vous : Votre IBAN");
  expect(page.html).toContain(path);
  expect(mailOf(desk, dov.address).at(-1)?.text).toContain(
    "Amina vous demande votre IBAN. Pour vous rembourser.",
  );
  expect(textOf((await visitor.opens(path)).html)).toContain("Amina vous le demande. Pour vous rembourser.");
});

test("a mistyped IBAN is said at once, and no code leaves for it", async ({ desk }) => {
  const { visitor, path } = await asked(desk);
  const seen = await visitor.presses(path, { datum: typo });
  await desk.settles();

  expect(seen.status).toBe(422);
  expect(textOf(seen.html)).toContain("sa clé ne correspond pas");
  expect(seen.html).toContain(`value="${typo}"`);
  expect(mailOf(desk, dov.address).some(({ kind }) => kind === "code")).toBe(false);
});

test("an IBAN is kept once its code is typed, shown by its last four, and every known address is warned", async ({
  desk,
}) => {
  const { ticketId, id, visitor, path } = await asked(desk);
  await desk.passes({ minutes: 1 });
  await desk.asks("amina", "POST", `/api/customers/${(await desk.look(ticketId)).customer.id}/identities`, {
    kind: "email",
    value: "dov.perez@travail.test",
  });
  const sent = await visitor.presses(path, { datum: good });
  await desk.settles();

  expect(sent.steps).toEqual([`${path}/code`]);
  expect(textOf(sent.html)).toContain("Un code vient de partir à d•••@exemple.test");
  expect((await requestsOf(desk, ticketId))[0]?.datum).toBeNull();
  const kept = await visitor.presses(`${path}/code`, { code: codeIn(desk) });
  await desk.settles();

  expect(kept.steps).toEqual([`${visitor.page}?said=datum`]);
  const [request] = await requestsOf(desk, ticketId);
  expect(request?.datum).toMatchObject({ shown: "FR••\u00a0••••\u00a00189", state: "to_confirm" });
  for (const address of [dov.address, "dov.perez@travail.test"])
    expect(mailOf(desk, address).at(-1)?.text).toContain("votre IBAN vient d’être indiqué : FR••");
  const whole = await desk.asks<{ value: string }>("amina", "POST", `/api/data-requests/${id}/revelations`);
  expect(whole.body.value).toBe("FR7630006000011234567890189");
  expect(await factsOf(desk, ticketId)).toEqual(
    expect.arrayContaining(["datum.asked", "code.sent", "datum.given", "datum.revealed"]),
  );
});

test("a new IBAN counts only after its delay and a second confirmation", async ({ desk }) => {
  const { ticketId, visitor, path } = await asked(desk);
  await visitor.presses(path, { datum: good });
  await desk.settles();
  await visitor.presses(`${path}/code`, { code: codeIn(desk) });
  const state = async () => (await requestsOf(desk, ticketId))[0]?.datum?.state;

  expect((await visitor.presses(`${path}/confirmation`)).status).toBe(404);
  await desk.passes({ hours: 25 });
  expect(await state()).toBe("to_confirm");
  const again = await visitor.presses(`${path}/confirmation`);
  await desk.settles();
  expect(again.steps).toEqual([`${path}/code`]);
  const done = await visitor.presses(`${path}/code`, { code: codeIn(desk) });
  expect(done.steps).toEqual([`${visitor.page}?said=confirmed`]);
  expect(await state()).toBe("counts");
  await desk.passes({ minutes: 1 });
  await visitor.presses(path, { datum: "GB29 NWBK 6016 1331 9268 19" });
  await desk.settles();
  await visitor.presses(`${path}/code`, { code: codeIn(desk) });
  expect((await requestsOf(desk, ticketId))[0]).toMatchObject({
    datum: { shown: "GB••\u00a0••••\u00a06819", state: "to_confirm" },
    standing: { shown: "FR••\u00a0••••\u00a00189", state: "counts" },
  });
});

test("an agent who called back confirms, and the delay runs on all the same", async ({ desk }) => {
  const { ticketId, id, visitor, path } = await asked(desk);
  await visitor.presses(path, { datum: good });
  await desk.settles();
  await visitor.presses(`${path}/code`, { code: codeIn(desk) });
  const words = "Rappelé au numéro du contrat.";
  const confirmed = await desk.asks<DataRequest>("bruno", "PUT", `/api/data-requests/${id}/confirmation`, {
    words,
  });

  expect(confirmed.body.datum).toMatchObject({
    state: "waiting",
    confirmation: words,
    confirmedBy: { name: "Bruno" },
  });
  await desk.passes({ hours: 25 });
  expect((await requestsOf(desk, ticketId))[0]?.datum?.state).toBe("counts");
});

test("a stranger with a forwarded link is stopped by the code: five tries, and the next must be asked", async ({
  desk,
}) => {
  const { ticketId, id } = await asked(desk);
  const stranger = await follows(desk, ticketId, "198.51.100.66");
  const path = `${stranger.page}/data/${id}`;
  await stranger.presses(path, { datum: "GB29 NWBK 6016 1331 9268 19" });
  await desk.settles();
  const code = codeIn(desk);
  const said: string[] = [];
  for (let tries = 0; tries < 5; tries++)
    said.push(textOf((await stranger.presses(`${path}/code`, { code: otherThan(code) })).html));

  expect(said[0]).toContain("Il reste 4 essais.");
  expect(said[3]).toContain("Il reste un essai.");
  expect(said[4]).toContain("Ce code n’est plus valable.");
  expect(textOf((await stranger.presses(`${path}/code`, { code })).html)).toContain("n’est plus valable");
  expect((await requestsOf(desk, ticketId))[0]?.datum).toBeNull();
  expect((await factsOf(desk, ticketId)).filter((name) => name === "code.refused")).toHaveLength(5);
  // What was refused is remembered for whoever goes back; nothing more is opened.
  expect(stranger.cookies().map(({ name }) => name)).toEqual(["guichet-request", "guichet-again"]);
});

test("a code lasts ten minutes and not one second more, once, and for its own value", async ({ desk }) => {
  const { ticketId, visitor, path } = await asked(desk, "phone");
  await visitor.presses(path, { datum: "06 12 34 56 78" });
  await desk.passes({ minutes: 9, seconds: 59 });
  const code = codeIn(desk);
  await visitor.presses(`${path}/code`, { code: ` ${code.slice(0, 3)} ${code.slice(3)} ` });
  expect((await requestsOf(desk, ticketId))[0]?.datum).toMatchObject({
    shown: "+33612345678",
    state: "counts",
  });
  expect(textOf((await visitor.presses(`${path}/code`, { code })).html)).toContain("n’est plus valable");

  await visitor.presses(path, { datum: "06 99 99 99 99" });
  await desk.passes({ minutes: 10 });
  expect(textOf((await visitor.presses(`${path}/code`, { code: codeIn(desk) })).html)).toContain(
    "n’est plus valable",
  );
  expect((await requestsOf(desk, ticketId))[0]?.datum?.shown).toBe("+33612345678");
});

test("three codes in ten minutes, and the fourth waits", async ({ desk }) => {
  const { visitor, path } = await asked(desk);
  for (let sent = 0; sent < 3; sent++)
    expect((await visitor.presses(path, { datum: good })).status).toBe(200);
  const fourth = await visitor.presses(path, { datum: good });

  expect(fourth.status).toBe(429);
  expect(textOf(fourth.html)).toContain("Attendez dix minutes");
});

test("nobody at the desk reads a code: neither in the list of what leaves, nor in its bytes, nor in the database", async ({
  desk,
}) => {
  const { visitor, path } = await asked(desk);
  await visitor.presses(path, { datum: good });
  const waiting = (await desk.departures()).find(({ kind }) => kind === "code");
  await desk.settles();
  const code = codeIn(desk);

  expect(waiting?.text).toBe("");
  expect((await desk.asks("chloe", "GET", `/api/departures/${waiting?.id}/raw`)).status).toBe(404);
  const kept = await desk.app.works.database.query(
    sql<{
      held: string;
    }>`select coalesce(text, '') || coalesce(html, '') || coalesce(encode(raw, 'escape'), '') as held
      from departures where id = ${waiting?.id} union all select mark from one_time_codes`,
  );
  expect(code).toMatch(/^\d{6}$/u);
  expect(kept.map(({ held }) => held).join(" ")).not.toContain(code);
});

test("“it was not me” makes the value and every link useless, sends a new link, and tells the lead", async ({
  desk,
}) => {
  const { ticketId, visitor, path } = await asked(desk);
  await visitor.presses(path, { datum: good });
  await desk.settles();
  await visitor.presses(`${path}/code`, { code: codeIn(desk) });
  await desk.settles();
  const link = linkIn(mailOf(desk, dov.address).at(-1), "n");
  const owner = openVisitor(desk.app.http);
  const seen = await owner.opens(link);

  expect(textOf(seen.html)).toContain(
    "Quelqu’un a indiqué votre IBAN sur votre page de suivi : FR•• •••• 0189",
  );
  expect((await requestsOf(desk, ticketId))[0]?.datum?.state).toBe("to_confirm");
  const said = await owner.presses(seen.path);
  await desk.settles();
  expect(textOf(said.html)).toContain("Ce qui a été indiqué ne compte pas.");
  expect((await requestsOf(desk, ticketId))[0]?.datum?.state).toBe("doubted");
  expect((await visitor.opens(visitor.page)).status).toBe(410);
  const fresh = linkIn(mailOf(desk, dov.address).at(-1), "t");
  expect((await openVisitor(desk.app.http).opens(fresh)).status).toBe(200);
  expect(mailOf(desk, "chloe@guichet.test").at(-1)?.subject).toContain("Ce n’est pas moi");
});

test("somebody else's datum is asked of them alone: their link opens one question and nothing of the request", async ({
  desk,
}) => {
  await desk.opensCounter();
  await desk.passes({ minutes: 15 });
  const ticketId = await writes(desk, "Le technicien a noté le numéro");
  const askedOf = { name: "Poseur Martin", address: "martin@pose.test" };
  const { id } = await asksFor(desk, ticketId, {
    kind: "serial_number",
    pattern: "AA-9999",
    label: "le numéro de la chaudière",
    askedOf,
  });
  const dovs = await follows(desk, ticketId);
  expect((await dovs.opens(dovs.page)).html).not.toContain("chaudière");
  const fitter = openVisitor(desk.app.http);
  const seen = await fitter.opens(linkIn(mailOf(desk, askedOf.address).at(-1), "q"));

  expect(seen.path).toBe(`/datum/${id}`);
  expect(seen.html).not.toContain("Colis en retard");
  expect(textOf((await fitter.presses(seen.path, { datum: "AB-12X4" })).html)).toContain(
    "Le caractère n° 6 ne va pas",
  );
  const done = await fitter.presses(seen.path, { datum: "ab-1234" });
  expect(done.steps).toEqual([`/datum/${id}/done`]);
  expect((await requestsOf(desk, ticketId))[0]?.datum).toMatchObject({ shown: "AB-1234", state: "counts" });
});

test("a file that was asked for lands in the thread, and its name answers the question", async ({ desk }) => {
  const { ticketId, visitor, path } = await asked(desk, "file");
  const key = hidden((await visitor.opens(path)).html, "key");
  expect((await visitor.sends(path, { key })).status).toBe(422);
  const files = [new File(["%PDF-1.4"], "facture d’août.pdf", { type: "application/pdf" })];
  const seen = await visitor.sends(path, { key, files });
  await desk.settles();

  expect(seen.steps).toEqual([`${visitor.page}?said=datum`]);
  expect((await requestsOf(desk, ticketId))[0]?.datum).toMatchObject({
    shown: "facture d’août.pdf",
    state: "counts",
  });
  const { thread } = await desk.look(ticketId);
  expect(thread.at(-1)).toMatchObject({
    kind: "received",
    channel: "page",
    attachments: [{ name: "facture d’août.pdf" }],
  });
});

test("what was dropped, or belongs to another request, is asked no more", async ({ desk }) => {
  const { id, visitor, path } = await asked(desk, "serial_number");
  await desk.passes({ minutes: 15 });
  const other = await follows(desk, await writes(desk, "Un autre sujet"));
  expect((await other.presses(`${other.page}/data/${id}`, { datum: "AB1" })).status).toBe(410);
  await desk.asks("amina", "DELETE", `/api/data-requests/${id}`);

  expect((await visitor.presses(path, { datum: "AB1" })).status).toBe(410);
});

test("how long a new IBAN waits is a setting of administrators", async ({ desk }) => {
  expect((await desk.asks("amina", "PUT", "/api/data-rules", { ibanDelayHours: 0 })).status).toBe(403);
  const changed = await desk.asks("chloe", "PUT", "/api/data-rules", { ibanDelayHours: 48 });

  expect(changed.body).toEqual({ ibanDelayHours: 48 });
  await desk.asks("chloe", "PUT", "/api/data-rules", { ibanDelayHours: 24 });
});
