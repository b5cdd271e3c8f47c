import { useTranslation } from "react-i18next";
import { useTryProvider } from "../../api/people/identity.ts";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { Button } from "../../ui/button.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { type ProviderForm, settingOf } from "./provider-form.ts";

/** Asks the provider itself before anything is saved, and says in plain words what it answered. */
export function ProviderTrialLine({ form }: { form: ProviderForm }) {
  const { t } = useTranslation();
  const trial = useTryProvider();
  const words = useRefusalWords();
  const { label, issuer, clientId } = form;
  return (
    <div className="grid gap-2">
      <div>
        <Button
          disabled={trial.isPending || [label, issuer, clientId].includes("")}
          onClick={() => trial.mutate(settingOf(form))}
        >
          {t(trial.isPending ? "identity.trying" : "identity.try")}
        </Button>
      </div>
      <div role="status" aria-live="polite">
        {trial.data?.problem === null && <p className="text-kept">{t("identity.trial_ok")}</p>}
        {trial.data?.problem != null && (
          <p className="font-strong text-risk">{t(`identity.problem.${trial.data.problem}`)}</p>
        )}
      </div>
      {trial.isError && <Trouble title={words(trial.error)} />}
    </div>
  );
}
