import type { Routing } from "@guichet/contract/routing.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useChangeRouting, useRouting } from "../../api/people/routing.ts";
import { isLeading, useMe } from "../../api/session.ts";
import { useDoing } from "../../parts/acts/doing.ts";
import { FormSkeleton } from "../../parts/loading/form-skeleton.tsx";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { Field } from "../../ui/field.tsx";
import { Page } from "../../ui/page.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { RoutingPeople } from "./routing-people.tsx";
import { RoutingPreview } from "./routing-preview.tsx";
import { RoutingRules } from "./routing-rules.tsx";
import { RoutingTrial } from "./routing-trial.tsx";

/** To whom tickets go by themselves, who is there, and who would have one that came now. */
export function RoutingSettings() {
  const { t } = useTranslation();
  const routing = useRouting();
  usePageTitle(t("routing.title"), useMe().companyName);
  return (
    <Page title={t("routing.title")} lead={t("routing.lead")}>
      {routing.isPending && <FormSkeleton />}
      {routing.isError && <QueryTrouble error={routing.error} onRetry={() => void routing.refetch()} />}
      {routing.data && <Settling routing={routing.data} />}
      <RoutingPeople />
    </Page>
  );
}

function Settling({ routing }: { routing: Routing }) {
  const { t } = useTranslation();
  const mayChange = isLeading(useMe());
  const [isTrying, setIsTrying] = useState(false);
  const change = useChangeRouting();
  const doing = useDoing();
  const keep = (next: Routing) => doing(async () => void (await change.mutateAsync(next)), "routing");
  return (
    <>
      <section className="grid gap-4">
        <Check
          type="checkbox"
          label={t("routing.on")}
          hint={t("routing.on_hint")}
          checked={routing.on}
          disabled={change.isPending || !mayChange}
          onChange={({ target }) => keep({ ...routing, on: target.checked })}
        />
        <div className="max-w-72">
          <Field
            key={routing.capacity}
            label={t("routing.capacity")}
            hint={t("routing.capacity_hint")}
            type="number"
            min={1}
            max={1000}
            disabled={!mayChange}
            defaultValue={routing.capacity}
            onBlur={({ target }) => {
              const capacity = Number(target.value);
              const isSound = Number.isInteger(capacity) && capacity >= 1 && capacity <= 1000;
              if (isSound && capacity !== routing.capacity) keep({ ...routing, capacity });
            }}
          />
        </div>
      </section>
      <RoutingRules routing={routing} onKeep={mayChange ? (next) => change.mutateAsync(next) : null}>
        {mayChange && (
          <Button aria-expanded={isTrying} onClick={() => setIsTrying(!isTrying)}>
            {t(isTrying ? "routing.trial_close" : "routing.try")}
          </Button>
        )}
      </RoutingRules>
      {isTrying && <RoutingTrial routing={routing} />}
      {mayChange && <RoutingPreview routing={routing} />}
    </>
  );
}
