import { type Audited, audited } from "@guichet/contract/audited.ts";
import { useTranslation } from "react-i18next";
import type { AuditChoice } from "../../api/session.ts";
import { useAgents } from "../../api/team.ts";
import { wordsOf } from "../../parts/words/code-words.ts";
import { Choice } from "../../ui/field.tsx";

type AuditFilterProps = { asked: AuditChoice; onAsk: (asked: AuditChoice) => void };

/** What and who; it stands in the address bar, so that a question can be sent to a colleague. */
export function AuditFilter({ asked, onAsk }: AuditFilterProps) {
  const { t } = useTranslation();
  const agents = useAgents();
  const words = t("audit.what", { returnObjects: true });
  const acts = audited
    .map((value) => ({ value, label: wordsOf(words, value) }))
    .toSorted((left, right) => left.label.localeCompare(right.label));
  const people = (agents.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const pick = (value: string): Audited | undefined => audited.find((each) => each === value);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Choice
        label={t("audit.by_act")}
        value={asked.what ?? ""}
        options={[{ value: "", label: t("audit.any_act") }, ...acts]}
        onChange={(event) => onAsk({ ...asked, what: pick(event.target.value) })}
      />
      <Choice
        label={t("audit.by_person")}
        value={asked.agentId ?? ""}
        options={[{ value: "", label: t("audit.anybody") }, ...people]}
        onChange={(event) => onAsk({ ...asked, agentId: event.target.value || undefined })}
      />
    </div>
  );
}
