import type { ReactNode } from "react";

/** The pages before the desk: one column, one thing to do. */
export function WelcomePage({
  title,
  lead,
  children,
}: {
  title: string;
  lead: string;
  children?: ReactNode;
}) {
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-96 content-center gap-6 px-5 py-10">
      <header className="grid gap-1">
        <svg
          viewBox="0 0 24 24"
          aria-hidden="true"
          className="mb-3 size-9 text-accent"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinejoin="round"
          strokeLinecap="round"
        >
          <path d="M4 3h16v9a8 8 0 0 1-16 0zM8 11h8" />
        </svg>
        <h1 className="text-6 font-strong">{title}</h1>
        <p className="text-3 text-ink-soft">{lead}</p>
      </header>
      {children}
    </main>
  );
}
