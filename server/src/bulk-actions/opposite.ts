import type { BulkAct } from "@guichet/contract/bulk-actions.ts";

/** What puts back what an act changed; null where what was there before is known to nobody (a reason, a summary). */
export function opposite({ id, act }: { id: string; act: BulkAct }): BulkAct | null {
  switch (act.kind) {
    case "take":
      return { kind: "release" };
    case "close":
      return { kind: "reopen" };
    case "snooze":
      return { kind: "wake" };
    case "tag":
      return { kind: "untag", tagId: act.tagId };
    case "untag":
      return { kind: "tag", tagId: act.tagId };
    case "follow":
      return { kind: "unfollow" };
    case "unfollow":
      return { kind: "follow" };
    case "macro":
      return { kind: "macro_undo", macroId: act.macroId, batchId: id };
    default:
      return null;
  }
}
