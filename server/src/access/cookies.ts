import type { FastifyReply, FastifyRequest } from "../platform/http/server.ts";

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
