/** `npm run explain -- "query"`: tells how a search of a folder of posts comes to its hits. */

import { parseArgs } from 'node:util';
import { type Explanation, explainSearch } from '../../src/query/explain/explain-search.ts';
import { searchParameters, toSearchRequest } from '../../src/query/request.ts';
import { parseParameters } from '../../src/worker/parameters.ts';
import { buildInMemory } from '../memory-archive.ts';
import { formatExplanation } from './format-explanation.ts';

const HELP = `npm run explain -- "QUERY" [--posts DIR] [--json]: how a search comes to its hits

  QUERY          as typed into the search box, or parameters: "q=x&tag=y&match=all"
  --posts DIR    folder of Markdown posts (default: posts)
  --json         the explanation as JSON
  -h, --help     show this

The same stands in an answer with ?explain=1 while npm start serves. Exit codes: 0 done, 2 misused.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    posts: { type: 'string', default: 'posts' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

async function explain(query: string): Promise<Explanation> {
  const parameters = new URLSearchParams(query.startsWith('q=') ? query : { q: query });
  const parsed = parseParameters(parameters, searchParameters);
  if (parsed.kind === 'problem') throw new RangeError(parsed.problem.detail);
  const store = await (await buildInMemory(values.posts)).open();
  return explainSearch(store, toSearchRequest(parsed.values));
}

const [query] = positionals;
if (values.help || query === undefined) {
  console.log(HELP);
  process.exitCode = values.help ? 0 : 2;
} else {
  const explanation = await explain(query);
  console.log(values.json ? JSON.stringify(explanation, null, 2) : formatExplanation(explanation));
}
