import type { Condition, ConditionOn } from "@guichet/contract/filters.ts";
import { useTranslation } from "react-i18next";
import { useInboxes } from "../../api/inboxes.ts";
import { useTags } from "../../api/lists/tags.ts";
import { useReasons } from "../../api/reasons.ts";
import { useAgents } from "../../api/team.ts";
import type { Option } from "./choice-list.tsx";

export type SetCondition = Extract<Condition, { is: unknown[] }>;
export type SetOn = Exclude<SetCondition["on"], "customer" | "team">;

const states = ["new", "open", "waiting_customer", "snoozed", "closed"] as const;
const channels = ["email", "form", "page", "api", "counter"] as const;
const promises = ["running", "at_risk", "broken", "none"] as const;
const languages = ["fr", "en"] as const;

export const isSet = (condition: Condition): condition is SetCondition => "is" in condition;
export const isSetOn = (on: ConditionOn): on is SetOn => setOns.some((each) => each === on);
const setOns: readonly SetOn[] = [
  "state",
  "owner",
  "inbox",
  "channel",
  "reason",
  "tag",
  "language",
  "promise",
];

/** What each condition may name, with its words; read from what the desk knows already. */
export function useFilterOptions(): Record<SetOn, readonly Option[]> {
  const { t } = useTranslation();
  const agents = useAgents().data?.items ?? [];
  const inboxes = useInboxes().data?.items ?? [];
  const reasons = useReasons().data?.items ?? [];
  const tags = useTags().data?.items ?? [];
  const named = <Value extends string>(values: readonly Value[], word: (value: Value) => string): Option[] =>
    values.map((value) => ({ value, name: word(value) }));
  const byId = (items: readonly { id: string; name: string }[]): Option[] =>
    items.map(({ id, name }) => ({ value: id, name }));
  return {
    state: named(states, (state) => t(`filter.state.${state}`)),
    owner: [...named(["me", "nobody"] as const, (who) => t(`filter.owner.${who}`)), ...byId(agents)],
    inbox: byId(inboxes),
    channel: named(channels, (channel) => t(`filter.channel.${channel}`)),
    reason: [{ value: "none", name: t("filter.reason_none") }, ...byId(reasons)],
    tag: tags
      .filter((tag) => tag.mergedInto === null)
      .map(({ id, name, colour }) => ({ value: id, name, colour })),
    language: named(languages, (language) => t(`filter.language.${language}`)),
    promise: named(promises, (promise) => t(`filter.promise.${promise}`)),
  };
}

/** The condition that names these values, in the words of the contract; null when nothing is left of them. */
export function namedCondition(on: SetOn, values: readonly string[], except: boolean): Condition | undefined {
  const known = <Value extends string>(all: readonly Value[]) =>
    all.filter((value) => values.includes(value));
  const is = [...values];
  const said: Record<SetOn, SetCondition> = {
    state: { on: "state", is: known(states) },
    owner: { on: "owner", is },
    inbox: { on: "inbox", is },
    channel: { on: "channel", is: known(channels) },
    reason: { on: "reason", is },
    tag: { on: "tag", is },
    language: { on: "language", is: known(languages) },
    promise: { on: "promise", is: known(promises) },
  };
  const condition = said[on];
  if (condition.is.length === 0) return undefined;
  return except ? { ...condition, not: true } : condition;
}
