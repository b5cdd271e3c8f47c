import type { Presence } from "@guichet/contract/presence.ts";
import type { Routing } from "@guichet/contract/routing.ts";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { amina, atTheDesk, me } from "../../../testing/cast.ts";
import { openPost } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const routing: Routing = { on: false, capacity: 20, rules: [] };
const person: Presence = {
  ...amina,
  state: "available",
  absence: null,
  load: 2,
  open: 2,
  place: { skills: ["retours"], languages: [], capacity: null, workingHours: [] },
  teamIds: [],
};
const why = { because: "load", load: 2, capacity: 20, team: null, skill: null, late: false };
const settling = {
  ...atTheDesk,
  "GET /api/session": { ...me, roles: ["agent", "lead"] },
  "GET /api/routing": routing,
  "PUT /api/routing": ({ body }: { body: unknown }) => body,
  "POST /api/routing/previews": { rule: null, choice: { ...amina, why } },
  "GET /api/reasons": { items: [] },
  "GET /api/inboxes": { items: [] },
  "GET /api/teams": { items: [] },
  "GET /api/presences": { items: [person] },
  "GET /api/moments": { presets: [], read: null },
};

test("a lead writes a rule that reads as a sentence, and sees who would have a ticket now and why", async () => {
  const post = openPost(settling);
  visit("/settings/routing");
  expect(await screen.findByText(/A le plus de place : 2 sur 20/u)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Ajouter une règle" }));
  const dialog = await screen.findByRole("dialog");
  fireEvent.change(within(dialog).getByLabelText("Langue"), { target: { value: "en" } });
  fireEvent.change(within(dialog).getByLabelText("Qui sait"), { target: { value: "anglais" } });

  fireEvent.click(within(dialog).getByRole("button", { name: "Ajouter" }));

  expect(await screen.findByText("en anglais : qui sait « anglais »", { normalizer: plain })).toBeTruthy();
  expect(post.sent("PUT /api/routing")).toMatchObject([{ rules: [{ languages: ["en"], skill: "anglais" }] }]);
});

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, " ").trim();

test("skills, languages and capacity are said for each person", async () => {
  const place = `PUT /api/agents/${amina.id}/place`;
  const post = openPost({ ...settling, [place]: {} });
  visit("/settings/routing");
  fireEvent.click(await screen.findByRole("button", { name: "Compétences et capacité" }));
  const dialog = await screen.findByRole("dialog");
  fireEvent.change(within(dialog).getByLabelText("Compétences"), { target: { value: "retours, vélos" } });
  fireEvent.change(within(dialog).getByLabelText("Combien à la fois"), { target: { value: "12" } });
  fireEvent.click(within(dialog).getByRole("button", { name: "Enregistrer" }));

  await waitFor(() =>
    expect(post.sent(place)).toEqual([
      { skills: ["retours", "vélos"], languages: [], capacity: 12, workingHours: [] },
    ]),
  );
});
