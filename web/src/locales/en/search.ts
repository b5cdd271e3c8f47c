export const search = {
  title: "Search",
  label: "Find a ticket or a customer",
  placeholder: "A word, a name, an address, a reference",
  customers: "Customers",
  tickets: "Tickets",
  start_title: "Search everything",
  start:
    "The words of messages, subjects, names, addresses, references. Accents and small mistakes do no harm.",
  none_title: "Nothing for “{{words}}”",
  none: "Try fewer words, or another: the name, the address, the ticket's reference.",
  found_one: "{{count}} result",
  found_other: "{{count}} results",
};
