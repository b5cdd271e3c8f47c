import type { Splitting } from "@guichet/contract/relations.ts";
import type { Entry } from "@guichet/contract/thread.ts";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { newKey } from "../../api/client.ts";
import { useSplitting } from "../../api/lists/relations.ts";
import { Field } from "../../ui/field.tsx";
import { useSaving } from "../acts/doing.ts";
import { SaveDialog } from "../acts/save-dialog.tsx";
import { useReadingOn } from "../ticket/ticket-keys.ts";
import { useUndoingSplit } from "./undoing.ts";

type SplitDialogProps = { entry: Entry; subject: string; onDone: () => void };

/** A new ticket, filled in with what is known: its subject, whose matter it is, the message and its files. */
export function SplitDialog({ entry, subject: known, onDone }: SplitDialogProps) {
  const { t } = useTranslation();
  const [subject, setSubject] = useState(known);
  const [email, setEmail] = useState(entry.author.address ?? "");
  const key = useRef(newKey());
  const { split, saving } = useSplittingInWords(entry, onDone);
  const submit = () => {
    const isOther = email.trim() !== "" && email.trim() !== entry.author.address;
    split({
      key: key.current,
      entryId: entry.id,
      subject,
      ...(isOther ? { customer: { email: email.trim() } } : {}),
    });
  };
  return (
    <SaveDialog
      title={t("splitting.dialog")}
      saving={saving}
      act={t("splitting.act")}
      onSubmit={submit}
      onClose={onDone}
    >
      <Field
        label={t("splitting.subject")}
        required
        autoFocus
        maxLength={500}
        value={subject}
        onChange={(event) => setSubject(event.target.value)}
      />
      <Field
        label={t("splitting.customer")}
        hint={t("splitting.customer_hint")}
        type="email"
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <Copied entry={entry} />
      <p className="text-2 text-pretty text-ink-soft">{t("splitting.foretold")}</p>
    </SaveDialog>
  );
}

/** What comes along, as it was written. */
function Copied({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const files = entry.attachments.map(({ name }) => name).join(", ");
  return (
    <figure className="grid gap-1 border border-line p-3">
      <figcaption className="text-1 text-ink-soft">
        {t("splitting.copied", { name: entry.author.name })}
      </figcaption>
      <blockquote className="line-clamp-5 text-2 whitespace-pre-line [overflow-wrap:anywhere]">
        {entry.text}
      </blockquote>
      {files !== "" && <p className="text-1 text-ink-soft [overflow-wrap:anywhere]">{files}</p>}
    </figure>
  );
}

function useSplittingInWords(entry: Entry, onDone: () => void) {
  const { t } = useTranslation();
  const { mutateAsync } = useSplitting(entry.ticketId);
  const saving = useSaving(onDone);
  const undoing = useUndoingSplit();
  const read = useReadingOn();
  const split = (asked: Splitting) =>
    saving.save(async () => {
      const { id } = await mutateAsync(asked);
      read(id);
      const undo = async () => {
        read(entry.ticketId);
        return await undoing(id)();
      };
      return { said: t("splitting.done"), undo };
    }, `split ${entry.id}`);
  return { split, saving };
}
