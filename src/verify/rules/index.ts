import type { Rule } from '#verify/rule.ts';
import { ambiguousNumber } from '#verify/rules/ambiguous-number.ts';
import { attachmentFile } from '#verify/rules/attachment-file.ts';
import { baseMissing } from '#verify/rules/base-missing.ts';
import { brackets } from '#verify/rules/brackets.ts';
import { correctionHistory } from '#verify/rules/correction-history.ts';
import { correctionValue } from '#verify/rules/correction-value.ts';
import { datasheetBalance } from '#verify/rules/datasheet-balance.ts';
import { datasheetRowMissing } from '#verify/rules/datasheet-row-missing.ts';
import { datasheetRowRepeated } from '#verify/rules/datasheet-row-repeated.ts';
import { datasheetTotal } from '#verify/rules/datasheet-total.ts';
import { dateOrder } from '#verify/rules/date-order.ts';
import { deductionWithoutReason } from '#verify/rules/deduction-without-reason.ts';
import { directionInProse } from '#verify/rules/direction-in-prose.ts';
import { disclosureStatement } from '#verify/rules/disclosure-statement.ts';
import { documentNumber } from '#verify/rules/document-number.ts';
import { documentsDisagree } from '#verify/rules/documents-disagree.ts';
import { duplicateIndicator } from '#verify/rules/duplicate-indicator.ts';
import { duplicateParagraph } from '#verify/rules/duplicate-paragraph.ts';
import { figureDuplicate } from '#verify/rules/figure-duplicate.ts';
import { figureLabel } from '#verify/rules/figure-label.ts';
import { figureReference } from '#verify/rules/figure-reference.ts';
import { figureUnit } from '#verify/rules/figure-unit.ts';
import { futureDate } from '#verify/rules/future-date.ts';
import { gradeBand } from '#verify/rules/grade-band.ts';
import { gradeWord } from '#verify/rules/grade-word.ts';
import { groupWeights } from '#verify/rules/group-weights.ts';
import { headingAsText } from '#verify/rules/heading-as-text.ts';
import { headingLevel } from '#verify/rules/heading-level.ts';
import { headingSequence } from '#verify/rules/heading-sequence.ts';
import { importDoubt } from '#verify/rules/import-doubt.ts';
import { indicatorWeight } from '#verify/rules/indicator-weight.ts';
import { knownUnit } from '#verify/rules/known-unit.ts';
import { listedParts } from '#verify/rules/listed-parts.ts';
import { mandatorySection } from '#verify/rules/mandatory-section.ts';
import { missedTargetFullMarks } from '#verify/rules/missed-target-full-marks.ts';
import { missingFigure } from '#verify/rules/missing-figure.ts';
import { missingIndicator } from '#verify/rules/missing-indicator.ts';
import { nearMiss } from '#verify/rules/near-miss.ts';
import { negativeFigure } from '#verify/rules/negative-figure.ts';
import { noticeScope } from '#verify/rules/notice-scope.ts';
import { partExceedsWhole } from '#verify/rules/part-exceeds-whole.ts';
import { partialPeriod } from '#verify/rules/partial-period.ts';
import { placeholder } from '#verify/rules/placeholder.ts';
import { priorYearRestated } from '#verify/rules/prior-year-restated.ts';
import { privacyAttachment } from '#verify/rules/privacy-attachment.ts';
import { privacyBankCard } from '#verify/rules/privacy-bank-card.ts';
import { privacyContact } from '#verify/rules/privacy-contact.ts';
import { privacyEmail } from '#verify/rules/privacy-email.ts';
import { privacyIdCard } from '#verify/rules/privacy-id-card.ts';
import { privacyPhone } from '#verify/rules/privacy-phone.ts';
import { promisedAttachment } from '#verify/rules/promised-attachment.ts';
import { publicationDeadline } from '#verify/rules/publication-deadline.ts';
import { quantityRestated } from '#verify/rules/quantity-restated.ts';
import { rateRange } from '#verify/rules/rate-range.ts';
import { relation } from '#verify/rules/relation.ts';
import { relationSyntax } from '#verify/rules/relation-syntax.ts';
import { scoreByRate } from '#verify/rules/score-by-rate.ts';
import { scoreByTarget } from '#verify/rules/score-by-target.ts';
import { scoreInNarrative } from '#verify/rules/score-in-narrative.ts';
import { scoreTier } from '#verify/rules/score-tier.ts';
import { scoreWithinWeight } from '#verify/rules/score-within-weight.ts';
import { scoreWithoutEvidence } from '#verify/rules/score-without-evidence.ts';
import { scorecardFigure } from '#verify/rules/scorecard-figure.ts';
import { scorecardTotal } from '#verify/rules/scorecard-total.ts';
import { staleValue } from '#verify/rules/stale-value.ts';
import { statedCount } from '#verify/rules/stated-count.ts';
import { tableColumns } from '#verify/rules/table-columns.ts';
import { tableCrossFooting } from '#verify/rules/table-cross-footing.ts';
import { tableDifference } from '#verify/rules/table-difference.ts';
import { tableGrowth } from '#verify/rules/table-growth.ts';
import { tablePart } from '#verify/rules/table-part.ts';
import { tableRatio } from '#verify/rules/table-ratio.ts';
import { tableRowTotal } from '#verify/rules/table-row-total.ts';
import { tableShareTotal } from '#verify/rules/table-share-total.ts';
import { tableSubtotal } from '#verify/rules/table-subtotal.ts';
import { tableTotal } from '#verify/rules/table-total.ts';
import { tableUnit } from '#verify/rules/table-unit.ts';
import { tableUnitMissing } from '#verify/rules/table-unit-missing.ts';
import { termDrift } from '#verify/rules/term-drift.ts';
import { textCutOff } from '#verify/rules/text-cut-off.ts';
import { titleYear } from '#verify/rules/title-year.ts';
import { unboundNumber } from '#verify/rules/unbound-number.ts';
import { uncorrectedChange } from '#verify/rules/uncorrected-change.ts';
import { unitName } from '#verify/rules/unit-name.ts';
import { unknownIndicator } from '#verify/rules/unknown-indicator.ts';
import { waiverOwnAuthor } from '#verify/rules/waiver-own-author.ts';
import { weightsTotal } from '#verify/rules/weights-total.ts';
import { wideLimit } from '#verify/rules/wide-limit.ts';
import { yearInProse } from '#verify/rules/year-in-prose.ts';

