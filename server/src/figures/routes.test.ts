import type { Figures } from "@guichet/contract/figures.ts";
import type { Page } from "@guichet/contract/paging.ts";
import type { TicketRow } from "@guichet/contract/tickets.ts";
import { expect } from "vitest";
import { dov } from "../../testing/cast.ts";
import { test } from "../../testing/desk.ts";

test("from the customer's mail to the figures: answered in opening time, closed, surveyed, rated", async ({
  desk,
}) => {
  await desk.opensCounter();
  const { ticketId } = await desk.receives({ from: dov, subject: "Colis", says: "Où est mon colis ?" });
  await desk.passes({ minutes: 30 });
  const reply = {
    key: crypto.randomUUID(),
    html: "<p>Il est parti.</p>",
    to: [dov.address],
    closeWith: "Expédié",
  };
  expect((await desk.asks("amina", "POST", `/api/tickets/${ticketId}/replies`, reply)).status).toBe(201);
  await desk.passes({ hours: 25 });
  expect((await desk.departures()).map(({ kind }) => kind)).toContain("survey");

  const { status, body } = await desk.asks<Figures>("chloe", "GET", "/api/figures");

  expect(status).toBe(200);
  const shown = Object.fromEntries(body.figures.map(({ name, value }) => [name, value]));
  expect(shown).toMatchObject({
    tickets_in: 1,
    answered: 100,
    unanswered: 0,
    time_to_first_answer: 30,
    time_to_solve: 30,
  });
  const behind = await desk.asks<Page<TicketRow>>("chloe", "GET", "/api/figures/answered/tickets");
  expect(behind.body.items.map(({ id }) => id)).toEqual([ticketId]);
});

test("figures are for those who work here, and ask for days that exist", async ({ desk }) => {
  expect(await desk.asks(null, "GET", "/api/figures")).toMatchObject({
    status: 401,
    body: { code: "access.not_signed_in" },
  });
  for (const path of [
    "/api/figures?from=2026-02-30",
    "/api/figures?from=2026-11-02&to=2026-11-01",
    "/api/figures/luck/tickets",
  ]) {
    expect(await desk.asks("chloe", "GET", path), path).toMatchObject({
      status: 400,
      body: { code: "request.invalid" },
    });
  }
});
