import { useTranslation } from "react-i18next";
import { Skeleton } from "../../ui/skeleton.tsx";

const cards = ["one", "two", "three", "four", "five", "six"];

export function FiguresSkeleton() {
  const { t } = useTranslation();
  return (
    <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
      {cards.map((card) => (
        <div key={card} className="rounded-std border border-line p-4">
          <Skeleton label={t("words.loading")} lines={["w-2/5", "w-1/4", "w-4/5", "w-full"]} />
        </div>
      ))}
    </div>
  );
}
