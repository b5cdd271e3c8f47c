import { builtIn } from "@guichet/contract/built-in-views.ts";
import type { Column } from "@guichet/contract/columns.ts";
import type { Filter, Sort } from "@guichet/contract/filters.ts";
import type { SavedView } from "@guichet/contract/views.ts";
import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useSavedViewCounts } from "../../api/lists/views.ts";
import { part } from "../../api/renewal.ts";
import { type ListAsked, useViewCounts } from "../../api/tickets.ts";
import { FilterSentence } from "../../parts/lists/filter-sentence.tsx";
import type { ListPlace } from "../../parts/lists/list-place.ts";
import { useReading } from "../../parts/reading.ts";
import { numberWords } from "../../parts/words/numbers.ts";

/** Its menu is no part of the first load. */
const ViewActs = lazy(async () => ({ default: (await part(import("./view-acts.tsx"))).ViewActs }));

type ListHeadingProps = {
  place: ListPlace;
  asked: ListAsked;
  saved: SavedView | undefined;
  columns: readonly Column[] | null;
  onSelect: () => void;
};

const sorts: readonly Sort[] = ["newest", "oldest_wait", "next_due", "waking"];

/** What the list is, in a sentence one may change; what was changed may be kept. */
export function ListHeading({ place, asked, saved, columns, onSelect }: ListHeadingProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const own = builtIn[asked.view];
  const filter = asked.filter ?? own.filter;
  const sort = asked.sort ?? own.sort;
  const say = (changed: { filter?: Filter; sort?: Sort }) =>
    void navigate({ to: ".", search: { ...place, filter, sort, ...changed }, replace: true });
  return (
    <div className="grid gap-0.5 border-b border-line px-4 pt-4 pb-2">
      <div className="flex items-center gap-2">
        <h1 className="min-w-0 truncate text-4 font-strong">{saved?.name ?? t(`desk.view.${asked.view}`)}</h1>
        <Count place={place} view={asked.view} />
        <span className="ml-auto">
          {/* As tall as what comes, so that nothing moves when it is there. */}
          <Suspense fallback={<span className="inline-block size-8" />}>
            <ViewActs
              place={place}
              saved={saved}
              filter={filter}
              sort={sort}
              columns={columns}
              onSelect={onSelect}
            />
          </Suspense>
        </span>
      </div>
      <FilterSentence filter={filter} onChange={(changed) => say({ filter: changed })} />
      <select
        aria-label={t("filter.sort")}
        value={sort}
        onChange={(event) => say({ sort: sorts.find((each) => each === event.target.value) ?? sort })}
        className="-ml-1 min-h-6 w-fit max-w-full rounded-std bg-transparent text-1 text-ink-soft [field-sizing:content] hover:bg-sunk"
      >
        {sorts.map((each) => (
          <option key={each} value={each}>
            {t(`filter.sorts.${each}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Of the view as it is kept: a sentence that is being changed has not been counted. */
function Count({ place, view }: { place: ListPlace; view: ListAsked["view"] }) {
  const { t } = useTranslation();
  const { language } = useReading();
  const built = useViewCounts().data?.[view];
  const kept = useSavedViewCounts(place.saved !== undefined).data;
  const count = place.saved === undefined ? built : kept?.[place.saved];
  if (place.filter !== undefined || typeof count !== "number") return null;
  return (
    <span className="text-3 text-ink-soft">
      {count > 1000 ? t("words.thousand_plus") : numberWords(count, language)}
    </span>
  );
}
