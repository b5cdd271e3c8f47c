import { useMatch } from "@tanstack/react-router";
import MenuIcon from "lucide-react/icons/menu";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { part } from "../../api/renewal.ts";
import { useMe } from "../../api/session.ts";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { HouseMark } from "./house-mark.tsx";
import { SideNav } from "./side-nav.tsx";

const Dialog = lazy(async () => ({ default: (await part(import("../../ui/dialog.tsx"))).Dialog }));

/** The top bar of a narrow screen: where one is, and the places behind one button. On a phone an open ticket has a bar of its own. */
export function PhoneBar() {
  const { t } = useTranslation();
  const me = useMe();
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  const inTicket = useMatch({ from: "/frame/desk/tickets/$ticketId", shouldThrow: false }) !== undefined;
  return (
    <header
      className={`min-h-12 items-center gap-2 border-b border-line bg-sunk px-2 lg:hidden ${inTicket ? "hidden md:flex" : "flex"}`}
    >
      <IconButton
        label={t("desk.place.menu")}
        icon={<Icon of={MenuIcon} />}
        onClick={() => setIsOpen(true)}
      />
      <HouseMark name={me.companyName} />
      <Suspense>
        {isOpen && (
          <Dialog title={t("desk.place.menu")} placement="side" onClose={close}>
            <SideNav isOpen onGone={close} />
          </Dialog>
        )}
      </Suspense>
    </header>
  );
}
