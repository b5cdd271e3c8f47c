import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { atTheDesk, me, minutesAgo, row } from "../../../testing/cast.ts";
import { openPost } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";
import { daysBefore, pointsOf, valueWords } from "./figure-words.ts";

const unanswered = {
  name: "unanswered",
  unit: "count",
  value: 1,
  mean: null,
  p90: null,
  n: 1,
  population: 12,
  excluded: { imported: 3 },
  timeBasis: "none",
  cohort: "now",
  interval: null,
  oldest: minutesAgo(60 * 24 * 3),
  ages: [
    { days: 0, n: 0 },
    { days: 1, n: 0 },
    { days: 3, n: 1 },
    { days: 7, n: 0 },
  ],
  trend: [],
};
const missed = {
  ...unanswered,
  name: "promises_broken",
  value: 2,
  n: 2,
  population: 40,
  cohort: "due",
  oldest: null,
  ages: [],
};
const answered = {
  ...unanswered,
  name: "answered",
  oldest: null,
  ages: [],
  unit: "percent",
  value: 62.5,
  n: 8,
  interval: { low: 30.6, high: 86.3 },
  trend: [
    { day: "2026-11-20", value: 50 },
    { day: "2026-11-21", value: 75 },
  ],
};
const figures = {
  from: "2026-10-23",
  to: "2026-11-21",
  timeZone: "Europe/Paris",
  computedAt: minutesAgo(1),
  closedDays: ["2026-11-21"],
  figures: [unanswered, answered, missed],
};

