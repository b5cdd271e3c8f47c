import type { Organisation } from "@guichet/contract/customers.ts";
import { Link, useParams } from "@tanstack/react-router";
import X from "lucide-react/icons/x";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { isRefused } from "../../api/client.ts";
import { useOrganisation, useOrganisationAct } from "../../api/customers.ts";
import { useMe } from "../../api/session.ts";
import { CardSection } from "../../parts/customer/card-section.tsx";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Empty } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { usePageTitle } from "../../ui/page-title.ts";

/** Who belongs there, and from where one writes for it. */
export function OrganisationScreen() {
  const { t } = useTranslation();
  const { organisationId } = useParams({ from: "/frame/organisations/$organisationId" });
  const { data, error } = useOrganisation(organisationId);
  usePageTitle(data?.name ?? t("customer.organisation"), useMe().companyName);
  if (isRefused(error, "not_found"))
    return <Empty title={t("failures.absent_title")}>{t("failures.absent")}</Empty>;
  return (
    <Page title={data?.name ?? t("customer.organisation")}>
      {data !== undefined && (
        <div className="grid max-w-160 gap-6 text-2">
          <h2 className="sr-only">{t("customer.organisation")}</h2>
          <CardSection title={t("customer.members")}>
            {data.members.length === 0 && <p className="text-ink-soft">{t("customer.no_members")}</p>}
            <ul className="grid gap-0.5">
              {data.members.map((member) => (
                <li key={member.id}>
                  <Link
                    to="/customers/$customerId"
                    params={{ customerId: member.id }}
                    className="inline-block min-h-6 underline-offset-4 hover:underline"
                  >
                    {member.name}
                  </Link>
                </li>
              ))}
            </ul>
          </CardSection>
          <Domains organisation={data} />
        </div>
      )}
    </Page>
  );
}

function Domains({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation();
  const [domain, setDomain] = useState("");
  const act = useOrganisationAct(organisation.id);
  const words = useRefusalWords();
  const add = (event: FormEvent) => {
    event.preventDefault();
    act.mutate({ method: "PUT", domain: domain.trim() }, { onSuccess: () => setDomain("") });
  };
  return (
    <CardSection title={t("customer.domains")}>
      <p className="text-ink-soft">{t("customer.domains_hint")}</p>
      {organisation.domains.length === 0 && <p className="text-ink-soft">{t("customer.no_domains")}</p>}
      <ul className="grid gap-0.5">
        {organisation.domains.map((each) => (
          <li key={each} className="flex items-center gap-2">
            <span>{each}</span>
            <IconButton
              label={t("customer.remove_domain", { domain: each })}
              icon={<Icon of={X} small />}
              onClick={() => act.mutate({ method: "DELETE", domain: each })}
            />
          </li>
        ))}
      </ul>
      <form onSubmit={add} className="flex flex-wrap items-end gap-2 pt-3">
        <Field
          label={t("customer.domain")}
          required
          value={domain}
          problem={act.isError ? words(act.error) : undefined}
          onChange={(event) => setDomain(event.target.value)}
        />
        <Button type="submit" size="large" disabled={act.isPending}>
          {t("customer.add_domain")}
        </Button>
      </form>
    </CardSection>
  );
}
