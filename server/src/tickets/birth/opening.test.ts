import { expect } from "vitest";
import { dov } from "../../../testing/cast.ts";
import { test } from "../../../testing/desk.ts";
import { system } from "../../platform/work.ts";
import { drawTicketNumber } from "./opening.ts";

test("a letter from somebody new opens a ticket with its words, a reference and two clocks", async ({
  desk,
}) => {
  const arrival = await desk.receives({
    from: dov,
    subject: "Théière fêlée",
    says: "Bonjour,\nelle est arrivée fêlée.",
  });

  expect(arrival).toMatchObject({ outcome: "opened", sender: dov.address, subject: "Théière fêlée" });
  const ticket = await desk.look(arrival.ticketId ?? "");
  expect(ticket).toMatchObject({
    subject: "Théière fêlée",
    state: "new",
    channel: "email",
    customer: { name: "Dov Perez" },
    waitingSince: "2026-11-23T09:00:00Z",
    answerDueAt: "2026-11-24T09:00:00Z",
    ownerDueAt: "2026-11-23T09:15:00Z",
    excerpt: "Bonjour, elle est arrivée fêlée.",
    entries: 1,
  });
  expect(ticket.reference).toMatch(/^\d{5}-\d$/u);
  expect(ticket.thread).toHaveLength(1);
});

test("another system opens a ticket by API, and gets its reference", async ({ desk }) => {
  const made = await desk.asks<{ secret: string }>("chloe", "POST", "/api/tokens", {
    name: "ERP",
    scopes: ["write", "read"],
  });
  const answer = await desk.app.http.inject({
    method: "POST",
    url: "/api/tickets",
    headers: { authorization: `Bearer ${made.body.secret}` },
    payload: { customer: { email: "Dov@Exemple.test" }, subject: "Retard", text: "Commande A-77120" },
  });

  expect(answer.statusCode).toBe(201);
  expect(await desk.look(answer.json().id)).toMatchObject({
    channel: "api",
    reference: answer.json().reference,
    state: "new",
  });
});

test("D27 fifty openings at once have fifty references, while as many that are undone give none twice", async ({
  desk,
}) => {
  const undone = Array.from({ length: 50 }, () =>
    desk.app.works
      .run(system, async (work) => {
        await drawTicketNumber(work);
        throw new Error("undone");
      })
      .catch((error: Error) => error.message),
  );
  const opened = await Promise.all(
    Array.from({ length: 50 }, () =>
      desk.asks<{ reference: string }>("amina", "POST", "/api/tickets", {
        customer: { email: dov.address },
        subject: "Ensemble",
        text: "Bonjour",
      }),
    ),
  );

  expect(new Set(await Promise.all(undone))).toEqual(new Set(["undone"]));
  expect(new Set(opened.map((answer) => answer.body.reference)).size).toBe(50);
});
