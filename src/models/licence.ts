/** How a fact was checked; the same words as in the debate. */
export type Verification = "verified-primary" | "verified-secondary" | "unverified";

/** The openness scale of this project, from a closed API (O0) to open science (O5). */
export interface OpennessLevel {
  readonly id: string;
  readonly name: string;
  readonly meaning: string;
  readonly examples: string;
}

/** Where a licence limits its users; a part that the licence text does not limit is absent. */
export interface LicenceLimits {
  readonly users?: string;
  readonly revenue?: string;
  readonly regions?: string;
  readonly fields?: string;
  readonly outputs?: string;
  readonly naming?: string;
}

/** A licence under which model weights are published. */
export interface Licence {
  readonly id: string;
  readonly name: string;
  /** SPDX id, or `LicenseRef-...` where SPDX lists none. */
  readonly spdx: string;
  readonly huggingFaceTag: string | null;
  /** Id of the openness level that weights under it reach. */
  readonly level: string;
  /** Limits that a machine can check. A part that the licence does not limit is absent. */
  readonly rules: LicenceRules;
  readonly terms: string;
  readonly limits: LicenceLimits;
  readonly date: string | null;
  readonly status: Verification;
  /** ISO day on which its text was read; null where nobody noted one. */
  readonly checked: string | null;
  readonly usedBy: string;
  readonly sources: readonly { readonly title: string; readonly url: string | null }[];
}

/** Limits of a licence in a form that can be checked against a use. */
export interface LicenceRules {
  /** False where commercial use needs a licence of its own. */
  readonly commercial?: boolean | undefined;
  /** Monthly active users above which a licence of its own is needed. */
  readonly monthlyUsers?: number | undefined;
  /** Revenue in US dollars a year above which a licence of its own is needed. */
  readonly yearlyRevenueUsd?: number | undefined;
  /** False where outputs may not train other models. */
  readonly trainOnOutputs?: boolean | undefined;
  /** False where users in the European Union have no licence. */
  readonly inEu?: boolean | undefined;
}
