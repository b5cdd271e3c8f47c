import type { Customer } from "@guichet/contract/customers.ts";
import { useTranslation } from "react-i18next";
import { usePartCustomer } from "../../api/customers.ts";
import { Button } from "../../ui/button.tsx";
import { useDoing } from "../acts/doing.ts";
import { Moment } from "../moment.tsx";
import { CardSection } from "./card-section.tsx";

/** Cards joined into this one; each can be parted again. */
export function JoinedCustomers({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const part = usePartCustomer(customer.id);
  const doing = useDoing();
  if (customer.joined.length === 0) return null;
  return (
    <CardSection title={t("customer.joined")} fold="joined" summary={String(customer.joined.length)}>
      <ul className="grid gap-1">
        {customer.joined.map((other) => (
          <li key={other.id} className="flex items-center gap-2">
            <span className="min-w-0 flex-1">
              {other.name}{" "}
              <span className="text-1 text-ink-soft">
                <Moment at={other.joinedAt} as="corner" />
              </span>
            </span>
            <Button
              look="quiet"
              size="small"
              onClick={() =>
                doing(async () => {
                  await part.mutateAsync(other.id);
                  return { said: t("customer.parted", { name: other.name }) };
                })
              }
            >
              {t("customer.part")}
            </Button>
          </li>
        ))}
      </ul>
    </CardSection>
  );
}
