export const side = {
  title: "Ajouter",
  note: "Noter",
  checklist: "À faire",
  follow_up: "Relance",
  continuation: "Suite",
  link: "Lier",
  gesture: "Geste",
  data: "Donnée",
  address: "Coordonnée",
  mandate: "Mandat",
};
