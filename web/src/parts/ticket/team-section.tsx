import type { Ticket } from "@guichet/contract/tickets.ts";
import { useTranslation } from "react-i18next";
import { isLeading, useMe } from "../../api/session.ts";
import { useTeams } from "../../api/team.ts";
import { usePlace } from "../../api/tickets.ts";
import { useToast } from "../../ui/toast.tsx";
import { CardSection } from "../customer/card-section.tsx";
import { useRefusalWords } from "../refusal-words.ts";
import { TeamChoice } from "./team-choice.tsx";

/** To whom a ticket belongs. A lead puts it right; whoever answers hands it over instead. */
export function TeamSection({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const me = useMe();
  const teams = useTeams().data?.items ?? [];
  const place = usePlace(ticket.id);
  const toast = useToast();
  const words = useRefusalWords();
  const { team } = ticket;
  if (teams.length === 0 && team === null) return null;
  const put = (teamId: string | null) =>
    place.mutate(teamId, {
      onSuccess: ({ team: now }) =>
        toast({ text: now === null ? t("teams.placed_everybody") : t("teams.placed", { name: now.name }) }),
      onError: (error) => toast({ text: words(error) }),
    });
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
