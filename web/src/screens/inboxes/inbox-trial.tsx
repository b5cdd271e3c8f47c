import type { Inbox, Trial } from "@guichet/contract/inboxes.ts";
import { useTranslation } from "react-i18next";
import { useTrial } from "../../api/inboxes.ts";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { wordsOf } from "../../parts/words/code-words.ts";
import { Button } from "../../ui/button.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { type InboxForm, serversOf } from "./inbox-form.ts";

/** Signs in for real before anything is saved, and says what is wrong in words that say what to change. */
export function InboxTrial({ form, inbox }: { form: InboxForm; inbox: Inbox | null }) {
  const { t } = useTranslation();
  const trial = useTrial();
  const words = useRefusalWords();
  const byConsent = inbox === null || inbox.consent === null ? {} : { inboxId: inbox.id };
  return (
    <div className="grid gap-2">
      <div>
        <Button
          disabled={trial.isPending || !(form.imap.isUsed || form.smtp.isUsed)}
          onClick={() => trial.mutate({ address: form.address, ...serversOf(form), ...byConsent })}
        >
          {t(trial.isPending ? "inbox.trial_running" : "inbox.trial")}
        </Button>
      </div>
      <div role="status" aria-live="polite" className="grid gap-1">
        {trial.data !== undefined && <TrialWords trial={trial.data} />}
      </div>
      {trial.isError && <Trouble title={words(trial.error)} />}
    </div>
  );
}

function TrialWords({ trial: { imap, smtp } }: { trial: Trial }) {
  const { t } = useTranslation();
  const why = (problem: string | null) =>
    wordsOf(t("inbox.problem", { returnObjects: true }), problem ?? "other");
  return (
    <>
      {imap?.ok === true && (
        <p className="text-kept">{t("inbox.trial_imap_ok", { count: imap.messages ?? 0 })}</p>
      )}
      {imap?.ok === false && (
        <p className="font-strong text-risk">{t("inbox.trial_imap_bad", { why: why(imap.problem) })}</p>
      )}
      {smtp?.ok === true && <p className="text-kept">{t("inbox.trial_smtp_ok")}</p>}
      {smtp?.ok === false && (
        <p className="font-strong text-risk">{t("inbox.trial_smtp_bad", { why: why(smtp.problem) })}</p>
      )}
    </>
  );
}
