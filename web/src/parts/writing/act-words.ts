import type { MacroAct } from "@guichet/contract/macros.ts";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { useTags } from "../../api/lists/tags.ts";
import { useReasons } from "../../api/reasons.ts";
import { useAgents } from "../../api/team.ts";

type Names = { tag: (id: string) => string; reason: (id: string) => string; agent: (id: string) => string };

/** Each act of a macro in one line, with the names it speaks of. */
export function useActWords(): (act: MacroAct) => string {
  const { t } = useTranslation();
  const tags = useTags().data?.items ?? [];
  const reasons = useReasons().data?.items ?? [];
  const agents = useAgents().data?.items ?? [];
  const nameIn = (items: readonly { id: string; name: string }[]) => (id: string) =>
    items.find((each) => each.id === id)?.name ?? "…";
  const names = { tag: nameIn(tags), reason: nameIn(reasons), agent: nameIn(agents) };
  return (act) => wordsOf(act, names, t);
}

function wordsOf(act: MacroAct, names: Names, t: TFunction): string {
  switch (act.kind) {
    case "tag":
    case "untag":
      return t(`macro.act.${act.kind}`, { name: names.tag(act.tagId) });
    case "reason":
      return t("macro.act.reason", { name: names.reason(act.reasonId) });
    case "note":
      return t("macro.act.note", { text: act.text });
    case "hand_over":
      return t("macro.act.hand_over", { name: names.agent(act.to) });
    case "snooze":
      return "preset" in act.until
        ? t(`macro.until.${act.until.preset}`)
        : t("macro.act.snooze", { words: act.until.words });
    case "close":
      return t("macro.act.close", { summary: act.summary });
    default:
      return t(`macro.act.${act.kind}`);
  }
}
