import type { Language } from "@guichet/contract/ids.ts";
import type { SurveyResponse as Response } from "@guichet/contract/surveys.ts";
import { useTranslation } from "react-i18next";
import { Moment } from "../../parts/moment.tsx";
import { PlainWords } from "../../parts/words/plain-words.tsx";

const kinds = {
  operational: ["speed", "rightness", "completeness"],
  relational: ["courtesy", "listening", "beingKnown"],
} as const;

type SurveyResponseProps = { response: Response; language: Language };

/** What the customer thought of it, at the end of the thread where the next reader will look. */
export function SurveyResponse({ response, language }: SurveyResponseProps) {
  const { t } = useTranslation();
  const overall: Readonly<Record<string, string>> = t("survey.overall", { returnObjects: true });
  return (
    <section aria-label={t("survey.title")} className="grid gap-3 border-t border-line px-3 py-5 md:px-6">
      <div className="flex flex-wrap items-baseline gap-x-2">
        <h2 className="font-strong">{t("survey.title")}</h2>
        <span className="text-1 text-ink-soft">
          {t("survey.of_five", { mark: response.mark })} · {overall[response.mark]} ·{" "}
          <Moment at={response.answeredAt} />
        </span>
      </div>
      {response.comment !== undefined && (
        <p
          lang={language}
          className="max-w-[68ch] text-4 leading-read [overflow-wrap:anywhere] whitespace-pre-wrap"
        >
          <PlainWords text={response.comment} />
        </p>
      )}
      <div className="flex flex-wrap gap-x-10 gap-y-3">
        <Marks response={response} kind="operational" />
        <Marks response={response} kind="relational" />
      </div>
    </section>
  );
}

/** Only the questions they answered: a blank is not a bad mark. */
function Marks({ response, kind }: { response: Response; kind: keyof typeof kinds }) {
  const { t } = useTranslation();
  const given = kinds[kind].flatMap((question) => {
    const mark = response[question];
    return mark === undefined ? [] : [{ question, mark }];
  });
  if (given.length === 0) return null;
  return (
    <div>
      <h3 className="text-1 text-ink-soft">{t(`survey.${kind}`)}</h3>
      <dl className="grid grid-cols-[auto_auto] gap-x-4 text-2">
        {given.map(({ question, mark }) => (
          <div key={question} className="col-span-2 grid grid-cols-subgrid">
            <dt>{t(`survey.question.${question}`)}</dt>
            <dd className="text-right whitespace-nowrap">{t("survey.of_five", { mark })}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
