export const failures = {
  not_read: "Lecture impossible pour l'instant",
  cut: "Le serveur ne répond pas. Rien n'est perdu : réessayez dans un instant.",
  bug: "Une panne de notre côté, notée sous la référence {{reference}}. Réessayez dans un instant.",
  unknown: "Quelque chose a mal tourné sur cette page. Rechargez-la.",
  screen: "Cet écran n'a pas pu s'afficher",
  absent_title: "Rien ici",
  absent: "Cette page n'existe pas, ou elle ne vous est pas ouverte.",
  back: "Revenir aux dossiers",
};

/** One sentence per code of the contract; a code without its words does not compile. */
export const refusals = {
  "request.invalid": "Une réponse ne convient pas. Elle est signalée dans la page.",
  "request.too_large": "C'est trop lourd pour passer.",
  "request.too_many": "Trop de demandes à la fois. Réessayez dans {{retryAfterSeconds}} s.",
  "request.foreign_origin": "Cette demande vient d'une autre adresse que celle de Guichet.",
  not_found: "Cela n'existe pas, ou ne vous est pas ouvert.",
  "access.not_signed_in": "Votre session a pris fin.",
  "access.not_allowed": "Votre rôle ne permet pas cela. Un administrateur peut le faire.",
  "access.leads_only":
    "Seul le responsable de cette équipe peut le faire. Demandez-lui, ou à un responsable de la maison.",
  "access.wrong_credentials":
    "Cette adresse et ce mot de passe ne vont pas ensemble. Vérifiez les deux, ou demandez un autre mot de passe.",
  "access.too_many_tries": "Trop d'essais. Réessayez dans {{retryAfterSeconds}} s.",
  "keys.clash":
    "La touche « {{key}} » sert déjà à un autre acte. Choisissez-en une autre, ou libérez d'abord celle-là.",
  "access.link_spent": "Ce lien a déjà servi, ou son délai est passé.",
  "access.email_taken": "Un compte existe déjà pour cette adresse.",
  "access.password_known": "Ce mot de passe figure dans des listes publiques. Choisissez-en un autre.",
  "access.last_admin": "C'est le dernier administrateur : nommez-en un autre d'abord.",
  "team.unknown": "Cette équipe n'existe pas, ou n'existe plus. Choisissez-en une autre.",
  "team.name_taken": "Une équipe porte déjà ce nom. Choisissez-en un autre.",
  "team.in_use":
    "Cette équipe tient encore quelque chose (points de contact : {{inboxes}}, dossiers ouverts : {{open}}). Confiez-les d'abord à une autre.",
  "access.wrong_code":
    "Ce code ne convient pas, ou il a déjà servi. Attendez le suivant, ou prenez un code de secours.",
  "access.step_over": "Cette connexion a trop attendu. Recommencez-la.",
  "access.confirm_first": "Confirmez d'abord que c'est bien vous, avec votre mot de passe.",
  "access.second_factor_on": "La double authentification est déjà en place. Retirez-la d'abord.",
  "access.second_factor_required":
    "La maison demande la double authentification à tous : elle ne se retire pas.",
  "access.wrong_password": "Ce n'est pas votre mot de passe actuel.",
  "access.passkey_needs_name":
    "Les clés d'accès demandent que Guichet soit ouvert en https, sous un nom et non sous une adresse faite de chiffres. L'administrateur règle GUICHET_URL.",
  "access.passkey_late": "La demande a trop attendu. Recommencez.",
  "access.passkey_wrong": "Cette clé d'accès n'ouvre rien ici. Prenez-en une autre, ou votre mot de passe.",
  "access.passkey_known":
    "Cet appareil garde déjà une clé d'accès pour un compte d'ici. Retirez-la d'abord, ou prenez un autre appareil.",
  "access.password_closed":
    "La maison se connecte par son fournisseur d'identité : servez-vous de son bouton. Seuls les administrateurs gardent leur mot de passe.",
  "access.no_provider":
    "Aucun fournisseur d'identité n'est réglé : personne d'autre ne pourrait entrer. Réglez-le d'abord.",
  "ticket.closed": "Ce dossier est clos. Rouvrez-le d'abord.",
  "ticket.merged": "Ce dossier est fusionné avec le dossier {{into}} : continuez là-bas.",
  "ticket.merge_itself": "C’est le même dossier : choisissez-en un autre.",
  "ticket.not_merged": "Ce dossier n’est fusionné avec aucun autre.",
  "ticket.not_split": "Ce dossier n’a pas été ouvert à partir d’un message d’un autre.",
  "ticket.split_gone_on": "On a déjà écrit dans ce dossier : fusionnez-le plutôt avec celui d’où il vient.",
  "ticket.still_open": "Ce dossier est encore en cours : continuez ici, ou fermez-le d’abord.",
  "ticket.spam": "Ce dossier est parmi les indésirables : remettez-le d’abord à sa place.",
  "ticket.checklist_unfinished":
    "Il reste à faire dans la liste de ce dossier ({{left}}) : finissez-la, ou écrivez pourquoi le clore malgré tout.",
  "ticket.fields_empty": "Avant de clore ce dossier, il reste à remplir : {{names}}.",
  "field.text_unread": "« {{name}} » attend un texte.",
  "field.number_unread": "« {{name}} » attend un nombre : écrivez-le en chiffres, comme 12,50.",
  "field.date_unread": "« {{name}} » attend une date du calendrier : jour, mois et année.",
  "field.yes_no_unread": "« {{name}} » attend oui ou non.",
  "field.choice_unknown": "« {{name}} » ne propose pas ce choix : prenez l’un de ceux de la liste.",
  "field.one_only": "« {{name}} » n’attend qu’un seul choix.",
  "field.retired": "« {{name}} » n’est plus demandé : on peut seulement le vider.",
  "field.kind_stays":
    "« {{name}} » garde sa nature, car des dossiers peuvent déjà le remplir : retirez-le et faites-en un autre.",
  "field.without_choices": "« {{name}} » n’a aucun choix à proposer : écrivez-en au moins un.",
  "field.name_taken": "Un champ porte déjà ce nom : choisissez-en un autre.",
  "procedure.other_version": "Cette procédure a été publiée à nouveau : relisez-la, puis recommencez.",
  "link.to_itself": "C’est le même dossier : choisissez-en un autre.",
  "link.ring": "Ce dossier est déjà au-dessus de l’autre : il ne peut pas lui être aussi rattaché.",
  "link.has_parent": "Ce dossier est déjà rattaché à un autre : ôtez d’abord ce lien.",
  "ticket.children_open":
    "Des dossiers rattachés sont encore en cours ({{open}}) : attendez qu’ils soient clos, ou écrivez pourquoi fermer celui-ci avant eux.",
  "ticket.owned_by_other": "Ce dossier est suivi par {{ownerName}}, qui peut vous passer le relais.",
  "ticket.too_many_tags": "Un dossier porte {{most}} étiquettes au plus : ôtez-en une d'abord.",
  "tag.name_taken": "Une étiquette porte déjà ce nom : fusionnez-les plutôt.",
  "tag.not_mergeable":
    "Une étiquette ne se fusionne ni avec elle-même, ni avec une étiquette déjà fusionnée.",
  "absence.begun": "Cette absence a déjà commencé. Confiez vos dossiers depuis « Mon état ».",
  "absence.past": "Cette absence serait déjà finie. Choisissez une date de retour à venir.",
  "absence.replaced_by_oneself": "On ne se remplace pas soi-même. Choisissez un collègue.",
  "handover.receiver_away": "{{toName}} s'absente aussi. Choisissez quelqu'un d'autre.",
  "handover.nobody_suits":
    "Personne de présent n'a la place ou la compétence voulue. Choisissez un collègue par son nom.",
  "handover.not_owner":
    "Seule la personne qui suit ce dossier, ou un responsable d'équipe, peut passer le relais.",
  "handover.under_way": "Un relais est déjà proposé à {{toName}}. Attendez sa réponse, ou reprenez-le.",
  "handover.same_owner": "Cette personne suit déjà le dossier. Choisissez quelqu'un d'autre.",
  "handover.receiver_gone": "{{toName}} ne travaille plus ici. Choisissez quelqu'un d'autre.",
  "handover.ended": "Ce relais a déjà eu sa réponse. Ouvrez le dossier pour la lire.",
  "handover.waits_for_lead": "Un responsable d'équipe doit d'abord donner son accord.",
  "ticket.awaits_answer":
    "Ce client attend une réponse qui a déjà tardé. Répondez-lui, puis mettez le dossier en veille.",
  "ticket.due_too_soon":
    "Une échéance de ce dossier tombe trop tôt pour le mettre en veille. Occupez-vous-en d’abord.",
  "follow_up.without_address": "Une relance à un partenaire a besoin de son adresse. Ajoutez-la.",
  "follow_up.ended":
    "Cette relance vient de s'arrêter : quelqu'un a écrit, ou le dossier a avancé. Relisez-le d'abord.",
  "follow_up.out_of_order": "Chaque étape vient après la précédente. Corrigez les dates.",
  "push.unknown_carrier":
    "Ce navigateur passe par un service de notification inconnu de Guichet. Choisissez le courriel, ou un autre navigateur.",
  "moment.unread": "Cette date n’a pas été comprise. Écrivez par exemple « jeudi 9 h » ou « dans 3 jours ».",
  "moment.past": "Cette date est passée. Choisissez-en une à venir.",
  "moment.too_far": "C’est dans plus de deux ans. Choisissez une date plus proche.",
  "bulk.stopped": "L'action a été annulée avant d'arriver à ce dossier : il n'a pas changé.",
  "bulk.not_undoable": "Cette action ne s'annule pas d'un coup. Reprenez les dossiers un par un.",
  "bulk.failed": "Une panne de notre côté : ce dossier n'a pas été touché. Réessayez.",
  "thread.moved": "Le dossier a bougé pendant que vous écriviez.",
  "thread.already_left": "Ce message est déjà parti.",
  "thread.empty": "Il n'y a rien à envoyer.",
  "thread.to_nobody": "Ce message n'irait qu'à nous-mêmes. Ajoutez un destinataire.",
  "draft.put_off": "Cette réponse attend son heure. Annulez l'envoi prévu pour la modifier.",
  "draft.held": "{{holderName}} relit ce brouillon. Reprenez-le pour écrire de nouveau.",
  "draft.hour_past": "Cette heure est passée. Choisissez-en une autre, ou envoyez maintenant.",
  "draft.promise_before":
    "« {{what}} » est promis pour avant ce départ. Choisissez une heure plus proche, ou une autre date.",
  "ready_reply.variable_unknown":
    "« {{variable}} » ne se remplit pas : rien n'a été enregistré. Corrigez ce nom, ou ôtez les accolades.",
  "macro.words_only": "Cette macro n'écrit que des mots : lancez-la depuis un dossier.",
  "macro.undo_past":
    "Cette macro a été lancée il y a trop longtemps pour être défaite. Défaites chaque geste à la main.",
  "mention.unseen": "{{name}} ne voit pas ce dossier. Choisissez quelqu'un d'autre, ou passez le relais.",
  "attachment.unknown": "Un fichier joint n'est plus là. Ajoutez-le de nouveau.",
  "customer.seen_in_part":
    "Vous ne voyez pas tout ce qui concerne ce client : ajouter une adresse ou réunir des fiches ouvrirait le reste. Demandez à une personne qui voit tout.",
  "customer.identity_taken": "Cette adresse appartient à un autre client. Vous pouvez réunir les deux.",
  "customer.join_itself": "C'est le même client.",
  "customer.phone_unread":
    "Ce numéro de téléphone n'est pas complet. Écrivez-le avec ses dix chiffres, ou avec l'indicatif du pays.",
  "customer.last_identity": "C'est le seul moyen de reconnaître ce client. Ajoutez-en un autre d'abord.",
  "organisation.domain_taken":
    "Ce domaine est déjà celui d'une autre entreprise : {{domain}}. Retirez-le là-bas d'abord.",
  "organisation.public_domain":
    "Tout le monde peut avoir une adresse chez {{domain}} : ce domaine ne dit rien d'une entreprise.",
  "customer.not_joined": "Ces deux clients ne sont pas réunis.",
  "assistant.no_mailbox":
    "Ce point de contact n'a pas de boîte à relire : son courrier nous est livré directement.",
  "assistant.mailbox_unread":
    "La boîte n'a pas pu être relue. Essayez sa connexion dans les réglages, puis recommencez.",
  "inbox.address_taken": "Un point de contact existe déjà pour cette adresse.",
  "inbox.none": "Il faut d'abord un point de contact.",
  "inbox.read_only":
    "Vous lisez ce point de contact sans y répondre. Laissez une note à ceux qui y répondent, ou demandez ce droit à un administrateur.",
  "inbox.kept_to_unknown":
    "Une de ces personnes ou de ces équipes n’est plus là. Rechargez la page et choisissez-en une autre.",
  "inbox.kept_to_nobody":
    "Personne ne répondrait à ce point de contact. Donnez ce droit à une équipe qui a du monde, ou à une personne.",
  "ticket.merge_kept":
    "Ce dossier est venu par « {{inboxName}} », qui n’est pas ouvert à tous : fusionné ailleurs, d’autres le liraient. Liez les deux dossiers plutôt.",
  "company.time_zone_unknown": "Ce fuseau horaire n'est pas connu.",
  "company.hours_overlap": "Deux périodes d'un même jour se chevauchent.",
  "calendar.holidays_unknown":
    "Les jours fériés de cette région ne sont pas connus. Choisissez-en une dans la liste.",
  "calendar.in_use": "Ce calendrier sert encore : des engagements comptent avec lui. Changez-les d’abord.",
  "calendar.main": "C’est le calendrier principal. Choisissez-en d’abord un autre pour le remplacer.",
  "arrival.not_quarantined": "Ce message n'est plus en quarantaine.",
  "departure.not_waiting": "Cet envoi n'attend plus.",
  "promise.ended": "Cette promesse est déjà tenue, levée ou non tenue : elle ne change plus.",
  "promise.date_past": "Cette date est déjà passée. Choisissez-en une à venir.",
  "datum.doubted":
    "La personne à qui cette donnée appartient dit que ce n'est pas elle : demandez-la de nouveau.",
  "policy.words_without_date": "Les mots envoyés seuls doivent contenir {date} : c'est la nouvelle date.",
  "reason.name_taken": "Un motif porte déjà ce nom.",
  "reason.own_branch":
    "Un motif ne dépend ni de lui-même ni de ce qui dépend de lui. Choisissez une autre branche.",
  "reason.too_deep": "L'arbre a {{most}} niveaux au plus. Choisissez une branche plus proche de son pied.",
  "approval.own": "Personne n'approuve sa propre demande : un autre responsable peut le faire.",
  "approval.decided": "Cette demande d'accord a déjà sa réponse.",
  "gesture.beyond_authority":
    "Ce geste dépasse ce que vous pouvez accorder seul ({{most}} €). Demandez l'accord d'un responsable.",
  "gesture.kind_not_allowed":
    "Vous ne pouvez pas accorder seul ce type de geste. Demandez l'accord d'un responsable.",
  "gesture.beyond_budget":
    "Il ne reste que {{left}} € de gestes pour ce mois. Demandez l'accord d'un responsable.",
  "guard.unsettled":
    "Ce message contient une promesse à confirmer ou un point à faire approuver avant de partir.",
  "guard.too_many_words":
    "La maison garde {{most}} mots au plus. Retirez-en que personne n'écrit plus, puis ajoutez ceux-ci.",
  "policy.without_target": "Un engagement dit au moins un délai.",
  "survey.answered": "Cette enquête a déjà sa réponse.",
  "storage.full": "Le disque du serveur est plein. Rien n'est perdu ; prévenez la personne qui l'administre.",
};
