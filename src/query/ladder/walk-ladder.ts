/**
 * The ladder of a search: how closely a post must match. Each level is tried only where those above found nothing, and the result
 * says which level each post is of and why a level was left.
 */

import { subtract } from '../../index/read/matches.ts';
import { termsOfPhrases } from '../match/match-leaf.ts';
import { isMixedPinyin } from '../widen/mixed-pinyin.ts';
import { appendPartial } from './append-partial.ts';
import {
  createLadderContext,
  type LadderContext,
  type LadderInput,
  type LadderResult,
  type LadderStep,
  type Level,
  type LevelResult,
  type Tier,
} from './level.ts';
import { ALL, PHRASE } from './literal-levels.ts';
import { PARTIAL } from './partial-level.ts';
import { TRANSLATED } from './translated-level.ts';
import { CORRECTED, NEAR, SWAPPED, SYNONYM } from './widened-levels.ts';

/** From the closest down. */
const LEVELS: readonly Level[] = [PHRASE, SWAPPED, ALL, SYNONYM, TRANSLATED, CORRECTED, NEAR, PARTIAL];

/** A text half in Han and half in pinyin is one thing, so correct it before looking for its halves apart. */
const LEVELS_OF_MIXED: readonly Level[] = [PHRASE, CORRECTED, ALL, SYNONYM, NEAR, PARTIAL];

function isMixed({ wanted }: LadderContext): boolean {
  const [only] = wanted;
  return wanted.length === 1 && only !== undefined && !only.quoted && isMixedPinyin(only.units);
}

/**
 * Walks down until a level has posts, and adds partial matches below them if they are few. Filters of names come later and choose no level,
 * so that a facet counts what choosing it brings.
 */
export async function walkLadder(input: LadderInput, maxPartialBlocks: number): Promise<LadderResult> {
  const context = createLadderContext(input);
  const { matching, wanted, excluded } = context;
  await matching.reader.read([...wanted, ...excluded].flatMap(termsOfPhrases));
  const steps: LadderStep[] = [];
  const tiers: Tier[] = [];
  let rewritten: LevelResult['rewritten'];
  for (const level of isMixed(context) ? LEVELS_OF_MIXED : LEVELS) {
    const reason = reasonToLeave(level, context, tiers);
    if (reason !== undefined) {
      steps.push({ level: level.name, posts: 0, reason });
      continue;
    }
    const found = await level.match(context);
    const matches = tiers.reduce((rest, tier) => subtract(rest, tier.matches), found.matches);
    const posts = matches.ordinals.length;
    steps.push({
      level: level.name,
      posts,
      reason: posts === 0 ? 'no post' : (found.goesOn ?? false) ? 'and maybe more below' : 'taken',
    });
    if (posts > 0) {
      tiers.push({ level: level.name, matches, place: tiers.length });
      rewritten ??= found.rewritten;
    }
    if (tiers.length > 0 && !found.goesOn) break;
  }
  const isPartial = tiers[0]?.level === 'most';
  const missing = isPartial && wanted.length > 1 ? context.missing().map(({ text }) => text) : [];
  const result = {
    tiers,
    missing,
    translated: [],
    plan: rewritten?.plan ?? context.plan,
    rewriting: rewritten?.rewriting,
    steps,
  } as const;
  const appended = await appendPartial(context, result, maxPartialBlocks);
  const usesWords = appended.tiers.some(({ level, matches }) => isWidening(level) && matches.ordinals.length > 0);
  const isTranslated = tiers[0]?.level === 'synonym';
  const words = usesWords && rewritten === undefined ? await (isTranslated ? context.otherNames() : context.scoredNames()) : [];
  return { ...appended, translated: words.map(({ term, names }) => ({ term, names })) };
}

/** Where other names of words were looked for. */
function isWidening(level: Level['name']): boolean {
  return level === 'most' || level === 'synonym';
}

/** Below a level that has posts and goes on, only {@link ALL} may follow. */
function reasonToLeave(level: Level, context: LadderContext, tiers: readonly Tier[]): string | undefined {
  const { mode } = context;
  if (mode !== 'auto' && level.mode !== mode) return `only ${mode} was asked for`;
  if (tiers.length > 0 && level !== ALL) return 'a closer level has posts';
  return level.leftOut(context);
}
