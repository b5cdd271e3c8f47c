import type { FastifyReply, FastifyRequest } from "../platform/http/server.ts";
import type { Secrets } from "../platform/secrets.ts";

/** `__Host-` binds the cookie to this very host; browsers accept the prefix over https only. */
const nameOf = (secure: boolean): string => (secure ? "__Host-guichet" : "guichet");

export function sessionCookieOf(request: FastifyRequest, secure: boolean): string | undefined {
  return request.cookies[nameOf(secure)];
}

export function giveSession(reply: FastifyReply, token: string, secure: boolean): void {
  reply.setCookie(nameOf(secure), token, {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure,
    maxAge: 30 * 24 * 3600,
  });
}

export function takeSession(reply: FastifyReply, secure: boolean): void {
  reply.clearCookie(nameOf(secure), { path: "/", httpOnly: true, sameSite: "lax", secure });
}

const knownNameOf = (secure: boolean): string => (secure ? "__Host-guichet-known" : "guichet-known");
const purpose = "known browser";

/** Was this account opened from this browser before? What others try elsewhere is then not counted against it. */
export function isKnownBrowser(
  request: FastifyRequest,
  email: string,
  { secrets, secure }: { secrets: Secrets; secure: boolean },
): boolean {
  return secrets.verify(purpose, email, request.cookies[knownNameOf(secure)] ?? "");
}

/** It opens nothing by itself, and outlives the session. */
export function rememberBrowser(
  reply: FastifyReply,
  email: string,
  { secrets, secure }: { secrets: Secrets; secure: boolean },
): void {
  reply.setCookie(knownNameOf(secure), secrets.sign(purpose, email), {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure,
    maxAge: 365 * 24 * 3600,
  });
}
