import { stateOf } from "@guichet/contract/commitment-state.ts";
import type { Commitment } from "@guichet/contract/promises.ts";
import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useNow } from "../../ui/clock.ts";
import { useReading } from "../reading.ts";
import { momentWords } from "../time-words.ts";
import { moneyWords } from "../words/numbers.ts";
import { dueWords } from "./stamp-words.ts";

/** A policy's, a person's, or the house's given in so many words. */
function whoseWords({ by, source }: Commitment, when: string, t: TFunction): string {
  if (by !== null) return t("promise.panel.given", { name: by.name, when });
  return source === "policy" ? t("promise.panel.published", { when }) : t("promise.panel.house", { when });
}

type PromiseFactsProps = { promise: Commitment; isReplaced: boolean; onLeave: () => void };

/** Its words, its dates, its proof: what anyone would ask before acting. */
export function PromiseFacts({ promise, isReplaced, onLeave }: PromiseFactsProps) {
  const { t } = useTranslation();
  const now = useNow();
  const reading = useReading();
  const when = momentWords(Date.parse(promise.madeAt), now, reading);
  const isBroken = stateOf(promise, now) === "broken";
  return (
    <>
      <p className="text-2 text-ink-soft">{whoseWords(promise, when, t)}</p>
      {promise.literal !== null && (
        <blockquote className="border-l-2 border-line-strong pl-3 text-2 [overflow-wrap:anywhere]">
          {promise.literal}
        </blockquote>
      )}
      <dl className="grid gap-2 text-2">
        <Dates promise={promise} />
        {promise.amount !== null && (
          <Line name={t("promise.panel.amount")}>
            {moneyWords(promise.amount.value, promise.amount.currency, reading.language)}
          </Line>
        )}
        {promise.keptAt !== null && (
          <Line name={t("promise.panel.proof")}>
            {momentWords(Date.parse(promise.keptAt), now, reading)}
            {promise.proof?.words ? `, ${promise.proof.words}` : ""}{" "}
            <EntryLink entryId={promise.proof?.entryId ?? null} onLeave={onLeave}>
              {t("promise.panel.see_proof")}
            </EntryLink>
          </Line>
        )}
        {promise.releaseReason !== null && (
          <Line name={t("promise.panel.released")}>{promise.releaseReason}</Line>
        )}
      </dl>
      <EntryLink entryId={promise.entryId} onLeave={onLeave}>
        {t("promise.panel.see_source")}
      </EntryLink>
      {isBroken && (
        <p className="text-2">{t(isReplaced ? "promise.panel.replaced" : "promise.panel.broken")}</p>
      )}
      {promise.source === "policy" && !isBroken && promise.keptAt === null && (
        <p className="text-2 text-ink-soft">{t("promise.panel.clock")}</p>
      )}
    </>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-1 text-ink-soft">{name}</dt>
      <dd className="[overflow-wrap:anywhere]">{children}</dd>
    </div>
  );
}

/** The first date, then each that was told after it: the one that stands is the last nobody refused. */
function Dates({ promise }: { promise: Commitment }) {
  const { t } = useTranslation();
  const now = useNow();
  const reading = useReading();
  const told = promise.dates.filter((date) => date.dueAt !== promise.firstDueAt);
  const first = dueWords(Date.parse(promise.firstDueAt), { reading, now });
  if (told.length === 0) {
    return (
      <Line name={t("promise.panel.due")}>
        {promise.dueAt === null ? t("promise.state.waiting_customer") : first}
      </Line>
    );
  }
  return (
    <>
      <Line name={t("promise.panel.first")}>
        <s className="text-ink-soft">{first}</s>
      </Line>
      {told.map((date) => (
        <Line key={date.dueAt} name={t("promise.panel.moved")}>
          {dueWords(Date.parse(date.dueAt), { reading, now })}
          <span className="text-ink-soft">
            {", "}
            {t("promise.panel.told_on", { when: momentWords(Date.parse(date.toldAt), now, reading) })}
            {date.answer !== null && `, ${t(`promise.panel.${date.answer}`)}`}
          </span>
          {date.reason !== null && <span className="block">{date.reason}</span>}
        </Line>
      ))}
    </>
  );
}

type EntryLinkProps = { entryId: string | null; onLeave: () => void; children: ReactNode };

/** To the message itself, when the thread on screen holds it. */
function EntryLink({ entryId, onLeave, children }: EntryLinkProps) {
  if (entryId === null) return null;
  const go = () => {
    onLeave();
    // After the panel has given the focus back to its stamp.
    requestAnimationFrame(() => {
      const entry = document.getElementById(`entry-${entryId}`);
      entry?.scrollIntoView({ block: "center" });
      entry?.focus();
    });
  };
  return (
    <button
      type="button"
      onClick={go}
      className="min-h-6 justify-self-start text-2 text-accent underline-offset-2 hover:underline"
    >
      {children}
    </button>
  );
}
