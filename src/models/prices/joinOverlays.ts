import type { OverlayFile } from "./overlayFile";

/** One overlay of several; where two say something of the same row or provider, the later one holds. */
export function joinOverlays(overlays: readonly OverlayFile[]): OverlayFile {
  const rows = new Map(overlays.flatMap((overlay) => overlay.rows ?? []).map((row) => [row.id, row]));
  const terms = <T>(of: (overlay: OverlayFile) => Record<string, T> | undefined): Record<string, T> =>
    Object.fromEntries(overlays.flatMap((overlay) => Object.entries(of(overlay) ?? {})));
  return {
    batch: terms(({ batch }) => batch),
    flex: terms(({ flex }) => flex),
    cacheStorage: terms(({ cacheStorage }) => cacheStorage),
    peakDays: terms(({ peakDays }) => peakDays),
    names: terms(({ names }) => names),
    rows: [...rows.values()],
  };
}
