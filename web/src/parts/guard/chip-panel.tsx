import { type Commitment, WordKind } from "@guichet/contract/promises.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { type RefObject, useState } from "react";
import { useTranslation } from "react-i18next";
import { newKey } from "../../api/client.ts";
import { usePromises } from "../../api/promises.ts";
import { useNow } from "../../ui/clock.ts";
import { Panel } from "../../ui/dialog.tsx";
import { Choice } from "../../ui/field.tsx";
import { ActForm } from "../promises/act-form.tsx";
import { PromiseFields, type PromiseForm } from "../promises/promise-fields.tsx";
import { useTelling } from "../promises/promise-stamp.tsx";
import { stampWords, whatWords } from "../promises/stamp-words.ts";
import { WhoseChoice } from "./whose-choice.tsx";
import type { Chip } from "./word.ts";

type ChipPanelProps = {
  chip: Chip | "promise" | "call_back";
  ticket: TicketWithThread;
  anchor: RefObject<HTMLElement | null>;
  onDone: (chip: Chip) => void;
  onClose: () => void;
};

/** A chip opened: what, by when, whose word it is, and whether it moves a promise that stands. */
export function ChipPanel({ chip, ticket, anchor, onDone, onClose }: ChipPanelProps) {
  const { t } = useTranslation();
  const now = useNow();
  const known = typeof chip === "string" ? emptyChip(chip) : chip;
  const [form, setForm] = useState<PromiseForm>({ ...known, dueAt: known.dueAt === "" ? null : known.dueAt });
  const [movesId, setMovesId] = useState(known.movesId);
  const [by, setBy] = useState(known.by);
  const promises = usePromises(ticket.id).data?.items ?? [];
  const { dueAt } = form;
  const submit = () => {
    const moved = promises.find((promise) => promise.id === movesId);
    if (dueAt !== null)
      onDone({
        ...known,
        ...form,
        dueAt,
        what: form.what.trim(),
        // A moved date changes nobody's word: it stays that of whoever gave it.
        by: movesId === null ? by : null,
        movesId,
        movedFrom: moved?.dueAt ?? null,
        isDateProposed: false,
      });
  };
  return (
    <Panel title={t("guard.edit_title")} anchor={anchor} onClose={onClose}>
      <ActForm
        act={t("guard.edit_act")}
        isReady={dueAt !== null && Date.parse(dueAt) > now && form.what.trim() !== ""}
        onSubmit={submit}
        onBack={onClose}
      >
        <PromiseFields form={form} language={ticket.language} onChange={setForm} />
        {movesId === null && <WhoseChoice ticketId={ticket.id} by={by} onChange={setBy} />}
        <MovesChoice standing={promises.filter(mayMove)} movesId={movesId} onChange={setMovesId} />
      </ActForm>
    </Panel>
  );
}

function emptyChip(kind: "promise" | "call_back"): Chip {
  return {
    key: newKey(),
    kind: kind === "call_back" ? "call_back" : "reply",
    what: "",
    dueAt: "",
    isDateProposed: false,
    amount: null,
    findingId: null,
    literal: null,
    movesId: null,
    movedFrom: null,
    replacesId: null,
    by: null,
  };
}

type MovesChoiceProps = {
  standing: readonly Commitment[];
  movesId: string | null;
  onChange: (id: string | null) => void;
};

function MovesChoice({ standing, movesId, onChange }: MovesChoiceProps) {
  const { t } = useTranslation();
  const telling = useTelling();
  if (standing.length === 0) return null;
  const options = standing.map((promise) => ({
    value: promise.id,
    label: t("guard.edit_moves_one", {
      what: whatWords(promise, t),
      when: stampWords(promise, telling).words,
    }),
  }));
  return (
    <Choice
      label={t("guard.edit_moves")}
      options={[{ value: "", label: t("guard.edit_new") }, ...options]}
      value={movesId ?? ""}
      onChange={(event) => onChange(event.target.value === "" ? null : event.target.value)}
    />
  );
}

const words: readonly string[] = WordKind.options;
const mayMove = (promise: Commitment): boolean =>
  promise.keptAt === null && promise.releasedAt === null && words.includes(promise.kind);
