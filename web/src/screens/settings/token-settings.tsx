import type { Token } from "@guichet/contract/access.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe, useTokens } from "../../api/session.ts";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { RowsSkeleton } from "../../parts/loading/rows-skeleton.tsx";
import { useReading } from "../../parts/reading.ts";
import { momentWords } from "../../parts/time-words.ts";
import { Button } from "../../ui/button.tsx";
import { useNow } from "../../ui/clock.ts";
import { Empty } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { MakeTokenDialog } from "./make-token-dialog.tsx";
import { RevokeDialog } from "./revoke-dialog.tsx";

export function TokenSettings() {
  const { t } = useTranslation();
  const tokens = useTokens();
  const [isMaking, setIsMaking] = useState(false);
  const [leaving, setLeaving] = useState<Token | null>(null);
  usePageTitle(t("settings.tokens.title"), useMe().companyName);
  const make = (
    <Button look="primary" onClick={() => setIsMaking(true)}>
      {t("settings.tokens.make")}
    </Button>
  );
  return (
    <Page title={t("settings.tokens.title")} lead={t("settings.tokens.lead")} actions={make}>
      {tokens.isPending && <RowsSkeleton />}
      {tokens.isError && <QueryTrouble error={tokens.error} onRetry={() => void tokens.refetch()} />}
      {tokens.data?.items.length === 0 && (
        <Empty title={t("settings.tokens.empty_title")}>{t("settings.tokens.empty")}</Empty>
      )}
      {tokens.data !== undefined && tokens.data.items.length > 0 && (
        <ul className="grid rounded-std border border-line bg-raised">
          {tokens.data.items.map((token) => (
            <TokenLine key={token.id} token={token} onRevoke={() => setLeaving(token)} />
          ))}
        </ul>
      )}
      {isMaking && <MakeTokenDialog onDone={() => setIsMaking(false)} />}
      {leaving !== null && <RevokeDialog token={leaving} onDone={() => setLeaving(null)} />}
    </Page>
  );
}

function TokenLine({ token, onRevoke }: { token: Token; onRevoke: () => void }) {
  const { t } = useTranslation();
  const reading = useReading();
  const now = useNow();
  const used =
    token.lastUsedAt === null
      ? t("settings.tokens.never_used")
      : t("settings.tokens.last_used", { when: momentWords(Date.parse(token.lastUsedAt), now, reading) });
  const scopes = token.scopes.map((scope) => t(`settings.tokens.scope.${scope}`)).join(", ");
  const whose = token.agent === null ? [] : [t("settings.tokens.on_behalf", { name: token.agent.name })];
  return (
    <li className="flex flex-wrap items-center gap-3 border-b border-line px-4 py-3 last:border-b-0">
      <span className="min-w-0 flex-1 basis-48">
        <span className="block font-strong [overflow-wrap:anywhere]">{token.name}</span>
        <span className="block text-ink-soft">{[...whose, scopes, used].join(" · ")}</span>
      </span>
      <Button
        look="quiet"
        size="small"
        aria-label={t("settings.tokens.revoke", { name: token.name })}
        onClick={onRevoke}
      >
        {t("settings.tokens.revoke_short")}
      </Button>
    </li>
  );
}