test("each figure shows its n, its population and its doubt, and its definition is one press away", async () => {
  openPost({ ...atTheDesk, "GET /api/figures": figures });
  visit("/figures");
  await screen.findByText("Dossiers répondus");
  const cardOf = (name: string) =>
    within(screen.getByRole("heading", { name }).closest("li") ?? document.body);
  const card = cardOf("Dossiers répondus");
  expect(card.getByText(/n = 8 sur 12 · entre 30,6/u)).toBeTruthy();
  expect(cardOf("Sans réponse").getAllByText("1")[0]?.className).toContain("text-broken");

  fireEvent.click(card.getByRole("button", { name: /^Définition.*Dossiers répondus$/u }));
  const definition = within(await screen.findByRole("dialog", { name: "Dossiers répondus" }));
  expect(definition.getByText(/Part des dossiers reçus dans la période/u)).toBeTruthy();
  expect(definition.getByText(/déjà dans la boîte à la connexion 3/u)).toBeTruthy();
  expect(definition.getAllByRole("row")).toHaveLength(3);
  fireEvent.click(definition.getByRole("button", { name: "Fermer" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

test("a figure opens on the tickets it is made of", async () => {
  openPost({
    ...atTheDesk,
    "GET /api/figures": figures,
    "GET /api/figures/unanswered/tickets": { items: [row()], next: null },
  });
  visit("/figures");
  fireEvent.click(await screen.findByRole("link", { name: /^Voir les dossiers.*Sans réponse$/u }));
  expect(await screen.findByText("Colis jamais reçu")).toBeTruthy();
  expect(screen.getByRole("heading", { name: "Sans réponse" })).toBeTruthy();
});

test.each([
  [42, "count", "42"],
  [185, "minutes", "3\u00a0h\u00a005"],
  [0, "minutes", "moins d’une minute"],
  [62.5, "percent", "62,5\u202f%"],
] as const)("%s %s reads %s", (value, unit, words) => {
  expect(valueWords(value, unit, "fr")).toBe(words);
});

test("what nobody may miss says how long the oldest is overdue, and promises stand in a part of their own", async () => {
  openPost({ ...atTheDesk, "GET /api/figures": figures });
  visit("/figures");
  const promises = within(await screen.findByRole("region", { name: "Promesses" }));
  expect(promises.getByRole("heading", { name: "Promesses non tenues" })).toBeTruthy();
  expect(promises.getByText("2").className).toContain("text-broken");
  const ages = within(screen.getByRole("list", { name: "Depuis combien de temps" })).getAllByRole("listitem");
  expect(ages.map(({ textContent }) => textContent?.replaceAll(/\s/gu, " "))).toContain("13–7 j");
  expect(screen.getByText(/n = 1 sur 12 · retard le plus long.*3 jours/u)).toBeTruthy();
});

const holed = [
  { day: "1", value: 1 },
  { day: "2", value: null },
  { day: "3", value: 2 },
];
const placed = (closedDays: readonly string[]) =>
  pointsOf(holed, closedDays).map((run) => run.map(({ x, y }) => [x, y]));

test("days without any value leave the line broken, and it goes on over days on which the house was closed", () => {
  expect(placed([])).toEqual([[[0, 0.5]], [[1, 0]]]);
  expect(placed(["2"])).toEqual([
    [
      [0, 0.5],
      [1, 0],
    ],
  ]);
});

test("a period of days is as long across a change of clocks", () => {
  expect(daysBefore("2026-11-21", 29)).toBe("2026-10-23");
});

const shop = { id: "0198dddd-0000-7000-8000-000000000001", name: "Boutique", members: [], inboxes: [] };
const hotel = { id: "0198dddd-0000-7000-8000-000000000002", name: "Hôtel", members: [], inboxes: [] };
const late = "0198eeee-0000-7000-8000-000000000002";
const of = (
  name: string,
  unit: string,
  [value, n, population]: readonly [number | null, number, number],
) => ({
  name,
  unit,
  value,
  n,
  population,
  interval: null,
});
const byReason = {
  items: [
    {
      reason: { id: late, name: "Retard", path: ["Livraison", "Retard"] },
      figures: [
        of("tickets_in", "count", [52, 52, 52]),
        of("time_to_first_answer", "minutes", [95, 40, 52]),
        of("time_to_solve", "minutes", [1500, 31, 31]),
        of("satisfaction", "percent", [null, 0, 12]),
      ],
    },
  ],
};

test("figures are chosen for one team among those its reader leads, and the address says which", async () => {
  const post = openPost({
    ...atTheDesk,
    "GET /api/session": { ...me, roles: ["agent"], leads: [shop.id] },
    "GET /api/teams": { items: [shop, hotel] },
    "GET /api/figures": figures,
    "GET /api/reason-figures": byReason,
  });
  visit("/figures");
  const choice = await screen.findByRole("combobox", { name: "Équipe" });
  expect(
    within(choice)
      .getAllByRole("option")
      .map((option) => option.textContent),
  ).toEqual(["Toute la maison", "Boutique"]);
  fireEvent.change(choice, { target: { value: shop.id } });
  await waitFor(() =>
    expect(
      post.asked
        .filter(({ path }) => path === "/api/figures")
        .at(-1)
        ?.query.get("teamId"),
    ).toBe(shop.id),
  );
  expect(window.location.search).toContain(shop.id);
});

test("each reason shows what came, its delays and its satisfaction with their n, and opens on its tickets", async () => {
  openPost({
    ...atTheDesk,
    "GET /api/figures": figures,
    "GET /api/reason-figures": byReason,
    "GET /api/figures/time_to_first_answer/tickets": { items: [row()], next: null },
  });
  visit("/figures");
  const table = within(await screen.findByRole("region", { name: "Motif par motif" }));
  const line = within(
    (await table.findByRole("heading", { name: /Retard/u })).closest("li") ?? document.body,
  );
  expect(line.getByText("n = 40 sur 52")).toBeTruthy();
  expect(line.getByText("n = 0 sur 12")).toBeTruthy();
  fireEvent.click(line.getByRole("link", { name: "1\u00a0h\u00a035" }));
  expect(await screen.findByText("Colis jamais reçu")).toBeTruthy();
  expect(window.location.search).toContain(late);
});
