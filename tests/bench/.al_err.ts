import { readFileSync } from 'node:fs';
import { align, parseLexicon } from '../../shared/alignment/index';
const dir='/work/shared/align-dev/';
const lex=parseLexicon(readFileSync('/work/main/shared/alignment/lexicon/en-fr.tsv','utf8'));
const lines=(f:string)=>{const l=readFileSync(f,'utf8').split('\n');if(l.at(-1)==='')l.pop();return l.map(text=>({text}))};
const m=JSON.parse(readFileSync(dir+'manifest.json','utf8')).docs as {name:string}[];
const re=new RegExp(process.argv[2]!);const cut=Number(process.argv[3]||90);
for(const d of m.filter(d=>re.test(d.name))){
 const en=lines(dir+d.name+'.en.txt'),fr=lines(dir+d.name+'.fr.txt');
 const g=readFileSync(dir+d.name+'.gold.tsv','utf8').split('\n').filter(l=>l.trim()).map(l=>{const [a='',b='']=l.split('\t');return [a.trim(),b.trim()] as const});
 const r=align(en,fr,lex);const P=new Map(r.map(p=>[p.en.join(',')+'|'+p.fr.join(','),p.score]));const G=new Set(g.map(x=>x.join('|')));
 console.log('##',d.name,en.length,fr.length);
 const first=(s:string)=>{const [a,b]=s.split('|');return [Number(a!.split(',')[0]||-1),Number(b!.split(',')[0]||-1)] as const};
 const items:[string,string][]=[];
 for(const x of G)if(!P.has(x))items.push(['G',x]);for(const x of P.keys())if(!G.has(x))items.push(['P',x]);
 items.sort((a,b)=>{const [ae,af]=first(a[1]),[be,bf]=first(b[1]);return (Math.max(ae,0)+Math.max(af,0))-(Math.max(be,0)+Math.max(bf,0))});
 for(const [k,x] of items){const [a,b]=x.split('|');console.log(k,x,k==='P'?P.get(x)!.toFixed(2):'');
  if(k==='G'||!1){for(const i of a!.split(',').filter(Boolean))console.log('    E'+i,en[+i]!.text.slice(0,cut));for(const j of b!.split(',').filter(Boolean))console.log('    F'+j,fr[+j]!.text.slice(0,cut));}}
}
