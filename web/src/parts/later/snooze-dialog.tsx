import type { TicketRow } from "@guichet/contract/tickets.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useRelease, useSnooze, useWake } from "../../api/tickets.ts";
import { Button } from "../../ui/button.tsx";
import { type Deed, useSaving } from "../acts/doing.ts";
import { SaveDialog } from "../acts/save-dialog.tsx";
import { Presets, TypedMoment, useEcho, useEnter } from "./typed-moment.tsx";

/** Until when it sleeps: a ready time in one press, or typed words and Enter. */
export function SnoozeDialog({ ticket, onDone }: { ticket: TicketRow; onDone: () => void }) {
  const { t } = useTranslation();
  const [words, setWords] = useState("");
  const { snooze, wake, saving } = useSleeping(ticket, onDone);
  const { isReady, enter } = useEnter(words, snooze);
  const isAsleep = ticket.snoozedUntil !== null;
  return (
    <SaveDialog
      title={t(isAsleep ? "later.snooze.again" : "later.snooze.title")}
      saving={saving}
      act={t("later.snooze.act")}
      isReady={isReady}
      aside={isAsleep && <Button onClick={wake}>{t("later.snooze.wake")}</Button>}
      onSubmit={enter}
      onClose={onDone}
    >
      <TypedMoment label={t("later.snooze.until")} words={words} onWords={setWords} autoFocus />
      <Presets onPick={snooze} />
      <DueNote ticket={ticket} />
    </SaveDialog>
  );
}

/** Sleeping moves no date: what falls due wakes the ticket before, and one should know it before choosing. */
function DueNote({ ticket }: { ticket: TicketRow }) {
  const { t } = useTranslation();
  const echo = useEcho();
  const due = firstDue(ticket);
  const wait = t("later.snooze.comes_back");
  if (due === null) return <p className="text-2 text-pretty text-ink-soft">{wait}</p>;
  return (
    <p className="text-2 text-pretty text-ink-soft">
      {t("later.snooze.before_due", { when: echo(due) })} {wait}
    </p>
  );
}

function firstDue({ answerDueAt, strip }: TicketRow): string | null {
  const dues = [answerDueAt, strip.next?.dueAt ?? null].filter((at) => at !== null);
  return dues.toSorted((one, other) => Date.parse(one) - Date.parse(other))[0] ?? null;
}

function useSleeping(ticket: TicketRow, onDone: () => void) {
  const { t } = useTranslation();
  const echo = useEcho();
  const saving = useSaving(onDone);
  const sleeping = useSnooze(ticket.id);
  const waking = useWake(ticket.id);
  const undo = usePuttingBack(ticket);
  const about = `snooze ${ticket.id}`;
  const wake: Deed = async () => {
    await waking.mutateAsync(undefined);
    return { said: t("later.snooze.woken"), undo };
  };
  const snoozing =
    (at: string): Deed =>
    async () => {
      const { snoozedUntil } = await sleeping.mutateAsync(at);
      const until = snoozedUntil ?? at;
      const isSooner = Date.parse(until) < Date.parse(at);
      const said = t(isSooner ? "later.snooze.done_sooner" : "later.snooze.done", { when: echo(until) });
      return { said, undo };
    };
  return {
    snooze: (at: string) => saving.save(snoozing(at), about),
    wake: () => saving.save(wake, about),
    saving,
  };
}

/** As it was: the hour it slept until, or awake; and nobody's again, if whoever put it to sleep took it so. */
function usePuttingBack({ id, snoozedUntil, owner }: TicketRow): Deed {
  const sleeping = useSnooze(id);
  const waking = useWake(id);
  const release = useRelease(id);
  return async () => {
    if (snoozedUntil !== null) await sleeping.mutateAsync(snoozedUntil);
    else await waking.mutateAsync(undefined);
    if (owner === null) await release.mutateAsync(undefined);
    return undefined;
  };
}
