import type { BulkAccount, BulkAction } from "@guichet/contract/bulk-actions.ts";
import type { Draft } from "@guichet/contract/drafts.ts";
import type { Handover } from "@guichet/contract/handovers.ts";
import type { Macro, MacroOnMany, MacroPreview, MacroRun } from "@guichet/contract/macros.ts";
import type { Tag } from "@guichet/contract/tags.ts";
import { expect } from "vitest";
import { dov } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";

type Person = "amina" | "bruno" | "chloe";

const keeps = (desk: Desk, person: Person, more: object) =>
  desk.asks<Macro>(person, "POST", "/api/macros", { name: "Colis perdu", situations: ["reply"], ...more });
const shows = async (desk: Desk, ticketId: string, macroId: string, situation = "reply") =>
  (
    await desk.asks<MacroPreview>("amina", "POST", `/api/tickets/${ticketId}/macro-rehearsals`, {
      macroId,
      situation,
    })
  ).body;
const runs = (desk: Desk, ticketId: string, asked: object) =>
  desk.asks<MacroRun>("amina", "POST", `/api/tickets/${ticketId}/macro-runs`, {
    key: crypto.randomUUID(),
    ...asked,
  });
const tagNamed = async (desk: Desk, name: string) =>
  (await desk.asks<Tag>("amina", "POST", "/api/tags", { name })).body.id;
async function asked(desk: Desk): Promise<string> {
  const { ticketId } = await desk.receives({
    from: dov,
    subject: "Colis",
    says: "Bonjour, où est mon colis ?",
  });
  return ticketId ?? "";
}

test("Macros: one command bundles text, tags, snooze, note and taking, and is previewed first", async ({
  desk,
}) => {
  const ticketId = await asked(desk);
  const tagId = await tagNamed(desk, "perdu");
  const { body: macro } = await keeps(desk, "amina", {
    fr: "<p>Bonjour {customer.first_name}, nous cherchons votre colis.</p>",
    acts: [
      { kind: "snooze", until: { words: "dans 3 heures" } },
      { kind: "note", text: "Enquête ouverte chez le transporteur." },
      { kind: "tag", tagId },
      { kind: "take" },
    ],
  });
  const preview = await shows(desk, ticketId, macro.id);
  expect(preview.words?.html).toBe("<p>Bonjour Dov, nous cherchons votre colis.</p>");
  expect(preview.steps.map(({ act, will }) => [act.kind, will])).toEqual([
    ["take", "now"],
    ["tag", "now"],
    ["note", "now"],
    ["snooze", "now"],
  ]);
  expect(await desk.look(ticketId)).toMatchObject({
    owner: null,
    tagIds: [],
    snoozedUntil: null,
    entries: 1,
  });

  expect((await runs(desk, ticketId, { macroId: macro.id })).body.done).toHaveLength(4);
  const ticket = await desk.look(ticketId);
  expect(ticket).toMatchObject({ owner: { name: "Amina" }, tagIds: [tagId] });
  expect(ticket.snoozedUntil).not.toBeNull();
  expect(ticket.thread.map(({ kind, text }) => [kind, text]).at(-1)).toEqual([
    "note",
    "Enquête ouverte chez le transporteur.",
  ]);
});

