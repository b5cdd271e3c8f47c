import type { AddressInfo } from "node:net";
import {
  SMTPServer,
  type SMTPServerAuthentication,
  type SMTPServerOptions,
  type SMTPServerSession,
} from "smtp-server";

type Sunk = {
  from: string;
  to: string[];
  raw: string;
  by: string | undefined;
  /** Its sender was still there to hear the yes. */
  told: boolean;
};

/** What the sink does to what it hears; each answer is an SMTP reply, code first. */
export type Mood = {
  sender?: (address: string) => string | undefined;
  recipient?: (address: string) => string | undefined;
  content?: (raw: string) => string | undefined;
  /** Held until it resolves: the 250 comes after. */
  beforeTaking?: () => Promise<void>;
};

/** The other side of the world: takes every message, stores it, or refuses as it is told to. */
export type SmtpSink = {
  host: string;
  port: number;
  sunk: Sunk[];
  be: (mood: Mood) => void;
  /** Connections opened so far. */
  connections: () => number;
  /** Anybody may send unless there is a password. */
  passwordIs: (password: string) => void;
  /** From now on it opens to whoever shows a token that this says yes to, and to nobody else. */
  opensTo: (isGood: (user: string, token: string) => Promise<boolean>) => void;
  stop: () => Promise<void>;
  /** Again, on the same port. */
  start: () => Promise<void>;
};

const host = "127.0.0.1";

export async function openSmtpSink(): Promise<SmtpSink> {
  const sunk: Sunk[] = [];
  let mood: Mood = {};
  const door = openDoor();
  let connections = 0;
  const gone = new Set<string>();
  let port = 0;
  let server: SMTPServer | undefined;

  async function start(): Promise<void> {
    const opened = new SMTPServer({
      authOptional: true,
      allowInsecureAuth: true,
      disableReverseLookup: true,
      logger: false,
      closeTimeout: 100,
      onConnect: (_session, done) => {
        connections += 1;
        done();
      },
      onClose: ({ id }) => {
        gone.add(id);
      },
      authMethods: ["PLAIN", "LOGIN", "XOAUTH2"],
      onAuth: door.hear,
      onMailFrom: ({ address }, _session, done) => done(refusal(mood.sender?.(address))),
      onRcptTo: ({ address }, _session, done) => done(refusal(mood.recipient?.(address))),
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on("data", (chunk: Buffer) => chunks.push(chunk));
        stream.on("end", async () => {
          const raw = Buffer.concat(chunks).toString("latin1");
          const no = refusal(mood.content?.(raw));
          if (no) return done(no);
          const taken = sunkIn(session, raw);
          sunk.push(taken);
          await mood.beforeTaking?.();
          taken.told = !gone.has(session.id);
          done(null, "Sunk");
        });
      },
    });
    opened.on("error", () => undefined);
    await new Promise<void>((resolve) => {
      opened.listen(port, host, resolve);
    });
    port = (opened.server.address() as AddressInfo).port;
    server = opened;
  }

  await start();
  return {
    host,
    port,
    sunk,
    be: (next) => {
      mood = next;
    },
    connections: () => connections,
    passwordIs: door.passwordIs,
    opensTo: door.opensTo,
    stop: () =>
      new Promise((resolve) => {
        if (server) server.close(() => resolve());
        else resolve();
      }),
    start,
  };
}

function sunkIn({ envelope: { mailFrom, rcptTo }, user }: SMTPServerSession, raw: string): Sunk {
  return {
    from: mailFrom ? mailFrom.address : "",
    to: rcptTo.map((each) => each.address),
    raw,
    by: user === undefined ? undefined : String(user),
    told: false,
  };
}

type Judge = Parameters<SmtpSink["opensTo"]>[0];

/** Who may send: anybody, whoever has the password, or whoever shows a good token. */
function openDoor() {
  let password: string | undefined;
  let isGood: Judge | undefined;
  const mayEnter = async ({ username = "", password: given, accessToken }: SMTPServerAuthentication) =>
    isGood === undefined
      ? password === undefined || given === password
      : isGood(username, typeof accessToken === "string" ? accessToken : "");
  const hear: NonNullable<SMTPServerOptions["onAuth"]> = (shown, _session, done) => {
    void mayEnter(shown).then((may) =>
      may ? done(null, { user: shown.username }) : done(refusal("535 5.7.8 Not this password")),
    );
  };
  return {
    hear,
    passwordIs: (given: string) => {
      password = given;
    },
    opensTo: (judge: Judge) => {
      isGood = judge;
    },
  };
}

function refusal(answer: string | undefined): Error | null {
  if (answer === undefined) return null;
  return Object.assign(new Error(answer.slice(4)), { responseCode: Number(answer.slice(0, 3)) });
}
