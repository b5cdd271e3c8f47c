import type { TicketRow, TicketWithThread } from "@guichet/contract/tickets.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Check } from "../../ui/check.tsx";
import { TextField } from "../../ui/field.tsx";
import { useDoing } from "../acts/doing.ts";
import { SaveDialog } from "../acts/save-dialog.tsx";
import { speakable } from "../ticket/reference.ts";
import { lastWords, nameMark, type Told, useTellingChildren } from "./telling-children.ts";

type TellChildrenDialogProps = {
  ticket: TicketWithThread;
  /** Those that are open, of the ones below it. */
  tickets: readonly TicketRow[];
  onDone: () => void;
};

/** What was just said to one is said to those who wait for the same thing, each by their own name. */
export function TellChildrenDialog({ ticket, tickets, onDone }: TellChildrenDialogProps) {
  const { t } = useTranslation();
  const doing = useDoing();
  const [text, setText] = useState(() => lastWords(ticket) ?? "");
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { told, isBusy, tell } = useTellingChildren(ticket.id);
  const isTold = ({ id }: TicketRow) => told.some(({ ticketId, why }) => ticketId === id && why === null);
  const chosen = tickets.filter((child) => !left.has(child.id) && !isTold(child));
  const turn = (id: string) => {
    const others = new Set(left);
    if (!others.delete(id)) others.add(id);
    setLeft(others);
  };
  const submit = () =>
    doing(async () => {
      const done = await tell(chosen, text);
      // Each no stands beside the one it is about.
      if (done.some(({ why }) => why !== null)) return undefined;
      onDone();
      return { said: t("linking.tell.done", { count: done.length }) };
    }, "children");
  return (
    <SaveDialog
      title={t("linking.tell.title")}
      size="wide"
      act={t("linking.tell.send", { count: chosen.length })}
      cancel={t(told.length > 0 ? "words.close" : "words.cancel")}
      isReady={!isBusy && chosen.length > 0 && text.trim() !== ""}
      onSubmit={submit}
      onClose={onDone}
    >
      <TextField
        autoFocus
        required
        label={t("linking.tell.words")}
        hint={t("linking.tell.hint", { name: nameMark })}
        rows={8}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <fieldset className="grid gap-1.5">
        <legend className="pb-1 text-2 font-strong">{t("linking.tell.who")}</legend>
        {tickets.map((child) => (
          <Check
            key={child.id}
            type="checkbox"
            label={`${child.customer.name} · ${speakable(child.reference)} · ${child.subject}`}
            hint={<Outcome told={told.find(({ ticketId }) => ticketId === child.id)} />}
            disabled={isBusy || isTold(child)}
            checked={!left.has(child.id)}
            onChange={() => turn(child.id)}
          />
        ))}
      </fieldset>
      <p className="text-2 text-pretty text-ink-soft">{t("linking.tell.each")}</p>
    </SaveDialog>
  );
}

function Outcome({ told }: { told: Told | undefined }) {
  const { t } = useTranslation();
  if (told === undefined) return null;
  return <span role="status">{told.why ?? t("linking.tell.left")}</span>;
}
