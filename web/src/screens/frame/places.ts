import type { Me } from "@guichet/contract/access.ts";
import type { View } from "@guichet/contract/tickets.ts";
import Ban from "lucide-react/icons/ban";
import Bell from "lucide-react/icons/bell";
import BarChart from "lucide-react/icons/chart-no-axes-column";
import CircleAlert from "lucide-react/icons/circle-alert";
import CircleCheck from "lucide-react/icons/circle-check";
import Eye from "lucide-react/icons/eye";
import Hand from "lucide-react/icons/hand";
import Hourglass from "lucide-react/icons/hourglass";
import Inbox from "lucide-react/icons/inbox";
import Layers from "lucide-react/icons/layers";
import MailWarning from "lucide-react/icons/mail-warning";
import MessagesSquare from "lucide-react/icons/messages-square";
import Moon from "lucide-react/icons/moon";
import Search from "lucide-react/icons/search";
import Send from "lucide-react/icons/send";
import Settings from "lucide-react/icons/settings";
import ShieldQuestion from "lucide-react/icons/shield-question-mark";
import Seal from "lucide-react/icons/stamp";
import Counter from "lucide-react/icons/store";
import { leadsSome } from "../../api/people/leading.ts";

export const viewPlaces = [
  { view: "mine", icon: Inbox },
  { view: "to_take", icon: Hand },
  { view: "unanswered", icon: CircleAlert },
  { view: "waiting", icon: Hourglass },
  { view: "following", icon: Eye },
  { view: "snoozed", icon: Moon },
  { view: "open", icon: MessagesSquare },
  { view: "closed", icon: CircleCheck },
  { view: "all", icon: Layers },
  { view: "spam", icon: Ban },
] as const satisfies readonly { view: View; icon: unknown }[];

const housePlaces = [
  { to: "/notifications", word: "told", icon: Bell },
  { to: "/search", word: "search", icon: Search },
  { to: "/counter", word: "counter", icon: Counter },
  { to: "/promises", word: "promises", icon: Seal },
  { to: "/approvals", word: "approvals", icon: ShieldQuestion },
  { to: "/figures", word: "figures", icon: BarChart },
  { to: "/arrivals", word: "arrivals", icon: MailWarning },
  { to: "/departures", word: "departures", icon: Send },
  { to: "/settings", word: "settings", icon: Settings },
] as const;

const forLeads: readonly string[] = ["approvals", "figures"];

/** Approvals and figures are for those who lead; the rest of the house is for everyone. */
export function placesFor(me: Me) {
  return housePlaces.filter((place) => !forLeads.includes(place.word) || leadsSome(me));
}
