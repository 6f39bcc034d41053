/**
 * Words that say nothing of what a post is about. Drawn from the words that stand in most of eleven blogs of different subjects
 * (by the median of their shares of posts), then sorted by hand.
 */

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

/** Words too general to stand for a subject, though a phrase with them may: 函数 is none, 损失函数 is one. */
const GENERAL = `
问题 代码 函数 数据 计算 操作 学习 分析 应用 系统 功能 方案 条件 范围 类型 标准 版本 文件 参数 变量 元素 程序 结构 对象 状态
测试 用户 开发 工作 工具 语言 技术 知识 设计 研究 理论 模型 项目 环境 资源 管理 控制 网站 网页 页面 软件 平台 服务 机制 原理
规则 特性 性质 关系 形式 格式 目标 任务 需求 逻辑 概念 思路 思想 策略 流程 顺序 路径 名单 列表 集合 记录 命令 地址 字符 文本
文字 文档 语句 示例 实例 案例 题目 答案 结论 公式 基础 入门 教程 指南 笔记 实践 实战 经验 体验 技巧 心得 细节 要点 重点 特征
属性 组合 变化 改变 变换 转换 转化 优化 改进 提升 提高 降低 连接 链接 访问 请求 响应 发送 接收 接受 传递 传输 存储 读取 写入
删除 插入 查询 查找 搜索 匹配 检查 判断 验证 证明 构造 构建 建立 制作 制造 安装 配置 部署 发布 启动 停止 退出 加载 下载 上传
导入 导出 复制 移动 替换 展示 提示 提醒 通知 记忆 错误 异常 失败 成功 正确 准确 精确 严格 合理 合法 安全 稳定 快速 速度 性能
效率 质量 数目 总数 整数 大型 小型 动态 静态 自动 手动 随机 固定 通用 公共 全局 局部 内部 外部 本地 远程 原始 初始 基准 世界
社会 国家 公司 大学 学校 老师 学生 孩子 生活 人生 历史 文化 科学 工程 领域 行业 专业 业务 团队 组织 成员 人员 能力 水平 机会
资料 材料 观点 意见 态度 感觉 兴趣 习惯 精神 力量 行为 活动 事件 事物 现象 背景 场景 阶段 时期 现实 真实 自由 生命 故事 话题
主题 评论 回答 提问 疑问 帮助 合作 交流 沟通 参与 加以 作品 书籍 图书 阅读 写作 编写 翻译 中文 英文 英语 汉语 标签 分类 类别
级别 等级 层次 维护 扩展 开源 区间 空间 距离 方向 坐标 中心 边界 平均 比例 整理 比赛 游戏 视频 图片 图像 电脑 手机 机器 设备
网络 界面 窗口 按钮 选项 菜单 模式 模块 组件 接口 协议 标识 标记 引用 声明 注释 编辑 编译 编程 循环 数组 字符串 指针 节点 元
值 项 行 列 表 图 树 线 面 体 量 数 式 型 性 化 率 法 定理 引理 推论 命题 假定 已知 未知 求解 推导 运算 乘法 加法 减法 除法
两端 常数 系数 次序 排列 枚举 遍历 独立 正数 负数 零 特定 重复 限制 表达 引入 抽象 高效 寻找 简化 命名 期望 熟悉 不变 成立
交互 灵活 思考 忽略 区分 观察 关联 关注 交换 展开 统一 明确 差异 等待 调整 开头 占用 恢复 直观 简洁 系列 划分 前提 强大 切换
专门 新增 下标 计数 开启 起点 规范 集中 讲解 识别 认识 优秀 含义 感兴趣 打印 编号 成本 提取 冲突 移除 定制 代价 高级 频繁
计划 临时 完美 主动 担心 面对 排除 意识 联系 强制 用途 触发 提前 搭建 找出 高度 面向 演示 消除 掌握 长期 较大 底层 发展 国内
国外 持续 到达 丰富 增大 减小 破坏 下降 上升 更改 省略 终止 结尾 配合 良好 表明 补充 末尾 负责 风格 理想 学会 明白 依据 替代
保护 公开 遵循 强调 练习 典型 申请 推出 概述 消失 来源 丢失 猜测 发出 努力 放弃 标志 生效 详情 广泛 增长 超出 决策 向上 向下
起始 风险 规模 贡献 巧妙 优势 价值 离开 巨大 经历 体现 收集 规定 设定 选取 种类 记住 可能性 流行 接触 采取 片段 章节 分享
样式 手段 完善 隐藏 常规 预先 优雅 容量 简称 鼓励 感受 怀疑 浪费 赋予 模糊 挑战 间隔 事项 可行 陷入 因素 节省 填充 失效 顺利
动作 存放 放置 取得 做好 难度 少量 评价 失去 发明 清理 升级 引发 出发 别名 可读 例外 缺陷 厉害 从小 背后 约定 要素 简要 生产
预期 首次 理由 不出 安排 极端 具备 布局 探索 修正 便利 认真 拒绝 拓展 反映 参加 压力 指出 严谨 竞争 列举 复合 反应 对方 持有
分开 费用 修复 低于 查阅 本次 开放 适应 简短 出于 空白 神奇 便捷 取消 角色 后果 身份 人类 成绩 扩大 规律 信号 途径 混乱 应对
追加 清除 指示 评估 填写 附加 归纳 可靠 单一 变更 坚持 趋势 多余 回顾 所属 靠近 定期 解读 发表 道理 措施 愿意 近似 简介 足以
维持 普遍 层面 限定 选用 询问 包装 状况 缺乏 人为 整合 迅速 收益 推断 熟练 日常 全面 创造 刷新 反馈 禁止 专注 综合 前进 缺失
指导 传播 同名 时机 专用 推广 均匀 诞生 技能 花费 普及 缺少 精简 上手 用处 偏好 成长 形象 职业 幸运 进步 痛苦 擅长 期待 危险
体会 生存 差距 改善 重大 小心 时代 使用者 享受 疯狂 部门 指标 面积 认可 协调 彻底 地区 成熟 及时 追求 公平 协作 潜在 动力
篇幅 物品 印象 搭配 初步 违反 空闲 衡量 形态 放大 忽视 年龄 专家 强度 机构 耗费 主体 加快 独特 早期 情景 众多 分散 实质
重要性 企业 可达 看法 进展 加强 增量 阻止 现场 手册 封闭 粗暴 充满 尊重 恰当 伟大 承受 高兴 路线 特色 转变 客观 惊喜 利益
成果 变动 去除 紧密 流畅 责任 支撑 双方 达成 耐心 呈现 细致 途中 箭头 尺寸 牺牲 付出 地位 宣布 进度 突破 底部 顶部 上层 下层
表现 表述 阐述 探讨 论述 叙述 展现 展望 序言 致谢 声音 颜色 红色 蓝色 绿色 黑色 白色 同意 不停 回忆 琢磨 发狂 好奇 有意 无意
开口 叹息 真心 讨厌 脑海 开会 网友 路人 看书 写书 全球 全国 中国 个体 群体 群众 大众 公众 热门 热点 焦点 干货 神器 利器 攻略
大全 合集 汇总 精选 入坑 踩坑 折腾 支持 生成 执行 运行 定义 调用 返回 输入 输出 显示 保存 设置 解决 处理 添加 增加 减少 修改
更新 选择 决定 表示 组成 形成 自然 绝对 基本 整体 总体 任意 唯一 特殊 普通 实际 正常 时间 长度 大小 数量 位置 信息 数字 数值
符号 单位 名称 标题 内容 例子 对应 相关 相似 相对 重要 连续 最大 最小 复杂 简单 完整 作者 文章 过程 方法 方式 步骤 结果 效果
影响 无限 有限 打开 关闭 点击 创建 新建 查看 指定 获取 获得 包含 保持 保留 保证 确定 避免 防止 允许 满足 名字 个数 次数 默认
最优 最高 最低 作用 清晰 关键 核心 主要 常用 常见 个人 依赖 对比 相等 一致 左边 右边 中间 日期 周末 年代 读者 同学 朋友 介绍
描述 解释 讨论 总结 推荐 建议 参考 意义 意思 目的 特点 优点 缺点 程度 角度 结束 完成 实现 吸引 从事 毕业 参会 参会者 进入
指向 解答 取值 解法 前述 官网 新书 世纪 当地 联合 围绕 体系 精彩 开展 充分 劣势
`;

