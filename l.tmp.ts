import {loadContent} from '/work/main/src/load/content.ts';
try { const c=loadContent(process.argv[2]); console.log(c.metrics.size,c.units.size,c.regimes.size,c.reports.length,c.broken.length); for(const f of [...c.findings,...c.broken.flatMap(b=>b.findings)]) console.log(f.path,f.line,f.column,f.endColumn,f.rule,f.message);
for (const r of c.reports) console.log(r.id, Object.keys(r.front.figures).length, r.narrative.blocks.length);
} catch(e){console.log(e)}
