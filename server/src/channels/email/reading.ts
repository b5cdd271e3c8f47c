import type { SenderWarning } from "@guichet/contract/thread.ts";
import { type Automatic, recogniseAutomatic } from "./automatic.ts";
import { type Bounce, readBounce } from "./bounces.ts";
import { type Folded, foldReply } from "./folding.ts";
import type { Letter } from "./letter.ts";
import { parseLetter } from "./parsing.ts";
import { senderWarnings } from "./spoofing.ts";
import { type ThreadingHints, threadingHints } from "./threading-hints.ts";

/** What the letter itself does not tell: how it came, and who we are. */
export type Circumstances = {
  /** "" for the empty envelope sender, null when the transport did not tell. */
  readonly envelopeSender: string | null;
  readonly ownAddresses: readonly string[];
  readonly ownDomains: readonly string[];
  readonly trustedHost: string | null;
};

export type ReadLetter = {
  readonly letter: Letter;
  readonly folded: Folded;
  readonly automatic: Automatic | null;
  readonly bounce: Bounce | null;
  readonly hints: ThreadingHints;
  readonly warnings: readonly SenderWarning[];
};

/** Everything there is to understand in a mail, in one go and without touching anything else. */
export function readLetter(raw: Buffer, circumstances: Circumstances): ReadLetter {
  const letter = parseLetter(raw);
  return {
    letter,
    folded: foldReply(letter.text, { subject: letter.subject }),
    automatic: recogniseAutomatic(letter, circumstances),
    bounce: readBounce(letter, circumstances.envelopeSender),
    hints: threadingHints(letter),
    warnings: senderWarnings(letter, circumstances),
  };
}
