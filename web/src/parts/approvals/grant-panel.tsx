import { GestureKind } from "@guichet/contract/reasons.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { type RefObject, useState } from "react";
import { useTranslation } from "react-i18next";
import { useGestureBudget } from "../../api/reasons.ts";
import { Panel } from "../../ui/dialog.tsx";
import { Choice, Field } from "../../ui/field.tsx";
import { ActForm } from "../promises/act-form.tsx";
import { useReading } from "../reading.ts";
import { useAuthority } from "../reasons/use-authority.ts";
import { moneyWords } from "../words/numbers.ts";
import { type Excess, excessOf, leftOf } from "./excess.ts";
import { typedAmount } from "./gesture-words.ts";
import { useGranting } from "./granting.ts";

type GrantPanelProps = {
  ticket: TicketWithThread;
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
};

/** Grants alone what may be; what may not is asked of a lead in the same place, with the same words. */
export function GrantPanel({ ticket, anchor, onClose }: GrantPanelProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<GestureKind>("refund");
  const [typed, setTyped] = useState("");
  const [reason, setReason] = useState("");
  const authority = useAuthority(ticket.reason);
  const budget = useGestureBudget().data;
  const amount = typedAmount(typed);
  const found = amount === null ? null : excessOf(kind, amount, { authority, budget });
  const granting = useGranting(ticket.id, onClose);
  const excess = found ?? granting.missed;
  const submit = () =>
    amount !== null && granting.submit({ kind, amount, reason: reason.trim() }, excess !== null);
  return (
    <Panel title={t("gesture.add_title")} anchor={anchor} onClose={onClose}>
      <ActForm
        act={t(excess === null ? "gesture.grant" : "approval.ask")}
        isReady={amount !== null && reason.trim() !== ""}
        saving={granting.saving}
        onSubmit={submit}
        onBack={onClose}
      >
        <Choice
          label={t("gesture.which")}
          options={GestureKind.options.map((each) => ({ value: each, label: t(`gesture.kind.${each}`) }))}
          value={kind}
          onChange={(event) => {
            granting.forget();
            setKind(GestureKind.options.find((each) => each === event.target.value) ?? "refund");
          }}
        />
        <Field
          label={t("gesture.amount")}
          hint={<Limits most={authority?.maxAmount} />}
          problem={typed.trim() !== "" && amount === null ? t("gesture.amount_bad") : undefined}
          inputMode="decimal"
          autoFocus
          value={typed}
          onChange={(event) => {
            granting.forget();
            setTyped(event.target.value);
          }}
        />
        <Field
          label={t("gesture.reason")}
          hint={t("gesture.reason_hint")}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <div role="status">{excess !== null && <ExcessWords excess={excess} />}</div>
      </ActForm>
    </Panel>
  );
}

/** Said before it is typed: how far one may go alone, and what the month still holds. */
function Limits({ most }: { most: number | undefined }) {
  const { t } = useTranslation();
  const { language } = useReading();
  const budget = useGestureBudget().data;
  const money = (value: number) => moneyWords(value, "EUR", language);
  const left = leftOf(budget);
  const alone = most === undefined ? "" : t("gesture.alone", { amount: money(most) });
  const month =
    left === null || budget === undefined || budget.budget === null
      ? ""
      : t("gesture.left", { left: money(left), budget: money(budget.budget) });
  return `${alone} ${month}`.trim();
}

function ExcessWords({ excess }: { excess: Excess }) {
  const { t } = useTranslation();
  const { language } = useReading();
  const money = (value: number) => moneyWords(value, "EUR", language);
  const words = {
    over: () => t("gesture.over", { amount: excess.code === "over" ? money(excess.most) : "" }),
    over_kind: () => t("gesture.over_kind"),
    over_budget: () =>
      t("gesture.over_budget", { left: excess.code === "over_budget" ? money(excess.left) : "" }),
  };
  return (
    <p className="rounded-std border border-risk bg-risk-wash px-3 py-2 text-2 text-pretty">
      {words[excess.code]()}
    </p>
  );
}
