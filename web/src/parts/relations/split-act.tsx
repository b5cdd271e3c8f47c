import type { Entry } from "@guichet/contract/thread.ts";
import { Link } from "@tanstack/react-router";
import Split from "lucide-react/icons/split";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLinks } from "../../api/lists/relations.ts";
import { part } from "../../api/renewal.ts";
import { Icon } from "../../ui/icon.tsx";
import { speakable } from "../ticket/reference.ts";

const SplitDialog = lazy(async () => ({ default: (await part(import("./split-dialog.tsx"))).SplitDialog }));
const quiet = "inline-flex min-h-6 items-center gap-1.5 text-1 text-ink-soft hover:text-ink hover:underline";

/** Under a message: it opens a ticket of its own, or says which one it opened. */
export function SplitAct({ entry, subject }: { entry: Entry; subject: string }) {
  const { t } = useTranslation();
  const [isAsking, setIsAsking] = useState(false);
  const links = useLinks(entry.ticketId).data?.items ?? [];
  const opened = links.flatMap((link) => (link.entryId === entry.id && link.ticket ? [link.ticket] : []));
  return (
    <p className="flex flex-wrap gap-x-4">
      <button type="button" onClick={() => setIsAsking(true)} className={quiet}>
        <Icon of={Split} small />
        {t("splitting.ask")}
      </button>
      {opened.map(({ id, reference }) => (
        <Link
          key={id}
          to="/tickets/$ticketId"
          params={{ ticketId: id }}
          search={(before) => before}
          className={`${quiet} underline`}
        >
          {t("splitting.opened", { reference: speakable(reference) })}
        </Link>
      ))}
      {isAsking && (
        <Suspense>
          <SplitDialog entry={entry} subject={subject} onDone={() => setIsAsking(false)} />
        </Suspense>
      )}
    </p>
  );
}
