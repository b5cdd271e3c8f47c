import { Link } from "@tanstack/react-router";
import LogOut from "lucide-react/icons/log-out";
import { useTranslation } from "react-i18next";
import { useMe, useSignOut } from "../../api/session.ts";
import { useOffer } from "../../parts/acts/acts.ts";
import { forgetRecents } from "../../parts/acts/recents.ts";
import { Avatar } from "../../parts/customer/avatar.tsx";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { MyState } from "./my-state.tsx";

type AccountMenuProps = { isOpen: boolean; onGone: (() => void) | undefined };

export function AccountMenu({ isOpen, onGone }: AccountMenuProps) {
  const { t } = useTranslation();
  const me = useMe();
  const signOut = useSignOut();
  // A whole new page rather than a navigation: nothing of this person stays in memory.
  const leave = () =>
    signOut.mutate(undefined, {
      onSuccess: ({ goTo }) => {
        forgetRecents(me.agentId);
        location.assign(goTo);
      },
    });
  useOffer(t("desk.sign_out"), leave, true);
  return (
    <div className={`mt-auto flex items-center gap-1 ${isOpen ? "" : "flex-col"}`}>
      <Link
        to="/settings"
        onClick={onGone}
        title={t("desk.account")}
        className={`flex min-h-9 min-w-0 items-center gap-2.5 rounded-std text-ink-soft hover:bg-paper hover:text-ink ${isOpen ? "flex-1 px-2" : "justify-center px-1"}`}
      >
        <Avatar name={me.name} />
        {/* On two lines rather than cut: it is theirs. */}
        <span className={isOpen ? "line-clamp-2 leading-snug text-pretty" : "sr-only"}>{me.name}</span>
      </Link>
      <MyState />
      <IconButton label={t("desk.sign_out")} icon={<Icon of={LogOut} />} onClick={leave} />
    </div>
  );
}
