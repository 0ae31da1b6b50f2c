import { argumentAgainstFigures } from "./argumentAgainstFigures";
import { argumentRevised } from "./argumentRevised";
import { brokenLink } from "./brokenLink";
import { choiceBelowMinimum } from "./choiceBelowMinimum";
import { chosenNotAmongOptions } from "./chosenNotAmongOptions";
import { chosenNotCheapest } from "./chosenNotCheapest";
import { citationUndefined } from "./citationUndefined";
import { counterArgumentOpen } from "./counterArgumentOpen";
import { duplicateNumber } from "./duplicateNumber";
import { evaluationOld } from "./evaluationOld";
import { figuresChanged } from "./figuresChanged";
import { figuresInvalid } from "./figuresInvalid";
import { licenceLimitUnmentioned } from "./licenceLimitUnmentioned";
import { modelRetired } from "./modelRetired";
import { modelUnknown } from "./modelUnknown";
import { notUtf8 } from "./notUtf8";
import { numberMismatch } from "./numberMismatch";
import { optionWithoutBad } from "./optionWithoutBad";
import { optionWithoutGood } from "./optionWithoutGood";
import { placeholderLeft } from "./placeholderLeft";
import { pricesOld } from "./pricesOld";
import { reviewOverdue } from "./reviewOverdue";
import { singleOption } from "./singleOption";
import { statusContradiction } from "./statusContradiction";
import { statusUnknown } from "./statusUnknown";
import { supersedeOneSided } from "./supersedeOneSided";
import { supersededByUndecided } from "./supersededByUndecided";
import { unknownCitation } from "./unknownCitation";
import { yamlInvalid } from "./yamlInvalid";
import type { Rule } from "./rule";

/** All rules: what stands in a record and around it first, then its arguments, then its figures. */
export const RULES: readonly Rule[] = [
  notUtf8,
  yamlInvalid,
  duplicateNumber,
  numberMismatch,
  statusUnknown,
  statusContradiction,
  supersedeOneSided,
  supersededByUndecided,
  brokenLink,
  placeholderLeft,
  chosenNotAmongOptions,
  singleOption,
  optionWithoutGood,
  optionWithoutBad,
  unknownCitation,
  citationUndefined,
  argumentRevised,
  counterArgumentOpen,
  licenceLimitUnmentioned,
  modelRetired,
  modelUnknown,
  reviewOverdue,
  figuresInvalid,
  figuresChanged,
  choiceBelowMinimum,
  chosenNotCheapest,
  pricesOld,
  evaluationOld,
  argumentAgainstFigures,
];
