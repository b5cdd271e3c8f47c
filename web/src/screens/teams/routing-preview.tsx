import type { Routing } from "@guichet/contract/routing.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useRoutingPreview } from "../../api/people/routing.ts";
import { TraitFields, type Traits } from "./trait-fields.tsx";

/** A ticket that might come: who would have it now, by which rule, and why. Nothing is given. */
export function RoutingPreview({ routing }: { routing: Routing }) {
  const { t } = useTranslation();
  const [traits, setTraits] = useState<Traits>({ reasonId: "", inboxId: "", language: "fr" });
  const { reasonId, inboxId, language } = traits;
  const asked = {
    reasonId: reasonId || null,
    inboxId: inboxId || null,
    language: language || ("fr" as const),
    segment: null,
    teamId: null,
  };
  const preview = useRoutingPreview(asked, routing).data;
  return (
    <section className="grid gap-3 rounded-std border border-line bg-raised px-4 py-4">
      <h2 className="text-4 font-strong">{t("routing.preview")}</h2>
      <TraitFields traits={traits} onTraits={setTraits} />
      <div role="status" className="min-h-10 text-3">
        {preview && <p className="font-strong">{preview.choice?.name ?? t("routing.nobody")}</p>}
        {preview && (
          <p className="text-2 text-pretty text-ink-soft">
            {preview.choice
              ? t("routing.because", { load: preview.choice.why.load, capacity: preview.choice.why.capacity })
              : t("routing.nobody_hint")}{" "}
            {preview.rule === null
              ? t("routing.no_rule")
              : t("routing.by_rule", { number: preview.rule + 1 })}
          </p>
        )}
      </div>
    </section>
  );
}
