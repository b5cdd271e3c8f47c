import { useEffect, useRef } from "react";
import { newKey } from "../../api/client.ts";
import type { ReadyWord } from "../promises/ready-word.ts";
import type { Guarding } from "./guarding.ts";

type Ready = {
  ready: ReadyWord | null;
  onReadyTaken: () => void;
  onCloseWith: (summary: string | null) => void;
};

/** A prepared message joins what is already written, and the promise it moves joins its chips. Once. */
export function useReadyWord(guarding: Guarding, { ready, onReadyTaken, onCloseWith }: Ready): void {
  const latest = useRef({ guarding, onReadyTaken, onCloseWith });
  latest.current = { guarding, onReadyTaken, onCloseWith };
  const { hand } = guarding;
  useEffect(() => {
    if (hand === null || ready === null) return;
    const { guarding: guard, onReadyTaken: taken, onCloseWith: closes } = latest.current;
    if ("html" in ready) {
      hand.insert(ready.html);
      if (ready.closeWith !== null) closes(ready.closeWith);
      return taken();
    }
    hand.add(ready.text);
    if (ready.promise !== null) {
      const { source: _source, ...promise } = ready.promise;
      guard.add({ ...promise, key: newKey(), isDateProposed: false, movedFrom: ready.movedFrom });
    }
    taken();
  }, [hand, ready]);
}
