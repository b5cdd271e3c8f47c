import type { Attachment } from "@guichet/contract/thread.ts";
import { useRef, useState } from "react";
import { useUpload } from "../../api/thread.ts";
import { useRefusalWords } from "../refusal-words.ts";

type OnItsWay = { name: string; problem: string | undefined };
export type Attaching = {
  onTheirWay: readonly OnItsWay[];
  add: (files: readonly File[]) => void;
  drop: (attachmentId: string) => void;
  forget: (name: string) => void;
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
  const forget = (name: string) => setOnTheirWay((others) => others.filter((other) => other.name !== name));
  const bring = async (file: File) => {
    setOnTheirWay((others) => [...others, { name: file.name, problem: undefined }]);
    try {
      const attachment = await upload(file);
      keep([...kept.current, attachment]);
      forget(file.name);
    } catch (error) {
      const problem = words(error);
      setOnTheirWay((others) =>
        others.map((other) => (other.name === file.name ? { ...other, problem } : other)),
      );
    }
  };
  return {
    onTheirWay,
    add: (files) => {
      for (const file of files) void bring(file);
    },
    drop: (attachmentId) => keep(kept.current.filter((file) => file.id !== attachmentId)),
    forget,
  };
}
