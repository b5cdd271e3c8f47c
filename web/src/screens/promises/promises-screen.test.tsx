import type { LedgerLine } from "@guichet/contract/promises.ts";
import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { amina, atTheDesk, minutesAgo, row } from "../../../testing/cast.ts";
import { openPost } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

function line(differing: Partial<LedgerLine>): LedgerLine {
  return {
    id: "0199dddd-0000-7000-8000-000000000001",
    kind: "call_back",
    what: "rappel",
    by: amina,
    dueAt: minutesAgo(-5),
    firstDueAt: minutesAgo(-5),
    riskAt: minutesAgo(1),
    toldAt: null,
    keptAt: null,
    brokenAt: null,
    releasedAt: null,
    ticketId: row().id,
    source: "composer",
    state: "at_risk",
    literal: null,
    amount: null,
    madeAt: minutesAgo(60),
    entryId: null,
    policyId: null,
    replacesId: null,
    proof: null,
    releaseReason: null,
    postponements: 0,
    dates: [],
    ticket: { reference: "48213-7", subject: "Colis jamais reçu", owner: amina },
    ...differing,
  };
}

const far = line({
  id: "0199dddd-0000-7000-8000-000000000002",
  what: "devis",
  dueAt: minutesAgo(-60 * 24 * 30),
  riskAt: null,
});

test("what I promised is in the order it falls due, by day", async () => {
  const post = openPost({ ...atTheDesk, "GET /api/promises": { items: [line({}), far], next: null } });
  visit("/promises");
  const later = await screen.findByRole("region", { name: "Plus tard" });
  expect(within(later).getByRole("link", { name: /Devis.*Amina/u })).toBeTruthy();
  expect(screen.getByText(/^à risque/u)).toBeTruthy();
  const [asked] = post.asked.filter(({ path }) => path === "/api/promises");
  expect(Object.fromEntries(asked?.query ?? [])).toEqual({ part: "running", owner: "me" });
});

test("the choice lives in the address, and an empty ledger says what will come", async () => {
  openPost({ ...atTheDesk, "GET /api/promises": { items: [], next: null } });
  visit("/promises");
  fireEvent.click(await screen.findByRole("button", { name: "Non tenues" }));
  expect(await screen.findByText("Aucune promesse manquée")).toBeTruthy();
  expect(window.location.search).toContain("part=broken");
});
