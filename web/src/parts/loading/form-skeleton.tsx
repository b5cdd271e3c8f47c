import { useTranslation } from "react-i18next";
import { Skeleton } from "../../ui/skeleton.tsx";

export function FormSkeleton() {
  const { t } = useTranslation();
  return (
    <Skeleton label={t("words.loading")} lines={["w-1/4", "w-3/5", "w-1/4", "w-3/5", "w-1/3", "w-full"]} />
  );
}
