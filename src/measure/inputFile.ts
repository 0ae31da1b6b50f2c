/** A file as the readers see it: whoever has a file system makes one. */
export interface InputFile {
  /** Its name for the person, with as much of the path as was given. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** When it was last written, milliseconds since 1970; left out where not known. */
  readonly changed?: number;
  /** The bytes from one place to before another, in pieces of any length; every call starts anew. */
  read(from: number, to: number): AsyncIterable<Uint8Array>;
  /** SHA-256 of the whole file in hexadecimal; asked for after the reading, so that one pass can do for both. */
  digest(): Promise<string>;
}
