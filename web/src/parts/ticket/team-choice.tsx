import { useTranslation } from "react-i18next";
import { useTeams } from "../../api/team.ts";
import { Choice } from "../../ui/field.tsx";

type TeamChoiceProps = {
  label: string;
  hint?: string;
  teamId: string | null;
  onChange: (teamId: string | null) => void;
};

/** Nothing where there are no teams: everything is everybody's. */
export function TeamChoice({ teamId, onChange, ...shown }: TeamChoiceProps) {
  const { t } = useTranslation();
  const teams = useTeams().data?.items ?? [];
  if (teams.length === 0) return null;
  const options = [
    { value: "", label: t("teams.everybody") },
    ...teams.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <Choice
      {...shown}
      value={teamId ?? ""}
      options={options}
      onChange={(event) => onChange(event.target.value === "" ? null : event.target.value)}
    />
  );
}
