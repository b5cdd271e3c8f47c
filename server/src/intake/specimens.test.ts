import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import type { Arrival } from "@guichet/contract/arrivals.ts";
import { expect } from "vitest";
import { support } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";
import { writeLetter } from "../../testing/letters.ts";
import { keepLetter } from "../channels/email/keeping.ts";

const folder = new URL("../../testing/specimens/mail/", import.meta.url);
const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

async function specimens(): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith(".eml")).sort();
}

async function rawOf(desk: Desk, arrivalId: string): Promise<Buffer> {
  const cookies = { guichet: desk.sessions.amina };
  return (await desk.app.http.inject({ url: `/api/arrivals/${arrivalId}/raw`, cookies })).rawPayload;
}

test("M15 M16 each of the specimens ends as an entry or in a quarantine that shows, its bytes identical", async ({
  desk,
}) => {
  const names = await specimens();
  expect(names.length).toBeGreaterThan(100);
  for (const name of names) {
    const raw = await readFile(new URL(name, folder));
    const kept = await keepLetter(desk.app.intake, { inboxId: desk.inboxId, raw, receivedAt: desk.now() });
    await desk.settles();
    const arrival = (await desk.asks<Arrival>("amina", "GET", `/api/arrivals/${kept.id}`)).body;

    const ended = arrival.entryId !== null || arrival.outcome === "quarantined";
    expect([name, ended]).toEqual([name, true]);
    // The same letter by another road is the first one's arrival, with the first one's bytes.
    if (!kept.duplicate) expect([name, sha256(await rawOf(desk, kept.id))]).toEqual([name, sha256(raw)]);
  }
});

test("M4 an inbox that is forwarded to itself or to another of ours answers nothing by itself", async ({
  desk,
}) => {
  await desk.asks("chloe", "POST", "/api/inboxes", { name: "Ventes", address: "ventes@guichet.test" });
  await desk.opensCounter();
  const before = desk.post.sent.length;
  const ours = { name: "Maison", address: support };

  await desk.receives({
    from: ours,
    says: "Revenu",
    headers: { "X-Guichet-Loop": "1", "Auto-Submitted": "auto-replied" },
  });
  await desk.receives({ from: ours, says: "Revenu, sans ses marques" });
  await desk.receives({
    from: { name: "Ventes", address: "ventes@guichet.test" },
    says: "De l’autre point de contact",
  });
  const raw = writeLetter({ from: ours, to: "ventes@guichet.test", says: "À l’autre" });
  await keepLetter(desk.app.intake, { inboxId: desk.inboxId, raw, receivedAt: desk.now() });
  await desk.passes({ minutes: 10 });

  expect(desk.post.sent.length).toBe(before);
});
