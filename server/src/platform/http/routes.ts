import type { z } from "zod";
import type { Work } from "../work.ts";
import type { FastifyReply, FastifyRequest, Http } from "./server.ts";

type Schema = z.ZodType;
type Parsed<Given> = Given extends Schema ? z.output<Given> : undefined;

/** What a route takes and gives, in the contract's schemas: it is the check at the door and the manual at once. */
type Shape = {
  /** One sentence, for the manual. */
  says: string;
  params?: Schema;
  query?: Schema;
  body?: Schema;
  answer?: Schema;
  status?: 200 | 201 | 202 | 204;
  /** Open to visitors: without it, somebody must be signed in. */
  open?: boolean;
};

type Asked<Given extends Shape> = {
  params: Parsed<Given["params"]>;
  query: Parsed<Given["query"]>;
  body: Parsed<Given["body"]>;
  work: <Result>(act: (work: Work) => Promise<Result>) => Promise<Result>;
  request: FastifyRequest;
  reply: FastifyReply;
};

type Method = "get" | "post" | "put" | "patch" | "delete";
export type Described = Shape & { method: Method; path: string };

type Route = <const Given extends Shape>(
  path: string,
  shape: Given,
  act: (asked: Asked<Given>) => Promise<unknown> | unknown,
) => void;

export type Routes = Record<Method, Route> & {
  described: Described[];
  http: Http;
  /** The same `post`, on a part of the server with its own way of taking bodies. */
  postOn: (http: Http, limits: { bodyLimit: number }) => Route;
  /** The same routes behind one more check, which comes before what they do. */
  behind: (check: Check) => Routes;
};

type Check = (work: Work, params: Readonly<Record<string, unknown>>) => Promise<void>;

/** Routes below `/api`. With `checkAnswers`, an answer that is not what the manual says is a bug at once (tests do so). */
export function routesOn(http: Http, { checkAnswers = false } = {}): Routes {
  return routesBehind(null, { http, checkAnswers, described: [] });
}

type Place = Pick<Routes, "http" | "described"> & { checkAnswers: boolean };

function routesBehind(check: Check | null, place: Place): Routes {
  const { http, described, checkAnswers } = place;
  const routeOn =
    (server: Http, method: Method, limits: { bodyLimit?: number } = {}): Route =>
    (path, shape, act) => {
      described.push({ ...shape, method, path });
      server[method](`/api${path}`, limits, async (request, reply) => {
        const given = await act(await admit(shape, request, reply, check));
        if (!reply.sent) send(shape, reply, checkAnswers ? checked(shape, given) : given);
        return reply;
      });
    };
  const route = (method: Method): Route => routeOn(http, method);
  return {
    get: route("get"),
    post: route("post"),
    put: route("put"),
    patch: route("patch"),
    delete: route("delete"),
    described,
    http,
    postOn: (server, limits) => routeOn(server, "post", limits),
    behind: (further) => routesBehind(further, place),
  };
}

function send(shape: Shape, reply: FastifyReply, answer: unknown): void {
  reply.status(shape.status ?? 200);
  if (shape.status === 204) reply.send();
  else reply.send(answer);
}

function checked(shape: Shape, answer: unknown): unknown {
  shape.answer?.parse(answer);
  return answer;
}

/** Nobody's request is not even read. */
async function admit<Given extends Shape>(
  shape: Given,
  request: FastifyRequest,
  reply: FastifyReply,
  check: Check | null,
): Promise<Asked<Given>> {
  if (!shape.open) await request.work(async () => undefined);
  const asked = ask(shape, request, reply);
  if (check) await request.work((work) => check(work, asked.params ?? {}));
  return asked;
}

function ask<Given extends Shape>(shape: Given, request: FastifyRequest, reply: FastifyReply): Asked<Given> {
  return {
    params: shape.params?.parse(request.params) as Parsed<Given["params"]>,
    query: shape.query?.parse(request.query) as Parsed<Given["query"]>,
    body: shape.body?.parse(request.body ?? {}) as Parsed<Given["body"]>,
    work: request.work,
    request,
    reply,
  };
}
