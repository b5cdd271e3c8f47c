import { useTranslation } from "react-i18next";
import { useAssistant, useMakeOutsideTest } from "../../api/people/assistant.ts";
import { useReading } from "../../parts/reading.ts";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { momentWords } from "../../parts/time-words.ts";
import { Button } from "../../ui/button.tsx";
import { useNow } from "../../ui/clock.ts";
import { CopyField } from "../../ui/copy-field.tsx";
import { Trouble } from "../../ui/notice.tsx";

/** A telephone off the house's network opens a link, and this screen sees it. */
export function OutsideTried() {
  const { t } = useTranslation();
  const outside = useAssistant().data?.outside ?? null;
  const make = useMakeOutsideTest();
  const words = useRefusalWords();
  const now = useNow();
  const reading = useReading();
  const openedAt = outside?.openedAt ?? null;
  return (
    <section className="grid gap-3">
      <h3 className="text-4 font-strong">{t("assistant.outside.title")}</h3>
      <p className="max-w-[62ch] text-2 text-pretty text-ink-soft">{t("assistant.outside.lead")}</p>
      {outside !== null && (
        <CopyField
          label={t("assistant.outside.link")}
          value={outside.url}
          words={{ copy: t("words.copy"), copied: t("words.copied") }}
        />
      )}
      {make.isError && <Trouble title={words(make.error)} />}
      <div className="flex flex-wrap items-center gap-3">
        <Button disabled={make.isPending} onClick={() => make.mutate(undefined)}>
          {t(outside === null ? "assistant.outside.make" : "assistant.outside.again")}
        </Button>
        <p role="status" className="text-2">
          {outside !== null && openedAt === null && t("assistant.outside.waiting")}
          {openedAt !== null && (
            <span className="text-kept">
              {t("assistant.outside.opened", { when: momentWords(Date.parse(openedAt), now, reading) })}
            </span>
          )}
        </p>
      </div>
    </section>
  );
}
