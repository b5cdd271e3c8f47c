export const access = {
  sign_in: {
    title: "Sign in",
    lead: "One desk, one word kept.",
    email: "Email address",
    password: "Password",
    act: "Sign in",
    plain_http:
      "This page is open without encryption from another machine: signing in may be refused. Open Guichet over https, or from the machine where it runs.",
    first_time: "First installation? Open the link printed by “npm start”: it makes the first account.",
    expired: "Your session has ended. Sign in again: you will find this page and your text.",
  },
  join: {
    title: "Your account",
    lead: "You are joining {{company}}.",
    lead_first: "You are setting up Guichet. This first account administers it.",
    name: "Your name",
    name_hint: "Customers and colleagues see it: a first name is enough.",
    password_hint: "At least ten characters. A sentence is safer and easier to remember.",
    language: "Language of your screens",
    act: "Make my account",
    spent_title: "This link no longer works",
    spent: "It has been used, or its time is past. Ask for another from the person who invited you.",
  },
  field: {
    email: "This address is not complete: it needs a name, @ and a domain.",
    password_short: "At least ten characters are needed.",
    required: "To be filled in.",
    other: "This answer does not fit.",
  },
  languages: { fr: "Français", en: "English" },
  roles: { agent: "Agent", lead: "Team lead", director: "Director", admin: "Administrator" },
};