/** All rules, in the order in which their checks are listed. One line a rule. */
export const rules: readonly Rule[] = [
  relation,
  relationSyntax,
  figureLabel,
  figureReference,
  knownUnit,
  yearInProse,
  unboundNumber,
  nearMiss,
  quantityRestated,
  ambiguousNumber,
  directionInProse,
  statedCount,
  listedParts,
  partialPeriod,
  baseMissing,
  figureUnit,
  negativeFigure,
  partExceedsWhole,
  figureDuplicate,
  wideLimit,
  rateRange,
  datasheetRowMissing,
  datasheetRowRepeated,
  datasheetTotal,
  datasheetBalance,
  documentsDisagree,
  missingFigure,
  staleValue,
  correctionValue,
  uncorrectedChange,
  correctionHistory,
  futureDate,
  waiverOwnAuthor,
  titleYear,
  unitName,
  noticeScope,
  dateOrder,
  publicationDeadline,
  documentNumber,
  attachmentFile,
  promisedAttachment,
  mandatorySection,
  headingSequence,
  headingLevel,
  headingAsText,
  textCutOff,
  duplicateParagraph,
  brackets,
  placeholder,
  termDrift,
  privacyPhone,
  privacyIdCard,
  privacyBankCard,
  privacyContact,
  privacyEmail,
  privacyAttachment,
  priorYearRestated,
  disclosureStatement,
  weightsTotal,
  groupWeights,
  importDoubt,
  indicatorWeight,
  scoreWithinWeight,
  missedTargetFullMarks,
  scoreByTarget,
  scoreByRate,
  scoreTier,
  scorecardTotal,
  scoreInNarrative,
  scorecardFigure,
  gradeBand,
  gradeWord,
  scoreWithoutEvidence,
  deductionWithoutReason,
  duplicateIndicator,
  unknownIndicator,
  missingIndicator,
  tableTotal,
  tableSubtotal,
  tableRowTotal,
  tableCrossFooting,
  tablePart,
  tableDifference,
  tableRatio,
  tableGrowth,
  tableShareTotal,
  tableUnit,
  tableUnitMissing,
  tableColumns,
];
