import type { Calendar } from "@guichet/contract/calendars.ts";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { atTheDesk } from "../../../testing/cast.ts";
import { openPost, refusing } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const main: Calendar = {
  id: "0198dddd-0000-7000-8000-000000000001",
  name: "Heures d’ouverture",
  main: true,
  timeZone: "Europe/Paris",
  openingHours: [{ day: 1, from: "09:00", to: "12:30" }],
  holidays: { country: "FR", region: null },
  closures: [],
  workedDays: [1, 2, 3, 4, 5],
};
const evening: Calendar = {
  ...main,
  id: "0198dddd-0000-7000-8000-000000000002",
  name: "Équipe du soir",
  main: false,
};
const countries = {
  items: [
    {
      country: "FR",
      regions: [
        { region: "metropole", name: "Métropole" },
        { region: "alsace-moselle", name: "Alsace-Moselle" },
      ],
    },
    { country: "CA", regions: [{ region: "QC", name: "Quebec" }] },
  ],
};
const christmas = { date: "2026-12-25", holiday: { fr: "Noël", en: "Christmas Day" }, closures: [] };
const due = {
  due: "2026-12-28T09:00:00Z",
  local: "2026-12-28T10:00:00+01:00",
  timeZone: "Europe/Paris",
  rawEnd: null,
  daysOff: [christmas],
};

function openCalendars(more: Record<string, unknown> = {}) {
  return openPost({
    ...atTheDesk,
    "GET /api/calendars": { items: [main, evening] },
    "GET /api/holiday-regions": countries,
    [`GET /api/calendars/${main.id}/days`]: { items: [christmas] },
    [`POST /api/calendars/${main.id}/dues`]: due,
    [`GET /api/calendars/${evening.id}/days`]: { items: [] },
    [`POST /api/calendars/${evening.id}/dues`]: due,
    ...more,
  });
}
const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

