import { z } from 'zod';
import { forEditors, type JsonSchema } from '#cli/schemas/for-editors.ts';
import { WORDS } from '#cli/schemas/words.ts';
import { builtInStandards } from '#load/built-in-standards.ts';
import { Lexicon } from '#schema/lexicon.ts';
import { type Metric, MetricFile } from '#schema/metric.ts';
import { Regime } from '#schema/regime.ts';
import { reportSchema } from '#schema/report.ts';
import { Site } from '#schema/site.ts';
import { Unit } from '#schema/unit.ts';

const KINDS = {
  report: { title: '自评报告的文件头', schema: reportSchema(new Set()) },
  site: { title: '站点设置 site.yaml', schema: Site },
  unit: { title: '评价单位 units/<编号>.yaml', schema: Unit },
  metrics: { title: '口径 metrics/*.yaml', schema: MetricFile },
  regime: { title: '评价体系 regimes/<编号>.yaml', schema: Regime },
  lexicon: { title: '不是数据的数字 lexicon.yaml', schema: Lexicon },
} as const satisfies Readonly<Record<string, { title: string; schema: z.ZodType }>>;

export type SchemaKind = keyof typeof KINDS;

/**
 * JSON Schemas (draft 7, which editors know best) of the files that people write, by file name: what may be written, before
 * anything is read into it. They know less than the checker: relations, units of measure and files beside are its part.
 */
export function schemaDocuments(): Record<string, JsonSchema> {
  const kinds = Object.keys(KINDS) as SchemaKind[];
  return Object.fromEntries(kinds.map((kind) => [`${kind}.schema.json`, documentOf(kind)]));
}

function documentOf(kind: SchemaKind): JsonSchema {
  const { title, schema } = KINDS[kind];
  const written = z.toJSONSchema(schema, { io: 'input', target: 'draft-7', unrepresentable: 'any' }) as JsonSchema;
  const description = '由 npm run schemas 从程序的定义生成，请不要手改。';
  const { $schema = '', ...rest } = forEditors(written, WORDS[kind]);
  const whole = { $schema, title, description, ...rest };
  return kind === 'report' ? withKnownFigures(whole) : whole;
}

/** Figures that need no label are completed by the editor, each with what it means. */
function withKnownFigures(schema: JsonSchema): JsonSchema {
  const { metrics, regimes } = builtInStandards();
  const { figures, regime, ...others } = schema.properties ?? {};
  const figure = figures?.additionalProperties;
  if (figures === undefined || regime === undefined || typeof figure !== 'object')
    throw new Error('the schema of reports has no figures');
  const reference = { $ref: '#/definitions/figure' };
  const known = [...metrics].map(([id, metric]) => [id, { description: meaningOf(metric), allOf: [reference] }]);
  return {
    ...schema,
    properties: {
      ...others,
      regime: { ...regime, examples: [...regimes.keys()] },
      figures: { ...figures, properties: Object.fromEntries(known), additionalProperties: reference },
    },
    definitions: { figure },
  };
}

function meaningOf({ label, measure, definition }: Metric): string {
  return `${label}（${measure}）${definition === undefined ? '' : `：${definition}`}`;
}
