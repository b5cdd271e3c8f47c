import type { Tag } from "@guichet/contract/tags.ts";
import { useTranslation } from "react-i18next";
import { useTags } from "../../api/lists/tags.ts";
import { useMe } from "../../api/session.ts";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { RowsSkeleton } from "../../parts/loading/rows-skeleton.tsx";
import { Empty } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { TagLine } from "./tag-line.tsx";

/** One list of free names: those in use first, then what was joined to another or retired. */
export function TagSettings() {
  const { t } = useTranslation();
  const tags = useTags();
  usePageTitle(t("tag.title"), useMe().companyName);
  const items = tags.data?.items ?? [];
  const isUsed = (tag: Tag) => tag.mergedInto === null && tag.retiredAt === null;
  const used = items.filter(isUsed);
  const ordered = [...used, ...items.filter((tag) => !isUsed(tag))];
  return (
    <Page title={t("tag.title")} lead={t("tag.lead")}>
      {tags.isPending && <RowsSkeleton />}
      {tags.isError && <QueryTrouble error={tags.error} onRetry={() => void tags.refetch()} />}
      {tags.isSuccess && items.length === 0 && <Empty title={t("tag.empty")}>{t("tag.empty_more")}</Empty>}
      <ul className="grid rounded-std border border-line bg-raised px-4 empty:hidden">
        {ordered.map((tag) => (
          <TagLine
            key={tag.id}
            tag={tag}
            into={items.find(({ id }) => id === tag.mergedInto)}
            others={used.filter(({ id }) => id !== tag.id)}
          />
        ))}
      </ul>
    </Page>
  );
}
