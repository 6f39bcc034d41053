import { createRender } from './src/markdown/render.ts';
const render = createRender();
const r = render(`摘要 $x_1$ 是
中文换行 <b>粗</b> <br> List<T> <T> vector<int> <a href="javascript:alert(1)">x</a> <a href='https://a.b'>好</a>
<!--more-->

# 标题 $\\frac{a}{b}$ 一

## 标题 {#id-x}

::: tip 注意 **x**
内容 $y$
:::

> [!NOTE]
> hello

> [!WARNING] 题
> 
> world

???+ note "标题 [a](https://b.c)"
    内容

    \`\`\`js
    let a = 1;
    \`\`\`

=== "C++"
    tab

<div align=center>
<img src="a.png" alt="图 x" onerror=alert(1)>
</div>

![标题](a.png)

<!-- 注释

空行 -->尾巴

<script>
alert(1)

</script>

- [ ] todo
- [x] done $z$

| a | b |
|--|--|
| $|x|$ | 二 |

见https://github.com/foo/bar这个项目，和 https://zh.wikipedia.org/wiki/数学。README.md [x](javascript:alert(1)) ![x](data:image/png;base64,xx)

脚注[^1] 和^[内联 $q$]。**中文。**中文

[^1]: 脚注文字

{% codeblock lang:js %}
a<b
{% endcodeblock %}
{% note %}
`);
console.log(r.html); console.log(JSON.stringify({...r,html:0},null,1));
