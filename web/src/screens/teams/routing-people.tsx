import type { Presence } from "@guichet/contract/presence.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useComeBack } from "../../api/people/away.ts";
import { usePresences } from "../../api/people/handovers.ts";
import { isLeading, useMe } from "../../api/session.ts";
import { Avatar } from "../../parts/customer/avatar.tsx";
import { RowsSkeleton } from "../../parts/loading/rows-skeleton.tsx";
import { Moment } from "../../parts/moment.tsx";
import { Button } from "../../ui/button.tsx";
import { AbsenceDialog } from "./absence-dialog.tsx";
import { PlaceDialog } from "./place-dialog.tsx";

type Asked = { what: "place" | "absence"; person: Presence };

/** Everybody who answers: where they are, what they hold, what they know; and their absences, planned ones too. */
export function RoutingPeople() {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Asked | null>(null);
  const presences = usePresences();
  return (
    <section className="grid gap-3">
      <h2 className="text-4 font-strong">{t("routing.people")}</h2>
      {presences.isPending && <RowsSkeleton />}
      <ul className="divide-y divide-line rounded-std border border-line bg-raised">
        {presences.data?.items.map((person) => (
          <PersonLine key={person.id} person={person} onAsk={(what) => setAsked({ what, person })} />
        ))}
      </ul>
      {asked?.what === "place" && <PlaceDialog person={asked.person} onDone={() => setAsked(null)} />}
      {asked?.what === "absence" && <AbsenceDialog person={asked.person} onDone={() => setAsked(null)} />}
    </section>
  );
}

type PersonLineProps = { person: Presence; onAsk: (what: Asked["what"]) => void };

function PersonLine({ person, onAsk }: PersonLineProps) {
  const { t } = useTranslation();
  const me = useMe();
  const { place, state, open } = person;
  // Nobody leads themselves by leading a team they are in.
  const isLed =
    isLeading(me) || (me.agentId !== person.id && person.teamIds.some((id) => me.leads.includes(id)));
  const knows = [...place.skills, ...place.languages.map((language) => t(`routing.language.${language}`))];
  const load =
    place.capacity === null
      ? t("handover.load", { count: open })
      : t("handover.load_of", { count: open, most: place.capacity });
  return (
    <li className="grid gap-x-4 gap-y-1 px-4 py-3 md:grid-cols-[minmax(0,1fr)_auto]">
      <div className="grid gap-0.5">
        <p className="flex items-center gap-2 font-strong">
          <Avatar name={person.name} /> {person.name}
        </p>
        <p className="text-2 text-ink-soft">
          {t(`handover.state.${state}`)} · {load}
          {knows.length > 0 && ` · ${knows.join(", ")}`}
        </p>
        <AbsenceLine person={person} />
      </div>
      <div hidden={!isLed} className="-ml-2.5 flex flex-wrap items-center gap-1 md:ml-0">
        <Button look="quiet" size="small" onClick={() => onAsk("place")}>
          {t("routing.change_place")}
        </Button>
        <Button look="quiet" size="small" onClick={() => onAsk("absence")}>
          {t("routing.plan_absence")}
        </Button>
      </div>
    </li>
  );
}

function AbsenceLine({ person: { absence, state } }: { person: Presence }) {
  const { t } = useTranslation();
  const back = useComeBack();
  if (absence === null) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-2">
      <span>
        {t(state === "away" ? "routing.away_since" : "routing.away_from")} <Moment at={absence.startsAt} />
        {absence.endsAt !== null && (
          <>
            {" "}
            {t("routing.away_until")} <Moment at={absence.endsAt} />
          </>
        )}
        {absence.replacedBy && ` · ${t("routing.replaced_by", { name: absence.replacedBy.name })}`}
      </span>
      <Button look="link" disabled={back.isPending} onClick={() => back.mutate(absence.id)}>
        {t(state === "away" ? "routing.is_back" : "routing.drop_absence")}
      </Button>
    </p>
  );
}
