import type { Found } from "@guichet/contract/search.ts";
import { expect } from "vitest";
import { dov, esra } from "../../testing/cast.ts";
import { test } from "../../testing/desk.ts";

test("a mail is found by its words, its reference and its sender, as soon as it is read", async ({
  desk,
}) => {
  const { ticketId } = await desk.receives({ from: dov, subject: "Samovar", says: "Le robinet goutte." });
  await desk.receives({ from: esra, subject: "Question", says: "Rien à voir." });
  const { reference } = await desk.look(ticketId ?? "");

  for (const typed of ["robinets", "samovar", reference, reference.replace("-", "")]) {
    const { status, body } = await desk.asks<Found>(
      "amina",
      "GET",
      `/api/search?q=${encodeURIComponent(typed)}`,
    );
    expect({ typed, status, found: body.tickets.map((hit) => hit.ticketId) }).toEqual({
      typed,
      status: 200,
      found: [ticketId],
    });
  }
  const { body } = await desk.asks<Found>("amina", "GET", `/api/search?q=${encodeURIComponent(dov.address)}`);
  expect(body.customers.map(({ identities }) => identities)).toEqual([[dov.address]]);
});

test("nobody searches without signing in, nor for nothing", async ({ desk }) => {
  expect(await desk.asks(null, "GET", "/api/search?q=samovar")).toMatchObject({ status: 401 });
  expect(await desk.asks("amina", "GET", "/api/search?q=%20")).toMatchObject({
    status: 400,
    body: { code: "request.invalid" },
  });
});
