import type { Leaving, LeftBehind } from "@guichet/contract/away.ts";
import { useTranslation } from "react-i18next";
import { usePresences } from "../../api/people/handovers.ts";
import { Check } from "../../ui/check.tsx";
import { TextField } from "../../ui/field.tsx";
import type { Outcome } from "./entrusting-all.ts";
import { kept, type LeavingForm, leaves, suggested } from "./leaving-form.ts";
import { LeftBehindLine } from "./left-behind-line.tsx";

type LeftBehindProps = {
  agentId: string;
  leaving: Leaving;
  form: LeavingForm;
  onForm: (form: LeavingForm) => void;
  outcomes: readonly Outcome[];
};

/** The tickets one leaves behind, who has each, what they must know, and what the customers read. */
export function LeftBehindFields({ agentId, leaving, form, onForm, outcomes }: LeftBehindProps) {
  const { t } = useTranslation();
  const people = (usePresences().data?.items ?? []).filter(({ id }) => id !== agentId);
  const given = leaving.items.filter((item) => leaves(form, item));
  const set = (to: Record<string, string>) => onForm({ ...form, to: { ...form.to, ...to } });
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-1 text-4 font-strong">
        {t("away.tickets", { count: leaving.items.length })}
      </legend>
      {leaving.items.length > 1 && <ForAll items={leaving.items} onSet={set} />}
      <ul className="-my-3 border-y border-line">
        {leaving.items.map((item) => (
          <LeftBehindLine
            key={item.ticket.id}
            item={item}
            people={people}
            to={form.to[item.ticket.id] ?? kept}
            onTo={(to) => set({ [item.ticket.id]: to })}
            own={form.own[item.ticket.id] ?? ""}
            onOwn={(own) => onForm({ ...form, own: { ...form.own, [item.ticket.id]: own } })}
            outcome={outcomes.find(({ ticketId }) => ticketId === item.ticket.id)}
          />
        ))}
      </ul>
      {given.length > 0 && (
        <>
          <TextField
            label={t("away.context")}
            hint={t("away.context_hint")}
            rows={4}
            maxLength={5000}
            value={form.context}
            onChange={(event) => onForm({ ...form, context: event.target.value })}
          />
          <LetterFields leaving={leaving} given={given} form={form} onForm={onForm} />
        </>
      )}
    </fieldset>
  );
}

type ForAllProps = { items: readonly LeftBehind[]; onSet: (to: Record<string, string>) => void };

function ForAll({ items, onSet }: ForAllProps) {
  const { t } = useTranslation();
  const all = (choose: (item: LeftBehind) => string) =>
    onSet(Object.fromEntries(items.map((item) => [item.ticket.id, choose(item)])));
  const look = "min-h-6 text-2 text-accent underline-offset-2 hover:underline";
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1">
      <button type="button" className={look} onClick={() => all(suggested)}>
        {t("away.all_routed")}
      </button>
      <button type="button" className={look} onClick={() => all(() => kept)}>
        {t("away.all_kept")}
      </button>
    </p>
  );
}

type LetterProps = Pick<LeftBehindProps, "leaving" | "form" | "onForm"> & { given: readonly LeftBehind[] };

/** In each language somebody reads. In silent mode nothing leaves: the tracking page alone says who has it. */
function LetterFields({ leaving, given, form, onForm }: LetterProps) {
  const { t } = useTranslation();
  if (leaving.silent) return <p className="text-2 text-pretty text-ink-soft">{t("away.silent")}</p>;
  const languages = (["fr", "en"] as const).filter((language) =>
    given.some(({ ticket }) => ticket.language === language),
  );
  return (
    <div className="grid gap-3">
      <Check
        type="checkbox"
        label={t("away.tells", { count: given.length })}
        hint={t("away.tells_hint")}
        checked={form.tells}
        onChange={(event) => onForm({ ...form, tells: event.target.checked })}
      />
      {form.tells &&
        languages.map((language) => (
          <TextField
            key={language}
            label={t(`away.letter.${language}`)}
            hint={t("away.letter_hint", { name: "{name}" })}
            lang={language}
            rows={7}
            maxLength={5000}
            value={form.letters[language]}
            onChange={(event) =>
              onForm({ ...form, letters: { ...form.letters, [language]: event.target.value } })
            }
          />
        ))}
    </div>
  );
}
