import type { Closing, TicketWithThread } from "@guichet/contract/tickets.ts";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../api/session.ts";
import { useClose, useReopen } from "../../api/tickets.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/field.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { useToast } from "../../ui/toast.tsx";
import { useRefusalWords } from "../refusal-words.ts";
import { FieldsLeft, useFieldsLeft } from "../relations/fields-left.tsx";
import { LeftOpen } from "../relations/left-open.tsx";
import { closingOf } from "./closing-word.ts";

type ClosingDialogProps = {
  ticket: TicketWithThread;
  onDone: () => void;
  /** Closing in the same act as sending what is written. */
  onSendWith?: (closing: Closing) => void;
};

/** Closing is resolving, so it says what was done; it can be taken back. */
export function ClosingDialog({ ticket, onDone, onSendWith }: ClosingDialogProps) {
  const { t } = useTranslation();
  const { silent } = useMe();
  const close = useClosing(ticket.id);
  const words = useRefusalWords();
  const [summary, setSummary] = useState("");
  const [despite, setDespite] = useState("");
  const closing = { summary, ...(despite.trim() === "" ? {} : { despite }) };
  const left = useFieldsLeft(ticket.id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    left.write(() => {
      if (onSendWith === undefined) return close.mutate(closing, { onSuccess: onDone });
      onDone();
      onSendWith(closing);
    });
  };
  const error = left.error ?? close.error;
  return (
    <Dialog title={t("ticket.closing.title")} onClose={onDone}>
      <form onSubmit={submit} className="grid gap-4">
        <TextField
          label={t("ticket.closing.summary")}
          hint={t("ticket.closing.summary_hint")}
          required
          autoFocus
          maxLength={2000}
          value={summary}
          onChange={(event) => setSummary(event.target.value)}
        />
        <FieldsLeft fields={left.fields} say={left.say} />
        <LeftOpen ticketId={ticket.id} despite={despite} onDespite={setDespite} />
        <p className="text-2 text-ink-soft">
          {t(silent ? "ticket.closing.survey_silent" : "ticket.closing.survey")}
        </p>
        {error !== null && <Trouble title={words(error)} />}
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={onDone}>
            {t("words.cancel")}
          </Button>
          <Button type="submit" look="primary" disabled={left.isPending || close.isPending}>
            {t(onSendWith === undefined ? "ticket.closing.act" : "ticket.closing.act_send")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function useClosing(ticketId: string) {
  const { t } = useTranslation();
  const close = useClose(ticketId);
  const reopen = useReopen(ticketId);
  const toast = useToast();
  const words = useRefusalWords();
  const closed = () =>
    toast({
      text: t("ticket.closed"),
      about: closingOf(ticketId),
      act: {
        label: t("ticket.undo"),
        // Pressed once the dialog is gone: a promise still says why not, where a callback of its own would not.
        onPress: () => void reopen.mutateAsync().catch((error: Error) => toast({ text: words(error) })),
      },
    });
  return {
    ...close,
    mutate: (closing: Closing, { onSuccess }: { onSuccess: () => void }) =>
      close.mutate(closing, {
        onSuccess: () => {
          closed();
          onSuccess();
        },
      }),
  };
}
