/**
 * Words that say nothing of what a post is about. Drawn from the words that stand in most of eleven blogs of different subjects
 * (by the median of their shares of posts), then sorted by hand.
 */

import { listCharacters, listEnglish } from '../../analysis/function-words.ts';
import { foldTerm } from './word.ts';

/** Words that end a phrase: pronouns, particles, adverbs, auxiliaries, and verbs that take any object. */
const GRAMMAR = `
一个 一些 一种 一样 一下 一点 一定 一般 一次 一段 一部分 一步 一句 一遍 一起 一直 一旦 一位 一块 一项 一共 一切 一半 一类
一一 一系列 一节 一堆 一层 一套 一件 一对 一方面 另一方面 一条 一行 一张 一份 一篇 一只 一天 一边 一面 一番 一时 一点点
一会儿 一两 一生 一族 两个 两者 两种 两次 三个 三种 几个 几乎 几次 几年 几天 几种 多个 多少 多种 多次 多数 很多 许多 不少
大量 大多 大多数 大部分 部分 若干 少数 第一 第二 第三 第四 第五 第一个 第二个 第三个 第一次 第二次 首先 其次 再次 最后 最终
最初 最早 最近 最新 最好 最多 最少 最佳 每个 每次 每一 每天 每年 每条 各个 各种 各自 各类 某个 某些 某种 其他 其它 其中 其实
其余 此外 另外 以及 及其 以上 以下 以前 以后 以外 以来 以内 之前 之后 之间 之一 之外 之类 之中 之所以 之下 之上 之内 可以
可能 可用 可见 可是 可否 可不 能够 能否 应该 应当 必须 必要 必然 不必 需要 想要 要求 要么 要是 还是 还有 还要 还会 或者 或是
并且 并不 并非 并不是 而且 而是 而言 然而 不过 但是 但在 只是 只有 只要 只能 只需 只需要 只在 只用 只不过 就是 就有 就要 就像
就会 就能 就好 于是 因此 因为 因而 由于 由此 所以 所有 所在 所需 所谓 所示 如果 如何 如下 如上 如此 如同 如今 假如 假设 倘若
要不 虽然 尽管 即使 即便 即可 即为 即将 既然 既是 除非 除了 无论 不管 不论 不仅 不但 不然 不再 不是 不会 不能 不要 不用 不可
不到 不同 不断 不太 不好 不大 不够 不如 不错 不对 不足 不想 不做 不在 不知 不知道 不存在 不一定 不得不 不可能 没有 没法
没什么 非常 十分 特别 尤其 尤其是 比较 比如 比如说 例如 譬如 类似 相同 相应 相比 相当 相互 互相 相反 相信 对于 关于 至于 有关
基于 根据 按照 依照 通过 经过 随着 针对 为了 作为 成为 称为 视为 变为 分为 属于 等于 处于 位于 用于 在于 来自 来说 来看 来讲
说来 起来 出来 下来 上来 过来 回来 进来 出去 下去 进去 过去 上去 到了 出了 完了 成了 有了 做了 花了 上了 得到 得出 看到 看出
看看 看来 看作 看起来 看似 看过 想到 想想 想法 说到 说明 说是 说法 提到 提及 提出 提供 遇到 达到 做到 找到 收到 拿到 回到
放到 用到 直到 遭到 受到 感到 觉得 认为 以为 知道 了解 理解 注意 注意到 考虑 希望 喜欢 想象 记得 告诉 发现 出现 发生 产生
存在 具有 含有 带有 拥有 包括 我们 你们 他们 她们 它们 咱们 人们 大家 自己 本人 别人 有人 人家 那人 自身 本身 这个 这些 这样
这种 这里 这么 这是 这次 这时 这一 这类 这篇 这边 这点 那个 那些 那样 那种 那里 那么 那时 那就 那边 此时 此类 此处 在此 为此
至此 从此 彼此 哪个 哪些 哪里 哪怕 什么 什么样 为什么 为何 怎么 怎样 怎么样 怎么办 何时 是否 是不是 能不能 有没有 某 本文
本节 本篇 本书 本章 文中 上文 下文 上述 下述 前述 前面 后面 上面 下面 里面 外面 前者 后者 上次 下次 现在 目前 当前 当时 当然
当中 今天 昨天 明天 今年 去年 明年 后来 后续 将来 未来 将会 将要 已经 曾经 已有 刚刚 刚才 正在 正是 正好 正如 恰好 恰恰 仍然
仍旧 依然 依旧 始终 总是 总之 往往 常常 经常 通常 平时 有时 有时候 有的 有些 有点 有所 有着 有趣 有用 偶尔 随时 立刻 马上
立即 同时 同样 同一 然后 接着 接下来 随后 继续 从而 进而 以便 以免 以至 甚至 甚至于 乃至 毕竟 究竟 到底 终于 果然 居然 竟然
显然 确实 的确 真的 真是 真正 实在 其次是 简直 或许 也许 大概 大约 大致 差不多 左右 似乎 好像 仿佛 显得 未必 未免 难免 难以
难道 容易 方便 完全 非得 根本 基本上 整个 全部 全都 任何 仅仅 仅 单纯 单独 另 另一 另一个 另一种 直接 间接 重新 反复 多么
更加 更多 更好 更大 更高 更为 越来越 稍微 稍稍 略微 极其 极为 太多 太大 过于 足够 十足 尽量 尽可能 尽快 随便 随意 也是 也有
也会 也能 也要 也可 也可以 也就是 也就是说 都是 都有 都会 都能 都要 都可以 都不 也不 还不 又是 又有 不算 算是 还没 还可以
而不是 使用 利用 采用 运用 借助 进行 开始 代表 意味 意味着 导致 造成 引起 带来 使得 让 变成 变得 构成 作出 做出 给出 列出
加上 加入 放入 放在 写成 写到 写着 写道 改成 换成 当成 当作 叫做 叫作 称作 看成 视作 分成 尝试 试图 试试 试着 打算 准备 参见
参阅 详见 见下图 下图 上图 下表 上表 图中 表中 如图 举例 举例来说 概括 简单来说 困难 严重 明显 清楚 必备 合适 适合 适用 具体
详细 实际上 事实 事实上 理论上 原来 原本 本来 从来 向来 历来 反正 反而 反之 否则 不然的话 总的来说 换句话说 换言之 也罢 罢了
而已 等等 之类的 诸如 云云 的话 来着 似的 一般来说 一般而言 的时候 时候 地方 东西 事情 事儿 样子 情况 情形 方面 原因 缘故
办法 做法 用法 写法 好处 坏处 区别 差别 自行 相关的 有效 无法 无关 有意思 麻烦 毫无 只好 不得 不行 不敢 不可以 今后 以往 从前
之时 期间 谢谢 感谢 欢迎 抱歉 可惜 遗憾 幸好 幸亏 好在 好吧 哈哈 呵呵 嘿嘿 嘻嘻 哈哈哈 哎 唉 其一 其二 嗯 确保 确认 符合 原文
笔者 楼主 博主 首页 小时 分钟 年前 年后 月份 星期 早上 晚上 中午 下午 上午 前后 先后 上下 内外 两边 左侧 右侧 上方 下方 接近
当且仅当 显而易见 众所周知 顾名思义 与此同时 除此之外 值得 值得注意 进一步 深入 逐步 逐渐 渐渐 慢慢 不禁 不由 无非 何况 况且
且 便 则 若 与否 与其 与之 为例 为主 为止 毫不 依次 分别 恐怕 似是 起到 用来 拿来 听说 据说 说过 说道 想起 想必 看见 听到
见到 碰到 谈到 谈谈 聊聊 说说 讲讲 讲到 写下 记下 留下 剩下 剩余 余下 来到 去掉 不一样 不需要 至少 超过 才能 结合 可能是 大于
小于 如果有 涉及 一定是 主要是 首先是 其实是 仔细 有三 做的 有一 很少 名为 永远 是非 才是 肯定 肯定是 取决 取决于 暂时 已经有
现有 从中 什么时候 奇怪 强烈 则会 显着 显著 某一 矛盾 就算 极大 至少有 所谓的 别的 不止 不为 以此 最好的 最好是 令人 充分
真的是 仍然是 尚未 赘述 有空 没错 倒是 要有 不妨 顺便 再来 几点 当然是 有利 好用 都不是 都不能 不懂 不受 好好 才有 看了 一看
不像 一眼 反过来 更少 往往是 意外 或者是 会不会 便是 突然 一串 刚好 限于 依靠 依然是 原先 强行 好多 来自于 不动 见过 往后
适当 满意 起了 多久 同样是 倾向 听起来 目前为止 总会 回去 放心 动手 顺着 糟糕 小结 不符 而后 粗略 在意 帮忙 不久 不小 其后
不该 总共 到底是 是以 即是 是用 是有 一大 想做 若有 一直在 要注意 多说 不成 仍是 不只是 不仅是 不仅仅是 更像 先看 难看 很像
不高 必定 一直是 留给 那是 绝不 下列 得知 不定 不再是 再说 早已 轻易 故意 务必 各样 也许会 值得一提 多样 何处 还想 不就 往前
如有 一方 不利 往上 比起 不合理 略有 好几 又能 事后 一同 不相 怎么说 想来 不如说 话说 比方 举个 有一定 有可能 不可避免 一个个
一点儿 有一点 一股 一律 看一下 一旁 一味 一向 一心 一再 一度 一道 一阵 一概 一口气 一窝蜂 有一天 那天 这天 这几天 那段 好几天
每逢 前天 后天 昨晚 今晚 当天 第二天 同一天 近来 近日 近期 近年 近年来 上周 下周 本周 上个 下个 年底 年初 新年 年间 夜里 早晨
傍晚 凌晨 半夜 刹那 瞬间 时刻 半天 半年 一年 一会 多年 有限公司 股份有限公司 责任公司 先生 女士 小姐 大大 小小 心里 脑子 身上
家里 眼看 一文 心想 地上 路上 手里 手上 嘴里 眼前 面前 身边 旁边 附近 那儿 这儿 哪儿 里头 外头 后头 我没 我不 我在 我有 我要
我想 我又 我把 我去 你有 你在 你要 你是 你会 你想 他在 他是 他人 说的 问了 了一 内的 人的 处的 量的 性的 端的 机上 段中 上有
中有 都在 就在 都很 都还 都没 也没 也没有 也不是 也不会 也不能 就不 就不是 就把 再把 还把 先把 再去 先去 想去 就将 就叫 就得
就绪 若是 怎能 岂 岂不 何不 何尝 莫非 莫名 于是就 然后就 为何不 应当在 不出来 停不下来 拿不到 回家 出门 做成 拿出 给出了 弄
弄得 弄成 搞 搞定 搞得 忙着 忘了 忘记 顿时 忽然 猛然 偶然 纯粹 全然 断然 公然 欣然 相继 陆续 纷纷 频频 屡次 一路 沿着 按理
照理 大抵 无疑 无可 无异 据此 鉴于 有鉴于此 由衷 承蒙 敬请 请问 劳驾 麻烦您 求助 急求 在线等 如题 原创 转载 转帖 未完待续
待续 完结 更新中 正文 前言 后记 附录 目录 脚注 尾注 参考文献 参考资料 参考链接 相关链接 换言 貌似 暨 首届 本次 个子 可知 写给
传给 要用 为我 均有 共有 做为 难免会 只剩 行不通 前文 附注 之差 求算 写在 首歌 成子 先学 一切都 故而
`;

