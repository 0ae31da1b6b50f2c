/** The notes that a reader visited, like a browser's back and forward. */
export class VisitHistory {
  #visits: string[] = [];
  #at = -1;

  get canGoBack(): boolean {
    return this.#at > 0;
  }

  get canGoForward(): boolean {
    return this.#at < this.#visits.length - 1;
  }

  /** A note was chosen: what lay ahead is forgotten. Choosing the same note again is no visit. */
  visit(noteId: string): void {
    if (this.#visits[this.#at] === noteId) return;
    this.#visits = [...this.#visits.slice(0, this.#at + 1), noteId];
    this.#at = this.#visits.length - 1;
  }

  back(): string | undefined {
    return this.canGoBack ? this.#visits[--this.#at] : undefined;
  }

  forward(): string | undefined {
    return this.canGoForward ? this.#visits[++this.#at] : undefined;
  }
}
