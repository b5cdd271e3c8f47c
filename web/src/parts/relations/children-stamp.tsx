import { useTranslation } from "react-i18next";
import { useLinks } from "../../api/lists/relations.ts";
import { Stamp } from "../../ui/stamp.tsx";

/** On a parent's head: how far its children are. */
export function ChildrenStamp({ ticketId }: { ticketId: string }) {
  const { t } = useTranslation();
  const { children = 0, openChildren = 0 } = useLinks(ticketId).data ?? {};
  if (children === 0) return null;
  const closed = children - openChildren;
  return (
    <Stamp look={openChildren === 0 ? "kept" : "open"}>
      {t("linking.progress", { count: children, closed })}
    </Stamp>
  );
}
