import type { TicketsSeenBy } from "@guichet/contract/company.ts";
import type { Agent, Team } from "@guichet/contract/team.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useChangeCompany, useCompany } from "../../api/company.ts";
import { useAgents } from "../../api/team.ts";
import { type Saving, useSaving } from "../../parts/acts/doing.ts";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { Trouble } from "../../ui/notice.tsx";

const choices: readonly TicketsSeenBy[] = ["everyone", "team"];

/** Choosing changes nothing yet: what it will change is said first, with the names of those it touches. */
export function SeenBy({ teams }: { teams: readonly Team[] }) {
  const { t } = useTranslation();
  const company = useCompany().data;
  const [picked, setPicked] = useState<TicketsSeenBy | null>(null);
  const change = useChangeCompany();
  const saving = useSaving(() => setPicked(null));
  if (company === undefined) return null;
  // Asked from here: once it is done what it would change is no longer shown, and could tell nobody.
  const apply = (ticketsSeenBy: TicketsSeenBy) =>
    saving.save(async () => {
      await change.mutateAsync({ ticketsSeenBy });
      return { said: t("teams.applied") };
    });
  const standing = company.ticketsSeenBy;
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 text-4 font-strong">{t("teams.seen")}</legend>
      {choices.map((choice) => (
        <Check
          key={choice}
          type="radio"
          name="tickets-seen-by"
          label={t(`teams.seen_${choice}`)}
          hint={t(`teams.seen_${choice}_hint`)}
          checked={(picked ?? standing) === choice}
          onChange={() => setPicked(choice)}
        />
      ))}
      {picked !== null && picked !== standing && (
        <Consequence
          picked={picked}
          teams={teams}
          saving={saving}
          onApply={() => apply(picked)}
          onCancel={() => setPicked(null)}
        />
      )}
    </fieldset>
  );
}

type ConsequenceProps = {
  picked: TicketsSeenBy;
  teams: readonly Team[];
  saving: Saving;
  onApply: () => void;
  onCancel: () => void;
};

function Consequence({ picked, teams, saving, onApply, onCancel }: ConsequenceProps) {
  const { t } = useTranslation();
  return (
    <section
      aria-label={t("teams.will")}
      aria-live="polite"
      className="grid max-w-[62ch] gap-2 rounded-std border border-line-strong bg-raised px-4 py-3 text-2 text-pretty"
    >
      <h3 className="font-strong">{t("teams.will")}</h3>
      {picked === "everyone" ? <p>{t("teams.will_open")}</p> : <Closing teams={teams} />}
      {saving.failure !== undefined && <Trouble title={saving.failure} />}
      <div className="flex flex-wrap gap-2 pt-1">
        <Button look="primary" disabled={saving.isPending} onClick={onApply}>
          {t("teams.apply")}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t("words.cancel")}
        </Button>
      </div>
    </section>
  );
}

/** Whose sight narrows: those who are agents and nothing more. */
const isNarrowed = ({ roles, disabledAt }: Agent): boolean =>
  disabledAt === null && roles.every((role) => role === "agent");

function Closing({ teams }: { teams: readonly Team[] }) {
  const { t, i18n } = useTranslation();
  const agents = useAgents().data?.items;
  if (agents === undefined) return null;
  const narrowed = agents.filter(isNarrowed);
  const members = new Set(teams.flatMap((team) => team.members.map(({ id }) => id)));
  const alone = narrowed.filter(({ id }) => !members.has(id));
  const named = (people: readonly Agent[]) =>
    new Intl.ListFormat(i18n.language).format(people.map(({ name }) => name));
  return (
    <>
      <p>
        {narrowed.length === 0
          ? t("teams.will_close_nobody")
          : t("teams.will_close", { count: narrowed.length, names: named(narrowed) })}
      </p>
      {alone.length > 0 && <p>{t("teams.will_alone", { names: named(alone) })}</p>}
      <p className="text-ink-soft">{t("teams.will_stay")}</p>
    </>
  );
}
