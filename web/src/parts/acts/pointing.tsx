import { type ComponentProps, type KeyboardEvent, type ReactNode, useId, useState } from "react";

/** What a list box knows of the line that its field points at. */
type Pointing<Line> = {
  list: string;
  pointed: Line | undefined;
  idOf: (line: Line) => string;
  press: (event: KeyboardEvent) => void;
  restart: () => void;
};

/** The field keeps the focus: the arrows point at a line of the list, round and round, and Enter chooses it. */
export function usePointing<Line extends { id: string }>(
  lines: readonly Line[],
  onChoose: (line: Line) => void,
): Pointing<Line> {
  const list = useId();
  const [place, setPlace] = useState(0);
  const at = Math.min(place, lines.length - 1);
  const pointed = lines[at];
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setPlace((at + step + lines.length) % Math.max(1, lines.length));
    // Enter while a word is being composed, in Japanese or by a dead key, ends that word and nothing else.
    else if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    else if (pointed !== undefined) onChoose(pointed);
    event.preventDefault();
  };
  return { list, pointed, press, idOf: ({ id }) => `${list}-${id}`, restart: () => setPlace(0) };
}

type PointingFieldProps<Line> = Omit<ComponentProps<"input">, "onChange" | "value"> & {
  pointing: Pointing<Line>;
  label: string;
  typed: string;
  onType: (typed: string) => void;
};

export function PointingField<Line>({
  pointing,
  label,
  typed,
  onType,
  className = "w-full rounded-std border border-ink-soft bg-raised px-3 py-1.5 text-3",
  ...rest
}: PointingFieldProps<Line>) {
  const { list, pointed, idOf, press, restart } = pointing;
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: what holds it was opened to type here.
      autoFocus
      role="combobox"
      aria-expanded="true"
      aria-controls={list}
      aria-autocomplete="list"
      aria-activedescendant={pointed && idOf(pointed)}
      aria-label={label}
      placeholder={label}
      autoComplete="off"
      value={typed}
      onKeyDown={press}
      onChange={(event) => {
        onType(event.target.value);
        restart();
      }}
      className={className}
      {...rest}
    />
  );
}

type PointedOptionProps<Line> = {
  pointing: Pointing<Line>;
  line: Line;
  /** In a list of several, what is ticked; in a list of one, what is pointed at. */
  isChosen?: boolean;
  onChoose: (line: Line) => void;
  children: ReactNode;
};

export function PointedOption<Line>({
  pointing,
  line,
  isChosen,
  onChoose,
  children,
}: PointedOptionProps<Line>) {
  const isPointed = line === pointing.pointed;
  return (
    // The field keeps the focus and answers the keys: the options are only pointed at.
    <div
      id={pointing.idOf(line)}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen ?? isPointed}
      data-pointed={isPointed || undefined}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onChoose(line)}
      onKeyDown={(event) => event.key === "Enter" && onChoose(line)}
      ref={(element) => {
        if (isPointed) element?.scrollIntoView?.({ block: "nearest" });
      }}
      className="flex min-h-8 cursor-pointer items-center gap-3 rounded-std px-2 py-1 text-2 hover:bg-sunk data-pointed:bg-accent-wash"
    >
      {children}
    </div>
  );
}
