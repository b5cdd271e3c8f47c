import type { MailboxMeasure } from "@guichet/contract/assistant.ts";
import { useTranslation } from "react-i18next";
import { useInboxes } from "../../api/inboxes.ts";
import { useAssistant, useMeasureMailbox } from "../../api/people/assistant.ts";
import { useReading } from "../../parts/reading.ts";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { numberWords } from "../../parts/words/numbers.ts";
import { Button } from "../../ui/button.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { useDelayWords } from "./delay-words.ts";

/** Counted on the mailbox, when allowed: it is read here and stays here, and that is said before. */
export function MailboxMeasured({ hasReasons }: { hasReasons: boolean }) {
  const { t } = useTranslation();
  const inboxes = useInboxes().data?.items.filter(({ imap }) => imap !== null) ?? [];
  const measure = useAssistant().data?.measure ?? null;
  const act = useMeasureMailbox();
  const words = useRefusalWords();
  return (
    <section className="grid gap-3 border-t border-line pt-5">
      <h3 className="text-4 font-strong">{t("assistant.measure.title")}</h3>
      <p className="max-w-[62ch] text-2 text-pretty text-ink-soft">{t("assistant.measure.lead")}</p>
      {inboxes.length === 0 && <p className="text-2">{t("assistant.measure.no_mailbox")}</p>}
      <div className="flex flex-wrap gap-2">
        {inboxes.map(({ id, address }) => (
          <Button key={id} disabled={act.isPending || !hasReasons} onClick={() => act.mutate(id)}>
            {t(act.isPending ? "assistant.measure.reading" : "assistant.measure.act", { address })}
          </Button>
        ))}
      </div>
      {act.isError && <Trouble title={words(act.error)} />}
      {measure !== null && <Measured measure={measure} />}
    </section>
  );
}

function Measured({ measure }: { measure: MailboxMeasure }) {
  const { t } = useTranslation();
  const { language } = useReading();
  const delay = useDelayWords();
  const { read, answered, medianMinutes, reasons } = measure;
  const most = reasons[0]?.count ?? 1;
  return (
    <div className="grid gap-3 rounded-std border border-line bg-raised p-4">
      <p className="text-3">
        {t("assistant.measure.read", { count: read, answered: numberWords(answered, language) })}{" "}
        {medianMinutes !== null && t("assistant.measure.median", { delay: delay(medianMinutes) })}
      </p>
      <table className="w-full text-2">
        <caption className="sr-only">{t("assistant.measure.reasons")}</caption>
        <tbody>
          {reasons.slice(0, 9).map(({ reasonId, name, count }) => (
            <tr key={reasonId}>
              <th scope="row" className="w-1/2 py-0.5 pr-3 text-left font-normal">
                {name}
              </th>
              <td className="w-10 pr-3 text-right tabular-nums">{numberWords(count, language)}</td>
              <td aria-hidden="true">
                <span
                  className="block h-2 rounded-std bg-accent"
                  style={{ inlineSize: `${(100 * count) / most}%` }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
