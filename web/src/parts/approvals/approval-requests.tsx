import { useApprovals } from "../../api/reasons.ts";
import { ApprovalRequest } from "./approval-request.tsx";

/** What waits for a lead's word, after the last word of the thread. */
export function WaitingApprovals({ ticketId }: { ticketId: string }) {
  const waiting = useApprovals(ticketId).data?.items.filter((each) => each.decision === null) ?? [];
  if (waiting.length === 0) return null;
  return (
    <ul className="grid gap-4 px-3 pb-6 md:px-6">
      {waiting.map((approval) => (
        <li key={approval.id}>
          <ApprovalRequest approval={approval} />
        </li>
      ))}
    </ul>
  );
}
