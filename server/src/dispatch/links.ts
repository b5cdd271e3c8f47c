import type { Secrets } from "../platform/secrets.ts";

/** Everything signed that travels in a mail. What gives access is the signature; the reference is no secret. */
export type Links = {
  tracking: (ticketId: string, now: Temporal.Instant) => string;
  survey: (ticketId: string, now: Temporal.Instant, mark?: number) => string;
  /** The ticket a link opens; null when a byte is wrong, the purpose is another, or its time is over. */
  read: (purpose: LinkPurpose, token: string, now: Temporal.Instant) => string | null;
  /** `support+token@…`: an answer finds its ticket even when its headers were lost. */
  replyAddress: (address: string, number: number) => string;
  readReplyToken: (token: string) => number | null;
  messageMark: (departureId: string) => string;
};

export type LinkPurpose = "track" | "survey";

/** A customer may come back to an old request; a survey grows stale. */
const daysOpen: Record<LinkPurpose, number> = { track: 400, survey: 60 };

export function openLinks(secrets: Secrets, url: string): Links {
  const link = (purpose: LinkPurpose, ticketId: string, now: Temporal.Instant) => {
    const ends = Math.floor(now.epochMilliseconds / 1000) + daysOpen[purpose] * 86_400;
    const said = `${ticketId.replaceAll("-", "")}${ends.toString(36)}`;
    return `${said}.${secrets.sign(`link ${purpose}`, said)}`;
  };
  return {
    tracking: (ticketId, now) => `${url}/t/${link("track", ticketId, now)}`,
    survey: (ticketId, now, mark) =>
      `${url}/s/${link("survey", ticketId, now)}${mark ? `?mark=${mark}` : ""}`,
    read: (purpose, token, now) => {
      const found = /^([\da-f]{32})([\da-z]{1,10})\.([a-z2-7]{20})$/u.exec(token);
      if (!found) return null;
      const [, id = "", ends = "", signature = ""] = found;
      if (!secrets.verify(`link ${purpose}`, `${id}${ends}`, signature)) return null;
      if (now.epochMilliseconds >= Number.parseInt(ends, 36) * 1000) return null;
      return id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, "$1-$2-$3-$4-$5");
    },
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
