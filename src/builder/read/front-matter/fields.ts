/** Front matter of any language -> one small shape: text, lists and maps. Scalars stay as they were typed (`0123`, `1.10`). */

/** A value of front matter; what is empty or `null` is left out. */
export type FieldValue = string | readonly FieldValue[] | Fields;

/** Front matter by key; keys are in lower case (engines differ on it), those of maps within as they were typed. */
export interface Fields extends ReadonlyMap<string, FieldValue> {}

/** Makes fields of what an engine returned. */
export function toFields(data: unknown): Fields {
  return toMap(data, 0);
}

/** The trimmed text of the first of `keys` that has a text. */
export function textOf(fields: Fields, ...keys: readonly string[]): string | undefined {
  return textEntry(fields, keys)?.text;
}

/** Like `textOf`, with the key it was found under; switches such as `excerpt: true` are no text. */
export function textEntry(fields: Fields, keys: readonly string[]): { readonly key: string; readonly text: string } | undefined {
  for (const key of keys) {
    const value = fields.get(key);
    if (typeof value === 'string' && !isSwitch(value)) return { key, text: value };
  }
  return undefined;
}

/** Whether a value switches something on. */
export function isOn(value: FieldValue | undefined): boolean {
  return typeof value === 'string' && /^(?:true|yes|on|1)$/i.test(value);
}

/** Whether a value switches something off. */
export function isOff(value: FieldValue | undefined): boolean {
  return typeof value === 'string' && /^(?:false|no|off|0)$/i.test(value);
}

/** Whether a text is a word that switches, so that it is no description, license or count. */
export function isSwitch(text: string): boolean {
  return /^(?:true|yes|on|false|no|off)$/i.test(text);
}

function toValue(data: unknown, depth: number): FieldValue | undefined {
  if (data === null || data === undefined || depth > MAX_DEPTH) return undefined;
  if (data instanceof Date) return data.toISOString(); // a TomlDate: writes what was typed, with its own zone or none
  if (Array.isArray(data)) return data.map((item) => toValue(item, depth + 1)).filter((item) => item !== undefined);
  if (typeof data === 'object') return toMap(data, depth + 1);
  const text = String(data).trim();
  return text === '' ? undefined : text;
}

function toMap(data: unknown, depth: number): Fields {
  const fields = new Map<string, FieldValue>();
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return fields;
  for (const [key, item] of Object.entries(data)) {
    const value = toValue(item, depth);
    if (value !== undefined) fields.set(depth === 0 ? key.trim().toLowerCase() : key.trim(), value);
  }
  return fields;
}

// Categories nest two deep, and lists of authors with addresses three.
const MAX_DEPTH = 8;
