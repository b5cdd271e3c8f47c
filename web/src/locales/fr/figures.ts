export const figures = {
  title: "Chiffres",
  lead: "Du {{from}} au {{to}}, calculés {{when}}, fuseau {{zone}}.",
  period: { week: "7 jours", month: "30 jours", quarter: "90 jours" },
  periods: "Période",
  group: { tickets: "Dossiers", promises: "Promesses", opinions: "Satisfaction" },
  name: {
    tickets_in: "Dossiers reçus",
    answered: "Dossiers répondus",
    unanswered: "Sans réponse",
    time_to_take_up: "Prise en compte",
    time_to_first_answer: "Première réponse, heures ouvrées",
    time_to_first_answer_elapsed: "Première réponse, temps réel",
    time_to_solve: "Résolution",
    reopened: "Rouverts",
    promises_kept: "Promesses tenues",
    promises_renegotiated: "Promesses reportées",
    promises_broken: "Promesses non tenues",
    promises_open: "Promesses en cours",
    promises_covered: "Dossiers avec une promesse",
    promise_delay: "Délai promis",
    satisfaction: "Satisfaction",
    satisfaction_operational: "Satisfaction opérationnelle",
    satisfaction_relational: "Satisfaction relationnelle",
  },
  definition: {
    tickets_in:
      "Nombre de dossiers ouverts dans la période. L'heure retenue est celle de la réception chez nous, jamais la date écrite par l'expéditeur.",
    answered:
      "Part des dossiers reçus dans la période qui ont eu une réponse humaine. Un accusé de réception, une note ou un avis automatique ne comptent pas.",
    unanswered: "Dossiers où un client attend notre mot depuis plus d'un jour ouvré, en ce moment.",
    time_to_take_up:
      "Temps médian entre la réception et le moment où une personne prend le dossier ou répond.",
    time_to_first_answer:
      "Temps médian entre la réception et la première réponse humaine, en ne comptant que les heures d'ouverture.",
    time_to_first_answer_elapsed: "La même attente, à la montre du client : nuits et dimanches compris.",
    time_to_solve:
      "Temps médian entre la réception et la dernière clôture. Un dossier jamais clos n'y est pas.",
    reopened:
      "Part des dossiers clos qui ont été rouverts dans les trente jours. Un « merci » ou un avis automatique ne rouvre pas.",
    promises_kept:
      "Part des promesses tenues à la date donnée en premier, parmi celles dont cette date tombe dans la période et dont l'issue est connue. Les engagements de service et les paroles données par une personne comptent ensemble.",
    promises_renegotiated:
      "Promesses dont le client a appris une nouvelle date avant l'échéance, et tenues à cette nouvelle date. Elles ne comptent pas comme tenues à la première.",
    promises_broken:
      "Promesses dont l'échéance est passée sans que la chose soit faite ni le client prévenu avant, même si elle a été faite depuis.",
    promises_open:
      "Promesses dont la première date tombe dans la période et qui ne sont ni tenues, ni manquées, ni devenues sans objet.",
    promises_covered:
      "Part des dossiers reçus dans la période où quelque chose est promis, par un engagement de service ou par une personne.",
    promise_delay:
      "Temps médian entre le moment où l'on promet et la première date donnée. Promettre long pour tenir toujours se voit ici.",
    satisfaction: "Part des réponses à l'enquête qui donnent 4 ou 5 sur 5 à l'ensemble.",
    satisfaction_operational:
      "Part des notes de 4 ou 5 sur 5 à la rapidité, à la justesse et à la complétude.",
    satisfaction_relational:
      "Part des notes de 4 ou 5 sur 5 à la courtoisie, à l'écoute et à l'attention portée à la personne.",
  },
  excluded: {
    spam: "indésirables",
    imported: "déjà dans la boîte à la connexion",
    automatic: "réponses automatiques",
    bounce: "avis de non-remise",
    agent_opened: "ouverts par un conseiller",
    never_closed: "jamais clos",
    not_answered: "sans réponse encore",
    too_recent: "trop récents",
    not_yet_taken: "pas encore pris",
    released: "sans objet",
    still_open: "encore en cours",
    otherwise: "dans un autre état",
    other: "autres",
  },
  basis: {
    opening: "heures d'ouverture",
    elapsed: "temps réel",
    none: "sans durée",
  },
  cohort: {
    opened: "par date de réception",
    closed: "par date de clôture",
    answered: "par date de réponse",
    due: "par première date promise",
    now: "en ce moment",
  },
  n: "n = {{n}} sur {{population}}",
  ages: "Depuis combien de temps",
  age_below: "< {{to}} j",
  age_between: "{{from}}–{{to}} j",
  age_beyond: "> {{from}} j",
  oldest: "retard le plus long : {{span}}",
  mean: "moyenne {{value}}",
  p90: "neuf fois sur dix en {{value}}",
  interval: "entre {{low}} et {{high}} (95 %)",
  how: "Définition",
  left_out: "Laissés de côté : {{list}}.",
  nothing_left_out: "Rien n'est laissé de côté.",
  based_on: "Compté en {{basis}}, {{cohort}}.",
  based_on_dates: "Compté {{cohort}}.",
  no_value: "pas encore de mesure",
  tickets: "Voir les dossiers",
  trend: "Par jour",
  trend_table: "Jour par jour",
  day: "Jour",
  value: "Valeur",
  empty_title: "Aucun dossier derrière ce chiffre",
  empty: "Changez de période, ou revenez aux chiffres.",
  back: "Tous les chiffres",
};
