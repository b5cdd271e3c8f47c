import { expect, test as pure } from "vitest";
import { test } from "../../testing/desk.ts";
import { answers, promisesOf, publishes, writes } from "../../testing/promising.ts";
import { likelyDuration } from "./forecasting.ts";

pure("how long such tickets take is the median of those that lasted longer than this one", () => {
  const lasted = Array.from({ length: 40 }, (_, index) => (index + 1) * 10);
  expect(likelyDuration(lasted, 0)).toBe(200);
  expect(likelyDuration(lasted, 100)).toBe(250);
});

pure("too few past tickets teach nothing", () => {
  expect(likelyDuration([10, 20, 30], 0)).toBeNull();
});

test("a promise that most of its kind would miss is at risk before the clock says so, once", async ({
  desk,
}) => {
  await publishes(desk, { targets: { resolution: { minutes: 60 * 8 * 5 } }, pauses: false, warnMinutes: 30 });
  const slow: string[] = [];
  for (let index = 0; index < 22; index++) slow.push(await writes(desk));
  await desk.passes({ hours: 24 * 10 });
  for (const ticketId of slow)
    await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/closure`, { summary: "Enfin." });
  const ticketId = await writes(desk);
  await answers(desk, ticketId);

  await desk.passes({ hours: 1 });

  const [promise] = await promisesOf(desk, ticketId);
  expect(promise?.state).toBe("at_risk");
  expect(Date.parse(promise?.dueAt ?? "") - desk.now().epochMilliseconds).toBeGreaterThan(24 * 3_600_000);
});
