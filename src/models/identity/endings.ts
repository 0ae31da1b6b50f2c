import type { IdGrammar, Platform } from "./identityData";
import { lower, runKey } from "./spelling";
import { ending } from "./template";

/** An id without what stands behind the name of the model. */
export interface Ended {
  readonly text: string;
  /** Platform that the ending gives away. */
  readonly platform: Platform | null;
  /** The id means whatever is newest. */
  readonly moving: boolean;
  /** The ending counts an offer that the platform is not known to have. */
  readonly unlisted: boolean;
}

type Take = (text: string) => { readonly rest: string } | null;

/** Takes off what stands behind the name of a model: routes, versions of the offer, "latest", fine-tunes, builds. */
export class Endings {
  readonly #versions = new Map<Platform, readonly Take[]>();
  readonly #offers = new Map<Platform, ReadonlySet<string>>();
  readonly #marks: readonly { readonly platform: Platform; readonly mark: string }[];
  readonly #tags = new Map<string, Platform>();
  readonly #at: Platform | null;
  readonly #tagged: Platform | null;
  readonly #snapshots: readonly Take[];
  readonly #builds: ReadonlySet<string>;

  constructor(
    platforms: readonly Platform[],
    private readonly grammar: IdGrammar,
  ) {
    for (const platform of platforms) {
      this.#versions.set(
        platform,
        (platform.versions ?? []).map((version) => ending(version, "#")),
      );
      this.#offers.set(platform, new Set(platform.offers));
      for (const tag of platform.tags ?? []) this.#tags.set(tag, platform);
    }
    this.#marks = platforms.flatMap((platform) => (platform.marks ?? []).map((mark) => ({ platform, mark })));
    this.#at = platforms.find(({ at }) => at) ?? null;
    this.#tagged = platforms.find(({ tagged }) => tagged) ?? null;
    this.#snapshots = grammar.snapshots.map((form) => ending(`-${form}`, "d"));
    this.#builds = new Set(grammar.builds);
  }

  /** The forms in which a text may name a model, the one that takes least away first. Takes lower case. */
  forms(text: string, platform: Platform | null, isOwned: boolean): Ended[] {
    let forms: Ended[] = [{ text, platform, moving: false, unlisted: false }];
    const grow = (more: (form: Ended) => Ended | readonly Ended[] | null): void => {
      forms = [...forms, ...forms.flatMap((form) => more(form) ?? [])];
    };
    grow((form) => this.#tag(form, isOwned));
    grow((form) => this.#mark(form));
    grow((form) => this.#atSign(form));
    grow((form) => this.#version(form));
    grow((form) => this.#moving(form));
    if (platform?.decimal !== undefined) {
      const expression = new RegExp(`(\\d)${platform.decimal}(?=\\d)`, "g");
      grow((form) => ({ ...form, text: form.text.replace(expression, "$1.") }));
    }
    return forms;
  }

  /** The base of a fine-tune's id, without the owner's names; null where it is none. */
  fineTune(text: string): string | null {
    const small = lower(text);
    const { before, after } = this.grammar.fineTunes;
    const start = before.find((mark) => small.startsWith(mark));
    if (start !== undefined) return text.slice(start.length).split(":", 1)[0]?.replace(/-$/, "") ?? null;
    const end = after.map((mark) => small.indexOf(mark)).find((at) => at > 0);
    return end === undefined ? null : text.slice(0, end);
  }

  /** A text without an ending that has the form of a snapshot; longer forms first. */
  withoutSnapshot(text: string): string[] {
    return this.#snapshots.flatMap((take) => take(text)?.rest ?? []);
  }

  /** A text without names of builds, such as `-awq`, at its end: with one less, with two; empty where it has none. */
  withoutBuilds(text: string): string[] {
    const found: string[] = [];
    let rest = text;
    for (let again = 0; again < 3; again++) {
      const at = [...rest.matchAll(/-/g)]
        .map(({ index }) => index)
        .find((dash) => this.#builds.has(rest.slice(dash + 1)));
      if (at === undefined) break;
      rest = rest.slice(0, at);
      found.push(rest);
    }
    return found;
  }

  /** Whether a text ends as the offers of a platform do that it counts. */
  isVersioned(text: string, platform: Platform | null): boolean {
    return this.#takesOf(platform).some((take) => take(text) !== null);
  }

  /** Whether a text ends with the name of a host's route. */
  isRoute(text: string): boolean {
    return this.grammar.routes.some((route) => text.endsWith(`-${route}`));
  }

  /** A text without words such as `-instruct` at its end. */
  withoutTraining(text: string): string {
    const word = this.grammar.training.find((training) => text.endsWith(`-${training}`));
    return word === undefined ? text : text.slice(0, -word.length - 1);
  }

  #tag(form: Ended, isOwned: boolean): Ended | null {
    const at = form.text.lastIndexOf(":");
    const platform = at > 0 ? this.#tags.get(form.text.slice(at + 1)) : undefined;
    // A bare `name:tag` is the grammar of another place.
    const fits = platform && (form.platform === null ? isOwned : form.platform === platform);
    return fits ? { ...form, text: form.text.slice(0, at), platform } : null;
  }

  #mark(form: Ended): Ended | null {
    const found = this.#marks.find(
      ({ mark, platform }) => form.text.endsWith(mark) && (form.platform === null || form.platform === platform),
    );
    return found ? { ...form, text: form.text.slice(0, -found.mark.length), platform: found.platform } : null;
  }

  #atSign(form: Ended): Ended | null {
    const at = form.text.indexOf("@");
    if (at <= 0) return null;
    const [before, after] = [form.text.slice(0, at), form.text.slice(at + 1)];
    if (this.#at?.places?.includes(after)) return { ...form, text: before };
    if (!this.#at || (form.platform !== null && form.platform !== this.#at)) return null;
    // The garden of models writes a family before the sign and the model behind it: `llama3_1@llama-3.1-8b-instruct`.
    const isFamily = runKey(after).startsWith(`${runKey(before)} `);
    return { ...form, text: isFamily ? after : `${before}-${after}`, platform: this.#at };
  }

  /** Every way to read what counts the offer: `-v2:0:8k` ends the id of a model, and `:8k` that of its second version. */
  #version(form: Ended): Ended[] {
    // How long a prompt may be (`:200k`) is chosen for an offer, and no other one.
    const offer = form.text.replace(/:\d+k$/, "");
    const offerer = [...this.#offers].find(([, offers]) => offer.includes(":") && offers.has(offer))?.[0];
    const platform = form.platform ?? offerer ?? null;
    const offers = platform && this.#offers.get(platform);
    const rests = this.#takesOf(platform).flatMap((take) => take(form.text)?.rest ?? []);
    return rests
      .sort((one, other) => other.length - one.length)
      .map((text) => ({ ...form, platform, text, unlisted: !offers?.has(offer) }));
  }

  #takesOf(platform: Platform | null): readonly Take[] {
    return (platform && this.#versions.get(platform)) ?? [];
  }

  #moving(form: Ended): Ended | null {
    const word = this.grammar.moving.find((moving) => form.text.endsWith(moving));
    if (word === undefined) return null;
    const text = form.text.slice(0, -word.length);
    if (!/.[-:]$/.test(text)) return null;
    const isTag = text.endsWith(":") && !text.includes("/");
    const platform = form.platform ?? (isTag ? this.#tagged : null);
    return { ...form, text: text.slice(0, -1), platform, moving: true };
  }
}
