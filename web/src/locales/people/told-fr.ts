export const told = {
  title: "Mes notifications",
  lead: "De quoi vous êtes prévenu, et comment. Tout reste de toute façon dans la liste Notifications.",
  roads: "Ce qui vous prévient",
  always:
    "Une promesse à risque parvient toujours à quelqu'un de présent : si personne n'est là, à un responsable d'équipe, par tous les moyens.",
  event: "Quand",
  road: { browser: "Navigateur", push: "Appareil", mail: "Courriel" },
  device: {
    title: "Cet appareil",
    unable: "Ce navigateur ne sait pas prévenir quand Guichet est fermé, ou la page n'est pas en https.",
    refused:
      "Vous avez refusé les notifications à ce site. Le navigateur permet de revenir sur ce choix, près de l'adresse.",
    off: "Cet appareil n'est pas prévenu quand Guichet est fermé.",
    on: "Cet appareil est prévenu, même quand Guichet est fermé. Aucun nom de client n'y passe.",
    failed: "L'appareil n'a pas pu être inscrit. Vérifiez la connexion, puis réessayez.",
    start: "Prévenir cet appareil",
    stop: "Ne plus le prévenir",
  },
  quiet: {
    title: "Heures calmes",
    on: "Garder des heures calmes",
    hint: "Rien ne sonne et rien ne part : ce qui est arrivé entre-temps vient à la fin.",
    from: "De",
    to: "À",
    zone: "Heures de {{zone}}.",
    use_zone: "Prendre celles de {{zone}}",
  },
};
