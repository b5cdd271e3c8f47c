import { isRefused } from "../../api/client.ts";

export type DraftStatus = "idle" | "saving" | "saved" | "unsaved";

export type DraftSaver<Words> = {
  /** These are the words now; they are saved once the hand rests. */
  note: (words: Words) => void;
  /** Saves at once what waits. */
  flush: () => Promise<void>;
  /** Forgets what waits, and ends when nothing is on its way: a draft saved after its sending would come back from the dead. */
  stop: () => Promise<void>;
  /** Something could not be saved yet, and is tried again. */
  isBehind: () => boolean;
};

const handRests = 700;
const tryAgainAfter = 4000;

/** One save at a time, always of the last words: an older draft can never overtake a newer one. */
export function makeDraftSaver<Words>(
  save: (words: Words) => Promise<unknown>,
  onStatus: (status: DraftStatus) => void,
): DraftSaver<Words> {
  let waiting: { words: Words } | undefined;
  let running: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let timesStopped = 0;

  const saveWaiting = async () => {
    const taken = waiting;
    const before = timesStopped;
    if (taken === undefined) return;
    waiting = undefined;
    try {
      await save(taken.words);
      onStatus(waiting === undefined ? "saved" : "saving");
    } catch (error) {
      // Stopped while it was on its way: nobody wants these words saved any more.
      if (timesStopped > before) return;
      waiting ??= taken;
      onStatus("unsaved");
      // Whoever signs in next may be somebody else, and these words aren't theirs.
      if (!isRefused(error, "access.not_signed_in")) later(tryAgainAfter);
    }
  };
  const flush = () => {
    clearTimeout(timer);
    running = running.then(saveWaiting);
    return running;
  };
  const later = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), wait);
  };
  return {
    note: (words) => {
      waiting = { words };
      onStatus("saving");
      later(handRests);
    },
    flush,
    stop: () => {
      clearTimeout(timer);
      waiting = undefined;
      timesStopped += 1;
      return running;
    },
    isBehind: () => waiting !== undefined,
  };
}
