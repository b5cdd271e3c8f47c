import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { expect, test } from "vitest";
import { freshDatabase } from "../../testing/database.ts";
import { migrate } from "../platform/migrate.ts";

const migrations = fileURLToPath(new URL("../../migrations", import.meta.url));
const saturday = JSON.stringify([{ day: 6, from: "10:00", to: "16:00" }]);

type Row = Record<string, unknown>;
type Ask = (statement: string, values?: unknown[]) => Promise<Row[]>;

/** A house as the version before calendars left it, with what happened there; then the migration. */
async function upgraded(
  lived: (ask: Ask) => Promise<void>,
  look: (ask: Ask) => Promise<void>,
): Promise<void> {
  const { url, drop } = await freshDatabase();
  const before = await mkdtemp(join(tmpdir(), "guichet-before-"));
  const client = new Client({ connectionString: url });
  await client.connect();
  const ask: Ask = async (statement, values) => (await client.query(statement, values)).rows;
  try {
    await ask("drop schema public cascade");
    await ask("create schema public");
    const older = (await readdir(migrations)).filter((name) => name < "0018");
    await Promise.all(older.map((name) => cp(join(migrations, name), join(before, name))));
    await migrate(url, before);
    await lived(ask);
    await migrate(url);
    await look(ask);
  } finally {
    await client.end();
    await drop();
    await rm(before, { recursive: true });
  }
}

async function workYesterday(ask: Ask): Promise<void> {
  await ask("update company set time_zone = 'Europe/Paris', opening_hours = $1", [saturday]);
  await ask("insert into calendars (since, time_zone, opening_hours) values (now(), 'Europe/Paris', $1)", [
    saturday,
  ]);
  await ask("insert into customers (id, name, created_at) values (gen_random_uuid(), 'Dov', now())");
  await ask(`insert into tickets (id, number, customer_id, channel, language, subject, opened_at, last_entry_at)
    select gen_random_uuid(), 1, id, 'email', 'fr', 'Colis', now(), now() from customers`);
}

test("a house that works already keeps its hours, and no holiday moves what it promised", async () => {
  await upgraded(workYesterday, async (ask) => {
    expect(
      await ask("select main, time_zone, opening_hours, holidays, closures from business_calendars"),
    ).toEqual([
      {
        main: true,
        time_zone: "Europe/Paris",
        opening_hours: JSON.parse(saturday),
        holidays: null,
        closures: [],
      },
    ]);
    expect(await ask("select holidays, closures from calendars")).toEqual([
      { holidays: null, closures: [] },
      { holidays: null, closures: [] },
    ]);
  });
});

test("while the previous version runs, what it writes is heard and what is written reaches it", async () => {
  await upgraded(workYesterday, async (ask) => {
    await ask("update company set opening_hours = '[]', name = 'Les Bouilloires'");
    await ask("insert into calendars (since, time_zone, opening_hours) values (now(), 'Europe/Paris', '[]')");
    expect(await ask("select opening_hours from business_calendars")).toEqual([{ opening_hours: [] }]);

    await ask("update business_calendars set time_zone = 'Indian/Reunion'");
    expect(await ask("select time_zone, opening_hours from company")).toEqual([
      { time_zone: "Indian/Reunion", opening_hours: [] },
    ]);
  });
});

test("a house abroad that has not begun has no holidays of France", async () => {
  const abroad = async (ask: Ask) => {
    await ask("update company set time_zone = 'America/Toronto', language = 'en'");
  };
  await upgraded(abroad, async (ask) => {
    expect(await ask("select name, holidays from business_calendars")).toEqual([
      { name: "Opening hours", holidays: null },
    ]);
  });
});
