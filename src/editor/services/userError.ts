/** Something the person can put right. The message is a whole, localized sentence that says what is wrong and where. */
export class UserError extends Error {
  override readonly name = "UserError";
}

/** Whether an error is one. By name: each of the extension's two scripts has a class of its own. */
export function isUserError(error: unknown): error is UserError {
  return error instanceof Error && error.name === "UserError";
}
