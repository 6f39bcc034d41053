/** How many bytes two keys have in common at their beginnings: what front-coding leaves out. */
export function sharedPrefix(left: Uint8Array, right: Uint8Array): number {
  let length = 0;
  while (length < left.length && length < right.length && left[length] === right[length]) length++;
  return length;
}
