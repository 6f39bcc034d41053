/** Loads a package of this folder's own `package.json`, which may not be installed; its shape is checked where it is used. */

/** The exports of a package; the compiler, which may not find it, is not told its name. */
export async function loadPeer(specifier: string): Promise<object> {
  return objectOf(await import(specifier), specifier);
}

/** A value that a package gave, as an object. */
export function objectOf(value: unknown, what: string): object {
  if (typeof value === 'object' && value !== null) return value;
  throw new Error(`Cannot use ${what}: found ${typeof value}, expected an object`);
}

/** A value that a package gave, as a list. */
export function listOf(value: unknown, what: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new Error(`Cannot use ${what}: found ${typeof value}, expected a list`);
}

/** What an object of a package holds under a name. */
export function fieldOf(owner: object, name: string): unknown {
  return Reflect.get(owner, name);
}

/** A text under a name. */
export function textOf(value: unknown, name: string): string {
  const text = fieldOf(objectOf(value, name), name);
  if (typeof text === 'string') return text;
  throw new Error(`Cannot use "${name}": found ${typeof text}, expected a text`);
}

/** Calls a function of an object, and waits for it. */
export async function call(owner: object, name: string, ...given: readonly unknown[]): Promise<unknown> {
  return Reflect.apply(functionOf(owner, name), owner, given);
}

/** Makes an object of a class that a package exports. */
export function construct(owner: object, name: string, ...given: readonly unknown[]): object {
  return objectOf(Reflect.construct(functionOf(owner, name), given), name);
}

function functionOf(owner: object, name: string): (...given: readonly unknown[]) => unknown {
  const value = fieldOf(owner, name);
  if (isFunction(value)) return value;
  throw new Error(`Cannot use "${name}": found ${typeof value}, expected a function`);
}

function isFunction(value: unknown): value is (...given: readonly unknown[]) => unknown {
  return typeof value === 'function';
}
