export const survey = {
  title: "The customer's opinion",
  of_five: "{{mark}} out of 5",
  overall: {
    "5": "Very satisfied",
    "4": "Satisfied",
    "3": "Neither",
    "2": "Dissatisfied",
    "1": "Very dissatisfied",
  },
  operational: "What was done",
  relational: "How they were received",
  question: {
    speed: "Speed",
    rightness: "A right answer",
    completeness: "An answer to everything",
    courtesy: "Courtesy",
    listening: "Listening",
    beingKnown: "Being known, without repeating",
  },
};
