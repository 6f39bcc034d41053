import { beforeAll, describe, expect, it } from 'vitest';
import { type Ask, buildSmallArchive, createAsk } from './small-archive.ts';
import { TYPED_POSTS } from './typed-posts.ts';

let ask: Ask;
beforeAll(async () => {
  ask = createAsk(await (await buildSmallArchive(TYPED_POSTS)).open());
}, 60_000);

/** What readers type, by the posts that must come first. */
const TYPED: Readonly<Record<string, readonly string[]>> = {
  gpu: [
    'RTX4090',
    'RTX 4090',
    'rtx-4090',
    '4090',
    '24GB',
    '24 GB',
    '２４ＧＢ',
    'CUDA12.1',
    'cuda 12',
    'pytorch2.1',
    'LLaMA2',
    'llama 2 7b',
    'getUserNameById',
    'user name',
    'get user name',
    'getusername',
    'get_user_name_by_id',
    '83℃',
    '83 °C',
    '450 W',
  ],
  git: [
    'git commit -m',
    'git commit -m "msg"',
    'git push --force-with-lease',
    '--force-with-lease',
    'HEAD~3',
    'git rebase -i',
    'rm -rf build',
    'rm -rf',
  ],
  docker: ['docker run --rm -it', '--restart=always', 'ubuntu 22.04', 'ubuntu:22.04', '镜像和容器的区别', '镜像 容器 区别'],
  node: [
    'node 20',
    'Node20',
    'nodejs',
    'node js',
    'v20.11.0',
    '20.11',
    'npm install --save-dev',
    'typescript 5.3',
    'NODE_ENV',
    'process.env',
    'common js',
  ],
  house: ['买房', '買房', '89㎡', '89 m2', '1234567', '1,234,567', '台北', '臺北', '总价 首付'],
  'house,trip,essay': ['陈芸', '陳芸'],
  'attn,opt,prob': ['苏剑林'],
  attn: [
    'author:苏剑林 注意力',
    'zhuyili',
    'zhu yi li',
    'zhu yi li ji zhi',
    '注意li',
    '注意力ji制',
    '意注力',
    '注意利机制',
    'attention',
    'self attention',
    'self-attention',
    'ransformer',
    'Tranformer',
    'transfomer',
    'transformers',
    'Transformer 完全没有的词',
    'multi-head attention',
    '注意力机制是什么',
    '什么是注意力机制？',
    '“注意力机制”',
    '"注意力 机制"',
    '2019年12月',
    '2019/12/1',
    '2019.12',
    '2019-12-01',
    '二〇一九年十二月',
  ],
  opt: [
    'Adam SGD',
    'adam不如sgd',
    'Adam 为什么不如 SGD 呢',
    'learning rate',
    'weight decay',
    'gradient clipping',
    '梯度剪裁',
    '裁剪梯度',
    '学习率预热 warmup 怎么设置',
    'L2正则',
  ],
  cpp: ['C++', 'c++ 20', 'c++20', 'C＃', 'C#', 'std::vector', 'vector<int>', 'co_await', 'async/await', 'coroutine', '#include'],
  'cpp,latex': ['Bjorn'],
  regex: ['正则', '正则表达式30分钟', 'regular expression', 'regex', '😀'],
  trip: ['京都', 'kyoto', '東京', '东京', '桜', '伏见稻荷', '旅行 2019'],
  prob: ['bayes', 'Bayesian', '贝叶斯定理', 'likelihood', 'monte carlo', '蒙特卡罗', '先验', 'prior'],
  http: ['HTTP2', 'http 2', 'http/2', 'TLS1.3', 'tls 1.3', '404', '502 bad gateway', '8080端口', '0-RTT'],
  k8s: ['kubernetes', 'kubectl get pods', 'CrashLoopBackOff', 'crash loop back off'],
  ml: ['xgboost', 'XG Boost', 'light gbm', 'random forest', 'decision trees', 'overfitting', '0.873', 'F1 score', 'f1score'],
  essay: ['读书破万卷', 'dushu', '下笔如有神 出自'],
  wifi: ['wifi 6', 'WiFi6', '5 GHz', 'ipv6', 'MacBook M2'],
  sql: ['B+树', 'SELECT * FROM users', '聚集索引', 'mysql index', 'N+1'],
  vim: [':wq', 'vimrc', '.vimrc', 'ctrl+c', 'Ctrl C'],
  latex: ['latex', 'xecjk', '\\documentclass'],
  test: ['unit test', 'unit tests', 'unit testing', '80%', '80%-90%', 'mock jest'],
};

describe('what people type', () => {
  it.each(Object.entries(TYPED).flatMap(([ids, queries]) => queries.map((query) => [query, ids.split(',')] as const)))(
    '%s finds %j first',
    async (query, expected) => {
      const found = await ask(query);
      expect(found.ids.slice(0, expected.length).toSorted()).toEqual(expected.toSorted());
    },
  );
});
