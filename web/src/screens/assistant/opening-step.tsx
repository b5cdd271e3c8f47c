import type { Inbox } from "@guichet/contract/inboxes.ts";
import { useTranslation } from "react-i18next";
import { useCompany, useOpenCounter } from "../../api/company.ts";
import { useInboxes } from "../../api/inboxes.ts";
import { useReading } from "../../parts/reading.ts";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { momentWords } from "../../parts/time-words.ts";
import { Button } from "../../ui/button.tsx";
import { useNow } from "../../ui/clock.ts";
import { Trouble } from "../../ui/notice.tsx";
import { DomainRead } from "./domain-read.tsx";
import { OutsideTried } from "./outside-tried.tsx";

/** The end: what is tried from outside, what the post says of us, and the one button that opens. */
export function OpeningStep() {
  const { t } = useTranslation();
  const inboxes = useInboxes().data?.items ?? [];
  return (
    <div className="mx-auto grid max-w-220 grid-cols-[minmax(0,1fr)] gap-8 px-4 py-6 md:px-8 md:py-10">
      <header className="grid gap-2">
        <h2 className="max-w-[36ch] text-5 font-strong text-balance">{t("assistant.opening.title")}</h2>
        <p className="max-w-[62ch] text-3 text-pretty text-ink-soft">{t("assistant.opening.lead")}</p>
      </header>
      <OutsideTried />
      <section className="grid gap-3">
        <h3 className="text-4 font-strong">{t("assistant.domain.title")}</h3>
        {inboxes.length === 0 && <p className="text-2 text-ink-soft">{t("assistant.domain.none")}</p>}
        {oneOfEach(inboxes).map(({ id }) => (
          <DomainRead key={id} inboxId={id} />
        ))}
      </section>
      <Counter />
    </div>
  );
}

/** Several addresses of one domain are read once: what stands there is the same for all. */
function oneOfEach(inboxes: readonly Inbox[]): Inbox[] {
  const domainOf = ({ address }: Inbox) => address.slice(address.lastIndexOf("@") + 1).toLowerCase();
  return [...new Map(inboxes.toReversed().map((inbox) => [domainOf(inbox), inbox])).values()].toReversed();
}

function Counter() {
  const { t } = useTranslation();
  const company = useCompany().data;
  const open = useOpenCounter();
  const words = useRefusalWords();
  const now = useNow();
  const reading = useReading();
  if (company === undefined) return null;
  if (company.counterOpenedAt !== null) {
    const when = momentWords(Date.parse(company.counterOpenedAt), now, reading);
    return (
      <p className="rounded-std bg-kept-wash p-4 text-3 text-kept">
        {t("assistant.opening.opened", { when })}
      </p>
    );
  }
  return (
    <section className="grid max-w-140 gap-4 rounded-std border border-line-strong bg-raised p-6">
      <h3 className="text-4 font-strong">{t("settings.counter.silent_title")}</h3>
      <p className="text-3 text-pretty">{t("settings.counter.silent")}</p>
      {open.isError && <Trouble title={words(open.error)} />}
      <div>
        <Button look="primary" size="large" disabled={open.isPending} onClick={() => open.mutate(undefined)}>
          {t("settings.counter.open_act")}
        </Button>
      </div>
    </section>
  );
}
