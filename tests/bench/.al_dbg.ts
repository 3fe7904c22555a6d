(globalThis as any).DBG=1;
const { readFileSync } = await import('node:fs');
const { align, parseLexicon } = await import('../../shared/alignment/index');
const dir='/work/shared/align-dev/';
const lex=parseLexicon(readFileSync('/work/main/shared/alignment/lexicon/en-fr.tsv','utf8'));
const lines=(f:string)=>{const l=readFileSync(f,'utf8').split('\n');if(l.at(-1)==='')l.pop();return l.map(text=>({text}))};
const m=JSON.parse(readFileSync(dir+'manifest.json','utf8')).docs as {name:string}[];
for(const d of m){console.log(d.name);align(lines(dir+d.name+'.en.txt'),lines(dir+d.name+'.fr.txt'),lex,{parameters:{adaptationPrior:1}});}
