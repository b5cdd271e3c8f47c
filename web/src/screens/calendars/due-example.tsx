import type { Calendar } from "@guichet/contract/calendars.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDue } from "../../api/time/calendars.ts";
import { useNow } from "../../ui/clock.ts";
import { Choice, Field } from "../../ui/field.tsx";
import { dateIn } from "./dates.ts";
import { DueAnswer } from "./due-answer.tsx";
import { askedOf, type Example, endings, units } from "./example.ts";
import { TimeField } from "./time-field.tsx";

/** What a calendar means is read faster in one example than in all its settings. */
export function DueExample({ calendar }: { calendar: Calendar }) {
  const { t } = useTranslation();
  const today = dateIn(useNow(), calendar.timeZone);
  const [example, setExample] = useState<Example>({
    date: today,
    time: "10:00",
    count: 4,
    unit: "hours",
    ends: "as_is",
  });
  const set = (part: Partial<Example>) => setExample({ ...example, ...part });
  const due = useDue(calendar.id, askedOf(example));
  const isInDays = example.unit !== "minutes" && example.unit !== "hours";
  return (
    <section className="grid gap-3" aria-labelledby="due-example">
      <h2 id="due-example" className="text-4 font-strong">
        {t("calendars.example")}
      </h2>
      <p className="text-2 text-ink-soft">{t("calendars.example_hint")}</p>
      <div className="flex flex-wrap items-start gap-3">
        <Field
          label={t("calendars.start")}
          type="date"
          value={example.date}
          onChange={(event) => set({ date: event.target.value })}
        />
        <div className="grid content-start gap-1">
          <span className="text-2 font-strong">{t("calendars.start_time")}</span>
          <TimeField
            label={t("calendars.start_time")}
            size="large"
            value={example.time}
            onChange={(time) => set({ time })}
          />
        </div>
        <Field
          label={t("calendars.count")}
          type="number"
          min={0}
          max={3650}
          value={example.count}
          onChange={(event) => set({ count: event.target.valueAsNumber || 0 })}
        />
        <Choice
          label={t("calendars.unit_label")}
          value={example.unit}
          onChange={({ target }) => set({ unit: units.find((unit) => unit === target.value) ?? "hours" })}
          options={units.map((unit) => ({ value: unit, label: t(`calendars.unit.${unit}`) }))}
        />
        {isInDays && (
          <Choice
            label={t("calendars.ends_label")}
            value={example.ends}
            onChange={({ target }) => set({ ends: endings.find((each) => each === target.value) ?? "as_is" })}
            options={endings.map((each) => ({ value: each, label: t(`calendars.ends.${each}`) }))}
          />
        )}
      </div>
      <DueAnswer due={due} />
    </section>
  );
}
