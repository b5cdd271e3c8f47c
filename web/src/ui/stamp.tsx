import type { ReactNode } from "react";

const looks = {
  open: "border border-line-strong bg-raised text-ink",
  dotted: "border border-dashed border-line-strong text-ink-soft",
  risk: "border border-risk bg-risk-wash text-risk",
  kept: "border border-transparent bg-kept-wash text-kept",
  /** The one red of the product: a customer was let down. Nothing else may use it. */
  broken: "border border-broken bg-broken font-strong text-broken-ink",
  faint: "border border-transparent bg-sunk text-ink-soft",
};
export type StampLook = keyof typeof looks;

/** The same small stamp everywhere: what, by when, in which state. */
export function Stamp({ look, icon, children }: { look: StampLook; icon?: ReactNode; children: ReactNode }) {
  return (
    <span
      className={`inline-flex min-h-5 max-w-full items-center gap-1.5 rounded-std px-1.5 text-1 ${looks[look]}`}
    >
      {icon}
      <span className="truncate">{children}</span>
    </span>
  );
}
