import { createContext, type ReactNode, useContext } from "react";

type PageProps = { title: string; lead?: ReactNode; actions?: ReactNode; children: ReactNode };

/** True around a page that stands within another, which already says what it is about. */
export const WithinPage = createContext(false);

/** A screen of one column that scrolls by itself: its name, a sentence, its one main act. */
export function Page({ title, lead, actions, children }: PageProps) {
  if (useContext(WithinPage))
    return (
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <h3 className="sr-only">{title}</h3>
        {children}
        {actions !== undefined && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
    );
  return (
    <div className="h-full overflow-y-auto">
      <div className="mx-auto grid max-w-220 grid-cols-[minmax(0,1fr)] gap-6 px-4 py-6 md:px-8 md:py-8">
        <header className="flex flex-wrap items-start gap-x-4 gap-y-2">
          <h1 className="min-w-0 flex-1 basis-36 text-5 font-strong text-pretty [overflow-wrap:anywhere]">
            {title}
          </h1>
          {/* Under both: beside a button a phone leaves it three words a line. */}
          {lead !== undefined && (
            <div className="order-1 basis-full">
              <p className="max-w-[62ch] text-3 text-pretty text-ink-soft">{lead}</p>
            </div>
          )}
          {actions}
        </header>
        {children}
      </div>
    </div>
  );
}
