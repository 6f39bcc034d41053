/** Posts of nobody, to measure archives of any size: words as frequent as Zipf says, titles, tags, dates, some Latin and formulas. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '../queries.ts';

/** The most frequent first; all further words are made of their characters. */
const WORDS =
  '的 是 在 和 了 不 我们 可以 一个 这个 就是 如果 所以 但是 问题 方法 结果 没有 时候 因为 已经 这样 自己 知道 使用 数据 函数 模型 系统 程序 文件 代码 网络 训练 参数 梯度 概率 分布 矩阵 向量 空间 时间 服务 请求 缓存 线程 内存 编译 语言 测试 版本 配置 部署 日志 索引 搜索 查询 文章 读者 作者 图书 城市 旅行 春天 河流 山路 早晨 朋友 学校 老师 学生 历史 故事 音乐 电影 照片 厨房 面包 咖啡 天气 雨水 花园 树木 健康 跑步 工作 公司 会议 计划 项目 产品 设计 用户 市场 经济 价格 政策 研究 实验 理论 证明 定理 公式 推导 近似 误差 收敛 优化 采样 估计 回归 分类 聚类 编码 解码 压缩 加密 协议 端口 路由 容器 集群 调度 队列 消息 事务 备份 恢复 监控 报警 权限 登录 密码 浏览 渲染 样式 布局 字体 动画 交互 键盘 屏幕 电池 芯片 电路 信号 频率 振动 温度 压力 能量 速度 质量 引力 光线 星系 卷积 神经网络 注意力 机器学习 深度学习 操作系统 数据库 贝叶斯'.split(
    ' ',
  );

/** Words of an archive of many posts; each further one is of two or three characters. */
const VOCABULARY = 40_000;

/** Tags an archive has, the first the most frequent. */
const TAGS = 60;

const SYLLABLES = 'con fig net log data py script lin er or ma tri x run time ser ver qu ery in dex cache the se ta'.split(' ');

const FORMULAS: readonly ((name: string, number: number) => string)[] = [
  (name, number) => `${name}_{${number}}=\\sum_{i=1}^{n}\\frac{${name}_i^2}{${number}+i}`,
  (name, number) => `\\int_0^{${number}} e^{-${name} t}\\,dt`,
  (name, number) => `\\frac{\\partial ${name}}{\\partial x_{${number}}}=\\lambda ${name}+${number}`,
  (name, number) => `p(${name}\\mid x)=\\prod_{k=1}^{${number}}p(${name}_k)`,
];

/** Days over which posts are spread, and the first of them. */
const DAYS = 15 * 365;
const FIRST_DAY = Date.UTC(2010, 0, 1);
const DAY_MS = 86_400_000;

const SEED = 20_261_201;

const vocabulary = makeVocabulary();

function makeVocabulary(): string[] {
  const random = createRandom(SEED);
  const characters = WORDS.join('');
  const words = new Set(WORDS);
  while (words.size < VOCABULARY) {
    const length = random(4) === 0 ? 3 : 2;
    words.add(Array.from({ length }, () => characters.charAt(random(characters.length))).join(''));
  }
  return [...words];
}

/** The post at a place, which does not depend on how many there are. */
export function generatePost(index: number): string {
  const random = createRandom(SEED + index * 7919);
  const zipf = (count: number): number => Math.floor(count ** (random(1_000_000) / 1_000_000)) - 1;
  const word = (): string => vocabulary[zipf(VOCABULARY)] ?? '';
  const words = (count: number): string => Array.from({ length: count }, word).join('');
  const pick = (items: readonly string[]): string => items[random(items.length)] ?? '';
  const latin = (): string => Array.from({ length: 2 + random(2) }, () => SYLLABLES[zipf(SYLLABLES.length)]).join('');
  const formula = (): string => FORMULAS[random(FORMULAS.length)]?.(pick(['a', 'b', 'u', 'v', 'y', 'z']), 1 + random(40)) ?? '';
  const hasFormulas = random(4) === 0;
  const sentence = (): string => {
    const inside = random(6) === 0 ? ` ${latin()} ` : hasFormulas && random(4) === 0 ? ` $${formula()}$ ` : '，';
    return `${words(3 + random(8))}${inside}${words(2 + random(6))}。`;
  };
  const paragraph = (): string => Array.from({ length: 2 + random(4) }, sentence).join('');
  const section = (): string => [`## ${words(2 + random(3))}`, ...Array.from({ length: 2 + random(4) }, paragraph)].join('\n\n');
  const tags = [...new Set(Array.from({ length: 1 + random(3) }, () => WORDS[zipf(TAGS) + 20] ?? ''))];
  const date = new Date(FIRST_DAY + random(DAYS) * DAY_MS).toISOString().slice(0, 10);
  const head = `---\ntitle: "${words(3 + random(4))}"\ndate: ${date}\ntags: [${tags.join(', ')}]\n---\n`;
  return `${head}\n${paragraph()}\n\n${Array.from({ length: 1 + random(4) }, section).join('\n\n')}\n`;
}

/** Posts in a folder, a thousand in each of its folders; none is kept in memory. */
export function writePosts(folder: string, count: number): void {
  for (let index = 0; index < count; index++) {
    const inside = join(folder, String(Math.floor(index / 1000)));
    if (index % 1000 === 0) mkdirSync(inside, { recursive: true });
    writeFileSync(join(inside, `${index}.md`), generatePost(index));
  }
}
