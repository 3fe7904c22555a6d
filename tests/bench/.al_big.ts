const { readFileSync } = await import('node:fs');
const { align, parseLexicon } = await import('../../shared/alignment/index');
const dir='/work/shared/align-dev/';
const lex=parseLexicon(readFileSync('/work/main/shared/alignment/lexicon/en-fr.tsv','utf8'));
const lines=(f:string)=>{const l=readFileSync(f,'utf8').split('\n');if(l.at(-1)==='')l.pop();return l.map(text=>({text}))};
const m=JSON.parse(readFileSync(dir+'manifest.json','utf8')).docs as {name:string}[];
const N=Number(process.argv[2]||10000);
for (const [label, drop] of [['plain',0],['en run of 1500 missing',1500]] as const){
const en:{text:string}[]=[],fr:{text:string}[]=[];const G=new Set<string>();
let k=0;
while(en.length<N){const d=m[k++%m.length]!;const e=lines(dir+d.name+'.en.txt'),f=lines(dir+d.name+'.fr.txt');
 const skipEn=drop>0&&en.length>N/3&&fr.length-en.length<drop;
 if(!skipEn)for(const l of readFileSync(dir+d.name+'.gold.tsv','utf8').split('\n')){if(!l.trim())continue;const [a='',b='']=l.split('\t');if(a.trim()&&b.trim())G.add(a.split(',').map(x=>+x+en.length).join(',')+'|'+b.split(',').map(x=>+x+fr.length).join(','))}
 if(!skipEn)en.push(...e);fr.push(...f);}
const t0=performance.now();const r=align(en,fr,lex);const t=performance.now()-t0;
let tp=0,n=0;for(const p of r)if(p.en.length&&p.fr.length){n++;if(G.has(p.en.join(',')+'|'+p.fr.join(',')))tp++}
console.log(label,en.length,fr.length,Math.round(t)+'ms','F1',(2*tp/(n+G.size)).toFixed(4),'rss',Math.round(process.memoryUsage().rss/1e6));
}
const d='law-F-29.6-n00';const e=lines(dir+d+'.en.txt').slice(0,60),f=lines(dir+d+'.fr.txt').slice(0,60);
for(let i=0;i<4;i++){const t0=performance.now();align(e,f,lex);console.log('60x60',(performance.now()-t0).toFixed(1));}
