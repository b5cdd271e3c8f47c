import type { Protection } from "@guichet/contract/protection.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { useTranslation } from "react-i18next";
import { goAway } from "../../api/people/away.ts";
import { useEndingExchange } from "../../api/people/protection.ts";
import { isLeading, useMe } from "../../api/session.ts";
import { Button } from "../../ui/button.tsx";
import { useNow } from "../../ui/clock.ts";
import { type Deed, useDoing } from "../acts/doing.ts";
import type { ReadyWord } from "../promises/ready-word.ts";
import { useReading } from "../reading.ts";
import { useTicketActing } from "../ticket/acting.ts";
import { hourWords, momentWords } from "../time-words.ts";

type ProtectionLineProps = {
  ticket: TicketWithThread;
  protection: Protection;
  onRelay: () => void;
  onReady: (words: ReadyWord) => void;
};

const quarter = 15 * 60_000;

/** What was flagged of this customer, and what somebody who reads it may do for themselves. */
export function ProtectionLine({ ticket, protection, onRelay, onReady }: ProtectionLineProps) {
  const { t } = useTranslation();
  const { flags, end, letters } = protection;
  const me = useMe();
  const reading = useReading();
  const now = useNow();
  const { mayHandOver } = useTicketActing(ticket);
  const pause = usePause(now);
  const ending = useEndingExchange(ticket.customer.id);
  const doing = useDoing();
  const about = `end ${ticket.customer.id}`;
  const said = flags.length === 0 ? "" : t("protection.known", { count: flags.length });
  const lift: Deed = async () => void (await ending.mutateAsync(null));
  const endInWords: Deed = async () => {
    await ending.mutateAsync(letters.end);
    onReady({ text: letters.end, promise: null });
    return { said: t("protection.end_done"), undo: lift };
  };
  const when = end === null ? "" : momentWords(Date.parse(end.endedAt), now, reading);
  return (
    <div className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-2">
      <span className="text-pretty text-ink-soft">
        {said} {end !== null && t("protection.ended", { when, name: end.endedBy.name })}
      </span>
      {mayHandOver && (
        <Button look="link" onClick={onRelay}>
          {t("protection.relay")}
        </Button>
      )}
      <Button look="link" onClick={pause}>
        {t("protection.pause")}
      </Button>
      {end === null && (
        <Button look="link" onClick={() => onReady({ text: letters.warning, promise: null })}>
          {t("protection.warning")}
        </Button>
      )}
      {isLeading(me) && (
        <Button look="link" onClick={() => doing(end === null ? endInWords : lift, about)}>
          {t(end === null ? "protection.end" : "protection.lift")}
        </Button>
      )}
    </div>
  );
}

/** An absence like any other, a quarter of an hour long. */
function usePause(now: number) {
  const { t } = useTranslation();
  const doing = useDoing();
  const reading = useReading();
  return () => {
    const until = now + quarter;
    doing(async () => {
      await goAway({ endsAt: new Date(until).toISOString() });
      return { said: t("protection.paused", { when: hourWords(until, reading) }) };
    }, "away");
  };
}
