/** Something that is loaded when it is first asked for, once; a load that failed is tried again the next time. */
export class LoadedOnce<T> {
  #loading: Promise<T> | undefined;

  constructor(private readonly load: () => Promise<T>) {}

  get(): Promise<T> {
    if (this.#loading) return this.#loading;
    const loading = this.load();
    this.#loading = loading;
    loading.catch(() => {
      // Whoever asked hears of the failure; what is being loaded anew stays.
      if (this.#loading === loading) this.#loading = undefined;
    });
    return loading;
  }

  /** Loads anew the next time. @returns whether anybody had asked before. */
  forget(): boolean {
    const hadLoaded = this.#loading !== undefined;
    this.#loading = undefined;
    return hadLoaded;
  }
}
