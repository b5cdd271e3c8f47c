import websocket from "@fastify/websocket";
import type { Fact } from "@guichet/contract/facts.ts";
import { Id } from "@guichet/contract/ids.ts";
import type { LiveMessage } from "@guichet/contract/live.ts";
import { z } from "zod";
import { isInPerson } from "../access/policy.ts";
import { isUpgrade } from "../platform/http/origin.ts";
import type { FastifyRequest, Http } from "../platform/http/server.ts";
import type { LiveReader } from "../platform/live.ts";
import { openPresence, type Presence } from "./presence.ts";

const Word = z.object({ kind: z.literal("looking"), ticketId: Id.nullable(), writing: z.boolean() });

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

type Given = { reader: LiveReader; recognise: (request: FastifyRequest) => Promise<unknown> };

/** Facts reach the screens as they are committed; whoever comes back resumes from the position it had. */
export async function liveSocket(http: Http, { reader, recognise }: Given): Promise<void> {
  await http.register(websocket, { options: { maxPayload: 4096 } });
  // A line refused before its route (another site, no database) would stay open for ever, and nobody would count it.
  http.addHook("onResponse", async (request) => {
    if (isUpgrade(request)) request.raw.socket.destroy();
  });
  const sockets = new Set<Socket>();
  const presence = openPresence((message) => {
    for (const socket of sockets) socket.send(JSON.stringify(message));
  });
  await http.register((part, _options, done) => {
    part.get<{ Querystring: { from?: string } }>(
      "/api/live",
      { websocket: true },
      async (socket: Socket, request) => {
        // A machine in somebody's name is not their presence.
        if (request.actor?.kind !== "agent" || !isInPerson(request.actor)) return socket.close(signedOut);
        const watch = setInterval(() => {
          // While the database is away nobody can say: the line stays, and is asked about again.
          recognise(request).then(
            (actor) => actor ?? socket.close(signedOut),
            () => undefined,
          );
        }, askAgainMs);
        const listener = { hear: (fact: Fact) => socket.send(say({ kind: "fact", fact })) };
        socket.on("close", () => {
          clearInterval(watch);
          sockets.delete(socket);
          reader.listeners.delete(listener);
          presence.leave(socket);
        });
        listenTo(socket, presence, request.actor);
        sockets.add(socket);
        if (!(await catchUp(reader, request.query.from, listener.hear))) return socket.close(tooFarBack);
        reader.listeners.add(listener);
        socket.send(say({ kind: "position", position: reader.position() }));
      },
    );
    done();
  });
}

const say = (message: LiveMessage): string => JSON.stringify(message);

function listenTo(socket: Socket, presence: Presence, me: { id: string; name: string }): void {
  socket.on("message", (data) => {
    const word = Word.safeParse(parse(data));
    if (!word.success) return;
    const { ticketId, writing } = word.data;
    presence.look(socket, me, ticketId === null ? null : { ticketId, writing });
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