test("Macro safety: running a macro never sends nor loses what the agent was still writing", async ({
  desk,
}) => {
  const ticketId = await asked(desk);
  const drafts = async () =>
    (await desk.asks<{ items: Draft[] }>("amina", "GET", `/api/tickets/${ticketId}/drafts`)).body.items;
  for (const kind of ["reply", "note"])
    await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/drafts/${kind}`, {
      html: `<p>${kind} à moitié`,
      entriesSeen: 1,
    });
  const before = await drafts();
  const { body: macro } = await keeps(desk, "amina", {
    fr: "<p>Merci de votre patience.</p>",
    acts: [
      { kind: "note", text: "Colis retrouvé." },
      { kind: "close", summary: "Colis retrouvé" },
    ],
  });
  const { body } = await runs(desk, ticketId, { macroId: macro.id });
  await desk.settles();

  expect(await drafts()).toEqual(before);
  expect((await desk.look(ticketId)).thread.filter(({ kind }) => kind === "sent")).toEqual([]);
  // The closing waits for the press that sends the words.
  expect(body.closeWith).toBe("Colis retrouvé");
  expect((await desk.look(ticketId)).closedAt).toBeNull();
});

test("one press undoes all that a macro did, and nothing that others did since", async ({ desk }) => {
  const ticketId = await asked(desk);
  const [given, removed] = [await tagNamed(desk, "perdu"), await tagNamed(desk, "urgent")];
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/tags/${removed}`);
  const { body: macro } = await keeps(desk, "amina", {
    acts: [
      { kind: "take" },
      { kind: "tag", tagId: given },
      { kind: "untag", tagId: removed },
      { kind: "follow" },
      { kind: "note", text: "Clos sans suite." },
      { kind: "close", summary: "Sans suite" },
    ],
  });
  const { body: run } = await runs(desk, ticketId, { macroId: macro.id });
  expect((await desk.look(ticketId)).closedAt).not.toBeNull();
  expect(await desk.asks("bruno", "DELETE", `/api/macro-runs/${run.id}`)).toMatchObject({ status: 404 });

  expect(await desk.asks("amina", "DELETE", `/api/macro-runs/${run.id}`)).toMatchObject({ status: 204 });
  const back = await desk.look(ticketId);
  expect(back).toMatchObject({ owner: null, closedAt: null, tagIds: [removed], followers: [] });
  expect(back.thread.map(({ kind }) => kind)).toEqual(["received"]);

  const { body: again } = await runs(desk, ticketId, { macroId: macro.id });
  await desk.passes({ minutes: 11 });
  expect(await desk.asks("amina", "DELETE", `/api/macro-runs/${again.id}`)).toMatchObject({
    body: { code: "macro.undo_past" },
  });
});

test("what stands in the way is said before, and the rest can be done without it", async ({ desk }) => {
  const ticketId = await asked(desk);
  const tagId = await tagNamed(desk, "perdu");
  await desk.asks("bruno", "PUT", `/api/tickets/${ticketId}/owner`);
  const { body: macro } = await keeps(desk, "amina", { acts: [{ kind: "take" }, { kind: "tag", tagId }] });
  expect((await shows(desk, ticketId, macro.id)).steps).toMatchObject([
    { will: "refused", refusal: { code: "ticket.owned_by_other", particulars: { ownerName: "Bruno" } } },
    { will: "now", refusal: null },
  ]);
  expect(await runs(desk, ticketId, { macroId: macro.id })).toMatchObject({ status: 409 });
  expect((await desk.look(ticketId)).tagIds).toEqual([]);
  expect(await runs(desk, ticketId, { macroId: macro.id, without: [0] })).toMatchObject({ status: 201 });
  expect((await desk.look(ticketId)).tagIds).toEqual([tagId]);
});

test("a macro offers a handover with its context, and never gives a ticket away", async ({ desk }) => {
  const ticketId = await asked(desk);
  const { body: macro } = await keeps(desk, "amina", {
    acts: [
      { kind: "hand_over", to: desk.people.bruno.id, reason: "skill", context: "Le client attend un avoir." },
      { kind: "take" },
    ],
  });
  await runs(desk, ticketId, { macroId: macro.id });
  expect((await desk.look(ticketId)).owner).toMatchObject({ name: "Amina" });
  const { body } = await desk.asks<{ items: Handover[] }>(
    "amina",
    "GET",
    `/api/tickets/${ticketId}/handovers`,
  );
  expect(body.items).toMatchObject([{ state: "offered", to: { name: "Bruno" } }]);
});

test("a second press with the same key runs once, and says the same", async ({ desk }) => {
  const ticketId = await asked(desk);
  const { body: macro } = await keeps(desk, "amina", { acts: [{ kind: "note", text: "Une fois." }] });
  const press = { macroId: macro.id, key: crypto.randomUUID() };
  const first = await runs(desk, ticketId, press);
  expect((await runs(desk, ticketId, press)).body).toEqual(first.body);
  expect((await desk.look(ticketId)).thread.filter(({ kind }) => kind === "note")).toHaveLength(1);
});

