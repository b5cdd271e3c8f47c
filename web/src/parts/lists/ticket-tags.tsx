import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import TagIcon from "lucide-react/icons/tag";
import { Fragment, lazy, Suspense, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useShownTags } from "../../api/lists/tags.ts";
import { part } from "../../api/renewal.ts";
import { Icon } from "../../ui/icon.tsx";
import { useActs } from "../acts/acts.ts";
import { TagName } from "./tag-name.tsx";

const TagPanel = lazy(async () => ({ default: (await part(import("./tag-panel.tsx"))).TagPanel }));

/** The names this ticket has; pressed, they are given and taken off there. */
export function TicketTags({ ticket }: { ticket: TicketWithThread }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const tags = useShownTags(ticket.tagIds);
  useActs({ tags: () => setIsOpen(true) });
  return (
    <>
      <button
        ref={anchor}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={tags.length === 0 ? t("tag.give") : undefined}
        onClick={() => setIsOpen(true)}
        className="-ml-1 inline-flex min-h-6 max-w-full flex-wrap items-center gap-x-2.5 rounded-std px-1 text-1 text-ink-soft hover:bg-sunk hover:text-ink aria-expanded:bg-sunk"
      >
        {tags.length > 0 && <span className="sr-only">{t("tag.given")} </span>}
        {tags.map((tag, place) => (
          <Fragment key={tag.id}>
            {place > 0 && <span className="sr-only">, </span>}
            <TagName tag={tag} />
          </Fragment>
        ))}
        {tags.length > 0 && <span className="sr-only">. {t("tag.change")}</span>}
        {tags.length === 0 && (
          <>
            <Icon of={TagIcon} small />
            <span className="underline decoration-dotted underline-offset-3">{t("tag.none")}</span>
          </>
        )}
      </button>
      <Suspense>
        {isOpen && <TagPanel ticket={ticket} anchor={anchor} onClose={() => setIsOpen(false)} />}
      </Suspense>
    </>
  );
}
