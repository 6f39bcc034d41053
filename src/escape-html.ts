/** Text as HTML, in an element or in an attribute in double quotes. */
export function escapeHtml(text: string): string {
  // Most texts have none of them, and one search is cheaper than four.
  if (!SPECIAL.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const SPECIAL = /[&<>"]/;
