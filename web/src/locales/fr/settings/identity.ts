export const identity = {
  title: "Fournisseur d'identité",
  lead: "La maison a déjà des comptes ailleurs (Microsoft Entra, Google, Keycloak, Authentik…) : chacun entre ici avec le sien, par OpenID Connect.",
  none: "Aucun n'est réglé : on entre par mot de passe ou par clé d'accès.",
  set_up: "Régler",
  change: "Modifier",
  remove: "Retirer",
  removed: "« {{label}} » ne fait plus entrer personne. Les mots de passe sont rouverts à tous.",
  makes_accounts: "Un compte est créé à la première connexion.",
  only_invited: "Seules les personnes invitées ou connues entrent.",
  admins_only: "Réserver les mots de passe aux administrateurs",
  admins_only_hint:
    "Les autres n'entrent plus que par le fournisseur ou une clé d'accès. Les administrateurs gardent le leur : si le fournisseur tombe, la maison n'est pas enfermée dehors.",
  return_address: "Adresse de retour",
  return_hint: "Le fournisseur la demande : copiez-la dans la fiche de l'application que vous y créez.",
  label: "Nom sur le bouton",
  label_hint: "Celui que vos collègues connaissent : « Arvel », « Microsoft »…",
  issuer: "Adresse de l'émetteur",
  issuer_hint: "Donnée par le fournisseur ; « /.well-known/openid-configuration » y répond.",
  client_id: "Identifiant de client",
  client_secret: "Secret de client",
  secret_kept: "Un secret est gardé, chiffré. Laissez vide pour le garder.",
  domains: "Domaines acceptés",
  domains_hint:
    "Séparés par des virgules ; vide : toute adresse vérifiée par le fournisseur. Une adresse non vérifiée n'ouvre jamais rien.",
  creates: "Créer un compte à la première connexion",
  creates_hint: "Sinon, seules les personnes invitées ou qui ont déjà un compte entrent.",
  role_claim: "D'où viennent les rôles (facultatif)",
  role_claim_hint:
    "Le nom de la donnée où le fournisseur dit les groupes : « groups », « roles »… Vide : vous donnez les rôles ici.",
  role_values: "Quels groupes donnent quel rôle, séparés par des virgules",
  try: "Essayer",
  trying: "Essai en cours…",
  trial_ok: "Le fournisseur répond, et il connaît cette application.",
  problem: {
    unreachable: "Personne ne répond à cette adresse. Vérifiez-la, et que ce serveur peut l'atteindre.",
    not_a_provider:
      "Cette adresse répond, mais pas comme un fournisseur OpenID Connect. Prenez l'adresse de l'émetteur, sans « /.well-known/… ».",
    issuer_differs:
      "Le fournisseur se nomme autrement que l'adresse tapée. Recopiez l'émetteur tel qu'il l'écrit, à la barre oblique près.",
    no_code_flow:
      "Ce fournisseur ne sait pas répondre par code d'autorisation. Activez-le dans ses réglages.",
    client_refused:
      "Le fournisseur ne connaît pas cet identifiant, ou le secret est faux ou périmé. Recopiez-les, ou faites-y un nouveau secret.",
    return_refused:
      "Le fournisseur refuse notre adresse de retour. Ajoutez-la à la fiche de l'application, telle qu'elle est écrite ci-dessus.",
  },
  field: {
    https: "L'adresse doit commencer par https://.",
    domain: "Un domaine s'écrit sans @ : arvel.example.",
    other: "Cette réponse ne convient pas.",
  },
  enter: "Se connecter avec {{label}}",
  trouble: {
    away: "Le fournisseur d'identité ne répond pas. Réessayez dans un instant, ou entrez autrement.",
    late: "Cette connexion a trop attendu, ou a commencé dans un autre navigateur. Recommencez.",
    cancelled: "La connexion a été abandonnée chez le fournisseur. Recommencez quand vous voulez.",
    unverified:
      "Le fournisseur ne garantit pas votre adresse e-mail. Faites-la vérifier chez lui, ou demandez à l'administrateur.",
    foreign_domain:
      "Votre adresse n'est pas d'un domaine que la maison accepte. Prenez votre compte professionnel.",
    not_invited:
      "Aucun compte ni aucune invitation ne vous attend ici. Demandez à un administrateur de vous inviter.",
    misset:
      "Le fournisseur et Guichet ne s'entendent pas. Un administrateur peut le vérifier dans Réglages, Connexion : « Essayer ».",
  },
};
