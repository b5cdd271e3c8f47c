import type { LiveMessage } from "@guichet/contract/live.ts";
import { Client, escapeIdentifier } from "pg";
import { expect, inject } from "vitest";
import { dov } from "../../testing/cast.ts";
import { test } from "../../testing/desk.ts";
import { until } from "../../testing/until.ts";
import { requireActor } from "../access/policy.ts";
import { openRecognition } from "../access/recognising.ts";
import { sayFailure, sayRefusal } from "../locales/say.ts";
import { openLines } from "../notifications/lines.ts";
import { openHttp } from "../platform/http/server.ts";
import { silentLog } from "../platform/log.ts";
import { liveSocket } from "./socket.ts";

/** Nobody reaches the database of this desk any more, until it is let back. */
async function takeAway(url: string): Promise<() => Promise<void>> {
  const name = new URL(url).pathname.slice(1);
  const admin = new Client({ connectionString: inject("testServer").url });
  await admin.connect();
  await admin.query(`alter database ${escapeIdentifier(name)} allow_connections false`);
  await admin.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [name]);
  return async () => {
    await admin.query(`alter database ${escapeIdentifier(name)} allow_connections true`);
    await admin.end();
  };
}

test("while the database is away the lines stay open; when it is back, what happened is told", async ({
  desk,
}) => {
  const { works, live } = desk.app;
  const asked = Promise.withResolvers<unknown>();
  const { recognise } = openRecognition({ query: works.database.query, clock: desk.now, secure: false });
  const observed: typeof recognise = (request) =>
    recognise(request).catch((error) => {
      asked.resolve(error);
      throw error;
    });
  const say = { refusal: sayRefusal, failure: sayFailure };
  const http = await openHttp({
    works,
    log: silentLog,
    url: "http://localhost:8080",
    recognise: observed,
    requireActor,
    say,
  });
  await liveSocket(http, {
    query: works.database.query,
    reader: live,
    recognise: observed,
    lines: openLines({ query: works.database.query, clock: desk.now }),
  });
  const address = (await http.listen({ port: 0, host: "127.0.0.1" })).replace("http", "ws");
  const headers = { cookie: `guichet=${desk.sessions.amina}` };
  const socket = new WebSocket(`${address}/api/live`, { headers });
  const told: LiveMessage[] = [];
  socket.addEventListener("message", (event) => told.push(JSON.parse(String(event.data))));
  await until(() => told.length > 0);

  const letBack = await takeAway(works.database.url);
  await asked.promise;
  const refused = new WebSocket(`${address}/api/live`, { headers });
  await new Promise((done) => refused.addEventListener("error", done));
  await letBack();

  await until(() => desk.receives({ from: dov, says: "Êtes-vous de retour ?" }).catch(() => undefined));
  await until(async () => {
    await live.read();
    return told.some((message) => message.kind === "fact" && message.fact.name === "ticket.opened");
  });
  expect(socket.readyState).toBe(WebSocket.OPEN);
  await http.close();
});
