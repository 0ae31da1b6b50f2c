// One script that the page loads when a tab beside the first is turned to, or when the page has come to rest.
import { decideStrip } from "./decide";
import { detailsSection } from "./details";
import { flipsSection } from "./flips";
import { assumptionsForm } from "./form/assumptions";
import { constraintsForm } from "./form/constraints";
import { optionsForm } from "./form/options";
import { qualityForm } from "./form/quality";
import { memorySection } from "./memory";
import { rulesSection } from "./rules";
import type { LaterSections } from "./sections";

export const LATER: LaterSections = {
  flips: flipsSection,
  memory: memorySection,
  rules: rulesSection,
  details: detailsSection,
  decide: decideStrip,
  form: {
    options: optionsForm,
    quality: qualityForm,
    assumptions: assumptionsForm,
    constraints: constraintsForm,
  },
};
