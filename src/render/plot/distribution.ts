import { rememberedPlot } from '#render/plot/plot-memory.ts';

/** One report in a distribution. */
export interface DistributionValue {
  label: string;
  /** A float, for drawing only. */
  value: number;
  /** As published: `98.26%`. */
  text: string;
  href: string;
}

export interface Distribution {
  /** `预算执行率的分布` */
  title: string;
  measure: string;
  values: readonly DistributionValue[];
}

/** Reports from which a distribution is worth drawing. */
export const FEWEST = 4;

/** The library that draws is loaded when there is something new to draw. */
export function distributionPlot(distribution: Distribution): Promise<string> {
  return rememberedPlot(['distribution', distribution], async () => {
    const { drawDistribution } = await import('#render/plot/distribution-plot.ts');
    return drawDistribution(distribution);
  });
}
