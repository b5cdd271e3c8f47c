import type { ReactNode } from "react";

type PageProps = { title: string; lead?: ReactNode; actions?: ReactNode; children: ReactNode };

/** A screen of one column that scrolls by itself: its name, a sentence, its one main act. */
export function Page({ title, lead, actions, children }: PageProps) {
  return (
    <div className="h-full overflow-y-auto">
      <div className="mx-auto grid max-w-220 grid-cols-[minmax(0,1fr)] gap-6 px-4 py-6 md:px-8 md:py-8">
        <header className="flex flex-wrap items-start gap-x-4 gap-y-3">
          <div className="min-w-0 flex-1 basis-60">
            <h1 className="text-5 font-strong text-pretty [overflow-wrap:anywhere]">{title}</h1>
            {lead !== undefined && (
              <p className="mt-1 max-w-[62ch] text-3 text-pretty text-ink-soft">{lead}</p>
            )}
          </div>
          {actions}
        </header>
        {children}
      </div>
    </div>
  );
}
