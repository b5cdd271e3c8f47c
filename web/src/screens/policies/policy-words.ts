import type { ClockKind, Delay, Policy } from "@guichet/contract/promises.ts";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { useCalendars } from "../../api/time/calendars.ts";
import { useReading } from "../../parts/reading.ts";
import { typedOf } from "./policy-form.ts";

/** What an engagement says, in sentences: each clock, and to whom. */
export function usePolicyWords() {
  const { t } = useTranslation();
  const { language } = useReading();
  const calendars = useCalendars().data?.items ?? [];
  const listed = new Intl.ListFormat(language, { type: "disjunction" });
  return {
    says: (clock: ClockKind, delay: Delay) => {
      const { count, unit } = typedOf(delay);
      return t(`policy.says.${clock}`, { delay: t(`policy.delay.${unit}`, { count: Number(count) }) });
    },
    toWhom: ({ channels, segments, calendarId }: Pick<Policy, "channels" | "segments" | "calendarId">) => {
      const known = calendars.find(({ id, main }) => (calendarId === null ? main : id === calendarId));
      const particulars = {
        calendar: known?.name ?? t("policy.main_calendar"),
        channels: listed.format(channels.map((channel) => nameOf(channel, t))),
        segments: listed.format(segments),
      };
      if (channels.length > 0 && segments.length > 0) return t("policy.to_both", particulars);
      if (channels.length > 0) return t("policy.to_channels", particulars);
      return t(segments.length > 0 ? "policy.to_segments" : "policy.to_all", particulars);
    },
  };
}

/** A channel of tomorrow has no word yet: its own name then. */
export function nameOf(channel: string, t: TFunction): string {
  const names: Readonly<Record<string, string>> = t("thread.channel", { returnObjects: true });
  return names[channel] ?? channel;
}
