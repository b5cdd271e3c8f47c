import type { Ticket } from "@guichet/contract/tickets.ts";
import { useTranslation } from "react-i18next";
import { isLeading, useMe } from "../../api/session.ts";
import { useTeams } from "../../api/team.ts";
import { usePlace } from "../../api/tickets.ts";
import { useDoing } from "../acts/doing.ts";
import { CardSection } from "../customer/card-section.tsx";
import { TeamChoice } from "./team-choice.tsx";

/** To whom a ticket belongs. A lead puts it right; whoever answers hands it over instead. */
export function TeamSection({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const me = useMe();
  const teams = useTeams().data?.items ?? [];
  const place = usePlace(ticket.id);
  const doing = useDoing();
  const { team } = ticket;
  if (teams.length === 0 && team === null) return null;
  const put = (teamId: string | null) =>
    doing(async () => {
      const { team: now } = await place.mutateAsync(teamId);
      return { said: now === null ? t("teams.placed_everybody") : t("teams.placed", { name: now.name }) };
    }, `team ${ticket.id}`);
  return (
    <CardSection
      title={t("teams.ticket")}
      fold="team"
      begins="folded"
      summary={team?.name ?? t("teams.ticket_everybody")}
    >
      {isLeading(me) ? (
        <TeamChoice label={t("teams.ticket_is")} teamId={team?.id ?? null} onChange={put} />
      ) : (
        <p className="text-ink-soft">{team?.name ?? t("teams.ticket_everybody")}</p>
      )}
    </CardSection>
  );
}
