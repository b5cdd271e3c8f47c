import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { isRefused } from "../../api/client.ts";
import { usePassStep } from "../../api/session.ts";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { CodeField } from "../../parts/security/code-field.tsx";
import { Button } from "../../ui/button.tsx";
import { PasskeyEntry } from "./passkey-entry.tsx";

type StepProps = { onDone: () => void; onOver: () => void };

export function CodeStep({ onDone, onOver }: StepProps) {
  const { t } = useTranslation();
  const pass = usePassStep();
  const words = useRefusalWords();
  const [code, setCode] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    pass.mutate(code, {
      onSuccess: onDone,
      onError: (error) => isRefused(error, "access.step_over") && onOver(),
    });
  };
  return (
    <form onSubmit={submit} className="grid gap-4">
      <CodeField
        value={code}
        onChange={setCode}
        hint={t("access.step.code_hint")}
        problem={pass.isError ? words(pass.error) : undefined}
      />
      <Button type="submit" look="primary" size="large" disabled={pass.isPending}>
        {t("access.sign_in.act")}
      </Button>
      <PasskeyEntry onDone={onDone} />
      <Button look="quiet" onClick={onOver}>
        {t("access.step.again")}
      </Button>
    </form>
  );
}
