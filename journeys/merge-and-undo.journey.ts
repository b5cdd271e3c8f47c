import type { Departure } from "@guichet/contract/departures.ts";
import type { Draft } from "@guichet/contract/drafts.ts";
import type { Commitment } from "@guichet/contract/promises.ts";
import type { Links } from "@guichet/contract/relations.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { amina, dov, esra, support } from "../server/testing/cast.ts";
import { writeLetter } from "../server/testing/letters.ts";
import { askApi, entryOf, openTicketOf, writtenIn } from "./desk-hands.ts";
import { openStage, type Stage, signIn } from "./stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage({ mailboxes: [dov.address, esra.address] });
});
afterAll(() => stage?.stop());

/** All that hangs on a ticket, as its screen reads it. */
async function whole(page: Page, ticketId: string) {
  const path = `/tickets/${ticketId}`;
  // The counter of a thread never goes back, so that whoever resumes from a place misses nothing.
  const { entries: _counter, ...ticket } = await askApi<TicketWithThread>(page, "GET", path);
  const drafts = await askApi<{ items: Draft[] }>(page, "GET", `${path}/drafts`);
  const promises = await askApi<{ items: Commitment[] }>(page, "GET", `${path}/promises`);
  const links = await askApi<Links>(page, "GET", `${path}/links`);
  return {
    ticket,
    drafts: drafts.items.map(({ html }) => html),
    promises: promises.items.map(({ id, kind, dueAt, state }) => [id, kind, dueAt, state]),
    links: links.items.map(({ as, ticket: other }) => [as, other?.id]),
  };
}

const leaving = async (page: Page) =>
  (await askApi<{ items: Departure[] }>(page, "GET", "/departures?state=waiting")).items;

test("two tickets are merged and parted with everything back in place: drafts, promises, files, followers, links", async () => {
  const { post, comes } = stage;
  const file = { name: "facture.txt", text: "12 euros" };
  await post.send(
    dov.address,
    support,
    writeLetter({ from: dov, subject: "Facture", says: "La voici.", file }),
  );
  await post.send(
    esra.address,
    support,
    writeLetter({ from: esra, subject: "Chaudière", says: "Elle fuit." }),
  );
  const visitor = await comes();
  const { page } = visitor;
  await signIn(visitor, amina);
  const intoId = await openTicketOf(page, "Esra Kaya", "Chaudière");
  const sourceId = await openTicketOf(page, "Dov Perez", "Facture");
  await page.getByRole("button", { name: "Suivre" }).click();
  await askApi(page, "PUT", `/tickets/${sourceId}/links/${intoId}`, { as: "related" });
  await askApi(page, "POST", `/tickets/${sourceId}/promises`, {
    key: crypto.randomUUID(),
    kind: "other",
    what: "Rappeler",
    dueAt: new Date(Date.now() + 3 * 86_400_000).toISOString(),
  });
  await page.getByRole("button", { name: "Répondre" }).click();
  const words = "Votre réponse à Dov Perez";
  await page.getByRole("textbox", { name: words }).fill("Nous regardons cette facture.");
  await expect.poll(async () => (await whole(page, sourceId)).drafts).toHaveLength(1);
  // Their fate would be told in one picture and not in the other.
  for (const { address } of [dov, esra])
    await post.awaitLetter(address, ({ autoSubmitted }) => autoSubmitted !== "");
  await expect.poll(() => leaving(page)).toEqual([]);
  const before = [await whole(page, sourceId), await whole(page, intoId)];

  await page.getByRole("button", { name: /^Fusionner avec un autre dossier/u }).click();
  await page.getByLabel(/Numéro de l’autre dossier/u).fill(before[1]?.ticket.reference ?? "");
  await page.getByRole("radio", { name: /Chaudière/u }).check();
  await visitor.look("merge-foretold");
  await page.getByRole("button", { name: "Fusionner", exact: true }).click();
  await entryOf(page, "La voici.").getByText("facture.txt").waitFor();
  await entryOf(page, "Elle fuit.").waitFor();
  const together = await whole(page, intoId);
  expect(together.drafts).toEqual(before[0]?.drafts);
  expect(together.links).toEqual([]);
  await visitor.look("merged");

  await page.getByRole("button", { name: /^Séparer le dossier/u }).click();
  await page.getByText(/est de nouveau seul/u).waitFor();
  expect([await whole(page, sourceId), await whole(page, intoId)]).toEqual(before);
  await page.goto(`/tickets/${sourceId}`);
  await entryOf(page, "La voici.").getByText("facture.txt").waitFor();
  await page.getByRole("button", { name: "Répondre" }).click();
  await expect.poll(() => writtenIn(page, words)).toContain("Nous regardons cette facture.");
  await page
    .getByRole("link", { name: /Chaudière/u })
    .first()
    .waitFor();
  await visitor.look("parted");
  stage.verify();
});
