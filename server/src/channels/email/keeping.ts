import type { KeptArrival } from "@guichet/contract/arrivals.ts";
import type { Intake } from "../../intake/intake.ts";
import type { Keeping } from "../../intake/model.ts";
import { fingerprint } from "./fingerprint.ts";

export type LetterKeeping = Omit<Keeping, "channel" | "uniqueKey" | "messageIdHash">;

/** The way in for a mail, whatever the door: the same letter by two roads is one arrival. */
export function keepLetter(intake: Intake, letter: LetterKeeping): Promise<KeptArrival> {
  const { messageIdHash, contentHash } = fingerprint(letter.raw);
  const uniqueKey = [letter.inboxId, letter.direction ?? "in", messageIdHash ?? "-", contentHash].join(":");
  return intake.keep({ ...letter, channel: "email", uniqueKey, messageIdHash });
}
