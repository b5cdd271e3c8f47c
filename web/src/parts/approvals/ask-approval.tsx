import { type RefObject, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAskApproval } from "../../api/reasons.ts";
import { Panel } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/field.tsx";
import { useSaving } from "../acts/doing.ts";
import { ActForm } from "../promises/act-form.tsx";
import type { Exceeding } from "./approval.ts";

type AskApprovalProps = {
  ticketId: string;
  /** The words as they would leave. */
  text: string;
  exceeding: readonly Exceeding[];
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
};

/** “May I?”: what exceeds, and why, to whoever leads. */
export function AskApproval({ ticketId, text, exceeding, anchor, onClose }: AskApprovalProps) {
  const { t } = useTranslation();
  const ask = useAskApproval(ticketId);
  const saving = useSaving(onClose);
  const [why, setWhy] = useState("");
  const submit = () => {
    const findings = exceeding.map(({ id, excerpt }) => ({ id, excerpt: excerpt.slice(0, 2000) }));
    saving.save(async () => {
      await ask.mutateAsync({ text, findings, why: why.trim() });
      return { said: t("approval.asked") };
    }, `approval ${ticketId}`);
  };
  return (
    <Panel title={t("approval.ask_title")} anchor={anchor} onClose={onClose}>
      <ActForm act={t("approval.send")} saving={saving} onSubmit={submit} onBack={onClose}>
        <p className="text-2 text-pretty text-ink-soft">{t("approval.ask_lead")}</p>
        <Excerpts words={exceeding.map(({ excerpt }) => excerpt)} />
        <TextField
          label={t("approval.why")}
          hint={t("approval.why_hint")}
          autoFocus
          rows={2}
          maxLength={1000}
          value={why}
          onChange={(event) => setWhy(event.target.value)}
        />
      </ActForm>
    </Panel>
  );
}

export function Excerpts({ words }: { words: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <div className="grid gap-1">
      <p className="text-1 text-ink-soft">{t("approval.exceeds")}</p>
      <ul className="grid gap-1">
        {[...new Set(words)].map((each) => (
          <li
            key={each}
            className="border-l-2 border-risk pl-2 text-2 font-strong text-pretty [overflow-wrap:anywhere]"
          >
            {each}
          </li>
        ))}
      </ul>
    </div>
  );
}
