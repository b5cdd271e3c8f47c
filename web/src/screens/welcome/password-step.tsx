import type { SignInAnswer } from "@guichet/contract/signing-in.ts";
import { Link } from "@tanstack/react-router";
import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSignIn } from "../../api/session.ts";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Trouble } from "../../ui/notice.tsx";

type PasswordStepProps = {
  onEntered: (answer: SignInAnswer) => void;
  /** The other ways in. */
  alsoBy: ReactNode;
};

export function PasswordStep({ onEntered, alsoBy }: PasswordStepProps) {
  const { t } = useTranslation();
  const signIn = useSignIn();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const words = useRefusalWords();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ email, password }, { onSuccess: onEntered });
  };
  return (
    <>
      <form onSubmit={submit} className="grid gap-4">
        <Field
          label={t("access.sign_in.email")}
          type="email"
          autoComplete="username"
          autoFocus
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <Field
          label={t("access.sign_in.password")}
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        {signIn.isError && <Trouble title={words(signIn.error)} />}
        <Button type="submit" look="primary" size="large" disabled={signIn.isPending}>
          {t("access.sign_in.act")}
        </Button>
        <Link to="/forgotten" className={`${buttonClass("link")} justify-self-start`}>
          {t("access.forgotten.link")}
        </Link>
      </form>
      {alsoBy}
      <p className="text-2 text-balance text-ink-soft">{t("access.sign_in.first_time")}</p>
    </>
  );
}
