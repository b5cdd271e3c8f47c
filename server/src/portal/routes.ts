import multipart from "@fastify/multipart";
import { ZodError } from "zod";
import { portalWords } from "../locales/portal.ts";
import { languageOf } from "../platform/http/language.ts";
import type { FastifyReply, FastifyRequest, Http } from "../platform/http/server.ts";
import type { Log } from "../platform/log.ts";
import { Refusal } from "../platform/refuse.ts";
import { contactRoutes } from "./contact.ts";
import { fileRoutes } from "./files.ts";
import { openFormKeys } from "./forms/form-keys.ts";
import { openLimits } from "./forms/limits.ts";
import { frameRoutes } from "./frames.ts";
import { outsideRoutes } from "./outside.ts";
import { plainPage, sendPage, styleRoute } from "./page.ts";
import type { Portal } from "./portal.ts";
import { requestRoutes } from "./request/request.ts";
import { surveyRoutes } from "./survey.ts";

/** Public pages, in a scope of their own: forms come as browsers send them, and errors are pages. */
export function portalRoutes(http: Http, portal: Portal): void {
  fileRoutes(http, portal.files);
  frameRoutes(http);
  void http.register((pages, _options, done) => {
    void pages.register(multipart, { throwFileSizeLimit: false });
    pages.addContentTypeParser(
      "application/x-www-form-urlencoded",
      { parseAs: "string", bodyLimit: 64 * 1024 },
      (_request, body, done) => done(null, new URLSearchParams(String(body))),
    );
    pages.setErrorHandler((error, request, reply) => sendFailure(error, request, reply, portal.log));
    const counter = { ...portal, keys: openFormKeys(portal.secrets), limits: openLimits() };
    styleRoute(pages);
    contactRoutes(pages, counter);
    requestRoutes(pages, counter);
    surveyRoutes(pages, portal);
    outsideRoutes(pages, portal);
    done();
  });
}

/** A page like the others, even when nothing else works: no name of the house, which only the database knows. */
function sendFailure(error: unknown, request: FastifyRequest, reply: FastifyReply, log: Log): FastifyReply {
  const language = languageOf(request);
  const words = portalWords[language];
  if (error instanceof Refusal && error.code === "not_found") {
    const { title, body } = words.absent;
    return sendPage(reply, plainPage(language, "", { title, lines: [body] }), 404);
  }
  const status = statusOf(error);
  if (status >= 500)
    log.error({ error, request: request.id, route: request.routeOptions.url }, "a public page failed");
  if (status < 500) {
    const { title, body } = words.unreadable;
    return sendPage(reply, plainPage(language, "", { title, lines: [body] }), status);
  }
  if (status === 503) reply.header("retry-after", 5);
  const { title, body, reference } = words.failed;
  return sendPage(reply, plainPage(language, "", { title, lines: [body, reference(request.id)] }), status);
}

function statusOf(error: unknown): number {
  if (error instanceof Refusal) return error.code === "request.foreign_origin" ? 403 : 503;
  if (error instanceof ZodError) return 400;
  const given = error instanceof Error && "statusCode" in error ? Number(error.statusCode) : 503;
  return given >= 400 && given < 500 ? given : 503;
}
