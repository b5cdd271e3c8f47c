import type { DraftKind } from "@guichet/contract/drafts.ts";
import ChevronDown from "lucide-react/icons/chevron-down";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { HouseMail } from "../../api/writing/house-mail.ts";
import { Check } from "../../ui/check.tsx";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { ComposerModes } from "./composer-modes.tsx";
import type { Writing } from "./drafting.ts";
import { RecipientsField } from "./recipients-field.tsx";

type ComposerHeadProps = {
  kind: DraftKind;
  readOnly: boolean;
  writing: Writing;
  mail: HouseMail;
  onMode: (mode: DraftKind | null) => void;
  onChange: (part: Partial<Writing>) => void;
};

/** Which mode, and who will read it, said before the first word. */
export function ComposerHead({ kind, readOnly, writing, mail, onMode, onChange }: ComposerHeadProps) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(writing.to.length === 0);
  return (
    <>
      <ComposerModes mode={kind} readOnly={readOnly} onMode={onMode}>
        {kind === "note" ? (
          <p className="order-last min-w-0 basis-full px-1 text-2 sm:px-2 sm:order-none sm:flex-1 sm:basis-0">
            {t("composer.note_readers")}
          </p>
        ) : (
          <button
            type="button"
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
            className="ml-auto min-h-7 min-w-0 flex-1 truncate px-2 text-right text-2 text-ink-soft hover:text-ink"
          >
            <ToWhom writing={writing} mail={mail} />
          </button>
        )}
        <span className="ml-auto">
          <IconButton
            label={t("composer.minimise")}
            icon={<Icon of={ChevronDown} />}
            onClick={() => onMode(null)}
          />
        </span>
      </ComposerModes>
      {kind === "reply" && isOpen && (
        <div className="grid max-h-44 shrink-0 gap-1 overflow-y-auto border-b border-line px-3 pb-2">
          {(["to", "cc", "bcc"] as const).map((way) => (
            <RecipientsField
              key={way}
              label={t(`composer.${way}`)}
              add={t(`composer.add_${way}`)}
              people={writing[way]}
              onChange={(people) => onChange({ [way]: people })}
            />
          ))}
          <Check
            type="checkbox"
            label={t("composer.quote")}
            checked={writing.quotesHistory ?? mail.quotesHistory}
            onChange={(event) => onChange({ quotesHistory: event.target.checked })}
          />
        </div>
      )}
    </>
  );
}

/** All that is not under one’s eyes while the fields are closed: who reads it, unseen by whom, and what stands below. */
function ToWhom({ writing, mail }: Pick<ComposerHeadProps, "writing" | "mail">) {
  const { t } = useTranslation();
  const parts = [t("composer.reply_to", { people: [...writing.to, ...writing.cc].join(", ") })];
  if (writing.bcc.length > 0) parts.push(t("composer.hidden_copies", { count: writing.bcc.length }));
  if (writing.quotesHistory ?? mail.quotesHistory) parts.push(t("composer.quoted"));
  return parts.join(" · ");
}
