/** What one rendering carries from rule to rule, in markdown-it's `env`. */

import type { Env } from 'markdown-it';
import { type Addresses, AS_WRITTEN } from './addresses.ts';
import type { MathOutput, RenderWarning } from './rendered.ts';

interface RenderContext {
  readonly addresses: Addresses;
  readonly warnings: RenderWarning[];
}

const CONTEXT: unique symbol = Symbol('suoyin');

/** A fresh one for each body. */
export function createRenderEnv(math: MathOutput, addresses: Addresses): Env {
  const context: RenderContext = { addresses, warnings: [] };
  return { mathOutput: math, [CONTEXT]: context };
}

/** What the body's addresses and names lead to; where nobody said so, they stay as written. */
export function addressesOf(env: Env | undefined): Addresses {
  return contextOf(env)?.addresses ?? AS_WRITTEN;
}

/** Tells the author something of a line of the body, counted from 1. */
export function warn(env: Env | undefined, warning: RenderWarning): void {
  contextOf(env)?.warnings.push(warning);
}

/** Warnings of the rules so far. */
export function warningsOf(env: Env): readonly RenderWarning[] {
  return contextOf(env)?.warnings ?? [];
}

function contextOf(env: Env | undefined): RenderContext | undefined {
  // Only createRenderEnv writes this key.
  return env?.[CONTEXT] as RenderContext | undefined;
}
