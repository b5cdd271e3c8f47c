import type { PerimeterChoice, Reason, ReasonWriting } from "@guichet/contract/reasons.ts";
import { useTranslation } from "react-i18next";
import { useReasons, useWriteReason } from "../../api/reasons.ts";
import { useDoing } from "../../parts/acts/doing.ts";
import { inTreeOrder } from "../../parts/reasons/tree-order.ts";
import { Empty } from "../../ui/notice.tsx";
import { QuestionPage } from "./question-page.tsx";

const choices: readonly PerimeterChoice[] = ["treat", "with_partner", "orient", "outside"];

/** For each reason, in writing: we treat, we treat with somebody, we orient, or it is outside. */
export function PerimeterQuestion() {
  const { t } = useTranslation();
  const known = inTreeOrder(useReasons().data?.items)?.filter(({ retiredAt }) => retiredAt === null) ?? [];
  return (
    <QuestionPage name="perimeter">
      {known.length === 0 ? (
        <Empty title={t("assistant.perimeter.empty")}>{t("assistant.perimeter.empty_more")}</Empty>
      ) : (
        <ul className="grid rounded-std border border-line bg-raised">
          {known.map((reason) => (
            <ReasonLine key={reason.id} reason={reason} />
          ))}
        </ul>
      )}
    </QuestionPage>
  );
}

function ReasonLine({ reason }: { reason: Reason }) {
  const { t } = useTranslation();
  const write = useWriteReason(reason.id);
  const doing = useDoing();
  const label = reason.path.join(" › ");
  const choose = (value: string) => {
    const choice = choices.find((each) => each === value);
    if (choice === undefined) return;
    doing(
      async () => void (await write.mutateAsync({ ...writingOf(reason), choice })),
      `reason ${reason.id}`,
    );
  };
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-4 py-2 last:border-b-0">
      <span className={`min-w-0 flex-1 basis-36 text-3 ${reason.parentId === null ? "font-strong" : "pl-4"}`}>
        {reason.name}
      </span>
      <select
        aria-label={t("assistant.perimeter.choice", { reason: label })}
        value={write.isPending ? write.variables.choice : reason.choice}
        onChange={({ target }) => choose(target.value)}
        className="min-h-8 rounded-std border border-ink-soft bg-raised px-2 text-2"
      >
        {choices.map((value) => (
          <option key={value} value={value}>
            {t(`assistant.perimeter.choices.${value}`)}
          </option>
        ))}
      </select>
    </li>
  );
}

/** Written whole: what is not asked here stays as it is. */
const writingOf = ({ people, ...reason }: Reason): ReasonWriting => ({
  name: reason.name,
  urgent: reason.urgent,
  signs: reason.signs,
  choice: reason.choice,
  peopleIds: people.map(({ id }) => id),
  procedure: reason.procedure,
  partners: reason.partners,
  wayOut: reason.wayOut,
  authorities: reason.authorities,
});
