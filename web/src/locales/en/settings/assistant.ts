import type { assistant as french } from "../../fr/settings/assistant.ts";
import type { SameAs } from "../../same-as.ts";

export const assistant: SameAs<typeof french> = {
  title: "First steps",
  steps: "The questions of the first steps",
  place: "Question {{place}} of {{count}}",
  settings_here: "The settings of this question",
  next: "That is right, go on",
  later: "Later",
  ask: "Ask a colleague",
  ask_who: "Whom",
  ask_hint: "A name or an address, to remember by. Answering takes an administrator's account.",
  ask_link: "The address to send them",
  ask_note: "Note that it was asked",
  asked: "Noted: {{who}} was asked.",
  kept: "Saved.",
  state: { open: "to see", answered: "done", later: "later", asked: "asked of {{who}}" },
  question: {
    people: {
      short: "Whom you serve",
      title: "Whom do you serve, and what do you call them?",
      lead: "The screens take your words at once. They can be changed at any time, and nothing written to people depends on them.",
    },
    address: {
      short: "Where they write",
      title: "Where do they write to you?",
      lead: "Connect your mailbox: nothing in it is touched, and nothing leaves. Or go on without one, to try: the contact form receives already.",
    },
    reasons: {
      short: "Why they write",
      title: "Why do they write to you?",
      lead: "Take the list of a trade close to yours. It can be corrected at any time: tickets already sorted stay so.",
    },
    perimeter: {
      short: "What you handle",
      title: "For each reason: do you handle it?",
      lead: "We handle it, with a partner, or we orient and check that somebody answered. Outside: we say why, and where to go.",
    },
    hours: {
      short: "When you are there",
      title: "When are you there?",
      lead: "Several periods a day, with the break. Promised delays run during these hours only.",
    },
    promises: {
      short: "What you promise",
      title: "What do you promise to everyone?",
      lead: "A promise kept is worth more than a fine one. A change touches only what still runs, and says so before.",
    },
    team: {
      short: "Who answers",
      title: "Who answers, who helps, who stands in?",
      lead: "Each receives a link to make their account. Leads see what waits without an owner.",
    },
    signature: {
      short: "How you sign",
      title: "How do you sign?",
      lead: "The first name of whoever answers, then these lines, under each reply.",
    },
  },
  people: {
    customer: "Those you serve",
    customer_hint: "Lists and tickets say this word.",
    agent: "Those who answer",
  },
  reasons: {
    set: "A trade close to yours",
    sets: { shop: "Shop", service: "Services", association: "Association", public_body: "Public body" },
    take: "Take this list",
    known_one: "{{count}} reason in place",
    known_other: "{{count}} reasons in place",
  },
  measure: {
    title: "Count on your mailbox",
    lead: "Guichet can read the last two hundred messages where they are, to count why people write and how soon you answer. They are read here and go nowhere: only these figures are kept.",
    no_mailbox: "It takes a mailbox read by IMAP first, at question 2.",
    act: "Read {{address}}",
    reading: "Reading, a few seconds",
    read_one: "{{count}} message read, {{answered}} with an answer.",
    read_other: "{{count}} messages read, {{answered}} with an answer.",
    median: "Half of the answers leave in less than {{delay}}.",
    reasons: "Messages by reason",
  },
  perimeter: {
    empty: "No reason yet",
    empty_more: "Take a list at question 3 first.",
    choice: "What we do with “{{reason}}”",
    choices: {
      treat: "We handle it",
      with_partner: "With a partner",
      orient: "We orient",
      outside: "Outside",
    },
  },
  hours: {
    below: "The public holidays of your region and the closures are in the calendar, below.",
    ready: {
      office: "Weekdays, 9 to 12 and 14 to 18",
      without_break: "Weekdays, 9 to 18",
      shop: "Tuesday to Saturday, 10 to 12:30 and 14 to 19",
      always: "Day and night",
    },
  },
  promises: {
    name: "Answer to everyone",
    measured:
      "Today, half of your answers leave in less than {{median}}, and nine in ten in less than {{ninth}}.",
    unmeasured: "Nothing was measured yet: here is what most houses keep.",
    proposed: "Acknowledge within the hour, and answer in less than {{delay}} of opening time.",
    take: "Promise this",
    there_one: "{{count}} promise published",
    there_other: "{{count}} promises published",
  },
  delay: {
    minutes_one: "{{count}} minute",
    minutes_other: "{{count}} minutes",
    hours_one: "{{count}} hour",
    hours_other: "{{count}} hours",
    days_one: "{{count}} day",
    days_other: "{{count}} days",
  },
  signature: {
    empty: "No mailbox yet",
    empty_more: "The signature is set as soon as an address is connected.",
    label: "Under the replies of {{address}}",
    preview: "What will be received",
    sample: "Your parcel reached the shop this morning.",
  },
  opening: {
    short: "Open the counter",
    title: "Try, then open",
    lead: "Everything already enters and shows. Nothing leaves by itself until you press the button below.",
    opened: "The counter has been open since {{when}}.",
  },
  outside: {
    title: "Will your customers be able to open their page?",
    lead: "Open this link on a phone with its wifi off: that is where your customers come from. Press the button there, and this screen will know.",
    link: "The link to open",
    make: "Make a link",
    again: "Make another link",
    waiting: "Not opened yet.",
    opened: "Opened from outside {{when}}.",
  },
  domain: {
    title: "Will your messages arrive?",
    none: "Connect a mailbox first, at question 2.",
    asking: "Reading what the domain publishes",
    state: { good: "in place", weak: "to be looked at", missing: "absent", unknown: "no sure answer" },
    spf: {
      good: "{{domain}} says which servers write in its name, and the others are turned away.",
      weak: "{{domain}} says which servers write in its name, but does not turn the others away: the line must end with “-all” or “~all”, and stand alone.",
      missing:
        "Nothing says which servers write in the name of {{domain}}: many mailboxes will take your replies for spam. Ask whoever hosts the domain to add an SPF line.",
      unknown: "The domain could not be asked. Try again later.",
    },
    dkim: {
      good: "{{domain}} publishes a key: your messages can be signed, and the signature checked.",
      weak: "The published key cannot be used.",
      missing: "No key is published.",
      unknown:
        "No key is published under a known name. Your mail service may use another one: it says which in its settings, under “DKIM”.",
    },
    dmarc: {
      good: "{{domain}} asks to turn away what pretends to be it.",
      weak: "{{domain}} only asks to be told: what pretends to be it still arrives. It is a good start; “p=quarantine” protects.",
      missing:
        "Nothing says what to do with what pretends to be {{domain}}. Ask whoever hosts the domain to add a DMARC line.",
      unknown: "The domain could not be asked. Try again later.",
    },
  },
};
