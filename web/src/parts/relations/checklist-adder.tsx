import type { ChecklistAdding } from "@guichet/contract/checklists.ts";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { newKey } from "../../api/client.ts";
import { useAdding, useChecklists } from "../../api/lists/checklists.ts";
import { useLinkTargets } from "../../api/lists/relations.ts";
import { Button } from "../../ui/button.tsx";
import { Choice, Field } from "../../ui/field.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { useRefusalWords } from "../refusal-words.ts";
import { speakable } from "../ticket/reference.ts";

/** A number of another ticket, as it is said or copied. */
const reference = /^\s*\d{2}\s?\d{3}-\d\s*$/u;

/** One more thing to do, typed; a ticket by its number; or a whole list kept ready. */
export function ChecklistAdder({ ticketId, onDone }: { ticketId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const key = useRef(newKey());
  const words = useRefusalWords();
  const adding = useAdding(ticketId);
  const ready = useChecklists().data?.items ?? [];
  const isReference = reference.test(text);
  const named = useLinkTargets(ticketId, text.trim(), isReference).data?.items[0];
  const other = isReference ? named : undefined;
  const add = (what: ChecklistAdding) =>
    adding.mutate(what, {
      onSuccess: () => {
        key.current = newKey();
        setText("");
      },
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === "") return;
    add(other ? { key: key.current, linkedTicketId: other.id } : { key: key.current, text });
  };
  return (
    <form className="grid gap-2" onSubmit={submit}>
      <Field
        label={t("checklist.what")}
        hint={
          other
            ? t("checklist.waits_for", { reference: speakable(other.reference), subject: other.subject })
            : t("checklist.what_hint")
        }
        autoFocus
        autoComplete="off"
        maxLength={300}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {ready.length > 0 && (
        <Choice
          label={t("checklist.ready")}
          value=""
          options={[
            { value: "", label: t("checklist.choose") },
            ...ready.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) =>
            event.target.value !== "" && add({ key: key.current, checklistId: event.target.value })
          }
        />
      )}
      {adding.error !== null && <Trouble title={words(adding.error)} />}
      <div className="flex gap-2">
        <Button type="submit" size="small" disabled={adding.isPending}>
          {t("words.add")}
        </Button>
        <Button look="quiet" size="small" onClick={onDone}>
          {t("words.close")}
        </Button>
      </div>
    </form>
  );
}
