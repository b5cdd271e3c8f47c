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
};

test("answers come as one types, tickets and customers, and the address keeps the words", async () => {
  const person = { id: dov.id, name: dov.name, identities: ["dov@example.org"] };
  openPost({ ...atTheDesk, "GET /api/search": { tickets: [hit], customers: [person] } });
  visit("/search");
  fireEvent.change(await screen.findByLabelText("Chercher un dossier ou un client"), {
    target: { value: "livre" },
  });

  expect(await screen.findByRole("link", { name: /Colis jamais reçu/u })).toBeTruthy();
  expect(screen.getByRole("link", { name: /dov@example\.org/u })).toBeTruthy();
  expect(location.search).toContain("q=livre");
  expect(document.querySelector("mark")?.textContent).toBe("livré".slice(0, 5));
});

test("a search without an answer says what to try", async () => {
  openPost({ ...atTheDesk, "GET /api/search": { tickets: [], customers: [] } });
  visit("/search?q=zzz");
  expect(await screen.findByText(/Rien pour/u)).toBeTruthy();
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
