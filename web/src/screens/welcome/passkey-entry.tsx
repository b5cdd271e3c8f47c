import { useTranslation } from "react-i18next";
import { knowsPasskeys, PasskeyLeft, useEnterWithPasskey } from "../../api/people/passkeys.ts";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { Button, type ButtonLook } from "../../ui/button.tsx";
import { Trouble } from "../../ui/notice.tsx";

type PasskeyEntryProps = { look?: ButtonLook; onDone: () => void };

/** Opens the account by the device alone; whoever closes its window stays where they were. */
export function PasskeyEntry({ look = "plain", onDone }: PasskeyEntryProps) {
  const { t } = useTranslation();
  const enter = useEnterWithPasskey();
  const words = useRefusalWords();
  if (!knowsPasskeys()) return null;
  const left = enter.error instanceof PasskeyLeft;
  return (
    <div className="grid gap-3">
      {enter.isError && <Trouble title={left ? t("access.passkey.left") : words(enter.error)} />}
      <Button
        look={look}
        size="large"
        disabled={enter.isPending}
        onClick={() => enter.mutate(undefined, { onSuccess: onDone })}
      >
        {t("access.passkey.act")}
      </Button>
    </div>
  );
}
