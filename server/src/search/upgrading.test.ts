import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { expect, test } from "vitest";
import { freshDatabase } from "../../testing/database.ts";
import { migrate } from "../platform/migrate.ts";

const migrations = fileURLToPath(new URL("../../migrations", import.meta.url));

test("what was said before an upgrade is found after it, and its files by their names", async () => {
  const { url, drop } = await freshDatabase();
  const before = await mkdtemp(join(tmpdir(), "guichet-before-"));
  const client = new Client({ connectionString: url });
  await client.connect();
  const found = async (typed: string) =>
    (
      await client.query("select text from searchable_words where words @@ websearch_to_tsquery('fr', $1)", [
        typed,
      ])
    ).rows.length;
  try {
    await client.query("drop schema public cascade; create schema public");
    const older = (await readdir(migrations)).filter((name) => name < "0016");
    await Promise.all(older.map((name) => cp(join(migrations, name), join(before, name))));
    await migrate(url, before);
    await client.query(`
      insert into customers (id, name, created_at) values (gen_random_uuid(), 'Dov', now());
      insert into tickets (id, number, customer_id, channel, language, subject, opened_at, last_entry_at)
        select gen_random_uuid(), 1, id, 'email', 'fr', 'Colis', now(), now() from customers;
      insert into entries (id, ticket_id, customer_id, position, kind, channel, author_kind, author_name, happened_at, recorded_at, text)
        select gen_random_uuid(), id, customer_id, 1, 'received', 'email', 'customer', 'Dov', now(), now(), 'Mes bouilloires fuient.'
        from tickets;
      insert into files (sha256, size, stored_at) values ('ab', 1, now());
      insert into attachments (id, entry_id, sha256, name, type, size, uploaded_at)
        select gen_random_uuid(), id, 'ab', 'devis_signé.pdf', 'application/pdf', 1, now() from entries`);
    expect([await found("bouilloire"), await found("devis")]).toEqual([1, 0]);

    await migrate(url);

    expect([await found("bouilloire"), await found("devis"), await found("facture")]).toEqual([1, 1, 0]);
  } finally {
    await client.end();
    await drop();
    await rm(before, { recursive: true });
  }
});
