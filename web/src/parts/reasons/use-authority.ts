import type { Authority } from "@guichet/contract/guard.ts";
import type { Authorities, Reason, ReasonName } from "@guichet/contract/reasons.ts";
import { authorityOf, useCommonAuthorities, useReasons } from "../../api/reasons.ts";
import { useMe } from "../../api/session.ts";

/** What I may grant alone for a reason; null where nothing limits me, undefined until it is known. */
export function useAuthority(reason: ReasonName | null): Authority | null | undefined {
  const me = useMe();
  const common = useCommonAuthorities().data;
  const reasons = useReasons().data?.items;
  if (common === undefined || reasons === undefined) return undefined;
  return authorityOf(me, Object.assign({}, common, ...lineOf(reasons, reason?.id ?? null)));
}

/** What its branches and itself say, from the foot of the tree: the nearest speaks last, as on the server. */
function lineOf(reasons: readonly Reason[], id: string | null): Authorities[] {
  const reason = reasons.find((each) => each.id === id);
  return reason ? [...lineOf(reasons, reason.parentId), reason.authorities] : [];
}
