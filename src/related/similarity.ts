/** Compares one post's words with those of all others, through the lists of posts of each word. */

import type { Vectors } from './vectors.ts';

export interface Similar {
  readonly ordinal: number;
  readonly score: number;
}

/** Creates a function that gives the posts most like one, best first, equal ones in the archive's order. */
export function createSimilarity({
  ofPosts,
  ofWords,
}: Pick<Vectors, 'ofPosts' | 'ofWords'>): (ordinal: number, count: number) => Similar[] {
  const posts = ofPosts.starts.length;
  const scores = new Float64Array(posts);
  const touched = new Uint32Array(posts);
  return (ordinal, count) => {
    let found = 0;
    for (let at = ofPosts.starts[ordinal] ?? 0; at < (ofPosts.ends[ordinal] ?? 0); at++) {
      const word = ofPosts.items[at] ?? 0;
      const weight = ofPosts.weights[at] ?? 0;
      const end = ofWords.ends[word] ?? 0;
      for (let entry = ofWords.starts[word] ?? 0; entry < end; entry++) {
        const other = ofWords.items[entry] ?? 0;
        const score = scores[other] ?? 0;
        if (score === 0) touched[found++] = other;
        scores[other] = score + weight * (ofWords.weights[entry] ?? 0);
      }
    }
    scores[ordinal] = 0;
    const best = selectBest(scores, touched.subarray(0, found), count);
    for (let index = 0; index < found; index++) scores[touched[index] ?? 0] = 0;
    return best;
  };
}

/** Keeps the best in order while it looks through all: `count` is small. */
function selectBest(scores: Float64Array, ordinals: Uint32Array, count: number): Similar[] {
  const best: Similar[] = [];
  for (const ordinal of ordinals) {
    const score = scores[ordinal] ?? 0;
    const last = best[count - 1];
    if (score === 0 || (last !== undefined && !isBetter(score, ordinal, last))) continue;
    if (last !== undefined) best.pop();
    let at = best.length;
    for (let before = best[at - 1]; before !== undefined && isBetter(score, ordinal, before); before = best[at - 1]) at--;
    best.splice(at, 0, { ordinal, score });
  }
  return best;
}

function isBetter(score: number, ordinal: number, than: Similar): boolean {
  return score > than.score || (score === than.score && ordinal < than.ordinal);
}
