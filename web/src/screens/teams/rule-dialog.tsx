import type { RoutingRule } from "@guichet/contract/routing.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { newKey } from "../../api/client.ts";
import { SaveDialog } from "../../parts/acts/save-dialog.tsx";
import { Choice, Field } from "../../ui/field.tsx";
import { useRoutingNames } from "./routing-names.ts";
import { RuleHoursFields } from "./rule-hours-fields.tsx";
import { TraitFields, type Traits } from "./trait-fields.tsx";

type RuleDialogProps = {
  rule: RoutingRule | null;
  onKeep: (rule: RoutingRule) => void;
  onDone: () => void;
};

/** When a ticket comes like this, to somebody like that; and the sentence it makes, as one chooses. */
export function RuleDialog({ rule, onKeep, onDone }: RuleDialogProps) {
  const { t } = useTranslation();
  const { teams, sentence } = useRoutingNames();
  const [drawn, setDrawn] = useState<RoutingRule>(() => rule ?? blank());
  const put = (change: Partial<RoutingRule>) => setDrawn({ ...drawn, ...change });
  const { teamId, skill, mostLoad, hours } = drawn;
  const isSaid = (teamId !== null || skill !== null || mostLoad !== null) && (hours?.days.length ?? 1) > 0;
  const submit = () => onKeep({ ...drawn, skill: skill?.trim() ?? null });
  return (
    <SaveDialog
      title={t(rule === null ? "routing.add" : "routing.change_title")}
      act={t(rule === null ? "words.add" : "words.save")}
      isReady={isSaid}
      onSubmit={submit}
      onClose={onDone}
    >
      <p className="text-2 font-strong">{t("routing.when")}</p>
      <TraitFields
        traits={traitsOf(drawn)}
        anyLanguage
        onTraits={(traits) => put(withTraits(drawn, traits))}
      />
      <RuleHoursFields hours={hours} onHours={(next) => put({ hours: next })} />
      <p className="text-2 font-strong">{t("routing.goes_to")}</p>
      <div className="grid gap-4 md:grid-cols-2">
        <Choice
          label={t("routing.team")}
          value={teamId ?? ""}
          options={[{ value: "", label: t("routing.any_team") }, ...teams]}
          onChange={({ target }) => put({ teamId: target.value || null })}
        />
        <Field
          label={t("routing.most_load")}
          hint={t("routing.most_load_hint")}
          type="number"
          min={1}
          max={1000}
          value={mostLoad ?? ""}
          onChange={({ target }) => put({ mostLoad: target.value === "" ? null : Number(target.value) })}
        />
      </div>
      <Field
        label={t("routing.skill")}
        hint={t("routing.skill_hint")}
        maxLength={60}
        value={skill ?? ""}
        onChange={({ target }) => put({ skill: target.value.trimStart() || null })}
      />
      <p aria-live="polite" className="min-h-10 rounded-std bg-sunk px-3 py-2 text-3 text-pretty">
        {isSaid ? sentence(drawn) : <span className="text-ink-soft">{t("routing.not_said")}</span>}
      </p>
    </SaveDialog>
  );
}

const blank = (): RoutingRule => ({
  id: newKey(),
  reasonIds: [],
  inboxIds: [],
  languages: [],
  segments: [],
  teamId: null,
  skill: null,
  hours: null,
  mostLoad: null,
  off: false,
});

const traitsOf = ({ reasonIds, inboxIds, languages }: RoutingRule): Traits => ({
  reasonId: reasonIds[0] ?? "",
  inboxId: inboxIds[0] ?? "",
  language: languages[0] ?? "",
});

/** A rule made elsewhere may name several: they stay until somebody chooses here. */
function withTraits(rule: RoutingRule, traits: Traits): Partial<RoutingRule> {
  const before = traitsOf(rule);
  return {
    ...(traits.reasonId === before.reasonId ? {} : { reasonIds: one(traits.reasonId) }),
    ...(traits.inboxId === before.inboxId ? {} : { inboxIds: one(traits.inboxId) }),
    ...(traits.language === before.language
      ? {}
      : { languages: traits.language === "" ? [] : [traits.language] }),
  };
}

const one = (id: string): string[] => (id === "" ? [] : [id]);
