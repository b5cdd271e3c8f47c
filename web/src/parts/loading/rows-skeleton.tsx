import { useTranslation } from "react-i18next";
import { Skeleton } from "../../ui/skeleton.tsx";

const rows = ["one", "two", "three"];

/** Keeps the place of a list in its frame. */
export function RowsSkeleton() {
  const { t } = useTranslation();
  return (
    <div className="rounded-std border border-line bg-raised">
      {rows.map((row) => (
        <div key={row} className="border-b border-line px-4 py-3.5 last:border-b-0">
          <Skeleton label={t("words.loading")} lines={["w-1/3", "w-3/5"]} />
        </div>
      ))}
    </div>
  );
}
