import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { atTheDesk, dov, me, row, ticket } from "../../../testing/cast.ts";
import { openPost, type Post } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const hit = {
  ticketId: row().id,
  reference: row().reference,
  subject: row().subject,
  state: "open",
  customer: dov,
  lastEntryAt: row().lastEntryAt,
  extract: "",
  files: null,
  slip: null,
};
const firm = { id: "0198dddd-0000-7000-8000-000000000009", name: "Atelier de la Lune" };
const person = { id: dov.id, name: dov.name, identities: ["dov@example.org"] };

async function openAt(address: string, recorded: Record<string, unknown> = {}): Promise<Post> {
  const post = openPost({
    ...atTheDesk,
    "GET /api/search": { tickets: [hit], customers: [person], organisations: [firm], understood: [] },
    ...recorded,
  });
  visit(address);
  await screen.findAllByText("Colis jamais reçu");
  return post;
}

async function openPalette(key: KeyboardEventInit = { key: "k", ctrlKey: true }): Promise<HTMLElement> {
  fireEvent.keyDown(document.body, key);
  return screen.findByLabelText("Un geste, un lieu, un dossier, un client…");
}

const options = () =>
  within(screen.getByRole("listbox"))
    .getAllByRole("option")
    .map((option) => option.textContent);

test("Ctrl and K opens the command palette from a ticket: its acts first, each with its own key", async () => {
  await openAt(`/tickets/${row().id}?view=open`);
  await screen.findByRole("heading", { level: 1, name: "Colis jamais reçu" });
  await openPalette();

  await waitFor(() => expect(options()).toContain("Dossier suivantj"));
  const shown = options();
  expect(shown.slice(0, 3)).toEqual(["Répondrer", "Écrire une note internex", "Clore le dossierMajC"]);
  expect(shown).toContain("Mes dossiersgm");
  expect(shown).not.toContain("Prendre le dossiert");
});

test("what an open ticket offers without a key is a line of the palette too: merge, link, set aside", async () => {
  await openAt(`/tickets/${row().id}?view=open`);
  await screen.findByRole("button", { name: "Fusionner avec un autre dossier…" });
  const field = await openPalette();
  await waitFor(() => expect(options()).toContain("Mettre parmi les indésirables"));
  fireEvent.change(field, { target: { value: "fusion" } });
  await waitFor(() => expect(options()[0]).toBe("Fusionner avec un autre dossier…"));
  fireEvent.keyDown(field, { key: "Enter" });
  expect(await screen.findByRole("dialog", { name: /Fusionner/u })).toBeTruthy();
});

test("from a list the palette says what a list can do, and a slash opens it too, on AZERTY as on QWERTY", async () => {
  await openAt("/?view=open");
  const field = await openPalette({ key: "/", code: "Period", shiftKey: true });
  await waitFor(() => expect(options()[0]).toBe("Dossier suivantj"));
  expect(options()).not.toContain("Répondrer");
  expect(fireEvent.keyDown(field, { key: "/" })).toBe(true);
});

test("a few letters without their accents find an act, and Enter does it", async () => {
  await openAt(`/tickets/${row().id}?view=open`);
  await screen.findByRole("heading", { level: 1, name: "Colis jamais reçu" });
  const field = await openPalette();
  fireEvent.change(field, { target: { value: "ecrire" } });
  await waitFor(() => expect(options()[0]).toBe("Écrire une note internex"));

  fireEvent.keyDown(field, { key: "Enter" });
  expect(await screen.findByRole("textbox", { name: "Note interne" })).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole("listbox")).toBeNull());
});

test("tickets by reference and customers by name are found as one types; the arrows choose", async () => {
  await openAt("/?view=open", { "GET /api/customers/x": {} });
  const field = await openPalette();
  fireEvent.change(field, { target: { value: "48213" } });
  const found = await screen.findByRole("group", { name: "Dossiers" });
  expect((await within(found).findByRole("option", { selected: true })).textContent).toMatch(/48\s213.7/u);

  fireEvent.keyDown(field, { key: "ArrowDown" });
  const customers = await screen.findByRole("group", { name: "Clients" });
  expect((await within(customers).findByRole("option", { selected: true })).textContent).toContain(
    "dov@example.org",
  );
  fireEvent.keyDown(field, { key: "Enter" });
  await waitFor(() => expect(location.pathname).toBe(`/customers/${dov.id}`));
});

