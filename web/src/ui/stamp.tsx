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

/** Where a stamp can be pressed it is a control: taller for the finger, its outline darker for the eye. */
export function stampClass(look: StampLook, isControl = false): string {
  const size = isControl
    ? "min-h-6.5 px-2 hover:brightness-97 aria-expanded:outline-2 aria-expanded:outline-accent"
    : "min-h-5 px-1.5";
  const edge = isControl && (look === "open" || look === "dotted") ? "border-ink-soft" : "";
  return `inline-flex max-w-full items-center gap-1.5 rounded-std text-1 ${size} ${looks[look]} ${edge}`;
}

/** The same small stamp everywhere: what, by when, in which state. */
export function Stamp({ look, icon, children }: { look: StampLook; icon?: ReactNode; children: ReactNode }) {
  return (
    <span className={stampClass(look)}>
      {icon}
      <span className="truncate">{children}</span>
    </span>
  );
}
