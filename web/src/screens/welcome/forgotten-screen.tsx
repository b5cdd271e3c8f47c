import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAskReset } from "../../api/session.ts";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { WelcomePage } from "./welcome-page.tsx";

/** What is answered never tells whether the address has an account. */
export function ForgottenScreen() {
  const { t } = useTranslation();
  const asking = useAskReset();
  const words = useRefusalWords();
  const [email, setEmail] = useState("");
  usePageTitle(t("access.forgotten.title"), "Guichet");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    asking.mutate(email);
  };
  const back = (
    <Link to="/sign-in" className={`${buttonClass("link")} justify-self-start`}>
      {t("access.forgotten.back")}
    </Link>
  );
  if (asking.isSuccess) {
    return (
      <WelcomePage title={t("access.forgotten.asked_title")} lead={t("access.forgotten.asked", { email })}>
        {back}
      </WelcomePage>
    );
  }
  return (
    <WelcomePage title={t("access.forgotten.title")} lead={t("access.forgotten.lead")}>
      <form onSubmit={submit} className="grid gap-4">
        <Field
          label={t("access.sign_in.email")}
          type="email"
          autoComplete="username"
          required
          autoFocus
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        {asking.isError && <Trouble title={words(asking.error)} />}
        <Button type="submit" look="primary" size="large" disabled={asking.isPending}>
          {t("access.forgotten.act")}
        </Button>
      </form>
      {back}
    </WelcomePage>
  );
}
