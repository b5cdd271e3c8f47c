import type { ViewScope } from "@guichet/contract/views.ts";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { isLeading, useMe } from "../../api/session.ts";
import { useTeams } from "../../api/team.ts";
import { Check } from "../../ui/check.tsx";
import { Choice } from "../../ui/field.tsx";

type Sharing = { scope: ViewScope; teamId: string | null };
type SharingFieldsProps = { sharing: Sharing; onChange: (sharing: Sharing) => void };

/** For oneself, for a team, for everyone: what somebody may not choose is not offered. */
export function SharingFields({ sharing: { scope, teamId }, onChange }: SharingFieldsProps) {
  const { t } = useTranslation();
  const name = useId();
  const me = useMe();
  const teams = (useTeams().data?.items ?? []).filter(
    ({ members }) => isLeading(me) || members.some(({ id }) => id === me.agentId),
  );
  const scopes: ViewScope[] = ["me"];
  if (teams.length > 0) scopes.push("team");
  if (isLeading(me) || scope === "everyone") scopes.push("everyone");
  const first = teams[0]?.id ?? null;
  return (
    <fieldset className="grid gap-1">
      <legend className="pb-1 text-2 font-strong">{t("saved.for_whom")}</legend>
      {scopes.map((each) => (
        <Check
          key={each}
          type="radio"
          name={name}
          label={t(`macro.scope.${each}`)}
          checked={scope === each}
          onChange={() => onChange({ scope: each, teamId: each === "team" ? first : null })}
        />
      ))}
      {scope === "team" && (
        <Choice
          label={t("macro.team")}
          value={teamId ?? ""}
          onChange={(event) => onChange({ scope, teamId: event.target.value })}
          options={teams.map(({ id, name: label }) => ({ value: id, label }))}
        />
      )}
    </fieldset>
  );
}
