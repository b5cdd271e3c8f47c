import { setTimeout as pause } from "node:timers/promises";
import { ask } from "../driving.ts";
import { type TrialLetter, trialLetter } from "./letters.ts";
import { type Stage, support } from "./stage.ts";

/** Letters go in by turns through the mailbox and by HTTP; whoever gets no answer sends the same bytes again. */
export type Injector = {
  inject: (count: number, doors?: "both" | "mailbox") => Promise<void>;
  /** What HTTP answered so far, and when. */
  answers: () => readonly Answered[];
  /** Resolves once every letter sent by HTTP has its acknowledgement. */
  allAcknowledged: () => Promise<void>;
  stop: () => void;
};

type Answered = { at: number; status: number };

const betweenTries = 100;

export function openInjector(stage: Stage): Injector {
  const waiting: TrialLetter[] = [];
  const answers: Answered[] = [];
  let next = 0;
  let stopped = false;
  const posting = post();

  async function post(): Promise<void> {
    while (!stopped) {
      const letter = waiting[0];
      const status = letter && (await deliver(stage, letter));
      if (status !== undefined) answers.push({ at: performance.now(), status });
      if (status === 202) waiting.shift();
      else await pause(letter ? betweenTries : 10);
    }
  }

  return {
    answers: () => answers,
    inject: async (count, doors = "both") => {
      const letters = Array.from({ length: count }, () =>
        trialLetter(next++, { run: stage.run, to: support }),
      );
      const byMailbox = letters.filter((_, index) => doors === "mailbox" || index % 2 === 0);
      for (const letter of letters)
        stage.ledger.enter(
          letter.id,
          letter.raw,
          doors === "mailbox" || byMailbox.includes(letter) ? "imap" : "http",
        );
      waiting.push(...letters.filter((letter) => !byMailbox.includes(letter)));
      await stage.house.visit(support, async (client) => {
        for (const { raw } of byMailbox) await client.append("INBOX", raw);
      });
    },
    allAcknowledged: async () => {
      while (waiting.length > 0) await pause(20);
    },
    stop: () => {
      stopped = true;
      void posting;
    },
  };
}

/** Undefined when nobody answered. */
async function deliver({ door }: Stage, { raw }: TrialLetter): Promise<number | undefined> {
  const path = `/api/inboxes/${support}/deliveries`;
  const answered = await ask({ ...door, path, method: "POST", body: raw, type: "message/rfc822" }).catch(
    () => undefined,
  );
  return answered?.status;
}
