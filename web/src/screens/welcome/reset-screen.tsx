import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useOpenReset, useSpendReset } from "../../api/session.ts";
import { problemAt, useRefusalWords } from "../../parts/refusal-words.ts";
import { wordsOf } from "../../parts/words/code-words.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { WelcomePage } from "./welcome-page.tsx";

/** The link of the letter: a new password, once. It signs nobody in. */
export function ResetScreen() {
  const { t } = useTranslation();
  const reset = useOpenReset();
  const spend = useSpendReset();
  usePageTitle(t("access.reset.title"), "Guichet");
  if (reset.isError) {
    return (
      <WelcomePage title={t("access.join.spent_title")} lead={t("access.reset.spent")}>
        <Link to="/forgotten" className={buttonClass("primary", "large")}>
          {t("access.reset.again")}
        </Link>
      </WelcomePage>
    );
  }
  if (spend.isSuccess) {
    return (
      <WelcomePage title={t("access.reset.done_title")} lead={t("access.reset.done")}>
        <Link to="/sign-in" className={buttonClass("primary", "large")}>
          {t("access.sign_in.act")}
        </Link>
      </WelcomePage>
    );
  }
  const lead = reset.data === undefined ? "" : t("access.reset.lead", { email: reset.data.email });
  return (
    <WelcomePage title={t("access.reset.title")} lead={lead}>
      {reset.data === undefined ? (
        <Skeleton label={t("words.loading")} lines={["w-1/3", "w-full"]} />
      ) : (
        <ResetForm email={reset.data.email} spend={spend} />
      )}
    </WelcomePage>
  );
}

type ResetFormProps = { email: string; spend: ReturnType<typeof useSpendReset> };

function ResetForm({ email, spend }: ResetFormProps) {
  const { t } = useTranslation();
  const words = useRefusalWords();
  const [password, setPassword] = useState("");
  const code = problemAt(spend.error, "password");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    spend.mutate(password);
  };
  return (
    <form onSubmit={submit} className="grid gap-4">
      {/* Read by password managers only: they keep the new password under the right account. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <Field
        label={t("access.reset.password")}
        hint={t("access.join.password_hint")}
        problem={code === undefined ? undefined : wordsOf(t("access.field", { returnObjects: true }), code)}
        type="password"
        autoComplete="new-password"
        minLength={10}
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      {spend.isError && code === undefined && <Trouble title={words(spend.error)} />}
      <Button type="submit" look="primary" size="large" disabled={spend.isPending}>
        {t("access.reset.act")}
      </Button>
    </form>
  );
}
