import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { atTheDesk, dov, row } from "../../../testing/cast.ts";
import { openPost } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";
import { markWords } from "./found-words.ts";

const hit = {
  ticketId: row().id,
  reference: "48213-7",
  subject: "Colis jamais reçu",
  state: "open",
  customer: dov,
  lastEntryAt: row().lastEntryAt,
  extract: "le suivi indique « livré » depuis mardi",
  files: null,
  slip: null,
};
const answer = { tickets: [hit], customers: [], organisations: [], understood: [] };

test("search: one field answers as one types with tickets, customers and companies, and the address keeps the words", async () => {
  const person = { id: dov.id, name: dov.name, identities: ["dov@example.org"], organisation: "Maison Lune" };
  const organisations = [{ id: dov.id, name: "Livre et Lune" }];
  openPost({ ...atTheDesk, "GET /api/search": { ...answer, customers: [person], organisations } });
  visit("/search");
  fireEvent.change(await screen.findByLabelText("Chercher un dossier ou un client"), {
    target: { value: "livre" },
  });

  expect(await screen.findByRole("link", { name: /Colis jamais reçu/u })).toBeTruthy();
  expect(screen.getByRole("link", { name: /dov@example\.org/u })).toBeTruthy();
  expect(screen.getByRole("link", { name: "Livre et Lune" })).toBeTruthy();
  await expect.poll(() => location.search).toContain("q=livre");
  expect(document.querySelector("mark")?.textContent).toBe("livré".slice(0, 5));
});

test("a search without an answer says what to try", async () => {
  openPost({ ...atTheDesk, "GET /api/search": { ...answer, tickets: [] } });
  visit("/search?q=zzz");
  expect(await screen.findByText(/Rien pour/u)).toBeTruthy();
});

test("Search: its results are ticked and acted on together, like those of a list", async () => {
  const other = { ...hit, ticketId: "0198bbbb-0000-7000-8000-000000000002", subject: "Facture en double" };
  const post = openPost({ ...atTheDesk, "GET /api/search": { ...answer, tickets: [hit, other] } });
  visit("/search?q=colis");
  const first = await screen.findByRole("link", { name: /Colis jamais reçu/u });
  first.focus();
  fireEvent.keyDown(first, { key: "c" });
  fireEvent.keyDown(first, { key: "J", shiftKey: true });

  expect(await screen.findByText("2 dossiers sélectionnés")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Prendre" }));
  await expect
    .poll(() => post.sent("POST /api/bulk-actions"))
    .toMatchObject([{ act: { kind: "take" }, ticketIds: [hit.ticketId, other.ticketId] }]);
});

test("a reference typed wrongly proposes the right one, and says what differs", async () => {
  openPost({ ...atTheDesk, "GET /api/search": { ...answer, tickets: [{ ...hit, slip: "swapped" }] } });
  visit("/search?q=48231-7");
  expect(await screen.findByText(/Deux chiffres étaient inversés/u)).toBeTruthy();
});

test("a filter in words says what it was taken to mean, and which names nothing", async () => {
  const understood = [
    { on: "reason", said: "livr", named: "Livraison en retard" },
    { on: "since", said: "lundi", named: "2026-11-16" },
    { on: "tag", said: "vip", named: null },
  ];
  openPost({ ...atTheDesk, "GET /api/search": { ...answer, tickets: [], understood } });
  visit("/search?q=motif:livr%20depuis:lundi%20tag:vip");
  expect(await screen.findByText("motif : Livraison en retard")).toBeTruthy();
  expect(screen.getByText("depuis lundi 16 novembre")).toBeTruthy();
  expect(screen.getByText("Aucune étiquette « vip »")).toBeTruthy();
});

test("a search found useful is offered again, and so are the tickets seen last", async () => {
  openPost({ ...atTheDesk, "GET /api/search": answer });
  visit("/search?q=colis");
  fireEvent.click(await screen.findByRole("link", { name: /Colis jamais reçu/u }));
  await screen.findByRole("region", { name: "Échange" });
  fireEvent.keyDown(document.body, { key: "g" });
  fireEvent.keyDown(document.body, { key: "s" });

  expect(await screen.findByRole("button", { name: "colis" })).toBeTruthy();
  expect(screen.getByRole("region", { name: "Dossiers vus récemment" }).textContent).toContain("Dov Lévy");
});

test.each([
  ["le suivi indique « livré »", "livre", ["livré"]],
  ["Élise et ses élèves", "elève", ["élève"]],
  ["rien", "a", []],
  ["(prix) ou prix", "(prix", ["prix", "prix"]],
])("in %s, %s marks %j", (text, asked, expected) => {
  const found = markWords(text, asked).filter((piece) => piece.isFound);
  expect(found.map((piece) => piece.text)).toEqual(expected);
  expect(
    markWords(text, asked)
      .map((piece) => piece.text)
      .join(""),
  ).toBe(text);
});
