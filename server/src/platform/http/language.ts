import type { Language } from "@guichet/contract/ids.ts";
import type { FastifyRequest } from "fastify";

/** French unless the reader asked for English before it. */
export function languageOf(request: FastifyRequest): Language {
  const asked = request.headers["accept-language"] ?? "";
  for (const part of asked.toLowerCase().split(",")) {
    const tag = part.split(";", 1)[0]?.trim() ?? "";
    if (tag.startsWith("fr")) return "fr";
    if (tag.startsWith("en")) return "en";
  }
  return "fr";
}
