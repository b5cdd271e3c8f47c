import type { ReceivingProblem } from "@guichet/contract/mail-problems.ts";
import { ImapFlow } from "imapflow";
import { serverProblem, told } from "./server-problems.ts";
import type { ReachableServer } from "./smtp-way.ts";

/** How far a conversation got: before the sign-in, whatever is not understood is no IMAP server. */
export type Stage = "reaching" | "signed in";

export type Imap = {
  client: ImapFlow;
  connect: () => Promise<void>;
  stage: () => Stage;
  /** Why the connection ended, where the command it interrupted only says that it did. */
  lost: () => Error | undefined;
  /** Ends it when the server says nothing for too long while something is asked of it. Returns the way to stop watching. */
  watchSilence: (isAsking: () => boolean) => () => void;
};

type Waiting = { patienceMs: number; silenceMs: number };

/** One connection to one server, as its settings say. A silence longer than it should be ends it. */
export function openImap(
  { host, port, security, user, password, accessToken }: ReachableServer,
  { patienceMs, silenceMs }: Waiting,
): Imap {
  const client = new ImapFlow({
    host,
    port,
    secure: security === "tls",
    ...(security === "tls" ? {} : { doSTARTTLS: security === "starttls" }),
    auth: accessToken === undefined ? { user, pass: password } : { user, accessToken },
    logger: false,
    // We call idle() ourselves: its own clock would wait fifteen seconds first.
    disableAutoIdle: true,
    disableCompression: true,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: silenceMs,
    maxLiteralSize: 80 * 1024 * 1024,
    clientInfo: { name: "Guichet" },
  });
  let stage: Stage = "reaching";
  let lost: Error | undefined;
  const giveUp = (error: Error) => {
    lost ??= error;
    // A command that waits for a server gone silent would wait for ever.
    client.close();
  };
  client.on("error", giveUp);
  return {
    client,
    connect: async () => {
      try {
        await client.connect();
      } catch (error) {
        // It spoke, and never said the words that open an IMAP conversation.
        if (isGreetingMissed(error) && client.stats().received > 0)
          throw new NoImapServer("", { cause: error });
        throw error;
      }
      stage = "signed in";
    },
    stage: () => stage,
    lost: () => lost,
    // The library's own watch sleeps where IDLE was asked for and never granted: ours counts the bytes.
    watchSilence: (isAsking) => {
      let before = -1;
      const timer = setInterval(() => {
        const received = isAsking() ? client.stats().received : -1;
        if (received !== -1 && received === before) giveUp(new GoneSilent());
        before = received;
      }, silenceMs);
      return () => clearInterval(timer);
    },
  };
}

class NoImapServer extends Error {}

class GoneSilent extends Error {
  readonly code = "ETIMEOUT";
}

const isGreetingMissed = (error: unknown): boolean =>
  error instanceof Error && told(error, "code") === "GREETING_TIMEOUT";

export function readImapProblem(error: unknown, stage: Stage): ReceivingProblem {
  if (error instanceof NoImapServer) return "not_imap";
  if (error instanceof Error && told(error, "mailboxMissing") === true) return "mailbox_missing";
  const problem = serverProblem(error);
  if (problem) return problem;
  return stage === "reaching" && speaksOtherwise(error) ? "not_imap" : "other";
}

function speaksOtherwise(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = told(error, "code");
  return (
    typeof code === "string" &&
    /^(Parser|Unexpected|InvalidResponse|LineTooLarge|ResponseProcessing)/.test(code)
  );
}
