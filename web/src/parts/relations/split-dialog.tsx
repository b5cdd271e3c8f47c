import type { Splitting } from "@guichet/contract/relations.ts";
import type { Entry } from "@guichet/contract/thread.ts";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { newKey } from "../../api/client.ts";
import { useSplitting } from "../../api/lists/relations.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { useToast } from "../../ui/toast.tsx";
import { useRefusalWords } from "../refusal-words.ts";
import { useUndoingSplit } from "./undoing.ts";

type SplitDialogProps = { entry: Entry; subject: string; onDone: () => void };

/** A new ticket, filled in with what is known: its subject, whose matter it is, the message and its files. */
export function SplitDialog({ entry, subject: known, onDone }: SplitDialogProps) {
  const { t } = useTranslation();
  const [subject, setSubject] = useState(known);
  const [email, setEmail] = useState(entry.author.address ?? "");
  const key = useRef(newKey());
  const { split, error, isPending } = useSplittingInWords(entry, onDone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isOther = email.trim() !== "" && email.trim() !== entry.author.address;
    split({
      key: key.current,
      entryId: entry.id,
      subject,
      ...(isOther ? { customer: { email: email.trim() } } : {}),
    });
  };
  return (
    <Dialog title={t("splitting.dialog")} onClose={onDone}>
      <form className="grid gap-4" onSubmit={submit}>
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
        {error !== null && <Trouble title={error} />}
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
  const { mutate, error, isPending } = useSplitting(entry.ticketId);
  const words = useRefusalWords();
  const toast = useToast();
  const undo = useUndoingSplit();
  const navigate = useNavigate();
  const split = (asked: Splitting) =>
    mutate(asked, {
      onSuccess: ({ id }) => {
        onDone();
        toast({
          text: t("splitting.done"),
          about: `split ${id}`,
          act: {
            label: t("ticket.undo"),
            onPress: () => {
              undo(id);
              void navigate({ to: "/tickets/$ticketId", params: { ticketId: entry.ticketId } });
            },
          },
        });
        void navigate({ to: "/tickets/$ticketId", params: { ticketId: id } });
      },
    });
  return { split, error: error === null ? null : words(error), isPending };
}
