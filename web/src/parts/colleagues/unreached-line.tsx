import { useTranslation } from "react-i18next";
import { useCallable } from "../../api/people/mentions.ts";
import { calledIn } from "./called-in.ts";
import { useListed } from "./listed.ts";

/** Who is named in a note and will not hear of it, said for as long as the name stands there. */
export function UnreachedLine({ ticketId, html }: { ticketId: string; html: string }) {
  const { t } = useTranslation();
  const listed = useListed();
  const { mentions, teamMentions } = calledIn(html);
  const known = useCallable(ticketId, mentions.length + teamMentions.length > 0).data;
  if (known === undefined) return null;
  const alone = known.items.filter(({ id, sees }) => !sees && mentions.includes(id));
  const inTeams = known.teams.filter(({ id }) => teamMentions.includes(id)).flatMap((team) => team.unreached);
  const names = [...new Set([...alone, ...inTeams].map(({ name }) => name))];
  if (names.length === 0) return null;
  return (
    <p role="status" className="px-3 pb-2 text-2 text-pretty text-risk">
      {t("calling.unreached", { names: listed(names), count: names.length })}
    </p>
  );
}
