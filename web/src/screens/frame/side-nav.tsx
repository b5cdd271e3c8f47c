import { Link, useMatch } from "@tanstack/react-router";
import PanelLeft from "lucide-react/icons/panel-left";
import { useTranslation } from "react-i18next";
import { useNotifications } from "../../api/people/notifications.ts";
import { useWaitingApprovals } from "../../api/reasons.ts";
import { useMe } from "../../api/session.ts";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { prefer } from "../../ui/preferences.ts";
import { AccountMenu } from "./account-menu.tsx";
import { HouseMark } from "./house-mark.tsx";
import { navLink } from "./nav-link.ts";
import { placesFor } from "./places.ts";
import { SavedViewLinks } from "./saved-view-links.tsx";
import { ViewLinks } from "./view-links.tsx";

type SideNavProps = { isOpen: boolean; onGone?: () => void };

/** Views first, the house below, oneself at the bottom. Folded, icons keep their names for ears and on hover. */
export function SideNav({ isOpen, onGone }: SideNavProps) {
  const { t } = useTranslation();
  const me = useMe();
  // What waits for a look stands among the settings, at an address of its own.
  const isReviewing = useMatch({ from: "/frame/review", shouldThrow: false }) !== undefined;
  const foldLabel = isOpen ? t("desk.fold") : t("desk.unfold");
  const fold = (
    <IconButton
      label={foldLabel}
      icon={<Icon of={PanelLeft} />}
      onClick={() => prefer("nav", isOpen ? "closed" : "open")}
    />
  );
  return (
    <div className="flex h-full flex-col gap-5 overflow-y-auto p-2">
      <div className={`flex min-h-10 items-center ${isOpen ? "justify-between pl-2" : "justify-center"}`}>
        {isOpen && <HouseMark name={me.companyName} />}
        {onGone === undefined && fold}
      </div>
      <ViewLinks isOpen={isOpen} onGone={onGone} />
      <SavedViewLinks isOpen={isOpen} onGone={onGone} />
      <nav aria-label={t("desk.place.title")} className="grid gap-0.5">
        {isOpen && <p className="px-2 pb-1 text-1 text-ink-soft">{t("desk.place.title")}</p>}
        {placesFor(me).map((place) => (
          <Link
            key={place.to}
            to={place.to}
            onClick={onGone}
            title={t(`desk.place.${place.word}`)}
            className={navLink(isOpen)}
            {...(isReviewing && place.word === "settings" && { "aria-current": "page" })}
          >
            <Icon of={place.icon} />
            <span className={isOpen ? "min-w-0 flex-1 truncate" : "sr-only"}>
              {t(`desk.place.${place.word}`)}
            </span>
            {place.word === "approvals" && isOpen && <WaitingCount />}
            {place.word === "told" && isOpen && <UnreadCount />}
          </Link>
        ))}
      </nav>
      <AccountMenu isOpen={isOpen} onGone={onGone} />
    </div>
  );
}

function UnreadCount() {
  const { t } = useTranslation();
  const count = useNotifications().data?.unread ?? 0;
  if (count === 0) return null;
  return (
    <span className="text-1 font-strong text-accent" title={t("desk.told.count", { count })}>
      {count}
    </span>
  );
}

/** How many wait for a lead's word; a quiet number, and nothing when nobody waits. */
function WaitingCount() {
  const { t } = useTranslation();
  const count = useWaitingApprovals().data?.items.length ?? 0;
  if (count === 0) return null;
  return (
    <span className="text-1 font-strong text-risk" title={t("approval.place.count", { count })}>
      {count}
    </span>
  );
}
