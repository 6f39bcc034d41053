import katex from 'katex';
import { formatReadable } from './src/markdown-it-katex/readable.ts';
for (const t of ['\\frac{dx_t}{dt} = v_\\theta(x_t, t)','\\hat{x}^2+\\sqrt{a+b}','\\sum_{i=1}^n \\log p(x_i|\\boldsymbol{z})','\\text{其中 }x\\in\\mathbb{R}^{n\\times d}','\\binom{n}{k}',"f'(x)",'\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}','\\begin{align*}a&=b\\tag{1}\\\\c&=d\\end{align*}','\\operatorname*{argmin}_x f','\\href{#eq-a}{\\text{(3)}}', '\\text{见\\href{\\#eq-二}{(3)}}','\\sin x','W^{\\top}W\\quad b','a<b','\\overbrace{a}^{b}','a \\\\ b','\\begin{gather*}a+b\\\\c\\end{gather*}']) {
  const m = katex.renderToString(t,{displayMode:true,output:'mathml',strict:'ignore',trust:(c)=>c.command==='\\href'&&c.url.startsWith('#')});
  console.log(t,' => ', formatReadable(m)); 
}
console.log(katex.renderToString('\\href{\\#eq-二}{\\text{(3)}} \\sin x',{displayMode:true,strict:'ignore',trust:(c)=>c.command==='\\href'&&c.url.startsWith('#')}));