/** English words of the first kind. */
const ENGLISH_GRAMMAR = `
a aa ab abc able about above according across actual actually add after afternoon again against ago al all almost alone along
already also alt although always am among an and another ans any anyone anything anyway apparently approach are aren't arg
around as ask asked asking at available aware away back bar based basic basically baz bb be became because become been before
being believe belong below besides best better between big bit both bottom but by call called came can can't cannot cc certain
certainly clear clearly close cnt co com come comes coming common complete completely correct correctly could couldn couldn't
couple create cur current currently day days de deal decide decided def default definitely depends despite did didn didn't
different do does doesn doesn't doing don don't done down during each earlier easier easily easy edit eg eight either else
empty enough entire err especially et etc even evening eventually ever every everyone everything everywhere exactly existing
expect expected explain explained extra extremely fact fairly false far feel feels felt few final finally find fine first five
follow following foo for fortunately found four free frequently from full fully further furthermore gave general get gets
getting gif give given gives go goes going gone good got grateful great guess had happen happened happens happy hard has hate
have haven't having he hear heard hello help helpful helps hence her here hers high highly him his home honestly hope hoped
hopefully how however href htm html http https huge i'd i'll i'm i've id idea idx ie if ii iii imagine img immediately
important in include included includes including indeed instead interested interesting into involved is isn isn't it it's its
itself iv jpeg jpg just keep kind kindly kinds knew know known knows la last late later latter le least leave left less let
let's like likely little live ll long longer look looked looking looks lot lots love low luckily lucky made mainly make makes
making many may maybe me mean means meant meanwhile mention mentioned met mid might mind mine minimal moment month months more
moreover morning most mostly moved much must my myself naturally nbsp nd necessarily need needed needs neither net never
nevertheless new next nice night nine no nobody non none nor normal normally not note noted nothing noticed now null obj
obvious obviously occasionally of off often ok okay old on once one ones only open or order org original originally other
others otherwise our out over own particularly past pay people per perfect perhaps personal personally please plus pm png
possible possibly posted pre prefer prepared pretty previous previously probably provided provides ptr put quick quickly quite
rarely rather rd re read reading real realize realized really reason reasons received recent recently recommend regarding
related relatively remember replied req require required requires res respect respectively ret return returned right running
sad said same saw say saying says second see seeing seem seemed seems seen send sense sent seriously seven several shall she
short should show showed shown shows significant similar similarly simple simpler simply since sincerely single six slightly
small so some someone something sometimes soon sorry sounds special specific specifically spend spending spent src st started
starting stay still stop str stuck stuff such suddenly suppose sure surely surprise surprised svg take taken takes taking talk
talked talking tell telling temp ten tend tends th than thank thanks that that's the their them then there there's therefore
these they thing things think thinking third this those though thought three through thus tmp to today todo together told
tonight too took total totally towards trick tricky tried trouble true truly trust truth try trying turn turned turns twice
two typically undefined under understand unfortunately unless until up update us use used useful uses using usual usually
various ve very vi via vii vs wait want wanted wants was wasn wasn't way ways we we're we've week weeks weird well went were
what what's whatever when whenever where whereas whether which while who whole whose why will wish wished with within without
won won't wonder wondering worked working works world worry worse worst worth would wouldn wouldn't wow write writing written
wrong wrote www xx xxx xxxx xyz yeah yes yesterday yet you you'd you'll you're you've your yours yourself zero
`;

