import type { Secrets } from "../platform/secrets.ts";

/** Everything signed that travels in a mail. What gives access is the signature; the reference is no secret. */
export type Links = {
  tracking: (ticketId: string, now: Temporal.Instant) => string;
  survey: (ticketId: string, now: Temporal.Instant, mark?: number) => string;
  /** For somebody in copy: it opens what they were part of, and nothing else. */
  copy: (ticketId: string, address: string, now: Temporal.Instant) => string;
  /** For whoever a datum belongs to, when it is not the customer: it opens that one question. */
  datum: (requestId: string, now: Temporal.Instant) => string;
  /** “It was not me”, about a value that was given. */
  doubt: (valueId: string, now: Temporal.Instant) => string;
  /** Where each asks for a link of their own: it opens nothing by itself. */
  asking: () => string;
  /** Where an agent reads the ticket, once signed in: no secret. */
  desk: (ticketId: string) => string;
  /** What a link opens; null when a byte is wrong, the purpose is another, or its time is over. */
  read: (purpose: LinkPurpose, token: string, now: Temporal.Instant) => Linked | null;
  /** Is the link for somebody in copy this person's? */
  isFor: (linked: Linked, address: string) => boolean;
  /** `support+token@…`: an answer finds its ticket even when its headers were lost. */
  replyAddress: (address: string, number: number) => string;
  readReplyToken: (token: string) => number | null;
  messageMark: (departureId: string) => string;
};

export type LinkPurpose = "track" | "survey" | "copy" | "datum" | "doubt";

/** Of what, and when it was signed: what was made before its ticket's links were revoked opens nothing. */
export type Linked = { id: string; madeAt: Temporal.Instant; bearer: string | null };

/** A customer may come back to an old request; a survey grows stale, and so does a question. */
const daysOpen: Record<LinkPurpose, number> = { track: 400, survey: 60, copy: 400, datum: 30, doubt: 60 };

const paths: Record<LinkPurpose, string> = { track: "t", survey: "s", copy: "c", datum: "q", doubt: "n" };

const shape = /^([\da-f]{32})([\da-z]{1,10})(?:-([a-z2-7]{20}))?\.([a-z2-7]{20})$/u;

export function openLinks(secrets: Secrets, url: string): Links {
  // An address is no part of a link: its keyed mark is, which tells nobody whose it is.
  const bearerOf = (address: string) => secrets.sign("link bearer", address.toLowerCase());
  const link = (purpose: LinkPurpose, id: string, now: Temporal.Instant, bearer = "") => {
    const ends = Math.floor(now.epochMilliseconds / 1000) + daysOpen[purpose] * 86_400;
    const said = `${id.replaceAll("-", "")}${ends.toString(36)}${bearer && `-${bearer}`}`;
    return `${url}/${paths[purpose]}/${said}.${secrets.sign(`link ${purpose}`, said)}`;
  };
  return {
    tracking: (ticketId, now) => link("track", ticketId, now),
    survey: (ticketId, now, mark) => `${link("survey", ticketId, now)}${mark ? `?mark=${mark}` : ""}`,
    copy: (ticketId, address, now) => link("copy", ticketId, now, bearerOf(address)),
    datum: (requestId, now) => link("datum", requestId, now),
    doubt: (valueId, now) => link("doubt", valueId, now),
    asking: () => `${url}/links`,
    desk: (ticketId) => `${url}/tickets/${ticketId}`,
    read: (purpose, token, now) => {
      const found = shape.exec(token);
      if (!found) return null;
      const [, id = "", ends = "", bearer = null, signature = ""] = found;
      const said = token.slice(0, token.lastIndexOf("."));
      if (!secrets.verify(`link ${purpose}`, said, signature)) return null;
      const end = Number.parseInt(ends, 36) * 1000;
      if (now.epochMilliseconds >= end) return null;
      return {
        id: id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, "$1-$2-$3-$4-$5"),
        madeAt: Temporal.Instant.fromEpochMilliseconds(end - daysOpen[purpose] * 86_400_000),
        bearer,
      };
    },
    isFor: ({ bearer }, address) =>
      bearer !== null && secrets.verify("link bearer", address.toLowerCase(), bearer),
    replyAddress: (address, number) => {
      const at = address.lastIndexOf("@");
      const said = number.toString(36);
      return `${address.slice(0, at)}+${said}.${secrets.sign("reply", said)}${address.slice(at)}`;
    },
    readReplyToken: (token) => {
      const found = /^([\da-z]{1,12})\.([a-z2-7]{20})$/iu.exec(token);
      const [, said = "", signature = ""] = found ?? [];
      return secrets.verify("reply", said.toLowerCase(), signature) ? Number.parseInt(said, 36) : null;
    },
    messageMark: (departureId) => secrets.sign("message", departureId),
  };
}
