type SegmentsProps<Value extends string> = {
  /** What is chosen here, for ears. */
  label: string;
  options: readonly { value: Value; label: string }[];
  chosen: Value;
  onChoose: (value: Value) => void;
};

export const segmentsClass =
  "inline-flex w-fit max-w-full flex-wrap gap-0.5 rounded-std border border-line-strong bg-raised p-0.5";

/** For links too, where each choice has an address of its own. */
export const segmentClass =
  "inline-flex min-h-7 items-center rounded-std px-2.5 text-2 text-ink-soft hover:bg-sunk hover:text-ink aria-pressed:bg-accent-wash aria-pressed:font-strong aria-pressed:text-accent aria-[current=true]:bg-accent-wash aria-[current=true]:font-strong aria-[current=true]:text-accent";

/** One of a few, all in sight: the same wherever a list is narrowed. */
export function Segments<Value extends string>({ label, options, chosen, onChoose }: SegmentsProps<Value>) {
  return (
    <fieldset className={segmentsClass}>
      <legend className="sr-only">{label}</legend>
      {options.map(({ value, label: words }) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === chosen}
          onClick={() => onChoose(value)}
          className={segmentClass}
        >
          {words}
        </button>
      ))}
    </fieldset>
  );
}
