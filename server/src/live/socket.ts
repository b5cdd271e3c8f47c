import websocket from "@fastify/websocket";
import type { Fact } from "@guichet/contract/facts.ts";
import { Id } from "@guichet/contract/ids.ts";
import { z } from "zod";
import { isInPerson } from "../access/policy.ts";
import type { Query } from "../platform/db.ts";
import { isUpgrade } from "../platform/http/origin.ts";
import type { FastifyRequest, Http } from "../platform/http/server.ts";
import type { LiveReader } from "../platform/live.ts";
import type { Actor } from "../platform/work.ts";
import { openPresence, type Presence } from "./presence.ts";
import { openSights } from "./sights.ts";
import { openViewer, type Viewer } from "./viewer.ts";

const Word = z.object({
  kind: z.literal("looking"),
  ticketId: Id.nullable(),
  writing: z.boolean(),
  noting: z.boolean().default(false),
  elsewhere: z.boolean().default(false),
});

type Socket = {
  send: (text: string) => void;
  close: (code: number) => void;
  on: (event: "message" | "close", act: (data: Buffer) => void) => void;
};

/** Asked again and again whether the session still holds: a sign-out ends the socket within five seconds (ASVS 7.4). */
const askAgainMs = 3000;
const signedOut = 4401;
/** Away too long to be told everything: the screen fetches afresh. */
const tooFarBack = 4410;

/** What somebody sees could not be known: the screen comes back and resumes. */
const tryAgain = 1013;

type Given = {
  reader: LiveReader;
  query: Query;
  recognise: (request: FastifyRequest) => Promise<Actor | null>;
  /** Who has a desk open, told to whoever asks. */
  lines: { open: (agentId: string) => { beat: () => void; close: () => void } };
};

/** Facts reach the screens as they are committed; whoever comes back resumes from the position it had. */
export async function liveSocket(http: Http, { reader, query, recognise, lines }: Given): Promise<void> {
  await http.register(websocket, { options: { maxPayload: 4096 } });
  // A line refused before its route (another site, no database) would stay open for ever, and nobody would count it.
  http.addHook("onResponse", async (request) => {
    if (isUpgrade(request)) request.raw.socket.destroy();
  });
  const viewers = new Set<Viewer>();
  const sights = openSights(query);
  const presence = openPresence((message) => {
    for (const viewer of viewers) viewer.tell(message);
  });
  await http.register((part, _options, done) => {
    part.get<{ Querystring: { from?: string } }>(
      "/api/live",
      { websocket: true },
      async (socket: Socket, request) => {
        // A machine in somebody's name is not their presence.
        if (request.actor?.kind !== "agent" || !isInPerson(request.actor)) return socket.close(signedOut);
        const viewer = openViewer({
          actor: request.actor,
          send: (message) => socket.send(JSON.stringify(message)),
          fail: () => socket.close(tryAgain),
          sights,
        });
        const listener = { hear: (fact: Fact) => viewer.tell({ kind: "fact", fact }) };
        const line = lines.open(request.actor.id);
        const unwatch = watch(socket, viewer, () => {
          line.beat();
          return recognise(request);
        });
        socket.on("close", () => {
          unwatch();
          line.close();
          viewers.delete(viewer);
          reader.listeners.delete(listener);
        });
        listenTo({ socket, viewer, presence }, request.actor);
        viewers.add(viewer);
        for (const message of presence.now()) viewer.tell(message);
        if (!(await catchUp(reader, request.query.from, listener.hear))) return socket.close(tooFarBack);
        reader.listeners.add(listener);
        viewer.tell({ kind: "position", position: reader.position() });
      },
    );
    done();
  });
}

/** Whoever sits there, asked again and again: still signed in, and with which sight. */
function watch(socket: Socket, viewer: Viewer, whoNow: () => Promise<Actor | null>): () => void {
  const asking = setInterval(() => {
    // While the database is away nobody can say: the line stays, and is asked about again.
    whoNow().then(
      (actor) => (actor ? viewer.isNow(actor) : socket.close(signedOut)),
      () => undefined,
    );
  }, askAgainMs);
  return () => clearInterval(asking);
}

type Seat = { socket: Socket; viewer: Viewer; presence: Presence };

/** Nobody is present in a ticket they do not see. */
function listenTo({ socket, viewer, presence }: Seat, me: { id: string; name: string }): void {
  let here = true;
  socket.on("close", () => {
    here = false;
    presence.leave(socket);
  });
  socket.on("message", (data) => {
    const word = Word.safeParse(parse(data));
    if (!word.success) return;
    const { ticketId, kind: _kind, ...doing } = word.data;
    viewer.inTurn(async () => {
      const place = ticketId !== null && (await viewer.sees(ticketId)) ? { ticketId, ...doing } : null;
      if (here) presence.look(socket, me, place);
    });
  });
}

/**
 * What was said since the screen's position. Read up to where the reader stands, and listening begins in the same
 * turn of the loop as the last comparison: nothing falls between.
 */
async function catchUp(
  reader: LiveReader,
  from: string | undefined,
  hear: (fact: Fact) => void,
): Promise<boolean> {
  let position = from;
  while (position !== undefined && position !== reader.position()) {
    const missed = await reader.since(position);
    if (missed === null) return false;
    for (const fact of missed) hear(fact);
    const last = missed.at(-1)?.position;
    if (last === undefined) return true;
    position = last;
  }
  return true;
}

function parse(data: Buffer): unknown {
  try {
    return JSON.parse(data.toString());
  } catch {
    return null;
  }
}
