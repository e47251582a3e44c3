import re,json,datetime,collections,struct,zlib,os
D='/tmp/sealed13c/';src=open('/tmp/sealed13c_src.txt',encoding='utf8').read()
cat=json.load(open('/work/shared/data/resolutions.json'));sym={re.sub(r'\s','',d['symbol']) for d in cat['documents']}
obs={o['id']:o for o in json.load(open('/work/shared/data/observances.json'))['observances']}
M={m:i%12+1 for i,m in enumerate('january february march april may june july august september october november december janvier février mars avril mai juin juillet août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split())}
W={}
for l in ['monday tuesday wednesday thursday friday saturday sunday','lundi mardi mercredi jeudi vendredi samedi dimanche','lunes martes miércoles jueves viernes sábado domingo']:
    for i,w in enumerate(l.split()):W[w]=i
tot=collections.Counter()
for b in re.split(r'^=== ',src,flags=re.M)[1:]:
    name,t=b.split('\n',1);lines=t.split('\n');out=[];lab=[]
    for n,l in enumerate(lines,1):
        def f(m):
            for r in m[1].split(','):lab.append({'rule':r,'line':n,'excerpt':m[2]})
            return m[2]
        out.append(re.sub(r'⟦([a-z,-]+)\|(.*?)⟧',f,l))
    txt='\n'.join(out)
    assert '⟦' not in txt and '⟧' not in txt,name
    open(D+name+'.md','w',encoding='utf8').write(txt)
    if name[0]=='d':json.dump(lab,open(D+name+'.json','w',encoding='utf8'),ensure_ascii=False,indent=1)
    else: assert not lab
    for x in lab: assert x['excerpt'] in out[x['line']-1]; tot[x['rule']]+=1
    fm=txt.split('---')[1];ti=re.search(r'title: (.*)',fm)[1];su=re.search(r'summary: (.*)',fm);yr=int(re.search(r'year: (\d+)',fm)[1]);ob=re.search(r'observance: (.*)',fm)[1]
    body=txt.split('---\n',2)[2]
    print(name,len(lab),'title',len(ti),'sum',su and len(su[1]),'words',len(body.split()),obs[ob]['date'])
    if len(ti)>70:print('  LONG TITLE')
    if ': ' in ti: print('  colon')
    for x in ('[!goals]','[!sign-off]'):
        if x not in body:print('  no',x)
    if not any('[@'+e['symbol']+']' in body for e in obs[ob]['established_by']):print('  no founding')
    for s in re.findall(r'\[@([^\]]+)\]',body):
        if re.sub(r'\s','',s) not in sym:print('  notcat',s)
    for m in re.finditer(r'(?i)\b(%s),? (?:(\d{1,2})(?:er)? (?:de )?([a-zéû]+)|([a-z]+) (\d{1,2}))(?:,? (?:de )?(\d{4}))?'%'|'.join(W),body):
        d=m[2] or m[5];mo=(m[3] or m[4]).lower()
        if mo in M:
            dt=datetime.date(int(m[6] or yr),M[mo],int(d))
            if dt.weekday()!=W[m[1].lower()]:print('  WD',m[0],dt.strftime('%A'))
    for p in body.split('\n'):
        p=re.sub(r'`[^`]*`','CODE',p)
        for s in re.split(r'(?<=[.?!])\s+',p):
            if len(s.split())>38:print('  LONG',len(s.split()),s[:50])
        for m in re.finditer(r'(?i)\b(\w+) \1\b',p):print('  REP',m[0])
        for m in re.finditer(r'\b[A-Z]{2,}\b',p):
            if m[0] not in('RES','DEC','CODE'):print('  ACR',m[0],end='')
        for a,c in ('()','«»','“”'):
            if p.count(a)!=p.count(c):print('  UNB',a,p[:60])
    print()
    for im in re.findall(r'!\[[^\]]*\]\(([^)]*)\)',body):
        raw=b'\0'+b'\x20\x60\xa0'*4
        raw=raw*4
        ch=lambda k,v:struct.pack('>I',len(v))+k+v+struct.pack('>I',zlib.crc32(k+v))
        open(D+im,'wb').write(b'\x89PNG\r\n\x1a\n'+ch(b'IHDR',struct.pack('>IIBBBBB',4,4,8,2,0,0,0))+ch(b'IDAT',zlib.compress(raw))+ch(b'IEND',b''))
print(tot,sum(tot.values()))
