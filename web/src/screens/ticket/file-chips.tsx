import type { Attachment } from "@guichet/contract/thread.ts";
import File from "lucide-react/icons/file";
import FileImage from "lucide-react/icons/image";
import { useTranslation } from "react-i18next";
import { useReading } from "../../parts/reading.ts";
import { sizeWords } from "../../parts/words/numbers.ts";
import { Icon } from "../../ui/icon.tsx";

/** Files to download, never shown in our page: a stranger's file stays a stranger's. */
export function FileChips({ attachments }: { attachments: readonly Attachment[] }) {
  const { t } = useTranslation();
  const { language } = useReading();
  if (attachments.length === 0) return null;
  return (
    <ul className="mt-2.5 flex flex-wrap gap-2">
      {attachments.map((file) => {
        const size = sizeWords(file.size, language);
        return (
          <li key={file.id} className="max-w-full">
            <a
              href={`/files/${file.id}/${encodeURIComponent(file.name)}`}
              download={file.name}
              aria-label={t("thread.file", { name: file.name, size })}
              className="inline-flex min-h-7 max-w-full items-center gap-2 rounded-std border border-line-strong bg-raised px-2.5 text-1 text-ink-soft hover:bg-sunk hover:text-ink"
            >
              <Icon of={file.type.startsWith("image/") ? FileImage : File} small />
              <span className="truncate">{file.name}</span>
              <span className="whitespace-nowrap">· {size}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
