import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { useTranslation } from "react-i18next";
import { useEarlier } from "../../api/thread.ts";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { Button } from "../../ui/button.tsx";

/** The way up a long thread: it opens on its newest words, the others are one press away. */
export function EarlierEntries({ ticket }: { ticket: TicketWithThread }) {
  const { t } = useTranslation();
  const words = useRefusalWords();
  const { hasEarlier, isPending, isError, error, read } = useEarlier(ticket);
  if (!hasEarlier) return null;
  return (
    <div className="grid justify-items-center gap-1 px-3 pt-4">
      <Button look="quiet" disabled={isPending} onClick={read}>
        {isPending ? t("words.loading") : t("thread.earlier")}
      </Button>
      {isError && (
        <p role="alert" className="text-2 text-ink-soft">
          {words(error)}
        </p>
      )}
    </div>
  );
}
