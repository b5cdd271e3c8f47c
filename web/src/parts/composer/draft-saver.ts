export type DraftStatus = "idle" | "saving" | "saved" | "unsaved";

export type DraftSaver<Words> = {
  /** These are the words now; they are saved once the hand rests. */
  note: (words: Words) => void;
  /** Saves at once what waits. */
  flush: () => Promise<void>;
  /** Forgets what waits, and ends when nothing is on its way: a draft saved after its sending would come back from the dead. */
  stop: () => Promise<void>;
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

  const saveWaiting = async () => {
    const taken = waiting;
    if (taken === undefined) return;
    waiting = undefined;
    try {
      await save(taken.words);
      onStatus(waiting === undefined ? "saved" : "saving");
    } catch {
      waiting ??= taken;
      onStatus("unsaved");
      later(tryAgainAfter);
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
      return running;
    },
  };
}
