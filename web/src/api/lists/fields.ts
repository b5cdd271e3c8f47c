export const fieldsKey = ["fields"];
export const ticketFieldsKey = ["ticket-fields"];
