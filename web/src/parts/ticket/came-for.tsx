import type { Entry } from "@guichet/contract/thread.ts";
import { useTranslation } from "react-i18next";
import { useMerged } from "../../api/lists/merging.ts";
import { speakable } from "./reference.ts";

/** On an entry of a merged ticket, where it came from. */
export function CameFor({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const merged = useMerged(entry.ticketId).data?.items ?? [];
  const home = merged.find(({ id }) => id === entry.cameFor);
  return home ? <span> · {t("merging.came_for", { reference: speakable(home.reference) })}</span> : null;
}
