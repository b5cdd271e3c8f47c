/** One look for every line of the navigation; the place where one is stands on raised paper. */
export function navLink(isOpen: boolean): string {
  const room = isOpen ? "gap-3 px-2" : "justify-center";
  return `flex min-h-7.5 items-center rounded-std border border-transparent text-ink-soft transition-colors duration-150 hover:bg-paper hover:text-ink aria-[current=page]:border-line aria-[current=page]:bg-raised aria-[current=page]:font-strong aria-[current=page]:text-ink ${room}`;
}
