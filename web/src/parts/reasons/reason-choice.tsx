import type { Reason } from "@guichet/contract/reasons.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { type RefObject, useState } from "react";
import { useTranslation } from "react-i18next";
import { useReasons } from "../../api/reasons.ts";
import { useGiveReason } from "../../api/tickets.ts";
import { Button } from "../../ui/button.tsx";
import { Panel } from "../../ui/dialog.tsx";
import { useDoing } from "../acts/doing.ts";
import { PointedOption, PointingField, usePointing } from "../acts/pointing.tsx";
import { QueryTrouble } from "../loading/query-trouble.tsx";
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
  const doing = useDoing();
  return (reason) => {
    onClose();
    doing(async () => {
      await act.mutateAsync(reason?.id ?? null);
      return { said: reason === null ? t("reason.taken_back") : t("reason.given", { name: reason.name }) };
    }, `reason ${ticket.id}`);
  };
}

type FilteredReasonsProps = {
  reasons: readonly Reason[] | undefined;
  chosenId: string | null;
  onChoose: (reason: Reason) => void;
};

function FilteredReasons({ reasons, chosenId, onChoose }: FilteredReasonsProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const shown = matching(reasons ?? [], typed);
  const pointing = usePointing(shown, onChoose);
  return (
    <div className="grid gap-2">
      <PointingField pointing={pointing} label={t("reason.filter")} typed={typed} onType={setTyped} />
      <div
        id={pointing.list}
        role="listbox"
        aria-label={t("reason.list")}
        className="-mx-2 max-h-72 overflow-y-auto"
      >
        {shown.map((reason) => (
          <PointedOption key={reason.id} pointing={pointing} line={reason} onChoose={onChoose}>
            <span
              className={`min-w-0 flex-1 [overflow-wrap:anywhere] ${reason.id === chosenId ? "font-strong" : ""}`}
            >
              {reason.path.length > 1 && (
                <span className="text-ink-soft">{`${reason.path.slice(0, -1).join(" › ")} › `}</span>
              )}
              {reason.name}
            </span>
            <span className="text-1 text-ink-soft">
              <Perimeter choice={reason.choice} />
            </span>
          </PointedOption>
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
