import {
  SMTPServer,
  type SMTPServerDataResult,
  type SMTPServerOptions,
  type SMTPServerSession,
} from "smtp-server";
import type { Inboxes } from "../../inboxes/serving.ts";
import type { Intake } from "../../intake/intake.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Log } from "../../platform/log.ts";
import { Refusal } from "../../platform/refuse.ts";
import { largestLetter } from "./delivering.ts";
import { keepLetter } from "./keeping.ts";

export type Listening = {
  /** The ports really taken: 0 asks for any free one. */
  smtpPort: number | null;
  lmtpPort: number | null;
  stop: () => Promise<void>;
};

type Making = {
  intake: Intake;
  inboxes: Pick<Inboxes, "byAddress">;
  log: Log;
  clock: Clock;
  host: string;
  /** Null for closed. */
  smtpPort: number | null;
  lmtpPort: number | null;
  mostBytesHeld?: number;
};

const mostClients = 200;
/** By all conversations together: two of the largest letters, or thousands of ordinary ones. */
const mostBytes = 2 * largestLetter;
const mostRecipients = 100;
const knownForMs = 5_000;

/**
 * Receives mail directly, for the addresses of the inboxes and nobody else: no relay, hence no sign-in. A message is
 * answered 250 once it is kept, and not before; whoever sends has it until then.
 */
export async function startListening(making: Making): Promise<Listening> {
  const { smtpPort, lmtpPort, mostBytesHeld = mostBytes } = making;
  const shared = { ...making, recipients: knownRecipients(making), enter: openRoom(mostBytesHeld) };
  const smtp = smtpPort === null ? null : await open({ ...shared, port: smtpPort, lmtp: false });
  const lmtp = lmtpPort === null ? null : await open({ ...shared, port: lmtpPort, lmtp: true });
  return {
    smtpPort: smtp?.port ?? null,
    lmtpPort: lmtp?.port ?? null,
    stop: async () => {
      await Promise.all([smtp?.close(), lmtp?.close()]);
    },
  };
}

type Recipients = (address: string) => Promise<string | undefined>;

/** The inbox of an address, asked once for a burst of messages to it. An inbox just added is found at once. */
function knownRecipients({ inboxes, clock }: Making): Recipients {
  const known = new Map<string, { inboxId: string; until: number }>();
  return async (given) => {
    const address = given.toLowerCase();
    const now = clock().epochMilliseconds;
    const found = known.get(address);
    if (found && found.until > now) return found.inboxId;
    const inbox = await inboxes.byAddress(address);
    // Addresses with a token are many and each comes once.
    if (known.size > 1000) known.clear();
    if (inbox) known.set(address, { inboxId: inbox.id, until: now + knownForMs });
    else known.delete(address);
    return inbox?.id;
  };
}

/** The bytes of one message, from its first piece to the answer. */
type Held = {
  add: (piece: Buffer) => void;
  /** Null when there was no room for it. */
  whole: () => Buffer | null;
  leave: () => void;
};

/** Whoever finds no more room leaves all of theirs to the others: some always get through. */
function openRoom(most: number): () => Held {
  let held = 0;
  return () => {
    let pieces: Buffer[] | null = [];
    let mine = 0;
    const leave = () => {
      held -= mine;
      mine = 0;
      pieces = null;
    };
    return {
      leave,
      add: (piece) => {
        if (pieces === null) return;
        if (held + piece.length > most) return leave();
        held += piece.length;
        mine += piece.length;
        pieces.push(piece);
      },
      whole: () => {
        const raw = pieces && Buffer.concat(pieces);
        pieces = null;
        return raw;
      },
    };
  };
}

type Door = Making & { recipients: Recipients; enter: () => Held; port: number; lmtp: boolean };

