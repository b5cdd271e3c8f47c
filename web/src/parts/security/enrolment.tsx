import type { Enrolment as Begun, EnrolledSignIn, RecoveryCodes } from "@guichet/contract/signing-in.ts";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { type EnrolmentPlace, useConfirmEnrolment } from "../../api/session.ts";
import { Button } from "../../ui/button.tsx";
import { useRefusalWords } from "../refusal-words.ts";
import { CodeField } from "./code-field.tsx";
import { QrCode } from "./qr-code.tsx";

type EnrolmentProps = {
  begun: Begun;
  place: EnrolmentPlace;
  onConfirmed: (answer: RecoveryCodes | EnrolledSignIn) => void;
};

/** The square to scan, the same in letters, then a first code that proves it was taken. */
export function Enrolment({ begun, place, onConfirmed }: EnrolmentProps) {
  const { t } = useTranslation();
  const confirm = useConfirmEnrolment(place);
  const words = useRefusalWords();
  const [code, setCode] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate(code, { onSuccess: onConfirmed });
  };
  return (
    <form onSubmit={submit} className="grid gap-4">
      <p className="text-3">{t("security.scan")}</p>
      <QrCode text={begun.address} label={t("security.square")} />
      <div className="grid gap-1">
        <p className="text-2 font-strong">{t("security.secret")}</p>
        {/* Whole on a telephone too: it is read from here and typed there. One press selects it. */}
        <p className="select-all rounded-std border border-line bg-sunk px-3 py-2 text-3 tracking-wide [font-variant-ligatures:none]">
          {inFours(begun.secret)}
        </p>
      </div>
      <CodeField
        value={code}
        onChange={setCode}
        hint={t("security.first_code")}
        problem={confirm.isError ? words(confirm.error) : undefined}
      />
      <Button type="submit" look="primary" size="large" disabled={confirm.isPending}>
        {t("security.confirm")}
      </Button>
    </form>
  );
}

/** Easier to read and to type; applications leave the spaces out. */
const inFours = (secret: string): string => secret.replace(/(?<=^(?:.{4})+)(?=.)/gu, " ");
