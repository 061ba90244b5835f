import { z } from 'zod';

/** Id of a metric or figure: `expenditure.basic`. `sum`, `growth` and `prev` are words of the relation language. */
export const FigureId = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*(\.[a-z0-9][A-Za-z0-9]*)*$/, {
    error: 'figure-id',
  })
  .refine((id) => !['sum', 'growth', 'prev'].includes(id), { error: 'reserved-id' });

/** Id of a unit, project or regime, as in file names and addresses: `lianjiang-government-service-centre`. */
export const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'slug' });

/** Id of a report, as in its address and its file name: `2023/unit` or `2023/unit.project`. */
export const ReportId = z.string().regex(/^\d{4}\/[a-z0-9-]+(\.[a-z0-9-]+)?$/, { error: 'report-id' });
