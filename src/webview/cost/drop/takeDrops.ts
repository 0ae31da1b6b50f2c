import type { CostAction, PieceMessage } from "../../../shared/costProtocol";
import { droppedFiles, mayHoldFiles } from "./droppedFiles";

type Dropped = Omit<Extract<CostAction, { name: "measureDropped" }>, "name">;

/**
 * Takes files that are dropped anywhere on the page. Of files of the desktop the page keeps only the handles, and reads them
 * piece by piece as the editor asks.
 * @returns reads a piece; null where the file is none of the last drop, or cannot be read
 */
export function takeDrops(
  page: Window,
  take: (dropped: Dropped) => void,
): (piece: PieceMessage) => Promise<Uint8Array<ArrayBuffer> | null> {
  let drop = 0;
  let held: readonly File[] = [];
  /** What is dragged inside the page is none of the files meant here. */
  let isOwn = false;
  const show = (isOver: boolean): boolean => page.document.body.classList.toggle("dropping", isOver);
  const over = (event: DragEvent): void => {
    if (isOwn || !event.dataTransfer || !mayHoldFiles(event.dataTransfer)) return;
    event.preventDefault();
    // VS Code would take files of the desktop for its editor area, unless the page has dealt with them.
    event.stopPropagation();
    event.dataTransfer.dropEffect = "copy";
    show(true);
  };
  page.addEventListener("dragstart", () => (isOwn = true));
  page.addEventListener("dragend", () => (isOwn = false));
  // Before the listeners of VS Code, which stand on the same window.
  page.addEventListener("dragenter", over, { capture: true });
  page.addEventListener("dragover", over, { capture: true });
  page.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) show(false);
  });
  page.addEventListener(
    "drop",
    (event) => {
      show(false);
      if (isOwn || !event.dataTransfer || !mayHoldFiles(event.dataTransfer)) return;
      event.preventDefault();
      event.stopPropagation();
      const { addresses, files } = droppedFiles(event.dataTransfer);
      if (addresses.length === 0 && files.length === 0) return;
      held = files;
      take({
        drop: ++drop,
        addresses: [...addresses],
        files: files.map(({ name, size, lastModified }) => ({ name, size, changed: lastModified })),
      });
    },
    { capture: true },
  );
  return async ({ drop: asked, file, from, to }) => {
    const found = asked === drop ? held[file] : undefined;
    try {
      return found ? new Uint8Array(await found.slice(from, to).arrayBuffer()) : null;
    } catch {
      // It was changed or taken away since it was dropped, or is a folder.
      return null;
    }
  };
}
