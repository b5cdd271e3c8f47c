import { stateOf } from "@guichet/contract/commitment-state.ts";
import type { Language } from "@guichet/contract/ids.ts";
import type { Commitment } from "@guichet/contract/promises.ts";
import { type RefObject, useState } from "react";
import { useTranslation } from "react-i18next";
import { useUnkeepPromise } from "../../api/promises.ts";
import { Button } from "../../ui/button.tsx";
import { useNow } from "../../ui/clock.ts";
import { Panel } from "../../ui/dialog.tsx";
import { useDoing } from "../acts/doing.ts";
import { KeepForm } from "./keep-form.tsx";
import { MessageForm } from "./message-form.tsx";
import { MoveForm } from "./move-form.tsx";
import { PromiseFacts } from "./promise-facts.tsx";
import type { ReadyWord } from "./ready-word.ts";
import { ReleaseForm } from "./release-form.tsx";
import { whatWords } from "./stamp-words.ts";

export type PromisePanelProps = {
  promise: Commitment;
  isReplaced: boolean;
  /** The customer's: a ready message speaks it. */
  language: Language;
  anchor: RefObject<HTMLElement | null>;
  onReady: (ready: ReadyWord) => void;
  onClose: () => void;
};

type Act = "keep" | "move" | "release" | "message";

/** A promise, its dates and its proof; and what may become of it. */
export function PromisePanel(props: PromisePanelProps) {
  const { t } = useTranslation();
  const { promise, anchor, onClose } = props;
  const [act, setAct] = useState<Act | null>(null);
  const form = { promise, onDone: onClose, onBack: () => setAct(null) };
  return (
    <Panel title={whatWords(promise, t)} anchor={anchor} onClose={onClose}>
      {act === null && (
        <>
          <PromiseFacts promise={promise} isReplaced={props.isReplaced} onLeave={onClose} />
          <Acts promise={promise} isReplaced={props.isReplaced} onAct={setAct} onDone={onClose} />
        </>
      )}
      {act === "keep" && <KeepForm {...form} />}
      {act === "move" && <MoveForm {...form} />}
      {act === "release" && <ReleaseForm {...form} />}
      {act === "message" && (
        <MessageForm
          {...form}
          language={props.language}
          onReady={(ready) => {
            onClose();
            props.onReady(ready);
          }}
        />
      )}
    </Panel>
  );
}

type ActsProps = {
  promise: Commitment;
  isReplaced: boolean;
  onAct: (act: Act) => void;
  onDone: () => void;
};

function Acts({ promise, isReplaced, onAct, onDone }: ActsProps) {
  const { t } = useTranslation();
  const state = stateOf(promise, useNow());
  const unkeep = useUnkeeping(promise, onDone);
  if (promise.keptAt !== null) {
    return (
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={unkeep}>
          {t("promise.act.unkeep")}
        </Button>
      </div>
    );
  }
  if (promise.releasedAt !== null || isReplaced) return null;
  return (
    <div className="flex flex-wrap gap-2">
      <Button look="primary" size="small" onClick={() => onAct("keep")}>
        {t("promise.act.keep")}
      </Button>
      <Button size="small" onClick={() => onAct("message")}>
        {t("promise.act.message")}
      </Button>
      <Button size="small" onClick={() => onAct("move")}>
        {t("promise.act.move")}
      </Button>
      {state !== "broken" && (
        <Button look="quiet" size="small" onClick={() => onAct("release")}>
          {t("promise.act.release")}
        </Button>
      )}
    </div>
  );
}

function useUnkeeping({ id }: Commitment, onDone: () => void): () => void {
  const unkeep = useUnkeepPromise(id);
  const doing = useDoing();
  return () =>
    doing(async () => {
      await unkeep.mutateAsync(undefined);
      return void onDone();
    });
}
