import { lazy, type ReactNode, Suspense, useRef, useState } from "react";
import type { MenuAct } from "./menu-list.tsx";

const load = () => import("./menu-list.tsx");
const MenuList = lazy(async () => ({ default: (await load()).MenuList }));
// Asked for early, a list that does not come yet is asked for again by the press, and said there.
const prepare = () => void load().catch(() => undefined);

type MenuProps = {
  label: string;
  icon: ReactNode;
  acts: readonly MenuAct[];
  /** Small where it stands among words, bare among icons. */
  size?: "normal" | "small" | "bare";
};

const sizes = {
  normal: "size-8 border border-line-strong bg-raised",
  small: "size-6",
  bare: "size-8",
};

/** A button alone until somebody means to press it: the list behind it weighs as much as the rest of the desk. */
export function Menu({ label, icon, acts, size = "normal" }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const close = () => {
    setIsOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={() => setIsOpen(true)}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown") return;
          event.preventDefault();
          setIsOpen(true);
        }}
        className={`inline-flex shrink-0 items-center justify-center rounded-std text-ink-soft hover:bg-sunk hover:text-ink aria-expanded:bg-sunk ${sizes[size]}`}
      >
        {icon}
      </button>
      {isOpen && (
        <Suspense>
          <MenuList label={label} acts={acts} anchor={button} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
