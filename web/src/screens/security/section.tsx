import { type ReactNode, useId } from "react";

type SectionProps = { title: string; lead?: string; actions?: ReactNode; children?: ReactNode };

/** One concern of the page: its name, a sentence, its acts, and what stands now. */
export function Section({ title, lead, actions, children }: SectionProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="grid gap-3 border-t border-line pt-5 first:border-t-0 first:pt-0"
    >
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-60">
          <h2 id={id} className="text-4 font-strong">
            {title}
          </h2>
          {lead !== undefined && <p className="max-w-[62ch] text-2 text-pretty text-ink-soft">{lead}</p>}
        </div>
        {actions !== undefined && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
