import type { Routing, RoutingRule } from "@guichet/contract/routing.ts";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { newKey } from "../../api/client.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Choice, Field } from "../../ui/field.tsx";
import { useRoutingNames } from "./routing-names.ts";
import { TraitFields, type Traits } from "./trait-fields.tsx";

type RoutingRulesProps = { routing: Routing; onChange: (routing: Routing) => void };

/** From the top; the first that fits decides. Each reads as a sentence. */
export function RoutingRules({ routing, onChange }: RoutingRulesProps) {
  const { t } = useTranslation();
  const sentence = useRoutingNames().sentence;
  const [isAdding, setIsAdding] = useState(false);
  const { rules } = routing;
  const set = (next: RoutingRule[]) => onChange({ ...routing, rules: next });
  const up = (place: number) =>
    set(rules.toSpliced(place, 1).toSpliced(place - 1, 0, ...rules.slice(place, place + 1)));
  return (
    <section className="grid gap-3">
      <h2 className="text-4 font-strong">{t("routing.rules")}</h2>
      <p className="max-w-[62ch] text-2 text-pretty text-ink-soft">{t("routing.rules_hint")}</p>
      {rules.length > 0 && (
        <ol className="divide-y divide-line rounded-std border border-line bg-raised">
          {rules.map((rule, place) => (
            <li key={rule.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5">
              <span className="text-ink-soft tabular-nums">{place + 1}</span>
              <span className="min-w-0 flex-1 basis-60 text-pretty">{sentence(rule)}</span>
              {place > 0 && (
                <Button look="quiet" size="small" onClick={() => up(place)}>
                  {t("routing.up")}
                </Button>
              )}
              <Button look="quiet" size="small" onClick={() => set(rules.toSpliced(place, 1))}>
                {t("words.remove")}
              </Button>
            </li>
          ))}
        </ol>
      )}
      <div>
        <Button onClick={() => setIsAdding(true)}>{t("routing.add")}</Button>
      </div>
      {isAdding && (
        <RuleDialog
          onAdd={(rule) => {
            set([...rules, rule]);
            setIsAdding(false);
          }}
          onDone={() => setIsAdding(false)}
        />
      )}
    </section>
  );
}

const one = (id: string): string[] => (id === "" ? [] : [id]);

function RuleDialog({ onAdd, onDone }: { onAdd: (rule: RoutingRule) => void; onDone: () => void }) {
  const { t } = useTranslation();
  const { teams } = useRoutingNames();
  const [traits, setTraits] = useState<Traits>({ reasonId: "", inboxId: "", language: "" });
  const [target, setTarget] = useState({ teamId: "", skill: "" });
  const isSaid = target.teamId !== "" || target.skill.trim() !== "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onAdd({
      id: newKey(),
      reasonIds: one(traits.reasonId),
      inboxIds: one(traits.inboxId),
      languages: traits.language === "" ? [] : [traits.language],
      segments: [],
      teamId: target.teamId || null,
      skill: target.skill.trim() || null,
    });
  };
  return (
    <Dialog title={t("routing.add")} onClose={onDone}>
      <form onSubmit={submit} className="grid gap-4">
        <p className="text-2 text-ink-soft">{t("routing.when")}</p>
        <TraitFields traits={traits} anyLanguage onTraits={setTraits} />
        <p className="text-2 text-ink-soft">{t("routing.goes_to")}</p>
        <Choice
          label={t("routing.team")}
          value={target.teamId}
          options={[{ value: "", label: t("routing.any_team") }, ...teams]}
          onChange={(event) => setTarget({ ...target, teamId: event.target.value })}
        />
        <Field
          label={t("routing.skill")}
          hint={t("routing.skill_hint")}
          maxLength={60}
          value={target.skill}
          onChange={(event) => setTarget({ ...target, skill: event.target.value })}
        />
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={onDone}>
            {t("words.cancel")}
          </Button>
          <Button type="submit" look="primary" disabled={!isSaid}>
            {t("words.add")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
