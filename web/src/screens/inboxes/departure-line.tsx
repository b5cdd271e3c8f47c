import type { Departure } from "@guichet/contract/departures.ts";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useTryAgain } from "../../api/post/departures.ts";
import { useDoing } from "../../parts/acts/doing.ts";
import { Moment } from "../../parts/moment.tsx";
import { useReading } from "../../parts/reading.ts";
import { momentWords } from "../../parts/time-words.ts";
import { wordsOf } from "../../parts/words/code-words.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { useNow } from "../../ui/clock.ts";

export function DepartureLine({ departure }: { departure: Departure }) {
  const { t } = useTranslation();
  return (
    <li className="grid gap-1 rounded-std border border-line bg-raised px-4 py-3">
      <p className="flex items-baseline gap-3">
        <span className="min-w-0 flex-1 truncate text-3 font-strong">{departure.subject}</span>
        <span className="text-1 text-ink-soft">
          <Moment at={departure.createdAt} />
        </span>
      </p>
      <p className="text-ink-soft [overflow-wrap:anywhere]">
        {t("deliveries.departures.to", { people: departure.recipients.join(", ") })} ·{" "}
        {t(`deliveries.departures.kind.${departure.kind}`)} ·{" "}
        {t("deliveries.departures.tries", { count: departure.attempts })}
      </p>
      <Why departure={departure} />
      <Acts departure={departure} />
    </li>
  );
}

function Why({ departure }: { departure: Departure }) {
  const { t } = useTranslation();
  const reading = useReading();
  const now = useNow();
  if (departure.problem === null && departure.bounces.length === 0) return null;
  const when = momentWords(Date.parse(departure.leavesAt), now, reading);
  return (
    <div className="grid gap-1">
      {departure.problem !== null && (
        <p className="font-strong text-risk first-letter:uppercase">
          {wordsOf(t("deliveries.send_problem", { returnObjects: true }), departure.problem)}
          {departure.state === "delayed" && ` · ${t("deliveries.departures.next", { when })}`}
        </p>
      )}
      {departure.bounces.map((bounce) => (
        <p key={bounce.address} className="[overflow-wrap:anywhere]">
          {bounce.address} · {wordsOf(t("thread.notice", { returnObjects: true }), bounce.reason)}
        </p>
      ))}
      {/* A message that came back had first been accepted: what was said then explains nothing. */}
      {departure.serverSaid !== null && departure.state !== "bounced" && (
        <p className="text-1 [overflow-wrap:anywhere] text-ink-soft">
          {t("deliveries.departures.server_said")} <q lang="en">{departure.serverSaid}</q>
        </p>
      )}
    </div>
  );
}

function Acts({ departure }: { departure: Departure }) {
  const { t } = useTranslation();
  const again = useTryAgain();
  const doing = useDoing();
  const act = () =>
    doing(async () => {
      await again.mutateAsync(departure.id);
      return { said: t("deliveries.departures.tried") };
    });
  return (
    <div className="flex flex-wrap gap-2 pt-1">
      {(departure.state === "failed" || departure.state === "delayed") && (
        <Button disabled={again.isPending} onClick={act}>
          {t("deliveries.departures.again")}
        </Button>
      )}
      {departure.ticketId !== null && (
        <Link
          to="/tickets/$ticketId"
          params={{ ticketId: departure.ticketId }}
          search={{ view: "all" }}
          className={buttonClass("link")}
        >
          {t("deliveries.departures.see")}
        </Link>
      )}
    </div>
  );
}
