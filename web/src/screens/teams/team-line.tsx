import type { Team } from "@guichet/contract/team.ts";
import { useTranslation } from "react-i18next";
import { Avatar } from "../../parts/customer/avatar.tsx";
import { Button } from "../../ui/button.tsx";

export function TeamLine({ team, onOpen }: { team: Team; onOpen: () => void }) {
  const { t } = useTranslation();
  const { name, members, inboxes } = team;
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 border-b border-line px-4 py-3 last:border-b-0">
      <div className="grid min-w-0 flex-1 basis-60 gap-1.5">
        <h2 className="text-3 font-strong [overflow-wrap:anywhere]">{name}</h2>
        {members.length === 0 ? (
          <p className="text-2 text-ink-soft">{t("teams.no_members")}</p>
        ) : (
          <ul className="flex flex-wrap gap-x-4 gap-y-1 text-2">
            {members.map((member) => (
              <li key={member.id} className="inline-flex items-center gap-1.5">
                <Avatar name={member.name} />
                {member.name}
                {member.leads && <span className="text-ink-soft">· {t("teams.leads")}</span>}
              </li>
            ))}
          </ul>
        )}
        <p className="text-2 text-pretty text-ink-soft">
          {inboxes.length === 0
            ? t("teams.no_inboxes")
            : `${t("teams.inboxes")} · ${inboxes.map((inbox) => inbox.name).join(", ")}`}
        </p>
      </div>
      <Button size="small" aria-label={t("teams.change", { name })} onClick={onOpen}>
        {t("inbox.change")}
      </Button>
    </li>
  );
}
