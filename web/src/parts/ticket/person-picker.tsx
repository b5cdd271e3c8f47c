import type { Presence } from "@guichet/contract/presence.ts";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { usePresences } from "../../api/people/handovers.ts";
import { Avatar } from "../customer/avatar.tsx";
import { QueryTrouble } from "../loading/query-trouble.tsx";
import { Moment } from "../moment.tsx";

type PersonPickerProps = {
  /** Who has it already. */
  butFor: string | null;
  picked: string | null;
  onPick: (person: { id: string; name: string }) => void;
};

/** The first who may be asked is under the hand, unless it is in the form already: people come after the dialog. */
const takeHand = (choice: HTMLInputElement | null) => {
  if (choice !== null && !choice.form?.contains(document.activeElement)) choice.focus();
};

const order = { available: 0, off_hours: 1, away: 2 };

/** Colleagues as one asks them: who is there first, then who has room. Nobody is asked while away. */
export function PersonPicker({ butFor, picked, onPick }: PersonPickerProps) {
  const { t } = useTranslation();
  const name = useId();
  const presences = usePresences();
  const people = (presences.data?.items ?? [])
    .filter(({ id }) => id !== butFor)
    .toSorted((a, b) => order[a.state] - order[b.state] || a.load - b.load);
  const first = people.find(({ state }) => state !== "away");
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 text-2 font-strong">{t("handover.to")}</legend>
      {presences.isError && <QueryTrouble error={presences.error} onRetry={() => void presences.refetch()} />}
      <div className="max-h-56 overflow-y-auto rounded-std border border-line">
        {people.map((person) => (
          <label
            key={person.id}
            className={`flex min-h-10 items-center gap-2.5 border-b border-line px-3 last:border-b-0 has-checked:bg-accent-wash has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent ${person.state === "away" ? "opacity-70" : "cursor-pointer hover:bg-sunk"}`}
          >
            <input
              ref={person === first ? takeHand : undefined}
              type="radio"
              name={name}
              required
              className="accent-accent"
              disabled={person.state === "away"}
              checked={picked === person.id}
              onChange={() => onPick({ id: person.id, name: person.name })}
            />
            <Avatar name={person.name} />
            <span className="min-w-0 truncate text-3">{person.name}</span>
            <span className="ml-auto text-1 whitespace-nowrap text-ink-soft">
              <Standing person={person} />
            </span>
          </label>
        ))}
        {presences.isSuccess && people.length === 0 && (
          <p className="px-3 py-2 text-2 text-ink-soft">{t("handover.nobody")}</p>
        )}
      </div>
    </fieldset>
  );
}

function Standing({ person: { state, absence, open, place } }: { person: Presence }) {
  const { t } = useTranslation();
  const load =
    place.capacity === null
      ? t("handover.load", { count: open })
      : t("handover.load_of", { count: open, most: place.capacity });
  if (state === "away")
    return absence?.endsAt ? (
      <>
        {t("handover.state.away_until")} <Moment at={absence.endsAt} />
      </>
    ) : (
      t("handover.state.away")
    );
  return `${t(`handover.state.${state}`)} · ${load}`;
}
