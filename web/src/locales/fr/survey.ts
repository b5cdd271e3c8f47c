export const survey = {
  title: "L'avis du client",
  of_five: "{{mark}} sur 5",
  overall: {
    "5": "Très satisfait",
    "4": "Satisfait",
    "3": "Ni l'un ni l'autre",
    "2": "Mécontent",
    "1": "Très mécontent",
  },
  operational: "Ce qui a été fait",
  relational: "La façon d'être reçu",
  question: {
    speed: "Rapidité",
    rightness: "Justesse de la réponse",
    completeness: "Réponse à tout",
    courtesy: "Courtoisie",
    listening: "Écoute",
    beingKnown: "Être connu, sans répéter",
  },
};
