import type { Language } from "@guichet/contract/ids.ts";
import type { RefusalCode, Refusals } from "@guichet/contract/refusals.ts";
import type { FastifyReply, FastifyRequest } from "fastify";
import { ZodError } from "zod";
import type { Log } from "../log.ts";
import { isOutage, Refusal, refuse } from "../refuse.ts";
import { languageOf } from "./language.ts";

/** The words of each “no”, in the reader's language; given by the locales. */
export type Say = {
  refusal: <Code extends RefusalCode>(language: Language, code: Code, particulars: Refusals[Code]) => string;
  failure: (language: Language, kind: "outage" | "bug", reference: string) => string;
};

const statuses: Partial<Record<RefusalCode, number>> = {
  "request.invalid": 400,
  "request.too_large": 413,
  "request.too_many": 429,
  "request.foreign_origin": 403,
  not_found: 404,
  "access.not_signed_in": 401,
  "access.wrong_credentials": 401,
  "access.not_allowed": 403,
  "access.leads_only": 403,
  "customer.seen_in_part": 403,
  "inbox.read_only": 403,
  "access.wrong_code": 401,
  "access.step_over": 401,
  "access.passkey_late": 401,
  "access.password_closed": 403,
  "access.passkey_wrong": 401,
  "access.confirm_first": 403,
  "access.second_factor_required": 403,
  "access.wrong_password": 403,
  "access.too_many_tries": 429,
  "access.link_spent": 410,
  "keys.clash": 409,
  "storage.full": 503,
};

/** The one place that turns errors into answers: refusal, outage, or bug, told apart by type. */
export function answerError(
  error: unknown,
  { request, reply, log, say }: { request: FastifyRequest; reply: FastifyReply; log: Log; say: Say },
): FastifyReply {
  const language = languageOf(request);
  const refusal = asRefusal(error, request.routeOptions.bodyLimit);
  if (refusal) {
    const { code, particulars } = refusal;
    if ("retryAfterSeconds" in particulars) reply.header("retry-after", particulars.retryAfterSeconds);
    return reply
      .status(statuses[code] ?? 409)
      .send({ code, particulars, message: say.refusal(language, code, particulars) });
  }
  const kind = isOutage(error) ? "outage" : "bug";
  log.error(
    { error, request: request.id, route: request.routeOptions.url },
    `${kind} while answering a request`,
  );
  if (kind === "outage") reply.header("retry-after", 5);
  return reply
    .status(kind === "outage" ? 503 : 500)
    .send({ code: kind, message: say.failure(language, kind, request.id), reference: request.id });
}

function asRefusal(error: unknown, limitBytes = 0): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (error instanceof ZodError) {
    const fields = error.issues.map((issue) => ({ path: issue.path.join("."), problem: problemOf(issue) }));
    return refuse("request.invalid", { fields });
  }
  if (!(error instanceof Error && "statusCode" in error)) return undefined;
  if (error.statusCode === 413) return refuse("request.too_large", { limitBytes });
  if (error.statusCode === 404) return refuse("not_found");
  if (typeof error.statusCode === "number" && error.statusCode >= 400 && error.statusCode < 500) {
    return refuse("request.invalid", { fields: [] });
  }
  return undefined;
}

/** Our own codes travel as messages; the library's are English, so its code speaks instead. */
function problemOf(issue: { code: string; message: string }): string {
  return /^[a-z_]+$/u.test(issue.message) ? issue.message : issue.code;
}
