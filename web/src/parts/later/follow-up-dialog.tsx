import { type FollowUp, FollowUpKind } from "@guichet/contract/follow-ups.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { newKey } from "../../api/client.ts";
import { usePlan } from "../../api/people/follow-ups.ts";
import { useMe } from "../../api/session.ts";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { Field } from "../../ui/field.tsx";
import { useSaving } from "../acts/doing.ts";
import { SaveDialog } from "../acts/save-dialog.tsx";
import {
  addStep,
  editFollowUp,
  type FollowUpForm,
  isTimed,
  mostSteps,
  planningOf,
  type Step,
  startFollowUp,
} from "./follow-up-form.ts";
import { FollowUpStep } from "./follow-up-step.tsx";
import { useReadyLetters } from "./ready-letters.ts";
import { useEcho } from "./typed-moment.tsx";

type FollowUpDialogProps = { ticket: TicketWithThread; running: FollowUp | null; onDone: () => void };

/** To whom we come back, when, and with which words; said beforehand, what happens when nobody answers. */
export function FollowUpDialog({ ticket, running, onDone }: FollowUpDialogProps) {
  const { t } = useTranslation();
  const me = useMe();
  const saving = useSaving(onDone);
  const echo = useEcho();
  const ready = useReadyLetters(ticket.language);
  const plan = usePlan(ticket.id, running?.id ?? null);
  const key = useRef(newKey());
  const [form, setForm] = useState<FollowUpForm>(() =>
    running ? editFollowUp(running) : startFollowUp("customer", ready),
  );
  const submit = () =>
    saving.save(async () => {
      const asked = planningOf(form, { key: key.current, language: me.language });
      const { dueAt } = await plan.mutateAsync(asked);
      return { said: t("follow_up.planned", { when: echo(dueAt ?? "") }) };
    }, `follow-up ${ticket.id}`);
  const set = (step: Step) =>
    setForm({ ...form, steps: form.steps.map((each) => (each.key === step.key ? step : each)) });
  return (
    <SaveDialog
      title={t(running ? "follow_up.change_title" : "follow_up.plan")}
      saving={saving}
      act={t(running ? "words.save" : "follow_up.act")}
      isReady={form.steps.every(isTimed)}
      onSubmit={submit}
      onClose={onDone}
    >
      {!running && <KindChoice kind={form.kind} onKind={(kind) => setForm(startFollowUp(kind, ready))} />}
      {form.kind === "partner" && (
        <Field
          label={t("follow_up.address")}
          type="email"
          required
          autoComplete="off"
          value={form.address}
          onChange={(event) => setForm({ ...form, address: event.target.value })}
        />
      )}
      {form.steps.map((step, place) => (
        <FollowUpStep
          key={step.key}
          step={step}
          title={stepTitle(form, place)}
          language={form.kind === "customer" ? ticket.language : undefined}
          onStep={set}
          onDrop={
            form.steps.length > 1
              ? () => setForm({ ...form, steps: form.steps.filter(({ key }) => key !== step.key) })
              : null
          }
        />
      ))}
      {form.kind !== "self" && form.steps.length < mostSteps && (
        <div>
          <Button size="small" onClick={() => setForm(addStep(form, ready))}>
            {t("follow_up.add")}
          </Button>
        </div>
      )}
      <p className="text-2 text-pretty text-ink-soft">{t(`follow_up.after.${form.kind}`)}</p>
    </SaveDialog>
  );
}

type StepName = "reminder" | "only" | "last" | "letter";

/** The last letter of a series is its last notice, and is named so. */
function stepTitle({ kind, steps }: FollowUpForm, place: number): { name: StepName; place: number } {
  if (kind === "self") return { name: "reminder", place };
  if (steps.length === 1) return { name: "only", place };
  return { name: place === steps.length - 1 ? "last" : "letter", place };
}

function KindChoice({ kind, onKind }: { kind: FollowUpKind; onKind: (kind: FollowUpKind) => void }) {
  const { t } = useTranslation();
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-2 font-strong">{t("follow_up.to_whom")}</legend>
      {FollowUpKind.options.map((each) => (
        <Check
          key={each}
          type="radio"
          name="kind"
          label={t(`follow_up.kind.${each}`)}
          checked={kind === each}
          onChange={() => onKind(each)}
        />
      ))}
    </fieldset>
  );
}
