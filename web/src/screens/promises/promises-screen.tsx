import { useNavigate, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type LedgerAsked, ledgerParts, useLedger } from "../../api/promises.ts";
import { useMe } from "../../api/session.ts";
import { LoadMore } from "../../parts/loading/load-more.tsx";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { RowsSkeleton } from "../../parts/loading/rows-skeleton.tsx";
import { Empty } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { PromiseLines } from "./promise-lines.tsx";

/** The ledger: what was promised to whom, the next due first. */
export function PromisesScreen() {
  const { t } = useTranslation();
  const { part = "running", owner = "me" } = useSearch({ from: "/frame/promises" });
  const navigate = useNavigate();
  const show = (asked: LedgerAsked) => void navigate({ to: "/promises", search: asked, replace: true });
  const ledger = useLedger({ part, owner });
  const lines = ledger.data?.pages.flatMap((page) => page.items) ?? [];
  usePageTitle(t("promise.place.title"), useMe().companyName);
  return (
    <Page title={t("promise.place.title")} lead={t("promise.place.lead")}>
      <div className="flex flex-wrap gap-x-4 gap-y-2">
        <Choices label={t("promise.place.which")}>
          {ledgerParts.map((each) => (
            <ChoiceButton key={each} isOn={each === part} onPress={() => show({ part: each, owner })}>
              {t(`promise.place.${each}`)}
            </ChoiceButton>
          ))}
        </Choices>
        <Choices label={t("promise.place.whose")}>
          {(["me", "all"] as const).map((each) => (
            <ChoiceButton key={each} isOn={each === owner} onPress={() => show({ part, owner: each })}>
              {t(each === "me" ? "promise.place.mine" : "promise.place.all")}
            </ChoiceButton>
          ))}
        </Choices>
      </div>
      {ledger.isPending && <RowsSkeleton />}
      {ledger.isError && <QueryTrouble error={ledger.error} onRetry={() => void ledger.refetch()} />}
      {ledger.isSuccess && lines.length === 0 && (
        <Empty title={t(`promise.place.empty.${part}`)}>{t(`promise.place.empty_more.${part}`)}</Empty>
      )}
      <PromiseLines lines={lines} isByDay={part === "running"} />
      <LoadMore
        hasMore={ledger.hasNextPage}
        isLoading={ledger.isFetchingNextPage}
        onMore={() => void ledger.fetchNextPage()}
      />
    </Page>
  );
}

function Choices({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className="flex flex-wrap gap-1">
      <legend className="sr-only">{label}</legend>
      {children}
    </fieldset>
  );
}

type ChoiceButtonProps = { isOn: boolean; onPress: () => void; children: ReactNode };

function ChoiceButton({ isOn, onPress, children }: ChoiceButtonProps) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={onPress}
      className="min-h-8 rounded-std border border-line-strong bg-raised px-3 text-2 text-ink-soft hover:bg-sunk aria-pressed:border-accent aria-pressed:bg-accent-wash aria-pressed:font-strong aria-pressed:text-accent"
    >
      {children}
    </button>
  );
}
