/** A counter seen from above, and the house's own name: the product's stays out of the way. */
export function HouseMark({ name }: { name: string }) {
  return (
    <p className="flex min-w-0 items-center gap-2.5 text-3 font-strong">
      <svg
        viewBox="0 0 24 24"
        aria-hidden="true"
        className="size-6 shrink-0"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinejoin="round"
        strokeLinecap="round"
      >
        <path d="M4 3h16v9a8 8 0 0 1-16 0zM8 11h8" />
      </svg>
      <span className="truncate">{name}</span>
    </p>
  );
}
