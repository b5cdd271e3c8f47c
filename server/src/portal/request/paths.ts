/** Where a request's page lives: its cookie goes there and below, and nowhere else. */
export const pathOf = (reference: string): string => `/request/${reference}`;

export const dataPathOf = (reference: string, requestId: string): string =>
  `${pathOf(reference)}/data/${requestId}`;
