import type { Enrolment as Begun } from "@guichet/contract/signing-in.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isRefused } from "../../api/client.ts";
import { useBeginEnrolment } from "../../api/session.ts";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { Enrolment } from "../../parts/security/enrolment.tsx";
import { RecoveryCodeList } from "../../parts/security/recovery-codes.tsx";
import { Button } from "../../ui/button.tsx";
import { Trouble } from "../../ui/notice.tsx";

type StepProps = { onDone: () => void; onOver: () => void };

/** The house asks a second factor of everybody: it is set up here, then the desk opens. */
export function EnrolmentStep({ onDone, onOver }: StepProps) {
  const { t } = useTranslation();
  const begin = useBeginEnrolment("sign-in");
  const words = useRefusalWords();
  const [begun, setBegun] = useState<Begun | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  if (codes !== null) return <RecoveryCodeList codes={codes} act={t("access.step.enter")} onKept={onDone} />;
  if (begun !== null) {
    return (
      <Enrolment begun={begun} place="sign-in" onConfirmed={({ recoveryCodes }) => setCodes(recoveryCodes)} />
    );
  }
  const start = () =>
    begin.mutate(undefined, {
      onSuccess: setBegun,
      onError: (error) => isRefused(error, "access.step_over") && onOver(),
    });
  return (
    <div className="grid gap-4">
      <p className="text-3">{t("security.factor_lead")}</p>
      {begin.isError && <Trouble title={words(begin.error)} />}
      <Button look="primary" size="large" disabled={begin.isPending} onClick={start}>
        {t("security.begin")}
      </Button>
      <Button look="quiet" onClick={onOver}>
        {t("access.step.again")}
      </Button>
    </div>
  );
}
