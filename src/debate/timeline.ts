/** An event in which a vendor or a government changed sides. */
export interface TimelineEvent {
  readonly date: string;
  readonly event: string;
  readonly direction: "open" | "closed" | "mixed" | "none";
  readonly evidence: readonly string[];
  readonly notes: readonly string[];
}
