import type { FollowUp } from "@guichet/contract/follow-ups.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFollowUps, useStopFollowUp } from "../../api/people/follow-ups.ts";
import { part } from "../../api/renewal.ts";
import { Button } from "../../ui/button.tsx";
import { AddChoice } from "../acts/add-line.tsx";
import { useDoing } from "../acts/doing.ts";
import { CardSection } from "../customer/card-section.tsx";
import { Moment } from "../moment.tsx";

const FollowUpDialog = lazy(async () => ({
  default: (await part(import("./follow-up-dialog.tsx"))).FollowUpDialog,
}));

/** What we planned to say or do next, how the last one ended, and how often the customer had to chase us. */
export function FollowUpSection({ ticket }: { ticket: TicketWithThread }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<FollowUp | "new" | null>(null);
  const all = useFollowUps(ticket.id).data?.items ?? [];
  const running = all.filter(({ dueAt }) => dueAt !== null);
  const ended = all.find(({ endedAt, endCause }) => endedAt !== null && endCause !== "stopped");
  const isThere = ticket.chases > 0 || running.length > 0 || ended !== undefined;
  return (
    <>
      {isThere && (
        <CardSection title={t("follow_up.title")} fold="follow_ups" summary={String(running.length)}>
          {ticket.chases > 0 && <p className="text-2">{t("follow_up.chases", { count: ticket.chases })}</p>}
          {running.length > 0 && (
            <ul className="grid gap-3">
              {running.map((one) => (
                <Running key={one.id} one={one} onChange={() => setAsked(one)} />
              ))}
            </ul>
          )}
          {ended?.endCause && ended.endedAt !== null && (
            <p className="text-2 text-ink-soft">
              {t(`follow_up.ended.${ended.endCause}`)} <Moment at={ended.endedAt} />
            </p>
          )}
        </CardSection>
      )}
      <AddChoice place="follow_up" label={t("follow_up.plan")} onClick={() => setAsked("new")} />
      <Suspense>
        {asked !== null && (
          <FollowUpDialog
            ticket={ticket}
            running={asked === "new" ? null : asked}
            onDone={() => setAsked(null)}
          />
        )}
      </Suspense>
    </>
  );
}

function Running({ one, onChange }: { one: FollowUp; onChange: () => void }) {
  const { t } = useTranslation();
  const doing = useDoing();
  const stop = useStopFollowUp();
  const next = one.steps.find(({ doneAt }) => doneAt === null);
  const letters = one.steps.filter(({ doneAt, text }) => doneAt === null && text !== null).length;
  const drop = () =>
    doing(async () => {
      await stop.mutateAsync(one.id);
      return { said: t("follow_up.stopped") };
    }, `follow-up ${one.id}`);
  return (
    <li className="grid gap-1 rounded-std border border-line bg-raised px-3 py-2">
      <p className="text-2 font-strong">
        {t(`follow_up.to.${one.kind}`, { address: one.address ?? "" })}
        {one.dueAt !== null && (
          <>
            {" · "}
            <Moment at={one.dueAt} />
          </>
        )}
      </p>
      <p className="line-clamp-3 text-2 text-pretty [overflow-wrap:anywhere]">
        {next?.text ?? t("follow_up.comes_back")}
      </p>
      <p className="text-1 text-ink-soft">
        {one.kind !== "self" && letters > 0 && `${t("follow_up.letters", { count: letters })} · `}
        {t("follow_up.by", { name: one.plannedBy.name })}
      </p>
      <div className="-ml-2.5 flex gap-1">
        {letters > 0 && (
          <Button look="quiet" size="small" onClick={onChange}>
            {t("follow_up.change")}
          </Button>
        )}
        <Button look="quiet" size="small" disabled={stop.isPending} onClick={drop}>
          {t("follow_up.stop")}
        </Button>
      </div>
    </li>
  );
}
