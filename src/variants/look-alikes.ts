/** Characters that are taken for one another by their shape: a slip of the eye, of a recogniser, or of a stroke keyboard. */

/** Characters that look alike. */
export interface LookAlikeGroup {
  /** Names the group in keys; below {@link MAX_GROUP_ID}. */
  readonly id: number;
  /** Two or more folded characters. */
  readonly members: string;
}

/** The groups that a character is in, at most {@link MAX_LOOK_ALIKE_GROUPS}; without decoding the list. */
export function lookAlikeGroups(character: string): LookAlikeGroup[] {
  const groups: LookAlikeGroup[] = [];
  if (character.length !== 1 || character === ' ') return groups;
  for (
    let at = GROUPS.indexOf(character);
    at >= 0 && groups.length < MAX_LOOK_ALIKE_GROUPS;
    at = GROUPS.indexOf(character, at + 1)
  ) {
    const id = GROUPS.lastIndexOf(' ', at) + 1;
    groups.push({ id, members: groupMembers(id) });
  }
  return groups;
}

/** The characters of a group. */
export function groupMembers(id: number): string {
  return GROUPS.slice(id, GROUPS.indexOf(' ', id));
}

/** All groups, for whoever walks over them. */
export function allLookAlikes(): LookAlikeGroup[] {
  const groups: LookAlikeGroup[] = [];
  for (const { 0: members, index } of GROUPS.matchAll(/[^ ]+/g)) groups.push({ id: index, members });
  return groups;
}

/** Groups a character may be in: each is a key of its own to look up. */
export const MAX_LOOK_ALIKE_GROUPS = 3;

/** A group's id is where it begins in the list. */
export const MAX_GROUP_ID = 4096;

