import type { Reason } from "@guichet/contract/reasons.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { type KeyboardEvent, type RefObject, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useReasons } from "../../api/reasons.ts";
import { useGiveReason } from "../../api/tickets.ts";
import { Button } from "../../ui/button.tsx";
import { Panel } from "../../ui/dialog.tsx";
import { useToast } from "../../ui/toast.tsx";
import { QueryTrouble } from "../loading/query-trouble.tsx";
import { useRefusalWords } from "../refusal-words.ts";
import { matching } from "./matching.ts";
import { Perimeter } from "./perimeter.tsx";
import { inTreeOrder } from "./tree-order.ts";

type ReasonChoiceProps = {
  ticket: TicketWithThread;
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
};

/** Type a few letters, press Enter. */
export function ReasonChoice({ ticket, anchor, onClose }: ReasonChoiceProps) {
  const { t } = useTranslation();
  const reasons = useReasons();
  const give = useGiving(ticket, onClose);
  return (
    <Panel title={t("reason.choose")} anchor={anchor} onClose={onClose}>
      {reasons.isError && <QueryTrouble error={reasons.error} onRetry={() => void reasons.refetch()} />}
      <FilteredReasons
        reasons={inTreeOrder(reasons.data?.items.filter((reason) => reason.retiredAt === null))}
        chosenId={ticket.reason?.id ?? null}
        onChoose={give}
      />
      {ticket.reason !== null && (
        <div>
          <Button look="link" onClick={() => give(null)}>
            {t("reason.unset")}
          </Button>
        </div>
      )}
    </Panel>
  );
}

function useGiving(ticket: TicketWithThread, onClose: () => void): (reason: Reason | null) => void {
  const { t } = useTranslation();
  const act = useGiveReason(ticket.id);
  const toast = useToast();
  const words = useRefusalWords();
  const about = `reason ${ticket.id}`;
  return (reason) => {
    onClose();
    const text = reason === null ? t("reason.taken_back") : t("reason.given", { name: reason.name });
    act.mutate(reason?.id ?? null, {
      onSuccess: () => void toast({ text, about }),
      onError: (error) => void toast({ text: words(error), about }),
    });
  };
}

type FilteredReasonsProps = {
  reasons: readonly Reason[] | undefined;
  chosenId: string | null;
  onChoose: (reason: Reason) => void;
};

function FilteredReasons({ reasons, chosenId, onChoose }: FilteredReasonsProps) {
  const { t } = useTranslation();
  const list = useId();
  const [typed, setTyped] = useState("");
  const [place, setPlace] = useState(0);
  const shown = matching(reasons ?? [], typed);
  const at = Math.min(place, shown.length - 1);
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const pointed = shown[at];
    if (step !== undefined) setPlace((at + step + shown.length) % Math.max(1, shown.length));
    else if (event.key !== "Enter") return;
    else if (pointed !== undefined) onChoose(pointed);
    event.preventDefault();
  };
  return (
    <div className="grid gap-2">
      <input
        // biome-ignore lint/a11y/noAutofocus: the panel was opened to type here.
        autoFocus
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shown[at] === undefined ? undefined : `${list}-${shown[at].id}`}
        aria-label={t("reason.filter")}
        placeholder={t("reason.filter")}
        value={typed}
        onKeyDown={press}
        onChange={(event) => {
          setTyped(event.target.value);
          setPlace(0);
        }}
        className="w-full rounded-std border border-ink-soft bg-raised px-3 py-1.5 text-3"
      />
      <div id={list} role="listbox" aria-label={t("reason.list")} className="-mx-2 max-h-72 overflow-y-auto">
        {shown.map((reason, index) => (
          <ReasonOption
            key={reason.id}
            id={`${list}-${reason.id}`}
            reason={reason}
            isPointed={index === at}
            isChosen={reason.id === chosenId}
            onChoose={() => onChoose(reason)}
          />
        ))}
      </div>
      {reasons !== undefined && shown.length === 0 && (
        <p role="status" className="text-2 text-ink-soft">
          {t(typed === "" ? "reason.no_reason" : "reason.no_match")}
        </p>
      )}
    </div>
  );
}

type ReasonOptionProps = {
  id: string;
  reason: Reason;
  isPointed: boolean;
  isChosen: boolean;
  onChoose: () => void;
};

function ReasonOption({ id, reason, isPointed, isChosen, onChoose }: ReasonOptionProps) {
  return (
    // The field keeps the focus and answers the keys: the options are only pointed at.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isPointed}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
      onKeyDown={(event) => event.key === "Enter" && onChoose()}
      ref={(option) => {
        if (isPointed) option?.scrollIntoView?.({ block: "nearest" });
      }}
      className="flex min-h-8 cursor-pointer items-center gap-3 rounded-std px-2 py-1 text-2 hover:bg-sunk aria-selected:bg-accent-wash"
    >
      <span className={`min-w-0 flex-1 [overflow-wrap:anywhere] ${isChosen ? "font-strong" : ""}`}>
        {reason.path.length > 1 && (
          <span className="text-ink-soft">{`${reason.path.slice(0, -1).join(" › ")} › `}</span>
        )}
        {reason.name}
      </span>
      <span className="text-1 text-ink-soft">
        <Perimeter choice={reason.choice} />
      </span>
    </div>
  );
}
