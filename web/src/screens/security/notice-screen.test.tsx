import type { StaffNotice } from "@guichet/contract/staff-notice.ts";
import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { atTheDesk } from "../../../testing/cast.ts";
import { openPost } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const notice: StaffNotice = {
  drawnAt: "2026-11-22T08:00:00Z",
  companyName: "Arvel",
  figures: ["tickets_in", "satisfaction"],
  sessions: { idleHours: 12, mostDays: 30 },
  audited: ["session.opened"],
  failuresHours: 24,
  administrators: ["Chloé"],
  leads: [],
  ticketsByTeam: true,
};

test("the notice says what is kept of each person, who reads it and how long, in French and in English", async () => {
  openPost({ ...atTheDesk, "GET /api/staff-notice": notice });
  visit("/staff-notice");
  expect(await screen.findByRole("heading", { name: "Ce qui est mesuré sur chacun" })).toBeTruthy();
  expect(await screen.findByText(/après 12\s?h sans usage, 30 jours au plus/u)).toBeTruthy();
  expect(screen.getByText(/Les administrateurs\s?: Chloé/u)).toBeTruthy();
  expect(screen.getByText(/L’équipe qui tient le dossier/u)).toBeTruthy();
  expect(screen.getByText(/ne servent jamais à évaluer quelqu’un/u)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "English version" }));
  expect(await screen.findByRole("heading", { name: "What is measured on each person" })).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Version française" }));
  expect(await screen.findByRole("heading", { name: "Ce qui est mesuré sur chacun" })).toBeTruthy();
});