/** In simplified characters; a space behind each group. */
const GROUPS: string =
  '己已巳 未末朱 土士 侯候喉猴 辩辨辫瓣 载栽裁戴截 拨拔 准淮 析折拆 密蜜 陪倍培赔 竟竞 戊戌戍戎 晴睛情请清猜 人入八 大太犬 ' +
  '天夫无夭 日曰目 田由甲申电 干千于 刀力刃 九丸凡 几儿 了子孑 王玉主 木本术 木禾 失矢 午牛 贝见 贝页 手毛 史吏 兔免 乌鸟岛 ' +
  '呜鸣 今令 冶治冷 处外 历厉 厂广 问间闷 间闻闽 闪闭闲 阅阔 名各 容溶熔 客容 奋备 复夏 复腹覆履 活话括 贷货袋 贸贺 贪贫 赏尝 ' +
  '体休 住往注 佳住 注柱驻 侍待持 侍诗恃 抱泡炮跑 饱袍 拒距矩炬 拍柏伯泊 怕帕 抵低底邸 抓爪瓜 孤狐弧 抢枪 苍沧舱抢 轮论伦沦 ' +
  '抡轮 输愉渝榆 喻愈愉 检捡俭 验险脸 挡档 扬杨场 汤肠烫 炼练拣 栋冻陈 陈阵 除徐 徒徐 徒陡徙 途涂 从丛众 坐座挫 峻竣俊骏 梭酸唆 ' +
  '狠狼 很恨狠 根跟银 限眼 娘浪狼 朗郎廊 既即 概慨溉 迎仰抑 印卯卵 柳聊 况兄 说脱税锐 悦脱 境镜 意竟章 部陪剖 郊部都 效郊校 交文 ' +
  '较校饺绞 坏怀环 杯怀 还环 盂孟 孟猛 盖盏 盆盒 溢隘 监蓝篮 滥蓝 坚竖 肾贤紧 资姿瓷 吹炊软 饮软 饮饭饰 钩钓钧 构购沟钩 约药钓 ' +
  '钉针 铃玲零龄 怜冷邻 洞桐铜 筒桐 峰锋蜂 逢缝蓬 锦绵棉 线钱浅 贱践溅 栈残 绿缘 碌绿录 绪诸储 赌堵睹 暑署薯曙 猪诸 编遍篇 偏骗 ' +
  '级极吸圾 及乃 仍扔奶 拾抬 恰洽给 塔搭答 色巴 把吧爸 肥肌 机肌饥 机杭 杭抗航坑 沉沈 忱枕沈 防访妨 仿纺芳 坊纺 旅族旋 施拖 ' +
  '攻改收 放故政 败贩 板版贩 波坡披被 破玻坡 彼被 玫枚 故敌 教救 球救 株珠殊蛛 味昧妹 迷谜 料科 种钟仲 和知 私秋 利和 刹利 梨犁 ' +
  '季李秀 委季 透诱 锈绣透 香杳查 杳沓 宣宜 宜谊 直真具 具且 值植殖 填镇慎 县悬 其甚 期欺斯 墓幕慕暮 募幕 模摸漠膜 毫豪亳 亭停 ' +
  '享亨 熟热塾 执热势 垫势 哀衷衰 裹果 课棵颗裸 谋煤媒 课谋 深探 堪勘 灰灭 炭灰岸 岸岩 峡狭侠挟 拼饼瓶 井开并 刑形型 那哪娜 邪那 ' +
  '芽呀讶 穿窄 突空穷究 思恩 因困囚 固团 园圆 西酉四 酒洒晒 酣酷 醋错措 惜借错 腊蜡猎 析晰 浙渐惭 浙折 誓逝 拆诉 斥斤 近迫 追迫退 ' +
  '送迭 秩铁跌 务条 条备 烧绕浇 挠饶晓 遥摇谣瑶 搔骚 骗编 椅倚骑 奇寄 渴喝竭 揭歇竭 仑仓 沦沧 它宅 宅托 尾屋 屈届居 尺尽 爱受 ' +
  '授援 缓援暖 采彩菜 踩睬 泽择译 释译 洋样 详祥样 羡羔姜 差着羞 着看 盾循 责贵贡 绩积债 遗遣 愧魂魄 槐愧 魅魁 魔摩磨 庄压 庆厌 ' +
  '侧测厕 例列烈 裂烈 剧刷 割辖 官宫 官管馆 营莹萤 劳荣 茶荼 菜莱 矛予 茅矛 预顶项 须顺项 顷项 倾顷 颁颂 颖颍 源愿原 皇泉 百白自 ' +
  '自目 导异 弄异弃 弈奕 变恋蛮 弯湾 弦炫眩 畜蓄 素索紊 紫素累 海悔侮 梅悔 母毋 拇姆 姻烟咽 词伺饲 司同 筒简 同向 问向 响晌 ' +
  '常堂党 掌堂 躺趟 沾粘站 帖贴 占古 点占 古右 石右 左右 若苦 诺若 枯估姑 沽咕 作昨诈 炸昨咋 拟似 伴拌绊 判叛畔 评坪秤 平乎 ' +
  '下卞卡 吐肚杜 社祉杜 状壮 牡牧 物牧 性姓胜牲 腥猩惺 显湿温 量重 懂董 章童 撞幢瞳 但担坦胆 旧旦 早旱 捍焊悍 震晨 振赈 唇辱 ' +
  '浓脓 依侬 衣农 笼宠庞 拢陇 龙尤 优忧犹扰 恐巩筑 讯迅汛 赢羸嬴 励厉 万方 迈边 巧功切 劝欢 观现规 视规 视祝 材财村 技枝肢 歧岐 ' +
  '扶抚 抹沫 沫沐 杉衫彬 付讨 附咐 传转 砖转 伟纬 围违 神伸绅 审宙 宇字 字学 学觉党 宁守 促捉 走足 提堤 题匙 起赶 超赵赴 职织识 ' +
  '帜识 组祖租 阻姐粗 助肋 协胁 办为 肝杆 杆秆 杆杠 柿肺 市币 师帅 扫归妇 霄宵 消销硝 削消 稍梢捎悄 锁琐销 捐损 绢娟捐 陨损 ' +
  '谓渭 胃冒胄 唱倡 昌冒 晶昌 福幅副 辐福 富副 幂幕 冠寇 婉碗腕惋 怨恕 怒恕 努怒 如奴 妙抄炒 纱沙砂 吵抄 秒抄 尘尖 粉纷份 扮份 ' +
  '含合 念含 合会 全金 命令 拴栓诠 介价阶 济挤剂 桥骄娇 侨桥 矫娇 沃跃 吞舌 适活 云去 去丢 怯却 劫却脚 到倒 室窒 始治怡 胎抬 ' +
  '义叉 又叉 议仪蚁 仅仪 汉权叹 滩摊难 谁推堆 维唯惟 焦集 礁瞧憔 催摧崔 戒械 成戍 咸威戚 减喊感 憾撼感 诚城 贼赋 赋武 武式 试拭 ' +
  '代伐 找我 俄饿鹅 寸才 谢榭 欧殴 驱躯 枢抠 投役设没 段锻缎 暇霞瑕假 般殷 船般 康隶 建健键 律津 耕耗 春舂 秦泰春奏 奉奏 棒捧 ' +
  '凑揍 膝漆 辛幸 亲新 劈壁避臂 僻避 璧壁 坎砍 谦嫌歉 赚谦 捷睫 睁挣净 佛拂沸 弟第 梯涕剃 引弓 张涨胀 帐账胀 疑凝 徘排 辈悲 理埋 ' +
  '燃然 挽晚勉 像橡 嫁稼 逐遂 隧遂 坠堕 惰堕 随髓隋 明朋 阴阳 湖潮 嘲潮 塑朔溯 沿铅船 风凤夙 气汽 轻经径 劲径 垃拉位 哭器 息惠 ' +
  '撒撤澈 辙撤 敝蔽弊 敞敝 微徽 证征症 往征 拥佣 涌诵 通涌 捅桶 用甩角 铺浦辅 捕铺 博搏膊 薄簿 傅缚 训驯 流疏 梳疏蔬 亦赤 惧俱 ' +
  '歹夕 秧映殃 决块快 缺诀 抉块 端瑞喘 揣端 儒懦 要耍 粟栗票 漂飘瓢 廷延 诞蜒涎 桃挑逃 跳姚眺 此北比 泥呢尼 订计 叮盯钉 拧柠 街衔 ' +
  '进讲 登凳瞪 澄橙 嘻嬉 掩淹俺 腌淹 典曲 遭糟槽 抽袖油 轴抽 描猫瞄 锚猫 碾辗 锭绽淀 能熊 梁粱 染柒 燥躁操 噪澡藻 僚撩燎潦 渡镀度 ' +
  '慢漫蔓 幔慢 偶遇寓 愚遇隅 考老孝 哮酵 涛铸筹 畴筹 豹豺 躲跺 虚虑虎 虐虏虑 卷券拳 眷卷 港巷 供洪拱 哄烘洪 暴爆瀑 翼冀 幻幼 叨叼 ' +
  '招昭沼 绍招 悟捂晤 梧悟 轧轨扎 札礼孔 叫纠 刚钢纲岗 网罔 壤嚷镶 刺剌 棘刺 指脂诣 碟蝶谍 仕什任 凭任 纤迁 浆桨奖 蛋蚤 诡跪脆 ' +
  '侵浸寝 楼搂 屡楼缕 瞩嘱 稳隐急 护沪 炉驴芦 闰润 敬警 苟荀 旬句 勾匀勿 均钧 匆勿 续读 赎续 买卖 头实买 恼脑 汗汁 竿竽 迂迁 ' +
  '增憎赠 僧增 撒散 ';
