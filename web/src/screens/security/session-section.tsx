import type { Session } from "@guichet/contract/signing-in.ts";
import { useTranslation } from "react-i18next";
import { useEndSessions, useSessions } from "../../api/session.ts";
import { useDoing } from "../../parts/acts/doing.ts";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { useReading } from "../../parts/reading.ts";
import { momentWords } from "../../parts/time-words.ts";
import { Button } from "../../ui/button.tsx";
import { useNow } from "../../ui/clock.ts";
import { Section } from "./section.tsx";

export function SessionSection() {
  const { t } = useTranslation();
  const sessions = useSessions();
  const end = useEndSessions();
  const doing = useDoing();
  const stop = (which: string) => doing(async () => void (await end.mutateAsync(which)));
  const items = sessions.data?.items ?? [];
  const endOthers = items.length > 1 && (
    <Button disabled={end.isPending} onClick={() => stop("others")}>
      {t("security.end_others")}
    </Button>
  );
  return (
    <Section title={t("security.sessions")} lead={t("security.sessions_lead")} actions={endOthers}>
      {sessions.isError && <QueryTrouble error={sessions.error} onRetry={() => void sessions.refetch()} />}
      {items.length > 0 && (
        <ul className="grid rounded-std border border-line bg-raised">
          {items.map((session) => (
            <SessionLine key={session.id} session={session} onEnd={() => stop(session.id)} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function SessionLine({ session, onEnd }: { session: Session; onEnd: () => void }) {
  const { t } = useTranslation();
  const reading = useReading();
  const now = useNow();
  const device = useDeviceWords(session);
  const seen = session.isThis
    ? t("security.this_one")
    : t("security.seen", { when: momentWords(Date.parse(session.seenAt), now, reading) });
  const place = session.source === "" ? [] : [session.source];
  return (
    <li className="flex flex-wrap items-center gap-3 border-b border-line px-4 py-3 last:border-b-0">
      <span className="min-w-0 flex-1 basis-48">
        <span className="block font-strong [overflow-wrap:anywhere]">{device}</span>
        <span className="block text-ink-soft [overflow-wrap:anywhere]">{[seen, ...place].join(" · ")}</span>
      </span>
      {!session.isThis && (
        <Button
          look="quiet"
          size="small"
          aria-label={t("security.end_named", { device, place: session.source })}
          onClick={onEnd}
        >
          {t("security.end")}
        </Button>
      )}
    </li>
  );
}

function useDeviceWords({ browser, system }: Session): string {
  const { t } = useTranslation();
  if (browser !== null && system !== null) return t("security.device", { browser, system });
  return browser ?? system ?? t("security.device_unknown");
}
