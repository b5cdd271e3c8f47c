import type { GivingMandate } from "@guichet/contract/mandates.ts";
import type { Attachment } from "@guichet/contract/thread.ts";
import X from "lucide-react/icons/x";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useUpload } from "../../api/thread.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/field.tsx";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { useReading } from "../reading.ts";
import { useRefusalWords } from "../refusal-words.ts";
import { sizeWords } from "../words/numbers.ts";

type ProofFieldsProps = {
  words: string;
  onChange: (part: Pick<Partial<GivingMandate>, "proofWords" | "proofFileId">) => void;
};

/** What was seen, in words, or the paper itself; one of them is enough. */
export function ProofFields({ words, onChange }: ProofFieldsProps) {
  const { t } = useTranslation();
  const { language } = useReading();
  const chooser = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<Attachment | null>(null);
  const upload = useUpload();
  const refusal = useRefusalWords();
  const hold = (held: Attachment | null) => {
    setFile(held);
    onChange({ proofFileId: held?.id ?? null });
  };
  const bring = (chosen: File | undefined) => {
    if (chosen === undefined) return;
    const sending = { file: chosen, onSent: () => undefined, signal: new AbortController().signal };
    upload.mutate(sending, { onSuccess: hold });
  };
  return (
    <fieldset className="grid gap-2">
      <TextField
        label={t("mandate.proof")}
        hint={t("mandate.proof_hint")}
        maxLength={1000}
        value={words}
        onChange={(event) => onChange({ proofWords: event.target.value })}
      />
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={t("mandate.attach")}
        onChange={(event) => {
          bring(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
      {file === null ? (
        <div>
          <Button size="small" disabled={upload.isPending} onClick={() => chooser.current?.click()}>
            {t(upload.isPending ? "mandate.attaching" : "mandate.attach")}
          </Button>
        </div>
      ) : (
        <p className="flex items-center gap-2 text-2">
          <span className="min-w-0 truncate">{file.name}</span>
          <span className="whitespace-nowrap text-ink-soft">{sizeWords(file.size, language)}</span>
          <IconButton
            label={t("mandate.detach", { name: file.name })}
            icon={<Icon of={X} small />}
            onClick={() => hold(null)}
          />
        </p>
      )}
      {upload.isError && <Trouble title={refusal(upload.error)} />}
    </fieldset>
  );
}