/** English words of the second kind. */
const ENGLISH_GENERAL = `
activity advantage amazing amount answer answers api apologies app appear application apply area args argument arguments array
article aspect attention audience author authors automatically average avoid awesome background bad beautiful beginning
behavior behind benefit bits blog book books bool boolean brain bring broken bug bugs build busy button care careful case
cause cell chance change changed changes char character characters check choice choose class clean clever click client code
collect combination combine comfortable command comment comments compare comparison complicated computer computers conclusion
config confused confusing connection consider const contact contain contains content contents control convenient conversion
convert cool copied copy corner cost count course crazy creating creation creative critical culture data decision deep degree
delete demo depending describe description desired detail details develop developed developer developers development device
difference differences difficult direction directly disappear discover discovered discovery discuss discussion display
document documentation documents doubt download dropped echo edge editor editors effect effort element elements email emails
enable encourage end english enjoy environment equal error errors event events example examples excellent excited exciting
exist exists experience expert experts explanation export express expression extension failed fair fast favorite feature
features feedback feeling field figure figures file files fix fixed focus folder fool force forget forgot format former forms
forward freedom frequency friend friends front fun func function funny future generate generated group guide guy guys hand
handle hands hardly head heart higher highlight hint history honest host hour hours human ideas ignore ignored image implement
implementation import importance impossible impression improve increase index info information inner input insert inside
install installation installed int interest internet introduce introduced introduction issue item items job join joke key kill
knowledge lack language large latest leads learn learned learning len length lesson letter letters level life light limit
limited line link links list local location locations log logic luck machine main maintain manage manager managers manual map
material matter max meaning media meeting message messages method min minute minutes missing mistake mistakes mode model
modern modify module move multiple name names native natural news ninja notes num number object objects office official online
opinion opportunity opposite option options organize output package packages page pages pain painful paper paragraph part
paste path person perspective piece pieces place places plain plan play point poor popular position positive post posts
potential power powerful practice present press price print private problem problems process produce product professional
program programming programs progress project promise proof proper properly provide public publish published purpose push
quality question quote random range rare raw reach reader readers ready reality recommended record records refer reference
references regular release released remove repeat replace reply reports request response responsibility rest result results
review rid risk role room rule rules run safe sample save scale scenario schedule school science scope screen script search
secret section sections select self separate series serious server service session set settings share shared shift side sign
silly site sites situation size skill skills smart software solution solutions solve solved sound source space specify speed
spirit split staff stage stand standard start state static station status step steps story strange stress string strong
structure struggle student students studies study style styles subject success suggest suggestion suggestions sum summary
support syntax system table tag tags talent talks target task team technical technique techniques technology template
templates term terms test text theme theory thoughts thousand time times tiny tip tips title titles tool tools top topic
topics track tradition traditional trivial type types typing understanding unique university upgrade url usage user users val
value values var version versions video view visit visual voice void wall watch web website websites weight welcome wide
willing woman wonderful word words work writer year years
`;

