/** Bad input on the command line: one line for the person, exit code 2. */
export class CommandLineError extends Error {}
