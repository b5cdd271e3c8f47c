import X from "lucide-react/icons/x";
import { type KeyboardEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/icon.tsx";
import { isAddress } from "./recipients.ts";

type RecipientsFieldProps = {
  label: string;
  add: string;
  people: readonly string[];
  onChange: (people: string[]) => void;
};

/** Addresses one after the other: Enter, a comma or leaving the field adds; Backspace in the empty field takes the last away. */
export function RecipientsField({ label, add, people, onChange }: RecipientsFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const [typed, setTyped] = useState("");
  const address = typed.trim().toLowerCase();
  const isWrong = address !== "" && !isAddress(address);
  const take = () => {
    if (address === "" || isWrong) return;
    if (!people.includes(address)) onChange([...people, address]);
    setTyped("");
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter" || event.key === "," || event.key === ";") {
      event.preventDefault();
      take();
    }
    if (event.key === "Backspace" && typed === "") onChange(people.slice(0, -1));
  };
  return (
    <div className="flex flex-wrap items-center gap-1.5 text-2">
      <label htmlFor={id} className="w-12 text-ink-soft">
        {label}
      </label>
      {people.map((person) => (
        <span
          key={person}
          className="inline-flex min-h-6 max-w-full items-center gap-1 rounded-std border border-line-strong bg-raised pl-2"
        >
          <span className="truncate">{person}</span>
          <button
            type="button"
            aria-label={t("composer.drop_address", { address: person })}
            onClick={() => onChange(people.filter((other) => other !== person))}
            className="inline-flex size-6 items-center justify-center text-ink-soft hover:text-ink"
          >
            <Icon of={X} small />
          </button>
        </span>
      ))}
      <input
        id={id}
        type="email"
        aria-label={add}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-wrong` : undefined}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={press}
        onBlur={take}
        className="min-h-7 min-w-32 flex-1 border-b border-ink-soft bg-transparent px-1"
      />
      {isWrong && (
        <span id={`${id}-wrong`} className="text-1 text-risk">
          {t("composer.address_wrong")}
        </span>
      )}
    </div>
  );
}
