/** Something the person can put right. The message is a whole, localized sentence that says what is wrong and where. */
export class UserError extends Error {}
