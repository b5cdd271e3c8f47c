import { ReplyVariable } from "@guichet/contract/ready-replies.ts";

/** Between braces and with a dot: « {1} » or « {voir ci-dessous} » are words like others. */
const braces = /\{\s*([a-z_]+\.[a-z_]+)\s*\}/giu;

/** Those that the house does not know: a slip of the hand that a customer would read. */
export function unknownVariables(words: string): string[] {
  return [...words.matchAll(braces)].flatMap(([, name = ""]) =>
    ReplyVariable.safeParse(name.toLowerCase()).success ? [] : [name],
  );
}

export type Values = Partial<Record<ReplyVariable, string | null>>;

/** One pass: what a customer is called is never read as a variable in its turn, nor as a tag. */
export function fill(words: string, values: Values): { html: string; missing: ReplyVariable[] } {
  const missing = new Set<ReplyVariable>();
  const html = words.replaceAll(braces, (whole, name: string) => {
    const known = ReplyVariable.safeParse(name.toLowerCase());
    if (!known.success) return whole;
    const value = values[known.data];
    if (value) return escaped(value);
    missing.add(known.data);
    return whole;
  });
  return { html, missing: [...missing] };
}

const marks: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/gu, (mark) => marks[mark] ?? mark);