test("Search: one key, and tickets, customers and companies answer as one types; Enter opens what is pointed at", async () => {
  await openAt("/?view=open", { [`GET /api/organisations/${firm.id}`]: {} });
  const field = await openPalette({ key: "/" });
  fireEvent.change(field, { target: { value: "lune" } });
  const companies = await screen.findByRole("group", { name: "Entreprises" });
  expect(screen.getByRole("group", { name: "Dossiers" })).toBeTruthy();
  expect(screen.getByRole("group", { name: "Clients" })).toBeTruthy();
  fireEvent.keyDown(field, { key: "ArrowDown" });
  fireEvent.keyDown(field, { key: "ArrowDown" });
  expect(within(companies).getByRole("option", { selected: true }).textContent).toBe(firm.name);
  fireEvent.keyDown(field, { key: "Enter" });
  await waitFor(() => expect(location.pathname).toBe(`/organisations/${firm.id}`));
});

test.each([
  ["assign", "Prendre le dossier"],
  ["attribuer", "Prendre le dossier"],
  ["snooze", "Mettre en veille"],
  ["clôturer", "Clore le dossier"],
  ["resolve", "Clore le dossier"],
  ["comment", "Écrire une note interne"],
  ["merge", "Fusionner avec un autre dossier…"],
  ["spam", "Mettre parmi les indésirables"],
  ["away", "Mon état\u00a0: présent"],
  ["absent", "Mon état\u00a0: présent"],
  ["log out", "Se déconnecter"],
  ["shortcuts", "Réglages › Touches"],
  ["sla", "Réglages › Engagements"],
  ["doublons", "Réglages › Fiches en double"],
])(
  "Command palette: the word people bring, « %s », finds « %s » whatever the language of the screen",
  async (typed, shown) => {
    await openAt(`/tickets/${row().id}?view=open`, {
      [`GET /api/tickets/${row().id}`]: ticket({ owner: null }),
    });
    await screen.findByRole("button", { name: "Fusionner avec un autre dossier…" });
    const field = await openPalette();
    fireEvent.change(field, { target: { value: typed } });
    await waitFor(() => expect(options().some((option) => option?.startsWith(shown))).toBe(true));
  },
);

test("one’s own state opens from the palette", async () => {
  await openAt("/?view=open");
  const field = await openPalette();
  fireEvent.change(field, { target: { value: "away" } });
  await waitFor(() => expect(options()[0]).toBe("Mon état\u00a0: présent"));
  fireEvent.keyDown(field, { key: "Enter" });
  expect(await screen.findByRole("dialog", { name: "Mon état" })).toBeTruthy();
});

test("views and settings are places of the palette, those of administrators for them alone", async () => {
  await openAt("/?view=open", { "GET /api/session": { ...me, roles: ["agent"] } });
  const field = await openPalette();
  expect(options().some((option) => option?.startsWith("Réglages › Mon compte"))).toBe(true);
  expect(options().some((option) => option?.includes("Jetons"))).toBe(false);
  fireEvent.change(field, { target: { value: "sans rep" } });
  fireEvent.keyDown(field, { key: "Enter" });
  await waitFor(() => expect(location.search).toContain("view=unanswered"));
});

test("tickets seen recently come back in the palette, in this browser only", async () => {
  const post = await openAt(`/tickets/${row().id}?view=open`, { [`GET /api/tickets/${row().id}`]: ticket() });
  await screen.findByRole("heading", { level: 1, name: "Colis jamais reçu" });
  await openPalette();
  const recent = await screen.findByRole("group", { name: "Vus récemment" });
  expect(within(recent).getByRole("option").textContent).toMatch(/Dov Lévy · 48\s213.7/u);
  expect(post.asked.filter(({ method }) => method !== "GET")).toEqual([]);
});

test("g then m goes to my tickets, and what may follow g is shown meanwhile", async () => {
  await openAt("/?view=open");
  fireEvent.keyDown(document.body, { key: "g" });
  expect(screen.getByText("g, puis :")).toBeTruthy();
  fireEvent.keyDown(document.body, { key: "m" });
  await waitFor(() => expect(location.search).toContain("view=mine"));
  expect(screen.queryByText("g, puis :")).toBeNull();
});

test("a key somebody chose answers in place of the one it came with", async () => {
  await openAt(`/tickets/${row().id}?view=open`, {
    "GET /api/session": { ...me, keys: { on: true, chosen: { note: "q" } } },
  });
  await screen.findByRole("heading", { level: 1, name: "Colis jamais reçu" });
  fireEvent.keyDown(document.body, { key: "x" });
  fireEvent.keyDown(document.body, { key: "q" });
  expect(await screen.findByRole("textbox", { name: "Note interne" })).toBeTruthy();
});

test("a key somebody chose stays theirs when an act comes with the same one", async () => {
  await openAt(`/tickets/${row().id}?view=open`, {
    "GET /api/session": { ...me, keys: { on: true, chosen: { note: "j" } } },
  });
  await screen.findByRole("heading", { level: 1, name: "Colis jamais reçu" });
  fireEvent.keyDown(document.body, { key: "j" });
  expect(await screen.findByRole("textbox", { name: "Note interne" })).toBeTruthy();
});
