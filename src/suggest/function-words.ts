/** Characters and words that hold a sentence together: a term neither begins nor ends with one. */

const NEVER_FIRST = charactersOf('的了是在和与及之吗呢吧啊么着们也都就而且或则被把让我你他她它这那其所并以到又还很再请件');
const NEVER_LAST = charactersOf(
  '的了是在和与及之吗呢吧啊也都就而且或则被把让我你他她它这那其所并以又还很再请从对为有将不一几每第如个',
);

/** Before a term, and after one, these are as good as a run's border. */
const BEFORE = charactersOf('的了是在和与及之吗呢吧啊也都或被把让我你他她它这那其以到从对为有将用');
const AFTER = charactersOf('的了是在和与及之吗呢吧啊也都或被把让我你他她它这那其以到从对为有将用中里上下');

const ENGLISH: ReadonlySet<string> = new Set(
  (
    'a an the of to in on at by for from with without and or nor not no is are was were be been it its this that these those ' +
    'as if then than so do does did can could will would should may might must has have had how what when where which who why ' +
    'you your we our my i he she they their his her me us them but about into over under via vs up out all any some more most'
  ).split(' '),
);

export function isNeverFirst(term: string): boolean {
  return NEVER_FIRST.has(term) || ENGLISH.has(term) || isNumber(term);
}

export function isNeverLast(term: string): boolean {
  return NEVER_LAST.has(term) || ENGLISH.has(term) || isNumber(term);
}

/** Whether a term may begin after this unit although nothing separates them. */
export function isBorderBefore(term: string): boolean {
  return BEFORE.has(term);
}

/** Whether a term may end before this unit. */
export function isBorderAfter(term: string): boolean {
  return AFTER.has(term);
}

/** Numbers count steps, chapters and years, and stand beside everything. */
function isNumber(term: string): boolean {
  for (let index = 0; index < term.length; index++) {
    const code = term.charCodeAt(index);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

function charactersOf(text: string): ReadonlySet<string> {
  return new Set(text);
}
