import type { QuestionName } from "@guichet/contract/assistant.ts";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { WithinPage } from "../../ui/page.tsx";
import { questionNames } from "./names.ts";
import { QuestionFoot } from "./question-foot.tsx";

type QuestionPageProps = {
  name: QuestionName;
  /** What is proposed, ready to be taken. */
  children?: ReactNode;
  /** The place in the settings where it can be changed at any time, shown here whole. */
  settings?: ReactNode;
};

/** One question: in plain words, with an answer ready, and the choice to leave it for later. */
export function QuestionPage({ name, children, settings }: QuestionPageProps) {
  const { t } = useTranslation();
  const place = questionNames.indexOf(name) + 1;
  return (
    <div className="mx-auto grid max-w-220 grid-cols-[minmax(0,1fr)] gap-6 px-4 py-6 md:px-8 md:py-10">
      <header className="grid gap-2">
        <p className="text-2 text-ink-soft">{t("assistant.place", { place, count: questionNames.length })}</p>
        <h2 className="max-w-[36ch] text-5 font-strong text-balance">
          {t(`assistant.question.${name}.title`)}
        </h2>
        <p className="max-w-[62ch] text-3 text-pretty text-ink-soft">
          {t(`assistant.question.${name}.lead`)}
        </p>
      </header>
      {children}
      {settings !== undefined && (
        <section aria-label={t("assistant.settings_here")} className="border-t border-line pt-6">
          <WithinPage value={true}>{settings}</WithinPage>
        </section>
      )}
      <QuestionFoot name={name} />
    </div>
  );
}
