import ChevronDown from "lucide-react/icons/chevron-down";
import ChevronRight from "lucide-react/icons/chevron-right";
import { type ReactNode, useId } from "react";
import { Icon } from "../../ui/icon.tsx";
import { useAddLine } from "../acts/add-line.tsx";
import { useFold } from "../acts/folds.ts";

type CardSectionProps = {
  title: string;
  /** By what each person's folding of it is remembered, beside a ticket; elsewhere it is always open. */
  fold?: string;
  begins?: "open" | "folded";
  /** What can be known of it without opening it. */
  summary?: string | undefined;
  children: ReactNode;
};

export function CardSection({ title, fold, begins = "open", summary, children }: CardSectionProps) {
  const isBeside = useAddLine();
  if (fold === undefined || !isBeside) {
    return (
      <section className="grid gap-1.5">
        <h3 className="text-1 font-strong text-ink-soft">{title}</h3>
        {children}
      </section>
    );
  }
  return (
    <FoldingSection title={title} fold={fold} begins={begins} summary={summary}>
      {children}
    </FoldingSection>
  );
}

type FoldingSectionProps = CardSectionProps & { fold: string; begins: "open" | "folded" };

/** Hidden rather than gone: what was being typed in it is there when it opens again. */
function FoldingSection({ title, fold, begins, summary, children }: FoldingSectionProps) {
  const body = useId();
  const { isFolded, turn } = useFold(fold, begins);
  return (
    <section className="grid gap-0.5">
      <h3 className="text-1 text-ink-soft">
        <button
          type="button"
          aria-expanded={!isFolded}
          aria-controls={body}
          onClick={turn}
          className="flex min-h-6 w-full items-center gap-2 text-left hover:text-ink"
        >
          <span className="font-strong">{title}</span>
          <span className="min-w-0 flex-1 truncate text-right">{isFolded && summary}</span>
          <Icon of={isFolded ? ChevronRight : ChevronDown} small />
        </button>
      </h3>
      <div id={body} hidden={isFolded} className="grid gap-1.5">
        {children}
      </div>
    </section>
  );
}
