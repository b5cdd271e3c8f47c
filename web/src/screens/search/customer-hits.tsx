import type { CustomerHit } from "@guichet/contract/search.ts";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Avatar } from "../../parts/customer/avatar.tsx";
import { identityWords } from "../../parts/customer/identity-words.ts";
import { NameWords } from "../../parts/words/name-words.tsx";

export function CustomerHits({ customers }: { customers: readonly CustomerHit[] }) {
  const { t } = useTranslation();
  return (
    <section aria-label={t("search.customers")} className="grid gap-2">
      <h2 className="text-2 font-strong text-ink-soft">{t("search.customers")}</h2>
      <ul className="grid gap-2 sm:grid-cols-2">
        {customers.map((customer) => (
          <li key={customer.id}>
            <Link
              to="/customers/$customerId"
              params={{ customerId: customer.id }}
              className="flex items-center gap-3 rounded-std border border-line bg-raised px-3 py-2.5 hover:border-line-strong hover:bg-sunk"
            >
              <Avatar name={customer.name} />
              <span className="min-w-0">
                <span className="block truncate font-strong">
                  <NameWords name={customer.name} />
                </span>
                <span className="block truncate text-ink-soft">
                  {[customer.organisation, ...customer.identities.map(identityWords)]
                    .filter(Boolean)
                    .join(", ")}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
