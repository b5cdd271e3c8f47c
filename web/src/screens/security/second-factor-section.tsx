import type { Enrolment as Begun, SecondFactor } from "@guichet/contract/signing-in.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  useBeginEnrolment,
  useRemoveSecondFactor,
  useRenewRecoveryCodes,
  useSecondFactor,
} from "../../api/session.ts";
import { useDoing } from "../../parts/acts/doing.ts";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { useReading } from "../../parts/reading.ts";
import { Enrolment } from "../../parts/security/enrolment.tsx";
import { RecoveryCodeList } from "../../parts/security/recovery-codes.tsx";
import { momentWords } from "../../parts/time-words.ts";
import { Button } from "../../ui/button.tsx";
import { useNow } from "../../ui/clock.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Section } from "./section.tsx";

export function SecondFactorSection() {
  const { t } = useTranslation();
  const factor = useSecondFactor();
  if (factor.isError) return <QueryTrouble error={factor.error} onRetry={() => void factor.refetch()} />;
  return (
    <Section title={t("security.factor")} lead={t("security.factor_lead")}>
      {factor.data !== undefined && <Standing factor={factor.data} />}
    </Section>
  );
}

function Standing({ factor }: { factor: SecondFactor }) {
  const { t } = useTranslation();
  const [begun, setBegun] = useState<Begun | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const begin = useBeginEnrolment("account");
  const renew = useRenewRecoveryCodes();
  const remove = useRemoveSecondFactor();
  const doing = useDoing();
  const start = () => doing(async () => void setBegun(await begin.mutateAsync(undefined)));
  const renewCodes = () =>
    doing(async () => void setCodes((await renew.mutateAsync(undefined)).recoveryCodes));
  const takeAway = () => doing(async () => void (await remove.mutateAsync(undefined)));
  const close = () => {
    setBegun(null);
    setCodes(null);
  };
  return (
    <>
      <FactorState factor={factor} />
      <div className="flex flex-wrap gap-2">
        {factor.confirmedAt === null ? (
          <Button disabled={begin.isPending} onClick={start}>
            {t("security.begin")}
          </Button>
        ) : (
          <>
            <Button disabled={renew.isPending} onClick={renewCodes}>
              {t("security.renew_codes")}
            </Button>
            {!factor.required && (
              <Button look="quiet" disabled={remove.isPending} onClick={takeAway}>
                {t("security.remove_factor")}
              </Button>
            )}
          </>
        )}
      </div>
      {codes !== null && (
        <Dialog title={t("security.codes")} onClose={close}>
          <RecoveryCodeList codes={codes} act={t("words.close")} onKept={close} />
        </Dialog>
      )}
      {codes === null && begun !== null && (
        <Dialog title={t("security.factor")} onClose={close}>
          <Enrolment
            begun={begun}
            place="account"
            onConfirmed={({ recoveryCodes }) => setCodes(recoveryCodes)}
          />
        </Dialog>
      )}
    </>
  );
}

function FactorState({ factor }: { factor: SecondFactor }) {
  const { t } = useTranslation();
  const reading = useReading();
  const now = useNow();
  if (factor.confirmedAt === null) return <p className="text-3">{t("security.factor_off")}</p>;
  const since = momentWords(Date.parse(factor.confirmedAt), now, reading);
  return (
    <div className="grid gap-1 text-3">
      <p>{t("security.factor_on", { when: since })}</p>
      <p className="text-2 text-ink-soft">{t("security.codes_left", { count: factor.recoveryCodesLeft })}</p>
      {factor.required && <p className="text-2 text-ink-soft">{t("security.factor_required")}</p>}
    </div>
  );
}
