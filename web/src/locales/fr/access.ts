export const access = {
  sign_in: {
    title: "Connexion",
    lead: "Un seul guichet, une parole tenue.",
    email: "Adresse e-mail",
    password: "Mot de passe",
    act: "Se connecter",
    plain_http:
      "Cette page est ouverte sans chiffrement depuis une autre machine : la connexion peut être refusée. Ouvrez Guichet en https, ou depuis la machine où il tourne.",
    first_time:
      "Première installation ? Ouvrez le lien affiché par « npm start » : il crée le premier compte.",
    expired: "Votre session a pris fin. Reconnectez-vous : vous retrouverez cette page et votre texte.",
  },
  join: {
    title: "Votre compte",
    lead: "Vous rejoignez {{company}}.",
    lead_first: "Vous installez Guichet. Ce premier compte l'administre.",
    name: "Votre nom",
    name_hint: "Vos clients et vos collègues le voient : un prénom suffit.",
    password_hint: "Dix caractères au moins. Une phrase est plus sûre et plus facile à retenir.",
    language: "Langue de vos écrans",
    act: "Créer mon compte",
    spent_title: "Ce lien ne sert plus",
    spent: "Il a déjà servi, ou son délai est passé. Demandez-en un autre à la personne qui vous a invité.",
  },
  field: {
    email: "Cette adresse n'est pas complète : il y faut un nom, @ et un domaine.",
    password_short: "Il faut dix caractères au moins.",
    required: "À remplir.",
    other: "Cette réponse ne convient pas.",
  },
  languages: { fr: "Français", en: "English" },
  roles: {
    agent: "Conseiller",
    lead: "Responsable d'équipe",
    director: "Direction",
    admin: "Administrateur",
  },
};
