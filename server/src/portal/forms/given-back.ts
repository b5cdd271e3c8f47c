import { randomUUID } from "node:crypto";
import { LeftFile } from "@guichet/contract/forms.ts";
import { z } from "zod";
import type { FastifyReply, FastifyRequest } from "../../platform/http/server.ts";
import type { MentionedFile, Problems } from "../fields.ts";
import type { Portal } from "../portal.ts";
import { mentionHours } from "./form-keys.ts";

/** A form that could not be taken as it was: all that was typed, and what to mend. */
export type GivenBack = {
  typed: Record<string, string>;
  kept: readonly MentionedFile[];
  problems: Problems;
  /** Something that concerns the whole of it. */
  notice: string | null;
  status: number;
};

const fields = [
  "email",
  "name",
  "subject",
  "message",
  "files",
  "datum",
  "code",
  "phone",
  "reference",
  "reason",
];
const Kept = z.object({
  holder: z.string(),
  at: z.number(),
  typed: z.record(z.string(), z.string()),
  kept: z.array(LeftFile.extend({ mention: z.string() })),
  problems: z.partialRecord(z.enum(fields), z.array(z.string())),
  notice: z.string().nullable(),
  status: z.number(),
});
const Asked = z.object({ again: z.string().regex(/^[0-9a-f]{64}$/u) });
const retryAfterSeconds = 5;

/**
 * An answer to a POST that nobody may keep is one that no browser can go back to. So the page is a GET of its own, and
 * what was typed waits among the files, sealed, for the browser that sent it: the address holds its fingerprint alone,
 * and the sweeper takes it after a day. False when it can't be kept: the page itself must be the answer.
 */
export async function giveBack(
  request: FastifyRequest,
  reply: FastifyReply,
  { files, secrets, secure, works, log }: Portal,
  { within, path, ...given }: GivenBack & { within: string; path: string },
): Promise<boolean> {
  const holder = request.cookies[cookieName(secure)] ?? randomUUID();
  const at = works.clock().epochMilliseconds;
  try {
    const { sha256 } = await files.keep(secrets.seal(JSON.stringify({ ...given, holder, at })));
    const maxAge = mentionHours * 3600;
    reply.setCookie(cookieName(secure), holder, {
      path: within,
      httpOnly: true,
      sameSite: "lax",
      secure,
      maxAge,
    });
    reply.redirect(`${path}${path.includes("?") ? "&" : "?"}again=${sha256}`, 303);
    return true;
  } catch (error) {
    log.error({ error }, "a form that had to be corrected could not be kept; it was answered at once");
    return false;
  }
}

/** What the address asked for gives back, to the browser that sent it and to no other. */
export async function givenBack(
  request: FastifyRequest,
  { files, secrets, secure, works }: Portal,
): Promise<GivenBack | null> {
  const asked = Asked.safeParse(request.query);
  const holder = request.cookies[cookieName(secure)];
  if (!asked.success || !holder) return null;
  const kept = await files.read(asked.data.again).then(
    (sealed) => Kept.parse(JSON.parse(secrets.unseal(sealed))),
    () => null,
  );
  if (kept === null || kept.holder !== holder) return null;
  const age = works.clock().epochMilliseconds - kept.at;
  return age < mentionHours * 3_600_000 ? kept : null;
}

export function sayStatus(reply: FastifyReply, status: number): number {
  if (status === 503) reply.header("retry-after", retryAfterSeconds);
  return status;
}

const cookieName = (secure: boolean): string => (secure ? "__Secure-guichet-again" : "guichet-again");
