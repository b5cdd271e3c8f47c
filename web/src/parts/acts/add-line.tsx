import { type ComponentProps, createContext, type ReactNode, useContext, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import { buttonClass } from "../../ui/button.tsx";
import { useOffer } from "./acts.ts";

/** Always in this order, whatever the ticket holds: the hand learns where each stands. */
const added = [
  "note",
  "checklist",
  "follow_up",
  "continuation",
  "link",
  "gesture",
  "data",
  "address",
  "mandate",
] as const;
const settled = ["merge", "join", "links", "spam"] as const;

type Added = (typeof added)[number];
type Settled = (typeof settled)[number];

/** Undefined where there is no such line: what is added is asked for where it stands. */
const Line = createContext<HTMLElement | null | undefined>(undefined);

/** A section with nothing in it is one choice of this line: what is not there takes no room. */
export function AddLine({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [line, setLine] = useState<HTMLElement | null>(null);
  return (
    <Line value={line}>
      {children}
      <section ref={setLine} aria-label={t("side.title")} className="grid gap-2 border-t border-line pt-4">
        <h3 className="text-1 font-strong text-ink-soft">{t("side.title")}</h3>
        <div className="flex flex-wrap gap-1.5">{added.map(slot)}</div>
        <div className="grid justify-items-start">{settled.map(slot)}</div>
      </section>
    </Line>
  );
}

const slot = (place: Added | Settled) => <span key={place} data-slot={place} className="contents" />;

/** Whether what is empty may leave its place, because it is asked for elsewhere. */
export function useAddLine(): boolean {
  return useContext(Line) !== undefined;
}

type WithAddingProps = { add: ReactNode; children: ReactNode };

/** The choice keeps its place whether or not there is something, so that the focus comes back to it. */
export function WithAdding({ add, children }: WithAddingProps) {
  return (
    <div className={useAddLine() ? "contents" : "grid gap-1.5"}>
      {children}
      {add}
    </div>
  );
}

/** By the palette as by the hand: the focus comes back to it from whatever it opens. */
function usePressed(label: string) {
  const button = useRef<HTMLButtonElement>(null);
  useOffer(label, () => {
    button.current?.focus();
    button.current?.click();
  });
  return button;
}

type ChoiceProps = Omit<ComponentProps<"button">, "className" | "children" | "type"> & { label: string };

/** What can be added, in a word; its whole name is said aloud and on hovering. */
export function AddChoice({ place, label, ...rest }: ChoiceProps & { place: Added }) {
  const { t } = useTranslation();
  const line = useContext(Line);
  const pressed = usePressed(label);
  const look = buttonClass("plain", "small");
  if (line === undefined) {
    return (
      <div>
        <button ref={pressed} type="button" className={look} {...rest}>
          {label}
        </button>
      </div>
    );
  }
  const within = line?.querySelector(`[data-slot="${place}"]`) ?? null;
  if (within === null) return null;
  return createPortal(
    <button ref={pressed} type="button" aria-label={label} title={label} className={look} {...rest}>
      {t(`side.${place}`)}
    </button>,
    within,
  );
}

/** What is seldom done and changes where the ticket stands: in all its words, after the rest. */
export function SettleChoice({ place, label, ...rest }: ChoiceProps & { place: Settled }) {
  const line = useContext(Line);
  const pressed = usePressed(label);
  const button = (
    <button
      ref={pressed}
      type="button"
      className="min-h-6 text-left text-1 text-ink-soft underline decoration-dotted underline-offset-3 hover:text-ink"
      {...rest}
    >
      {label}
    </button>
  );
  if (line === undefined) return <div>{button}</div>;
  const within = line?.querySelector(`[data-slot="${place}"]`) ?? null;
  return within && createPortal(button, within);
}
