export const search = {
  title: "Recherche",
  label: "Chercher un dossier ou un client",
  placeholder: "Un mot, un nom, une adresse, une référence",
  customers: "Clients",
  tickets: "Dossiers",
  start_title: "Cherchez dans tout",
  start:
    "Les mots des messages, les sujets, les noms, les adresses, les références. Les accents et les fautes légères ne gênent pas.",
  none_title: "Rien pour « {{words}} »",
  none: "Essayez moins de mots, ou un autre : le nom, l'adresse, la référence du dossier.",
  found_one: "{{count}} résultat",
  found_many: "{{count}} résultats",
  found_other: "{{count}} résultats",
};
