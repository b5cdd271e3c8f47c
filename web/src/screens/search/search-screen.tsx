import type { Found } from "@guichet/contract/search.ts";
import { useSearch as useAddress, useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearch } from "../../api/lists/search.ts";
import { useMe } from "../../api/session.ts";
import { keepSearch } from "../../parts/acts/recents.ts";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { RowsSkeleton } from "../../parts/loading/rows-skeleton.tsx";
import { Announcer } from "../../ui/announcer.tsx";
import { Field } from "../../ui/field.tsx";
import { Empty } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { CustomerHits } from "./customer-hits.tsx";
import { OrganisationHits } from "./organisation-hits.tsx";
import { SearchStart } from "./search-start.tsx";
import { TicketHits } from "./ticket-hits.tsx";
import { UnderstoodLine } from "./understood-line.tsx";

/** What narrows the search is not in the words found. */
const filters = /\p{L}+\s?:\s?(?:"[^"]*"?|\S+)/gu;

/** Answers as one types; the address bar follows, so that going back finds the same search. */
export function SearchScreen() {
  const { t } = useTranslation();
  const { q = "" } = useAddress({ from: "/frame/search" });
  const [words, setWords] = useState(q);
  const navigate = useNavigate();
  const found = useSearch(words);
  const { agentId, companyName } = useMe();
  usePageTitle(t("search.title"), companyName);
  const latest = useRef(words);
  latest.current = words;
  // What was looked for when one leaves is worth finding again; each letter on the way is not.
  useEffect(() => () => keepSearch(agentId, latest.current), [agentId]);
  const type = (typed: string) => {
    setWords(typed);
    void navigate({ to: "/search", search: typed.trim() === "" ? {} : { q: typed }, replace: true });
  };
  return (
    <Page title={t("search.title")}>
      <search>
        <Field
          label={t("search.label")}
          type="search"
          autoFocus
          placeholder={t("search.placeholder")}
          value={words}
          onChange={(event) => type(event.target.value)}
        />
      </search>
      {words.trim() === "" && <SearchStart onSearch={type} />}
      {found.isError && <QueryTrouble error={found.error} onRetry={() => void found.refetch()} />}
      {words.trim() !== "" && found.isPending && <RowsSkeleton />}
      {words.trim() !== "" && found.data !== undefined && <Answers found={found.data} words={words.trim()} />}
    </Page>
  );
}

function Answers({ found, words }: { found: Found; words: string }) {
  const { t } = useTranslation();
  const count = found.tickets.length + found.customers.length + found.organisations.length;
  return (
    <>
      <Announcer text={t("search.found", { count })} />
      <UnderstoodLine understood={found.understood} />
      {count === 0 && <Empty title={t("search.none_title", { words })}>{t("search.none")}</Empty>}
      {found.organisations.length > 0 && <OrganisationHits organisations={found.organisations} />}
      {found.customers.length > 0 && <CustomerHits customers={found.customers} />}
      {found.tickets.length > 0 && (
        <TicketHits tickets={found.tickets} words={words.replaceAll(filters, "")} />
      )}
    </>
  );
}
