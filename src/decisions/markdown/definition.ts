/** A link reference definition (CommonMark 4.7). */
export const DEFINITION = /^ {0,3}\[((?:[^[\]\\]|\\.)+)\]:/;
