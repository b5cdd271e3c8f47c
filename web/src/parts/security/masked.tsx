import type { DataRequest } from "@guichet/contract/data-requests.ts";
import { useTranslation } from "react-i18next";
import { useRevealDatum } from "../../api/post/data-requests.ts";
import { Button } from "../../ui/button.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { useRefusalWords } from "../refusal-words.ts";

type MaskedProps = { request: DataRequest; shown: string; what: string };

/** An account number is shown by its last four characters; whoever needs the whole asks for it, and that is noted. */
export function Masked({ request, shown, what }: MaskedProps) {
  const { t } = useTranslation();
  const words = useRefusalWords();
  const reveal = useRevealDatum(request.id);
  const isMasked = request.kind === "iban";
  const whole = reveal.data?.value;
  return (
    <div className="flex flex-wrap items-baseline gap-x-3">
      <span className="tabular-nums [overflow-wrap:anywhere]">{whole ?? shown}</span>
      {isMasked && whole === undefined && (
        <Button
          look="link"
          disabled={reveal.isPending}
          aria-label={t("data.reveal_label", { what })}
          title={t("data.reveal_hint")}
          onClick={() => reveal.mutate()}
        >
          {t("data.reveal")}
        </Button>
      )}
      {whole !== undefined && (
        <Button look="link" onClick={() => reveal.reset()}>
          {t("data.mask")}
        </Button>
      )}
      {reveal.isError && <Trouble title={words(reveal.error)} />}
    </div>
  );
}
