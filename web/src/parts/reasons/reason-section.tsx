import type { Reason } from "@guichet/contract/reasons.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import BookOpen from "lucide-react/icons/book-open";
import Reply from "lucide-react/icons/corner-down-left";
import { useTranslation } from "react-i18next";
import { useTicketProcedure } from "../../api/lists/procedures.ts";
import { useReasons } from "../../api/reasons.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { CardSection } from "../customer/card-section.tsx";
import { useReading } from "../reading.ts";
import { authorityLines } from "./authority-words.ts";
import { Perimeter } from "./perimeter.tsx";
import { useAuthority } from "./use-authority.ts";

type ReasonSectionProps = {
  ticket: TicketWithThread;
  onProcedure: () => void;
  onInsert: (words: string) => void;
};

/** What was decided for this reason, how it is done, and how far I may go alone. */
export function ReasonSection({ ticket, onProcedure, onInsert }: ReasonSectionProps) {
  const { t } = useTranslation();
  const reason = useReasons().data?.items.find((each) => each.id === ticket.reason?.id);
  const stands = useTicketProcedure(ticket.id).data;
  // Once written in steps, those stand just below, and what they were written from is out of date.
  const isTextInForce = stands !== undefined && stands.procedure === null;
  if (ticket.reason === null) return null;
  return (
    <CardSection title={t("reason.title")} fold="reason" summary={ticket.reason.name}>
      {reason !== undefined && (
        <>
          <Decided reason={reason} />
          <div className="flex flex-wrap gap-1.5 pt-1 empty:hidden">
            {isTextInForce && reason.procedure.trim() !== "" && (
              <Button size="small" onClick={onProcedure}>
                <Icon of={BookOpen} small />
                {t("reason.read")}
              </Button>
            )}
            {reason.wayOut.trim() !== "" && (
              <Button size="small" title={reason.wayOut} onClick={() => onInsert(reason.wayOut.trim())}>
                <Icon of={Reply} small />
                {t("reason.insert")}
              </Button>
            )}
          </div>
        </>
      )}
      <Alone ticket={ticket} />
    </CardSection>
  );
}

function Decided({ reason }: { reason: Reason }) {
  const { t } = useTranslation();
  const { choice, partners, people, missing } = reason;
  const whom = partners.trim();
  return (
    <div className="grid gap-0.5">
      <p className="font-strong [overflow-wrap:anywhere]">{reason.name}</p>
      {reason.path.length > 1 && (
        <p className="text-1 text-ink-soft [overflow-wrap:anywhere]">
          {reason.path.slice(0, -1).join(" › ")}
        </p>
      )}
      <p title={t(`reason.choice_says.${choice}`)}>
        <Perimeter choice={choice} />
      </p>
      {whom !== "" && choice !== "treat" && (
        <p className="text-pretty [overflow-wrap:anywhere] text-ink-soft">{whom}</p>
      )}
      {people.length > 0 && (
        <p className="text-pretty text-ink-soft">
          {t("reason.people", { names: people.map(({ name }) => name).join(", ") })}
        </p>
      )}
      {missing.length > 0 && (
        <p className="text-pretty text-risk">
          {t("reason.not_ready", { means: missing.map((each) => t(`reason.means.${each}`)).join(", ") })}
        </p>
      )}
    </div>
  );
}

function Alone({ ticket }: { ticket: TicketWithThread }) {
  const { t } = useTranslation();
  const reading = useReading();
  const authority = useAuthority(ticket.reason);
  if (authority === undefined) return null;
  return (
    <div className="grid gap-0.5 pt-1.5">
      <p className="text-1 text-ink-soft">{t("authority.title")}</p>
      <ul>
        {authorityLines(authority, { t, reading }).map((line) => (
          <li key={line} className="text-pretty">
            {line}
          </li>
        ))}
      </ul>
    </div>
  );
}
