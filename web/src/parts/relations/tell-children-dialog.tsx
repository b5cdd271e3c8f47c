import type { TicketRow, TicketWithThread } from "@guichet/contract/tickets.ts";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/field.tsx";
import { useToast } from "../../ui/toast.tsx";
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
  const toast = useToast();
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
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void tell(chosen, text).then((done) => {
      if (done.some(({ why }) => why !== null)) return;
      toast({ text: t("linking.tell.done", { count: done.length }), about: "children" });
      onDone();
    });
  };
  return (
    <Dialog title={t("linking.tell.title")} size="wide" onClose={onDone}>
      <form className="grid gap-4" onSubmit={submit}>
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
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={onDone}>
            {t(told.length > 0 ? "words.close" : "words.cancel")}
          </Button>
          <Button type="submit" look="primary" disabled={isBusy || chosen.length === 0 || text.trim() === ""}>
            {t("linking.tell.send", { count: chosen.length })}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function Outcome({ told }: { told: Told | undefined }) {
  const { t } = useTranslation();
  if (told === undefined) return null;
  return <span role="status">{told.why ?? t("linking.tell.left")}</span>;
}
