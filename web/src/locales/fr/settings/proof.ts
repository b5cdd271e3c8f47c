/** Asked before what would outlive whoever sits there. */
export const proof = {
  title: "Est-ce bien vous ?",
  lead: "Ce changement durerait plus que votre session : confirmez d'abord que c'est vous. Rien n'est redemandé pendant dix minutes.",
  or: "Pas de mot de passe ici ?",
  away: "Identifiez-vous dans l'autre fenêtre ; cette page continue dès que c'est fait.",
  by: "Confirmer chez {{label}}",
  go_on: "Continuer",
  done_title: "C'est bien vous",
  done_lead: "Ce que vous aviez commencé continue dans l'autre fenêtre. Vous pouvez fermer celle-ci.",
  not_done: "Ce n'est pas confirmé",
  close: "Fermer cette fenêtre",
  trouble: {
    somebody_else:
      "Chez le fournisseur, c'est quelqu'un d'autre qui est entré. Fermez cette fenêtre et recommencez avec votre compte.",
    not_afresh:
      "Le fournisseur vous a reconnu sans rien vous demander. Déconnectez-vous de chez lui, puis recommencez.",
    late: "Cette confirmation a trop attendu, ou la session n'est plus la même. Fermez cette fenêtre et recommencez.",
    other: "Fermez cette fenêtre et recommencez.",
  },
};
