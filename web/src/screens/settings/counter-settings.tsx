import { useTranslation } from "react-i18next";
import { useCompany, useOpenCounter, useSilenceCounter } from "../../api/company.ts";
import { useMe } from "../../api/session.ts";
import { useDoing } from "../../parts/acts/doing.ts";
import { FormSkeleton } from "../../parts/loading/form-skeleton.tsx";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { useReading } from "../../parts/reading.ts";
import { momentWords } from "../../parts/time-words.ts";
import { Button } from "../../ui/button.tsx";
import { useNow } from "../../ui/clock.ts";
import { Page } from "../../ui/page.tsx";
import { usePageTitle } from "../../ui/page-title.ts";

export function CounterSettings() {
  const { t } = useTranslation();
  const company = useCompany();
  usePageTitle(t("settings.counter.title"), useMe().companyName);
  return (
    <Page title={t("settings.counter.title")}>
      {company.isPending && <FormSkeleton />}
      {company.isError && <QueryTrouble error={company.error} onRetry={() => void company.refetch()} />}
      {company.data !== undefined &&
        (company.data.counterOpenedAt === null ? <Silent /> : <Open since={company.data.counterOpenedAt} />)}
    </Page>
  );
}

/** Nothing leaves until someone presses here: said in full, then one press. */
function Silent() {
  const { t } = useTranslation();
  const open = useOpenCounter();
  const doing = useDoing();
  const act = () =>
    doing(async () => {
      await open.mutateAsync(undefined);
      return { said: t("settings.counter.opened") };
    });
  return (
    <section className="grid max-w-140 gap-4 rounded-std border border-line-strong bg-raised p-6">
      <h2 className="text-4 font-strong">{t("settings.counter.silent_title")}</h2>
      <p className="text-3 text-pretty">{t("settings.counter.silent")}</p>
      <p className="text-3 text-pretty text-ink-soft">{t("settings.counter.silent_then")}</p>
      <div>
        <Button look="primary" size="large" disabled={open.isPending} onClick={act}>
          {t("settings.counter.open_act")}
        </Button>
      </div>
    </section>
  );
}

function Open({ since }: { since: string }) {
  const { t } = useTranslation();
  const silence = useSilenceCounter();
  const doing = useDoing();
  const when = momentWords(Date.parse(since), useNow(), useReading());
  const act = () =>
    doing(async () => {
      await silence.mutateAsync(undefined);
      return { said: t("settings.counter.silenced") };
    });
  return (
    <section className="grid max-w-140 gap-4 rounded-std border border-line bg-kept-wash p-6">
      <h2 className="text-4 font-strong text-kept">{t("settings.counter.open_title")}</h2>
      <p className="text-3 text-pretty">{t("settings.counter.open", { when })}</p>
      <div>
        <Button disabled={silence.isPending} onClick={act}>
          {t("settings.counter.silence_act")}
        </Button>
      </div>
    </section>
  );
}
