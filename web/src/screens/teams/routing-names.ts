import type { RoutingRule } from "@guichet/contract/routing.ts";
import { useTranslation } from "react-i18next";
import { useInboxes } from "../../api/inboxes.ts";
import { useReasons } from "../../api/reasons.ts";
import { useTeams } from "../../api/team.ts";
import { daysInWords, hourInWords } from "./rule-words.ts";

type Named = { id: string; name: string };
const optionsOf = (items: readonly Named[]) => items.map(({ id, name }) => ({ value: id, label: name }));

/** What rules speak of, by name, and a rule as a sentence. */
export function useRoutingNames() {
  const { t, i18n } = useTranslation();
  const reasons = optionsOf(useReasons().data?.items.filter(({ retiredAt }) => retiredAt === null) ?? []);
  const inboxes = optionsOf(useInboxes().data?.items ?? []);
  const teams = optionsOf(useTeams().data?.items ?? []);
  const named = (ids: readonly string[], among: typeof teams) =>
    ids.map((id) => among.find(({ value }) => value === id)?.label ?? "…").join(", ");
  const sentence = (rule: RoutingRule): string => {
    const when = [
      rule.reasonIds.length > 0 && t("routing.says.reason", { names: named(rule.reasonIds, reasons) }),
      rule.inboxIds.length > 0 && t("routing.says.inbox", { names: named(rule.inboxIds, inboxes) }),
      rule.languages.length > 0 &&
        t("routing.says.language", {
          names: rule.languages.map((each) => t(`routing.language.${each}`)).join(", "),
        }),
      rule.segments.length > 0 && t("routing.says.segment", { names: rule.segments.join(", ") }),
      rule.hours !== null &&
        t("routing.says.hours", {
          days: daysInWords(rule.hours, i18n.language, (first, last) =>
            t("routing.says.days", { first, last }),
          ),
          from: hourInWords(rule.hours.from, i18n.language),
          to: hourInWords(rule.hours.to, i18n.language),
        }),
    ].filter((part) => part !== false);
    const who = [
      rule.teamId !== null && t("routing.says.team", { name: named([rule.teamId], teams) }),
      rule.skill !== null && t("routing.says.skill", { skill: rule.skill }),
      rule.mostLoad !== null && t("routing.says.load", { count: rule.mostLoad }),
    ].filter((part) => part !== false);
    return t("routing.says.rule", {
      when: when.length === 0 ? t("routing.says.any") : when.join(", "),
      who: who.join(", "),
    });
  };
  return { reasons, inboxes, teams, sentence };
}
