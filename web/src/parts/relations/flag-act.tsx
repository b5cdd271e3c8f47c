import type { Entry } from "@guichet/contract/thread.ts";
import Flag from "lucide-react/icons/flag";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useProtection, useUnflagging } from "../../api/people/protection.ts";
import { part } from "../../api/renewal.ts";
import { Icon } from "../../ui/icon.tsx";

const FlagDialog = lazy(async () => ({ default: (await part(import("./flag-dialog.tsx"))).FlagDialog }));
const quiet = "inline-flex min-h-6 items-center gap-1.5 text-1 text-ink-soft hover:text-ink hover:underline";

/** Under a message: somebody should not have had to read it, or somebody said so, and takes it back in one press. */
export function FlagAct({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const [isAsking, setIsAsking] = useState(false);
  const unflag = useUnflagging();
  const flag = useProtection(entry.ticketId).data?.flags.find(({ entryId }) => entryId === entry.id);
  if (flag === undefined)
    return (
      <>
        <button type="button" onClick={() => setIsAsking(true)} className={quiet}>
          <Icon of={Flag} small />
          {t("protection.flag")}
        </button>
        {isAsking && (
          <Suspense>
            <FlagDialog entry={entry} onDone={() => setIsAsking(false)} />
          </Suspense>
        )}
      </>
    );
  const said = t("protection.flagged", {
    kind: t(`protection.kind.${flag.kind}`),
    name: flag.flaggedBy.name,
  });
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 text-1">
      <span className="inline-flex items-center gap-1.5 text-ink-soft">
        <Icon of={Flag} small />
        {said}
      </span>
      {flag.mayUnflag && (
        <button
          type="button"
          onClick={() => unflag.mutate({ ticketId: flag.ticketId, entryId: flag.entryId })}
          className={quiet}
        >
          {t("protection.unflag")}
        </button>
      )}
    </span>
  );
}
