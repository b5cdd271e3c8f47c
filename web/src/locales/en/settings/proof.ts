/** Asked before what would outlive whoever sits there. */
export const proof = {
  title: "Is it you?",
  lead: "This change would outlast your session: first confirm that it is you. Nothing more is asked for ten minutes.",
  or: "No password here?",
  away: "Sign in in the other window; this page goes on as soon as that is done.",
  by: "Confirm at {{label}}",
  go_on: "Continue",
  done_title: "It is you",
  done_lead: "What you had begun goes on in the other window. You can close this one.",
  not_done: "It was not confirmed",
  close: "Close this window",
  trouble: {
    somebody_else:
      "Somebody else signed in at the provider. Close this window and begin again with your account.",
    not_afresh: "The provider knew you without asking anything. Sign out there, then begin again.",
    late: "This waited too long, or the session is no longer the same. Close this window and begin again.",
    other: "Close this window and begin again.",
  },
};
