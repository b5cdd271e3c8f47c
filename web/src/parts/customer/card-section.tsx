import type { ReactNode } from "react";

export function CardSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-1.5">
      <h3 className="text-1 font-strong text-ink-soft">{title}</h3>
      {children}
    </section>
  );
}
