import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AddingInbox } from "@guichet/contract/inboxes.ts";
import type { z } from "zod";
import { requireActor } from "../src/access/policy.ts";
import { formReader } from "../src/channels/form/reader.ts";
import { openLinks } from "../src/dispatch/links.ts";
import { addInbox } from "../src/inboxes/adding.ts";
import { openInboxes } from "../src/inboxes/serving.ts";
import { openIntake } from "../src/intake/intake.ts";
import { sayFailure, sayRefusal } from "../src/locales/say.ts";
import { openDatabase } from "../src/platform/db.ts";
import { openFileStore } from "../src/platform/files.ts";
import { openHttp } from "../src/platform/http/server.ts";
import { silentLog } from "../src/platform/log.ts";
import { openSecrets } from "../src/platform/secrets.ts";
import { openWorks, system } from "../src/platform/work.ts";
import type { Portal } from "../src/portal/portal.ts";
import { portalRoutes } from "../src/portal/routes.ts";
import { reactionsWith } from "../src/reactions.ts";
import { freshDatabase } from "./database.ts";
import { amina, openStories } from "./telling.ts";
import { openVisitor } from "./visitor.ts";

export type Counter = Awaited<ReturnType<typeof openPublicCounter>>;

type Opening = { url?: string; secret?: string };

/** The public pages on a real database, at an hour that the test sets; Amina is signed in when a request says so. */
export async function openPublicCounter({
  url = "http://localhost:8080",
  secret = "a secret of tests",
}: Opening = {}) {
  const fresh = await freshDatabase();
  const folder = await mkdtemp(join(tmpdir(), "guichet-counter-"));
  const database = openDatabase(fresh.url, { connections: 6 });
  let now = Temporal.Instant.from("2026-11-23T10:00:00+01:00");
  const secrets = openSecrets(secret);
  const links = openLinks(secrets, url);
  const works = openWorks({ database, clock: () => now, reactions: reactionsWith(links) });
  const parts = { works, links, secrets, files: openFileStore(folder) };
  const { http, intake } = await openPages(parts, url);
  const stories = await openStories({
    database,
    run: works.run,
    at: () => undefined,
    announced: () => [],
    close: async () => undefined,
  });
  return {
    ...parts,
    ...stories,
    http,
    database,
    intake,
    now: () => now,
    /** Where the link of a request leads, signed at this hour. */
    trackingPath: (ticketId: string) => new URL(links.tracking(ticketId, now)).pathname,
    passes: (duration: Temporal.DurationLike) => {
      now = now.add(duration);
    },
    addsInbox: (inbox: z.input<typeof AddingInbox>) =>
      works.run(system, (work) => addInbox(work, AddingInbox.parse(inbox), secrets)),
    close: async () => {
      await http.close();
      await database.close();
      await fresh.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A request of Dov's unless said otherwise, and the browser in which its link was opened. */
export async function followsLink(counter: Counter, asking: Parameters<Counter["asks"]>[0] = {}) {
  const ticketId = await counter.asks(asking);
  const visitor = openVisitor(counter.http);
  const seen = await visitor.opens(counter.trackingPath(ticketId));
  return { ticketId, visitor, seen, page: seen.path };
}

async function openPages(parts: Pick<Portal, "works" | "links" | "secrets" | "files">, url: string) {
  const { works, links, secrets, files } = parts;
  const inboxes = openInboxes(works.database.query, secrets);
  const read = formReader(files);
  const intake = openIntake({
    works,
    files,
    inboxes,
    readers: { form: read, page: read },
    verifyToken: links.readReplyToken,
    noteBounce: async () => null,
    log: silentLog,
    onKept: () => undefined,
  });
  const http = await openHttp({
    works,
    log: silentLog,
    url,
    recognise: async (request) => (request.headers["x-agent"] === "amina" ? amina : null),
    requireActor,
    say: { refusal: sayRefusal, failure: sayFailure },
  });
  portalRoutes(http, { ...parts, intake, inboxes, log: silentLog, secure: url.startsWith("https:") });
  return { http, intake };
}
