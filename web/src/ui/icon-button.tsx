import type { ComponentProps, ReactNode } from "react";

type IconButtonProps = Omit<ComponentProps<"button">, "className" | "children"> & {
  /** Its accessible name, also shown when the pointer rests on it. */
  label: string;
  icon: ReactNode;
};

export function IconButton({ label, icon, type = "button", ...rest }: IconButtonProps) {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      className="inline-flex size-8 shrink-0 items-center justify-center rounded-std text-ink-soft transition-colors duration-150 hover:bg-sunk hover:text-ink aria-pressed:bg-accent-wash aria-pressed:text-accent aria-disabled:opacity-60 disabled:opacity-60"
      {...rest}
    >
      {icon}
    </button>
  );
}
