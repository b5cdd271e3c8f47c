import type { Ticket, TicketName } from "@guichet/contract/tickets.ts";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Empty } from "../../ui/notice.tsx";
import { useDoing } from "../acts/doing.ts";
import { useParting } from "./parting.ts";
import { speakable } from "./reference.ts";

/** What stays of a merged ticket: where it is read, and the way back. */
export function ReadElsewhere({ ticket, into }: { ticket: Ticket; into: TicketName }) {
  const { t } = useTranslation();
  const part = useParting();
  const doing = useDoing();
  const acts = (
    <div className="flex flex-wrap justify-center gap-2">
      <Link
        to="/tickets/$ticketId"
        params={{ ticketId: into.id }}
        search={(before) => before}
        className={buttonClass("primary")}
      >
        {t("merging.read", { into: speakable(into.reference) })}
      </Link>
      <Button onClick={() => doing(part(ticket))}>{t("merging.part")}</Button>
    </div>
  );
  return (
    <Empty
      title={t("merging.elsewhere", {
        reference: speakable(ticket.reference),
        into: speakable(into.reference),
      })}
      action={acts}
    >
      {t("merging.elsewhere_more")}
    </Empty>
  );
}
