import type { PersonThere } from "@guichet/contract/live.ts";
import { useTranslation } from "react-i18next";
import { useMe } from "../../api/session.ts";
import { Avatar } from "../../parts/customer/avatar.tsx";
import { useDoingWords } from "../../parts/ticket/row-presence.tsx";

const useOthers = (people: readonly PersonThere[]): readonly PersonThere[] => {
  const { agentId } = useMe();
  return people.filter((person) => person.id !== agentId);
};

/** The initials of those who are in the ticket: bordered while they write, faded while they look elsewhere. */
export function PeopleThere({ people }: { people: readonly PersonThere[] }) {
  const { t } = useTranslation();
  const words = useDoingWords();
  const others = useOthers(people);
  if (others.length === 0) return null;
  return (
    <ul aria-label={t("ticket.presence.title")} className="mr-1 flex items-center -space-x-1">
      {others.map((person) => (
        <li key={person.id} title={words(person)}>
          <Avatar name={person.name} doing={doingOf(person)} />
          <span className="sr-only">{words(person)}</span>
        </li>
      ))}
    </ul>
  );
}

function doingOf({ writing, noting = false, elsewhere = false }: PersonThere) {
  if (writing) return "writing" as const;
  if (noting) return "noting" as const;
  return elsewhere ? ("elsewhere" as const) : undefined;
}

/** Who is answering, beside the words one is about to write: two people never write the same reply without knowing. */
export function PresenceLine({ people }: { people: readonly PersonThere[] }) {
  const { t } = useTranslation();
  const others = useOthers(people);
  const writing = others.filter((person) => person.writing);
  const noting = others.filter((person) => person.noting === true && !person.writing);
  const shown = [writing, noting, others].find((some) => some.length > 0) ?? [];
  const names = shown.map((person) => person.name).join(t("ticket.presence.and"));
  const isWriting = writing.length > 0;
  let key: "writing" | "noting" | "here" = "here";
  if (noting.length > 0) key = "noting";
  if (isWriting) key = "writing";
  return (
    <div role="status" aria-live="polite" className="pt-1">
      {shown.length > 0 && (
        <p
          className={`flex items-center gap-2 mb-2 rounded-std px-2 py-1 text-2 ${isWriting ? "bg-accent-wash font-strong text-accent" : "text-ink-soft"}`}
        >
          {shown.map((person) => (
            <Avatar key={person.id} name={person.name} doing={doingOf(person)} />
          ))}
          {t(`ticket.presence.${key}`, { count: shown.length, names })}
        </p>
      )}
    </div>
  );
}
