import type { TrackingWords } from "../tracking-words.ts";

export const tracking: TrackingWords = {
  promised: {
    title: "Ce qui vous est promis",
    struck: "au lieu de",
    ours: "notre engagement",
    by: (name) => `promis par ${name}`,
    moved: "date reportée, annoncée",
    accepted: "vous avez accepté cette date",
    refused: (date) => `vous avez refusé ${date}\u00a0: la date d’avant tient toujours`,
    yes: "Cette date me convient",
    no: "Je la refuse",
    ifRefused: (date) =>
      `Si vous la refusez, la date d’avant tient toujours (${date}) et un responsable en est averti.`,
    broken: "Nous n’avons pas tenu ce délai.",
    newDate: (date, name) => `Nouvelle date\u00a0: ${date}${name === "" ? "" : `, promise par ${name}`}.`,
    owesDate: (name) =>
      name === "" ? "Nous vous devons une nouvelle date." : `${name} vous doit une nouvelle date.`,
    sorry: "Nous vous présentons nos excuses.",
    waiting: "en attente de vous",
    released: "sans objet",
    kept: "tenu",
    keptBy: (name) => `par ${name}`,
    keptLate: "fait en retard,",
    calendar: "Ajouter à mon agenda",
    next: "Prochaine étape\u00a0:",
    withdrawn: "Demande annulée par vous",
    kind: {
      acknowledgement: "Accusé de réception",
      taking_up: "Prise en charge",
      first_answer: "Première réponse",
      next_answer: "Notre réponse",
      news: "Des nouvelles de votre demande",
      resolution: "Demande résolue",
      call_back: "Vous rappeler",
      reply: "Vous répondre",
      refund: "Remboursement",
      credit: "Avoir",
      delivery: "Livraison",
      visit: "Visite",
      repair: "Réparation",
      replacement: "Remplacement",
      document: "Envoi d’un document",
      other: "Promesse",
    },
  },
  answered: {
    whoReads: (name, when) => `${name} vous lit et vous répond ${when}.`,
    someoneReads: (when) => `Une personne vous lit et vous répond ${when}.`,
  },
  person: {
    title: "Parler à quelqu’un",
    body: (when) => `Dites-le d’un geste\u00a0: une personne revient vers vous ${when}.`,
    phone: "Votre numéro, pour être appelé",
    phoneHint: "Sans numéro, nous vous répondons par écrit.",
    send: "Je veux parler à quelqu’un",
    callWhat: "Vous rappeler",
    callWhatAt: (phone) => `Vous rappeler au ${phone}`,
    answerWhat: "Vous répondre en personne",
    wrong: "Ce numéro ne semble pas complet. Exemple\u00a0: 06 12 34 56 78",
  },
  more: {
    title: "Autres gestes",
    paper: "Télécharger tout l’échange (PDF)",
    withdraw: "Annuler ma demande",
    withdrawBody:
      "Elle sera close et ce qui vous est promis sera sans objet. Vous pourrez la rouvrir ici à tout moment.",
    withdrawLabel: "Dites-nous pourquoi, en quelques mots",
    withdrawMissing: "Écrivez un mot\u00a0: il clôt votre demande.",
    withdrawSend: "Annuler ma demande",
    revoke: "Ce lien a été transmis par erreur",
    revokeBody:
      "Tous les liens de suivi envoyés jusqu’ici, et cette page, ne s’ouvriront plus. Un nouveau lien part à votre adresse habituelle.",
    revokeSend: "Rendre ce lien inutilisable",
  },
  noted: { title: "Ce que nous avons noté", yes: "Oui", no: "Non" },
  said: {
    accepted: "C’est noté\u00a0: cette date vous convient.",
    refused: "C’est noté\u00a0: la date d’avant tient toujours. Un responsable en est averti.",
    datum: "C’est enregistré. Merci.",
    confirmed: "C’est confirmé. Merci.",
    withdrawn: "Votre demande est annulée.",
    held: "Cette promesse a déjà changé\u00a0: voici où elle en est.",
  },
  data: {
    awaited: "Nous attendons de vous\u00a0:",
    typeIt: "L’indiquer",
    former: "Nous avons aujourd’hui",
    given: "Ce que vous nous avez indiqué",
    toConfirm: "à confirmer une seconde fois",
    waits: "enregistré, pas encore utilisé",
    counts: "enregistré",
    change: "Modifier",
    confirmIt: "Confirmer une seconde fois",
    send: "Vérifier et envoyer",
    checked:
      "Ce que vous tapez est vérifié aussitôt, et seules les personnes qui traitent votre demande le lisent.",
    whyCode: "Pour vous protéger, un code vous sera envoyé à l’adresse que nous connaissons déjà.",
    codeTitle: "Tapez le code reçu",
    codeLabel: "Code à six chiffres",
    codeSend: "Confirmer",
    codeAgain: "Recevoir un nouveau code",
    codeOver: "Ce code n’est plus valable. Demandez-en un nouveau.",
    codeMissing: "Tapez les six chiffres du code.",
    tooOften: "Plusieurs codes viennent d’être envoyés. Attendez dix minutes avant d’en demander un autre.",
    noChannel:
      "Nous ne pouvons pas vous envoyer de code en ce moment. Laissez un mot sur votre page de suivi\u00a0: une personne vous appelle au numéro que nous connaissons.",
    back: "Revenir à ma demande",
    stranger:
      "Vous n’avez pas accès à cette boîte aux lettres\u202f? Alors ce geste n’est pas pour vous, et rien n’a changé.",
    question: {
      iban: "Votre IBAN",
      address: "Votre adresse postale",
      phone: "Votre numéro de téléphone",
      email: "Votre nouvelle adresse e-mail",
      serial_number: "Le numéro de série",
      date: "La date",
      file: "Le fichier demandé",
    },
    hint: {
      iban: "Il figure sur votre relevé d’identité bancaire. Pour la France\u00a0: FR, puis 25 caractères. Les espaces ne comptent pas.",
      address: "Numéro et rue sur une ligne, code postal et ville sur la suivante.",
      phone: "Exemple\u00a0: 06 12 34 56 78. Hors de France, commencez par + et l’indicatif.",
      email: "Exemple\u00a0: prenom.nom@exemple.fr",
      serial_number: "Il se trouve souvent sur une étiquette, au dos ou sous l’appareil.",
      date: "Jour, mois, année. Exemple\u00a0: 24/11/2026",
      file: "Une photo ou un document, 20\u00a0Mo au plus.",
    },
    shape: (pattern) => `Il a cette forme\u00a0: ${pattern}, où A est une lettre et 9 un chiffre.`,
    asks: (name) => (name === "" ? "Nous en avons besoin." : `${name} vous le demande.`),
    codeSent: (address, minutes) =>
      `Un code vient de partir à ${address}. Il est valable ${minutes} minutes. Ne le donnez à personne.`,
    codeWrong: (triesLeft) =>
      triesLeft === 1
        ? "Ce code ne correspond pas. Il reste un essai."
        : `Ce code ne correspond pas. Il reste ${triesLeft} essais.`,
    notBefore: (when) =>
      `Il ne servira qu’après une seconde confirmation, et pas avant ${when}\u00a0: le temps que chacun puisse s’y opposer.`,
    confirmFrom: (when) =>
      `Vous pourrez le confirmer vous-même à partir de ce moment\u00a0: ${when}. Nous pouvons aussi vous appeler.`,
    done: { title: "Merci, c’est enregistré", body: "Vous pouvez fermer cette page." },
    problem: {
      missing: "Indiquez ce qui est demandé.",
      too_long: "C’est trop long\u00a0: 500 caractères au plus.",
      card: "Ceci ressemble à un numéro de carte. Ne le tapez pas ici\u00a0: nous demandons l’IBAN, qui commence par deux lettres.",
      characters:
        "Un IBAN commence par deux lettres, puis n’a que des chiffres et des lettres. Exemple\u00a0: FR76 3000 6000 0112 3456 7890 189",
      checksum:
        "Un chiffre ne va pas\u00a0: cet IBAN a la bonne longueur, mais sa clé ne correspond pas. Comparez-le à votre relevé, groupe par groupe.",
      country: ({ country }) =>
        `Aucun pays n’a d’IBAN commençant par ${country}. En France, il commence par FR.`,
      length: ({ expected, found }) =>
        found < expected
          ? `Il manque ${expected - found} caractère${expected - found > 1 ? "s" : ""}\u00a0: cet IBAN en a ${found}, il en faut ${expected}.`
          : `Il y a ${found - expected} caractère${found - expected > 1 ? "s" : ""} de trop\u00a0: cet IBAN en a ${found}, il en faut ${expected}.`,
      phone:
        "Ce numéro n’existe pas sous cette forme. Exemple\u00a0: 06 12 34 56 78, ou +32 470 12 34 56 hors de France.",
      phone_short: "Il manque des chiffres à ce numéro. Exemple\u00a0: 06 12 34 56 78",
      phone_long: "Ce numéro a trop de chiffres. Exemple\u00a0: 06 12 34 56 78",
      email: "Cette adresse e-mail n’est pas complète. Exemple\u00a0: prenom.nom@exemple.fr",
      address_short:
        "Écrivez l’adresse sur deux lignes au moins\u00a0: la rue, puis le code postal et la ville.",
      postcode:
        "Le code postal manque\u00a0: cinq chiffres avant la ville. Hors de France, ajoutez le pays sur une ligne.",
      date: "Cette date n’existe pas. Écrivez le jour, le mois et l’année. Exemple\u00a0: 24/11/2026",
      date_far: "L’année semble inexacte\u00a0: écrivez-la en quatre chiffres.",
      file_missing: "Choisissez un fichier.",
      shape: ({ pattern, place }) =>
        `Le caractère n° ${place} ne va pas\u00a0: ce numéro a la forme ${pattern}, où A est une lettre et 9 un chiffre.`,
      shape_length: ({ pattern, expected, found }) =>
        `Ce numéro a ${found} caractères, il en faut ${expected}\u00a0: sa forme est ${pattern}, où A est une lettre et 9 un chiffre.`,
    },
  },
  doubt: {
    title: "Ce n’est pas vous\u202f?",
    body: (what, masked) =>
      `Quelqu’un a indiqué ${what} sur votre page de suivi\u00a0: ${masked}. Si ce n’est pas vous, dites-le\u00a0: cela ne comptera pas, et tous les liens de suivi envoyés jusqu’ici ne s’ouvriront plus.`,
    send: "Ce n’est pas moi",
    doneTitle: "C’est refusé",
    doneBody:
      "Ce qui a été indiqué ne compte pas. Les anciens liens ne s’ouvrent plus, un nouveau vous a été envoyé, et un responsable est prévenu.",
  },
  links: {
    title: "Recevoir mon lien de suivi",
    intro:
      "Il part à votre adresse si elle est celle du client, ou d’une personne en copie de cette demande.",
    email: "Votre adresse e-mail",
    emailMissing: "Indiquez l’adresse e-mail avec laquelle vous avez écrit.",
    reference: "La référence de la demande",
    referenceHint: "Elle est dans l’objet de nos messages, entre crochets. Exemple\u00a0: 48213-7",
    send: "Recevoir mon lien",
    sentTitle: "C’est noté",
    sentBody:
      "Si cette adresse et cette référence vont ensemble, un lien vient de partir. Regardez aussi dans les indésirables.",
    revokedTitle: "Ce lien ne s’ouvre plus",
    revokedBody:
      "Un nouveau lien est parti à votre adresse habituelle. Celui-ci est inutilisable pour tout le monde.",
    ask: "Recevoir un nouveau lien",
  },
  copy: {
    lead: "Vous étiez en copie de cette demande.",
    what: "Vous lisez ici les messages que vous avez envoyés ou reçus. Pour ajouter un mot, répondez à l’un d’eux par e-mail.",
    nothing: "Aucun message ne vous concerne.",
  },
  paper: {
    title: "Votre demande",
    printed: "Édité le",
    request: "Référence",
    exchange: "Ce que nous nous sommes dit",
    promises: "Ce qui vous est promis",
    files: "Fichiers joints\u00a0:",
    page: (page, pages) => `Page ${page} sur ${pages}`,
  },
};
