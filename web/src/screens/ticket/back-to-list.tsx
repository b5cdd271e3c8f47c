import { Link, useSearch } from "@tanstack/react-router";
import ArrowLeft from "lucide-react/icons/arrow-left";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/icon.tsx";

/** On a phone the ticket covers its list: the way back stands from the first instant, whatever is still to come. */
export function BackToList() {
  const { t } = useTranslation();
  const place = useSearch({ from: "/frame/desk" });
  return (
    <Link
      to="/"
      search={place}
      aria-label={t("ticket.back")}
      className="inline-flex size-8 shrink-0 items-center justify-center rounded-std text-ink-soft hover:bg-sunk md:hidden"
    >
      <Icon of={ArrowLeft} />
    </Link>
  );
}
