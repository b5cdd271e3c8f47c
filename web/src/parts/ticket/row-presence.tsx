import type { PersonThere } from "@guichet/contract/live.ts";
import Eye from "lucide-react/icons/eye";
import PenLine from "lucide-react/icons/pen-line";
import { useTranslation } from "react-i18next";
import { useColleaguesIn } from "../loading/live.tsx";

/** In the corner of a row: an eye for a colleague who looks, a pen on ink for one who answers; their names on hover and in words. */
export function RowPresence({ ticketId }: { ticketId: string }) {
  const people = useColleaguesIn(ticketId);
  const words = useDoingWords();
  if (people.length === 0) return null;
  const isAnswered = people.some(({ writing }) => writing);
  const said = people.map(words).join(" · ");
  const Mark = isAnswered ? PenLine : Eye;
  return (
    <span
      title={said}
      data-presence={isAnswered ? "answering" : "looking"}
      className={`absolute top-0 right-0 flex size-4.5 items-center justify-center rounded-bl-std ${isAnswered ? "bg-accent text-accent-ink" : "bg-accent-wash text-accent"}`}
    >
      <Mark aria-hidden="true" className="size-3" />
      <span className="sr-only">{said}</span>
    </span>
  );
}

/** What one person does in a ticket, in words: nothing is said by a colour or a border alone. */
export function useDoingWords(): (person: PersonThere) => string {
  const { t } = useTranslation();
  return ({ name, writing, noting, elsewhere }) => {
    const said = { count: 1, names: name };
    if (writing) return t("ticket.presence.writing", said);
    if (noting === true) return t("ticket.presence.noting", said);
    return elsewhere === true ? t("ticket.presence.elsewhere", { name }) : t("ticket.presence.here", said);
  };
}