test("the calendars are listed, the main one said, and each opens", async () => {
  openCalendars();
  visit("/settings/calendars");
  const line = await screen.findByRole("link", { name: /Heures d’ouverture.*France.*principal/su });
  fireEvent.click(line);
  expect(await screen.findByRole("heading", { level: 1, name: "Heures d’ouverture" })).toBeTruthy();
  expect(await screen.findByText("Noël")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Supprimer" })).toBeNull();
});

test("a day has several opening periods, and Monday can be copied to the week", async () => {
  const post = openCalendars({ [`PATCH /api/calendars/${main.id}`]: main });
  visit(`/settings/calendars/${main.id}`);
  fireEvent.click(await screen.findByRole("button", { name: "Ajouter une période, lundi" }));
  fireEvent.click(screen.getByRole("button", { name: "Comme lundi, du mardi au vendredi" }));
  fireEvent.click(screen.getByRole("button", { name: "Enregistrer" }));
  await screen.findByText("Calendrier enregistré.");

  const [sent] = post.sent(`PATCH /api/calendars/${main.id}`);
  const friday = Object(sent).openingHours.filter((period: { day: number }) => period.day === 5);
  expect(friday).toEqual([
    { day: 5, from: "09:00", to: "12:30" },
    { day: 5, from: "14:00", to: "18:00" },
  ]);
});

test("an hour is typed as people write it, on 24 hours", async () => {
  const post = openCalendars({ [`PATCH /api/calendars/${main.id}`]: main });
  visit(`/settings/calendars/${main.id}`);
  await screen.findByLabelText("Ouvre, lundi, période 1");
  type("Ouvre, lundi, période 1", "8h30");
  fireEvent.blur(screen.getByLabelText("Ouvre, lundi, période 1"));
  expect(screen.getByLabelText<HTMLInputElement>("Ouvre, lundi, période 1").value).toBe("08:30");
  type("Ferme, lundi, période 1", "24h");
  fireEvent.click(screen.getByRole("button", { name: "Enregistrer" }));
  await screen.findByText("Calendrier enregistré.");
  expect(Object(post.sent(`PATCH /api/calendars/${main.id}`)[0]).openingHours).toEqual([
    { day: 1, from: "08:30", to: "24:00" },
  ]);
});

test("what is no hour holds the form back, and stays as it was typed", async () => {
  const post = openCalendars({ [`PATCH /api/calendars/${main.id}`]: main });
  visit(`/settings/calendars/${main.id}`);
  const opening = await screen.findByLabelText<HTMLInputElement>("Ouvre, lundi, période 1");
  type("Ouvre, lundi, période 1", "midi");
  fireEvent.click(screen.getByRole("button", { name: "Enregistrer" }));
  expect(opening.value).toBe("midi");
  expect(opening.validationMessage).toBe("Écrivez une heure, par exemple 9\u00a0h\u00a030.");
  expect(post.sent(`PATCH /api/calendars/${main.id}`)).toEqual([]);
});

test("holidays are those of a region, and a closure may take an afternoon only", async () => {
  const post = openCalendars({ [`PATCH /api/calendars/${main.id}`]: main });
  visit(`/settings/calendars/${main.id}`);
  await screen.findByRole("option", { name: "Canada" });
  await screen.findByLabelText("Région");
  type("Région", "alsace-moselle");
  fireEvent.click(screen.getByRole("button", { name: "Ajouter une fermeture" }));
  type("Motif", "Réveillon");
  type("Du", "2026-12-24");
  fireEvent.click(screen.getByLabelText("toute la journée"));
  type("Fermé à partir de", "13h30");
  fireEvent.click(screen.getByRole("button", { name: "Enregistrer" }));
  await screen.findByText("Calendrier enregistré.");
  expect(post.sent(`PATCH /api/calendars/${main.id}`)[0]).toMatchObject({
    holidays: { country: "FR", region: "alsace-moselle" },
    closures: [
      { label: "Réveillon", from: "2026-12-24", to: "2026-12-24", hours: { from: "13:30", to: "24:00" } },
    ],
  });
});

test("an example says when it falls due, and which days were passed over", async () => {
  const post = openCalendars();
  visit(`/settings/calendars/${main.id}`);
  const example = within(await screen.findByRole("region", { name: "Un exemple" }));
  fireEvent.change(example.getByLabelText("Début"), { target: { value: "2026-12-24" } });
  fireEvent.change(example.getByLabelText("Délai"), { target: { value: "10" } });
  fireEvent.change(example.getByLabelText("Compté en"), { target: { value: "ouvres" } });
  expect(await example.findByText("lundi 28 décembre 2026 à 10 h")).toBeTruthy();
  expect(example.getByText("Noël")).toBeTruthy();
  await waitFor(() =>
    expect(post.sent(`POST /api/calendars/${main.id}/dues`).at(-1)).toEqual({
      start: "2026-12-24T10:00",
      days: { count: 10, kind: "ouvres" },
      ends: "as_is",
    }),
  );
});

test("a calendar begins like the main one, and one that is in use says why it stays", async () => {
  const post = openCalendars({
    "POST /api/calendars": evening,
    [`DELETE /api/calendars/${evening.id}`]: refusing(409, "calendar.in_use", {}),
  });
  visit("/settings/calendars");
  fireEvent.click(await screen.findByRole("button", { name: "Ajouter un calendrier" }));
  const dialog = within(await screen.findByRole("dialog"));
  fireEvent.change(dialog.getByLabelText("Nom"), { target: { value: "Équipe du soir" } });
  fireEvent.click(dialog.getByRole("button", { name: "Ajouter" }));
  await screen.findByRole("heading", { level: 1, name: "Équipe du soir" });
  const { id: _, main: __, ...rules } = main;
  expect(post.sent("POST /api/calendars")).toEqual([{ ...rules, name: "Équipe du soir" }]);

  fireEvent.click(await screen.findByRole("button", { name: "Supprimer" }));
  fireEvent.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Supprimer" }));
  expect(await screen.findByText(/Ce calendrier sert encore/u)).toBeTruthy();
});
