/**
 * The one list of function words. Each room names the classes or uses that it needs. Words that are common and mean something (问题, answer)
 * are no function words; they stand in the room that leaves them out.
 */

/**
 * Classes of English words:
 *
 * - `article`, `joint`: stand inside names (bag of words), and begin or end none;
 * - `grammar`: prepositions, pronouns, auxiliaries, question words of titles; as likely in a query as in a text;
 * - `prose`: auxiliaries and pronouns of sentences: nobody types them but in a whole sentence;
 * - `use`: verbs that take any object;
 * - `vague`: adverbs and verbs of which a dictionary says everything, and nothing that finds a post.
 */
const ENGLISH = {
  article: 'a an the',
  joint: 'of and for in on to with by',
  grammar:
    'about are as at be been but can could did do does from how if into is it its no not or our should than that then these this those ' +
    'under via was we were what when where which who why would you your',
  prose:
    'all any had has have he her his may me might more most must my nor out over she so some their them they up us vs will without',
  use: 'being use used using',
  vague:
    'again also am another both come done each etc ever every few get go got here just let made make many much never now off one only ' +
    'other own pm same such there thing too two very way whose',
} as const;

/** The English words of some classes. */
export function listEnglish(...classes: readonly (keyof typeof ENGLISH)[]): readonly string[] {
  return classes.flatMap((name) => ENGLISH[name].split(' '));
}

/** Words of two letters that are no product of two variables, as `my` and `do` may be: a formula does not end with one. */
export const ENGLISH_BESIDE_FORMULAS = 'of in is to on by at as or an if it be we vs no so';

/**
 * What a character is good for:
 *
 * - `light`: a bigram with it tells little in a query;
 * - `never-first`, `never-last`: no suggested term begins or ends with it;
 * - `border`: a term may begin behind it and end before it though nothing separates them;
 * - `apart`: it is part of no longer word;
 * - `no-head`, `no-tail`: what the dictionary takes for a word that begins or ends with it is a piece of grammar (也就, 的是);
 * - `no-subject`: by itself it is no subject of a post;
 * - `no-name`: alone before （…） it belongs to no name of the glossary.
 */
export type FunctionUse =
  | 'light'
  | 'never-first'
  | 'never-last'
  | 'border'
  | 'apart'
  | 'no-head'
  | 'no-tail'
  | 'no-subject'
  | 'no-name';

/** The uses by their letters in the table below; capitals are uses that nearly all function characters have. */
const USES: Readonly<Record<string, FunctionUse>> = {
  L: 'light',
  F: 'never-first',
  E: 'never-last',
  B: 'border',
  P: 'apart',
  S: 'no-subject',
  N: 'no-name',
  h: 'no-head',
  t: 'no-tail',
};

/**
 * Characters by class, then by use. Uses differ where a character begins or ends words that mean something: 还 begins 还原, 为 ends 行为.
 */
const CHARACTERS: readonly (readonly [uses: string, characters: string])[] = [
  // Particles.
  ['LFEBPSNht', '的了吗呢吧'],
  ['LFEBPSNh', '之'],
  ['LFEBPSt', '啊'],
  ['LFPSht', '么'],
  ['LFPSNt', '着'],
  ['LFSNt', '们'],
  ['LFESN', '所'],
  ['LSNt', '得'],
  ['LPS', '嘛呀'],
  ['LSN', '地'],
  ['S', '过'],
  // Pronouns.
  ['LFEBPSNh', '我你他她它这其'],
  ['LFEBSNh', '那'],
  ['PSNh', '您某'],
  ['PSN', '该此'],
  ['h', '另'],
  // Question words.
  ['LPSh', '哪谁'],
  ['LEPS', '几'],
  ['LSh', '何'],
  ['LS', '怎'],
  ['L', '什'],
  // Conjunctions.
  ['LFEBPSNh', '与及或'],
  ['LFEBPSN', '和'],
  ['LFEPSNh', '而且'],
  ['LFEPSN', '则'],
  ['LFEN', '并'],
  ['PSNh', '但'],
  ['ESN', '如'],
  ['PSN', '若即'],
  ['h', '虽'],
  // Prepositions.
  ['LFEBPSNh', '被把'],
  ['LFEBPSN', '在让'],
  ['LFEBSN', '以'],
  ['LFBSNt', '到'],
  ['LEBPSN', '从将'],
  ['LEBSN', '为对'],
  ['LSNht', '于'],
  ['BSN', '用'],
  ['SN', '给由像跟按'],
  // Adverbs.
  ['LFEBPSNht', '是也'],
  ['LFEPSNht', '很'],
  ['LFEBPSN', '都'],
  ['LFEPSNh', '又'],
  ['LFEPSNt', '还'],
  ['LFEPSN', '就再'],
  ['LFES', '请'],
  ['EBSN', '有'],
  ['ESt', '不'],
  ['PSN', '才'],
  ['Sht', '没'],
  ['PS', '更只'],
  ['Sh', '太挺'],
  // Counts and measures.
  ['EPSNh', '每'],
  ['ESNt', '个'],
  ['PSNh', '各'],
  ['ESh', '第'],
  ['LS', '样'],
  ['FS', '件'],
  ['ES', '一'],
  ['PS', '两'],
  ['St', '些'],
  // Verbs that name or explain, alone.
  ['SN', '来说要等能会做使叫因至比当应种'],
  ['N', '称作指经去译'],
];

/** The Chinese characters that are good for something. */
export function listCharacters(use: FunctionUse): string {
  let found = '';
  for (const [uses, characters] of CHARACTERS) if ([...uses].some((letter) => USES[letter] === use)) found += characters;
  return found;
}
