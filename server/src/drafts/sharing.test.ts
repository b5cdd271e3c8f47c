import type { Draft } from "@guichet/contract/drafts.ts";
import type { Mention } from "@guichet/contract/mentions.ts";
import { expect } from "vitest";
import { dov } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";
import { sql } from "../platform/sql.ts";

type Person = "amina" | "bruno";

const draftPath = (ticketId: string | null) => `/api/tickets/${ticketId}/drafts/reply`;
const writes = (desk: Desk, person: Person, path: string, html: string) =>
  desk.asks<Draft>(person, "PUT", path, { html, entriesSeen: 1 });
const seenBy = async (desk: Desk, person: Person, ticketId: string | null) =>
  (await desk.asks<{ items: Draft[] }>(person, "GET", `/api/tickets/${ticketId}/drafts`)).body.items;
const mentionsOf = async (desk: Desk, person: Person, ticketId: string | null) =>
  (await desk.asks<{ items: Mention[] }>(person, "GET", "/api/mentions")).body.items.filter(
    ({ ticket }) => ticket.id === ticketId,
  );

test("a shared draft is read by all who see the ticket, with the name of its author", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });
  await writes(desk, "amina", draftPath(ticketId), "<p>Bonjour Dov,</p>");
  expect(await seenBy(desk, "bruno", ticketId)).toEqual([]);

  await desk.asks("amina", "PUT", `${draftPath(ticketId)}/sharing`);
  expect(await seenBy(desk, "bruno", ticketId)).toMatchObject([
    { by: { name: "Amina" }, holder: { name: "Amina" }, html: "<p>Bonjour Dov,</p>" },
  ]);

  await desk.asks("amina", "DELETE", `${draftPath(ticketId)}/sharing`);
  expect(await seenBy(desk, "bruno", ticketId)).toEqual([]);
});

test("a mention asks for a review: the reviewer edits, hands back, and the author finds their words", async ({
  desk,
}) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });
  const path = draftPath(ticketId);
  const ofAmina = `${path}?of=${desk.people.amina.id}`;
  await writes(desk, "amina", path, "<p>Bonjour</p>");
  await desk.asks("amina", "PUT", `${path}/review`, { agentId: desk.people.bruno.id });

  expect(await mentionsOf(desk, "bruno", ticketId)).toMatchObject([
    { kind: "review", by: { name: "Amina" }, readAt: null },
  ]);
  expect(await writes(desk, "amina", path, "<p>Bonjour, moi</p>")).toMatchObject({
    status: 409,
    body: { code: "draft.held", particulars: { holderName: "Bruno" } },
  });
  expect(await writes(desk, "bruno", ofAmina, "<p>Bonjour Dov,</p>")).toMatchObject({ status: 200 });

  await desk.asks("bruno", "DELETE", `${path}/review?of=${desk.people.amina.id}`);

  expect(await mentionsOf(desk, "amina", ticketId)).toMatchObject([{ kind: "handed_back" }]);
  expect(await seenBy(desk, "amina", ticketId)).toMatchObject([
    { html: "<p>Bonjour Dov,</p>", holder: { name: "Amina" } },
  ]);
  expect(await writes(desk, "bruno", ofAmina, "<p>Encore</p>")).toMatchObject({ status: 409 });
});

test("nobody writes in a colleague’s draft that is not shared, nor knows that it is there", async ({
  desk,
}) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });
  await writes(desk, "amina", draftPath(ticketId), "<p>Bonjour</p>");
  const ofAmina = `${draftPath(ticketId)}?of=${desk.people.amina.id}`;
  expect(await writes(desk, "bruno", ofAmina, "<p>Moi</p>")).toMatchObject({ status: 404 });
  expect(
    await desk.asks("bruno", "DELETE", `${draftPath(ticketId)}/review?of=${desk.people.amina.id}`),
  ).toMatchObject({ status: 404 });
});

test("a draft survives a change of owner", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/owner`);
  await writes(desk, "amina", draftPath(ticketId), "<p>Bonjour</p>");
  await desk.asks("amina", "DELETE", `/api/tickets/${ticketId}/owner`);
  await desk.asks("bruno", "PUT", `/api/tickets/${ticketId}/owner`);
  expect(await seenBy(desk, "amina", ticketId)).toMatchObject([{ html: "<p>Bonjour</p>" }]);
});

test("a file that the reviewer adds is read by both and leaves with the author’s words", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });
  const path = draftPath(ticketId);
  const uploads = async (person: Person) =>
    (
      await desk.app.http.inject({
        method: "POST",
        url: `/api/uploads?name=${person}.txt`,
        cookies: { guichet: desk.sessions[person] },
        headers: { "content-type": "text/plain" },
        payload: person,
      })
    ).json<{ id: string }>().id;
  const reads = async (person: Person, id: string) =>
    (
      await desk.app.http.inject({
        url: `/files/${id}/file.txt`,
        cookies: { guichet: desk.sessions[person] },
      })
    ).statusCode;
  const hers = await uploads("amina");
  const saving = (attachmentIds: string[]) => ({ html: "<p>Ci-joint</p>", entriesSeen: 1, attachmentIds });
  await desk.asks("amina", "PUT", path, saving([hers]));
  expect(await reads("bruno", hers)).toBe(404);
  await desk.asks("amina", "PUT", `${path}/review`, { agentId: desk.people.bruno.id });
  expect(await reads("bruno", hers)).toBe(200);

  const his = await uploads("bruno");
  await desk.asks("bruno", "PUT", `${path}?of=${desk.people.amina.id}`, saving([hers, his]));
  await desk.asks("bruno", "DELETE", `${path}/review?of=${desk.people.amina.id}`);

  const [draft] = await seenBy(desk, "amina", ticketId);
  expect(draft?.attachments.map(({ id }) => id)).toEqual([hers, his]);
  expect(await reads("amina", his)).toBe(200);
  const sent = await desk.asks("amina", "POST", `/api/tickets/${ticketId}/replies`, {
    key: crypto.randomUUID(),
    html: "<p>Ci-joint</p>",
    to: [dov.address],
    attachmentIds: [hers, his],
  });
  expect(sent).toMatchObject({ status: 201, body: { attachments: [{ id: hers }, { id: his }] } });
});

test("what is typed in a shared draft is told without its words; of a draft that is not shared nothing is", async ({
  desk,
}) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });
  const path = draftPath(ticketId);
  const told = async () =>
    (
      await desk.app.works.database.query(sql<{ name: string; particulars: object }>`
        select name, particulars from facts where name like 'draft.%' and ticket_id = ${ticketId}
        order by position`)
    ).map(({ name, particulars }) => [name, Object.keys(particulars).toSorted()]);
  await writes(desk, "amina", path, "<p>Secret</p>");
  expect(await told()).toEqual([]);

  await desk.asks("amina", "PUT", `${path}/sharing`);
  await writes(desk, "amina", path, "<p>Bonjour Dov</p>");
  await desk.asks("amina", "DELETE", path);
  expect(await told()).toEqual([
    ["draft.shared", ["by", "kind", "ticketId"]],
    ["draft.typed", ["by", "kind", "savedAt", "ticketId"]],
    ["draft.withheld", ["by", "kind", "ticketId"]],
  ]);
});
