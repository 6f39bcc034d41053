/**
 * What programmers, statisticians and mathematicians call a thing where a dictionary of the language has another sense first (exception is 例外,
 * driver 司机, commit 说死) or none. Names of one word that have other senses too stand here and not in the glossary: they are likely, not sure.
 */

import type { DictionaryEntry } from './glosses.ts';

const FIELD_NAMES = `
abstract 抽象; abstraction 抽象; address 地址; allocate 分配; annotation 注解 注释; argument 参数; assembly 汇编; assignment 赋值; async 异步;
authentication 认证 身份验证; authorization 授权; automation 自动化; backend 后端; balance 均衡 平衡; bias 偏差 偏置; binomial 二项式 二项分布; bit 比特;
buffer 缓冲区 缓冲; bug 漏洞 错误; bytecode 字节码; callback 回调; capture 捕获; category 分类 范畴; certificate 证书; character 字符; child 子节点;
classification 分类; classifier 分类器; cluster 集群 聚类; collection 集合; column 列名; comment 注释 评论; commit 提交; compile 编译; compiling 编译;
component 组件 分量; compress 压缩; compression 压缩; concept 概念; condition 条件; configuration 配置; configure 配置; constant 常量 常数; constraint 约束;
constructor 构造函数; consumer 消费者; context 上下文; coroutine 协程; correlation 相关性 相关系数; crash 崩溃; create 创建; cryptography 密码学; dashboard 仪表盘;
data 数据; debug 调试; debugger 调试器; declaration 声明; decryption 解密; default 默认; density 密度; dependency 依赖; deploy 部署; deployment 部署;
deprecated 弃用; derivative 导数 衍生; destructor 析构函数; device 设备; disk 磁盘; distribution 分布 发行版; document 文档; download 下载; driver 驱动 驱动程序;
email 邮件 电子邮件; embedding 嵌入; encode 编码; encoding 编码; enumerate 枚举; enumeration 枚举; error 错误 误差; estimate 估计; estimation 估计; estimator 估计量;
evaluation 评估; event 事件; example 示例 例子; exception 异常; execute 执行; expectation 期望; exponent 指数; extension 扩展; factor 因子; factorial 阶乘;
factorization 分解; feature 特征 特性; filesystem 文件系统; filter 过滤 滤波; folder 文件夹; format 格式; framework 框架; frequency 频率; frontend 前端; gateway 网关;
generator 生成器; generic 泛型; geometry 几何; global 全局; graph 图论 图形; greedy 贪心; handle 句柄; hardware 硬件; heap 堆内存 堆排序; host 主机; hypothesis 假设;
image 图像 镜像; implement 实现; implementation 实现; index 索引; inference 推断 推理; inheritance 继承; initialization 初始化; initialize 初始化; input 输入; insert 插入;
install 安装; instance 实例; instruction 指令; integer 整数; integral 积分; interface 接口; interpreter 解释器; interval 区间; iteration 迭代; iterator 迭代器; join 连接;
kernel 内核; key 密钥; keyword 关键字 关键词; latency 延迟; layer 图层; layout 布局; leak 泄漏; library 函数库; likelihood 似然; limit 极限 限制; linear 线性;
linker 链接器; list 列表; load 加载; local 本地 局部; lock 加锁; log 日志; logic 逻辑; login 登录; loss 损失; manage 管理; management 管理; manager 管理器; mapping 映射;
mean 均值 平均值; median 中位数; memory 内存; merge 合并; message 消息; metadata 元数据; method 方法; migrate 迁移; migration 迁移; mirror 镜像; mobile 移动; modulo 取模;
monitor 监控 监视器; mount 挂载; multiplication 乘法; mutex 互斥锁; namespace 命名空间; neighbor 邻居; network 网络; neuron 神经元; node 节点; noise 噪声;
normalization 归一化 标准化 规范化; notification 通知; object 对象; operator 运算符 算子; optimization 优化; optimize 优化; orthogonal 正交; output 输出; override 重写;
overflow 溢出; package 软件包; packet 数据包; parallel 并行; parallelism 并行; parameter 参数; parse 解析; parser 解析器; partition 分区 划分; performance 性能;
permission 权限; pipe 管道; pipeline 流水线 管道; pixel 像素; platform 平台; plot 绘图; plugin 插件; pointer 指针; policy 策略; polymorphism 多态; port 端口; posterior 后验;
precision 精度; predict 预测; prediction 预测; preprocessing 预处理; prime 质数 素数; print 打印; prior 先验; privilege 权限; producer 生产者; programming 编程; project 项目;
projection 投影; proposition 命题; prototype 原型; proxy 代理; publish 发布; query 查询; random 随机; recommendation 推荐; recover 恢复; recovery 恢复; reference 引用 参考;
regression 回归; register 寄存器 注册; remote 远程; remove 删除; render 渲染; rendering 渲染; replication 复制; repository 仓库; request 请求; residual 残差; response 响应;
robust 稳健; robustness 鲁棒性 稳健性; rotation 旋转; routing 路由; runtime 运行时; sample 样本; scalability 可扩展性; scheduler 调度器; scheduling 调度; schema 模式;
screenshot 截图; script 脚本; search 搜索; security 安全; server 服务器; service 服务; session 会话; setting 设置; shortcut 快捷键; significance 显著性; signature 签名;
simulation 模拟 仿真; smoothing 平滑; snapshot 快照; solver 求解器; sort 排序; sorting 排序; source 源码 来源; space 空间; sparse 稀疏; stack 堆栈; state 状态; statement 语句;
statistics 统计; stochastic 随机; storage 存储; stream 流式; structure 结构; subset 子集; survey 调查; switch 交换机 切换; sync 同步; synchronization 同步; syntax 语法;
template 模板; terminal 终端; test 测试; testing 测试; timeout 超时; timestamp 时间戳; token 令牌 词元; toolchain 工具链; traffic 流量; transformation 变换;
transition 转移; traversal 遍历; tree 树形 树状; trigger 触发器; tuple 元组; tutorial 教程; type 类型; uninstall 卸载; unstable 不稳定; update 更新; upgrade 升级; upload 上传;
usage 用法; user 用户; utility 工具; validation 验证; variable 变量; virtualization 虚拟化; visualization 可视化; vulnerability 漏洞; web 网页; website 网站; weight 权重; widget 控件;
window 窗口; workflow 工作流; wrapper 封装
`;

/** Entries as those of the dictionary. */
export function listFieldNames(): DictionaryEntry[] {
  return FIELD_NAMES.split(';').flatMap((line) => {
    const [english = '', ...names] = line.trim().split(/\s+/);
    return names.map((chinese) => ({ chinese, glosses: [`${english} (comput.)`] }));
  });
}
