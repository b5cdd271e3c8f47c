/** Keeps the place of lines that are coming, so that nothing moves when they arrive. */
export function Skeleton({ lines, label }: { lines: readonly string[]; label: string }) {
  return (
    <div role="status" className="grid gap-2">
      <span className="sr-only">{label}</span>
      {lines.map((width, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bars have no identity and never move.
        <span key={place} className={`block h-3.5 animate-wait rounded-std bg-line ${width}`} />
      ))}
    </div>
  );
}
