import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import Eye from "lucide-react/icons/eye";
import { useTranslation } from "react-i18next";
import { useMe } from "../../api/session.ts";
import { useFollowing } from "../../api/tickets.ts";
import { Icon } from "../../ui/icon.tsx";
import { useActs } from "../acts/acts.ts";
import { useDoing } from "../acts/doing.ts";

/** To see what becomes of it without owning it; pressed again, no longer. */
export function FollowButton({ ticket }: { ticket: TicketWithThread }) {
  const { t } = useTranslation();
  const { agentId } = useMe();
  const following = useFollowing(ticket.id);
  const doing = useDoing();
  const follows = ticket.followers.some((agent) => agent.id === agentId);
  const turn = () =>
    doing(async () => {
      await following.mutateAsync({ agentId, follows: !follows });
      return { said: t(follows ? "ticket.unfollowed" : "ticket.followed") };
    }, `follow ${ticket.id}`);
  useActs({ follow: turn });
  return (
    <button
      type="button"
      aria-pressed={follows}
      title={ticket.followers.map((agent) => agent.name).join(", ")}
      onClick={turn}
      className="inline-flex min-h-6 items-center -ml-1 gap-1 rounded-std px-1 text-1 text-ink-soft hover:bg-sunk hover:text-ink aria-pressed:text-accent"
    >
      <Icon of={Eye} small />
      {t(follows ? "ticket.act.unfollow" : "ticket.act.follow")}
    </button>
  );
}
