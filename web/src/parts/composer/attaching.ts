import type { Attachment } from "@guichet/contract/thread.ts";
import { useRef, useState } from "react";
import { newKey } from "../../api/client.ts";
import { useUpload } from "../../api/thread.ts";
import { useRefusalWords } from "../refusal-words.ts";

/** A file that is leaving this browser, or that could not. */
export type OnItsWay = {
  key: string;
  file: File;
  sent: number;
  problem: string | undefined;
  stop: () => void;
};
export type Attaching = {
  onTheirWay: readonly OnItsWay[];
  add: (files: readonly File[]) => void;
  /** Tries again what could not leave. */
  retry: (one: OnItsWay) => void;
  /** Stops what leaves, and forgets it. */
  forget: (one: OnItsWay) => void;
  drop: (attachmentId: string) => void;
};

/** Files go to the server as soon as they are chosen, so that sending never waits for them and a reload keeps them. */
export function useAttaching(
  attachments: readonly Attachment[],
  onChange: (kept: Attachment[]) => void,
): Attaching {
  const [onTheirWay, setOnTheirWay] = useState<OnItsWay[]>([]);
  const words = useRefusalWords();
  const { mutateAsync: upload } = useUpload();
  const kept = useRef(attachments);
  kept.current = attachments;
  const keep = (next: Attachment[]) => {
    kept.current = next;
    onChange(next);
  };
  const change = (key: string, part: Partial<OnItsWay>) =>
    setOnTheirWay((others) => others.map((other) => (other.key === key ? { ...other, ...part } : other)));
  const leave = (key: string) => setOnTheirWay((others) => others.filter((other) => other.key !== key));
  const bring = async (key: string, file: File) => {
    const stopping = new AbortController();
    const one = { key, file, sent: 0, problem: undefined, stop: () => stopping.abort() };
    setOnTheirWay((others) => [...others.filter((other) => other.key !== key), one]);
    try {
      const onSent = (sent: number) => change(key, { sent });
      const attachment = await upload({ file, onSent, signal: stopping.signal });
      leave(key);
      keep([...kept.current, attachment]);
    } catch (error) {
      if (!stopping.signal.aborted) change(key, { problem: words(error) });
    }
  };
  return {
    onTheirWay,
    add: (files) => {
      for (const file of files) void bring(newKey(), file);
    },
    retry: ({ key, file }) => void bring(key, file),
    forget: ({ key, stop }) => {
      stop();
      leave(key);
    },
    drop: (attachmentId) => keep(kept.current.filter((file) => file.id !== attachmentId)),
  };
}
