import type { RefObject } from "react";
import { Menu, MenuItem } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";

export type MenuAct = {
  id: string;
  label: string;
  /** What one may press instead, key by key. */
  keys?: readonly string[];
  onPress: () => void;
};

type MenuListProps = {
  label: string;
  acts: readonly MenuAct[];
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
};

export function MenuList({ label, acts, anchor, onClose }: MenuListProps) {
  return (
    <Popover
      aria-label={label}
      triggerRef={anchor}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      placement="bottom end"
      className="min-w-48 animate-appear rounded-std border border-line-strong bg-raised p-1 shadow-sm"
    >
      <Menu
        aria-label={label}
        autoFocus="first"
        className="outline-none"
        onAction={(id) => {
          onClose();
          acts.find((act) => act.id === id)?.onPress();
        }}
      >
        {acts.map((act) => (
          <MenuItem
            key={act.id}
            id={act.id}
            textValue={act.label}
            className="flex min-h-8 cursor-pointer items-center rounded-std px-3 text-2 outline-none focus:bg-accent-wash focus:text-accent"
          >
            <span className="flex-1">{act.label}</span>
            {act.keys !== undefined && (
              <span aria-hidden="true" className="ml-4 hidden gap-1 md:inline-flex">
                {act.keys.map((key) => (
                  <kbd key={key} className="rounded-std border border-line-strong px-1.5 font-sans text-1">
                    {key}
                  </kbd>
                ))}
              </span>
            )}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}
