import type { SurveyAnswer } from "@guichet/contract/surveys.ts";
import type { AgentName } from "@guichet/contract/team.ts";
import type { Ticket as TicketWire } from "@guichet/contract/tickets.ts";
import { seen } from "../access/seeing.ts";
import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";
import { spamBefore } from "./aside/rows.ts";
import type { Ticket } from "./model.ts";
import { columns, type Flat, names, raise } from "./rows.ts";

export type Shown = Pick<
  TicketWire,
  | "inbox"
  | "closedBy"
  | "summary"
  | "closedDespite"
  | "spamBefore"
  | "personAskedAt"
  | "survey"
  | "reason"
  | "followers"
> & {
  ticket: Ticket;
};
type FlatShown = Flat & {
  inboxName: string | null;
  inboxAddress: string | null;
  closedById: string | null;
  closedByName: string | null;
  summary: string | null;
  closedDespite: string | null;
  spamBefore: number;
  personAskedAt: string | null;
  surveyAnsweredAt: string | null;
  surveyAnswer: SurveyAnswer;
  reasonId: string | null;
  reasonName: string | null;
  followers: AgentName[];
};

/** A question left out is absent rather than null, as on the wire. */
const surveyAnswer = sql`json_strip_nulls(json_build_object('mark', r.mark, 'speed', r.speed, 'rightness', r.rightness,
  'completeness', r.completeness, 'courtesy', r.courtesy, 'listening', r.listening, 'beingKnown', r.being_known,
  'comment', r.comment))`;

const followers = sql`(select coalesce(json_agg(json_build_object('id', a.id, 'name', a.name) order by a.name), '[]')
  from followers f join agents a on a.id = f.agent_id where f.ticket_id = t.id)`;

export async function findShown(work: Pick<Work, "query" | "actor">, id: string): Promise<Shown | undefined> {
  const [found] = await work.query(sql<FlatShown>`
    select ${columns}, i.name as "inboxName", i.address as "inboxAddress", t.closed_by as "closedById",
      closer.name as "closedByName", t.summary, t.closed_despite as "closedDespite", ${spamBefore} as "spamBefore",
      t.person_asked_at as "personAskedAt", r.answered_at as "surveyAnsweredAt", ${surveyAnswer} as "surveyAnswer",
      w.id as "reasonId", w.name as "reasonName", ${followers} as followers
    from tickets t ${names} left join inboxes i on i.id = t.inbox_id left join agents closer on closer.id = t.closed_by
      left join survey_responses r on r.ticket_id = t.id left join reasons w on w.id = t.reason_id
    where t.id = ${id} and ${seen(work)}`);
  if (!found) return undefined;
  const { surveyAnsweredAt: answeredAt, surveyAnswer: answer } = found;
  return {
    ticket: raise(found),
    inbox: { id: found.inboxId ?? "", name: found.inboxName ?? "", address: found.inboxAddress ?? "" },
    closedBy: found.closedById ? { id: found.closedById, name: found.closedByName ?? "" } : null,
    summary: found.summary,
    closedDespite: found.closedDespite,
    spamBefore: found.spamBefore,
    personAskedAt: found.personAskedAt,
    followers: found.followers,
    reason: found.reasonId === null ? null : { id: found.reasonId, name: found.reasonName ?? "" },
    survey: answeredAt === null ? null : { ...answer, ticketId: id, answeredAt },
  };
}
