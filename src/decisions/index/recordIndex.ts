import { comparePaths } from "../locate/listRecords";
import { type Candidate, means } from "../links/candidates";
import { forgePath, isOnForge } from "../links/forgeAddress";
import { type LinkText, resolveLink } from "../links/resolveLink";
import { recordsFolderOf } from "../record/fileName";
import type { DecisionRecord, RecordFile, RecordReference } from "../record/record";

/** Sets by key that vanish when they are empty. */
class SetMap<Key> {
  private readonly sets = new Map<Key, Set<string>>();
  private readonly paths = new Map<Key, readonly string[]>();

  add(key: Key, value: string): void {
    const set = this.sets.get(key);
    if (set) set.add(value);
    else this.sets.set(key, new Set([value]));
    this.paths.delete(key);
  }

  delete(key: Key, value: string): void {
    const set = this.sets.get(key);
    set?.delete(value);
    if (set?.size === 0) this.sets.delete(key);
    this.paths.delete(key);
  }

  get(key: Key): Iterable<string> {
    return this.sets.get(key) ?? [];
  }

  /** The paths of a key in their order, which is found out once between two changes. */
  inOrder(key: Key): readonly string[] {
    const known = this.paths.get(key);
    if (known) return known;
    const sorted = [...this.get(key)].sort(comparePaths);
    if (sorted.length > 0) this.paths.set(key, sorted);
    return sorted;
  }
}

/**
 * All records of a root, and who refers to whom. A change costs what its one record costs, however many there are:
 * references are kept under what they name, whether it exists or not, and are resolved when somebody asks.
 */
export class RecordIndex {
  private readonly files = new Map<string, RecordFile>();
  private sorted: RecordFile[] | undefined;
  private readonly pathsByNumber = new SetMap<number>();
  private readonly pathsByPlace = new SetMap<string>();
  private readonly pathsByTarget = new SetMap<string | number>();
  private readonly pathsByName = new SetMap<string>();
  private readonly pathsByNote = new SetMap<string>();
  private isCitedKnown = false;

  /** Adds a record, or replaces the one of its path. */
  set(file: RecordFile): void {
    const { path } = file.record;
    const before = this.files.get(path);
    if (before) this.forget(before.record);
    this.files.set(path, file);
    this.remember(file.record);
    if (before && this.sorted) this.sorted[this.position(path)] = file;
    else this.sorted?.splice(this.position(path), 0, file);
  }

  delete(path: string): void {
    const file = this.files.get(path);
    if (!file) return;
    this.forget(file.record);
    this.files.delete(path);
    this.sorted?.splice(this.position(path), 1);
  }

  get(path: string): RecordFile | undefined {
    return this.files.get(path);
  }

  /** All records by path. */
  all(): readonly RecordFile[] {
    this.sorted ??= [...this.files.values()].sort((a, b) => comparePaths(a.record.path, b.record.path));
    return this.sorted;
  }

  /** Records that lie in a folder itself, by path; numbers are unique among them. */
  inFolder(folder: string): RecordFile[] {
    return this.all().filter(({ record }) => recordsFolderOf(record.path) === folder);
  }

  /** Records of a folder itself that have a number, by path. */
  numbered(folder: string, number: number): RecordFile[] {
    return this.pathsByPlace.inOrder(placeKey(folder, number)).flatMap((path) => this.files.get(path) ?? []);
  }

  /** The record that a reference names: by its link, or by its number, first within the folder of the record; never itself by a number. */
  resolve(from: DecisionRecord, reference: Reference): RecordFile | undefined {
    const { href, number: target } = reference;
    if (href !== null)
      return this.files.get(
        this.linked(from.path, { ...reference, href })?.path ?? this.onForge(href) ?? this.onSite(from, href) ?? "",
      );
    if (target === null) return undefined;
    const isAnother = (path: string): boolean => path !== from.path;
    const path =
      this.pathsByPlace.inOrder(placeKey(recordsFolderOf(from.path), target)).find(isAnother) ??
      this.pathsByNumber.inOrder(target).find(isAnother);
    return path === undefined ? undefined : this.files.get(path);
  }

  /** The record that a link of a file leads to, with the spelling that it uses; the most literal reading comes first. */
  linked(from: string, link: LinkText): Candidate | undefined {
    const target = resolveLink(from, link);
    if (!("candidates" in target)) return undefined;
    const exact = target.candidates.find(({ path, spelling }) => spelling.base !== "name" && this.files.has(path));
    if (exact) return exact;
    for (const candidate of target.candidates) {
      if (candidate.spelling.base !== "name") continue;
      const [path] = [...this.pathsByName.get(nameOf(candidate.path))]
        .filter((found) => means(candidate, found))
        .sort(comparePaths);
      if (path !== undefined) return { ...candidate, path };
    }
    return undefined;
  }

