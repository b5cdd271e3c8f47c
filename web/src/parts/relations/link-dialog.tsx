import { ChosenRole } from "@guichet/contract/relations.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLinking, useLinkTargets } from "../../api/lists/relations.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Choice, Field } from "../../ui/field.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { useRefusalWords } from "../refusal-words.ts";
import { speakable } from "../ticket/reference.ts";
import { TicketChoices } from "../ticket/ticket-choices.tsx";

/** Another ticket, by its number, a word of its subject or its customer; then what it is to this one. */
export function LinkDialog({ ticket, onDone }: { ticket: TicketWithThread; onDone: () => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [as, setAs] = useState<ChosenRole>("related");
  const words = useRefusalWords();
  const { data } = useLinkTargets(ticket.id, typed.trim());
  const { mutate, error, isPending } = useLinking(ticket.id);
  const offered = data?.items ?? [];
  const chosen = offered.find(({ id }) => id === chosenId);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen) mutate({ otherId: chosen.id, as }, { onSuccess: onDone });
  };
  const isUnknown = typed.trim() !== "" && data !== undefined && offered.length === 0;
  return (
    <Dialog
      title={t("linking.dialog", { reference: speakable(ticket.reference) })}
      onClose={onDone}
      size="wide"
    >
      <form className="grid gap-4" onSubmit={submit}>
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
        {error !== null && <Trouble title={words(error)} />}
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="quiet" onClick={onDone}>
            {t("words.cancel")}
          </Button>
          <Button type="submit" look="primary" disabled={chosen === undefined || isPending}>
            {t("linking.act")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
