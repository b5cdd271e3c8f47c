import { expect } from "vitest";
import { dov } from "../../../testing/cast.ts";
import { test } from "../../../testing/desk.ts";

test("one follows for oneself, sees it in the ticket, and stops", async ({ desk }) => {
  const ticketId = (await desk.receives({ from: dov, says: "Bonjour" })).ticketId ?? "";
  const path = `/api/tickets/${ticketId}/followers/${desk.people.bruno.id}`;
  expect((await desk.asks("amina", "PUT", path)).status).toBe(403);

  await desk.asks("bruno", "PUT", path);
  await desk.asks("bruno", "PUT", path);
  expect((await desk.look(ticketId)).followers).toEqual([{ id: desk.people.bruno.id, name: "Bruno" }]);

  await desk.asks("bruno", "DELETE", path);
  expect((await desk.look(ticketId)).followers).toEqual([]);
});
