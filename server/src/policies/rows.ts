import type { Policy } from "@guichet/contract/promises.ts";
import { sql, toJson } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";

const columns = sql`id, name, targets, reason_ids as "reasonIds", channels, segments, calendar_id as "calendarId",
  pauses, warn_minutes as "warnMinutes", tells_alone as "tellsAlone", created_at as "createdAt",
  retired_at as "retiredAt"`;

export const listPolicies = (work: Pick<Work, "query">): Promise<Policy[]> =>
  work.query(sql<Policy>`select ${columns} from policies order by created_at, id`);

export async function writePolicy(work: Work, policy: Policy): Promise<void> {
  await work.query(sql`
    insert into policies (id, name, targets, reason_ids, channels, segments, calendar_id, pauses, warn_minutes, tells_alone,
      created_at, retired_at)
    values (${policy.id}, ${policy.name}, ${toJson(policy.targets)}::jsonb, ${policy.reasonIds}::uuid[],
      ${policy.channels}::text[], ${policy.segments}::text[], ${policy.calendarId}, ${policy.pauses},
      ${policy.warnMinutes}, ${policy.tellsAlone && toJson(policy.tellsAlone)}::jsonb, ${policy.createdAt},
      ${policy.retiredAt})
    on conflict (id) do update set name = excluded.name, targets = excluded.targets, reason_ids = excluded.reason_ids,
      channels = excluded.channels, segments = excluded.segments, calendar_id = excluded.calendar_id,
      pauses = excluded.pauses, warn_minutes = excluded.warn_minutes, tells_alone = excluded.tells_alone,
      retired_at = excluded.retired_at`);
}
