import { useTranslation } from "react-i18next";
import { useReasonEffects } from "../../api/reasons.ts";

/** What hangs on a reason and its leaves, before it is moved, renamed or retired. */
export function EffectsLine({ reasonId }: { reasonId: string }) {
  const { t } = useTranslation();
  const effects = useReasonEffects(reasonId).data;
  if (effects === undefined) return null;
  const { leaves, openTickets, closedTickets, policies, routingRules } = effects;
  const said = [
    t("reasons.affects_open", { count: openTickets }),
    t("reasons.affects_closed", { count: closedTickets }),
    ...(leaves > 0 ? [t("reasons.affects_leaves", { count: leaves })] : []),
    ...(policies.length > 0 ? [t("reasons.affects_policies", { names: policies.join(", ") })] : []),
    ...(routingRules > 0 ? [t("reasons.affects_rules", { count: routingRules })] : []),
  ];
  return (
    <p className="text-2 text-pretty text-ink-soft">{t("reasons.affects", { what: said.join(" · ") })}</p>
  );
}
