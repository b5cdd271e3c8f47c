import type { Customer } from "@guichet/contract/customers.ts";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useCardAct } from "../../api/customers.ts";
import { Button } from "../../ui/button.tsx";
import { useReading } from "../reading.ts";
import { numberWords } from "../words/numbers.ts";

/** Whom they work for, what they are called, how they like to be reached, and what they think of us. */
export function CardTold({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const { language } = useReading();
  const { organisation, called, prefersChannel, prefersHours, satisfaction } = customer;
  const reached = [prefersChannel && t(`customer.channel.${prefersChannel}`), prefersHours].filter(Boolean);
  return (
    <div className="grid gap-0.5 empty:hidden">
      {organisation !== null && (
        <p>
          <Link
            to="/organisations/$organisationId"
            params={{ organisationId: organisation.id }}
            className="underline-offset-4 hover:underline"
          >
            {organisation.name}
          </Link>
        </p>
      )}
      <ProposedOrganisation customer={customer} />
      {called !== null && <p>{t("customer.called_line", { called })}</p>}
      {reached.length > 0 && <p>{t("customer.prefers_line", { how: reached.join(", ") })}</p>}
      {satisfaction !== null && (
        <p className="text-ink-soft">
          {t("customer.satisfaction", {
            mark: numberWords(satisfaction.mark, language, 1),
            count: satisfaction.responses,
          })}
        </p>
      )}
    </div>
  );
}

/** Their address says so, and addresses are wrong about people: somebody says yes or no. */
function ProposedOrganisation({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const act = useCardAct(customer.id);
  const proposed = customer.proposedOrganisation;
  if (proposed === null) return null;
  const { id: organisationId, name, domain } = proposed;
  return (
    <p className="flex flex-wrap items-baseline gap-x-3">
      <span>{t("customer.perhaps_at", { name, domain })}</span>
      <span className="flex gap-x-3">
        <Button
          look="link"
          onClick={() => act.mutate({ method: "PUT", path: "/organisation", body: { organisationId } })}
        >
          {t("customer.yes")}
        </Button>
        <Button
          look="link"
          onClick={() => act.mutate({ method: "PUT", path: `/refused-organisations/${organisationId}` })}
        >
          {t("customer.no")}
        </Button>
      </span>
    </p>
  );
}
