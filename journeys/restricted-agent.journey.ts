import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { amina, bruno, chloe, dov, esra, support } from "../server/testing/cast.ts";
import { writeLetter } from "../server/testing/letters.ts";
import { askApi, entryOf, openTicketOf } from "./desk-hands.ts";
import { openStage, type Stage, signIn } from "./stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage({ mailboxes: [dov.address, esra.address] });
});
afterAll(() => stage?.stop());

/** What a hand that types an address of its own gets, and whether a word of the ticket is in it. */
async function reached(page: Page, path: string): Promise<[number, boolean]> {
  const answer = await page.request.get(path);
  return [answer.status(), (await answer.text()).includes("Topaze")];
}

test("a restricted agent sees nothing of another team by any road: list, search, link, API, live line, file", async () => {
  const { post, comes } = stage;
  const [lead, shop, other] = [await comes(), await comes(), await comes()];
  await signIn(lead, chloe);
  const { page } = lead;
  await page.goto("/settings/teams");
  await page.getByRole("button", { name: "Créer une équipe" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Nom").fill("Boutique");
  await dialog.getByRole("checkbox", { name: "Amina", exact: true }).check();
  await dialog.getByRole("button", { name: "Créer une équipe" }).click();
  await page.getByRole("heading", { name: "Boutique" }).waitFor();
  await page.goto("/settings/inboxes");
  await page.getByRole("button", { name: /Modifier/u }).click();
  await page.getByRole("dialog").getByLabel("Équipe").selectOption({ label: "Boutique" });
  await page.getByRole("dialog").getByRole("button", { name: "Enregistrer" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });

  await post.send(
    dov.address,
    support,
    writeLetter({ from: dov, subject: "Topaze", says: "Ma Topaze est fendue." }),
  );
  await signIn(shop, amina);
  const ticketId = await openTicketOf(shop.page, dov.name, "Topaze");
  await entryOf(shop.page, "Ma Topaze est fendue.").waitFor();
  const uploaded = await shop.page.request.post("/api/uploads?name=Topaze.txt", {
    headers: { "content-type": "text/plain" },
    data: "Topaze",
  });
  const file: { id: string } = await uploaded.json();
  const note = { key: crypto.randomUUID(), html: "<p>Topaze en main.</p>", attachmentIds: [file.id] };
  await askApi(shop.page, "POST", `/tickets/${ticketId}/notes`, note);

  await signIn(other, bruno);
  await other.page.getByRole("link", { name: /^En cours/u }).click();
  await other.page.getByRole("link", { name: /Dov Perez.*Topaze/su }).waitFor();
  await page.goto("/settings/teams");
  await page.getByRole("radio", { name: /Chacun voit les dossiers de ses équipes/u }).check();
  await page.getByText(/ne verront plus que les dossiers de leurs équipes/u).waitFor();
  await lead.lookAround("what-closing-teams-changes");
  await page.getByRole("button", { name: "Appliquer" }).click();
  await page.getByText("C’est fait").waitFor();

  // The open screen follows by itself.
  await other.page.getByRole("link", { name: /Dov Perez.*Topaze/su }).waitFor({ state: "detached" });
  other.expects(/404 /u);
  await other.page.goto("/search?q=Topaze");
  await other.page.getByText(/Rien/u).first().waitFor();
  expect(await other.page.getByRole("link", { name: /fendue/u }).count()).toBe(0);
  await other.page.goto(`/tickets/${ticketId}`);
  await other.page.getByText("Rien ici").first().waitFor();
  await other.look("nothing-here-for-another-team");
  for (const path of [
    `/api/tickets/${ticketId}`,
    `/api/tickets/${ticketId}/entries`,
    `/files/${file.id}/Topaze.txt`,
  ])
    expect([path, ...(await reached(other.page, path))]).toEqual([path, 404, false]);
  for (const path of [
    "/api/tickets?view=all",
    "/api/search?q=Topaze",
    "/api/departures",
    "/api/arrivals?outcome=opened",
  ])
    expect([path, ...(await reached(other.page, path))]).toEqual([path, 200, false]);

  // Something of theirs is heard on the live line, and nothing of what Amina does meanwhile.
  await other.page.goto("/?view=all");
  await shop.page.getByRole("button", { name: "Prendre" }).click();
  await shop.page.getByRole("button", { name: "Rendre" }).waitFor();
  const { items } = await askApi<{ items: { id: string }[] }>(page, "GET", "/inboxes");
  await askApi(page, "PATCH", `/inboxes/${items[0]?.id}`, { teamId: null });
  await post.send(
    esra.address,
    support,
    writeLetter({ from: esra, subject: "Opale", says: "Et mon opale ?" }),
  );
  await other.page
    .getByRole("link", { name: /Esra Kaya.*Opale/su })
    .or(other.page.getByRole("button", { name: "1 nouveau" }))
    .first()
    .waitFor();
  expect(await other.page.getByText("Topaze").count()).toBe(0);
  stage.verify();
});
