import type { VisitSlip } from "@guichet/contract/visits.ts";
import { useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../api/session.ts";
import { Page } from "../../ui/page.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import type { Chosen } from "./chosen.ts";
import { FindVisitor } from "./find-visitor.tsx";
import { SlipView } from "./slip-view.tsx";
import { VisitForm } from "./visit-form.tsx";

/** Find, say why, save: three gestures, and what is promised is in the person's hand. */
export function CounterScreen() {
  const { t } = useTranslation();
  const { find = "" } = useSearch({ from: "/frame/counter" });
  const [typed, setTyped] = useState(find);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [slip, setSlip] = useState<VisitSlip | null>(null);
  usePageTitle(t("counter.title"), useMe().companyName);
  const next = () => {
    setSlip(null);
    setChosen(null);
    setTyped("");
  };
  if (slip !== null) return <SlipView slip={slip} onNext={next} />;
  const back = () => setChosen(null);
  if (chosen !== null)
    return <VisitForm chosen={chosen} onChange={setChosen} onBack={back} onSaved={setSlip} />;
  return (
    <Page title={t("counter.title")} lead={t("counter.lead")}>
      <FindVisitor typed={typed} onType={setTyped} onChoose={setChosen} />
    </Page>
  );
}