/** Single characters that end a phrase. */
const CHARACTERS =
  '的一是了在有不我他她它你您这那个们来到说要就也和与或及而但被把将对从向以为于等能会可还都很更太又才只每某各该此其之所得地着过吗呢吧啊呀嘛么哪谁怎多' +
  '少几两百千万亿第年月日时分秒号好想看用做让使给叫令请没无非未别由因如若则即且至比像同跟当些条件本篇张位句段步块项样遍份套讲说话等' +
  '完已曾便仍呃哦嗯唉哎哈嘿喂啦咯哟嗨例附注见参略按据自打往离连替挺够蛮总共均皆俱亦尚既凡否勿莫毋何咋啥哩呐噢喔奥嗷哇名只支枚根把台辆座栋间户沿让再应需属般越届首部行种次';

/** Those of them that stand in no longer word; 用 may be the rest of 调用, which the dictionary lacks. */
const PARTICLES =
  '的了是在我他她它你您这也和与或及而但被把将从就都还很更只每某各该此其之着吗呢吧啊呀嘛么哪谁几两若则即且让再又才';

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

/** Whether a folded word is too general to be a subject by itself; names of variables and numbered things (x1, P39) are too. */
export function isGeneral(term: string): boolean {
  return GENERAL_TERMS.has(term) || /^[a-z]\d{1,3}$/.test(term);
}

const split = (words: string): string[] => words.trim().split(/\s+/).map(foldTerm);
const GRAMMAR_TERMS: ReadonlySet<string> = new Set([...split(GRAMMAR), ...split(ENGLISH_GRAMMAR), ...CHARACTERS]);
const GENERAL_TERMS: ReadonlySet<string> = new Set([...split(GENERAL), ...split(ENGLISH_GENERAL)]);
const PARTICLE_TERMS: ReadonlySet<string> = new Set(PARTICLES);
const OPENER_TERMS: ReadonlySet<string> = new Set(OPENERS);
