import type { InboxRight } from "@guichet/contract/rights.ts";
import { useId } from "react";
import { useTranslation } from "react-i18next";

type RightRowProps = { name: string; right: InboxRight; onChoose: (right: InboxRight) => void };

const rights: readonly InboxRight[] = ["none", "reads", "answers"];

/** Three rounds in a row: arrows go from one to the next, as in any group of them. */
export function RightRow({ name, right, onChoose }: RightRowProps) {
  const { t } = useTranslation();
  const group = useId();
  return (
    <li className="border-b border-line last:border-b-0">
      <fieldset className="flex flex-wrap items-center gap-x-4 gap-y-1 px-3 py-2 text-2">
        <legend className="sr-only">{name}</legend>
        <span aria-hidden className="min-w-0 flex-1 basis-40 [overflow-wrap:anywhere]">
          {name}
        </span>
        {rights.map((each) => (
          <label key={each} className="inline-flex min-h-6 cursor-pointer items-center gap-1.5">
            <input
              type="radio"
              name={group}
              className="size-4 accent-accent"
              checked={right === each}
              onChange={() => onChoose(each)}
            />
            <span className={right === each ? "" : "text-ink-soft"}>{t(`rights.choice.${each}`)}</span>
          </label>
        ))}
      </fieldset>
    </li>
  );
}
