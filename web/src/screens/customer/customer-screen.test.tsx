import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import i18next from "i18next";
import { expect, test } from "vitest";
import { atTheDesk, customer, dov, esra } from "../../../testing/cast.ts";
import { openPost } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";
import { startWords } from "../../locales/i18n.ts";
import { tenureWords } from "../../parts/customer/known-since.tsx";

const place = `/api/customers/${dov.id}`;
const joined = { ...customer, joined: [{ ...esra, joinedAt: "2026-11-20T10:00:00Z" }] };
const found = {
  tickets: [],
  organisations: [],
  customers: [
    { ...esra, identities: ["esra@example.org"] },
    { ...dov, identities: [] },
  ],
};

test("two customers are joined by search, and parted again in one press", async () => {
  const post = openPost({
    ...atTheDesk,
    "GET /api/search": found,
    [`PUT ${place}/joined/${esra.id}`]: joined,
    [`DELETE ${place}/joined/${esra.id}`]: customer,
  });
  visit(`/customers/${dov.id}`);
  fireEvent.click(await screen.findByRole("button", { name: "Réunir avec un autre client" }));
  const dialog = within(await screen.findByRole("dialog"));
  fireEvent.change(dialog.getByLabelText(/Nom ou adresse/u), { target: { value: "esra" } });
  await dialog.findByText("esra@example.org");
  // Nobody is joined with themselves.
  expect(dialog.getAllByRole("button", { name: "Réunir" })).toHaveLength(1);
  fireEvent.click(dialog.getByRole("button", { name: "Réunir" }));

  await screen.findByText("Esra Demir est réuni ici.");
  fireEvent.click(await screen.findByRole("button", { name: "Séparer" }));
  await screen.findByText("Esra Demir a de nouveau sa propre fiche.");
  expect(post.sent(`DELETE ${place}/joined/${esra.id}`)).toHaveLength(1);
});

