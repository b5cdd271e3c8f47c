import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { newKey } from "../../api/client.ts";
import { useContinuing } from "../../api/lists/relations.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field, TextField } from "../../ui/field.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { useRefusalWords } from "../refusal-words.ts";
import { speakable } from "../ticket/reference.ts";

/** What was closed stays closed, with its summary; what comes of it is asked in a few words. */
export function ContinueDialog({ ticket, onDone }: { ticket: TicketWithThread; onDone: () => void }) {
  const { t } = useTranslation();
  const [subject, setSubject] = useState(ticket.subject);
  const [why, setWhy] = useState("");
  const key = useRef(newKey());
  const words = useRefusalWords();
  const navigate = useNavigate();
  const { mutate, error, isPending } = useContinuing(ticket.id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutate(
      { key: key.current, subject, why },
      {
        onSuccess: ({ id }) => {
          onDone();
          void navigate({ to: "/tickets/$ticketId", params: { ticketId: id } });
        },
      },
    );
  };
  return (
    <Dialog title={t("linking.continuing", { reference: speakable(ticket.reference) })} onClose={onDone}>
      <form className="grid gap-4" onSubmit={submit}>
        <Field
          label={t("splitting.subject")}
          required
          maxLength={500}
          value={subject}
          onChange={(event) => setSubject(event.target.value)}
        />
        <TextField
          label={t("linking.why")}
          hint={t("linking.why_hint")}
          required
          autoFocus
          maxLength={5000}
          value={why}
          onChange={(event) => setWhy(event.target.value)}
        />
        {error !== null && <Trouble title={words(error)} />}
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={onDone}>
            {t("words.cancel")}
          </Button>
          <Button type="submit" look="primary" disabled={isPending}>
            {t("splitting.act")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
