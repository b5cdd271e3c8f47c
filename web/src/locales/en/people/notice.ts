import type { notice as french } from "../../fr/people/notice.ts";
import type { SameAs } from "../../same-as.ts";

export const notice: SameAs<typeof french> = {
  title: "What is measured on each person",
  of: "{{company}}, {{date}}",
  lead: "Guichet writes this page from what this installation truly does. It is to be given to everybody before anything is measured (French Labour Code, art. L. 1222-3), and to staff representatives (art. L. 2312-38).",
  back: "Back to the settings",
  other: "Version française",
  print: "Print",
  nobody: "nobody for now",
  what: "What",
  who: "Who reads it",
  long: "How long",
  tickets: "What you do in a ticket",
  tickets_what:
    "Your answers, notes, calls and handovers, the promises you make and what becomes of them, with their hour and your name. It is the ticket's memory.",
  tickets_who_all: "Everyone who answers here.",
  tickets_who_team:
    "The team that holds the ticket, those who follow it, leads, the director and administrators.",
  tickets_long: "As long as the ticket. Guichet erases none by itself.",
  figures: "Figures",
  figures_what:
    "Numbers of the whole house, never of one person, and never a ranking: {{names}}. Each gives its definition on screen and opens on the tickets it is made of.",
  figures_who: "Everyone who answers here, you included.",
  figures_long: "As long as the tickets they are made of.",
  presence: "Presence and load",
  presence_what:
    "Whether you are there, away, or outside your hours, from the absences you declare and the calendar. In a ticket, who reads it and who writes there now. How many tickets you hold, to share them out.",
  presence_who: "Your colleagues, at the moment.",
  presence_long:
    "Reading and writing in progress are not kept: they vanish with the screen. Declared absences stay.",
  sessions: "Your sign-ins",
  sessions_what:
    "The address and the browser from which your account is open, when it was opened and the last request. The last request closes a forgotten session; it counts no time.",
  sessions_who: "You alone, in Settings, Security.",
  sessions_long:
    "A session ends after {{idleHours}} h without use, {{mostDays}} days at the most. A failed sign-in is counted for {{failuresHours}} h.",
  audit: "The audit log",
  audit_what:
    "Who signs in, who changes access and settings, who reads sealed data: {{count}} sorts of acts, with the hour, the name and the address. It protects customers, and you.",
  audit_who: "Administrators: {{names}}.",
  audit_long: "It is not erased: each line carries the hash of the one before.",
  never: "What does not exist",
  never_words:
    "Guichet measures neither idleness, nor typing, nor screens. Drafts and what the guard found never serve to assess anybody: no figure reads them.",
  rights: "Your rights",
  rights_words:
    "You may ask to read, correct or contest what is kept of you (GDPR, art. 15 to 21), and turn to the supervisory authority. Ask first an administrator ({{administrators}}) or whoever leads the team ({{leads}}).",
};
