import { useTranslation } from "react-i18next";
import { useShownTags } from "../../api/lists/tags.ts";
import { TagName } from "./tag-name.tsx";

/** More would push away what is owed. */
const most = 2;

export function RowTags({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation();
  const tags = useShownTags(ids);
  if (tags.length === 0) return null;
  const more = tags.slice(most);
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-x-2.5 gap-y-0.5">
      <span className="sr-only">{t("tag.title")}</span>
      {tags.slice(0, most).map((tag) => (
        <TagName key={tag.id} tag={tag} />
      ))}
      {more.length > 0 && (
        <span className="text-1 text-ink-soft" title={more.map((tag) => tag.name).join(", ")}>
          +{more.length}
        </span>
      )}
    </span>
  );
}
