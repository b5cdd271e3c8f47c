import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Menu as AriaMenu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";

type MenuAct = { id: string; label: string; onPress: () => void };

export function Menu({ label, icon, acts }: { label: string; icon: ReactNode; acts: readonly MenuAct[] }) {
  return (
    <MenuTrigger>
      <Button
        aria-label={label}
        className="inline-flex size-8 shrink-0 items-center justify-center rounded-std border border-line-strong bg-raised text-ink-soft hover:bg-sunk"
      >
        {icon}
      </Button>
      <Popover
        placement="bottom end"
        className="min-w-48 animate-appear rounded-std border border-line-strong bg-raised p-1 shadow-sm"
      >
        <AriaMenu className="outline-none" onAction={(id) => acts.find((act) => act.id === id)?.onPress()}>
          {acts.map((act) => (
            <MenuItem
              key={act.id}
              id={act.id}
              className="flex min-h-8 cursor-pointer items-center rounded-std px-3 text-2 outline-none focus:bg-accent-wash focus:text-accent"
            >
              {act.label}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
