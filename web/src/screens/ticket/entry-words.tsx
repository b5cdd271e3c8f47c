import type { Entry } from "@guichet/contract/thread.ts";
import Ellipsis from "lucide-react/icons/ellipsis";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PlainWords } from "../../parts/words/plain-words.tsx";
import { Icon } from "../../ui/icon.tsx";
import { OriginalFrame } from "./original-frame.tsx";

const sizes = { received: "text-4 leading-read", sent: "text-3 leading-read", note: "text-3" };

/** What was written this time, the quoted text folded below, the whole original one click away. */
export function EntryWords({ entry, language }: { entry: Entry; language: string }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<"words" | "folded" | "original">("words");
  const size = entry.kind === "received" ? sizes.received : sizes[entry.kind === "note" ? "note" : "sent"];
  if (shown === "original") {
    return (
      <div className="grid gap-2">
        <OriginalFrame entry={entry} />
        <div className="flex flex-wrap gap-x-4">
          <QuietAct onPress={() => setShown("words")}>{t("thread.hide_original")}</QuietAct>
          {entry.arrivalId !== null && <RawLink arrivalId={entry.arrivalId} />}
        </div>
      </div>
    );
  }
  return (
    <div className="max-w-[68ch]">
      <div lang={language} dir="auto" className={`[overflow-wrap:anywhere] whitespace-pre-wrap ${size}`}>
        {entry.text.trim() === "" ? (
          <span className="text-ink-soft">{t("thread.no_text")}</span>
        ) : (
          <PlainWords text={entry.text} />
        )}
      </div>
      {shown === "folded" && (
        <div
          lang={language}
          dir="auto"
          className="mt-2 border-l-2 border-line-strong pl-3 text-2 [overflow-wrap:anywhere] whitespace-pre-wrap text-ink-soft"
        >
          <PlainWords text={entry.folded} />
        </div>
      )}
      <div className="flex flex-wrap gap-x-4">
        {entry.folded.trim() !== "" && (
          <QuietAct
            isOpen={shown === "folded"}
            onPress={() => setShown(shown === "folded" ? "words" : "folded")}
          >
            <Icon of={Ellipsis} small />
            {shown === "folded" ? t("thread.unfolded") : t("thread.folded")}
          </QuietAct>
        )}
        {entry.hasHtml && entry.author.kind !== "agent" && (
          <QuietAct onPress={() => setShown("original")}>{t("thread.original")}</QuietAct>
        )}
      </div>
    </div>
  );
}

type QuietActProps = { children: React.ReactNode; onPress: () => void; isOpen?: boolean };

function QuietAct({ children, onPress, isOpen }: QuietActProps) {
  return (
    <button
      type="button"
      aria-expanded={isOpen}
      onClick={onPress}
      className="mt-1.5 inline-flex min-h-6 items-center gap-1.5 justify-self-start text-1 text-ink-soft hover:text-ink hover:underline"
    >
      {children}
    </button>
  );
}

/** The message byte for byte, as it came. */
function RawLink({ arrivalId }: { arrivalId: string }) {
  const { t } = useTranslation();
  return (
    <a
      href={`/api/arrivals/${arrivalId}/raw`}
      download={`${arrivalId}.eml`}
      className="mt-1.5 inline-flex min-h-6 items-center text-1 text-ink-soft hover:text-ink hover:underline"
    >
      {t("thread.raw")}
    </a>
  );
}
