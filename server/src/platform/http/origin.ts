import type { FastifyRequest } from "fastify";
import { refuse } from "../refuse.ts";

const reading = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * A page of somebody else must not act with our cookies (ASVS 3.5.1). A browser always says where a request
 * comes from, by Sec-Fetch-Site or Origin; a machine says neither, and carries a token instead of a cookie.
 */
export function requireOwnOrigin(request: FastifyRequest, url: string): void {
  if (reading.has(request.method) && !isUpgrade(request)) return;
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") throw refuse("request.foreign_origin");
  const { origin } = request.headers;
  if (origin === undefined || origin === new URL(url).origin || isSameHost(origin, request.headers.host))
    return;
  throw refuse("request.foreign_origin");
}

export const isUpgrade = (request: FastifyRequest): boolean =>
  request.headers.upgrade?.toLowerCase() === "websocket";

/** The address people type may be another name of this machine than GUICHET_URL says. */
function isSameHost(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}
