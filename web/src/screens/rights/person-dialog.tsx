import type { Role } from "@guichet/contract/access.ts";
import type { PersonRights, RightsChange } from "@guichet/contract/rights.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTeams } from "../../api/team.ts";
import { Check } from "../../ui/check.tsx";
import { ChangeDialog } from "./change-dialog.tsx";

const roles: readonly Role[] = ["agent", "lead", "director", "admin"];

type Memberships = ReadonlyMap<string, boolean>;

/** What somebody is, and where: their roles for the house, and each team with whether they lead it. */
export function PersonDialog({ person, onDone }: { person: PersonRights; onDone: () => void }) {
  const { t } = useTranslation();
  const teams = useTeams().data?.items ?? [];
  const [held, setHeld] = useState<readonly Role[]>(person.roles);
  const [placed, setPlaced] = useState<Memberships>(
    () => new Map(person.teams.map(({ id, leads }) => [id, leads])),
  );
  const put = (teamId: string, leads: boolean | null) => {
    const next = new Map(placed);
    if (leads === null) next.delete(teamId);
    else next.set(teamId, leads);
    setPlaced(next);
  };
  return (
    <ChangeDialog
      title={t("rights.of", { name: person.name })}
      changes={changesOf(person, held, placed)}
      onDone={onDone}
    >
      <fieldset className="grid gap-2">
        <legend className="mb-1 text-2 font-strong">{t("rights.roles")}</legend>
        {roles.map((role) => (
          <Check
            key={role}
            type="checkbox"
            label={t(`access.roles.${role}`)}
            hint={t(`rights.means.${role}`)}
            checked={held.includes(role)}
            disabled={held.length === 1 && held.includes(role)}
            onChange={({ target }) =>
              setHeld(roles.filter((each) => (each === role ? target.checked : held.includes(each))))
            }
          />
        ))}
      </fieldset>
      {teams.length > 0 && (
        <fieldset className="grid gap-1">
          <legend className="mb-1 text-2 font-strong">{t("rights.teams")}</legend>
          <ul className="grid rounded-std border border-line">
            {teams.map((team) => (
              <li
                key={team.id}
                className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-3 py-2 last:border-b-0"
              >
                <span className="min-w-0 flex-1 basis-40">
                  <Check
                    type="checkbox"
                    label={team.name}
                    checked={placed.has(team.id)}
                    onChange={({ target }) => put(team.id, target.checked ? false : null)}
                  />
                </span>
                {placed.has(team.id) && (
                  <Check
                    type="checkbox"
                    label={t("rights.leads_it")}
                    aria-label={t("rights.leads", { name: team.name })}
                    checked={placed.get(team.id) ?? false}
                    onChange={({ target }) => put(team.id, target.checked)}
                  />
                )}
              </li>
            ))}
          </ul>
          <p className="text-2 text-pretty text-ink-soft">{t("rights.means.team_lead")}</p>
        </fieldset>
      )}
    </ChangeDialog>
  );
}

function changesOf(person: PersonRights, held: readonly Role[], placed: Memberships): RightsChange[] {
  const { id: agentId } = person;
  const isSame = held.length === person.roles.length && held.every((role) => person.roles.includes(role));
  const before = new Map(person.teams.map(({ id, leads }) => [id, leads]));
  const joined = [...placed].filter(([teamId, leads]) => before.get(teamId) !== leads);
  const left = [...before.keys()].filter((teamId) => !placed.has(teamId));
  return [
    ...(isSame ? [] : [{ kind: "roles" as const, agentId, roles: [...held] }]),
    ...joined.map(([teamId, leads]) => ({ kind: "membership" as const, teamId, agentId, member: { leads } })),
    ...left.map((teamId) => ({ kind: "membership" as const, teamId, agentId, member: null })),
  ];
}
