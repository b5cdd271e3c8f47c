import type { Customer } from "@guichet/contract/customers.ts";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAddAddress } from "../../api/customers.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { useRefusalWords } from "../refusal-words.ts";
import { CardSection } from "./card-section.tsx";

/** All the addresses that are this person. */
export function CustomerAddresses({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const [isAdding, setIsAdding] = useState(false);
  return (
    <CardSection title={t("customer.addresses")}>
      <ul className="grid gap-0.5">
        {customer.identities.map((identity) => (
          <li key={identity.id} className="[overflow-wrap:anywhere]">
            {identity.value}
          </li>
        ))}
      </ul>
      {isAdding ? (
        <AddAddress customerId={customer.id} onDone={() => setIsAdding(false)} />
      ) : (
        <div>
          <Button look="link" onClick={() => setIsAdding(true)}>
            {t("customer.add_address")}
          </Button>
        </div>
      )}
    </CardSection>
  );
}

function AddAddress({ customerId, onDone }: { customerId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const [address, setAddress] = useState("");
  const add = useAddAddress(customerId);
  const words = useRefusalWords();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate(address, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit} className="grid gap-2">
      <Field
        label={t("customer.address")}
        type="email"
        required
        autoFocus
        value={address}
        problem={add.isError ? words(add.error) : undefined}
        onChange={(event) => setAddress(event.target.value)}
      />
      <div className="flex gap-2">
        <Button type="submit" size="small" disabled={add.isPending}>
          {t("words.add")}
        </Button>
        <Button look="quiet" size="small" onClick={onDone}>
          {t("words.cancel")}
        </Button>
      </div>
    </form>
  );
}
