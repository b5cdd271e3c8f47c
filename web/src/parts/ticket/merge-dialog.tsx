import type { TicketRow, TicketWithThread } from "@guichet/contract/tickets.ts";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMerge, useMergeTargets } from "../../api/lists/merging.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { useToast } from "../../ui/toast.tsx";
import { useRefusalWords } from "../refusal-words.ts";
import { useParting } from "./parting.ts";
import { speakable } from "./reference.ts";
import { TicketChoices } from "./ticket-choices.tsx";

type MergeDialogProps = { ticket: TicketWithThread; onDone: () => void };

/** From the duplicate, the ticket it is one with: by its number, or among those at hand. What will happen is said first. */
export function MergeDialog({ ticket, onDone }: MergeDialogProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const [chosenId, setChosenId] = useState<string | null>(null);
  const { data } = useMergeTargets(ticket.id, typed.trim());
  const { merge, error, isPending } = useMerging(ticket, onDone);
  const offered = data?.found ? [data.found] : (data?.recent ?? []);
  const chosen = offered.find(({ id }) => id === chosenId) ?? null;
  const isUnknown = typed.trim() !== "" && data !== undefined && data.found === null;
  return (
    <Dialog
      title={t("merging.dialog", { reference: speakable(ticket.reference) })}
      onClose={onDone}
      size="wide"
    >
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen) merge(chosen);
        }}
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
          chosenId={chosenId}
          onChoose={setChosenId}
        />
        {chosen !== null && <Foretold source={ticket} into={chosen} />}
        {error !== null && <Trouble title={error} />}
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="quiet" onClick={onDone}>
            {t("words.cancel")}
          </Button>
          <Button type="submit" look="primary" disabled={chosen === null || isPending}>
            {t("merging.act")}
          </Button>
        </div>
      </form>
    </Dialog>
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

function useMerging(ticket: TicketWithThread, onDone: () => void) {
  const { t } = useTranslation();
  const { mutateAsync, error, isPending } = useMerge(ticket.id);
  const words = useRefusalWords();
  const toast = useToast();
  const part = useParting();
  const navigate = useNavigate();
  const goThere = (into: TicketRow) => {
    onDone();
    toast({
      text: t("merging.done", { into: speakable(into.reference) }),
      about: `merge ${ticket.id}`,
      act: { label: t("ticket.undo"), onPress: () => part(ticket) },
    });
    void navigate({ to: "/tickets/$ticketId", params: { ticketId: into.id } });
  };
  // The news of the merge may take this dialog off the screen before the answer comes: what follows doesn't hang on it.
  const merge = (into: TicketRow) =>
    void mutateAsync(into.id).then(
      () => goThere(into),
      () => undefined,
    );
  return { merge, error: error === null ? null : words(error), isPending };
}
