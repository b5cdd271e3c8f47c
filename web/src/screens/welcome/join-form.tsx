import type { OpenInvitation } from "@guichet/contract/access.ts";
import type { Language } from "@guichet/contract/ids.ts";
import type { SignInAnswer } from "@guichet/contract/signing-in.ts";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useJoin } from "../../api/session.ts";
import { speak } from "../../locales/i18n.ts";
import { problemAt, useRefusalWords } from "../../parts/refusal-words.ts";
import { wordsOf } from "../../parts/words/code-words.ts";
import { Button } from "../../ui/button.tsx";
import { Choice, Field } from "../../ui/field.tsx";
import { Trouble } from "../../ui/notice.tsx";

type JoinFormProps = { invitation: OpenInvitation; onJoined: (answer: SignInAnswer) => void };

export function JoinForm({ invitation, onJoined }: JoinFormProps) {
  const { t, i18n } = useTranslation();
  const join = useJoin();
  const words = useRefusalWords();
  const [account, setAccount] = useState({ name: "", email: invitation.email ?? "", password: "" });
  const [language, setLanguage] = useState<Language>(i18n.language === "en" ? "en" : "fr");
  const problem = (field: string) => {
    const code = problemAt(join.error, field);
    return code === undefined ? undefined : wordsOf(t("access.field", { returnObjects: true }), code);
  };
  const fill = (field: keyof typeof account) => ({
    value: account[field],
    required: true,
    problem: problem(field),
    onChange: (event: { target: { value: string } }) =>
      setAccount({ ...account, [field]: event.target.value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    join.mutate({ ...account, language }, { onSuccess: onJoined });
  };
  const choose = (chosen: string) => {
    const picked = chosen === "en" ? "en" : "fr";
    setLanguage(picked);
    void speak(picked);
  };
  return (
    <form onSubmit={submit} className="grid gap-4">
      <Choice
        label={t("access.join.language")}
        value={language}
        onChange={(event) => choose(event.target.value)}
        options={[
          { value: "fr", label: t("access.languages.fr") },
          { value: "en", label: t("access.languages.en") },
        ]}
      />
      <Field
        label={t("access.join.name")}
        hint={t("access.join.name_hint")}
        autoComplete="name"
        {...fill("name")}
      />
      <Field label={t("access.sign_in.email")} type="email" autoComplete="username" {...fill("email")} />
      <Field
        label={t("access.sign_in.password")}
        hint={t("access.join.password_hint")}
        type="password"
        autoComplete="new-password"
        minLength={10}
        {...fill("password")}
      />
      {join.isError && <Trouble title={words(join.error)} />}
      <Button type="submit" look="primary" size="large" disabled={join.isPending}>
        {t("access.join.act")}
      </Button>
    </form>
  );
}
