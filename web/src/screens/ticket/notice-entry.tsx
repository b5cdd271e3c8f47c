import type { Entry } from "@guichet/contract/thread.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Moment } from "../../parts/moment.tsx";
import { wordsOf } from "../../parts/words/code-words.ts";
import { PlainWords } from "../../parts/words/plain-words.tsx";

/** A bounce or an absence: one line in plain words between two rules; the machine's own words behind it. */
export function NoticeEntry({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const fallback = entry.kind === "automatic" ? "automatic" : "other";
  const words = wordsOf(t("thread.notice", { returnObjects: true }), entry.notice ?? fallback);
  return (
    <div className="grid gap-2">
      <div className="flex items-center gap-3 text-2 text-ink-soft before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        <p className="max-w-[46ch] text-center text-pretty">
          {entry.kind === "bounce" ? t("thread.kind.bounce") : t("thread.kind.automatic")} ·{" "}
          <Moment at={entry.happenedAt} />
          <br />
          {words}{" "}
          {entry.text.trim() !== "" && (
            <button
              type="button"
              aria-expanded={isOpen}
              onClick={() => setIsOpen(!isOpen)}
              className="min-h-6 underline underline-offset-2 hover:text-ink"
            >
              {isOpen ? t("thread.hide_original") : t("thread.original")}
            </button>
          )}
        </p>
      </div>
      {isOpen && (
        <div className="rounded-std border border-line bg-paper px-4 py-3 text-2 [overflow-wrap:anywhere] whitespace-pre-wrap">
          <PlainWords text={entry.text} />
        </div>
      )}
    </div>
  );
}
