import type { FastifyReply } from "fastify";

const pagePolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** On every answer, whatever the route: ASVS 5.0 3.4.1 to 3.4.6. A route may tighten, never loosen. */
export function securityHeaders(reply: FastifyReply, url: string): void {
  reply.headers({
    "content-security-policy": pagePolicy,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=()",
    "cache-control": "no-store",
  });
  if (url.startsWith("https:"))
    reply.header("strict-transport-security", "max-age=31536000; includeSubDomains");
}
