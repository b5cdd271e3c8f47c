import { randomUUID } from "node:crypto";
import { LeftFile } from "@guichet/contract/forms.ts";
import type { Secrets } from "../../platform/secrets.ts";

/**
 * What a form carries to be recognised when it comes back. Its key is made by us and signed, so that nobody can choose
 * the key of somebody else's message; it also says when the page was drawn. A file already given travels as a signed
 * mention, so that nobody can claim a file by its hash alone.
 */
export type FormKeys = {
  make: (scope: string, now: Temporal.Instant) => string;
  read: (scope: string, key: string) => FormKey | null;
  mention: (file: LeftFile, now: Temporal.Instant) => string;
  /** Null when forged, or so old that the sweeper may have taken the bytes. */
  readMention: (mention: string, now: Temporal.Instant) => LeftFile | null;
  receipt: (arrivalId: string) => string;
  readReceipt: (receipt: string) => string | null;
};

export type FormKey = { id: string; madeAt: Temporal.Instant };

export const mentionHours = 20;

export function openFormKeys(secrets: Secrets): FormKeys {
  const signed = (purpose: string, said: string) => `${said}.${secrets.sign(purpose, said)}`;
  const verified = (purpose: string, text: string): string | null => {
    const end = text.lastIndexOf(".");
    const said = text.slice(0, Math.max(end, 0));
    return secrets.verify(purpose, said, text.slice(end + 1)) ? said : null;
  };
  return {
    make: (scope, now) => signed(`form ${scope}`, `${randomUUID()}.${now.epochMilliseconds.toString(36)}`),
    read: (scope, key) => {
      const [id, madeAt] = verified(`form ${scope}`, key)?.split(".") ?? [];
      return id && madeAt ? { id, madeAt: instantOf(madeAt) } : null;
    },
    mention: (file, now) => {
      const said = { ...file, at: now.epochMilliseconds.toString(36) };
      return signed("form file", Buffer.from(JSON.stringify(said)).toString("base64url"));
    },
    readMention: (mention, now) => {
      const said = verified("form file", mention);
      if (said === null) return null;
      const { at, ...file } = JSON.parse(Buffer.from(said, "base64url").toString("utf8"));
      const tooOld = instantOf(at).add({ hours: mentionHours });
      return Temporal.Instant.compare(now, tooOld) < 0 ? LeftFile.parse(file) : null;
    },
    receipt: (arrivalId) => signed("form receipt", arrivalId),
    readReceipt: (receipt) => verified("form receipt", receipt),
  };
}

const instantOf = (base36: string): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(Number.parseInt(base36, 36));
