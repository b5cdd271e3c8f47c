import type { ComponentProps, ReactNode } from "react";

type CheckProps = Omit<ComponentProps<"input">, "className"> & {
  type: "checkbox" | "radio";
  label: ReactNode;
  hint?: ReactNode;
};

/** A box or a round to tick, its words a part of the target. */
export function Check({ label, hint, ...rest }: CheckProps) {
  return (
    <label className="flex min-h-6 cursor-pointer items-start gap-2 text-2">
      <input className="mt-0.5 size-4 shrink-0 accent-accent" {...rest} />
      <span className="grid">
        {label}
        {hint !== undefined && <span className="text-ink-soft">{hint}</span>}
      </span>
    </label>
  );
}
