import { useTranslation } from "react-i18next";

/** A delay as one says it: minutes under an hour and a half, hours under two days, then days. */
export function useDelayWords(): (minutes: number) => string {
  const { t } = useTranslation();
  return (minutes) => {
    if (minutes < 90) return t("assistant.delay.minutes", { count: minutes });
    const hours = Math.round(minutes / 60);
    if (hours < 48) return t("assistant.delay.hours", { count: hours });
    return t("assistant.delay.days", { count: Math.round(hours / 24) });
  };
}
