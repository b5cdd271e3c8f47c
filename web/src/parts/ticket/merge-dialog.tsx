import type { TicketRow, TicketWithThread } from "@guichet/contract/tickets.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMerge, useMergeTargets } from "../../api/lists/merging.ts";
import { Field } from "../../ui/field.tsx";
import { useSaving } from "../acts/doing.ts";
import { SaveDialog } from "../acts/save-dialog.tsx";
import { useParting } from "./parting.ts";
import { speakable } from "./reference.ts";
import { TicketChoices } from "./ticket-choices.tsx";
import { useReadingOn } from "./ticket-keys.ts";

type MergeDialogProps = { ticket: TicketWithThread; onDone: () => void };

/** From the duplicate, the ticket it is one with: by its number, or among those at hand. What will happen is said first. */
export function MergeDialog({ ticket, onDone }: MergeDialogProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const [chosenId, setChosenId] = useState<string | null>(null);
  const { data, isPlaceholderData } = useMergeTargets(ticket.id, typed.trim());
  const { merge, saving } = useMerging(ticket, onDone);
  const offered = data?.found ? [data.found] : (data?.recent ?? []);
  // A number in full says which; what was found for other digits does not.
  const named = isPlaceholderData || typed.trim() === "" ? null : data?.found;
  const chosen = offered.find(({ id }) => id === chosenId) ?? named ?? null;
  const isUnknown = typed.trim() !== "" && data !== undefined && data.found === null;
  return (
    <SaveDialog
      title={t("merging.dialog", { reference: speakable(ticket.reference) })}
      size="wide"
      saving={saving}
      act={t("merging.act")}
      isReady={chosen !== null}
      onSubmit={() => chosen && merge(chosen)}
      onClose={onDone}
    >
      <Field
        label={t("merging.number")}
        hint={isUnknown ? t("merging.unknown") : t("merging.number_hint")}
        value={typed}
        autoFocus
        autoComplete="off"
        inputMode="numeric"
        onChange={(event) => setTyped(event.target.value)}
      />
      <TicketChoices
        legend={t("merging.targets")}
        offered={offered}
        chosenId={chosen?.id ?? null}
        onChoose={setChosenId}
      />
      {chosen !== null && <Foretold source={ticket} into={chosen} />}
    </SaveDialog>
  );
}

/** The first words of both, and what becomes of them, in a sentence. */
function Foretold({ source, into }: { source: TicketWithThread; into: TicketRow }) {
  const { t } = useTranslation();
  const first = source.thread.find((entry) => entry.kind === "received");
  const isOther = source.customer.id !== into.customer.id;
  return (
    <div className="grid gap-3">
      <div className="grid gap-3 md:grid-cols-2">
        <Words reference={source.reference} subject={source.subject} words={first?.text ?? source.excerpt} />
        <Words reference={into.reference} subject={into.subject} words={into.excerpt} />
      </div>
      <p className="text-2 text-pretty text-ink-soft">
        {t("merging.foretold", {
          source: speakable(source.reference),
          into: speakable(into.reference),
          name: into.customer.name,
        })}
      </p>
      {into.closedAt !== null && source.closedAt === null && (
        <p className="text-2 text-pretty text-ink-soft">
          {t("merging.reopens", { into: speakable(into.reference) })}
        </p>
      )}
      {isOther && (
        <p role="note" className="border-l-2 border-accent pl-3 text-2 text-pretty">
          {t("merging.other_customer", { name: source.customer.name, other: into.customer.name })}
        </p>
      )}
    </div>
  );
}

type WordsProps = { reference: string; subject: string; words: string };

function Words({ reference, subject, words }: WordsProps) {
  return (
    <div className="grid content-start gap-1 border border-line p-3">
      <p className="text-1 text-ink-soft">{speakable(reference)}</p>
      <p className="font-strong [overflow-wrap:anywhere]">{subject}</p>
      <p className="line-clamp-4 text-2 [overflow-wrap:anywhere]">{words}</p>
    </div>
  );
}

/** One then reads the other ticket, where the words went; the news may have shut this dialog before. */
function useMerging(ticket: TicketWithThread, onDone: () => void) {
  const { t } = useTranslation();
  const { mutateAsync } = useMerge(ticket.id);
  const saving = useSaving(onDone);
  const part = useParting();
  const read = useReadingOn();
  const merge = (into: TicketRow) =>
    saving.save(async () => {
      await mutateAsync(into.id);
      read(into.id);
      return { said: t("merging.done", { into: speakable(into.reference) }), undo: part(ticket) };
    }, `merge ${ticket.id}`);
  return { merge, saving };
}
