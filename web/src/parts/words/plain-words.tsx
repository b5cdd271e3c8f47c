import { heldSigns } from "@guichet/contract/held-signs.ts";

const address = /(https?:\/\/[^\s<>"«»]+[^\s<>"«».,;:!?)\]])/u;

/** Plain text as it was written; web addresses in it become links, and nothing else is interpreted. */
export function PlainWords({ text }: { text: string }) {
  return heldSigns(text.trim())
    .split(address)
    .map((piece, place) =>
      place % 2 === 0 ? (
        piece
      ) : (
        <a
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text that never changes have only their place.
          key={place}
          href={piece}
          target="_blank"
          rel="noopener noreferrer nofollow"
          className="text-accent underline underline-offset-2"
        >
          {piece}
        </a>
      ),
    );
}
