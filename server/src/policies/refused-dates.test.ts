import { expect } from "vitest";
import { type Desk, test } from "../../testing/desk.ts";
import { answers, expectTrueFacts, goesOn, promisesOf, publishes, writes } from "../../testing/promising.ts";
import { system } from "../platform/work.ts";
import { refuseDate } from "../promises/moving.ts";

const resolutionOf = async (desk: Desk, ticketId: string) =>
  (await promisesOf(desk, ticketId)).find(({ kind }) => kind === "resolution");

test("a date that is refused leaves the one before it standing, with what the customer's silence added to it", async ({
  desk,
}) => {
  await publishes(desk, { targets: { resolution: { minutes: 480 } } });
  const ticketId = await writes(desk);
  await answers(desk, ticketId);
  await desk.passes({ hours: 72 });
  await goesOn(desk, ticketId, "Il n’y est pas.");
  const before = await resolutionOf(desk, ticketId);
  expect(before?.state).toBe("open");
  const dueAt = Temporal.Instant.from(before?.dueAt ?? "")
    .add({ hours: 72 })
    .toString();
  const moves = { dueAt, reason: "La pièce manque." };
  await desk.asks("amina", "POST", `/api/promises/${before?.id}/dates`, moves);

  await desk.app.works.run(system, (work) => refuseDate(work, before?.id ?? ""));

  expect(await resolutionOf(desk, ticketId)).toMatchObject({ state: "open", dueAt: before?.dueAt });
  await expectTrueFacts(desk);
});

test("a reply taken back restores the last date that the customer did not refuse", async ({ desk }) => {
  await publishes(desk, { targets: { resolution: { minutes: 4800 } } });
  const ticketId = await writes(desk);
  const before = await resolutionOf(desk, ticketId);
  const days = (count: number) =>
    desk
      .now()
      .add({ hours: 24 * count })
      .toString();
  const path = `/api/promises/${before?.id}/dates`;
  await desk.asks("amina", "POST", path, { dueAt: days(30), reason: "La pièce manque." });
  await desk.app.works.run(system, (work) => refuseDate(work, before?.id ?? ""));
  const moves = { kind: "other", what: "Réglé", dueAt: days(20), movesId: before?.id };
  const entry = await answers(desk, ticketId, { promises: [moves] });

  await desk.asks("amina", "DELETE", `/api/entries/${entry.id}/departure`);

  expect(await resolutionOf(desk, ticketId)).toMatchObject({ toldAt: null, dueAt: before?.dueAt });
  await expectTrueFacts(desk);
});
