import type { DomainMark } from "@guichet/contract/assistant.ts";
import { useTranslation } from "react-i18next";
import { useDomain } from "../../api/people/assistant.ts";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";

const marks = ["spf", "dkim", "dmarc"] as const;

const inks: Record<DomainMark["state"], string> = {
  good: "text-kept",
  weak: "text-risk",
  missing: "text-risk",
  unknown: "text-ink-soft",
};

/** SPF, DKIM and DMARC: what each is for, in plain words, and what stands there today. */
export function DomainRead({ inboxId }: { inboxId: string }) {
  const { t } = useTranslation();
  const reading = useDomain(inboxId);
  if (reading.isError) return <QueryTrouble error={reading.error} onRetry={() => void reading.refetch()} />;
  if (reading.data === undefined)
    return <p className="text-2 text-ink-soft">{t("assistant.domain.asking")}</p>;
  const { domain } = reading.data;
  return (
    <div className="grid rounded-std border border-line bg-raised">
      <p className="border-b border-line px-4 py-2 text-3 font-strong">{domain}</p>
      {marks.map((name) => {
        const { state, record } = reading.data[name];
        return (
          <div key={name} className="grid gap-1 border-b border-line px-4 py-3 last:border-b-0">
            <p className="text-2">
              <span className="font-strong uppercase">{name}</span>{" "}
              <span className={inks[state]}>{t(`assistant.domain.state.${state}`)}</span>
            </p>
            <p className="max-w-[62ch] text-2 text-pretty text-ink-soft">
              {t(`assistant.domain.${name}.${state}`, { domain })}
            </p>
            {record !== null && (
              <code className="text-1 break-all text-ink-soft" translate="no">
                {record.length > 160 ? `${record.slice(0, 160)}…` : record}
              </code>
            )}
          </div>
        );
      })}
    </div>
  );
}
