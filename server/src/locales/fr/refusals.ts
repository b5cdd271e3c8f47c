import type { RefusalWords } from "../words.ts";
import { mailProblems } from "./mail-problems.ts";

export const refusals: RefusalWords = {
  "request.invalid": () => "Certains champs ne conviennent pas : corrigez-les, puis recommencez.",
  "request.too_large": () => "C’est trop volumineux pour être reçu ici. Envoyez un fichier plus léger.",
  "request.too_many": ({ retryAfterSeconds }) =>
    `Trop de demandes d’affilée. Réessayez dans ${retryAfterSeconds} s.`,
  "request.foreign_origin": () => "Cette action vient d’un autre site : elle n’a pas été faite.",
  not_found: () => "Cela n’existe pas, ou ne vous est pas accessible.",
  "access.not_signed_in": () => "Connectez-vous pour continuer.",
  "access.not_allowed": () => "Votre compte ne permet pas de faire cela. Demandez à un administrateur.",
  "access.leads_only": () =>
    "Seul le responsable de cette équipe peut le faire. Demandez-lui, ou à un responsable de la maison.",
  "access.wrong_credentials": () => "L’adresse ou le mot de passe ne correspond pas.",
  "access.too_many_tries": ({ retryAfterSeconds }) =>
    `Trop d’essais de connexion. Réessayez dans ${Math.ceil(retryAfterSeconds / 60)} min.`,
  "keys.clash": ({ key }) =>
    `La touche « ${key} » sert déjà à un autre acte. Choisissez-en une autre, ou libérez d’abord celle-là.`,
  "access.link_spent": () => "Ce lien a déjà servi ou n’est plus valable. Demandez-en un nouveau.",
  "access.email_taken": () => "Un compte utilise déjà cette adresse.",
  "access.password_known": () => "Ce mot de passe figure parmi les plus devinés. Choisissez-en un autre.",
  "access.last_admin": () => "C’est le dernier administrateur : nommez-en un autre d’abord.",
  "team.unknown": () => "Cette équipe n’existe pas, ou n’existe plus. Choisissez-en une autre.",
  "team.name_taken": () => "Une équipe porte déjà ce nom. Choisissez-en un autre.",
  "team.in_use": ({ inboxes, open }) =>
    `Cette équipe tient encore quelque chose (points de contact : ${inboxes}, dossiers ouverts : ${open}). Confiez-les d’abord à une autre.`,
  "access.wrong_code": () =>
    "Ce code ne convient pas, ou il a déjà servi. Attendez le suivant, ou prenez un code de secours.",
  "access.step_over": () => "Cette connexion a trop attendu. Recommencez-la.",
  "access.confirm_first": () => "Confirmez d’abord que c’est bien vous, avec votre mot de passe.",
  "access.second_factor_on": () => "La double authentification est déjà en place. Retirez-la d’abord.",
  "access.second_factor_required": () =>
    "La maison demande la double authentification à tous : elle ne se retire pas.",
  "access.wrong_password": () => "Ce n’est pas votre mot de passe actuel.",
  "access.passkey_needs_name": () =>
    "Les clés d’accès demandent que Guichet soit ouvert en https, sous un nom et non sous une adresse faite de chiffres. L’administrateur règle GUICHET_URL.",
  "access.passkey_late": () => "La demande a trop attendu. Recommencez.",
  "access.passkey_wrong": () =>
    "Cette clé d’accès n’ouvre rien ici. Prenez-en une autre, ou votre mot de passe.",
  "access.passkey_known": () =>
    "Cet appareil garde déjà une clé d’accès pour un compte d’ici. Retirez-la d’abord, ou prenez un autre appareil.",
  "access.password_closed": () =>
    "La maison se connecte par son fournisseur d’identité : servez-vous de son bouton. Seuls les administrateurs gardent leur mot de passe.",
  "access.no_provider": () =>
    "Aucun fournisseur d’identité n’est réglé : personne d’autre ne pourrait entrer. Réglez-le d’abord.",
  "ticket.closed": () => "Ce dossier est clos. Rouvrez-le d’abord.",
  "ticket.merged": ({ into }) => `Ce dossier est fusionné avec le dossier ${into} : continuez là-bas.`,
  "ticket.merge_itself": () => "C’est le même dossier : choisissez-en un autre.",
  "ticket.not_merged": () => "Ce dossier n’est fusionné avec aucun autre.",
  "ticket.not_split": () => "Ce dossier n’a pas été ouvert à partir d’un message d’un autre.",
  "ticket.split_gone_on": () =>
    "On a déjà écrit dans ce dossier : fusionnez-le plutôt avec celui d’où il vient.",
  "ticket.still_open": () => "Ce dossier est encore en cours : continuez ici, ou fermez-le d’abord.",
  "ticket.spam": () => "Ce dossier est parmi les indésirables : remettez-le d’abord à sa place.",
  "ticket.checklist_unfinished": ({ left }) =>
    `Il reste à faire dans la liste de ce dossier (${left}) : finissez-la, ou écrivez pourquoi le clore malgré tout.`,
  "ticket.fields_empty": ({ names }) => `Avant de clore ce dossier, il reste à remplir : ${names}.`,
  "field.text_unread": ({ name }) => `« ${name} » attend un texte.`,
  "field.number_unread": ({ name }) => `« ${name} » attend un nombre : écrivez-le en chiffres, comme 12,50.`,
  "field.date_unread": ({ name }) => `« ${name} » attend une date du calendrier : jour, mois et année.`,
  "field.yes_no_unread": ({ name }) => `« ${name} » attend oui ou non.`,
  "field.choice_unknown": ({ name }) =>
    `« ${name} » ne propose pas ce choix : prenez l’un de ceux de la liste.`,
  "field.one_only": ({ name }) => `« ${name} » n’attend qu’un seul choix.`,
  "field.retired": ({ name }) => `« ${name} » n’est plus demandé : on peut seulement le vider.`,
  "field.kind_stays": ({ name }) =>
    `« ${name} » garde sa nature, car des dossiers peuvent déjà le remplir : retirez-le et faites-en un autre.`,
  "field.without_choices": ({ name }) => `« ${name} » n’a aucun choix à proposer : écrivez-en au moins un.`,
  "field.name_taken": () => "Un champ porte déjà ce nom : choisissez-en un autre.",
  "procedure.other_version": () => "Cette procédure a été publiée à nouveau : relisez-la, puis recommencez.",
  "link.to_itself": () => "C’est le même dossier : choisissez-en un autre.",
  "link.ring": () => "Ce dossier est déjà au-dessus de l’autre : il ne peut pas lui être aussi rattaché.",
  "link.has_parent": () => "Ce dossier est déjà rattaché à un autre : ôtez d’abord ce lien.",
  "ticket.children_open": ({ open }) =>
    `Des dossiers rattachés sont encore en cours (${open}) : attendez qu’ils soient clos, ou écrivez pourquoi fermer celui-ci avant eux.`,
  "ticket.owned_by_other": ({ ownerName }) =>
    `Ce dossier est suivi par ${ownerName}, qui peut vous passer le relais.`,
  "ticket.too_many_tags": ({ most }) => `Un dossier porte ${most} étiquettes au plus : ôtez-en une d’abord.`,
  "tag.name_taken": () => "Une étiquette porte déjà ce nom : fusionnez-les plutôt.",
  "tag.not_mergeable": () =>
    "Une étiquette ne se fusionne ni avec elle-même, ni avec une étiquette déjà fusionnée.",
  "absence.begun": () => "Cette absence a déjà commencé. Confiez vos dossiers depuis « Mon état ».",
  "absence.past": () => "Cette absence serait déjà finie. Choisissez une date de retour à venir.",
  "absence.replaced_by_oneself": () => "On ne se remplace pas soi-même. Choisissez un collègue.",
  "handover.receiver_away": ({ toName }) => `${toName} s’absente aussi. Choisissez quelqu’un d’autre.`,
  "handover.nobody_suits": () =>
    "Personne de présent n’a la place ou la compétence voulue. Choisissez un collègue par son nom.",
  "handover.not_owner": ({ ownerName }) =>
    ownerName === null
      ? "Personne ne suit encore ce dossier : prenez-le, ou laissez un collègue le prendre."
      : `Ce dossier est suivi par ${ownerName} : seule cette personne, ou un responsable d’équipe, peut passer le relais.`,
  "handover.under_way": ({ toName }) =>
    `Un relais est déjà proposé à ${toName}. Attendez sa réponse, ou reprenez-le.`,
  "handover.same_owner": () => "Cette personne suit déjà le dossier. Choisissez quelqu’un d’autre.",
  "handover.receiver_gone": ({ toName }) => `${toName} ne travaille plus ici. Choisissez quelqu’un d’autre.`,
  "handover.ended": () => "Ce relais a déjà eu sa réponse. Ouvrez le dossier pour la lire.",
  "handover.waits_for_lead": () => "Un responsable d’équipe doit d’abord donner son accord.",
  "ticket.awaits_answer": () =>
    "Ce client attend une réponse qui a déjà tardé. Répondez-lui, puis mettez le dossier en veille.",
  "ticket.due_too_soon": () =>
    "Une échéance de ce dossier tombe trop tôt pour le mettre en veille. Occupez-vous-en d’abord.",
  "follow_up.without_address": () => "Une relance à un partenaire a besoin de son adresse. Ajoutez-la.",
  "follow_up.ended": () =>
    "Cette relance vient de s’arrêter : quelqu’un a écrit, ou le dossier a avancé. Relisez-le d’abord.",
  "follow_up.out_of_order": () => "Chaque étape vient après la précédente. Corrigez les dates.",
  "push.unknown_carrier": () =>
    "Ce navigateur passe par un service de notification inconnu de Guichet. Choisissez le courriel, ou un autre navigateur.",
  "moment.unread": () =>
    "Cette date n’a pas été comprise. Écrivez par exemple « jeudi 9 h » ou « dans 3 jours ».",
  "moment.past": () => "Cette date est passée. Choisissez-en une à venir.",
  "moment.too_far": () => "C’est dans plus de deux ans. Choisissez une date plus proche.",
  "bulk.stopped": () => "L’action a été annulée avant d’arriver à ce dossier : il n’a pas changé.",
  "bulk.not_undoable": () => "Cette action ne s’annule pas d’un coup. Reprenez les dossiers un par un.",
  "bulk.failed": () => "Une panne de notre côté : ce dossier n’a pas été touché. Réessayez.",
  "thread.moved": () =>
    "Le dossier a changé pendant que vous écriviez. Lisez ce qui est nouveau, puis envoyez.",
  "thread.already_left": () => "Ce message est déjà parti : il ne peut plus être repris.",
  "thread.empty": () => "Le message est vide.",
  "thread.to_nobody": () => "Ce message n’irait qu’à nous-mêmes. Ajoutez un destinataire.",
  "draft.put_off": () => "Cette réponse attend son heure. Annulez l’envoi prévu pour la modifier.",
  "draft.held": ({ holderName }) => `${holderName} relit ce brouillon. Reprenez-le pour écrire de nouveau.`,
  "draft.hour_past": () => "Cette heure est passée. Choisissez-en une autre, ou envoyez maintenant.",
  "draft.promise_before": ({ what }) =>
    `« ${what} » est promis pour avant ce départ. Choisissez une heure plus proche, ou une autre date.`,
  "ready_reply.variable_unknown": ({ variable }) =>
    `« {${variable}} » ne se remplit pas : rien n’a été enregistré. Corrigez ce nom, ou ôtez les accolades.`,
  "macro.words_only": () => "Cette macro n’écrit que des mots : lancez-la depuis un dossier.",
  "macro.undo_past": () =>
    "Cette macro a été lancée il y a trop longtemps pour être défaite. Défaites chaque geste à la main.",
  "mention.unseen": ({ name }) =>
    `${name} ne voit pas ce dossier. Choisissez quelqu’un d’autre, ou passez le relais.`,
  "attachment.unknown": () => "Une pièce jointe n’a pas été retrouvée. Ajoutez-la de nouveau.",
  "customer.seen_in_part": () =>
    "Vous ne voyez pas tout ce qui concerne ce client : ajouter une adresse ou réunir des fiches ouvrirait le reste. Demandez à une personne qui voit tout.",
  "customer.identity_taken": () =>
    "Cette adresse appartient déjà à un autre client. Réunissez les deux fiches.",
  "customer.join_itself": () => "C’est la même fiche.",
  "customer.phone_unread": () =>
    "Ce numéro de téléphone n’est pas complet. Écrivez-le avec ses dix chiffres, ou avec l’indicatif du pays.",
  "customer.last_identity": () =>
    "C’est le seul moyen de reconnaître ce client. Ajoutez-en un autre d’abord.",
  "organisation.domain_taken": ({ domain }) =>
    `Ce domaine est déjà celui d’une autre entreprise : ${domain}. Retirez-le là-bas d’abord.`,
  "organisation.public_domain": ({ domain }) =>
    `Tout le monde peut avoir une adresse chez ${domain} : ce domaine ne dit rien d’une entreprise.`,
  "customer.not_joined": () => "Ces deux fiches ne sont pas réunies.",
  "assistant.no_mailbox": () =>
    "Ce point de contact n’a pas de boîte à relire : son courrier nous est livré directement.",
  "assistant.mailbox_unread": ({ problem }) => `La boîte n’a pas pu être relue. ${mailProblems[problem]}`,
  "inbox.address_taken": () => "Un point de contact utilise déjà cette adresse.",
  "inbox.none": () => "Aucun point de contact n’existe encore : ajoutez-en un dans les réglages.",
  "inbox.read_only": () =>
    "Vous lisez ce point de contact sans y répondre. Laissez une note à ceux qui y répondent, ou demandez ce droit à un administrateur.",
  "inbox.kept_to_unknown": () =>
    "Une de ces personnes ou de ces équipes n’est plus là. Rechargez la page et choisissez-en une autre.",
  "inbox.kept_to_nobody": () =>
    "Personne ne répondrait à ce point de contact. Donnez ce droit à une équipe qui a du monde, ou à une personne.",
  "ticket.merge_kept": ({ inboxName }) =>
    `Ce dossier est venu par « ${inboxName} », qui n’est pas ouvert à tous : fusionné ailleurs, d’autres le liraient. Liez les deux dossiers plutôt.`,
  "company.time_zone_unknown": ({ timeZone }) =>
    `Le fuseau horaire « ${timeZone} » n’existe pas. Exemple : Europe/Paris.`,
  "company.hours_overlap": () => "Deux périodes d’ouverture du même jour se chevauchent.",
  "calendar.holidays_unknown": ({ country, region }) =>
    `Les jours fériés de « ${region === null ? country : `${country}, ${region}`} » ne sont pas connus. La liste des pays et des régions est à l’adresse /api/holiday-regions.`,
  "calendar.in_use": () =>
    "Ce calendrier sert encore : des engagements comptent avec lui. Changez-les d’abord.",
  "calendar.main": () =>
    "C’est le calendrier principal, celui de l’entreprise. Choisissez-en d’abord un autre pour le remplacer.",
  "arrival.not_quarantined": () => "Ce message n’est pas en quarantaine.",
  "departure.not_waiting": () => "Cet envoi n’attend plus.",
  "promise.ended": () => "Cette promesse est déjà tenue, levée ou non tenue : elle ne change plus.",
  "promise.date_past": () => "Cette date est déjà passée. Choisissez-en une à venir.",
  "policy.words_without_date": () =>
    "Les mots envoyés seuls doivent contenir {date} : c’est la nouvelle date.",
  "datum.doubted": () =>
    "La personne à qui cette donnée appartient dit que ce n’est pas elle : demandez-la de nouveau.",
  "reason.name_taken": () => "Un motif porte déjà ce nom.",
  "reason.own_branch": () =>
    "Un motif ne dépend ni de lui-même ni de ce qui dépend de lui. Choisissez une autre branche.",
  "reason.too_deep": ({ most }) =>
    `L’arbre a ${most} niveaux au plus. Choisissez une branche plus proche de son pied.`,
  "approval.own": () => "Personne n’approuve sa propre demande : un autre responsable peut le faire.",
  "approval.decided": () => "Cette demande d’accord a déjà sa réponse.",
  "gesture.beyond_authority": ({ most }) =>
    `Ce geste dépasse ce que vous pouvez accorder seul (${most} €). Demandez l’accord d’un responsable.`,
  "gesture.kind_not_allowed": () =>
    "Vous ne pouvez pas accorder seul ce type de geste. Demandez l’accord d’un responsable.",
  "gesture.beyond_budget": ({ left }) =>
    `Il ne reste que ${left} € de gestes pour ce mois. Demandez l’accord d’un responsable.`,
  "guard.unsettled": () =>
    "Ce message contient une promesse à confirmer ou un point à faire approuver avant de partir.",
  "guard.too_many_words": ({ most }) =>
    `La maison garde ${most} mots au plus. Retirez-en que personne n’écrit plus, puis ajoutez ceux-ci.`,
  "policy.without_target": () => "Un engagement dit au moins un délai.",
  "survey.answered": () => "Vous avez déjà répondu à cette enquête. Merci.",
  "storage.full": () =>
    "Le disque du serveur est plein : rien n’a été pris. Libérez de la place, puis réessayez.",
};

export const failures = {
  outage: (reference: string) =>
    `Le service est momentanément indisponible. Réessayez dans un instant. Référence : ${reference}.`,
  bug: (reference: string) =>
    `Une erreur inattendue s’est produite, rien n’a été changé. Référence à transmettre : ${reference}.`,
};
