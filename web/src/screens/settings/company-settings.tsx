import type { Company } from "@guichet/contract/company.ts";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useChangeCompany, useCompany } from "../../api/company.ts";
import { useMe } from "../../api/session.ts";
import { useSaving } from "../../parts/acts/doing.ts";
import { FormSkeleton } from "../../parts/loading/form-skeleton.tsx";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { LanguageChoice } from "../../parts/words/language-choice.tsx";
import { Button } from "../../ui/button.tsx";
import { Field, TextField } from "../../ui/field.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { usePageTitle } from "../../ui/page-title.ts";

export function CompanySettings() {
  const { t } = useTranslation();
  const company = useCompany();
  usePageTitle(t("settings.company.title"), useMe().companyName);
  return (
    <Page title={t("settings.company.title")}>
      {company.isPending && <FormSkeleton />}
      {company.isError && <QueryTrouble error={company.error} onRetry={() => void company.refetch()} />}
      {company.data !== undefined && <CompanyForm company={company.data} />}
    </Page>
  );
}

function CompanyForm({ company }: { company: Company }) {
  const { t } = useTranslation();
  // The hours, their zone and who sees what have a place of their own: what is not shown here is not written from here.
  const { counterOpenedAt: _, openingHours: __, timeZone: ___, ticketsSeenBy: ____, ...changeable } = company;
  const [form, setForm] = useState(changeable);
  const change = useChangeCompany();
  const saving = useSaving();
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.save(async () => {
      await change.mutateAsync(form);
      return { said: t("settings.company.saved") };
    });
  };
  return (
    <form onSubmit={submit} className="grid max-w-140 gap-5">
      <Field
        label={t("settings.company.name")}
        hint={t("settings.company.name_hint")}
        required
        value={form.name}
        onChange={(event) => set({ name: event.target.value })}
      />
      <LanguageChoice
        label={t("settings.company.language")}
        value={form.language}
        onChange={(language) => set({ language })}
      />
      <p className="text-2 text-ink-soft">
        {t("settings.company.hours_elsewhere")}{" "}
        <Link to="/settings/calendars" className="text-accent underline underline-offset-2">
          {t("calendars.title")}
        </Link>
      </p>
      <Delays form={form} onChange={set} />
      <Field
        label={t("settings.company.continue")}
        hint={t("settings.company.continue_hint")}
        type="number"
        min={1}
        max={3650}
        value={form.continueAfterDays ?? ""}
        onChange={(event) => set({ continueAfterDays: event.target.valueAsNumber || null })}
      />
      <CallerRule
        label={t("settings.company.caller_may")}
        usual={t("ticket.briefing.may")}
        said={form.callerMay}
        onChange={(callerMay) => set({ callerMay })}
      />
      <CallerRule
        label={t("settings.company.caller_may_not")}
        usual={t("ticket.briefing.may_not")}
        said={form.callerMayNot}
        onChange={(callerMayNot) => set({ callerMayNot })}
      />
      {saving.failure !== undefined && <Trouble title={saving.failure} />}
      <div>
        <Button type="submit" look="primary" size="large" disabled={saving.isPending}>
          {t("words.save")}
        </Button>
      </div>
    </form>
  );
}

type CallerRuleProps = {
  label: string;
  usual: string;
  said: string | null;
  onChange: (said: string | null) => void;
};

function CallerRule({ label, usual, said, onChange }: CallerRuleProps) {
  const { t } = useTranslation();
  return (
    <TextField
      label={label}
      hint={t("settings.company.caller_hint", { words: usual })}
      maxLength={300}
      rows={2}
      value={said ?? ""}
      onChange={(event) => onChange(event.target.value === "" ? null : event.target.value)}
    />
  );
}

type Delays = Pick<Company, "undoSeconds" | "ownerMinutes" | "surveyDelayHours">;

function Delays({ form, onChange }: { form: Delays; onChange: (part: Partial<Delays>) => void }) {
  const { t } = useTranslation();
  const fields = [
    {
      name: "ownerMinutes",
      label: t("settings.company.owner"),
      hint: t("settings.company.owner_hint"),
      max: 480,
      min: 1,
    },
    { name: "undoSeconds", label: t("settings.company.undo"), max: 120, min: 0 },
    { name: "surveyDelayHours", label: t("settings.company.survey"), max: 720, min: 0 },
  ] as const;
  return fields.map(({ name, ...field }) => (
    <Field
      key={name}
      {...field}
      type="number"
      required
      value={form[name]}
      onChange={(event) => onChange({ [name]: event.target.valueAsNumber || 0 })}
    />
  ));
}
