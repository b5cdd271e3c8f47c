import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { lazy, Suspense, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCompany } from "../../api/company.ts";
import { useCustomer } from "../../api/customers.ts";
import { useProtection } from "../../api/people/protection.ts";
import { usePromises } from "../../api/promises.ts";
import { part } from "../../api/renewal.ts";
import { speaksLine } from "../../parts/customer/caller-words.ts";
import type { ReadyWord } from "../../parts/promises/ready-word.ts";
import { useReading } from "../../parts/reading.ts";
import { useNow } from "../../ui/clock.ts";
import { knowLine, needLine, promiseLine, waitLine } from "./briefing-lines.ts";

const ProtectionLine = lazy(async () => ({
  default: (await part(import("../../parts/relations/protection-line.tsx"))).ProtectionLine,
}));

type BriefingProps = {
  ticket: TicketWithThread;
  onRelay: () => void;
  onReady: (words: ReadyWord) => void;
};

/** Know before you act: what they ask, who they are, who waits for whom, who may speak. Built from facts only, never guessed. */
export function Briefing({ ticket, onRelay, onReady }: BriefingProps) {
  const { t } = useTranslation();
  const [isUnfolded, setIsUnfolded] = useState(false);
  const protection = useProtection(ticket.id).data;
  const lines = useLines(ticket);
  const folded = isUnfolded ? "" : "max-md:hidden";
  const facts = useRef<HTMLDListElement>(null);
  const [isCut, setIsCut] = useState(false);
  // What is cut may be what matters most: it is never cut without a way to read it.
  useLayoutEffect(() => {
    const all = [...(facts.current?.querySelectorAll("dd") ?? [])];
    setIsCut(isUnfolded || all.some((each) => each.scrollHeight > each.clientHeight + 1));
  });
  return (
    <section
      aria-label={t("ticket.briefing.title")}
      className="z-10 border-b border-line bg-raised px-3 py-3 md:sticky md:top-0 md:px-6"
    >
      <dl ref={facts} className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-2">
        {lines.map((line, place) => (
          <div key={line.name} className={`col-span-2 grid grid-cols-subgrid ${place === 0 ? "" : folded}`}>
            <dt className="font-strong">{line.name}</dt>
            <dd
              lang={line.lang}
              dir={line.lang === undefined ? undefined : "auto"}
              className={`text-left text-pretty whitespace-pre-line [overflow-wrap:anywhere] text-ink-soft ${isUnfolded ? "" : cutOf(line.isWhole)}`}
            >
              {line.words}
            </dd>
          </div>
        ))}
      </dl>
      <button
        type="button"
        aria-expanded={isUnfolded}
        onClick={() => setIsUnfolded(!isUnfolded)}
        className={`min-h-6 text-1 text-accent hover:underline ${isCut ? "" : "md:hidden"}`}
      >
        {t(isUnfolded ? "ticket.briefing.less" : "ticket.briefing.more")}
      </button>
      {protection !== undefined && (protection.flags.length > 0 || protection.end !== null) && (
        <Suspense>
          <ProtectionLine ticket={ticket} protection={protection} onRelay={onRelay} onReady={onReady} />
        </Suspense>
      )}
    </section>
  );
}

/** Who may speak is never cut where there is room: a mandate one did not read is a mandate one ignores. */
const cutOf = (isWhole: boolean | undefined): string =>
  isWhole ? "max-md:line-clamp-1" : "line-clamp-1 md:line-clamp-3";

function useLines(ticket: TicketWithThread) {
  const { t } = useTranslation();
  const reading = useReading();
  const now = useNow();
  const customer = useCustomer(ticket.customer.id).data;
  const rule = useCompany().data;
  const promises = usePromises(ticket.id).data?.items ?? [];
  const telling = { t, reading, now };
  const waits = `${waitLine(ticket, telling)} ${promiseLine(promises, telling)}`.trim();
  return [
    {
      name: t("ticket.briefing.need"),
      words: needLine(ticket, telling),
      lang: ticket.spoken ?? ticket.language,
    },
    {
      name: t("ticket.briefing.know"),
      words: customer === undefined ? "…" : knowLine(customer, ticket, telling),
    },
    { name: t("ticket.briefing.wait"), words: waits },
    {
      name: t("ticket.briefing.speaks"),
      words: customer === undefined ? "…" : speaksLine(customer, rule, telling),
      isWhole: true,
    },
  ];
}
