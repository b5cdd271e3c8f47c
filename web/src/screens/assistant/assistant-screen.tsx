import type { Question, QuestionName } from "@guichet/contract/assistant.ts";
import { Link, Outlet, useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useAssistant } from "../../api/people/assistant.ts";
import { useMe } from "../../api/session.ts";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { WhoAsked } from "../../parts/security/who-asked.tsx";
import { usePageTitle } from "../../ui/page-title.ts";

/** The first day: the questions on the left, one at a time on the right, and the opening at the end. */
export function AssistantScreen() {
  const { t } = useTranslation();
  const assistant = useAssistant();
  const steps = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const isRead = assistant.isSuccess;
  usePageTitle(t("assistant.title"), useMe().companyName);
  useEffect(() => {
    // On a phone the steps slide: the one that is open is in sight.
    const here = isRead && steps.current?.querySelector(`[href="${pathname}"]`);
    if (here) here.scrollIntoView?.({ block: "nearest", inline: "center" });
  }, [pathname, isRead]);
  return (
    <div className="flex h-full flex-col lg:flex-row">
      <nav
        ref={steps}
        aria-label={t("assistant.steps")}
        className="shrink-0 overflow-x-auto border-b border-line p-2 lg:w-64 lg:overflow-visible lg:border-r lg:border-b-0 lg:p-4"
      >
        <h1 className="mb-2 text-4 font-strong max-lg:sr-only">{t("assistant.title")}</h1>
        <ol className="flex gap-1 lg:grid">
          {assistant.data?.questions.map((question, place) => (
            <li key={question.name} className="shrink-0">
              <Step question={question} place={place + 1} />
            </li>
          ))}
          <li className="shrink-0 lg:mt-2 lg:border-t lg:border-line lg:pt-2">
            <Link to="/assistant/opening" className={stepClass}>
              {t("assistant.opening.short")}
            </Link>
          </li>
        </ol>
      </nav>
      <div className="min-h-0 min-w-0 flex-1 overflow-y-auto">
        {assistant.isError && (
          <QueryTrouble error={assistant.error} onRetry={() => void assistant.refetch()} />
        )}
        <Outlet />
      </div>
      <WhoAsked />
    </div>
  );
}

const stepClass =
  "flex min-h-9 items-center gap-2 rounded-std px-3 py-1 text-2 text-ink-soft hover:bg-sunk hover:text-ink aria-[current=page]:bg-accent-wash aria-[current=page]:font-strong aria-[current=page]:text-accent";

const paths = {
  people: "/assistant/people",
  address: "/assistant/address",
  reasons: "/assistant/reasons",
  perimeter: "/assistant/perimeter",
  hours: "/assistant/hours",
  promises: "/assistant/promises",
  team: "/assistant/team",
  signature: "/assistant/signature",
} as const satisfies Record<QuestionName, string>;

function Step({ question, place }: { question: Question; place: number }) {
  const { t } = useTranslation();
  const { name, state, askedOf } = question;
  return (
    <Link to={paths[name]} className={stepClass}>
      <span className="w-4 shrink-0 text-right tabular-nums">{place}</span>
      <span className="whitespace-nowrap lg:whitespace-normal">
        {t(`assistant.question.${name}.short`)}
        {state !== "open" && (
          <span className="block text-1 font-normal text-ink-soft">
            {t(`assistant.state.${state}`, { who: askedOf ?? "" })}
          </span>
        )}
      </span>
    </Link>
  );
}
