import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { type RefObject, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { newKey } from "../../api/client.ts";
import { useGivePromise } from "../../api/promises.ts";
import { useNow } from "../../ui/clock.ts";
import { Panel } from "../../ui/dialog.tsx";
import { useSaving } from "../acts/doing.ts";
import { ActForm } from "./act-form.tsx";
import { PromiseFields, type PromiseForm } from "./promise-fields.tsx";

type NotePromiseProps = {
  ticket: TicketWithThread;
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
};

/** Promised on the phone or at the counter: it binds as much as a sentence that was written. */
export function NotePromise({ ticket, anchor, onClose }: NotePromiseProps) {
  const { t } = useTranslation();
  const now = useNow();
  const give = useGivePromise(ticket.id);
  const saving = useSaving(onClose);
  const key = useRef(newKey());
  const [form, setForm] = useState<PromiseForm>({ kind: "call_back", what: "", dueAt: null });
  const { kind, dueAt } = form;
  const isReady = dueAt !== null && Date.parse(dueAt) > now && form.what.trim() !== "";
  const submit = () =>
    saving.save(async () => {
      await give.mutateAsync({
        key: key.current,
        kind,
        what: form.what.trim(),
        dueAt: dueAt ?? "",
        amount: null,
        source: kind === "call_back" ? "call_back" : "composer",
        replacesId: null,
      });
      return { said: t("promise.noted") };
    });
  return (
    <Panel title={t("guard.note_title")} anchor={anchor} onClose={onClose}>
      <ActForm act={t("guard.note_act")} isReady={isReady} saving={saving} onSubmit={submit} onBack={onClose}>
        <PromiseFields form={form} language={ticket.language} onChange={setForm} />
      </ActForm>
    </Panel>
  );
}
