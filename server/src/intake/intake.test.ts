import { createHash } from "node:crypto";
import type { Arrival, KeptArrival } from "@guichet/contract/arrivals.ts";
import { expect } from "vitest";
import { dov, support } from "../../testing/cast.ts";
import type { Desk } from "../../testing/desk.ts";
import { test } from "../../testing/desk.ts";
import { writeLetter } from "../../testing/letters.ts";

async function tokenFor(desk: Desk, scopes: string[]): Promise<string> {
  const made = await desk.asks<{ secret: string }>("chloe", "POST", "/api/tokens", { name: "pipe", scopes });
  return made.body.secret;
}

async function deliver(desk: Desk, raw: Buffer, token: string, address = support) {
  const answer = await desk.app.http.inject({
    method: "POST",
    url: `/api/inboxes/${encodeURIComponent(address)}/deliveries`,
    headers: { authorization: `Bearer ${token}`, "content-type": "application/x-www-form-urlencoded" },
    payload: raw,
  });
  return { status: answer.statusCode, body: answer.json<KeptArrival>() };
}

test("a message piped by curl is kept, read, and told by its id, raw bytes identical", async ({ desk }) => {
  const token = await tokenFor(desk, ["deliver"]);
  const raw = writeLetter({ from: dov, subject: "Par le tuyau", says: "Bonjour\n\n-- \nDov" });

  const kept = await deliver(desk, raw, token);
  expect(kept).toMatchObject({ status: 202, body: { duplicate: false } });
  await desk.settles();

  const headers = { authorization: `Bearer ${token}` };
  const told = await desk.app.http.inject({ url: `/api/arrivals/${kept.body.id}`, headers });
  expect(told.json<Arrival>()).toMatchObject({
    outcome: "opened",
    sender: dov.address,
    recipients: [support],
    subject: "Par le tuyau",
    receivedAt: desk.now().toString(),
    textShown: expect.stringContaining("Bonjour"),
    attachments: [],
  });
  const bytes = await desk.app.http.inject({ url: `/api/arrivals/${kept.body.id}/raw`, headers });
  expect(bytes.rawPayload.equals(raw)).toBe(true);
});

test("D6 the same mail twice, by another road, is one entry", async ({ desk }) => {
  const token = await tokenFor(desk, ["deliver"]);
  const raw = writeLetter({ from: dov, subject: "Deux fois", says: "Bonjour" });
  const again = Buffer.concat([Buffer.from("Received: from elsewhere by here\r\nX-Spam: no\r\n"), raw]);

  const first = await deliver(desk, raw, token);
  const second = await deliver(desk, again, token);

  expect(second.body).toEqual({ id: first.body.id, duplicate: true });
});

test("D6 ten deliveries of one mail at the same instant are one entry", async ({ desk }) => {
  const token = await tokenFor(desk, ["deliver"]);
  const raw = writeLetter({ from: dov, subject: "Ensemble", says: "Bonjour" });

  const kept = await Promise.all(Array.from({ length: 10 }, () => deliver(desk, raw, token)));
  await desk.settles();

  expect(new Set(kept.map((each) => each.body.id)).size).toBe(1);
  expect(kept.filter((each) => !each.body.duplicate)).toHaveLength(1);
});

test("D8 the same Message-ID with other content is kept, and marked", async ({ desk }) => {
  await desk.receives({ from: dov, id: "same@exemple.test", says: "La vraie" });
  const other = await desk.receives({ from: dov, id: "same@exemple.test", says: "Une autre" });

  expect(other.outcome).toBe("opened");
  expect((await desk.look(other.ticketId ?? "")).thread[0]?.warnings).toContain("same_id_other_content");
});

test("D7 the same mail in two inboxes is two arrivals: neither team misses it", async ({ desk }) => {
  await desk.asks("chloe", "POST", "/api/inboxes", { name: "Ventes", address: "ventes@guichet.test" });
  const token = await tokenFor(desk, ["deliver"]);
  const raw = writeLetter({ from: dov, subject: "À tous", says: "Bonjour" });

  const kept = [await deliver(desk, raw, token), await deliver(desk, raw, token, "ventes@guichet.test")];
  await desk.settles();

  expect(kept.map((each) => each.body.duplicate)).toEqual([false, false]);
});

test("attachments are kept by their hash, and a large message lies in the file store", async ({ desk }) => {
  const token = await tokenFor(desk, ["deliver"]);
  const content = Buffer.alloc(400_000, "colis ");
  const raw = Buffer.from(
    [
      `From: <${dov.address}>`,
      `To: <${support}>`,
      "Subject: Photo",
      "Message-ID: <photo@exemple.test>",
      "MIME-Version: 1.0",
      'Content-Type: multipart/mixed; boundary="b"',
      "",
      "--b",
      "Content-Type: text/plain",
      "",
      "Voici la photo",
      "--b",
      "Content-Type: application/octet-stream; name=photo.bin",
      "Content-Disposition: attachment; filename=photo.bin",
      "Content-Transfer-Encoding: base64",
      "",
      content.toString("base64").replaceAll(/.{76}/gu, "$&\r\n"),
      "--b--",
      "",
    ].join("\r\n"),
  );

  const kept = await deliver(desk, raw, token);
  await desk.settles();

  const told = await desk.asks<Arrival>("amina", "GET", `/api/arrivals/${kept.body.id}`);
  const sha256 = createHash("sha256").update(content).digest("hex");
  expect(told.body.attachments).toMatchObject([{ name: "photo.bin", size: 400_000, sha256 }]);
  const bytes = await desk.app.http.inject({
    url: `/api/arrivals/${kept.body.id}/raw`,
    cookies: { guichet: desk.sessions.amina },
  });
  expect(bytes.rawPayload.equals(raw)).toBe(true);
});

test("without the right to deliver, nothing is taken", async ({ desk }) => {
  const raw = writeLetter({ from: dov, says: "Bonjour" });

  expect(await deliver(desk, raw, await tokenFor(desk, ["read"]))).toMatchObject({ status: 403 });
  expect(await deliver(desk, raw, "gui_inventedinventedinvented")).toMatchObject({ status: 401 });
});
