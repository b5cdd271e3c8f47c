import type { MadeToken, TokenScope } from "@guichet/contract/access.ts";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMakeToken } from "../../api/tokens.ts";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { CopyField } from "../../ui/copy-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";

const scopes: readonly TokenScope[] = ["read", "write", "deliver", "admin"];

export function MakeTokenDialog({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const [made, setMade] = useState<MadeToken | null>(null);
  return (
    <Dialog
      title={t(made === null ? "settings.tokens.make_title" : "settings.tokens.made_title")}
      onClose={onDone}
    >
      {made === null ? (
        <MakingForm onMade={setMade} onDone={onDone} />
      ) : (
        <Made token={made} onDone={onDone} />
      )}
    </Dialog>
  );
}

function MakingForm({ onMade, onDone }: { onMade: (made: MadeToken) => void; onDone: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState("");
  const [picked, setPicked] = useState<readonly TokenScope[]>(["read"]);
  const make = useMakeToken();
  const words = useRefusalWords();
  const toggle = (scope: TokenScope, isOn: boolean) =>
    setPicked(scopes.filter((each) => (each === scope ? isOn : picked.includes(each))));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate({ name, scopes: [...picked] }, { onSuccess: onMade });
  };
  return (
    <form onSubmit={submit} className="grid gap-4">
      <Field
        label={t("settings.tokens.name")}
        required
        autoFocus
        value={name}
        problem={make.isError ? words(make.error) : undefined}
        onChange={(event) => setName(event.target.value)}
      />
      <fieldset className="grid gap-2">
        <legend className="pb-1 text-2 font-strong">{t("settings.tokens.scopes")}</legend>
        {scopes.map((scope) => (
          <Check
            key={scope}
            type="checkbox"
            label={t(`settings.tokens.scope.${scope}`)}
            checked={picked.includes(scope)}
            onChange={(event) => toggle(scope, event.target.checked)}
          />
        ))}
      </fieldset>
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onDone}>
          {t("words.cancel")}
        </Button>
        <Button type="submit" look="primary" disabled={make.isPending || picked.length === 0}>
          {t("settings.tokens.make")}
        </Button>
      </div>
    </form>
  );
}

function Made({ token, onDone }: { token: MadeToken; onDone: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="grid gap-4">
      <p className="text-3">{t("settings.tokens.made")}</p>
      <CopyField
        label={token.name}
        value={token.secret}
        words={{ copy: t("words.copy"), copied: t("words.copied") }}
      />
      <div className="flex justify-end">
        <Button look="primary" onClick={onDone}>
          {t("words.close")}
        </Button>
      </div>
    </div>
  );
}
