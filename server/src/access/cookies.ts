import type { FastifyReply, FastifyRequest } from "../platform/http/server.ts";
import { refuse } from "../platform/refuse.ts";
import { hashToken, type Secrets } from "../platform/secrets.ts";
import type { Device } from "./sessions/opening.ts";

/** `__Host-` binds the cookie to this very host; browsers accept the prefix over https only. */
const nameOf = (secure: boolean): string => (secure ? "__Host-guichet" : "guichet");

export function sessionCookieOf(request: FastifyRequest, secure: boolean): string | undefined {
  return request.cookies[nameOf(secure)];
}

/** The hash under which the session of this request is kept. */
export type SessionAsked = (request: FastifyRequest) => Buffer;

export const askedSession =
  (secure: boolean): SessionAsked =>
  (request) => {
    const token = sessionCookieOf(request, secure);
    if (!token) throw refuse("access.not_allowed");
    return hashToken(token);
  };

export const deviceOf = (request: FastifyRequest): Device => ({
  source: request.ip,
  userAgent: request.headers["user-agent"] ?? "",
});

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

const stepNameOf = (secure: boolean): string => (secure ? "__Host-guichet-step" : "guichet-step");

/** Between the password and the code: it lasts as long as the step, and opens nothing by itself. */
export function giveStep(reply: FastifyReply, token: string, secure: boolean): void {
  reply.setCookie(stepNameOf(secure), token, {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure,
    maxAge: 600,
  });
}

export function takeStep(reply: FastifyReply, secure: boolean): void {
  reply.clearCookie(stepNameOf(secure), { path: "/", httpOnly: true, sameSite: "lax", secure });
}

export const stepCookieOf = (request: FastifyRequest, secure: boolean): string =>
  request.cookies[stepNameOf(secure)] ?? "";

const ceremonyNameOf = (secure: boolean): string => (secure ? "__Host-guichet-passkey" : "guichet-passkey");

/** Between the challenge and the signature of a passkey. */
export function giveCeremony(reply: FastifyReply, token: string, secure: boolean): void {
  reply.setCookie(ceremonyNameOf(secure), token, {
    path: "/",
    httpOnly: true,
    sameSite: "strict",
    secure,
    maxAge: 300,
  });
}

export function takeCeremony(reply: FastifyReply, secure: boolean): void {
  reply.clearCookie(ceremonyNameOf(secure), { path: "/", httpOnly: true, sameSite: "strict", secure });
}

export const ceremonyCookieOf = (request: FastifyRequest, secure: boolean): string =>
  request.cookies[ceremonyNameOf(secure)] ?? "";

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