/** English words of the first kind, beside function words. */
const ENGLISH_GRAMMAR = `
aa ab abc able above according across actual actually add after afternoon against ago al almost alone along already alt although
always among ans anyone anything anyway apparently approach aren't arg around ask asked asking available aware away back bar
based basic basically baz bb became because become before believe belong below besides best better between big bit bottom call
called came can't cannot cc certain certainly clear clearly close cnt co com comes coming common complete completely correct
correctly couldn couldn't couple create cur current currently day days de deal decide decided def default definitely depends
despite didn didn't different doesn doesn't doing don don't down during earlier easier easily easy edit eg eight either else
empty enough entire err especially et even evening eventually everyone everything everywhere exactly existing expect expected
explain explained extra extremely fact fairly false far feel feels felt final finally find fine first five follow following foo
fortunately found four free frequently full fully further furthermore gave general gets getting gif give given gives goes going
gone good grateful great guess happen happened happens happy hard hate haven't having hear heard hello help helpful helps hence
hers high highly him home honestly hope hoped hopefully however href htm html http https huge i'd i'll i'm i've id idea idx ie
ii iii imagine img immediately important include included includes including indeed instead interested interesting involved isn
isn't it's itself iv jpeg jpg keep kind kindly kinds knew know known knows la last late later latter le least leave left less
let's like likely little live ll long longer look looked looking looks lot lots love low luckily lucky mainly makes making maybe
mean means meant meanwhile mention mentioned met mid mind mine minimal moment month months moreover morning mostly moved myself
naturally nbsp nd necessarily need needed needs neither net nevertheless new next nice night nine nobody non none normal
normally note noted nothing noticed null obj obvious obviously occasionally often ok okay old once ones open order org original
originally others otherwise particularly past pay people per perfect perhaps personal personally please plus png possible
possibly posted pre prefer prepared pretty previous previously probably provided provides ptr put quick quickly quite rarely
rather rd re read reading real realize realized really reason reasons received recent recently recommend regarding related
relatively remember replied req require required requires res respect respectively ret return returned right running sad said
saw say saying says second see seeing seem seemed seems seen send sense sent seriously seven several shall short show showed
shown shows significant similar similarly simple simpler simply since sincerely single six slightly small someone something
sometimes soon sorry sounds special specific specifically spend spending spent src st started starting stay still stop str stuck
stuff suddenly suppose sure surely surprise surprised svg take taken takes taking talk talked talking tell telling temp ten tend
tends th thank thanks that's there's therefore things think thinking third though thought three through thus tmp today todo
together told tonight took total totally towards trick tricky tried trouble true truly trust truth try trying turn turned turns
twice typically undefined understand unfortunately unless until update useful uses usual usually various ve vi vii wait want
wanted wants wasn wasn't ways we're we've week weeks weird well went what's whatever whenever whereas whether while whole wish
wished within won won't wonder wondering worked working works world worry worse worst worth wouldn wouldn't wow write writing
written wrong wrote www xx xxx xxxx xyz yeah yes yesterday yet you'd you'll you're you've yours yourself zero
`;

