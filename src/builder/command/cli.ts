#!/usr/bin/env node
/** The command `suoyin`: reads its arguments, runs one command, and ends with 0 (done), 1 (failed) or 2 (misused). */

import { parseArgs } from 'node:util';
import { runCheck } from './check.ts';
import { runBuild, runDeploy, runStart } from './commands.ts';
import { HELP, OPTIONS } from './options.ts';

async function main(args: readonly string[]): Promise<number> {
  const [name = '', ...rest] = args;
  if (name === '' || name === '--help' || name === '-h' || name === 'help') {
    console.log(HELP.suoyin);
    return name === '' ? 2 : 0;
  }
  if (!Object.hasOwn(OPTIONS, name)) {
    console.error(`Cannot run "${name}": expected one of ${Object.keys(OPTIONS).join(', ')}\n\n${HELP.suoyin}`);
    return 2;
  }
  const command = name as keyof typeof OPTIONS;
  try {
    if (rest.includes('--help') || rest.includes('-h')) {
      console.log(HELP[command]);
      return 0;
    }
    return await run(command, rest);
  } catch (error) {
    const isMisuse = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    const isUsage = error instanceof RangeError;
    console.error(error instanceof Error ? error.message : String(error));
    if (isMisuse || isUsage) console.error(`\n${HELP[command]}`);
    else if (process.env.DEBUG !== undefined && error instanceof Error) console.error(error.stack);
    return isMisuse || isUsage ? 2 : 1;
  }
}

function run(command: keyof typeof OPTIONS, args: string[]): Promise<number> {
  if (command === 'build') return runBuild(parseArgs({ args, options: OPTIONS.build }).values);
  if (command === 'check') return runCheck(parseArgs({ args, options: OPTIONS.check }).values);
  if (command === 'start') return runStart(parseArgs({ args, options: OPTIONS.start }).values);
  return runDeploy(parseArgs({ args, options: OPTIONS.deploy }).values);
}

process.exitCode = await main(process.argv.slice(2));
