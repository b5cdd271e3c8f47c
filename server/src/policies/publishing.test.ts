import type { Calendar } from "@guichet/contract/calendars.ts";
import { expect } from "vitest";
import { test } from "../../testing/desk.ts";
import { publishes, writes } from "../../testing/promising.ts";

const evening = { name: "Équipe du soir", timeZone: "Europe/Paris", openingHours: [] };

test("a calendar that a policy counts with can’t be removed, and the mail still comes in", async ({
  desk,
}) => {
  const { id } = (await desk.asks<Calendar>("chloe", "POST", "/api/calendars", evening)).body;
  await publishes(desk, { calendarId: id });

  expect(await desk.asks("chloe", "DELETE", `/api/calendars/${id}`)).toMatchObject({
    status: 409,
    body: { code: "calendar.in_use" },
  });
  expect(await writes(desk)).not.toBe("");
});

test("a policy on a calendar that does not exist is refused", async ({ desk }) => {
  expect(await publishes(desk, { calendarId: "00000000-0000-7000-8000-000000000000" })).toMatchObject({
    code: "not_found",
  });
});
