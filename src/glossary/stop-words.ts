import { listCharacters } from '../analysis/function-words.ts';

/**
 * Words that stand before a term and belong to none. As a dictionary cuts them: 对称 is one word, so its 称 is no stop word.
 * Simplified, as text is folded before it is cut.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set([
  ...listCharacters('no-name'),
  ...(
    '我们 他们 它们 你们 自己 可以 能够 需要 使用 采用 利用 运用 借用 引入 提出 称为 称作 称之为 叫做 叫作 名为 所谓 所谓的 就是 也是 还是 这是 ' +
    '这个 这种 那个 那种 一个 一种 一些 一段 一组 一类 这些 那些 某个 某种 每个 各种 多个 两个 几个 第一 其中 其它 其他 与其 以及 或者 还有 ' +
    '并且 而且 但是 因此 因为 所以 如果 由于 对于 关于 针对 基于 通过 透过 根据 按照 属于 位于 等于 具有 拥有 包含 包括 没有 存在 进行 介绍 了解 ' +
    '表示 变成 成为 作为 得到 看作 看成 视为 记为 记作 指的是 而是 则是 即为 是指 中的 的是 上的 分为 例如 比如 譬如 如何 什么 怎么 主要 常用 ' +
    '著名的 著名 经典的 目前 现在 之前 之后 然后 首先 最后 接着 后来 通常 一般 往往 常常 非常 特别 尤其 可能 应该 必须 已经 正在 仍然 仅仅 只是 ' +
    '最近 只有 不是 来自 出现 产生 发生 提供 添加 设置 创建 调用 获取 常见 常见的 现代 至少 任何 任意 所有 整个 许多 很多 大量 大部分 少量 部分 ' +
    '定义 好的 本文 作者 下面 上面 前面 后面 如下 涉及 处理 解决 满足 构造 求出 处于 执行 实现 完成 触发 开启 关闭 打开 选择 点击 导致 造成 加入 增加 ' +
    '减少 改变 修改 删除 写成 写作 译为 译作 翻译为 翻译成 翻译 简称 又称 也称 亦称 或称 又叫 也叫 又名 俗称 统称 统称为 英文 英语 疑似'
  ).split(' '),
]);
