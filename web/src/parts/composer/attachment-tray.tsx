import type { Attachment } from "@guichet/contract/thread.ts";
import Paperclip from "lucide-react/icons/paperclip";
import RotateCw from "lucide-react/icons/rotate-cw";
import X from "lucide-react/icons/x";
import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/icon.tsx";
import { useReading } from "../reading.ts";
import { numberWords, sizeWords } from "../words/numbers.ts";
import type { Attaching, OnItsWay } from "./attaching.ts";

type AttachmentTrayProps = { attaching: Attaching; attachments: readonly Attachment[] };

/** What leaves with the message, what is still leaving this browser, and what could not, with why. */
export function AttachmentTray({ attaching, attachments }: AttachmentTrayProps) {
  const { t } = useTranslation();
  const { language } = useReading();
  if (attachments.length === 0 && attaching.onTheirWay.length === 0) return null;
  return (
    <ul className="flex max-h-40 shrink-0 flex-wrap gap-1.5 overflow-y-auto px-3 pt-1 pb-2">
      {attachments.map((file) => (
        <li
          key={file.id}
          className="inline-flex min-h-7 max-w-full items-center gap-1.5 rounded-std border border-line-strong bg-raised pl-2 text-1"
        >
          <Icon of={Paperclip} small />
          <span className="truncate">{file.name}</span>
          <span className="whitespace-nowrap text-ink-soft">{sizeWords(file.size, language)}</span>
          <SmallAct
            of={X}
            label={t("composer.drop_file", { name: file.name })}
            onPress={() => attaching.drop(file.id)}
          />
        </li>
      ))}
      {attaching.onTheirWay.map((one) =>
        one.problem === undefined ? (
          <Leaving key={one.key} one={one} onStop={() => attaching.forget(one)} />
        ) : (
          <NotLeft key={one.key} one={one} attaching={attaching} />
        ),
      )}
    </ul>
  );
}

function Leaving({ one, onStop }: { one: OnItsWay; onStop: () => void }) {
  const { t } = useTranslation();
  const { language } = useReading();
  const { name } = one.file;
  const percent = Math.floor(one.sent * 100);
  return (
    <li className="inline-grid max-w-full grid-cols-[1fr_auto] items-center gap-x-1.5 overflow-hidden rounded-std border border-dashed border-line-strong bg-raised pl-2 text-1 text-ink-soft">
      <span className="flex min-w-0 items-center gap-1.5">
        <span className="truncate">{name}</span>
        <span className="whitespace-nowrap">
          {t("composer.uploading", { percent: numberWords(percent, language) })}
        </span>
      </span>
      <SmallAct of={X} label={t("composer.stop_file", { name })} onPress={onStop} />
      <span
        role="progressbar"
        aria-label={name}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
        className="col-span-2 -ml-2 block h-0.5 bg-line"
      >
        <span
          className="block h-full origin-left bg-accent transition-transform duration-150"
          style={{ transform: `scaleX(${one.sent})` }}
        />
      </span>
    </li>
  );
}

function NotLeft({ one, attaching }: { one: OnItsWay; attaching: Attaching }) {
  const { t } = useTranslation();
  const { name } = one.file;
  return (
    <li
      role="alert"
      className="inline-flex min-h-7 max-w-full items-center gap-1 rounded-std border border-risk bg-risk-wash py-0.5 pl-2 text-1 text-risk"
    >
      <span className="min-w-0 [overflow-wrap:anywhere]">
        {t("composer.upload_failed", { name, why: one.problem })}
      </span>
      <SmallAct
        of={RotateCw}
        label={t("composer.retry_file", { name })}
        onPress={() => attaching.retry(one)}
      />
      <SmallAct of={X} label={t("composer.drop_file", { name })} onPress={() => attaching.forget(one)} />
    </li>
  );
}

type SmallActProps = { of: ComponentProps<typeof Icon>["of"]; label: string; onPress: () => void };

function SmallAct({ of, label, onPress }: SmallActProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={onPress}
      className="inline-flex size-6 shrink-0 items-center justify-center text-ink-soft hover:text-ink"
    >
      <Icon of={of} small />
    </button>
  );
}
