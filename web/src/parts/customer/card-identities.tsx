import type { Customer, Identity } from "@guichet/contract/customers.ts";
import BadgeCheck from "lucide-react/icons/badge-check";
import X from "lucide-react/icons/x";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCardAct } from "../../api/customers.ts";
import { Button } from "../../ui/button.tsx";
import { Choice, Field } from "../../ui/field.tsx";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Stamp } from "../../ui/stamp.tsx";
import { AddChoice, useAddLine, WithAdding } from "../acts/add-line.tsx";
import { useDoing, useSaving } from "../acts/doing.ts";
import { CardSection } from "./card-section.tsx";
import { identityWords } from "./identity-words.ts";
import { LineForm } from "./line-form.tsx";

/** Every way by which this person is recognised; a telephone is dialled by pressing it. */
export function CardIdentities({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const [isAdding, setIsAdding] = useState(false);
  const isBeside = useAddLine();
  const { identities } = customer;
  const add = (
    <AddChoice place="address" label={t("customer.add_address")} onClick={() => setIsAdding(true)} />
  );
  const isThere = identities.length > 0 || isAdding || !isBeside;
  return (
    <WithAdding add={(isBeside || !isAdding) && add}>
      {isThere && (
        <CardSection title={t("customer.addresses")} fold="addresses" summary={identities[0]?.value}>
          <ul className="grid gap-0.5">
            {identities.map((identity) => (
              <IdentityLine key={identity.id} customerId={customer.id} identity={identity} />
            ))}
          </ul>
          {isAdding && <AddIdentity customerId={customer.id} onDone={() => setIsAdding(false)} />}
        </CardSection>
      )}
    </WithAdding>
  );
}

function IdentityLine({ customerId, identity }: { customerId: string; identity: Identity }) {
  const { t } = useTranslation();
  const act = useCardAct(customerId);
  const doing = useDoing();
  const { kind, value, maybe, checkedAt, checkedHow } = identity;
  const at = `/identities/${identity.id}`;
  const shown = identityWords(value);
  const remove = () =>
    doing(async () => {
      await act.mutateAsync({ method: "DELETE", path: at });
      const body = { kind, value };
      const undo = async () => void (await act.mutateAsync({ method: "POST", path: "/identities", body }));
      return { said: t("customer.identity_removed", { value: shown }), undo };
    });
  const check = () =>
    doing(async () => {
      const body = { how: t("customer.confirmed_how") };
      return void (await act.mutateAsync({ method: "PUT", path: `${at}/check`, body }));
    });
  return (
    <li className="group flex flex-wrap items-center gap-x-2">
      <span className="min-w-0 [overflow-wrap:anywhere]">
        <Value kind={kind} value={value} />
      </span>
      {checkedAt !== null && (
        <span title={checkedHow ?? undefined} className="text-kept">
          <Icon of={BadgeCheck} small />
          <span className="sr-only">{t("customer.checked", { how: checkedHow })}</span>
        </span>
      )}
      {maybe && (
        <>
          <Stamp look="dotted">{t("customer.maybe")}</Stamp>
          <Button look="link" aria-label={t("customer.confirm_label", { value: shown })} onClick={check}>
            {t("customer.confirm")}
          </Button>
        </>
      )}
      <span className="ml-auto opacity-0 group-hover:opacity-100 focus-within:opacity-100 max-md:opacity-100">
        <IconButton
          label={t("customer.not_theirs", { value: shown })}
          icon={<Icon of={X} small />}
          onClick={remove}
        />
      </span>
    </li>
  );
}

function Value({ kind, value }: Pick<Identity, "kind" | "value">) {
  const { t } = useTranslation();
  if (kind === "number") return t("customer.number", { value });
  if (kind !== "phone") return value;
  return (
    <a href={`tel:${value}`} className="inline-flex min-h-6 items-center underline-offset-4 hover:underline">
      {identityWords(value)}
    </a>
  );
}

const inputs = { email: "email", phone: "tel", number: "text", handle: "text" };
const kinds = ["email", "phone", "number", "handle"] as const;

function AddIdentity({ customerId, onDone }: { customerId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Identity["kind"]>("email");
  const [value, setValue] = useState("");
  const act = useCardAct(customerId);
  const saving = useSaving(onDone);
  const submit = () => {
    const body = { kind, value };
    saving.save(async () => void (await act.mutateAsync({ method: "POST", path: "/identities", body })));
  };
  return (
    <LineForm saving={saving} act={t("words.add")} onSubmit={submit} onCancel={onDone}>
      <Choice
        label={t("customer.kind")}
        options={kinds.map((each) => ({ value: each, label: t(`customer.kinds.${each}`) }))}
        value={kind}
        onChange={(event) => setKind(kinds.find((each) => each === event.target.value) ?? "email")}
      />
      <Field
        label={t(`customer.kinds.${kind}`)}
        type={inputs[kind]}
        required
        autoFocus
        value={value}
        problem={saving.failure}
        onChange={(event) => setValue(event.target.value)}
      />
    </LineForm>
  );
}
