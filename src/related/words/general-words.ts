/** Words too general to be the subject of a post, drawn and sorted as those of `grammar-words.ts` are. */

import { foldTerm } from './word.ts';

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

/** The same in English. */
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

/** Whether a folded word is too general to be a subject by itself; names of variables and numbered things (x1, P39) are too. */
export function isGeneral(term: string): boolean {
  return GENERAL_TERMS.has(term) || /^[a-z]\d{1,3}$/.test(term);
}

const split = (words: string): string[] => words.trim().split(/\s+/).map(foldTerm);
const GENERAL_TERMS: ReadonlySet<string> = new Set([...split(GENERAL), ...split(ENGLISH_GENERAL)]);
