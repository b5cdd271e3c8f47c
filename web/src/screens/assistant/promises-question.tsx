import type { MailboxMeasure } from "@guichet/contract/assistant.ts";
import { usualAlerts } from "@guichet/contract/promises.ts";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useAssistant } from "../../api/people/assistant.ts";
import { usePolicies, usePublishPolicy } from "../../api/promises.ts";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { Button } from "../../ui/button.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { useDelayWords } from "./delay-words.ts";
import { QuestionPage } from "./question-page.tsx";

/** What is promised, beside what is done today: a promise that nine answers in ten would have kept. */
export function PromisesQuestion({ settings }: { settings: ReactNode }) {
  const measure = useAssistant().data?.measure ?? null;
  return (
    <QuestionPage name="promises" settings={settings}>
      <Proposed measure={measure} />
    </QuestionPage>
  );
}

const hour = 60;
const steps = [1, 2, 4, 8, 16, 24, 48, 72].map((hours) => hours * hour);

/** Opening minutes. Without a measure, one working day, which most houses keep. */
function promised(measure: MailboxMeasure | null): number {
  const kept = measure?.ninthMinutes ?? null;
  if (kept === null) return 8 * hour;
  return steps.find((step) => step >= kept) ?? 72 * hour;
}

function Proposed({ measure }: { measure: MailboxMeasure | null }) {
  const { t } = useTranslation();
  const delay = useDelayWords();
  const policies = usePolicies().data?.items.filter(({ retiredAt }) => retiredAt === null) ?? [];
  const publish = usePublishPolicy();
  const words = useRefusalWords();
  const minutes = promised(measure);
  const act = () =>
    publish.mutate({
      name: t("assistant.promises.name"),
      targets: { acknowledgement: { minutes: hour }, first_answer: { minutes } },
      reasonIds: [],
      channels: [],
      segments: [],
      calendarId: null,
      pauses: true,
      warnMinutes: hour,
      tellsAlone: null,
      alerts: usualAlerts,
    });
  const measured = measure !== null && measure.medianMinutes !== null && measure.ninthMinutes !== null;
  return (
    <div className="grid gap-3 rounded-std border border-line bg-raised p-4">
      <p className="text-3 text-pretty">
        {measured
          ? t("assistant.promises.measured", {
              median: delay(measure.medianMinutes ?? 0),
              ninth: delay(measure.ninthMinutes ?? 0),
            })
          : t("assistant.promises.unmeasured")}
      </p>
      <p className="text-3">{t("assistant.promises.proposed", { delay: delay(minutes) })}</p>
      {publish.isError && <Trouble title={words(publish.error)} />}
      <div className="flex flex-wrap items-center gap-3">
        <Button
          look={policies.length === 0 ? "primary" : "plain"}
          disabled={publish.isPending || policies.length > 0}
          onClick={act}
        >
          {t("assistant.promises.take")}
        </Button>
        {policies.length > 0 && (
          <span role="status" className="text-2 text-ink-soft">
            {t("assistant.promises.there", { count: policies.length })}
          </span>
        )}
      </div>
    </div>
  );
}
