import type { Customer, CustomerNote } from "@guichet/contract/customers.ts";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCardAct } from "../../api/customers.ts";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { Choice, TextField } from "../../ui/field.tsx";
import { useToast } from "../../ui/toast.tsx";
import { AddChoice, useAddLine, WithAdding } from "../acts/add-line.tsx";
import { Moment } from "../moment.tsx";
import { useRefusalWords } from "../refusal-words.ts";
import { heldSigns } from "../words/held-signs.ts";
import { CardSection } from "./card-section.tsx";

/** What they need and expect, said by them or noted by us, with who and when: nothing here is guessed. */
export function CardNotes({ customer, ticketId }: { customer: Customer; ticketId: string | undefined }) {
  const { t } = useTranslation();
  const [isAdding, setIsAdding] = useState(false);
  const isBeside = useAddLine();
  const add = <AddChoice place="note" label={t("customer.add_note")} onClick={() => setIsAdding(true)} />;
  const isThere = customer.notes.length > 0 || isAdding || !isBeside;
  return (
    <WithAdding add={(isBeside || !isAdding) && add}>
      {isThere && (
        <CardSection title={t("customer.notes")} fold="notes" summary={String(customer.notes.length)}>
          <ul className="grid gap-2">
            {customer.notes.map((note) => (
              <NoteLine key={note.id} customerId={customer.id} note={note} />
            ))}
          </ul>
          {isAdding && (
            <AddNote customerId={customer.id} ticketId={ticketId} onDone={() => setIsAdding(false)} />
          )}
        </CardSection>
      )}
    </WithAdding>
  );
}

function NoteLine({ customerId, note }: { customerId: string; note: CustomerNote }) {
  const { t } = useTranslation();
  const [isEditing, setIsEditing] = useState(false);
  const act = useCardAct(customerId);
  const toast = useToast();
  const at = `/notes/${note.id}`;
  const remove = () =>
    act.mutate(
      { method: "PUT", path: `${at}/removal` },
      {
        onSuccess: () =>
          void toast({
            text: t("customer.note_removed"),
            act: {
              label: t("customer.undo"),
              onPress: () => act.mutate({ method: "DELETE", path: `${at}/removal` }),
            },
          }),
      },
    );
  if (isEditing) {
    return (
      <li>
        <Rewriting customerId={customerId} note={note} onDone={() => setIsEditing(false)} />
      </li>
    );
  }
  return (
    <li className="group grid border-l-2 border-note-line pl-2">
      <p className="text-pretty [overflow-wrap:anywhere]">
        {note.kind !== "note" && <span className="font-strong">{t(`customer.note_kind.${note.kind}`)} </span>}
        {heldSigns(note.text)}
      </p>
      <p className="flex flex-wrap items-baseline gap-x-2 text-1 text-ink-soft">
        <span>
          {t(`customer.note_by.${note.saidBy}`, { author: note.author.split(" ")[0] })} ·{" "}
          <Moment at={note.writtenAt} as="day" />
        </span>
        <span className="flex gap-2 opacity-0 group-hover:opacity-100 focus-within:opacity-100 max-md:opacity-100">
          <button type="button" className="min-h-6 hover:underline" onClick={() => setIsEditing(true)}>
            {t("customer.edit")}
          </button>
          <button type="button" className="min-h-6 hover:underline" onClick={remove}>
            {t("customer.remove")}
          </button>
        </span>
      </p>
    </li>
  );
}

type RewritingProps = { customerId: string; note: CustomerNote; onDone: () => void };

function Rewriting({ customerId, note, onDone }: RewritingProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(note.text);
  const act = useCardAct(customerId);
  const words = useRefusalWords();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.mutate({ method: "PATCH", path: `/notes/${note.id}`, body: { text } }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit} className="grid gap-2">
      <NoteText text={text} onText={setText} problem={act.isError ? words(act.error) : undefined} />
      <Saving isPending={act.isPending} label={t("words.save")} onCancel={onDone} />
    </form>
  );
}

const noteKinds = ["expectation", "need", "note"] as const;

type AddNoteProps = { customerId: string; ticketId: string | undefined; onDone: () => void };

/** Learnt in a ticket, it is read by whoever may see that ticket. */
function AddNote({ customerId, ticketId, onDone }: AddNoteProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<CustomerNote["kind"]>("expectation");
  const [isSaid, setIsSaid] = useState(true);
  const [text, setText] = useState("");
  const act = useCardAct(customerId);
  const words = useRefusalWords();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { kind, saidBy: isSaid ? "customer" : "agent", text, ticketId: ticketId ?? null };
    act.mutate({ method: "POST", path: "/notes", body }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit} className="grid gap-2">
      <Choice
        label={t("customer.note_kind_label")}
        options={noteKinds.map((each) => ({ value: each, label: t(`customer.note_kinds.${each}`) }))}
        value={kind}
        onChange={(event) => setKind(noteKinds.find((each) => each === event.target.value) ?? "note")}
      />
      <NoteText text={text} onText={setText} problem={act.isError ? words(act.error) : undefined} />
      <Check
        type="checkbox"
        label={t("customer.said_by_them")}
        checked={isSaid}
        onChange={(event) => setIsSaid(event.target.checked)}
      />
      <Saving isPending={act.isPending} label={t("words.add")} onCancel={onDone} />
    </form>
  );
}

type NoteTextProps = { text: string; onText: (text: string) => void; problem: string | undefined };

function NoteText({ text, onText, problem }: NoteTextProps) {
  const { t } = useTranslation();
  return (
    <TextField
      label={t("customer.note_text")}
      hint={t("customer.note_hint")}
      required
      autoFocus
      maxLength={2000}
      value={text}
      problem={problem}
      onChange={(event) => onText(event.target.value)}
    />
  );
}

function Saving({ isPending, label, onCancel }: { isPending: boolean; label: string; onCancel: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="flex gap-2">
      <Button type="submit" size="small" disabled={isPending}>
        {label}
      </Button>
      <Button look="quiet" size="small" onClick={onCancel}>
        {t("words.cancel")}
      </Button>
    </div>
  );
}
