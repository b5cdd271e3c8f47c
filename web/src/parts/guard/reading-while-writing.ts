import type { GuardFinding } from "@guichet/contract/guard.ts";
import type { Language } from "@guichet/contract/ids.ts";
import { useCallback, useEffect, useRef, useState } from "react";
import { readWriting, type Writing } from "../../api/writing/guard.ts";

/** The last text that was read, in which language, and what was found in it. */
export type Read = { text: string; language: Language | null; findings: readonly GuardFinding[] };

const nothing: Read = { text: "", language: null, findings: [] };
const longestWait = 1500;

/**
 * One reading at a time, always of the newest text: what is typed meanwhile cancels it. A reading that fails is no
 * news to the writer; the server reads again before anything leaves.
 */
export function useReadingWhileWriting(circumstances: Omit<Writing, "text">) {
  const [read, setRead] = useState(nothing);
  const latest = useRef({ circumstances, read });
  latest.current.circumstances = circumstances;
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const keep = useCallback((next: Read) => {
    latest.current.read = next;
    setRead(next);
  }, []);
  const readText = useCallback(
    async (text: string): Promise<Read> => {
      running.current?.abort();
      if (text.trim() === "") {
        keep(nothing);
        return nothing;
      }
      const controller = new AbortController();
      running.current = controller;
      try {
        const asked = { ...latest.current.circumstances, text };
        const { findings, language } = await readWriting(asked, controller.signal);
        keep({ text, language, findings });
      } catch {
        // Cancelled, or away: what was known stays, and nothing is said of it.
      }
      return latest.current.read;
    },
    [keep],
  );
  const stir = useCallback(() => running.current?.abort(), []);
  /** At the send: of this very text, unless the guard takes longer than a person would wait. */
  const readNow = useCallback(
    async (text: string): Promise<Read> => {
      if (latest.current.read.text === text) return latest.current.read;
      const tooLong = setTimeout(() => running.current?.abort(), longestWait);
      const found = await readText(text);
      clearTimeout(tooLong);
      return found;
    },
    [readText],
  );
  return { read, readText, readNow, stir, keep };
}
