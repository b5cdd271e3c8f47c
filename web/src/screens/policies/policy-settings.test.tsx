import type { Policy } from "@guichet/contract/promises.ts";
import { usualAlerts } from "@guichet/contract/promises.ts";
import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { atTheDesk, minutesAgo } from "../../../testing/cast.ts";
import { openPost } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const policy: Policy = {
  id: "0199cccc-0000-7000-8000-000000000001",
  name: "Standard",
  targets: { first_answer: { minutes: 240 } },
  reasonIds: [],
  channels: [],
  segments: [],
  calendarId: null,
  pauses: true,
  alerts: usualAlerts,
  warnMinutes: 60,
  tellsAlone: null,
  createdAt: minutesAgo(9000),
  retiredAt: null,
};
const place = `/api/policies/${policy.id}`;
const settings = {
  ...atTheDesk,
  "GET /api/policies": { items: [policy] },
  "GET /api/calendars": { items: [] },
};

test("an engagement is read as one would say it", async () => {
  openPost(settings);
  visit("/settings/policies");
  expect(await screen.findByText("Nous répondons en 4 heures ouvrées.")).toBeTruthy();
  expect(screen.getByText(/Pour tout le monde/u)).toBeTruthy();
});

test("a change shows what it does to the promises that run before it is saved", async () => {
  const preview = { running: 12, sooner: 3, later: 0, overdue: 1 };
  const post = openPost({ ...settings, [`POST ${place}/previews`]: preview, [`PUT ${place}`]: policy });
  visit("/settings/policies");
  fireEvent.click(await screen.findByRole("button", { name: /Modifier/u }));
  const dialog = within(await screen.findByRole("dialog"));
  fireEvent.change(dialog.getByLabelText(/Première réponse\s: combien/u), { target: { value: "2" } });
  fireEvent.click(dialog.getByRole("button", { name: "Voir l’effet" }));

  await dialog.findByText("12 promesses en cours : 3 plus tôt, 0 plus tard.");
  expect(dialog.getByText("1 serait déjà dépassée.")).toBeTruthy();
  expect(post.sent(`PUT ${place}`)).toHaveLength(0);
  fireEvent.click(dialog.getByRole("button", { name: "Enregistrer" }));
  await screen.findByText("Engagement modifié.");
  expect(post.sent(`PUT ${place}`)).toMatchObject([{ targets: { first_answer: { minutes: 120 } } }]);
});
