import { randomUUID } from "node:crypto";
import type { Figures } from "@guichet/contract/figures.ts";
import type { Page } from "@guichet/contract/paging.ts";
import type { Commitment, PromiseTotals } from "@guichet/contract/promises.ts";
import type { TicketRow } from "@guichet/contract/tickets.ts";
import { expect } from "vitest";
import { type Desk, test } from "../../testing/desk.ts";
import { publishes, writes } from "../../testing/promising.ts";

/** A word given on the phone, due in so many hours. */
async function gives(desk: Desk, ticketId: string, hours: number): Promise<string> {
  const promising = {
    key: randomUUID(),
    kind: "call_back",
    what: "Amina vous rappelle",
    dueAt: desk.now().add({ hours }).toString(),
  };
  const made = await desk.asks<Commitment>("amina", "POST", `/api/tickets/${ticketId}/promises`, promising);
  return made.body.id;
}

/** One of each end: kept, moved in time and kept, missed, released, and one that still runs. */
async function oneOfEach(desk: Desk): Promise<{ ticketId: string; missedIn: string }> {
  const { id } = await publishes(desk);
  await desk.asks("chloe", "DELETE", `/api/policies/${id}`);
  const ticketId = await writes(desk);
  const missedIn = await writes(desk);
  const kept = await gives(desk, ticketId, 2);
  const moved = await gives(desk, ticketId, 2);
  await gives(desk, missedIn, 2);
  const released = await gives(desk, ticketId, 4);
  await gives(desk, ticketId, 8);
  const later = desk.now().add({ hours: 6 }).toString();
  await desk.asks("amina", "PUT", `/api/promises/${kept}/keeping`, {});
  await desk.asks("amina", "POST", `/api/promises/${moved}/dates`, {
    dueAt: later,
    reason: "La pièce tarde.",
  });
  await desk.asks("amina", "PUT", `/api/promises/${released}/release`, { reason: "Dov a trouvé ailleurs." });
  await desk.passes({ hours: 3 });
  await desk.asks("amina", "PUT", `/api/promises/${moved}/keeping`, {});
  return { ticketId, missedIn };
}

async function figuresOf(desk: Desk) {
  const { body } = await desk.asks<Figures>("chloe", "GET", "/api/figures");
  return new Map(body.figures.map((figure) => [figure.name, figure]));
}

test("promises count by their first date: kept, moved in time, missed and open add up to those not released", async ({
  desk,
}) => {
  await oneOfEach(desk);

  const figures = await figuresOf(desk);

  expect(figures.get("promises_kept")).toMatchObject({
    unit: "percent",
    value: 33.33,
    n: 3,
    population: 4,
    excluded: { released: 1, still_open: 1 },
    cohort: "due",
  });
  for (const name of ["promises_renegotiated", "promises_broken", "promises_open"] as const)
    expect(figures.get(name), name).toMatchObject({
      unit: "count",
      value: 1,
      n: 1,
      population: 4,
      excluded: { released: 1, otherwise: 3 },
    });
});

test("the figures of promises say what the ledger's totals say, with their coverage and the delay promised", async ({
  desk,
}) => {
  await oneOfEach(desk);
  const from = desk.now().subtract({ hours: 72 }).toString();
  const to = desk.now().add({ hours: 72 }).toString();

  const figures = await figuresOf(desk);
  const totals = (await desk.asks<PromiseTotals>("chloe", "GET", `/api/promise-totals?from=${from}&to=${to}`))
    .body;

  const ended = totals.kept + totals.renegotiated + totals.broken;
  expect(figures.get("promises_kept")?.value).toBeCloseTo((100 * totals.kept) / ended, 1);
  expect(figures.get("promises_renegotiated")?.value).toBe(totals.renegotiated);
  expect(figures.get("promises_broken")?.value).toBe(totals.broken);
  expect(figures.get("promises_open")?.value).toBe(totals.running);
  expect(figures.get("promises_kept")?.excluded.released).toBe(totals.released);
  expect(figures.get("promises_covered")).toMatchObject({ n: totals.tickets, population: totals.tickets });
  expect(figures.get("promises_covered")?.value).toBe((100 * totals.covered) / totals.tickets);
  expect(figures.get("promise_delay")).toMatchObject({
    unit: "minutes",
    value: totals.medianDelayMinutes,
    n: ended + totals.running,
  });
});

test("a broken promise opens on the ticket in which it was broken", async ({ desk }) => {
  const { ticketId, missedIn } = await oneOfEach(desk);

  const behind = await desk.asks<Page<TicketRow>>("chloe", "GET", "/api/figures/promises_broken/tickets");

  const ids = behind.body.items.map(({ id }) => id);
  expect(ids).toContain(missedIn);
  expect(ids).not.toContain(ticketId);
});

test("a figure of now says how long what it counts has stood, and the days the house was closed are named", async ({
  desk,
}) => {
  await desk.opensCounter();
  await writes(desk);
  await desk.passes({ hours: 24 * 8 });

  const { body } = await desk.asks<Figures>("chloe", "GET", "/api/figures");

  const unanswered = body.figures.find(({ name }) => name === "unanswered");
  expect(unanswered?.value).toBeGreaterThan(0);
  expect(unanswered?.ages.map(({ days }) => days)).toEqual([0, 1, 3, 7]);
  expect(unanswered?.ages.reduce((sum, { n }) => sum + n, 0)).toBe(unanswered?.value);
  expect(unanswered?.ages.at(-1)?.n).toBeGreaterThan(0);
  expect(unanswered?.trend).toEqual([]);
  expect(Date.parse(unanswered?.oldest ?? "")).toBeLessThan(desk.now().epochMilliseconds);
  expect(body.figures.find(({ name }) => name === "tickets_in")?.oldest).toBeNull();
  const weekday = (day: string) => Temporal.PlainDate.from(day).dayOfWeek;
  expect(body.closedDays.filter((day) => weekday(day) < 6)).toEqual(["2026-11-11"]);
  expect(body.closedDays.filter((day) => weekday(day) === 7).length).toBeGreaterThanOrEqual(4);
});
