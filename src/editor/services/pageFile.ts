/**
 * A file that lies with a page, as one that was dropped on it from the desktop does: its bytes are asked for piece by piece,
 * so that neither side ever holds the whole of it.
 */
export class PageFile {
  /**
   * @param name without a path, which a page is not told
   * @param size in bytes
   * @param changed milliseconds since 1970
   * @param piece the bytes from one place to before another; fails with a UserError where they cannot be had
   */
  constructor(
    readonly name: string,
    readonly size: number,
    readonly changed: number,
    readonly piece: (from: number, to: number) => Promise<Uint8Array>,
  ) {}
}
