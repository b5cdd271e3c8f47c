import { randomUUID } from "node:crypto";
import cookie from "@fastify/cookie";
import fastify, { type FastifyInstance, type FastifyRequest } from "fastify";
import type { Log } from "../log.ts";
import type { Actor, Work, Works } from "../work.ts";
import { answerError, type Say } from "./errors.ts";
import { securityHeaders } from "./headers.ts";
import { requireOwnOrigin } from "./origin.ts";
import { makeStorable } from "./storable.ts";

declare module "fastify" {
  interface FastifyRequest {
    actor: Actor | null;
    /** Runs a verb as whoever is signed in; refuses when nobody is. */
    work: <Result>(act: (work: Work) => Promise<Result>) => Promise<Result>;
  }
}

export type { FastifyReply, FastifyRequest } from "fastify";

export type Http = FastifyInstance;

type Opening = {
  works: Works;
  log: Log;
  url: string;
  /** Who is behind this request; null for a visitor. */
  recognise: (request: FastifyRequest) => Promise<Actor | null>;
  requireActor: (actor: Actor | null) => Actor;
  say: Say;
};

/** Larger bodies have their own routes with their own limits. */
const bodyLimit = 2 * 1024 * 1024;

export async function openHttp({ works, log, url, recognise, requireActor, say }: Opening): Promise<Http> {
  const http = fastify({
    logger: false,
    bodyLimit,
    genReqId: () => randomUUID(),
    requestTimeout: 120_000,
    schemaController: { compilersFactory: { buildValidator: noSchema, buildSerializer: noSchema } },
    routerOptions: { maxParamLength: 320, ignoreTrailingSlash: true },
    // Over https a proxy of this machine stands in front of us, and says who is behind it; nobody else is believed.
    trustProxy: url.startsWith("https:") ? "loopback" : false,
    // Before any route: an address that can't be read.
    frameworkErrors: (error, request, reply) => {
      securityHeaders(reply, url);
      void answerError(error, { request, reply, log, say });
    },
  });
  await http.register(cookie);
  http.decorateRequest("actor", null);
  http.decorateRequest("work", null as never);
  http.addHook("onRequest", async (request, reply) => {
    securityHeaders(reply, url);
    requireOwnOrigin(request, url);
    request.actor = await recognise(request);
    const perform = request.method === "GET" ? works.look : works.run;
    request.work = (act) => perform(requireActor(request.actor), act);
  });
  http.addHook("preValidation", async (request) => {
    request.body = makeStorable(request.body);
    request.query = makeStorable(request.query);
    request.params = makeStorable(request.params);
  });
  http.addHook("onResponse", async (request, reply) => {
    if (request.url.startsWith("/api/") && reply.statusCode < 500) return;
    if (reply.statusCode < 500) return;
    log.warn(
      { request: request.id, path: pathOf(request.url), status: reply.statusCode },
      "a request failed",
    );
  });
  http.setErrorHandler((error, request, reply) => answerError(error, { request, reply, log, say }));
  return http;
}

/** Without its query: it may hold words of a customer. */
const pathOf = (url: string): string => url.split("?", 1)[0] ?? "";

/** Doors parse by our own contract: the framework's two compilers are never read, which a start would pay for. */
const noSchema = () => () => {
  throw new Error("A route is described by its contract (see routes.ts), not by a schema of the framework.");
};
