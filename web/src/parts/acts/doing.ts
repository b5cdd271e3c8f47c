import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useToast } from "../../ui/toast.tsx";
import { useRefusalWords } from "../refusal-words.ts";

/** What there is to say once it is done, with the way back where there is one, or what else one may do of it. */
export type Done = {
  said: string;
  undo?: Deed | undefined;
  offers?: { word: string; deed: Deed } | undefined;
  seconds?: number;
};

/**
 * An act of the house, with all that follows it: what it says, where it leads, how it is undone. One function from
 * beginning to end, since callbacks given at a press are forgotten with the screen on which it was pressed.
 */
export type Deed = () => Promise<Done | undefined>;

/** Does it, says what it did and offers to undo it; or says why not, wherever one has gone meanwhile. */
export function useDoing(): (deed: Deed, about?: string) => void {
  return useTelling().run;
}

/** The way back is a deed like another; of one thing (`about`) only the last word shows. */
function useTelling() {
  const { t } = useTranslation();
  const toast = useToast();
  const words = useRefusalWords();
  const tellWhyNot = (error: unknown, about?: string) => void toast({ text: words(error), about });
  const tell = (done: Done | undefined, about?: string) => {
    if (done === undefined) return;
    const { said: text, undo, offers = undo && { word: t("words.undo"), deed: undo }, seconds } = done;
    const act = offers && { label: offers.word, onPress: () => run(offers.deed, about) };
    toast({ text, about, seconds, act });
  };
  const run = (deed: Deed, about?: string): void =>
    void deed().then(
      (done) => tell(done, about),
      (error) => tellWhyNot(error, about),
    );
  return { run, tell, tellWhyNot };
}

export type Saving = {
  save: (deed: Deed, about?: string) => void;
  isPending: boolean;
  error: unknown;
  /** Why it was not done, in words. */
  failure: string | undefined;
};

/** The same, asked by a form: why not is said there, beside what was written, as long as the form is there. */
export function useSaving(onSaved?: () => void): Saving {
  const words = useRefusalWords();
  const { tell, tellWhyNot } = useTelling();
  const isThere = useIsThere();
  const [{ error, isPending }, setState] = useState<Pick<Saving, "error" | "isPending">>(idle);
  return {
    save: (deed, about) => {
      setState({ error: null, isPending: true });
      void deed().then(
        (done) => {
          setState(idle);
          onSaved?.();
          tell(done, about);
        },
        (why) => {
          setState({ error: why, isPending: false });
          if (!isThere.current) tellWhyNot(why, about);
        },
      );
    },
    isPending,
    error,
    failure: error === null ? undefined : words(error),
  };
}

const idle = { error: null, isPending: false };

function useIsThere() {
  const isThere = useRef(false);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
    };
  }, []);
  return isThere;
}
