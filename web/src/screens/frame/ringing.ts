import type { Notification as Told } from "@guichet/contract/notifications.ts";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useNotifications } from "../../api/people/notifications.ts";

/** What is told while one looks elsewhere: the browser says it, if it may. Whoever looks at the desk sees it there. */
export function useRinging(): void {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const items = useNotifications().data?.items;
  const heard = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (items === undefined) return;
    const before = heard.current;
    heard.current = new Set(items.map(nameOf));
    // What was there when the page opened is read in the list; only what comes after rings.
    if (before === null || !mayRing()) return;
    for (const one of items.filter((each) => each.rings && !before.has(nameOf(each)))) {
      const shown = new Notification(t(`desk.told.event.${one.event}`), {
        tag: one.id,
        body: one.subject ?? "",
      });
      shown.onclick = () => {
        window.focus();
        shown.close();
        void navigate({
          to: "/tickets/$ticketId",
          params: { ticketId: one.ticketId },
          search: { view: "all" },
        });
      };
    }
  }, [items, navigate, t]);
}

const nameOf = ({ id, count }: Told): string => `${id} ${count}`;

const mayRing = (): boolean =>
  document.visibilityState === "hidden" && "Notification" in window && Notification.permission === "granted";
