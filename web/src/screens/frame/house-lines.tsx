import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useAskingAgain } from "../../api/held.ts";
import { useMe } from "../../api/session.ts";
import { useLive } from "../../parts/loading/live.tsx";
import { DemonstrationLine } from "./demonstration-line.tsx";

/** What everyone should know while they work, one quiet line each: silence, a cut. */
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
          <p className="flex flex-wrap justify-center gap-x-2 border-b border-line bg-accent-wash px-4 py-1.5 text-2">
            {t("desk.silent")}
            {roles.includes("admin") && (
              <>
                <Link to="/assistant" className={linkClass}>
                  {t("assistant.resume")}
                </Link>
                <Link to="/settings/counter" className={linkClass}>
                  {t("desk.silent_act")}
                </Link>
              </>
            )}
          </p>
        )}
        {(!there || isAskingAgain) && (
          <p className="border-b border-line bg-risk-wash px-4 py-1 text-center text-2 text-risk">
            {t("desk.cut")}
          </p>
        )}
      </div>
    </>
  );
}

const linkClass = "font-strong text-accent underline underline-offset-2";