  /** The record whose page of a site has its number alone for a name: `/adr/7`, as `slug: 7` makes it. */
  private onSite(from: DecisionRecord, href: string): string | undefined {
    const digits = /^\/(?:[\w-]{1,60}\/){1,4}(\d{1,5})\/?(?:#.{0,200})?$/.exec(href)?.[1];
    if (digits === undefined) return undefined;
    return this.pathsByPlace
      .inOrder(placeKey(recordsFolderOf(from.path), Number(digits)))
      .find((path) => path !== from.path);
  }

  /** The record whose page on a forge an address is. */
  private onForge(href: string): string | undefined {
    const forge = forgePath(href);
    if (forge === null) return undefined;
    return [...this.pathsByName.get(nameOf(forge))].filter((found) => isOnForge(forge, found)).sort(comparePaths)[0];
  }

  /** Records that this one supersedes, whichever of the two files says so, by path. */
  supersedes(record: DecisionRecord): RecordFile[] {
    return this.related(record, "supersedes", "superseded-by");
  }

  /** Records by which this one is superseded, whichever of the two files says so, by path. */
  supersededBy(record: DecisionRecord): RecordFile[] {
    return this.related(record, "superseded-by", "supersedes");
  }

  /** Records that cite a note, by path. */
  citing(noteId: string): RecordFile[] {
    // Most are never asked; who cites what is found out once and kept from then on.
    if (!this.isCitedKnown) {
      this.isCitedKnown = true;
      for (const { record } of this.files.values())
        for (const { noteId: cited } of record.citations) this.pathsByNote.add(cited, record.path);
    }
    return this.byPath(this.pathsByNote.get(noteId));
  }

  /** Records other than itself that refer to a record in any way, by path. */
  referringTo(path: string): RecordFile[] {
    const number = this.files.get(path)?.record.number;
    const candidates = [
      ...this.pathsByTarget.get(path),
      ...this.pathsByTarget.get(NAME + nameOf(path)),
      ...(number === undefined || number === null ? [] : this.pathsByTarget.get(number)),
    ];
    return this.byPath(candidates).filter(
      ({ record }) =>
        record.path !== path && record.references.some((reference) => this.refersTo(record, reference, path)),
    );
  }

  private refersTo(from: DecisionRecord, reference: RecordReference, path: string): boolean {
    return this.resolve(from, reference)?.record.path === path;
  }

  private related(
    record: DecisionRecord,
    own: RecordReference["relation"],
    others: RecordReference["relation"],
  ): RecordFile[] {
    const named = record.references
      .filter(({ relation }) => relation === own)
      .flatMap((reference) => this.resolve(record, reference)?.record.path ?? []);
    const naming = this.referringTo(record.path).filter((other) =>
      other.record.references.some(
        (reference) => reference.relation === others && this.refersTo(other.record, reference, record.path),
      ),
    );
    return this.byPath([...named, ...naming.map((other) => other.record.path)]).filter(
      (file) => file.record.path !== record.path,
    );
  }

  private byPath(paths: Iterable<string>): RecordFile[] {
    return [...new Set(paths)].sort(comparePaths).flatMap((path) => this.files.get(path) ?? []);
  }

  private remember(record: DecisionRecord): void {
    for (const [map, key] of this.keysOf(record)) map.add(key, record.path);
  }

  private forget(record: DecisionRecord): void {
    for (const [map, key] of this.keysOf(record)) map.delete(key, record.path);
  }

  private *keysOf(record: DecisionRecord): Generator<[SetMap<string | number>, string | number]> {
    yield [this.pathsByName, nameOf(record.path)];
    if (record.number !== null) {
      yield [this.pathsByNumber, record.number];
      yield [this.pathsByPlace, placeKey(recordsFolderOf(record.path), record.number)];
    }
    for (const reference of record.references) {
      for (const key of targetKeys(record, reference)) yield [this.pathsByTarget, key];
    }
    if (this.isCitedKnown) for (const { noteId } of record.citations) yield [this.pathsByNote, noteId];
  }

  /** Where a path stands, or belongs, in the sorted list. */
  private position(path: string): number {
    const list = this.sorted ?? [];
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (comparePaths(list[middle]?.record.path ?? "", path) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** What of a reference tells which record it means. */
type Reference = Pick<RecordReference, "href" | "number" | "syntax">;

/** Before the name of a file under which a wiki link is kept; no path begins like it. */
const NAME = "*/";

/** Under which the records of a folder itself are kept that have a number. */
function placeKey(folder: string, number: number): string {
  return `${number}/${folder}`;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** What a reference may name: paths below the root, names of files, or a number. */
function targetKeys(from: DecisionRecord, { href, number, syntax }: Reference): (string | number)[] {
  if (href === null) return number === null ? [] : [number];
  const target = resolveLink(from.path, { href, syntax });
  if (!("candidates" in target)) {
    const forge = forgePath(href);
    return forge === null ? [] : [NAME + nameOf(forge)];
  }
  return target.candidates.map(({ path, spelling }) => (spelling.base === "name" ? NAME + nameOf(path) : path));
}
