import type { ComponentProps, ReactNode } from "react";

const shared =
  "inline-flex shrink-0 items-center justify-center gap-2 rounded-std font-strong whitespace-nowrap transition-colors duration-150 disabled:opacity-60 aria-disabled:opacity-60";

const looks = {
  primary: "border border-accent bg-accent text-accent-ink hover:brightness-110",
  plain: "border border-line-strong bg-raised text-ink hover:bg-sunk",
  quiet: "border border-transparent text-ink-soft hover:bg-sunk hover:text-ink",
  note: "border border-ink-soft bg-note-line text-ink hover:brightness-97",
  link: "text-accent underline-offset-2 hover:underline",
};
const sizes = {
  small: "min-h-7 px-2.5 text-1",
  normal: "min-h-8 px-3 text-2",
  large: "min-h-10 px-4 text-3",
};

export type ButtonLook = keyof typeof looks;

type ButtonProps = Omit<ComponentProps<"button">, "className"> & {
  look?: ButtonLook;
  size?: keyof typeof sizes;
  wide?: boolean;
  children: ReactNode;
};

/** The browser's own button: it needs nothing else, and the first load stays 12 kB lighter. */
export function Button({
  look = "plain",
  size = "normal",
  wide = false,
  type = "button",
  ...rest
}: ButtonProps) {
  return <button type={type} className={buttonClass(look, size, wide)} {...rest} />;
}

/** For links that look like buttons: they lead somewhere, so they stay links. */
export function buttonClass(look: ButtonLook, size: keyof typeof sizes = "normal", wide = false): string {
  const room = look === "link" ? "min-h-6 text-2" : sizes[size];
  return `${shared} ${looks[look]} ${room} ${wide ? "w-full" : ""}`;
}
