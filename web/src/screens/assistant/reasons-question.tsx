import type { CustomerWord } from "@guichet/contract/company.ts";
import type { ReasonSetName } from "@guichet/contract/reasons.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { usePlantReasons, useReasonSets } from "../../api/people/assistant.ts";
import { useReasons } from "../../api/reasons.ts";
import { useMe } from "../../api/session.ts";
import { useReading } from "../../parts/reading.ts";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/field.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { MailboxMeasured } from "./mailbox-measured.tsx";
import { QuestionPage } from "./question-page.tsx";

const sets: readonly ReasonSetName[] = ["shop", "service", "association", "public_body"];

/** The word for those we serve tells what kind of house it is, most of the time. */
const setOf: Record<CustomerWord, ReasonSetName> = {
  customer: "shop",
  member: "association",
  policyholder: "service",
  user: "public_body",
  subscriber: "service",
  tenant: "service",
};

/** A first list for this kind of house, then what the mailbox says of it. */
export function ReasonsQuestion() {
  const { t } = useTranslation();
  const { language } = useReading();
  const { customerWord } = useMe();
  const [set, setSet] = useState(setOf[customerWord]);
  const known = useReasons().data?.items.filter(({ retiredAt }) => retiredAt === null) ?? [];
  const proposed = useReasonSets(language).data?.items.find(({ name }) => name === set)?.reasons ?? [];
  const plant = usePlantReasons();
  const words = useRefusalWords();
  const isThere = proposed.length > 0 && proposed.every(({ there }) => there);
  return (
    <QuestionPage name="reasons">
      <div className="grid gap-4">
        <Choice
          label={t("assistant.reasons.set")}
          value={set}
          onChange={({ target }) => setSet(sets.find((each) => each === target.value) ?? set)}
          options={sets.map((value) => ({ value, label: t(`assistant.reasons.sets.${value}`) }))}
        />
        <ul className="columns-1 gap-6 rounded-std border border-line bg-raised p-4 text-2 sm:columns-2">
          {proposed.map(({ path }) => (
            <li
              key={path.join("/")}
              className={path.length === 1 ? "break-inside-avoid pt-1 font-strong" : "pl-4 text-ink-soft"}
            >
              {path.at(-1)}
            </li>
          ))}
        </ul>
        {plant.isError && <Trouble title={words(plant.error)} />}
        <div className="flex flex-wrap items-center gap-3">
          <Button
            look={known.length === 0 ? "primary" : "plain"}
            disabled={plant.isPending || isThere}
            onClick={() => plant.mutate({ set, language })}
          >
            {t("assistant.reasons.take")}
          </Button>
          <span role="status" className="text-2 text-ink-soft">
            {known.length > 0 && t("assistant.reasons.known", { count: known.length })}
          </span>
        </div>
        <MailboxMeasured hasReasons={known.length > 0} />
      </div>
    </QuestionPage>
  );
}
