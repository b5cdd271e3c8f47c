import type { Tag } from "@guichet/contract/tags.ts";

const dots: Record<Tag["colour"], string> = {
  slate: "bg-tag-slate",
  blue: "bg-tag-blue",
  teal: "bg-tag-teal",
  violet: "bg-tag-violet",
  ochre: "bg-tag-ochre",
};

/** A name with a quiet dot: never a stamp, which says what we owe. */
export function TagName({ tag }: { tag: Pick<Tag, "name" | "colour"> }) {
  return (
    <span className="inline-flex max-w-full min-w-0 items-center gap-1 text-1 text-ink-soft">
      <span aria-hidden="true" className={`size-2 shrink-0 rounded-full ${dots[tag.colour]}`} />
      <span className="truncate">{tag.name}</span>
    </span>
  );
}