test("a macro is for me, for my team or for everyone, and each sees only theirs", async ({ desk }) => {
  const acts = [{ kind: "take" }];
  await keeps(desk, "amina", { name: "À moi", acts });
  expect(await keeps(desk, "amina", { name: "À tous", acts, scope: "everyone" })).toMatchObject({
    status: 403,
  });
  const { body: shared } = await keeps(desk, "chloe", { name: "À tous", acts, scope: "everyone" });
  const names = async (person: Person) =>
    (await desk.asks<{ items: Macro[] }>(person, "GET", "/api/macros")).body.items.map(({ name }) => name);
  expect(await names("bruno")).toEqual(["À tous"]);
  expect((await names("amina")).filter((name) => name.startsWith("À"))).toEqual(["À moi", "À tous"]);
  expect(await desk.asks("bruno", "DELETE", `/api/macros/${shared.id}`)).toMatchObject({ status: 403 });
  expect(await desk.asks("chloe", "DELETE", `/api/macros/${shared.id}`)).toMatchObject({ status: 204 });
  expect(await names("bruno")).toEqual([]);
});

test("a macro runs on many tickets at once, its acts only, and those it could not touch are named", async ({
  desk,
}) => {
  const [mine, taken] = [await asked(desk), await asked(desk)];
  await desk.asks("bruno", "PUT", `/api/tickets/${taken}/owner`);
  const act = async (more: object) => ({
    kind: "macro",
    macroId: (await keeps(desk, "amina", { fr: "<p>Bonjour</p>", ...more })).body.id,
  });
  const bulk = async (more: object) => {
    const asking = { act: await act(more), ticketIds: [mine, taken], idempotencyKey: crypto.randomUUID() };
    const { body } = await desk.asks<BulkAction>("amina", "POST", "/api/bulk-actions", asking);
    await desk.settles();
    return (await desk.asks<BulkAccount>("amina", "GET", `/api/bulk-actions/${body.id}`)).body;
  };
  expect(await bulk({ acts: [{ kind: "take" }] })).toMatchObject({
    done: 1,
    refusals: [{ ticketId: taken, refusal: { code: "ticket.owned_by_other" } }],
  });
  expect((await bulk({})).refusals.map(({ refusal }) => refusal.code)).toEqual([
    "macro.words_only",
    "macro.words_only",
  ]);
  expect((await desk.look(mine)).thread.map(({ kind }) => kind)).toEqual(["received"]);
});

test("a macro that contradicts itself, or that says an unknown variable, is refused when it is saved", async ({
  desk,
}) => {
  const ends = [
    { kind: "close", summary: "Fait" },
    { kind: "snooze", until: { preset: "monday" } },
  ];
  expect(await keeps(desk, "amina", { acts: ends })).toMatchObject({ status: 400 });
  expect(await keeps(desk, "amina", {})).toMatchObject({ status: 400 });
  expect(await keeps(desk, "amina", { fr: "<p>{customer.prenom}</p>" })).toMatchObject({
    body: { code: "ready_reply.variable_unknown" },
  });
});

test("before a macro runs on many, what it would come to is counted, those that would refuse are named, and nothing is done", async ({
  desk,
}) => {
  const [open, closed] = [await asked(desk), await asked(desk)];
  await desk.asks("amina", "PUT", `/api/tickets/${closed}/closure`, { summary: "Fait." });
  const { body: macro } = await keeps(desk, "amina", {
    name: "Plus tard",
    acts: [{ kind: "snooze", until: { words: "dans 3 heures" } }],
  });
  const tries = (ticketIds: string[], macroId = macro.id) =>
    desk.asks<MacroOnMany>("amina", "POST", "/api/macro-rehearsals", { macroId, ticketIds });

  expect((await tries([open, closed, crypto.randomUUID()])).body).toMatchObject({
    tried: 2,
    steps: [{ act: { kind: "snooze" }, now: 1, nothing: 0, refused: 1 }],
    refused: [{ ticketId: closed, refusal: { code: expect.any(String) } }],
  });
  expect((await desk.look(open)).snoozedUntil).toBeNull();
  const words = await keeps(desk, "amina", { name: "Mots", fr: "<p>Bonjour</p>" });
  expect((await tries([open], words.body.id)).body).toMatchObject({ code: "macro.words_only" });
});
