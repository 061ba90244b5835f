import { z } from 'zod';

/*
 * The part of the SARIF 2.1.0 JSON schema (OASIS standard, errata 01) that our logs use. Objects are closed, so that a
 * property that the standard does not have cannot slip in; section numbers are those of the standard.
 */

/** RFC 3986 reference: percent-encoded, nothing outside ASCII. */
const UriReference = z.string().regex(/^[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+$/);
const Index = z.int().min(-1);

/** 3.11 message */
const Message = z.strictObject({ text: z.string(), markdown: z.string().optional() });

/** 3.4 artifactLocation; a relative address never leaves its base. */
const ArtifactLocation = z.strictObject({
  uri: UriReference.refine((uri) => !/^([a-z]+:|\/|\.\.)/i.test(uri)),
  uriBaseId: z.string(),
});

/** 3.30 region */
const Region = z
  .strictObject({
    startLine: z.int().min(1),
    startColumn: z.int().min(1).optional(),
    endColumn: z.int().min(1).optional(),
  })
  .refine(({ startColumn = 1, endColumn = startColumn }) => endColumn >= startColumn);

/** 3.28 location */
const Location = z.strictObject({
  physicalLocation: z.strictObject({ artifactLocation: ArtifactLocation, region: Region }),
  logicalLocations: z
    .array(z.strictObject({ name: z.string(), fullyQualifiedName: z.string(), kind: z.string() }))
    .optional(),
});

/** 3.35 suppression */
const Suppression = z.strictObject({
  kind: z.enum(['inSource', 'external']),
  status: z.enum(['accepted', 'underReview', 'rejected']),
  justification: z.string(),
});

const Level = z.enum(['none', 'note', 'warning', 'error']);

/** 3.27 result */
const SarifResult = z.strictObject({
  ruleId: z.string(),
  ruleIndex: Index,
  level: Level,
  message: Message,
  locations: z.array(Location).min(1),
  partialFingerprints: z.record(z.string(), z.string()),
  suppressions: z.array(Suppression),
  properties: z.record(z.string(), z.unknown()),
});
export type SarifResult = z.output<typeof SarifResult>;

/** 3.49 reportingDescriptor */
const Descriptor = z.strictObject({
  id: z.string(),
  shortDescription: Message,
  fullDescription: Message,
  helpUri: z.url().optional(),
  help: Message,
  defaultConfiguration: z.strictObject({ level: Level }),
  properties: z.record(z.string(), z.unknown()).optional(),
});

/** 3.20 invocation with 3.58 notification */
const Invocation = z.strictObject({
  executionSuccessful: z.boolean(),
  exitCode: z.int().optional(),
  toolExecutionNotifications: z
    .array(z.strictObject({ descriptor: z.strictObject({ id: z.string() }), level: Level, message: Message }))
    .optional(),
});

/** 3.14 run */
const Run = z.strictObject({
  tool: z.strictObject({
    driver: z.strictObject({ name: z.string(), semanticVersion: z.string().optional(), rules: z.array(Descriptor) }),
  }),
  language: z.string().regex(/^[a-zA-Z]{2}(-[a-zA-Z]{2})?$/),
  columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
  originalUriBaseIds: z.record(z.string(), z.strictObject({ description: Message })),
  invocations: z.array(Invocation),
  results: z.array(SarifResult),
});

/** 3.13 sarifLog */
export const SarifLog = z.strictObject({ $schema: z.url(), version: z.literal('2.1.0'), runs: z.array(Run) });
