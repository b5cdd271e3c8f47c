import type { Customer, CustomerChange } from "@guichet/contract/customers.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCardAct } from "../../api/customers.ts";
import { useSaving } from "../../parts/acts/doing.ts";
import { SaveDialog } from "../../parts/acts/save-dialog.tsx";
import { Check } from "../../ui/check.tsx";
import { Choice, Field } from "../../ui/field.tsx";

type Told = {
  name: string;
  civility: string;
  called: string;
  customerSince: string;
  language: string;
  prefersChannel: string;
  prefersHours: string;
  isProspect: boolean;
  organisation: string;
};
type Text = Exclude<keyof Told, "isProspect">;

const channels = ["email", "phone", "letter", "counter", "sms"] as const;
const civilities = ["ms", "mr"] as const;
const languages = ["fr", "en"] as const;
const oneOf = <Value extends string>(values: readonly Value[], said: string): Value | null =>
  values.find((each) => each === said) ?? null;

/** Who they are and how they like to be spoken to; what is left empty is unsaid. */
export function EditDialog({ customer, onDone }: { customer: Customer; onDone: () => void }) {
  const { t } = useTranslation();
  const [told, setTold] = useState(() => toldOf(customer));
  const act = useCardAct(customer.id);
  const saving = useSaving(onDone);
  const field = (name: Text) => ({
    value: told[name],
    onChange: (event: { target: { value: string } }) => setTold({ ...told, [name]: event.target.value }),
  });
  const submit = () =>
    saving.save(async () => {
      await act.mutateAsync({ method: "PATCH", path: "", body: changeTo(told, customer) });
      const name = told.organisation.trim();
      if (name === (customer.organisation?.name ?? "")) return undefined;
      const path = "/organisation";
      return void (await act.mutateAsync(
        name === "" ? { method: "DELETE", path } : { method: "PUT", path, body: { name } },
      ));
    });
  return (
    <SaveDialog title={t("customer.edit_title")} saving={saving} onSubmit={submit} onClose={onDone}>
      <div className="grid gap-4 sm:grid-cols-2">
        <div className="sm:col-span-2">
          <Field label={t("customer.name")} required autoFocus {...field("name")} />
        </div>
        <Choice
          label={t("customer.civility")}
          options={[
            { value: "", label: t("customer.civilities.unsaid") },
            ...civilities.map((value) => ({ value, label: t(`customer.civilities.${value}`) })),
          ]}
          {...field("civility")}
        />
        <Field label={t("customer.called")} hint={t("customer.called_hint")} {...field("called")} />
        <Choice
          label={t("customer.prefers_channel")}
          options={[
            { value: "", label: t("customer.unsaid") },
            ...channels.map((value) => ({ value, label: t(`customer.channel.${value}`) })),
          ]}
          {...field("prefersChannel")}
        />
        <Field label={t("customer.prefers_hours")} {...field("prefersHours")} />
        <Choice
          label={t("customer.language")}
          options={[
            { value: "", label: t("customer.languages.unsaid") },
            ...languages.map((value) => ({ value, label: t(`customer.languages.${value}`) })),
          ]}
          {...field("language")}
        />
        <Field label={t("customer.customer_since")} type="date" {...field("customerSince")} />
        <div className="sm:col-span-2">
          <Field
            label={t("customer.organisation")}
            hint={t("customer.organisation_hint")}
            {...field("organisation")}
          />
        </div>
        <div className="sm:col-span-2">
          <Check
            type="checkbox"
            label={t("customer.is_prospect")}
            checked={told.isProspect}
            onChange={(event) => setTold({ ...told, isProspect: event.target.checked })}
          />
        </div>
      </div>
    </SaveDialog>
  );
}

const toldOf = (customer: Customer): Told => ({
  name: customer.name,
  civility: customer.civility ?? "",
  called: customer.called ?? "",
  customerSince: customer.customerSince ?? "",
  language: customer.language ?? "",
  prefersChannel: customer.prefersChannel ?? "",
  prefersHours: customer.prefersHours ?? "",
  isProspect: customer.isProspect,
  organisation: customer.organisation?.name ?? "",
});

/** Only what was changed here: a colleague may be writing the rest. */
function changeTo(told: Told, customer: Customer): CustomerChange {
  const before = toldOf(customer);
  const isNew = (name: keyof Told) => told[name] !== before[name];
  return {
    ...(isNew("name") ? { name: told.name } : {}),
    ...(isNew("civility") ? { civility: oneOf(civilities, told.civility) } : {}),
    ...(isNew("called") ? { called: told.called.trim() || null } : {}),
    ...(isNew("customerSince") ? { customerSince: told.customerSince || null } : {}),
    ...(isNew("language") ? { language: oneOf(languages, told.language) } : {}),
    ...(isNew("prefersChannel") ? { prefersChannel: oneOf(channels, told.prefersChannel) } : {}),
    ...(isNew("prefersHours") ? { prefersHours: told.prefersHours.trim() || null } : {}),
    ...(isNew("isProspect") ? { isProspect: told.isProspect } : {}),
  };
}
