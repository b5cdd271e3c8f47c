import { expect } from "vitest";
import { dov } from "../../testing/cast.ts";
import { test } from "../../testing/desk.ts";
import { answerSurvey } from "../surveys/answering.ts";

test("a ticket tells what its customer thought of it, and nothing of the questions left out", async ({
  desk,
}) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });
  const id = ticketId ?? "";
  await desk.asks("amina", "PUT", `/api/tickets/${id}/closure`, { summary: "Colis retrouvé." });
  expect(await desk.look(id)).toMatchObject({ survey: null });

  await desk.app.works.run({ kind: "customer", id: null }, (work) =>
    answerSurvey(work, id, { mark: 4, speed: 2, comment: "Un peu long." }),
  );

  expect((await desk.look(id)).survey).toEqual({
    ticketId: id,
    answeredAt: "2026-11-23T09:00:00Z",
    mark: 4,
    speed: 2,
    comment: "Un peu long.",
  });
});
