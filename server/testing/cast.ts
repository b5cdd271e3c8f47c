/** The same people everywhere: in the seeds, the tests, the journeys and the screenshots. */
export const amina = { name: "Amina", email: "amina@guichet.test", roles: ["agent"] } as const;
export const bruno = { name: "Bruno", email: "bruno@guichet.test", roles: ["agent"] } as const;
export const chloe = {
  name: "Chloé",
  email: "chloe@guichet.test",
  roles: ["admin", "lead", "agent"],
} as const;

export const dov = { name: "Dov Perez", address: "dov@exemple.test" } as const;
export const esra = { name: "Esra Kaya", address: "esra@exemple.test" } as const;

/** Opens every account of the cast. */
export const password = "une phrase assez longue";

export const support = "support@guichet.test";
