import { useTranslation } from "react-i18next";
import { Skeleton } from "../../ui/skeleton.tsx";

const rows = ["one", "two", "three", "four", "five", "six"];

export function ListSkeleton() {
  const { t } = useTranslation();
  return (
    <div className="grid">
      {rows.map((row) => (
        <div key={row} className="border-b border-line px-4 pt-3 pb-4">
          <Skeleton label={t("words.loading")} lines={["w-2/5", "w-4/5", "w-full", "w-1/4"]} />
        </div>
      ))}
    </div>
  );
}
