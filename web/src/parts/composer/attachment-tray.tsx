import type { Attachment } from "@guichet/contract/thread.ts";
import Paperclip from "lucide-react/icons/paperclip";
import X from "lucide-react/icons/x";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/icon.tsx";
import { sizeWords } from "../numbers.ts";
import { useReading } from "../reading.ts";
import type { Attaching } from "./attaching.ts";

type AttachmentTrayProps = { attaching: Attaching; attachments: readonly Attachment[] };

export function AttachmentTray({ attaching, attachments }: AttachmentTrayProps) {
  const { t } = useTranslation();
  const { language } = useReading();
  if (attachments.length === 0 && attaching.onTheirWay.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-1.5 px-3 pb-2" aria-live="polite">
      {attachments.map((file) => (
        <li
          key={file.id}
          className="inline-flex min-h-7 max-w-full items-center gap-1.5 rounded-std border border-line-strong bg-raised pl-2 text-1"
        >
          <Icon of={Paperclip} small />
          <span className="truncate">{file.name}</span>
          <span className="whitespace-nowrap text-ink-soft">{sizeWords(file.size, language)}</span>
          <Drop
            label={t("composer.drop_file", { name: file.name })}
            onPress={() => attaching.drop(file.id)}
          />
        </li>
      ))}
      {attaching.onTheirWay.map(({ name, problem }) => (
        <li
          key={name}
          className={`inline-flex min-h-7 items-center gap-1.5 rounded-std border border-dashed px-2 text-1 ${problem === undefined ? "border-line-strong text-ink-soft" : "border-risk text-risk"}`}
        >
          {problem === undefined
            ? t("composer.uploading", { name })
            : t("composer.upload_failed", { name, why: problem })}
          {problem !== undefined && (
            <Drop label={t("composer.drop_file", { name })} onPress={() => attaching.forget(name)} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Drop({ label, onPress }: { label: string; onPress: () => void }) {
  return (
    <button
      type="button"
      aria-label={label}
      onClick={onPress}
      className="inline-flex size-6 items-center justify-center text-ink-soft hover:text-ink"
    >
      <Icon of={X} small />
    </button>
  );
}
