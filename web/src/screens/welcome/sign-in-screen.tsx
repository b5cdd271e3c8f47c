import { useNavigate, useSearch } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSignIn } from "../../api/session.ts";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { WelcomePage } from "./welcome-page.tsx";

export function SignInScreen() {
  const { t } = useTranslation();
  const { back, expired } = useSearch({ from: "/sign-in" });
  const navigate = useNavigate();
  const signIn = useSignIn();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const words = useRefusalWords();
  usePageTitle(t("access.sign_in.title"), "Guichet");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate(
      { email, password },
      { onSuccess: () => void navigate({ href: back ?? "/", replace: true }) },
    );
  };
  return (
    <WelcomePage title={t("access.sign_in.title")} lead={t("access.sign_in.lead")}>
      {expired && <p className="text-2 text-ink-soft">{t("access.sign_in.expired")}</p>}
      {!isSecure() && <Trouble title={t("access.sign_in.plain_http")} />}
      <form onSubmit={submit} className="grid gap-4">
        <Field
          label={t("access.sign_in.email")}
          type="email"
          autoComplete="username"
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
      </form>
      <p className="text-2 text-balance text-ink-soft">{t("access.sign_in.first_time")}</p>
    </WelcomePage>
  );
}

/** Browsers count the loopback as secure; plain HTTP from elsewhere loses cookies and copying. */
function isSecure(): boolean {
  return window.isSecureContext || location.hostname === "localhost";
}
