import X from "lucide-react/icons/x";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useReasons } from "../../api/reasons.ts";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { PlainWords } from "../words/plain-words.tsx";

type ProcedureSheetProps = { reasonId: string; onHide: () => void };

/** How it is done, step by step, beside the thread: read with one eye, answered with the other. */
export function ProcedureSheet({ reasonId, onHide }: ProcedureSheetProps) {
  const { t } = useTranslation();
  const reason = useReasons().data?.items.find((each) => each.id === reasonId);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const steps = (reason?.procedure ?? "").split("\n").filter((line) => line.trim() !== "");
  return (
    <div className="grid gap-4 px-4 py-4">
      <header className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <p className="text-1 text-ink-soft">{t("reason.procedure")}</p>
          <h2 ref={title} tabIndex={-1} className="text-4 font-strong [overflow-wrap:anywhere] outline-none">
            {reason?.name}
          </h2>
        </div>
        <IconButton label={t("reason.hide")} icon={<Icon of={X} />} onClick={onHide} />
      </header>
      {steps.length === 0 ? (
        <p className="text-ink-soft">{t("reason.no_procedure")}</p>
      ) : (
        <ol className="grid list-decimal gap-2.5 pl-5 text-3 leading-read marker:text-ink-soft">
          {steps.map((step, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two steps may have the same words.
            <li key={place} className="pl-1 text-pretty [overflow-wrap:anywhere]">
              <PlainWords text={step.replace(/^\s*(?:\d+[.)]|[-–•*])\s+/u, "")} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
