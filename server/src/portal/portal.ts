import type { Company } from "@guichet/contract/company.ts";
import type { Language } from "@guichet/contract/ids.ts";
import { z } from "zod";
import { readCompany } from "../company/company.ts";
import type { Linked, LinkPurpose, Links } from "../dispatch/links.ts";
import type { Inboxes } from "../inboxes/serving.ts";
import type { Intake } from "../intake/intake.ts";
import { portalWords } from "../locales/portal.ts";
import { trackingWords } from "../locales/tracking.ts";
import type { FileStore } from "../platform/files.ts";
import { html } from "../platform/http/html.ts";
import { languageOf } from "../platform/http/language.ts";
import type { FastifyReply, FastifyRequest } from "../platform/http/server.ts";
import type { Log } from "../platform/log.ts";
import type { Secrets } from "../platform/secrets.ts";
import { system, type Works } from "../platform/work.ts";
import { parseReference, spokenReference } from "../tickets/reference.ts";
import { plainPage, sendPage } from "./page.ts";

/**
 * The public pages: contact, tracking, survey. They are plain HTML that works without JavaScript. Nobody signs in: a
 * signed link opens one ticket, is swapped at once for a cookie bound to that ticket's own path, and proves nothing
 * else. Reading changes nothing; every act is a POST of our own page.
 */
export type Portal = {
  works: Works;
  intake: Intake;
  inboxes: Inboxes;
  links: Links;
  files: FileStore;
  secrets: Secrets;
  log: Log;
  /** Cookies travel over https alone. */
  secure: boolean;
};

/** For whom a page is drawn: whose house, in which language, at what hour. */
export type Reader = { language: Language; company: Company; now: Temporal.Instant };

/** A reference as it is said aloud. */
export const spoken = (reference: string): string => spokenReference(parseReference(reference) ?? 0);

export const languageAsked = (given: string | undefined): Language | null =>
  given === "fr" || given === "en" ? given : null;

/** Which link opens which pages, and where these live. */
const doors: Record<LinkPurpose, string> = {
  track: "request",
  survey: "survey",
  copy: "copy",
  datum: "datum",
  doubt: "doubt",
};

const cookieOf = (purpose: LinkPurpose, secure: boolean): string =>
  `${secure ? "__Secure-" : ""}guichet-${doors[purpose]}`;

const Referring = z.object({ reference: z.string() });

/** The link's own token is the cookie, bound to the path of its ticket: one for each, and none sees another's. */
export function enter(
  reply: FastifyReply,
  { secure }: Portal,
  { purpose, reference, token }: { purpose: LinkPurpose; reference: string; token: string },
): string {
  const path = `/${doors[purpose]}/${reference}`;
  const maxAge = 90 * 24 * 3600;
  reply.setCookie(cookieOf(purpose, secure), token, {
    path,
    httpOnly: true,
    sameSite: "lax",
    secure,
    maxAge,
  });
  return path;
}

/** What the link opens that this browser once opened, and the reference it asks for now: the caller holds them together. */
export function behindDoor(
  request: FastifyRequest,
  { works, links, secure }: Portal,
  purpose: LinkPurpose,
): { linked: Linked; reference: string } | null {
  const { reference } = Referring.parse(request.params);
  const token = request.cookies[cookieOf(purpose, secure)];
  const linked = token ? links.read(purpose, token, works.clock()) : null;
  return linked === null ? null : { linked, reference };
}

/** The same for absent, forged and expired: nobody learns which. */
export async function sendGone(request: FastifyRequest, reply: FastifyReply, { works, inboxes }: Portal) {
  const [company, [inbox]] = await Promise.all([works.run(system, readCompany), inboxes.all()]);
  const language = languageOf(request);
  const { title, body, find, write } = portalWords[language].gone;
  const lines = [body, find, ...(inbox ? [write(inbox.address)] : [])];
  const after = html`<p><a class="button" href="/links">${trackingWords[language].links.ask}</a></p>`;
  return sendPage(reply, plainPage(language, company.name, { title, lines, after }), 410);
}
