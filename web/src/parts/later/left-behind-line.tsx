import type { LeftBehind } from "@guichet/contract/away.ts";
import type { Presence } from "@guichet/contract/presence.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Choice, TextField } from "../../ui/field.tsx";
import { Moment } from "../moment.tsx";
import { speakable } from "../ticket/reference.ts";
import type { Outcome } from "./entrusting-all.ts";
import { byRouting, kept } from "./leaving-form.ts";

type LeftBehindLineProps = {
  item: LeftBehind;
  people: readonly Presence[];
  to: string;
  onTo: (to: string) => void;
  own: string;
  onOwn: (own: string) => void;
  outcome: Outcome | undefined;
};

/** One ticket one leaves: whose it is, what is promised in it, and who has it meanwhile. */
export function LeftBehindLine({ item, people, to, onTo, own, onOwn, outcome }: LeftBehindLineProps) {
  const { t } = useTranslation();
  const [isOwn, setIsOwn] = useState(own !== "");
  const { ticket, nextDueAt, promises, offeredTo } = item;
  const options = useWho(item, people);
  return (
    <li className="grid gap-x-4 gap-y-2 border-b border-line py-3 last:border-b-0 md:grid-cols-[minmax(0,1fr)_14rem]">
      <div className="grid content-start gap-0.5">
        <p className="line-clamp-2 font-strong [overflow-wrap:anywhere]">
          {ticket.subject || speakable(ticket.reference)}
        </p>
        <p className="text-2 text-ink-soft">
          {ticket.customer}
          {nextDueAt !== null && (
            <>
              {" · "}
              {t("away.due")} <Moment at={nextDueAt} />
            </>
          )}
          {promises > 0 && ` · ${t("away.promises", { count: promises })}`}
        </p>
        {to !== kept && !isOwn && offeredTo === null && (
          <button
            type="button"
            className="min-h-6 justify-self-start text-2 text-accent underline-offset-2 hover:underline"
            onClick={() => setIsOwn(true)}
          >
            {t("away.own")}
          </button>
        )}
      </div>
      {offeredTo === null ? (
        <Choice
          label={t("away.who", { customer: ticket.customer })}
          value={to}
          options={options}
          onChange={(event) => onTo(event.target.value)}
        />
      ) : (
        <p className="text-2 text-ink-soft">{t("away.offered", { name: offeredTo.name })}</p>
      )}
      {isOwn && to !== kept && (
        <div className="md:col-span-2">
          <TextField
            label={t("away.own_label", { customer: ticket.customer })}
            rows={2}
            maxLength={5000}
            value={own}
            onChange={(event) => onOwn(event.target.value)}
          />
        </div>
      )}
      {outcome !== undefined && <OutcomeWords outcome={outcome} />}
    </li>
  );
}

function OutcomeWords({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation();
  if ("why" in outcome) return <p className="text-2 font-strong text-risk md:col-span-2">{outcome.why}</p>;
  const key = outcome.asksLead ? "away.asks_lead" : "away.has_it";
  return <p className="text-2 text-kept md:col-span-2">{t(key, { name: outcome.name })}</p>;
}

/** Routing's choice by name, then whoever is there, then those who are not at work at this hour. */
function useWho({ suggestion }: LeftBehind, people: readonly Presence[]) {
  const { t } = useTranslation();
  const routed =
    suggestion === null
      ? []
      : [{ value: byRouting, label: t("away.by_routing", { name: suggestion.person.name }) }];
  const colleagues = people
    .filter(({ state }) => state !== "away")
    .map(({ id, name, state, open }) => ({
      value: id,
      label: t(state === "available" ? "away.colleague" : "away.colleague_off", { name, count: open }),
    }));
  return [...routed, ...colleagues, { value: kept, label: t("away.keep") }];
}
