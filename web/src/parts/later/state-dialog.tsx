import type { Presence } from "@guichet/contract/presence.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAbsenceHandovers, useAbsencePlan, useComeBack, useMyState } from "../../api/people/away.ts";
import { useMe } from "../../api/session.ts";
import { Button } from "../../ui/button.tsx";
import { useNow } from "../../ui/clock.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { useToast } from "../../ui/toast.tsx";
import { useSaving } from "../acts/doing.ts";
import { RowsSkeleton } from "../loading/rows-skeleton.tsx";
import { LeavingFields } from "./leaving-fields.tsx";
import { PlannedAbsence, StayedBehind } from "./planned-absence.tsx";
import { PlannedFields } from "./planned-fields.tsx";
import { TypedMoment, useEcho, useRead } from "./typed-moment.tsx";
import { type Until, UntilField } from "./until-field.tsx";

/** Here, or away until a time; and what becomes of one's tickets meanwhile. */
export function StateDialog({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const mine = useMyState();
  return (
    <Dialog title={t("away.title")} size="wide" onClose={onDone}>
      {mine === undefined && <RowsSkeleton />}
      {mine !== undefined && mine.state !== "away" && <Here absence={mine.absence} onDone={onDone} />}
      {mine?.state === "away" && mine.absence && <Away absence={mine.absence} onDone={onDone} />}
    </Dialog>
  );
}

const anOpeningDay = 8 * 3_600_000;

type HereProps = { absence: Presence["absence"]; onDone: () => void };

function Here({ absence, onDone }: HereProps) {
  const { t } = useTranslation();
  const me = useMe();
  const now = useNow();
  const toast = useToast();
  const echo = useEcho();
  const [from, setFrom] = useState<string | null>(null);
  const [until, setUntil] = useState<Until>(undefined);
  const startsAt = useRead(from ?? "");
  const isLong = until === null || (until !== undefined && Date.parse(until) - now > anOpeningDay);
  const done = (handedOver: number) => {
    const said = until ? t("away.done_until", { when: echo(until) }) : t("away.done");
    const rest = handedOver > 0 ? ` ${t("away.handed", { count: handedOver })}` : "";
    toast({ text: said + rest, about: "away" });
    onDone();
  };
  const planned = (starts: string) => {
    toast({ text: t("away.plan.done", { when: echo(starts) }), about: "away" });
    onDone();
  };
  return (
    <>
      <p className="text-pretty text-ink-soft">{t("away.here")}</p>
      {absence !== null && <PlannedAbsence absence={absence} />}
      <FromField from={from} onFrom={setFrom} />
      <UntilField until={until} onUntil={setUntil} />
      {until !== undefined && typeof startsAt === "string" && (
        <PlannedFields
          key={`${startsAt} ${until}`}
          agentId={me.agentId}
          startsAt={startsAt}
          endsAt={until}
          onDone={() => planned(startsAt)}
        >
          <Button look="quiet" onClick={onDone}>
            {t("words.cancel")}
          </Button>
        </PlannedFields>
      )}
      {until !== undefined && from === null && (
        <LeavingFields
          key={until}
          agentId={me.agentId}
          endsAt={until}
          absenceId={null}
          isLong={isLong}
          onDone={done}
        >
          <Button look="quiet" onClick={onDone}>
            {t("words.cancel")}
          </Button>
        </LeavingFields>
      )}
    </>
  );
}

/** Now, unless one says otherwise. */
function FromField({ from, onFrom }: { from: string | null; onFrom: (from: string | null) => void }) {
  const { t } = useTranslation();
  if (from === null)
    return (
      <div>
        <Button look="link" onClick={() => onFrom("")}>
          {t("away.plan.later")}
        </Button>
      </div>
    );
  return (
    <div className="flex flex-wrap items-end gap-2">
      <div className="min-w-56 flex-1">
        <TypedMoment label={t("away.plan.from_when")} words={from} onWords={onFrom} autoFocus />
      </div>
      <span className="mb-6">
        <Button look="quiet" onClick={() => onFrom(null)}>
          {t("away.plan.now")}
        </Button>
      </span>
    </div>
  );
}

type AwayProps = { absence: NonNullable<Presence["absence"]>; onDone: () => void };

/** What was handed over is listed, with who has it; it comes back only where that was decided before. */
function Away({ absence, onDone }: AwayProps) {
  const { t } = useTranslation();
  const echo = useEcho();
  const saving = useSaving(onDone);
  const back = useComeBack();
  const [isMore, setIsMore] = useState(false);
  const come = () =>
    saving.save(async () => {
      await back.mutateAsync(absence.id);
      return { said: t("away.welcome") };
    }, "away");
  const said =
    absence.endsAt === null ? t("away.away") : t("away.away_until", { when: echo(absence.endsAt) });
  return (
    <>
      <p className="text-pretty">
        {said} {absence.replacedBy && t("away.replaced_by", { name: absence.replacedBy.name })}
      </p>
      <StayedBehind absenceId={absence.id} />
      <HandedOver absenceId={absence.id} />
      {saving.failure !== undefined && <Trouble title={saving.failure} />}
      {isMore && (
        <LeavingFields
          agentId={absence.agentId}
          endsAt={absence.endsAt}
          absenceId={absence.id}
          isLong
          onDone={() => setIsMore(false)}
        />
      )}
      <div className="flex flex-wrap justify-end gap-2">
        {!isMore && <Button onClick={() => setIsMore(true)}>{t("away.more")}</Button>}
        <Button look="primary" disabled={saving.isPending} onClick={come}>
          {t("away.come_back")}
        </Button>
      </div>
    </>
  );
}

function HandedOver({ absenceId }: { absenceId: string }) {
  const { t } = useTranslation();
  const items = useAbsenceHandovers(absenceId).data?.items ?? [];
  const comesBack = useAbsencePlan(absenceId).data?.plan?.comesBack ?? false;
  if (items.length === 0) return null;
  return (
    <section className="grid gap-1">
      <h2 className="text-3 font-strong">{t("away.handed_list", { count: items.length })}</h2>
      <ul className="divide-y divide-line rounded-std border border-line">
        {items.map(({ id, ticket, to, state }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-4 px-3 py-2 text-2">
            <span className="min-w-0 [overflow-wrap:anywhere]">
              {ticket.subject || ticket.reference} · {ticket.customer}
            </span>
            <span className="text-ink-soft">
              {to.name} · {t(`handover.outcome.${state}`)}
            </span>
          </li>
        ))}
      </ul>
      <p className="text-2 text-pretty text-ink-soft">
        {t(comesBack ? "away.plan.will_come_back" : "away.stays_there")}
      </p>
    </section>
  );
}
