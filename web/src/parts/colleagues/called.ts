import { mergeAttributes, Node } from "@tiptap/react";

/** A colleague or a team named in the words: one piece, deleted whole. The draft keeps it as the markup it is. */
export const Called = Node.create({
  name: "called",
  group: "inline",
  inline: true,
  atom: true,
  selectable: false,
  addAttributes: () => ({
    who: { default: "", parseHTML: (element: HTMLElement) => element.dataset.called ?? "" },
    name: { default: "", parseHTML: (element: HTMLElement) => element.textContent?.replace(/^@/u, "") ?? "" },
  }),
  parseHTML: () => [{ tag: "span[data-called]" }],
  renderHTML: ({ node }) => [
    "span",
    mergeAttributes({ "data-called": node.attrs.who, class: "called" }),
    `@${node.attrs.name}`,
  ],
  renderText: ({ node }) => `@${node.attrs.name}`,
});