/** Single characters that end a phrase, beside function characters: numbers, measures, interjections, names of parts of a text. */
const CHARACTERS =
  '向可多少百千万亿年月日时分秒号好想看令无非未别同条本篇张位句段步块项遍份套讲话完已曾便仍呃哦嗯唉哎哈嘿喂啦咯哟嗨例附注见' +
  '参略据自打往离连替够蛮总共均皆俱亦尚既凡否勿莫毋咋啥哩呐噢喔奥嗷哇名支枚根台辆座栋间户沿需属般越届首部行次';

/** Single characters that may begin a phrase (大数定律, 去噪, 二叉树) but are none at its end: 数据中, 问题大. */
const OPENERS =
  '二三四五六七八九十并上下中里内外前后左右大小高低新旧长短去写加走拿放找人事点出入起成开关问答听读见买卖吃喝住坐站正快慢早晚真假难易却除较口家最图表子';

/** Whether a folded word neither is a subject nor may be part of a phrase. */
export function isGrammar(term: string): boolean {
  return GRAMMAR_TERMS.has(term);
}

/** Whether a single character is part of no longer word. */
export function isParticle(term: string): boolean {
  return PARTICLE_TERMS.has(term);
}

/** Whether a single character is no word and may stand in a phrase only before others. */
export function isOpeningWord(term: string): boolean {
  return OPENER_TERMS.has(term);
}

const split = (words: string): string[] => words.trim().split(/\s+/).map(foldTerm);
const GRAMMAR_TERMS: ReadonlySet<string> = new Set([
  ...split(GRAMMAR),
  ...split(ENGLISH_GRAMMAR),
  ...listEnglish('article', 'joint', 'grammar', 'prose', 'use', 'vague').map(foldTerm),
  ...listCharacters('no-subject'),
  ...CHARACTERS,
]);
const PARTICLE_TERMS: ReadonlySet<string> = new Set(listCharacters('apart'));
const OPENER_TERMS: ReadonlySet<string> = new Set(OPENERS);
