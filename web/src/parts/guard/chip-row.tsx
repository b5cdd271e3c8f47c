import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import type { TFunction } from "i18next";
import Bent from "lucide-react/icons/corner-up-right";
import Plus from "lucide-react/icons/plus";
import Seal from "lucide-react/icons/stamp";
import X from "lucide-react/icons/x";
import { lazy, type RefObject, Suspense, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { part } from "../../api/renewal.ts";
import { useNow } from "../../ui/clock.ts";
import { Icon } from "../../ui/icon.tsx";
import { dueWords } from "../promises/stamp-words.ts";
import { useReading } from "../reading.ts";
import type { Guarding } from "./guarding.ts";
import { useWhoseName } from "./whose-choice.tsx";
import type { Chip } from "./word.ts";

const ChipPanel = lazy(async () => ({ default: (await part(import("./chip-panel.tsx"))).ChipPanel }));

type ChipRowProps = { ticket: TicketWithThread; guarding: Guarding };
type Opened = { chip: Chip | "promise" | "call_back" } | null;

/** What the message promises, each as it will be followed; and a way to add what no sentence says. */
export function ChipRow({ ticket, guarding }: ChipRowProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<Opened>(null);
  const anchor = useRef<HTMLElement>(null);
  const open = (chip: Chip | "promise" | "call_back", pressed: HTMLElement) => {
    anchor.current = pressed;
    setOpened({ chip });
  };
  const { chips } = guarding.settled;
  const whoseName = useWhoseName(ticket.id, chips);
  return (
    <div className="flex min-h-11 flex-wrap items-center gap-1.5 md:flex-nowrap md:overflow-x-auto md:p-0.5">
      {chips.map((chip) => (
        <ChipView
          key={chip.key}
          chip={chip}
          name={whoseName(chip.by)}
          onOpen={(pressed) => open(chip, pressed)}
          onDrop={() => guarding.drop(chip)}
        />
      ))}
      {(["promise", "call_back"] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          aria-label={t(`guard.add_${kind}_label`)}
          onClick={(event) => open(kind, event.currentTarget)}
          className="inline-flex min-h-7 shrink-0 items-center gap-1 rounded-std px-1.5 text-1 text-ink-soft hover:bg-sunk hover:text-ink"
        >
          <Icon of={Plus} small />
          {t(`guard.add_${kind}`)}
        </button>
      ))}
      <Editing
        opened={opened}
        anchor={anchor}
        ticket={ticket}
        guarding={guarding}
        onClose={() => setOpened(null)}
      />
    </div>
  );
}

type EditingProps = ChipRowProps & {
  opened: Opened;
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
};

function Editing({ opened, anchor, ticket, guarding, onClose }: EditingProps) {
  if (opened === null) return null;
  const { chip } = opened;
  const done = (next: Chip) => {
    if (typeof chip === "string") guarding.add(next);
    else guarding.change(chip, next);
    onClose();
  };
  return (
    <Suspense>
      <ChipPanel chip={chip} ticket={ticket} anchor={anchor} onDone={done} onClose={onClose} />
    </Suspense>
  );
}

type ChipViewProps = {
  chip: Chip;
  /** Whose word it is. */
  name: string;
  onOpen: (pressed: HTMLElement) => void;
  onDrop: () => void;
};

function ChipView({ chip, name, onOpen, onDrop }: ChipViewProps) {
  const { t } = useTranslation();
  const now = useNow();
  const reading = useReading();
  const what = chip.what.charAt(0).toUpperCase() + chip.what.slice(1);
  const when = dueWords(Date.parse(chip.dueAt), { reading, now });
  return (
    <span className="inline-flex min-h-8 max-w-full min-w-0 shrink-0 items-center rounded-std border border-accent bg-accent-wash text-2">
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={(event) => onOpen(event.currentTarget)}
        className="inline-flex min-h-8 min-w-0 items-center gap-1.5 pl-2 hover:brightness-97"
      >
        <span className="text-accent">
          <Icon of={chip.movesId === null ? Seal : Bent} small />
        </span>
        <span className="max-w-72 truncate">
          <span className="sr-only">{t("guard.chip_label")} </span>
          {t("guard.chip", { what, when, name: ownWord(chip, t) ?? name })}
        </span>
      </button>
      <button
        type="button"
        aria-label={t("guard.drop", { what })}
        title={t("guard.drop_short")}
        onClick={onDrop}
        className="inline-flex size-8 shrink-0 items-center justify-center text-ink-soft hover:text-ink"
      >
        <Icon of={X} small />
      </button>
    </span>
  );
}

/** In the place of the name, what makes this one unlike the others. */
function ownWord(chip: Chip, t: TFunction): string | null {
  if (chip.movesId !== null) return t("guard.moves");
  return chip.isDateProposed ? t("guard.proposed") : null;
}
