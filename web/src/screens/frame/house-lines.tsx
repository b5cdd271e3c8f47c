import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useAskingAgain } from "../../api/held.ts";
import { useInboxesStanding } from "../../api/inboxes.ts";
import { useMe } from "../../api/session.ts";
import { useLive } from "../../parts/loading/live.tsx";
import { useReading } from "../../parts/reading.ts";
import { momentWords } from "../../parts/time-words.ts";
import { useNow } from "../../ui/clock.ts";
import { DemonstrationLine } from "./demonstration-line.tsx";

/** What everyone should know while they work, one quiet line each: silence, a mailbox that stands still, a cut. */
export function HouseLines() {
  const { t } = useTranslation();
  const { silent, roles } = useMe();
  const { there } = useLive();
  const isAskingAgain = useAskingAgain();
  return (
    <>
      <DemonstrationLine />
      <div role="status" aria-live="polite">
        {silent && (
          <p className="flex flex-wrap gap-x-2 border-b sm:justify-center border-line bg-accent-wash px-4 py-1.5 text-2">
            {t("desk.silent")}
            {roles.includes("admin") && (
              <>
                <Link to="/assistant" className={linkClass}>
                  {t("desk.silent_resume")}
                </Link>
                <Link to="/settings/counter" className={linkClass}>
                  {t("desk.silent_act")}
                </Link>
              </>
            )}
          </p>
        )}
        <MailboxLines mayMend={roles.includes("admin")} />
        {(!there || isAskingAgain) && (
          <p className="border-b border-line bg-risk-wash px-4 py-1 text-center text-2 text-risk">
            {t("desk.cut")}
          </p>
        )}
      </div>
    </>
  );
}

/** A server that restarts alarms nobody. */
const patienceMs = 5 * 60_000;

/** Letters that stopped coming, or leaving, are everybody's to know, and not only in the settings: calm may be a fault. */
function MailboxLines({ mayMend }: { mayMend: boolean }) {
  const { t } = useTranslation();
  const reading = useReading();
  const now = useNow();
  return useInboxesStanding().flatMap(({ id, address, receiving, sending }) =>
    Object.entries({ receiving, sending }).map(([way, { state, since }]) => {
      if (state !== "failing" || since === null || now - Date.parse(since) < patienceMs) return null;
      const when = momentWords(Date.parse(since), now, reading);
      return (
        <p
          key={`${id} ${way}`}
          className="flex flex-wrap gap-x-2 border-b sm:justify-center border-line bg-risk-wash px-4 py-1 text-2 text-risk"
        >
          {t(way === "receiving" ? "desk.not_receiving" : "desk.not_sending", { address, when })}
          {mayMend && (
            <Link to="/settings/inboxes" className={linkClass}>
              {t("desk.mailbox_act")}
            </Link>
          )}
        </p>
      );
    }),
  );
}

const linkClass = "font-strong text-accent underline underline-offset-2";
