import type { Customer, CustomerNote } from "@guichet/contract/customers.ts";
import { heldSigns } from "@guichet/contract/held-signs.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCardAct } from "../../api/customers.ts";
import { Check } from "../../ui/check.tsx";
import { Choice, TextField } from "../../ui/field.tsx";
import { AddChoice, useAddLine, WithAdding } from "../acts/add-line.tsx";
import { useDoing, useSaving } from "../acts/doing.ts";
import { Moment } from "../moment.tsx";
import { CardSection } from "./card-section.tsx";
import { LineForm } from "./line-form.tsx";

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
  const doing = useDoing();
  const at = `/notes/${note.id}`;
  const remove = () =>
    doing(async () => {
      await act.mutateAsync({ method: "PUT", path: `${at}/removal` });
      const undo = async () => void (await act.mutateAsync({ method: "DELETE", path: `${at}/removal` }));
      return { said: t("customer.note_removed"), undo };
    });
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
  const saving = useSaving(onDone);
  const submit = () => {
    const path = `/notes/${note.id}` as const;
    saving.save(async () => void (await act.mutateAsync({ method: "PATCH", path, body: { text } })));
  };
  return (
    <LineForm saving={saving} act={t("words.save")} onSubmit={submit} onCancel={onDone}>
      <NoteText text={text} onText={setText} problem={saving.failure} />
    </LineForm>
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
  const saving = useSaving(onDone);
  const submit = () => {
    const body = { kind, saidBy: isSaid ? "customer" : "agent", text, ticketId: ticketId ?? null };
    saving.save(async () => void (await act.mutateAsync({ method: "POST", path: "/notes", body })));
  };
  return (
    <LineForm saving={saving} act={t("words.add")} onSubmit={submit} onCancel={onDone}>
      <Choice
        label={t("customer.note_kind_label")}
        options={noteKinds.map((each) => ({ value: each, label: t(`customer.note_kinds.${each}`) }))}
        value={kind}
        onChange={(event) => setKind(noteKinds.find((each) => each === event.target.value) ?? "note")}
      />
      <NoteText text={text} onText={setText} problem={saving.failure} />
      <Check
        type="checkbox"
        label={t("customer.said_by_them")}
        checked={isSaid}
        onChange={(event) => setIsSaid(event.target.checked)}
      />
    </LineForm>
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
