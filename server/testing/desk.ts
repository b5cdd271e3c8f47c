import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Arrival } from "@guichet/contract/arrivals.ts";
import type { Company } from "@guichet/contract/company.ts";
import type { Departure } from "@guichet/contract/departures.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { test as base } from "vitest";
import { openSession } from "../src/access/sessions/opening.ts";
import { type App, openApp } from "../src/app.ts";
import { keepLetter } from "../src/channels/email/keeping.ts";
import { openCounter } from "../src/company/company.ts";
import { addInbox } from "../src/inboxes/adding.ts";
import { openDatabase } from "../src/platform/db.ts";
import { silentLog } from "../src/platform/log.ts";
import { sql } from "../src/platform/sql.ts";
import { type Actor, system } from "../src/platform/work.ts";
import { enrolAgent } from "../src/team/joining.ts";
import { amina, bruno, chloe, password, support } from "./cast.ts";
import { freshDatabase } from "./database.ts";
import { type Written, writeLetter } from "./letters.ts";
import { openPostOffice, type PostOffice } from "./mail/post-office.ts";
import { expectScreensTrue } from "./replaying.ts";

type Person = "amina" | "bruno" | "chloe";
type Answer<Body> = { status: number; body: Body; headers: Record<string, unknown> };

/** A whole desk on a database of its own: the real modules, a clock that is set by hand, a post that remembers. */
export type Desk = {
  app: App;
  post: PostOffice;
  inboxId: string;
  people: Record<Person, Actor & { id: string; name: string }>;
  /** Values of their session cookies. */
  sessions: Record<Person, string>;
  now: () => Temporal.Instant;
  /** It is this time from now on; whoever tells a long story decides what happens when. */
  at: (instant: Temporal.Instant) => void;
  /** Moves the clock, then lets everything that fell due happen. */
  passes: (duration: Temporal.DurationLike) => Promise<void>;
  /** Reads what came, sends what is due, until nothing moves. */
  settles: () => Promise<void>;
  receives: (letter: Written) => Promise<Arrival>;
  /** The API, as one of the cast. */
  asks: <Body = unknown>(
    person: Person | null,
    method: Method,
    path: string,
    body?: unknown,
  ) => Promise<Answer<Body>>;
  look: (ticketId: string) => Promise<TicketWithThread>;
  departures: () => Promise<Departure[]>;
  opensCounter: () => Promise<Company>;
  close: () => Promise<void>;
};

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** A Monday morning, doors open. */
const morning = "2026-11-23T10:00:00+01:00";

async function openDesk(): Promise<Desk> {
  const fresh = await freshDatabase();
  const folder = await mkdtemp(join(tmpdir(), "guichet-desk-"));
  const post = openPostOffice();
  let now = Temporal.Instant.from(morning);
  const clock = () => now;
  const database = openDatabase(fresh.url, { connections: 6 });
  const app = await openApp({
    database,
    clock,
    log: silentLog,
    secret: "a secret of tests",
    url: "http://localhost:8080",
    filesFolder: folder,
    sender: post,
    checkAnswers: true,
  });
  const { inboxId, people, sessions } = await settle(app);

  // The cast stays at its desk, however long the story.
  const staySignedIn = () =>
    database.query(sql`update sessions set seen_at = ${now}, ends_at = ${now.add({ hours: 24 * 365 })}`);
  const settles = async () => {
    await staySignedIn();
    let moved = true;
    while (moved) {
      moved = false;
      for (const tick of Object.values(app.schedule)) if (await tick.run()) moved = true;
    }
  };
  const asks = askingOf(app, sessions);

  return {
    app,
    post,
    inboxId,
    people,
    sessions,
    now: clock,
    at: (instant) => {
      now = instant;
    },
    settles,
    asks,
    passes: async (duration) => {
      now = now.add(duration);
      await settles();
    },
    receives: async (letter) => {
      const kept = await keepLetter(app.intake, { inboxId, raw: writeLetter(letter), receivedAt: now });
      await settles();
      return (await asks<Arrival>("amina", "GET", `/api/arrivals/${kept.id}`)).body;
    },
    look: async (ticketId) => (await asks<TicketWithThread>("amina", "GET", `/api/tickets/${ticketId}`)).body,
    departures: async () =>
      (await asks<{ items: Departure[] }>("amina", "GET", "/api/departures?limit=100")).body.items,
    opensCounter: () => app.works.run(system, openCounter),
    close: async () => {
      await app.close();
      await database.close();
      await fresh.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const askingOf =
  (app: App, sessions: Record<Person, string>): Desk["asks"] =>
  async (person, method, path, body) => {
    const answer = await app.http.inject({
      method,
      url: path,
      ...(person ? { cookies: { guichet: sessions[person] } } : {}),
      ...(body === undefined ? {} : { payload: body as object }),
    });
    const json = answer.headers["content-type"]?.toString().includes("json");
    return {
      status: answer.statusCode,
      body: json ? answer.json() : answer.body,
      headers: answer.headers,
    } as never;
  };

async function settle(app: App) {
  return app.works.run(system, async (work) => {
    const inbox = await addInbox(
      work,
      {
        name: "Support",
        address: support,
        language: "fr",
        signature: "",
        takeFrom: { unreadDays: 7 },
        smtp: { host: "127.0.0.1", port: 25, security: "none", user: "", password: "" },
      },
      app.secrets,
    );
    // Joined a year ago, so that the lead is always found in the same order.
    const people = {} as Desk["people"];
    const sessions = {} as Record<Person, string>;
    for (const [key, person] of Object.entries({ amina, bruno, chloe })) {
      const id = await enrolAgent(work, { ...person, roles: [...person.roles], password, language: "fr" });
      people[key as Person] = {
        kind: "agent",
        id,
        name: person.name,
        roles: person.roles,
        sees: "everything",
      };
      sessions[key as Person] = (
        await openSession(work, id, { userAgent: "tests", source: "127.0.0.1" })
      ).token;
      // Nobody doubts that it is them either; a browser that a test opens is doubted as anybody's.
      const inAYear = work.now.add({ hours: 24 * 365 });
      await work.query(
        sql`update sessions set ends_at = ${inAYear}, confirmed_at = ${inAYear} where agent_id = ${id}`,
      );
    }
    return { inboxId: inbox.id, people, sessions };
  });
}

/** Each test file has one desk; each test finds it as the previous one left it, so it brings its own ticket. */
export const test = base.extend<{ desk: Desk; truth: undefined }>({
  desk: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the pattern to know what a fixture needs.
    async ({}, use) => {
      const desk = await openDesk();
      await use(desk);
      await desk.close();
    },
    { scope: "file" },
  ],
  truth: [
    async ({ desk }, use) => {
      await use(undefined);
      await expectScreensTrue(desk.app.works);
    },
    { auto: true },
  ],
});
