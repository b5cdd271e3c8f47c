import type { OrganisationName } from "@guichet/contract/customers.ts";
import { Link } from "@tanstack/react-router";
import Building from "lucide-react/icons/building-2";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/icon.tsx";

export function OrganisationHits({ organisations }: { organisations: readonly OrganisationName[] }) {
  const { t } = useTranslation();
  return (
    <section aria-label={t("search.organisations")} className="grid gap-2">
      <h2 className="text-2 font-strong text-ink-soft">{t("search.organisations")}</h2>
      <ul className="flex flex-wrap gap-2">
        {organisations.map((organisation) => (
          <li key={organisation.id} className="min-w-0">
            <Link
              to="/organisations/$organisationId"
              params={{ organisationId: organisation.id }}
              className="flex min-h-8 items-center gap-2 rounded-std border border-line bg-raised px-3 py-1.5 hover:border-line-strong hover:bg-sunk"
            >
              <Icon of={Building} small />
              <span className="truncate font-strong">{organisation.name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
