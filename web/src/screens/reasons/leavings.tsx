import type { ProcedureLeaving } from "@guichet/contract/procedures.ts";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { speakable } from "../../parts/ticket/reference.ts";

/** Where it was left, and why, in the words of who left it. */
export function Leavings({ leavings }: { leavings: readonly ProcedureLeaving[] }) {
  const { t } = useTranslation();
  if (leavings.length === 0) return null;
  return (
    <details open className="grid gap-2">
      <summary className="min-h-6 font-strong">{t("procedure.leavings", { count: leavings.length })}</summary>
      <ul className="grid max-h-60 gap-2 overflow-y-auto pt-2">
        {leavings.map(({ id, ticket, version, why, step, leftBy }) => (
          <li key={id} className="border-l-2 border-line-strong pl-3 text-2 [overflow-wrap:anywhere]">
            <p className="text-pretty">{why}</p>
            <p className="text-1 text-pretty text-ink-soft">
              {t("procedure.version", { version })}
              {step !== null && ` · ${t("procedure.before", { step })}`}
              {leftBy !== null && ` · ${leftBy.name}`}
              {" · "}
              <Link
                to="/tickets/$ticketId"
                params={{ ticketId: ticket.id }}
                search={{ view: "all" }}
                className="whitespace-nowrap underline"
              >
                {speakable(ticket.reference)}
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
