import type { ComponentType, SVGProps } from "react";

type Drawing = ComponentType<SVGProps<SVGSVGElement> & { size?: string | number }>;

/** Icons say nothing by themselves: a word or a name always stands beside them. */
export function Icon({ of: Shape, small = false }: { of: Drawing; small?: boolean }) {
  return <Shape size={small ? 14 : 16} strokeWidth={1.75} aria-hidden="true" className="shrink-0" />;
}
