import type { Customer } from "@guichet/contract/customers.ts";
import type { CustomerHit } from "@guichet/contract/search.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useJoinCustomer, usePartCustomer } from "../../api/customers.ts";
import { useSearch } from "../../api/lists/search.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { useSaving } from "../acts/doing.ts";

/** Finds the other card by name or address and joins it here; undone in one press. */
export function JoinDialog({ customer, onDone }: { customer: Customer; onDone: () => void }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState("");
  const found = useSearch(asked);
  const join = useJoinCustomer(customer.id);
  const part = usePartCustomer(customer.id);
  const saving = useSaving(onDone);
  const others = found.data?.customers.filter((other) => other.id !== customer.id) ?? [];
  const joinWith = (other: CustomerHit) =>
    saving.save(async () => {
      await join.mutateAsync(other.id);
      const undo = async () => void (await part.mutateAsync(other.id));
      return { said: t("customer.joined_done", { name: other.name }), undo };
    });
  return (
    <Dialog title={t("customer.join_title")} onClose={onDone}>
      <p className="text-2 text-ink-soft">{t("customer.join_lead", { name: customer.name })}</p>
      <Field
        label={t("customer.join_search")}
        type="search"
        autoFocus
        value={asked}
        onChange={(event) => setAsked(event.target.value)}
      />
      {saving.failure !== undefined && <Trouble title={saving.failure} />}
      {asked.trim() !== "" && found.isSuccess && others.length === 0 && <p>{t("customer.nobody")}</p>}
      <ul className="grid gap-1">
        {others.map((other) => (
          <li key={other.id} className="flex items-center gap-3 border-b border-line py-2">
            <span className="min-w-0 flex-1">
              <span className="block font-strong">{other.name}</span>
              <span className="block truncate text-2 text-ink-soft">{other.identities.join(", ")}</span>
            </span>
            <Button size="small" disabled={saving.isPending} onClick={() => joinWith(other)}>
              {t("customer.join_act")}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
