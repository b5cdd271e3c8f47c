import { Link, useNavigate } from "@tanstack/react-router";
import X from "lucide-react/icons/x";
import { useTranslation } from "react-i18next";
import type { FiguresAsked } from "../../api/figures.ts";
import { leadsSome, leadsTeam } from "../../api/people/leading.ts";
import { useReasons } from "../../api/reasons.ts";
import { useMe } from "../../api/session.ts";
import { useTeams } from "../../api/team.ts";
import { buttonClass } from "../../ui/button.tsx";
import { Choice } from "../../ui/field.tsx";
import { Icon } from "../../ui/icon.tsx";

/** Whose figures these are: the house's or a team's, of every reason or of one. */
export function FiguresScope({ asked }: { asked: FiguresAsked }) {
  const me = useMe();
  const hasScope = leadsSome(me) || asked.reasonId !== undefined;
  if (!hasScope) return null;
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-3 empty:hidden">
      {leadsSome(me) && <TeamOfFigures asked={asked} />}
      {asked.reasonId !== undefined && <ReasonOfFigures asked={asked} reasonId={asked.reasonId} />}
    </div>
  );
}

/** Only the teams whose figures they may ask for. */
function TeamOfFigures({ asked }: { asked: FiguresAsked }) {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const teams = (useTeams().data?.items ?? []).filter(({ id }) => leadsTeam(me, id));
  if (teams.length === 0) return null;
  const options = [
    { value: "", label: t("figures.whole_house") },
    ...teams.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <div className="w-full sm:w-64">
      <Choice
        label={t("figures.team")}
        value={asked.teamId ?? ""}
        options={options}
        onChange={({ target }) =>
          void navigate({ to: "/figures", search: { ...asked, teamId: target.value || undefined } })
        }
      />
    </div>
  );
}

function ReasonOfFigures({ asked, reasonId }: { asked: FiguresAsked; reasonId: string }) {
  const { t } = useTranslation();
  const reasons = useReasons();
  const name =
    reasonId === "none"
      ? t("figures.no_reason")
      : (reasons.data?.items.find(({ id }) => id === reasonId)?.path.join(" › ") ?? "");
  return (
    <p className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
      <span className="text-3 [overflow-wrap:anywhere]">{t("figures.of_reason", { name })}</span>
      <Link to="/figures" search={{ ...asked, reasonId: undefined }} className={buttonClass("quiet")}>
        <Icon of={X} small />
        {t("figures.every_reason")}
      </Link>
    </p>
  );
}
