import type { ReasonSetName } from "@guichet/contract/reasons.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { usePlantReasons, useReasonSets } from "../../api/reasons.ts";
import { useSaving } from "../../parts/acts/doing.ts";
import { SaveDialog } from "../../parts/acts/save-dialog.tsx";
import { useReading } from "../../parts/reading.ts";
import { Check } from "../../ui/check.tsx";

const names: readonly ReasonSetName[] = ["shop", "service", "association", "public_body"];

/** A first set, by the kind of house: seen whole before it is added, and changed at will afterwards. */
export function ReasonSetsDialog({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const { language } = useReading();
  const [chosen, setChosen] = useState<ReasonSetName>("shop");
  const sets = useReasonSets(language).data?.items;
  const plant = usePlantReasons();
  const saving = useSaving(onDone);
  const reasons = sets?.find(({ name }) => name === chosen)?.reasons ?? [];
  const coming = reasons.filter(({ there }) => !there).length;
  const add = () =>
    saving.save(async () => {
      await plant.mutateAsync({ set: chosen, language, without: [] });
      return { said: t("reasons.set_added", { count: coming }) };
    });
  return (
    <SaveDialog
      title={t("reasons.set_title")}
      saving={saving}
      act={t("reasons.set_add", { count: coming })}
      isReady={coming > 0}
      onSubmit={add}
      onClose={onDone}
    >
      <fieldset className="grid gap-2">
        <legend className="mb-1 text-2 font-strong">{t("reasons.set_house")}</legend>
        {names.map((name) => (
          <Check
            key={name}
            type="radio"
            name="set"
            label={t(`reasons.sets.${name}`)}
            checked={chosen === name}
            onChange={() => setChosen(name)}
          />
        ))}
      </fieldset>
      <ul
        aria-label={t(`reasons.sets.${chosen}`)}
        className="max-h-72 overflow-y-auto border-y border-line py-2"
      >
        {reasons.map(({ path, saleMoment, there }) => (
          <li
            key={path.join()}
            className={`flex gap-3 py-0.5 ${path.length > 1 ? "pl-5 text-ink-soft" : "font-strong"}`}
          >
            <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{path.at(-1)}</span>
            <span className="shrink-0 text-1 font-plain text-ink-soft">
              {there && t("reasons.set_there")}
              {!there && path.length === 1 && t(`reasons.moments.${saleMoment}`)}
            </span>
          </li>
        ))}
      </ul>
    </SaveDialog>
  );
}
