import type { QuestionName } from "@guichet/contract/assistant.ts";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSettleQuestion } from "../../api/people/assistant.ts";
import { useSaving } from "../../parts/acts/doing.ts";
import { Button } from "../../ui/button.tsx";
import { CopyField } from "../../ui/copy-field.tsx";
import { Field } from "../../ui/field.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { pathAfter } from "./names.ts";

/** Done, later, or a colleague's: none of them holds anybody back. */
export function QuestionFoot({ name }: { name: QuestionName }) {
  const { t } = useTranslation();
  const settle = useSettleQuestion(name);
  const navigate = useNavigate();
  const saving = useSaving();
  const [isAsking, setIsAsking] = useState(false);
  const say = (state: "answered" | "later") =>
    saving.save(async () => {
      await settle.mutateAsync({ state });
      return void navigate({ to: pathAfter(name) });
    });
  return (
    <footer className="grid gap-4 border-t border-line pt-5">
      {saving.failure !== undefined && <Trouble title={saving.failure} />}
      <div className="flex flex-wrap items-center gap-2">
        <Button look="primary" size="large" disabled={settle.isPending} onClick={() => say("answered")}>
          {t("assistant.next")}
        </Button>
        <Button size="large" disabled={settle.isPending} onClick={() => say("later")}>
          {t("assistant.later")}
        </Button>
        <Button
          look="quiet"
          size="large"
          aria-expanded={isAsking}
          onClick={() => setIsAsking((asking) => !asking)}
        >
          {t("assistant.ask")}
        </Button>
      </div>
      {isAsking && <AskColleague name={name} />}
    </footer>
  );
}

/** The address of the question is what is sent: whoever may administer answers it there. */
function AskColleague({ name }: { name: QuestionName }) {
  const { t } = useTranslation();
  const settle = useSettleQuestion(name);
  const [who, setWho] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    settle.mutate({ state: "asked", askedOf: who });
  };
  return (
    <form onSubmit={submit} className="grid max-w-140 gap-3 rounded-std border border-line bg-raised p-4">
      <Field
        label={t("assistant.ask_who")}
        hint={t("assistant.ask_hint")}
        required
        value={who}
        onChange={(event) => setWho(event.target.value)}
      />
      <CopyField
        label={t("assistant.ask_link")}
        value={new URL(`/assistant/${name}`, location.origin).href}
        words={{ copy: t("words.copy"), copied: t("words.copied") }}
      />
      <div className="flex items-center gap-3">
        <Button type="submit" disabled={settle.isPending}>
          {t("assistant.ask_note")}
        </Button>
        {settle.isSuccess && <span className="text-2 text-ink-soft">{t("assistant.asked", { who })}</span>}
      </div>
    </form>
  );
}
