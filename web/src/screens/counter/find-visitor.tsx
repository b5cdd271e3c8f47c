import { heldSigns } from "@guichet/contract/held-signs.ts";
import type { Visitor } from "@guichet/contract/visits.ts";
import UserPlus from "lucide-react/icons/user-plus";
import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useVisitors } from "../../api/people/visits.ts";
import { Avatar } from "../../parts/customer/avatar.tsx";
import { identityWords } from "../../parts/customer/identity-words.ts";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { speakable } from "../../parts/ticket/reference.ts";
import { Announcer } from "../../ui/announcer.tsx";
import { Field } from "../../ui/field.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import type { Chosen } from "./chosen.ts";

type FindVisitorProps = {
  typed: string;
  onType: (typed: string) => void;
  onChoose: (chosen: Chosen) => void;
};

/** One field for whatever they say; the arrows go down the answers, Enter takes the first. */
export function FindVisitor({ typed, onType, onChoose }: FindVisitorProps) {
  const { t } = useTranslation();
  const found = useVisitors(typed);
  const onWalk = (event: KeyboardEvent) => walk(event, place.current);
  const place = useRef<HTMLDivElement>(null);
  const asked = typed.trim();
  const people = asked.length > 1 ? (found.data?.items ?? []) : [];
  // Until the first answer nobody is new: Enter would make a second card of somebody known.
  const isFirstAsked = asked.length > 1 && found.data === undefined && !found.isError;
  const isSettled = asked.length > 1 && found.data !== undefined && !found.isPlaceholderData;
  return (
    <div ref={place} className="grid gap-4">
      <search>
        <Field
          label={t("counter.find")}
          hint={t("counter.find_hint")}
          type="search"
          autoFocus
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => onType(event.target.value)}
          onKeyDown={onWalk}
        />
      </search>
      {found.isError && <QueryTrouble error={found.error} onRetry={() => void found.refetch()} />}
      {isSettled && <Announcer text={t("counter.found", { count: people.length })} />}
      {isFirstAsked && <Skeleton label={t("words.loading")} lines={["w-2/5", "w-3/5"]} />}
      {asked.length > 1 && !isFirstAsked && (
        <ul aria-label={t("counter.people")} className="grid">
          {people.map((visitor) => (
            <Line
              key={visitor.id}
              onWalk={onWalk}
              onPress={() => onChoose({ kind: "known", visitor, mandateId: null })}
            >
              <Known visitor={visitor} />
            </Line>
          ))}
          <Line onWalk={onWalk} onPress={() => onChoose({ kind: "new", typed: asked })}>
            <span className="grid size-8 place-content-center text-ink-soft">
              <Icon of={UserPlus} />
            </span>
            <span className="min-w-0 flex-1">
              <span className="block font-strong">{t("counter.newcomer")}</span>
              <span className="block truncate text-2 text-ink-soft">
                {t("counter.newcomer_hint", { typed: asked })}
              </span>
            </span>
          </Line>
        </ul>
      )}
    </div>
  );
}

type LineProps = { onPress: () => void; onWalk: (event: KeyboardEvent) => void; children: ReactNode };

function Line({ onPress, onWalk, children }: LineProps) {
  return (
    <li className="border-b border-line">
      <button
        type="button"
        data-visitor=""
        onClick={onPress}
        onKeyDown={onWalk}
        className="flex min-h-14 w-full items-center gap-3 rounded-std px-2 py-2.5 text-left hover:bg-sunk"
      >
        {children}
      </button>
    </li>
  );
}

function Known({ visitor }: { visitor: Visitor }) {
  const { t } = useTranslation();
  const who = [visitor.organisation, ...visitor.identities.map(identityWords)].filter(
    (words) => words !== null,
  );
  const [first, ...others] = visitor.openTickets;
  return (
    <>
      <span className="grid size-8 place-content-center">
        <Avatar name={visitor.name} />
      </span>
      <span className="min-w-0 flex-1">
        <span className="block truncate text-3 font-strong">{visitor.name || t("counter.unnamed")}</span>
        <span className="block truncate text-2 text-ink-soft">{who.join(" · ")}</span>
        {first !== undefined && (
          <span className="block truncate text-2">
            {speakable(first.reference)} · {heldSigns(first.subject)}
            {others.length > 0 && (
              <span className="text-ink-soft"> {t("counter.more_open", { count: others.length })}</span>
            )}
          </span>
        )}
      </span>
    </>
  );
}

/** From the field down the answers and back; Enter in the field takes the first. */
function walk(event: KeyboardEvent, place: HTMLElement | null): void {
  if (place === null || !(event.target instanceof HTMLElement)) return;
  const lines = [...place.querySelectorAll<HTMLElement>("[data-visitor]")];
  const at = lines.indexOf(event.target);
  if (event.key === "Enter" && at < 0) {
    event.preventDefault();
    lines[0]?.click();
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  if (at + step < 0) place.querySelector("input")?.focus();
  else lines[Math.min(at + step, lines.length - 1)]?.focus();
}