async function open(door: Door): Promise<{ port: number; close: () => Promise<void> }> {
  const server = new SMTPServer(optionsOf(door));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(door.port, door.host, () => {
      server.off("error", reject);
      resolve();
    });
  });
  // A client that breaks off is its own affair.
  server.on("error", (error) => door.log.warn({ error }, "a mail connection ended badly"));
  const taken = server.server.address();
  const port = typeof taken === "object" ? (taken?.port ?? door.port) : door.port;
  return { port, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

function optionsOf(door: Door): SMTPServerOptions {
  return {
    lmtp: door.lmtp,
    banner: "Guichet",
    size: largestLetter,
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    maxClients: mostClients,
    closeTimeout: 2_000,
    logger: false,
    onRcptTo: ({ address }, session, done) => {
      acceptRecipient(door, address, session).then(() => done(), done);
    },
    onData: (stream, session, done) => {
      const held = door.enter();
      stream.on("data", (piece: Buffer) => {
        // The rest of what is refused is heard and forgotten: the answer comes at its end.
        if (stream.sizeExceeded) held.leave();
        else held.add(piece);
      });
      stream.on("error", held.leave);
      stream.on("end", () => {
        if (stream.sizeExceeded) return done(new Answer(552, "This message is over 60 MB"));
        const raw = held.whole();
        if (raw === null) return done(tooMuch());
        keepForAll(door, session, raw)
          .finally(held.leave)
          .then((results) => answer(door, results, done), done);
      });
    },
  };
}

/** What the other side is answered; smtp-server reads `responseCode`. */
class Answer extends Error {
  readonly responseCode: number;

  constructor(responseCode: number, words: string) {
    super(words);
    this.responseCode = responseCode;
  }
}

const tooMuch = () => new Answer(452, "Too much is arriving at once; please try again later");
const tryLater = () => new Answer(451, "Something is away here; please try again later");

async function acceptRecipient(door: Door, address: string, session: SMTPServerSession): Promise<void> {
  if (session.envelope.rcptTo.length >= mostRecipients) throw new Answer(452, "Too many recipients at once");
  const inboxId = await door.recipients(address).catch((error: unknown) => {
    door.log.error({ error }, "a recipient could not be looked up; the sender was asked to try again later");
    throw tryLater();
  });
  if (inboxId === undefined) throw new Answer(550, "No such inbox here");
}

type Result = Answer | "kept";

/** One arrival an inbox, whatever the number of its addresses among the recipients; one result a recipient, in order. */
async function keepForAll(door: Door, session: SMTPServerSession, raw: Buffer): Promise<Result[]> {
  const { mailFrom, rcptTo } = session.envelope;
  const addresses = rcptTo.map(({ address }) => address.toLowerCase());
  const inboxIds = await Promise.all(
    addresses.map((address) => door.recipients(address).catch(() => undefined)),
  );
  const receivedAt = door.clock();
  const kept = new Map<string, Promise<Result>>();
  for (const inboxId of inboxIds) {
    if (inboxId === undefined || kept.has(inboxId)) continue;
    const envelopeTo = addresses.filter((_, rank) => inboxIds[rank] === inboxId);
    const envelopeFrom = mailFrom === false ? "" : mailFrom.address.toLowerCase();
    kept.set(inboxId, keepForOne(door, { inboxId, raw, receivedAt, envelopeFrom, envelopeTo }));
  }
  return Promise.all(
    inboxIds.map((inboxId) => (inboxId === undefined ? tryLater() : kept.get(inboxId)) ?? tryLater()),
  );
}

async function keepForOne({ intake, log }: Door, letter: Parameters<typeof keepLetter>[1]): Promise<Result> {
  try {
    await keepLetter(intake, letter);
    return "kept";
  } catch (error) {
    log.error(
      { error, inbox: letter.inboxId },
      "a message was not kept; its sender was asked to try again later",
    );
    const full = error instanceof Refusal && error.code === "storage.full";
    return full ? new Answer(452, "No room here for now; please try again later") : tryLater();
  }
}

type Done = (error?: Error | null, message?: string | SMTPServerDataResult[]) => void;

/** SMTP has one answer for all: as long as one inbox could not keep it, the sender has it still; keys make that harmless. */
function answer({ lmtp }: Door, results: readonly Result[], done: Done): void {
  const told = results.map((result) => (result === "kept" ? "Kept" : result));
  if (lmtp) done(null, told);
  else {
    const failed = results.find((result) => result !== "kept");
    if (failed) done(failed);
    else done(null, "Kept");
  }
}
