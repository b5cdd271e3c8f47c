import { ChosenRole } from "@guichet/contract/relations.ts";
import type { TicketRow, TicketWithThread } from "@guichet/contract/tickets.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLinking, useLinkTargets } from "../../api/lists/relations.ts";
import { Choice, Field } from "../../ui/field.tsx";
import { useSaving } from "../acts/doing.ts";
import { SaveDialog } from "../acts/save-dialog.tsx";
import { speakable } from "../ticket/reference.ts";
import { TicketChoices } from "../ticket/ticket-choices.tsx";

/** Another ticket, by its number, a word of its subject or its customer; then what it is to this one. */
export function LinkDialog({ ticket, onDone }: { ticket: TicketWithThread; onDone: () => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [as, setAs] = useState<ChosenRole>("related");
  const { data } = useLinkTargets(ticket.id, typed.trim());
  const { mutateAsync: link } = useLinking(ticket.id);
  const saving = useSaving(onDone);
  const offered = data?.items ?? [];
  const chosen = offered.find(({ id }) => id === chosenId);
  const submit = ({ id: otherId }: TicketRow) => saving.save(async () => void (await link({ otherId, as })));
  const isUnknown = typed.trim() !== "" && data !== undefined && offered.length === 0;
  return (
    <SaveDialog
      title={t("linking.dialog", { reference: speakable(ticket.reference) })}
      size="wide"
      saving={saving}
      act={t("linking.act")}
      isReady={chosen !== undefined}
      onSubmit={() => chosen && submit(chosen)}
      onClose={onDone}
    >
      <Field
        label={t("linking.find")}
        hint={t(isUnknown ? "linking.unknown" : "linking.find_hint")}
        value={typed}
        autoFocus
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
      />
      <TicketChoices
        legend={t("linking.targets")}
        offered={offered}
        chosenId={chosenId}
        onChoose={setChosenId}
      />
      <Choice
        label={t("linking.role")}
        hint={t(`linking.hint.${as}`)}
        value={as}
        options={ChosenRole.options.map((value) => ({ value, label: t(`linking.as.${value}`) }))}
        onChange={(event) => setAs(ChosenRole.parse(event.target.value))}
      />
    </SaveDialog>
  );
}
