import { privacyIdCard } from '#verify/rules/privacy-id-card.ts';
import { ruleTable } from '../rule-table.ts';

const body = (text: string) => ({ body: text });

// The number of the standard's own example, and others computed from it: no person's.
ruleTable(privacyIdCard, {
  valid: [
    { name: 'no number', report: body('正文。') },
    { name: 'a wrong check digit', report: body('11010519491231002Y、110105194912310021') },
    { name: 'a province that is none', report: body('990105194912310021') },
    { name: 'a day that is none', report: body('110105194913310022') },
    { name: 'an organisation code', report: body('统一社会信用代码12440881456789012X') },
    { name: 'seventeen digits', report: body('11010519491231002') },
    { name: 'fifteen digits without a date', report: body('110105999999999') },
  ],
  invalid: [
    {
      name: 'eighteen digits with X',
      report: body('证号11010519491231002X。'),
      found: '110**************X',
      place: '9:3',
      message: /身份证号码/,
    },
    { name: 'a small x', report: body('11010519491231002x'), found: '110**************X' },
    { name: 'groups', report: body('110105 19491231 002X'), found: '110**************X' },
    { name: 'the older fifteen digits', report: body('110105491231002'), found: '110***********2' },
    {
      name: 'one in the frontmatter',
      report: { front: 'issuer: 张11010519491231002X' },
      found: '110**************X',
      place: '7:10',
    },
  ],
});
