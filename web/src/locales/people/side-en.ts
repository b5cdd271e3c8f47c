export const side = {
  title: "Add",
  note: "Note",
  checklist: "To do",
  follow_up: "Follow-up",
  continuation: "Continuation",
  link: "Link",
  gesture: "Gesture",
  data: "Detail",
  address: "Contact",
  mandate: "Mandate",
};
