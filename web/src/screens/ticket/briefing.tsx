import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { useTranslation } from "react-i18next";
import { useCustomer } from "../../api/customers.ts";
import { useReading } from "../../parts/reading.ts";
import { useNow } from "../../ui/clock.ts";
import { knowLine, needLine, waitLine } from "./briefing-lines.ts";

/** Know before you act: what they ask, who they are, who waits for whom. Built from facts only, never guessed. */
export function Briefing({ ticket }: { ticket: TicketWithThread }) {
  const { t } = useTranslation();
  const reading = useReading();
  const now = useNow();
  const customer = useCustomer(ticket.customer.id).data;
  const telling = { t, reading, now };
  const lines = [
    { name: t("ticket.briefing.need"), words: needLine(ticket, telling), lang: ticket.language },
    {
      name: t("ticket.briefing.know"),
      words: customer === undefined ? "…" : knowLine(customer, ticket, telling),
    },
    { name: t("ticket.briefing.wait"), words: waitLine(ticket, telling) },
  ];
  return (
    <section
      aria-label={t("ticket.briefing.title")}
      className="z-10 border-b border-line bg-raised px-3 py-3 md:sticky md:top-0 md:px-6"
    >
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-2">
        {lines.map((line) => (
          <div key={line.name} className="col-span-2 grid grid-cols-subgrid">
            <dt className="font-strong">{line.name}</dt>
            <dd lang={line.lang} className="line-clamp-2 text-pretty [overflow-wrap:anywhere] text-ink-soft">
              {line.words}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
