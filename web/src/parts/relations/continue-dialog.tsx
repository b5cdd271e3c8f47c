import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { newKey } from "../../api/client.ts";
import { useContinuing } from "../../api/lists/relations.ts";
import { Field, TextField } from "../../ui/field.tsx";
import { useSaving } from "../acts/doing.ts";
import { SaveDialog } from "../acts/save-dialog.tsx";
import { speakable } from "../ticket/reference.ts";
import { useReadingOn } from "../ticket/ticket-keys.ts";

/** What was closed stays closed, with its summary; what comes of it is asked in a few words. */
export function ContinueDialog({ ticket, onDone }: { ticket: TicketWithThread; onDone: () => void }) {
  const { t } = useTranslation();
  const [subject, setSubject] = useState(ticket.subject);
  const [why, setWhy] = useState("");
  const key = useRef(newKey());
  const read = useReadingOn();
  const { mutateAsync: goOn } = useContinuing(ticket.id);
  const saving = useSaving(onDone);
  const submit = () =>
    saving.save(async () => {
      const { id } = await goOn({ key: key.current, subject, why });
      read(id);
      return undefined;
    });
  return (
    <SaveDialog
      title={t("linking.continuing", { reference: speakable(ticket.reference) })}
      saving={saving}
      act={t("splitting.act")}
      onSubmit={submit}
      onClose={onDone}
    >
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
    </SaveDialog>
  );
}
