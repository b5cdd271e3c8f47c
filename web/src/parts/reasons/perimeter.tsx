import type { PerimeterChoice } from "@guichet/contract/reasons.ts";
import CircleCheck from "lucide-react/icons/circle-check";
import DoorOpen from "lucide-react/icons/door-open";
import Handshake from "lucide-react/icons/handshake";
import Signpost from "lucide-react/icons/signpost";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/icon.tsx";

const icons = { treat: CircleCheck, with_partner: Handshake, orient: Signpost, outside: DoorOpen };

/** What was decided of a reason: a sign and its words, the same wherever a reason is shown. */
export function Perimeter({ choice }: { choice: PerimeterChoice }) {
  const { t } = useTranslation();
  return (
    <span className="inline-flex items-baseline gap-1.5 whitespace-nowrap">
      {/* Its words give the line its foot: a sign must not push them off it. */}
      <span className="self-center">
        <Icon of={icons[choice]} small />
      </span>
      {t(`reason.choice.${choice}`)}
    </span>
  );
}
