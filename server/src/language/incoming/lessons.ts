import { tokensOf } from "./tokens.ts";

const most = 80;

/**
 * What a message leaves behind when somebody says its reason: the stems of its words, without figures, names or
 * addresses, each once and in no order. Summed over all messages it says nothing of any customer.
 */
export function stemsOf(text: string): string[] {
  const plain = text
    .replaceAll(/[^\s@]+@[^\s@]+|https?:\/\/\S+|\S*\d\S*/gu, " ")
    .replaceAll(/(?<=[\p{L}\p{N},;’'] )\p{Lu}[\p{L}’'-]*/gu, " ");
  const stems = tokensOf(plain)
    .filter(({ word }) => word.length >= 3)
    .map(({ stem }) => stem);
  return [...new Set(stems)].slice(0, most);
}
