import type { TicketRow } from "@guichet/contract/tickets.ts";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSnooze, useWake } from "../../api/tickets.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { useToast } from "../../ui/toast.tsx";
import { useRefusalWords } from "../refusal-words.ts";
import { Presets, TypedMoment, useEcho, useRead } from "./typed-moment.tsx";

/** Until when it sleeps: a ready time in one press, or typed words and Enter. */
export function SnoozeDialog({ ticket, onDone }: { ticket: TicketRow; onDone: () => void }) {
  const { t } = useTranslation();
  const refusalWords = useRefusalWords();
  const [words, setWords] = useState("");
  const read = useRead(words);
  const { snooze, wake, error, isPending } = useSleeping(ticket, onDone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typeof read === "string") snooze(read);
  };
  return (
    <Dialog
      title={t(ticket.snoozedUntil === null ? "later.snooze.title" : "later.snooze.again")}
      onClose={onDone}
    >
      <form onSubmit={submit} className="grid gap-4">
        <TypedMoment label={t("later.snooze.until")} words={words} onWords={setWords} autoFocus />
        <Presets onPick={snooze} />
        <DueNote ticket={ticket} />
        {error !== null && <Trouble title={refusalWords(error)} />}
        <div className="flex flex-wrap justify-end gap-2">
          {ticket.snoozedUntil !== null && (
            <span className="mr-auto">
              <Button onClick={wake}>{t("later.snooze.wake")}</Button>
            </span>
          )}
          <Button look="quiet" onClick={onDone}>
            {t("words.cancel")}
          </Button>
          <Button type="submit" look="primary" disabled={isPending || typeof read !== "string"}>
            {t("later.snooze.act")}
          </Button>
        </div>
      </form>
    </Dialog>
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
  const toast = useToast();
  const refusalWords = useRefusalWords();
  const sleeping = useSnooze(ticket.id);
  const waking = useWake(ticket.id);
  const about = `snooze ${ticket.id}`;
  const undo = () =>
    waking.mutate(undefined, { onError: (error) => void toast({ text: refusalWords(error) }) });
  return {
    snooze: (at: string) =>
      sleeping.mutate(at, {
        onSuccess: ({ snoozedUntil }) => {
          const until = snoozedUntil ?? at;
          const isSooner = Date.parse(until) < Date.parse(at);
          const when = echo(until);
          const text = t(isSooner ? "later.snooze.done_sooner" : "later.snooze.done", { when });
          toast({ text, about, act: { label: t("ticket.undo"), onPress: undo } });
          onDone();
        },
      }),
    wake: () =>
      waking.mutate(undefined, {
        onSuccess: () => {
          toast({ text: t("later.snooze.woken"), about });
          onDone();
        },
      }),
    error: sleeping.error ?? waking.error,
    isPending: sleeping.isPending || waking.isPending,
  };
}
