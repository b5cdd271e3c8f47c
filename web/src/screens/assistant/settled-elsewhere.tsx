import type { ReactNode } from "react";
import { QuestionPage } from "./question-page.tsx";

type Embedded = { settings: ReactNode };

/** Questions whose answer is a place of the settings, whole. */
export const AddressQuestion = ({ settings }: Embedded) => (
  <QuestionPage name="address" settings={settings} />
);
export const TeamQuestion = ({ settings }: Embedded) => <QuestionPage name="team" settings={settings} />;
