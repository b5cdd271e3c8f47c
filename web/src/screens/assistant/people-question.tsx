import type { AgentWord, Company, CustomerWord } from "@guichet/contract/company.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useChangeCompany, useCompany } from "../../api/company.ts";
import { wordOf } from "../../locales/calling.ts";
import { useReading } from "../../parts/reading.ts";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { Choice, Field } from "../../ui/field.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { QuestionPage } from "./question-page.tsx";

const customerWords: readonly CustomerWord[] = [
  "customer",
  "member",
  "policyholder",
  "user",
  "subscriber",
  "tenant",
];
const agentWords: readonly AgentWord[] = ["adviser", "agent", "case_manager"];

export function PeopleQuestion() {
  const company = useCompany();
  return (
    <QuestionPage name="people">{company.data !== undefined && <Form company={company.data} />}</QuestionPage>
  );
}

function Form({ company }: { company: Company }) {
  const { t } = useTranslation();
  const { language } = useReading();
  const change = useChangeCompany();
  const words = useRefusalWords();
  const [name, setName] = useState(company.name);
  return (
    <div className="grid max-w-140 gap-5">
      <Field
        label={t("settings.company.name")}
        hint={t("settings.company.name_hint")}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onBlur={() => name.trim() !== "" && name !== company.name && change.mutate({ name })}
      />
      <Choice
        label={t("assistant.people.customer")}
        hint={t("assistant.people.customer_hint")}
        value={company.customerWord}
        onChange={({ target }) =>
          change.mutate({ customerWord: customerWords.find((each) => each === target.value) })
        }
        options={customerWords.map((value) => ({ value, label: wordOf(value, language) }))}
      />
      <Choice
        label={t("assistant.people.agent")}
        value={company.agentWord}
        onChange={({ target }) =>
          change.mutate({ agentWord: agentWords.find((each) => each === target.value) })
        }
        options={agentWords.map((value) => ({ value, label: wordOf(value, language) }))}
      />
      {change.isError && <Trouble title={words(change.error)} />}
      {change.isSuccess && (
        <p role="status" className="text-2 text-ink-soft">
          {t("assistant.kept")}
        </p>
      )}
    </div>
  );
}
