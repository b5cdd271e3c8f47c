import type { NextStep } from "@guichet/contract/signing-in.ts";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { part } from "../../api/renewal.ts";
import { withLateWords } from "../../locales/i18n.ts";
import { Button } from "../../ui/button.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { CodeStep } from "./code-step.tsx";
import { EnrolmentStep } from "./enrolment-step.tsx";
import { PasskeyEntry } from "./passkey-entry.tsx";
import { PasswordStep } from "./password-step.tsx";
import { ProviderEntry } from "./provider-entry.tsx";
import { WelcomePage } from "./welcome-page.tsx";

const ProvenPage = lazy(async () => ({
  default: (await part(withLateWords(import("./proven-page.tsx")))).ProvenPage,
}));

/** One thing at a time: the password, then what the house or the person asks besides. */
export function SignInScreen() {
  const { t } = useTranslation();
  const { back, expired, step: asked, trouble, proving } = useSearch({ from: "/sign-in" });
  const navigate = useNavigate();
  const [step, setStep] = useState<NextStep["step"] | null>(asked ?? null);
  const [isOver, setIsOver] = useState(false);
  usePageTitle(t("access.sign_in.title"), "Guichet");
  const enter = () => void navigate({ href: back ?? "/", replace: true });
  const again = () => {
    setStep(null);
    setIsOver(true);
  };
  if (proving !== undefined) {
    return (
      <Suspense>
        <ProvenPage end={proving} />
      </Suspense>
    );
  }
  if (step === "code") {
    return (
      <WelcomePage title={t("access.step.code_title")} lead={t("access.step.code_lead")}>
        <CodeStep onDone={enter} onOver={again} />
      </WelcomePage>
    );
  }
  if (step === "passkey") {
    return (
      <WelcomePage title={t("access.step.passkey_title")} lead={t("access.step.passkey_lead")}>
        <PasskeyEntry look="primary" onDone={enter} />
        <Button look="quiet" onClick={again}>
          {t("access.step.again")}
        </Button>
      </WelcomePage>
    );
  }
  if (step === "enrolment") {
    return (
      <WelcomePage title={t("access.step.enrolment_title")} lead={t("access.step.enrolment_lead")}>
        <EnrolmentStep onDone={enter} onOver={again} />
      </WelcomePage>
    );
  }
  return (
    <WelcomePage title={t("access.sign_in.title")} lead={t("access.sign_in.lead")}>
      {expired && !isOver && <p className="text-2 text-ink-soft">{t("access.sign_in.expired")}</p>}
      {!isSecure() && <Trouble title={t("access.sign_in.plain_http")} />}
      {trouble !== undefined && <Trouble title={t(`identity.trouble.${trouble}`)} />}
      <PasswordStep
        onEntered={(answer) => ("step" in answer ? setStep(answer.step) : enter())}
        alsoBy={
          <div className="grid gap-3">
            <ProviderEntry back={back} />
            <PasskeyEntry onDone={enter} />
          </div>
        }
      />
    </WelcomePage>
  );
}

/** Browsers count the loopback as secure; plain HTTP from elsewhere loses cookies and copying. */
function isSecure(): boolean {
  return window.isSecureContext || location.hostname === "localhost";
}
