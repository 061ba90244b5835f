import { exchangeFolders } from '#cli/exchange.ts';
import { type PublishStep, publish } from '#cli/publish.ts';

/** A process that publishes a site and kills itself after a step, as a power cut would; it says when it begins and when it is done. */
const [site = '', output = '', way = 'exchange', last = ''] = process.argv.slice(2);
process.stdout.write('begun\n');
await publish(site, output, {
  exchange: way === 'exchange' ? exchangeFolders : () => false,
  after: (step: PublishStep) => {
    if (step === last) process.kill(process.pid, 'SIGKILL');
  },
});
process.stdout.write('done\n');
