import type { Authority } from "@guichet/contract/guard.ts";
import type { ReasonName } from "@guichet/contract/reasons.ts";
import { authorityOf, useCommonAuthorities, useReasons } from "../../api/reasons.ts";
import { useMe } from "../../api/session.ts";

/** What I may grant alone for a reason; null where nothing limits me, undefined until it is known. */
export function useAuthority(reason: ReasonName | null): Authority | null | undefined {
  const me = useMe();
  const common = useCommonAuthorities().data;
  const reasons = useReasons().data?.items;
  if (common === undefined || reasons === undefined) return undefined;
  const own = reasons.find((each) => each.id === reason?.id)?.authorities;
  return authorityOf(me, { ...common, ...own });
}
