import { type AskingDatum, DatumKind, guardedKinds } from "@guichet/contract/data-requests.ts";
import { type RefObject, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAskDatum } from "../../api/post/data-requests.ts";
import { Panel } from "../../ui/dialog.tsx";
import { Choice, Field } from "../../ui/field.tsx";
import { useSaving } from "../acts/doing.ts";
import { ActForm } from "../promises/act-form.tsx";

type AskDatumPanelProps = {
  ticketId: string;
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
};

const blank = { kind: "iban", label: "", why: "", pattern: "", name: "", address: "" };
type Typed = typeof blank;

/** Asked of whoever it belongs to, the customer or somebody else; it arrives in their letters as a link to their page. */
export function AskDatumPanel({ ticketId, anchor, onClose }: AskDatumPanelProps) {
  const { t } = useTranslation();
  const asking = useAskDatum(ticketId);
  const saving = useSaving(onClose);
  const [typed, setTyped] = useState(blank);
  const [isElsewhere, setIsElsewhere] = useState(false);
  const change = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }));
  const kind = kindOf(typed.kind);
  const isReady = !isElsewhere || (typed.name.trim() !== "" && typed.address.trim() !== "");
  const submit = () =>
    saving.save(async () => {
      await asking.mutateAsync(askingOf(typed, isElsewhere));
      return { said: t("data.asked_done") };
    });
  return (
    <Panel title={t("data.ask_title")} anchor={anchor} onClose={onClose}>
      <ActForm act={t("data.ask_act")} isReady={isReady} saving={saving} onSubmit={submit} onBack={onClose}>
        <Choice
          label={t("data.which")}
          hint={guardedKinds.includes(kind) ? t("data.guarded") : undefined}
          options={DatumKind.options.map((each) => ({ value: each, label: t(`data.kind.${each}`) }))}
          value={kind}
          onChange={(event) => change({ kind: event.target.value })}
        />
        <Field
          label={t("data.label")}
          hint={t("data.label_hint")}
          maxLength={200}
          value={typed.label}
          onChange={(event) => change({ label: event.target.value })}
        />
        <Field
          label={t("data.why")}
          hint={t("data.why_hint")}
          maxLength={500}
          value={typed.why}
          onChange={(event) => change({ why: event.target.value })}
        />
        {kind === "serial_number" && (
          <Field
            label={t("data.pattern")}
            hint={t("data.pattern_hint")}
            maxLength={60}
            value={typed.pattern}
            onChange={(event) => change({ pattern: event.target.value })}
          />
        )}
        <Choice
          label={t("data.whose")}
          options={[
            { value: "customer", label: t("data.of_customer") },
            { value: "elsewhere", label: t("data.of_another") },
          ]}
          value={isElsewhere ? "elsewhere" : "customer"}
          onChange={(event) => setIsElsewhere(event.target.value === "elsewhere")}
        />
        {isElsewhere && (
          <>
            <Field
              label={t("data.name")}
              maxLength={200}
              value={typed.name}
              onChange={(event) => change({ name: event.target.value })}
            />
            <Field
              label={t("data.address")}
              type="email"
              value={typed.address}
              onChange={(event) => change({ address: event.target.value })}
            />
          </>
        )}
      </ActForm>
    </Panel>
  );
}

const kindOf = (value: string): DatumKind => DatumKind.options.find((each) => each === value) ?? "iban";

function askingOf({ kind, label, why, pattern, name, address }: Typed, isElsewhere: boolean): AskingDatum {
  const asked = kindOf(kind);
  return {
    kind: asked,
    label: label.trim(),
    why: why.trim(),
    pattern: asked === "serial_number" && pattern.trim() !== "" ? pattern.trim() : null,
    askedOf: isElsewhere ? { name: name.trim(), address: address.trim() } : null,
  };
}
