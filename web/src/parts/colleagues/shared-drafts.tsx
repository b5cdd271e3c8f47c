import type { Draft, DraftKind } from "@guichet/contract/drafts.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { part } from "../../api/renewal.ts";

const SharedDraft = lazy(async () => ({
  default: (await part(import("./shared-draft.tsx"))).SharedDraft,
}));

type SharedDraftsProps = {
  ticket: TicketWithThread;
  drafts: readonly Draft[];
  /** Those that I am writing myself: one of a kind at a time. */
  mine: readonly DraftKind[];
  onMode: (mode: DraftKind) => void;
};

/** What colleagues prepare in the open, above one’s own words: who, and what they have so far. */
export function SharedDrafts({ drafts, ...given }: SharedDraftsProps) {
  const { t } = useTranslation();
  if (drafts.length === 0) return null;
  return (
    <section
      aria-label={t("calling.draft.all")}
      className="grid max-h-2/5 shrink-0 gap-2 overflow-y-auto px-3 pb-2 md:px-6"
    >
      <Suspense>
        {drafts.map((draft) => (
          <SharedDraft key={`${draft.by.id} ${draft.kind}`} draft={draft} {...given} />
        ))}
      </Suspense>
    </section>
  );
}
