import type { Fact } from "@guichet/contract/facts.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestWorks, type TestWorks } from "../../testing/works.ts";
import type { Database } from "./db.ts";
import { sql } from "./sql.ts";
import { type Actor, openWorks, type Reactions, system, type Work } from "./work.ts";

const amina: Actor = {
  kind: "agent",
  id: "0197a000-0000-7000-8000-000000000001",
  name: "Amina",
  roles: ["agent"],
};
const ticketId = "0197a000-0000-7000-8000-0000000000aa";

let works: TestWorks;

beforeAll(async () => {
  works = await openTestWorks({
    "ticket.closed": [
      async (work, { summary }) => {
        if (summary === "refused by a reaction") throw new Error("no");
        work.announce("ticket.reopened", { ticketId, cause: "agent", ownerDueAt: null });
      },
    ],
    "ticket.reopened": [
      async (work) => {
        await work.query(sql`insert into words values ('followed') on conflict do nothing`);
      },
    ],
  });
  await works.database.query(sql`create table words (said text primary key, promised_to int)`);
  await works.database.query(sql`create table promises (id int primary key)`);
  await works.database.query(
    sql`alter table words add foreign key (promised_to) references promises deferrable initially deferred`,
  );
});

afterAll(() => works.close());

const write = async (work: Work, said: string): Promise<void> => {
  await work.query(sql`insert into words values (${said})`);
};
const close = (work: Work, summary: string): void =>
  work.announce("ticket.closed", { ticketId, closedAt: work.now.toString(), summary });
const words = async (): Promise<string[]> =>
  (await works.database.query(sql<{ said: string }>`select said from words order by said`)).map(
    (row) => row.said,
  );
const facts = async (): Promise<Fact[]> =>
  works.database.query(
    sql<Fact>`select name, at, actor, particulars, position::text as position from facts order by facts.position`,
  );

test("the change, its fact and what follows it commit together, and are told after the commit", async () => {
  await works.run(amina, async (work) => {
    await write(work, "said");
    close(work, "done");
    expect(works.announced()).toEqual([]);
  });

  expect(await words()).toEqual(["followed", "said"]);
  expect(works.announced()).toEqual(["ticket.closed", "ticket.reopened"]);
  expect(await facts()).toMatchObject([
    { name: "ticket.closed", at: "2026-11-16T09:00:00Z", particulars: { summary: "done" } },
    { name: "ticket.reopened", particulars: { cause: "agent", ownerDueAt: null } },
  ]);
});

test("a fact says who acted, and not what they may", async () => {
  expect((await facts())[0]?.actor).toEqual({
    kind: "agent",
    id: amina.kind === "agent" ? amina.id : "",
    name: "Amina",
  });
});

test.each([
  [
    "the verb fails after its announcement",
    async (work: Work) => {
      await write(work, "lost");
      close(work, "lost");
      throw new Error("no");
    },
    "no",
  ],
  [
    "a reaction fails",
    async (work: Work) => {
      await write(work, "lost");
      close(work, "refused by a reaction");
    },
    "no",
  ],
  [
    "a statement failed and the verb went on as if it had not",
    async (work: Work) => {
      await write(work, "lost");
      await write(work, "lost").catch(() => undefined);
      close(work, "lost");
    },
    "aborted",
  ],
  [
    "the commit itself is refused",
    async (work: Work) => {
      await work.query(sql`insert into words values ('lost', 404)`);
      close(work, "lost");
    },
    "foreign key",
  ],
  [
    "a statement that nobody waited for is refused",
    async (work: Work) => {
      for (let time = 0; time < 2; time++) work.write(sql`insert into words values ('lost')`);
      close(work, "lost");
    },
    "duplicate key",
  ],
  [
    "what follows such a statement fails in its turn",
    async (work: Work) => {
      for (let time = 0; time < 2; time++) work.write(sql`insert into words values ('lost')`);
      await write(work, "another");
    },
    "duplicate key",
  ],
  [
    "the fact can't be written",
    async (work: Work) => {
      await write(work, "lost");
      work.announce("ticket.reopened", { ticketId: "no identifier", cause: "agent", ownerDueAt: null });
    },
    "invalid input syntax",
  ],
])("when %s, nothing of it is kept and nobody hears of it", async (_when, act, reason) => {
  const before = { words: await words(), facts: await facts() };
  works.announced();

  await expect(works.run(amina, act)).rejects.toThrow(reason);

  expect({ words: await words(), facts: await facts() }).toEqual(before);
  expect(works.announced()).toEqual([]);
});

test("what is written leaves in order, put in words when it leaves", async () => {
  await works.run(amina, async (work) => {
    let word = "too early";
    work.write(() => sql`insert into words values (${word})`);
    work.write(sql`update words set said = said || ', then changed' where said like 'in time%'`);
    word = "in time";
    const seen = await work.query(sql<{ said: string }>`select said from words where said like 'in time%'`);
    expect(seen).toEqual([{ said: "in time, then changed" }]);
    word = "too late";
  });

  expect(await words()).toContain("in time, then changed");
  expect(await words()).not.toContain("too early");
});

test("failures one after the other use up no connection", async () => {
  for (let index = 0; index < 12; index++) {
    const failing = works.run(amina, (work) =>
      work.query(sql`insert into words values (${`f${index}`}, 404)`),
    );
    await expect(failing).rejects.toThrow("foreign key");
  }

  expect(await works.run(amina, (work) => work.query(sql`select 1 as one`))).toEqual([{ one: 1 }]);
});

test("a work without a statement and without a fact begins no transaction", async () => {
  let begun = 0;
  const database: Database = {
    ...works.database,
    begin: () => works.database.begin().finally(() => begun++),
  };
  const counted = openWorks({
    database,
    clock: () => Temporal.Instant.from("2026-11-16T09:00:00Z"),
    reactions: {} as Reactions,
  });

  expect(await counted.run(system, async (work) => work.now.toString())).toBe("2026-11-16T09:00:00Z");
  expect(begun).toBe(0);
  await counted.run(system, (work) => work.query(sql`select 1`));
  expect(begun).toBe(1);
});

test("the hour is one for the whole work, whatever time it takes", async () => {
  works.at("2026-11-17T09:00:00Z");

  await works.run(amina, async (work) => {
    works.at("2026-11-18T09:00:00Z");
    expect(work.now.toString()).toBe("2026-11-17T09:00:00Z");
  });
});

test("facts are never rewritten, by nobody", async () => {
  await expect(works.database.query(sql`delete from facts`)).rejects.toThrow("never rewritten");
  await expect(works.database.query(sql`update facts set name = 'ticket.opened'`)).rejects.toThrow(
    "never rewritten",
  );
});
