import type { Authorities } from "@guichet/contract/reasons.ts";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommonAuthorities, useSetCommonAuthorities } from "../../api/reasons.ts";
import { useSaving } from "../../parts/acts/doing.ts";
import { FormSkeleton } from "../../parts/loading/form-skeleton.tsx";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { Button } from "../../ui/button.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { AuthorityFields } from "./authority-fields.tsx";
import { formOf, ruleIn } from "./authority-form.ts";

const roles = ["agent", "lead"] as const;

/** The common rule, where a reason says nothing of a role. */
export function CommonAuthorities() {
  const { t } = useTranslation();
  const common = useCommonAuthorities();
  return (
    <section aria-labelledby="common-authorities" className="grid gap-4 border-t border-line pt-6">
      <div>
        <h2 id="common-authorities" className="text-4 font-strong">
          {t("reasons.common")}
        </h2>
        <p className="mt-1 max-w-[62ch] text-pretty text-ink-soft">
          {t("reasons.common_lead")} {t("authority.fields.empty")}
        </p>
      </div>
      {common.isPending && <FormSkeleton />}
      {common.isError && <QueryTrouble error={common.error} onRetry={() => void common.refetch()} />}
      {common.isSuccess && <CommonForm common={common.data} />}
    </section>
  );
}

function CommonForm({ common }: { common: Authorities }) {
  const { t } = useTranslation();
  const set = useSetCommonAuthorities();
  const saving = useSaving();
  const [form, setForm] = useState({ agent: formOf(common.agent), lead: formOf(common.lead) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const rules = roles.flatMap((role) => {
      const rule = ruleIn(form[role]);
      return rule === undefined ? [] : [[role, rule] as const];
    });
    saving.save(async () => {
      await set.mutateAsync(Object.fromEntries(rules));
      return { said: t("reasons.common_saved") };
    });
  };
  return (
    <form onSubmit={submit} className="grid gap-5">
      <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
        {roles.map((role) => (
          <fieldset key={role} className="grid content-start gap-3">
            <legend className="mb-2 text-3 font-strong">{t(`authority.role.${role}`)}</legend>
            <AuthorityFields
              role={role}
              form={form[role]}
              onChange={(changed) => setForm({ ...form, [role]: changed })}
            />
          </fieldset>
        ))}
      </div>
      {saving.failure !== undefined && <Trouble title={saving.failure} />}
      <div>
        <Button type="submit" look="primary" disabled={saving.isPending}>
          {t("words.save")}
        </Button>
      </div>
    </form>
  );
}
