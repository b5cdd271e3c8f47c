import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { proofAddress, useProofStanding } from "../../api/people/identity.ts";
import { knowsPasskeys, PasskeyLeft, usePasskeys, useProofByPasskey } from "../../api/people/passkeys.ts";
import { useConfirmSession } from "../../api/session.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { useSaving } from "../acts/doing.ts";
import { SaveDialog } from "../acts/save-dialog.tsx";
import { useRefusalWords } from "../refusal-words.ts";

/** By the password, or at whoever vouches for them: that one opens beside, so that nothing typed here is lost. */
export function WhoDialog({ onAnswer }: { onAnswer: (isShown: boolean) => void }) {
  const { t } = useTranslation();
  const confirm = useConfirmSession();
  const saving = useSaving(() => onAnswer(true));
  const [password, setPassword] = useState("");
  const [isAway, setIsAway] = useState(false);
  const standing = useProofStanding(isAway).data;
  const isFresh = standing?.isFresh ?? false;
  useEffect(() => {
    if (isFresh) onAnswer(true);
  }, [isFresh, onAnswer]);
  const label = standing?.provider?.label;
  return (
    <SaveDialog
      title={t("proof.title")}
      saving={saving}
      isSaidAbove
      isOverAll
      act={t("proof.go_on")}
      onSubmit={() => saving.save(async () => void (await confirm.mutateAsync(password)))}
      onClose={() => onAnswer(false)}
    >
      <p className="text-3 text-pretty">{t("proof.lead")}</p>
      <Field
        label={t("access.sign_in.password")}
        type="password"
        autoComplete="current-password"
        required
        autoFocus
        problem={saving.failure}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      {knowsPasskeys() && <ByPasskey onDone={() => onAnswer(true)} />}
      {label !== undefined && (
        <p className="grid gap-2 text-2 text-ink-soft">
          {t(isAway ? "proof.away" : "proof.or", { label })}
          <a
            href={proofAddress}
            target="_blank"
            rel="noreferrer"
            className={buttonClass("plain", "normal", true)}
            onClick={() => setIsAway(true)}
          >
            {t("proof.by", { label })}
          </a>
        </p>
      )}
    </SaveDialog>
  );
}

/** For whoever has one: it was added here, so the browser that knows none is not asked. */
function ByPasskey({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const words = useRefusalWords();
  const own = usePasskeys().data?.items ?? [];
  const { mutate, isPending, error } = useProofByPasskey();
  if (own.length === 0) return null;
  return (
    <div className="grid justify-items-start gap-2">
      {error !== null && (
        <Trouble title={error instanceof PasskeyLeft ? t("access.passkey.left") : words(error)} />
      )}
      <Button disabled={isPending} onClick={() => mutate(undefined, { onSuccess: onDone })}>
        {t("access.passkey.act")}
      </Button>
    </div>
  );
}
