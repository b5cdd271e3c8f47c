import { LeftWords } from "@guichet/contract/forms.ts";
import { type Arrival, type Reader, type Reading, Unreadable } from "../../intake/model.ts";
import type { FileStore } from "../../platform/files.ts";

const suspected = "suspected_robot";

/** The public form and the tracking page leave the same JSON; only the page says which ticket it belongs to. */
export const formReader =
  (files: FileStore): Reader =>
  async (raw, arrival) => {
    const words = parse(raw);
    if (words.suspicion && !wasLetIn(arrival)) throw new Unreadable(suspected);
    return { ...saidIn(words), files: await filesOf(words, files) };
  };

/** Somebody looked at it in the quarantine and had it read all the same. */
const wasLetIn = (arrival: Arrival): boolean => arrival.problem === suspected;

function parse(raw: Buffer): LeftWords {
  const words = LeftWords.safeParse(jsonIn(raw));
  if (!words.success) throw new Unreadable("not_a_form", { cause: words.error });
  return words.data;
}

function jsonIn(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString("utf8"));
  } catch {
    return null;
  }
}

function saidIn({ email, name, subject, message, language, ticketId }: LeftWords): Omit<Reading, "files"> {
  return {
    from: email === null ? null : { address: email, name },
    subject,
    text: message,
    folded: "",
    html: null,
    recipients: [],
    copies: [],
    messageId: null,
    inReplyTo: [],
    references: [],
    hints: { messageIds: [], tokens: [], numbers: [], ticketId },
    warnings: [],
    automatic: null,
    answerable: true,
    bounce: null,
    language,
  };
}

const filesOf = (words: LeftWords, files: FileStore): Promise<Reading["files"]> =>
  Promise.all(
    words.files.map(async ({ sha256, name, type }) => ({
      name,
      type,
      contentId: null,
      inline: false,
      content: await files.read(sha256),
    })),
  );
