import type { ActName } from "@guichet/contract/keys.ts";
import type { settingsPlacesFor } from "../acts/settings-places.ts";

type Setting = ReturnType<typeof settingsPlacesFor>[number]["word"];

/**
 * What people call these acts where they come from, in both languages whatever the screen's: the palette answers to them
 * as to the words it shows. Parts of words are enough, accents are set aside.
 */
export const broughtToActs: Partial<Record<ActName, string>> = {
  reply: "répondre reply answer réponse e-mail mail envoyer",
  note: "note interne internal comment commentaire privé private",
  close: "clore clôturer close solve resolve résoudre résolu terminer fermer archiver archive done",
  take: "prendre take assign assigner m'assigner attribuer affecter claim owner me",
  reason: "motif reason category catégorie catégoriser type topic sujet classer",
  macro: "macro modèle template canned scénario script workflow action",
  snooze: "veille snooze sleep later reporter plus tard pause différer rappel remind hold attente",
  hand_over:
    "relais hand over transférer transfer assign assigner réassigner reassign affecter escalate escalader confier colleague collègue",
  release: "rendre release unassign désassigner désaffecter lâcher libérer",
  reopen: "rouvrir reopen réouvrir",
  tags: "étiqueter tag tags label libellé étiquette mot-clé",
  follow: "suivre follow unfollow watch subscribe abonner s'abonner",
  print: "imprimer print pdf papier",
  best: "best next suivant urgent priorité priority play",
  next: "next suivant",
  previous: "previous précédent",
  columns: "colonnes columns",
  tick_all: "tout select all sélectionner cocher",
  keys: "touches raccourcis clavier shortcuts keyboard keys help aide",
  go_mine: "mes dossiers mine my tickets inbox boîte assigned assignés",
  go_to_take: "à prendre to take unassigned non assignés nouveaux new queue file",
  go_unanswered: "sans réponse unanswered overdue retard sla",
  go_waiting: "waiting pending attente",
  go_open: "open ouverts en cours",
  go_snoozed: "veille snoozed sleeping",
  go_following: "suivis following watching",
  go_closed: "clos closed solved resolved résolus fermés archives",
  go_all: "tous all everything",
  go_search: "chercher rechercher search find trouver",
  go_counter:
    "guichet accueil counter front desk walk-in visite téléphone phone call appel new ticket nouveau créer create",
  go_promises: "promesses promises commitments sla engagements échéances",
  go_approvals: "accords approvals approbations validations",
  go_figures: "chiffres figures reports rapports statistiques statistics dashboard tableau de bord analytics",
  go_arrivals: "quarantaine quarantine spam indésirables",
  go_departures: "envois deliveries outbox sent bounces échecs",
  go_bulk: "groupées bulk masse lot",
  go_settings: "réglages settings paramètres préférences configuration options admin",
};

/** By the key of the words under which the screen offers them. */
export const broughtToOffers = [
  ["merging.ask", "fusionner merge combine regrouper doublon duplicate"],
  ["linking.ask", "lier link relate associer parent enfant child related rattacher"],
  ["linking.continue", "suite continue follow-up nouveau new ticket"],
  ["spam.mark", "indésirable spam junk pourriel unwanted bloquer block"],
  ["follow_up.plan", "relance follow up reminder rappel relancer remind"],
  ["checklist.add", "liste à faire checklist to do tâches tasks"],
  [
    "away.button.here",
    "absent absence away out of office congé vacation pause indisponible unavailable présent available disponible statut status état state",
  ],
  [
    "away.button.away",
    "présent available disponible back retour here là absent away statut status état state",
  ],
  ["desk.sign_out", "déconnecter déconnexion sign out log out logout logoff quitter exit session"],
] as const;

export const broughtToSettings: Record<Setting, string> = {
  me: "mon compte my account profil profile langue language thème theme sombre dark signature",
  told: "notifications alertes alerts sons sounds",
  keys: "touches raccourcis keys shortcuts clavier keyboard",
  writing: "réponses prêtes ready replies macros modèles templates canned saved snippets",
  security:
    "sécurité security mot de passe password double authentification two-factor 2fa clé d'accès passkey sessions",
  notice: "mesuré measured vie privée privacy données",
  reasons: "motifs reasons catégories categories topics taxonomie",
  policies: "engagements service promises policies sla délais",
  calendars: "calendriers calendars horaires hours jours fériés holidays ouverture business",
  routing: "répartition routing assignment attribution automatique round robin règles rules",
  fields: "champs fields custom personnalisés formulaire form",
  checklists: "listes checklists tâches tasks",
  tags: "étiquettes tags labels libellés",
  words: "mots de la maison house words dictionnaire dictionary orthographe spelling",
  duplicates: "doublons duplicates fusionner merge clients contacts",
  flagged: "signalements flagged messages abus abuse",
  company: "entreprise company société nom name logo horaires hours marque brand",
  counter: "guichet counter ouvrir open silencieux silent mode",
  inboxes: "boîtes inboxes points de contact mailbox canaux channels e-mail email imap smtp",
  team: "personnes people équipe team agents utilisateurs users membres members inviter invite",
  teams: "équipes teams groupes groups",
  rights: "droits rights permissions accès access rôles roles",
  sign_in: "connexion sign-in login sso oidc fournisseur identity provider",
  tokens: "jetons api tokens clés keys webhooks",
  audit: "journal audit log historique history",
};
