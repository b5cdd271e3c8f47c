import { randomBytes } from "node:crypto";
import { mkdtemp, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { amina, openStories } from "../../testing/telling.ts";
import { until } from "../../testing/until.ts";
import { openTestWorks, type TestWorks } from "../../testing/works.ts";
import { writeDraft } from "../drafts/rows.ts";
import { type FileStore, openFileStore } from "../platform/files.ts";
import { sql } from "../platform/sql.ts";
import { tieAttachments } from "./rows.ts";
import { sweepFiles } from "./sweeping.ts";
import { attachUpload } from "./uploading.ts";

const morning = Temporal.Instant.from("2026-11-16T09:00:00Z");
let works: TestWorks;
let files: FileStore;
let folder: string;
let ticketId: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guichet-sweeping-"));
  files = openFileStore(folder);
  works = await openTestWorks();
  ticketId = await (await openStories(works)).asks();
});

afterAll(async () => {
  await works.close();
  await rm(folder, { recursive: true });
});

/** The store dates by the hours of the machine, the tests by their own: a file is as old as its story says. */
async function keeps(): Promise<string> {
  const { sha256 } = await files.keep(randomBytes(64));
  const at = morning.epochMilliseconds / 1000;
  await utimes(join(folder, sha256.slice(0, 2), sha256), at, at);
  return sha256;
}

const uploads = async (sha256: string) =>
  (
    await works.run(amina, (work) =>
      attachUpload(work, { sha256, size: 64, name: "bon.pdf", type: "application/pdf" }),
    )
  ).id;

async function sweepsAfter(hours: number): Promise<void> {
  works.at(morning.add({ hours }).toString());
  await sweepFiles({ ...works, clock: () => morning.add({ hours }) }, files);
  works.at(morning.toString());
}

const waitingForAnother = sql`
  select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;

const isThere = (sha256: string): Promise<boolean> =>
  files.read(sha256).then(
    () => true,
    () => false,
  );

test("bytes that never got a row go after a day, and not before", async () => {
  const lost = await keeps();

  await sweepsAfter(23);
  expect(await isThere(lost)).toBe(true);
  await sweepsAfter(25);
  expect(await isThere(lost)).toBe(false);
});

test("a file of the thread stays for good", async () => {
  const sha256 = await keeps();
  const attachmentId = await uploads(sha256);
  const [entry] = await works.database.query(
    sql<{ id: string }>`select id from entries where ticket_id = ${ticketId}`,
  );
  await works.run(amina, (work) => tieAttachments(work, [attachmentId], entry?.id ?? ""));

  await sweepsAfter(10_000);
  expect(await isThere(sha256)).toBe(true);
});

test("an upload that its draft holds stays; without a draft it is forgotten after a week, bytes and row", async () => {
  const [held, loose] = [await keeps(), await keeps()];
  const [heldId, looseId] = [await uploads(held), await uploads(loose)];
  const draft = {
    html: "<p>Bonjour</p>",
    to: [],
    cc: [],
    bcc: [],
    quotesHistory: null,
    word: null,
    attachmentIds: [heldId],
    entriesSeen: 1,
  };
  await works.run(amina, (work) => writeDraft(work, { ticketId, agentId: amina.id, kind: "reply" }, draft));

  await sweepsAfter(7 * 24 - 1);
  expect([await isThere(held), await isThere(loose)]).toEqual([true, true]);
  await sweepsAfter(7 * 24 + 1);
  expect([await isThere(held), await isThere(loose)]).toEqual([true, false]);
  expect(
    await works.database.query(sql`select id from attachments where id = any(${[heldId, looseId]}::uuid[])`),
  ).toEqual([{ id: heldId }]);
});

test("a form that waits in quarantine holds the files it came with", async () => {
  const sha256 = await keeps();
  const left = Buffer.from(
    JSON.stringify({ message: "Voici la photo", files: [{ sha256, name: "photo.jpg" }] }),
  );
  await works.database.query(sql`
    with inbox as (
      insert into inboxes (id, name, address, language, take_since, created_at)
      values (gen_random_uuid(), 'Site', 'site@guichet.test', 'fr', ${morning}, ${morning}) returning id
    )
    insert into arrivals (id, channel, inbox_id, unique_key, received_at, size, raw, outcome)
    select gen_random_uuid(), 'form', id, 'a form with a photo', ${morning}, ${left.length}, ${left}, 'quarantined' from inbox`);

  await sweepsAfter(10_000);

  expect(await isThere(sha256)).toBe(true);
});

test("bytes that come again while nothing points to them are spared another day", async () => {
  const content = randomBytes(64);
  const { sha256 } = await files.keep(content);
  const at = morning.epochMilliseconds / 1000;
  await utimes(join(folder, sha256.slice(0, 2), sha256), at, at);

  await files.keep(content);
  await sweepsAfter(25);

  await uploads(sha256);
  expect(await files.read(sha256)).toEqual(content);
});

test("a file that is being pointed to at this very moment stops the sweeper, and stays", async () => {
  const sha256 = await keeps();
  await uploads(sha256);
  await works.database.query(sql`delete from attachments where sha256 = ${sha256}`);
  const pointing = await works.database.begin();
  await pointing.query(sql`
    insert into attachments (id, sha256, name, type, size, uploaded_at)
    values (gen_random_uuid(), ${sha256}, 'bon.pdf', 'application/pdf', 64, ${morning})`);

  const sweeping = sweepsAfter(25);
  const refused = expect(sweeping).rejects.toThrow("foreign key");
  await until(async () => (await works.database.query(waitingForAnother)).length > 0);
  await pointing.commit();
  await refused;

  expect(await isThere(sha256)).toBe(true);
});

test("every table that points to a file is known to the sweeper", async () => {
  const names = async (statement: ReturnType<typeof sql<{ name: string }>>) =>
    (await works.database.query(statement)).map((row) => row.name);
  const pointing = await names(sql<{ name: string }>`
    select conrelid::regclass::text as name from pg_constraint where confrelid = 'files'::regclass order by 1`);
  const known = await names(sql<{ name: string }>`
    select distinct d.refobjid::regclass::text as name from pg_rewrite r join pg_depend d on d.objid = r.oid
    where r.ev_class = 'files_in_use'::regclass and d.refclassid = 'pg_class'::regclass and d.refobjid <> r.ev_class order by 1`);

  expect(pointing).toEqual(["arrivals", "attachments", "departures"]);
  expect(known).toEqual(pointing);
});
