import { useTranslation } from "react-i18next";
import { Skeleton } from "../../ui/skeleton.tsx";

export function TicketSkeleton() {
  const { t } = useTranslation();
  return (
    <div className="grid h-full max-w-180 content-between gap-10 px-6 py-5">
      <Skeleton label={t("words.loading")} lines={["w-1/4", "w-3/5", "w-2/5", "w-full", "w-4/5", "w-3/5"]} />
      <Skeleton label={t("words.loading")} lines={["w-1/3", "w-full", "w-full", "w-2/3", "w-full"]} />
    </div>
  );
}
