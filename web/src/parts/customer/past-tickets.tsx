import type { Customer, PastTicket } from "@guichet/contract/customers.ts";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Moment } from "../moment.tsx";
import { useReading } from "../reading.ts";
import { numberWords } from "../words/numbers.ts";
import { SubjectWords } from "../words/subject-words.tsx";
import { CardSection } from "./card-section.tsx";

const good = 4;

/** Their other requests, newest first, with the mark they gave. */
export function PastTickets({
  customer,
  presentTicketId,
}: {
  customer: Customer;
  presentTicketId: string | undefined;
}) {
  const { t } = useTranslation();
  const isWhole = presentTicketId === undefined;
  const others = customer.tickets
    .filter((ticket) => ticket.id !== presentTicketId)
    .toSorted((one, other) => Date.parse(other.openedAt) - Date.parse(one.openedAt));
  if (!isWhole && others.length === 0) return null;
  return (
    <CardSection
      title={t(isWhole ? "customer.tickets" : "customer.before")}
      fold="before"
      summary={String(others.length)}
    >
      {others.length === 0 && <p className="text-ink-soft">{t("customer.no_tickets")}</p>}
      <ul className="grid gap-0.5">
        {others.map((ticket) => (
          <li key={ticket.id}>
            <Link
              to="/tickets/$ticketId"
              params={{ ticketId: ticket.id }}
              search={true}
              className="grid min-h-6 grid-cols-[5.5rem_1fr_auto] items-baseline gap-2 rounded-std hover:underline"
            >
              <span className="text-1 text-ink-soft">
                <Moment at={ticket.openedAt} as="corner" />
              </span>
              <span className="truncate">
                <SubjectWords subject={ticket.subject} />
              </span>
              <Outcome ticket={ticket} />
            </Link>
          </li>
        ))}
      </ul>
    </CardSection>
  );
}

function Outcome({ ticket }: { ticket: PastTicket }) {
  const { t } = useTranslation();
  const { language } = useReading();
  if (ticket.closedAt === null) return <span className="text-1 text-ink-soft">{t("customer.is_open")}</span>;
  if (ticket.mark === null) return null;
  const mark = numberWords(ticket.mark, language, 1);
  return (
    <span className={`text-1 whitespace-nowrap ${ticket.mark >= good ? "text-kept" : "text-risk"}`}>
      <span className="sr-only">{t("customer.mark_label", { mark })}</span>
      <span aria-hidden="true">{t("customer.mark", { mark })}</span>
    </span>
  );
}
