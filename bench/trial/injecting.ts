import { setTimeout as pause } from "node:timers/promises";
import { ask } from "../driving.ts";
import { type TrialLetter, trialLetter } from "./letters.ts";
import { type Stage, support } from "./stage.ts";

/** Letters go in by turns through the mailbox and by HTTP; whoever gets no answer sends the same bytes again. */
export type Injector = {
  inject: (count: number) => Promise<void>;
  /** Resolves once every letter sent by HTTP has its acknowledgement. */
  allAcknowledged: () => Promise<void>;
  stop: () => void;
};

const betweenTries = 100;

export function openInjector(stage: Stage): Injector {
  const waiting: TrialLetter[] = [];
  let next = 0;
  let stopped = false;
  const posting = post();

  async function post(): Promise<void> {
    while (!stopped) {
      const letter = waiting[0];
      if (letter && (await isTaken(stage, letter))) waiting.shift();
      else await pause(letter ? betweenTries : 10);
    }
  }

  return {
    inject: async (count) => {
      const letters = Array.from({ length: count }, () =>
        trialLetter(next++, { run: stage.run, to: support }),
      );
      const byMailbox = letters.filter((_, index) => index % 2 === 0);
      for (const letter of letters)
        stage.ledger.enter(letter.id, letter.raw, byMailbox.includes(letter) ? "imap" : "http");
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

async function isTaken({ door }: Stage, { raw }: TrialLetter): Promise<boolean> {
  const path = `/api/inboxes/${support}/deliveries`;
  const answered = await ask({ ...door, path, method: "POST", body: raw, type: "message/rfc822" }).catch(
    () => undefined,
  );
  return answered?.status === 202;
}
