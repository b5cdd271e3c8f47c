import { type Confusion, confusion } from "./confusions.ts";

const things =
  "order|account|refund|parcel|request|invoice|address|email|message|delivery|booking|payment|card|number|claim|subscription|name|phone|bank|contract|patience|help|reply|understanding|convenience|item|package|case|complaint|details|device|purchase";

export const confusionsEn: readonly Confusion[] = [
  confusion("(?:could|should|would|might|must)(?:n['’]t)? (?<spot>of)(?! course)", "have"),
  confusion(
    "(?<spot>your) (?:welcome(?! (?:pack|email|letter|gift|offer|message|kit))|right(?= *[.,!]|$)|(?:not|going|receiving|getting|being|having|looking|waiting|entitled|eligible|able|unable|sure|unhappy))",
    "you’re",
  ),
  confusion(`(?<spot>you['’]re) (?:${things})`, "your"),
  confusion(
    "(?<spot>its) (?:been|a|an|not|the|very|our|your|my|possible|important|too|being|also|on its way|because|still)(?= )",
    "it’s",
  ),
  confusion(`(?<spot>it['’]s) (?:own|contents|packaging|box|warranty|price|value|size|original)`, "its"),
  confusion("(?<spot>their) (?:is|are|was|were|will be|has been|have been|seems)", "there"),
  confusion(
    "(?<spot>there) (?:team|account|website|driver|warehouse|policy|office|customers?|service|fault|end|own)",
    "their",
  ),
  confusion(
    "(?<spot>they['’]re) (?:team|account|website|driver|warehouse|policy|office|service|own)",
    "their",
  ),
  confusion(
    "(?:more|less|better|rather|other|sooner|later|faster|longer|higher|lower|fewer|worse|earlier) (?<spot>then)(?= (?:the|that|a|we|you|it|expected|usual|planned|\\d|one|our|your|this|is))",
    "than",
  ),
  confusion(
    "(?<spot>a)(?= (?!uni(?!n)|us[aeu]|u\\p{L}{0,2}(?!\\p{L})|eu|on(?:e|ce)|ubi|uti|ut[eo])[aeiou]\\p{L}+)",
    "an",
  ),
  confusion("(?<spot>an) (?:uni(?!n)\\p{L}+|us(?:e|u)\\p{L}*|euro\\p{L}*|one|once|utility)", "a"),
  confusion("(?<spot>a) (?:hour|honest|honou?r)\\p{L}*", "an"),
  confusion("(?:we|you|they) (?<spot>was)", "were"),
  confusion("(?:he|she|it) (?<spot>don['’]t)", "doesn’t"),
  confusion(
    "(?:have|has|had|having) (?:already |just |been )?(?<spot>went|came back|wrote|took|broke)",
    (spot) =>
      ({ went: "gone", wrote: "written", took: "taken", broke: "broken" })[spot.toLowerCase()] ?? "come back",
  ),
  confusion("(?:to|will|can|could|should|would|please) (?<spot>loose)(?= )", "lose"),
  confusion(
    "(?:does|did|do)(?: not|n['’]t) (?:\\p{L}+ly )?(?<spot>received|arrived|sent|got|went|worked|came)",
    (spot) =>
      ({ sent: "send", got: "get", went: "go", came: "come", worked: "work" })[spot.toLowerCase()] ??
      spot.replace(/d$/u, "").replace(/arrive$/u, "arrive"),
  ),
  confusion("(?<![\\p{L}.-])(?<spot>alot)", "a lot"),
];
