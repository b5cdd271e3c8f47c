/** What somebody does in a ticket shows on their initials: a border, of one kind or the other, or less ink. */
const looks = {
  writing: "outline-2 outline-accent",
  noting: "outline-2 outline-dashed outline-ink-soft",
  elsewhere: "opacity-45",
};

/** Two letters for a colleague; the name itself always stands beside or in the accessible name. */
export function Avatar({ name, doing }: { name: string; doing?: keyof typeof looks | undefined }) {
  return (
    <span
      aria-hidden="true"
      className={`inline-flex size-5.5 shrink-0 items-center justify-center rounded-full bg-accent-wash text-[0.62rem] font-strong text-accent uppercase ${doing === undefined ? "" : looks[doing]}`}
    >
      {initials(name)}
    </span>
  );
}

function initials(name: string): string {
  const [first = "", ...others] = name.trim().split(/\s+/u);
  const last = others.at(-1);
  return last === undefined ? first.slice(0, 2) : `${first.slice(0, 1)}${last.slice(0, 1)}`;
}
