import { useTranslation } from "react-i18next";
import type { Person } from "../../api/live.ts";
import { useMe } from "../../api/session.ts";
import { Avatar } from "../../parts/customer/avatar.tsx";

/** Who else is here, and who is answering: two people never write the same reply without knowing. */
export function PresenceLine({ people }: { people: readonly Person[] }) {
  const { t } = useTranslation();
  const { agentId } = useMe();
  const others = people.filter((person) => person.id !== agentId);
  const writing = others.filter((person) => person.writing);
  const shown = writing.length > 0 ? writing : others;
  const names = shown.map((person) => person.name).join(t("ticket.presence.and"));
  const key = writing.length > 0 ? "ticket.presence.writing" : "ticket.presence.here";
  return (
    <div role="status" aria-live="polite" className="pt-1">
      {shown.length > 0 && (
        <p
          className={`flex items-center gap-2 mb-2 rounded-std px-2 py-1 text-2 ${writing.length > 0 ? "bg-accent-wash font-strong text-accent" : "text-ink-soft"}`}
        >
          {shown.map((person) => (
            <Avatar key={person.id} name={person.name} writing={person.writing} />
          ))}
          {t(key, { count: shown.length, names })}
        </p>
      )}
    </div>
  );
}
