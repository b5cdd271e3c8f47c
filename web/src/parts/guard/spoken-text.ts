import type { Node } from "@tiptap/pm/model";

type Spoken = {
  text: string;
  /** Where an offset of the text stands in the document. */
  positionAt: (offset: number) => number;
};

/** The words as the customer will read them, one line per paragraph, and the way back to each of them. */
export function spokenText(doc: Node): Spoken {
  let text = "";
  const pieces: { offset: number; position: number }[] = [];
  doc.descendants((node, position) => {
    if (node.isTextblock && text !== "") text += "\n";
    if (node.isText) {
      pieces.push({ offset: text.length, position });
      text += node.text ?? "";
    }
    if (node.type.name === "hardBreak") text += "\n";
  });
  return { text, positionAt: (offset) => positionIn(pieces, offset) };
}

function positionIn(pieces: readonly { offset: number; position: number }[], offset: number): number {
  const piece = pieces.findLast((each) => each.offset <= offset);
  return piece === undefined ? 0 : piece.position + (offset - piece.offset);
}
