import type { TicketRow } from "@guichet/contract/tickets.ts";
import Zap from "lucide-react/icons/zap";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/icon.tsx";
import { Stamp } from "../../ui/stamp.tsx";

/** It cannot wait, and why: a fact, never red. */
export function UrgencyStamp({ ticket }: { ticket: Pick<TicketRow, "urgency" | "closedAt"> }) {
  const { t } = useTranslation();
  const [first] = ticket.urgency;
  if (first === undefined || ticket.closedAt !== null) return null;
  return (
    <Stamp look="open" icon={<Icon of={Zap} small />}>
      <span className="font-strong">{t("reading.urgent")}</span> {t(`reading.why.${first}`)}
    </Stamp>
  );
}
