import type { Entry } from "@guichet/contract/thread.ts";
import Check from "lucide-react/icons/check";
import Clock from "lucide-react/icons/clock";
import MailX from "lucide-react/icons/mail-x";
import { useTranslation } from "react-i18next";
import { useTryAgain } from "../../api/post/departures.ts";
import { useMe } from "../../api/session.ts";
import { useDoing } from "../../parts/acts/doing.ts";
import { useTakingBack } from "../../parts/composer/taking-back.ts";
import { useReading } from "../../parts/reading.ts";
import { dayWords, hourWords, soonWords } from "../../parts/time-words.ts";
import { wordsOf } from "../../parts/words/code-words.ts";
import { Button } from "../../ui/button.tsx";
import { useNow, useSecondsUntil } from "../../ui/clock.ts";
import { Icon } from "../../ui/icon.tsx";

type Departure = NonNullable<Entry["departure"]>;
type FateProps = { entry: Entry; departure: Departure };

/** What became of what we wrote, in words, with the one act that helps. */
export function DepartureFate({ entry, departure }: FateProps) {
  const isWrong =
    departure.state === "failed" || departure.state === "bounced" || departure.state === "delayed";
  return (
    <div
      className={`mt-2 flex flex-wrap items-center gap-x-2 text-1 ${isWrong ? "font-strong text-risk" : "text-ink-soft"}`}
    >
      {departure.state === "waiting" ? (
        <Waiting entry={entry} departure={departure} />
      ) : (
        <Told entry={entry} departure={departure} />
      )}
    </div>
  );
}

function Waiting({ entry, departure }: FateProps) {
  const { t } = useTranslation();
  const { silent, agentId } = useMe();
  const seconds = useSecondsUntil(Date.parse(departure.leavesAt));
  const takeBack = useTakingBack(entry.ticketId);
  const doing = useDoing();
  let words = t("thread.fate.waiting");
  if (silent) words = t("thread.fate.silent");
  else if (seconds > 0) words = t("thread.fate.leaves_in", { seconds });
  return (
    <>
      <Icon of={Clock} small />
      {words}
      {entry.author.id === agentId && (silent || seconds > 0) && (
        <Button look="link" onClick={() => doing(takeBack(entry.id))}>
          {t("thread.fate.take_back")}
        </Button>
      )}
    </>
  );
}

function Told({ entry, departure }: FateProps) {
  const { t } = useTranslation();
  const reading = useReading();
  const now = useNow();
  const why = wordsOf(
    t("deliveries.send_problem", { returnObjects: true }),
    departure.problem ?? (departure.state === "bounced" ? "bounced" : "other"),
  );
  const when = soonWords(Date.parse(departure.leavesAt), now, reading);
  switch (departure.state) {
    case "left":
      return (
        <>
          <Icon of={Check} small />
          <LeftWords entry={entry} departure={departure} />
        </>
      );
    case "delayed":
      return (
        <>
          <Icon of={Clock} small />
          {t("thread.fate.delayed", { why })} · {t("thread.fate.next_try", { when })}
          <TryAgain departureId={departure.id} />
        </>
      );
    case "withdrawn":
      return t("thread.fate.withdrawn");
    default:
      return (
        <>
          <Icon of={MailX} small />
          {t(departure.state === "bounced" ? "thread.fate.bounced" : "thread.fate.failed", { why })}
          {departure.state === "failed" && <TryAgain departureId={departure.id} />}
        </>
      );
  }
}

function LeftWords({ entry, departure }: FateProps) {
  const { t } = useTranslation();
  const reading = useReading();
  const now = useNow();
  const at = Math.max(Date.parse(departure.leavesAt), Date.parse(entry.happenedAt));
  const hour = hourWords(at, reading);
  const day = dayWords(at, now, reading);
  return day === dayWords(now, now, reading)
    ? t("thread.fate.left", { hour })
    : t("thread.fate.left_day", { day, hour });
}

function TryAgain({ departureId }: { departureId: string }) {
  const { t } = useTranslation();
  const again = useTryAgain();
  return (
    <Button look="link" disabled={again.isPending} onClick={() => again.mutate(departureId)}>
      {t("thread.fate.try_again")}
    </Button>
  );
}