test("the card is edited in place: a telephone is added, and what they are called is said", async () => {
  const post = openPost({
    ...atTheDesk,
    [`POST ${place}/identities`]: customer,
    [`PATCH ${place}`]: customer,
    [`PUT ${place}/organisation`]: customer,
  });
  visit(`/customers/${dov.id}`);
  fireEvent.click(await screen.findByRole("button", { name: "Ajouter une coordonnée" }));
  fireEvent.change(screen.getByLabelText("Quel moyen"), { target: { value: "phone" } });
  fireEvent.change(screen.getByLabelText("Téléphone"), { target: { value: "06 12 34 56 78" } });
  fireEvent.click(screen.getByRole("button", { name: "Ajouter" }));
  await screen.findByRole("button", { name: "Ajouter une coordonnée" });
  await waitFor(() =>
    expect(post.sent(`POST ${place}/identities`)).toEqual([{ kind: "phone", value: "06 12 34 56 78" }]),
  );

  fireEvent.click(screen.getByRole("button", { name: "Modifier la fiche" }));
  const dialog = within(await screen.findByRole("dialog"));
  fireEvent.change(dialog.getByLabelText("Nom"), { target: { value: "Dov" } });
  fireEvent.change(dialog.getByLabelText("Comment l’appeler"), { target: { value: "Docteur Lévy" } });
  fireEvent.change(dialog.getByLabelText("Entreprise"), { target: { value: "Maison Lune" } });
  fireEvent.click(dialog.getByRole("button", { name: "Enregistrer" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(post.sent(`PATCH ${place}`)).toEqual([{ name: "Dov", called: "Docteur Lévy" }]);
  expect(post.sent(`PUT ${place}/organisation`)).toEqual([{ name: "Maison Lune" }]);
});

test("caller log: a number guessed from a signature is marked “maybe”, dialled by a press, and confirmed", async () => {
  const guess = {
    id: esra.id,
    kind: "phone",
    value: "+33612345678",
    maybe: true,
    checkedAt: null,
    checkedHow: null,
  };
  const post = openPost({
    ...atTheDesk,
    [`GET ${place}`]: { ...customer, identities: [...customer.identities, guess] },
    [`PUT ${place}/identities/${esra.id}/check`]: customer,
  });
  visit(`/customers/${dov.id}`);
  const phone = await screen.findByRole("link", { name: /^06\s12\s34\s56\s78$/u });
  expect(phone.getAttribute("href")).toBe("tel:+33612345678");
  expect(screen.getByText("peut-être")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: /^Confirmer 06/u }));
  await waitFor(() => expect(screen.queryByText("peut-être")).toBeNull());
  expect(post.sent(`PUT ${place}/identities/${esra.id}/check`)).toHaveLength(1);
});

test("what they expect is noted with who said it, and its author and day stand under it", async () => {
  const note = {
    id: esra.id,
    kind: "expectation",
    saidBy: "customer",
    text: "Être prévenu la veille.",
    ticketId: null,
    writtenAt: "2026-11-20T10:00:00Z",
    author: "Amina Diallo",
    rewrittenAt: null,
    rewrittenBy: null,
  };
  const post = openPost({ ...atTheDesk, [`POST ${place}/notes`]: { ...customer, notes: [note] } });
  visit(`/customers/${dov.id}`);
  fireEvent.click(await screen.findByRole("button", { name: "Noter" }));
  fireEvent.change(screen.getByLabelText("En une phrase"), { target: { value: note.text } });
  fireEvent.click(screen.getByRole("button", { name: "Ajouter" }));
  expect((await screen.findByText("Attente :")).parentElement?.textContent).toContain(note.text);
  expect(screen.getByText(/dit à Amina/u)).toBeTruthy();
  expect(post.sent(`POST ${place}/notes`)).toEqual([
    { kind: "expectation", saidBy: "customer", text: note.text, ticketId: null },
  ]);
});

const alike = {
  one: { ...dov, identities: ["dov@example.org"], since: "2020-01-01T10:00:00Z" },
  other: { ...esra, identities: ["esra@example.org"], since: "2024-01-01T10:00:00Z" },
  evidence: [{ kind: "phone", value: "+33612345678", maybe: false }],
  foundAt: "2026-11-20T10:00:00Z",
};

test("cards that may be one person's are proposed to leads with their evidence in words, joined or told apart", async () => {
  const post = openPost({
    ...atTheDesk,
    "GET /api/likenesses": { items: [alike] },
    [`PUT ${place}/told-apart/${esra.id}`]: customer,
  });
  visit("/duplicates");
  await screen.findByText(/^Même téléphone : 06/u);
  expect(screen.getByRole("button", { name: "Réunir" })).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Deux personnes" }));
  await screen.findByText("Ces fiches ne seront plus proposées ensemble.");
  expect(post.sent(`PUT ${place}/told-apart/${esra.id}`)).toHaveLength(1);
});

test("duplicates are read among the settings that lead to them", async () => {
  openPost({ ...atTheDesk, "GET /api/likenesses": { items: [] } });
  visit("/duplicates");
  const places = await screen.findByRole("navigation", { name: "Réglages" });
  expect(within(places).getByRole("link", { name: "Mon compte" })).toBeTruthy();
});

test.each([
  [{ civility: "ms", customerSince: "2017-11-01" }, "Cliente depuis 9 ans"],
  [{ civility: "mr", customerSince: "2017-11-01" }, "Client depuis 9 ans"],
  [{ civility: null, customerSince: "2017-11-01" }, "Chez nous depuis 9 ans"],
  [{ civility: "ms", customerSince: null }, "Nous écrit depuis 9 ans"],
] as const)("tenure of %j is said “%s”", async (told, words) => {
  const now = Date.parse("2026-11-22T10:00:00Z");
  await startWords("fr");
  expect(tenureWords({ ...customer, since: "2017-11-18T10:00:00Z", ...told }, now, i18next.t)).toBe(words);
});
