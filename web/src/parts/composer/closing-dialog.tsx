import type { Closing, TicketWithThread } from "@guichet/contract/tickets.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../api/session.ts";
import { useClose, useReopen } from "../../api/tickets.ts";
import { TextField } from "../../ui/field.tsx";
import { type Deed, useSaving } from "../acts/doing.ts";
import { SaveDialog } from "../acts/save-dialog.tsx";
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
  const saving = useSaving(onDone);
  const close = useClosing(ticket.id);
  const [summary, setSummary] = useState("");
  const [despite, setDespite] = useState("");
  const closing = { summary, ...(despite.trim() === "" ? {} : { despite }) };
  const left = useFieldsLeft(ticket.id);
  const submit = () =>
    saving.save(async () => {
      await left.write();
      if (onSendWith === undefined) return await close(closing);
      onSendWith(closing);
      return undefined;
    }, closingOf(ticket.id));
  return (
    <SaveDialog
      title={t("ticket.closing.title")}
      saving={saving}
      act={t(onSendWith === undefined ? "ticket.closing.act" : "ticket.closing.act_send")}
      onSubmit={submit}
      onClose={onDone}
    >
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
    </SaveDialog>
  );
}

function useClosing(ticketId: string) {
  const { t } = useTranslation();
  const closing = useClose(ticketId);
  const reopening = useReopen(ticketId);
  const reopen: Deed = async () => void (await reopening.mutateAsync(undefined));
  return async (closed: Closing) => {
    await closing.mutateAsync(closed);
    return { said: t("ticket.closed"), undo: reopen };
  };
}
