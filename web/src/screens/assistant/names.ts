import type { QuestionName } from "@guichet/contract/assistant.ts";

/** In their order. Written here without the contract's schemas, which weigh more than this screen; the type holds them together. */
const order = {
  people: 1,
  address: 2,
  reasons: 3,
  perimeter: 4,
  hours: 5,
  promises: 6,
  team: 7,
  signature: 8,
} as const satisfies Record<QuestionName, number>;

export const questionNames: readonly QuestionName[] = Object.keys(order).filter(
  (name): name is QuestionName => name in order,
);

/** Where each is asked; after the last comes the opening. */
export const pathAfter = (name: QuestionName) => {
  const next = questionNames[questionNames.indexOf(name) + 1];
  return next === undefined ? ("/assistant/opening" as const) : (`/assistant/${next}` as const);
};
