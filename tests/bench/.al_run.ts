import { readFileSync } from 'node:fs';
import { align, parseLexicon } from '../../shared/alignment/index';
const dir='/work/shared/align-dev/';
const lex=parseLexicon(readFileSync('/work/main/shared/alignment/lexicon/en-fr.tsv','utf8'));
const m=JSON.parse(readFileSync(dir+'manifest.json','utf8')).docs as {name:string,family:string,level:string}[];
const lines=(f:string)=>{const l=readFileSync(f,'utf8').split('\n');if(l.at(-1)==='')l.pop();return l.map(text=>({text}))};
const gold=(f:string)=>readFileSync(f,'utf8').split('\n').filter(l=>l.trim()).map(l=>l.split('\t')).map(([a='',b=''])=>[a.trim(),b.trim()] as const);
const docs=m.map(d=>({...d,en:lines(dir+d.name+'.en.txt'),fr:lines(dir+d.name+'.fr.txt'),gold:gold(dir+d.name+'.gold.tsv')}));
const base=JSON.parse(process.argv[2]||'{}');
const specs:[string,any][]=[['base',base]];
for(const a of process.argv.slice(3)){ if(a.startsWith('{')) specs.push([a,{...base,...JSON.parse(a)}]); else {const [k,vs]=a.split('='); for(const v of vs!.split(',')) specs.push([a.split('=')[0]+'='+v,{...base,[k!]:Number(v)}]);} }
const fams=['law','news','novel','para','udhr'];
console.log('spec'.padEnd(28),...fams.map(f=>f.padStart(12)),'macro','minp','nullF1');
for(const [name,p] of specs){
 const c:Record<string,number[]>={};for(const f of fams)c[f]=[0,0,0,0,0,0];
 const t0=performance.now();
 for(const d of docs){const r=align(d.en,d.fr,lex,{parameters:p});
  const k=c[d.family]!;const g=new Set<string>(),gn=new Set<string>();
  for(const [a,b] of d.gold){if(a&&b)g.add(a+'|'+b);else {for(const x of a.split(','))if(x)gn.add('e'+x);for(const x of b.split(','))if(x)gn.add('f'+x)}}
  k[0]!+=g.size;k[3]!+=gn.size;
  for(const q of r){if(q.en.length&&q.fr.length){k[1]!++;if(g.has(q.en.join(',')+'|'+q.fr.join(',')))k[2]!++}else{for(const x of q.en){k[4]!++;if(gn.has('e'+x))k[5]!++}for(const x of q.fr){k[4]!++;if(gn.has('f'+x))k[5]!++}}}
 }
 const f1=(k:number[])=>2*k[2]!/(k[0]!+k[1]!),n1=(k:number[])=>2*k[5]!/(k[3]!+k[4]!);
 const all=fams.reduce((s,f)=>s.map((v,i)=>v+c[f]![i]!),[0,0,0,0,0,0]);
 console.log(name.padEnd(28),...fams.map(f=>(f1(c[f]!).toFixed(4)+'/'+n1(c[f]!).toFixed(2)).padStart(12)),(fams.reduce((s,f)=>s+f1(c[f]!),0)/5).toFixed(4),f1(all).toFixed(4),n1(all).toFixed(3),Math.round(performance.now()-t0)+'ms');
}
