import type { TicketRow } from "@guichet/contract/tickets.ts";
import { useTranslation } from "react-i18next";
import { SubjectWords } from "../words/subject-words.tsx";
import { speakable } from "./reference.ts";

type TicketChoicesProps = {
  legend: string;
  offered: readonly TicketRow[];
  chosenId: string | null;
  onChoose: (ticketId: string) => void;
};

/** One ticket among a few, each with what it takes to recognise it. */
export function TicketChoices({ legend, offered, chosenId, onChoose }: TicketChoicesProps) {
  const { t } = useTranslation();
  if (offered.length === 0) return null;
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 text-2 font-strong">{legend}</legend>
      {offered.map((row) => (
        <label
          key={row.id}
          className="flex cursor-pointer items-baseline gap-3 border-t border-line py-2 first-of-type:border-t-0"
        >
          <input
            type="radio"
            name="into"
            checked={row.id === chosenId}
            onChange={() => onChoose(row.id)}
            className="accent-accent"
          />
          <span className="grid min-w-0 gap-0.5">
            <span className="[overflow-wrap:anywhere]">
              <span className="whitespace-nowrap">{speakable(row.reference)}</span> ·{" "}
              <SubjectWords subject={row.subject} />
            </span>
            <span className="truncate text-1 text-ink-soft">
              {row.customer.name} · {t(`ticket.state.${row.state}`)} · {row.excerpt}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
