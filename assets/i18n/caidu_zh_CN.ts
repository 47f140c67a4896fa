<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>Reads Chinese finance articles with their terms in English.</source>
        <translation>读中文财经文章，随手得到术语的英文。</translation>
    </message>
    <message>
        <source>Nothing you read leaves this computer.</source>
        <translation>您读的内容不会离开这台电脑。</translation>
    </message>
    <message>
        <source>Program: MIT licence. Glossary: CC BY 4.0.</source>
        <translation>程序：MIT 许可证。术语库：CC BY 4.0。</translation>
    </message>
    <message>
        <source>It stands on the work of others:</source>
        <translation>本程序依托以下成果：</translation>
    </message>
</context>
<context>
    <name>Adding</name>
    <message>
        <source>Your glossary could not be opened.</source>
        <translation>无法打开您的术语库。</translation>
    </message>
    <message>
        <source>Numbers and dates are no terms of a glossary.</source>
        <translation>数字和日期不作为术语收入术语库。</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>已保存：{0}</translation>
    </message>
</context>
<context>
    <name>AddressDialog</name>
    <message>
        <source>Open Address</source>
        <translation>打开网址</translation>
    </message>
    <message>
        <source>&amp;Address of the article:</source>
        <translation>文章网址(&amp;A)：</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Only this page is fetched: no pictures, no scripts, no cookies.</source>
        <translation>只抓取此网页本身：不下载图片，不运行脚本，不使用 Cookie。</translation>
    </message>
    <message>
        <source>Asking {0} …</source>
        <translation>正在请求 {0}…</translation>
    </message>
    <message>
        <source>{0} kB</source>
        <translation>{0} KB</translation>
    </message>
</context>
<context>
    <name>Archiving</name>
    <message>
        <source>Export Library and Glossary</source>
        <translation>导出文章库和术语库</translation>
    </message>
    <message>
        <source>Archives of Caidu</source>
        <translation>财读归档</translation>
    </message>
    <message>
        <source>Archives of Caidu (*.zip)</source>
        <translation>财读归档 (*.zip)</translation>
    </message>
    <message>
        <source>Restore Library and Glossary</source>
        <translation>恢复文章库和术语库</translation>
    </message>
    <message>
        <source>Writing {0}…</source>
        <translation>正在写入 {0}…</translation>
    </message>
    <message>
        <source>Written: {0}, with {1}.</source>
        <translation>已写入：{0}，含 {1}。</translation>
    </message>
    <message>
        <source>Restoring {0}…</source>
        <translation>正在恢复 {0}…</translation>
    </message>
    <message>
        <source>Restored: {0}.</source>
        <translation>已恢复：{0}。</translation>
    </message>
    <message>
        <source>What was there is kept as {0}.</source>
        <translation>原来的内容已另存为 {0}。</translation>
    </message>
    <message>
        <source>Put what {0} holds in the place of yours?</source>
        <translation>要用 {0} 中的内容替换您现有的内容吗？</translation>
    </message>
    <message>
        <source>It was made on {0} and holds {1}.</source>
        <translation>归档生成于 {0}，含 {1}。</translation>
    </message>
    <message>
        <source>What is there now is kept among the backups.</source>
        <translation>现有内容会保留在备份中。</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n concepts</source>
        <translation>
            <numerusform>%n 个概念</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0}和 {1}</translation>
    </message>
</context>
<context>
    <name>ArticleMenu</name>
    <message>
        <source>&amp;Add or Edit Term…</source>
        <translation>添加或编辑术语(&amp;A)…</translation>
    </message>
    <message>
        <source>A&amp;rticles with This Term</source>
        <translation>含此术语的文章(&amp;R)</translation>
    </message>
    <message>
        <source>All Li&amp;nes in the Library</source>
        <translation>文章库中的所有用例(&amp;N)</translation>
    </message>
</context>
<context>
    <name>ArticlePane</name>
    <message>
        <source>Open a file, paste a text, or drop one here.</source>
        <translation>打开文件、粘贴文字，或把它们拖到这里。</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>&amp;Restore…</source>
        <translation>恢复(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Back Up Now</source>
        <translation>立即备份(&amp;B)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>术语库</translation>
    </message>
    <message>
        <source>Once a day your glossary is copied before anything in it is changed; the newest copies are kept.</source>
        <translation>每天首次改动之前，程序会自动备份您的术语库，并保留最近的若干份备份。</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>文章库</translation>
    </message>
    <message>
        <source>Once a day your library is copied; the newest copies are kept. What you have forgotten is forgotten in the copies, too.</source>
        <translation>程序每天自动备份您的文章库，并保留最近的若干份备份。您彻底删除的内容，备份中也会一并删除。</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章数</translation>
    </message>
    <message>
        <source>Put the library of {0} in place of the present one?</source>
        <translation>要用 {0} 的备份替换当前文章库吗？</translation>
    </message>
    <message>
        <source>Your library is again as it was on {0}.</source>
        <translation>文章库已恢复到 {0} 的状态。</translation>
    </message>
    <message>
        <source>Your glossary is in no file, so it has no backups.</source>
        <translation>您的术语库没有存为文件，因此没有备份。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Put the glossary of {0} in place of the present one?</source>
        <translation>要用 {0} 的备份替换当前术语库吗？</translation>
    </message>
    <message>
        <source>The present file is kept beside it, so this can be taken back.</source>
        <translation>当前文件会另存一份，因此之后仍可还原。</translation>
    </message>
    <message>
        <source>Your glossary is again as it was on {0}.</source>
        <translation>术语库已恢复到 {0} 的状态。</translation>
    </message>
    <message>
        <source>What was there is kept as {0}.</source>
        <translation>原来的内容已另存为 {0}。</translation>
    </message>
    <message>
        <source>Backed up.</source>
        <translation>备份完成。</translation>
    </message>
    <message>
        <source>What is backed up</source>
        <translation>备份对象</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>正在恢复…</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Concepts</source>
        <translation>概念数</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>{0}, before a restore</source>
        <translation>{0}（恢复之前）</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>尚无备份。</translation>
    </message>
</context>
<context>
    <name>BinBar</name>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>Deleted: this term is in the bin.</source>
        <translation>已删除：此术语在回收站中。</translation>
    </message>
</context>
<context>
    <name>Bringing</name>
    <message>
        <source>There is no library, so only the first file is opened.</source>
        <translation>没有文章库，因此只打开第一个文件。</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Mail, books and archives</source>
        <translation>邮件、电子书和压缩包</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Open Articles</source>
        <translation>打开文章</translation>
    </message>
    <message>
        <source>Add a Folder to the Library</source>
        <translation>将文件夹加入文章库</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>剪贴板上没有文字。</translation>
    </message>
</context>
<context>
    <name>Candidates</name>
    <message>
        <source>Term</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>读音</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>入选理由</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章数</translation>
    </message>
    <message>
        <source>given in the text</source>
        <translation>文中附有英文</translation>
    </message>
    <message>
        <source>frequent</source>
        <translation>高频</translation>
    </message>
    <message>
        <source>foreign name</source>
        <translation>外国名称</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>已搁置</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Nothing is left to decide.</source>
        <translation>没有待定的候选术语了。</translation>
    </message>
    <message>
        <source>Nothing was put off.</source>
        <translation>没有搁置的候选术语。</translation>
    </message>
    <message>
        <source>Nothing was rejected.</source>
        <translation>没有拒绝过的候选术语。</translation>
    </message>
    <message>
        <source>Nothing new was found: the glossary knows the terms that stand out here.</source>
        <translation>没有发现新术语：这里突出的术语，术语库中均已收录。</translation>
    </message>
    <message>
        <source>no English yet</source>
        <translation>尚无英文</translation>
    </message>
</context>
<context>
    <name>CandidatesDeeds</name>
    <message>
        <source>Taken back.</source>
        <translation>已撤销。</translation>
    </message>
    <message numerus="yes">
        <source>%n terms added.</source>
        <translation>
            <numerusform>已添加 %n 个术语。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n candidates rejected; they won’t be proposed again.</source>
        <translation>
            <numerusform>已拒绝 %n 个候选术语，以后不再提示。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n candidates put off.</source>
        <translation>
            <numerusform>已搁置 %n 个候选术语。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n candidates are to be decided again.</source>
        <translation>
            <numerusform>%n 个候选术语已恢复为待定。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CandidatesDelegate</name>
    <message>
        <source>best first; others after a semicolon</source>
        <translation>首选在前，其余以分号分隔</translation>
    </message>
</context>
<context>
    <name>CandidatesDialog</name>
    <message>
        <source>New Terms</source>
        <translation>新术语</translation>
    </message>
    <message>
        <source>no domain</source>
        <translation>无领域</translation>
    </message>
    <message>
        <source>Domain of the terms that are added</source>
        <translation>所添加术语的领域</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>采纳(&amp;A)</translation>
    </message>
    <message>
        <source>Enter or A</source>
        <translation>Enter 或 A</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>搁置(&amp;L)</translation>
    </message>
    <message>
        <source>L</source>
        <translation>L</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>拒绝(&amp;R)</translation>
    </message>
    <message>
        <source>Delete or R</source>
        <translation>Delete 或 R</translation>
    </message>
    <message>
        <source>&amp;Take Back</source>
        <translation>恢复待定(&amp;T)</translation>
    </message>
    <message>
        <source>T</source>
        <translation>T</translation>
    </message>
    <message>
        <source>&amp;Domain:</source>
        <translation>领域(&amp;D)：</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Looking for new terms…</source>
        <translation>正在查找新术语…</translation>
    </message>
    <message numerus="yes">
        <source>%n of the chosen have no English yet</source>
        <translation>
            <numerusform>所选中有 %n 个尚无英文</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CandidatesSearch</name>
    <message>
        <source>This article</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>All articles in the library</source>
        <translation>文章库中的所有文章</translation>
    </message>
    <message>
        <source>Where to look for new terms</source>
        <translation>在何处查找新术语</translation>
    </message>
    <message>
        <source>Loo&amp;k in:</source>
        <translation>查找范围(&amp;K)：</translation>
    </message>
    <message>
        <source>Articles looked through</source>
        <translation>已查找的文章</translation>
    </message>
    <message>
        <source>No article is open.</source>
        <translation>没有打开的文章。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>The open article</source>
        <translation>打开的文章</translation>
    </message>
    <message>
        <source>There are no articles in the library yet.</source>
        <translation>文章库中还没有文章。</translation>
    </message>
    <message numerus="yes">
        <source>%n articles looked through</source>
        <translation>
            <numerusform>已查找 %n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking through the library: {0} of {1} articles</source>
        <translation>正在查找文章库：第 {0} 篇，共 {1} 篇</translation>
    </message>
    <message>
        <source>Looking for new terms…</source>
        <translation>正在查找新术语…</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>停止(&amp;P)</translation>
    </message>
    <message>
        <source>Look A&amp;gain</source>
        <translation>重新查找(&amp;G)</translation>
    </message>
</context>
<context>
    <name>CandidatesTable</name>
    <message>
        <source>Candidates</source>
        <translation>候选术语</translation>
    </message>
</context>
<context>
    <name>CandidatesView</name>
    <message>
        <source>Which candidates are shown</source>
        <translation>显示哪些候选术语</translation>
    </message>
    <message>
        <source>Lines in context</source>
        <translation>上下文行</translation>
    </message>
    <message>
        <source>&amp;In the text</source>
        <translation>文中用例(&amp;I)</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>term</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>index</source>
        <translation>指数</translation>
    </message>
    <message>
        <source>product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>instrument</source>
        <translation>金融工具</translation>
    </message>
    <message>
        <source>place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>name, by rule</source>
        <translation>名称（按规则识别）</translation>
    </message>
    <message>
        <source>word</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>deprecated</source>
        <translation>已弃用</translation>
    </message>
    <message>
        <source>not to be used</source>
        <translation>禁用</translation>
    </message>
    <message>
        <source>{0}: write {1}</source>
        <translation>{0}：请用 {1}</translation>
    </message>
    <message>
        <source>also means</source>
        <translation>另有含义</translation>
    </message>
</context>
<context>
    <name>CardFace</name>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Pin (P)</source>
        <translation>钉住 (P)</translation>
    </message>
    <message>
        <source>Edit (E)</source>
        <translation>编辑 (E)</translation>
    </message>
    <message>
        <source>Add to the Glossary (E)</source>
        <translation>加入术语库 (E)</translation>
    </message>
    <message>
        <source>All lines with this term (C)</source>
        <translation>此术语的所有用例 (C)</translation>
    </message>
</context>
<context>
    <name>ChartPane</name>
    <message>
        <source>per {0} articles</source>
        <translation>按每 {0} 篇文章计</translation>
    </message>
    <message>
        <source>How often it is mentioned for so many articles of the month in the library</source>
        <translation>文章库中当月每若干篇文章提及的次数</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save the chart or its numbers</source>
        <translation>保存图表或数据</translation>
    </message>
    <message>
        <source>&amp;Picture (PNG)…</source>
        <translation>图片 (PNG)(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Numbers (CSV)…</source>
        <translation>数据 (CSV)(&amp;N)…</translation>
    </message>
    <message numerus="yes">
        <source>%n mentions</source>
        <translation>
            <numerusform>提及 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of {1} articles</source>
        <translation>{1} 篇文章中有 {0} 篇</translation>
    </message>
    <message>
        <source>{0} per {1} articles</source>
        <translation>每 {1} 篇 {0} 次</translation>
    </message>
    <message>
        <source>The chart can&apos;t be drawn here.</source>
        <translation>此处无法绘制图表。</translation>
    </message>
    <message>
        <source>{0}: mentions a month per {1} articles</source>
        <translation>{0}：各月每 {1} 篇文章提及次数</translation>
    </message>
    <message>
        <source>{0}: mentions a month</source>
        <translation>{0}：各月提及次数</translation>
    </message>
    <message>
        <source>The chart is coming…</source>
        <translation>正在生成图表…</translation>
    </message>
    <message>
        <source>others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>no source</source>
        <translation>无来源</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Add &amp;Folder to the Library…</source>
        <translation>将文件夹加入文章库(&amp;F)…</translation>
    </message>
    <message>
        <source>Open A&amp;ddress…</source>
        <translation>打开网址(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Paste as New Article</source>
        <translation>粘贴为新文章(&amp;P)</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Paste as Plain Te&amp;xt</source>
        <translation>粘贴为纯文本(&amp;X)</translation>
    </message>
    <message>
        <source>New Pri&amp;vate Window</source>
        <translation>新建无痕窗口(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>重新载入(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Close Article</source>
        <translation>关闭文章(&amp;C)</translation>
    </message>
    <message>
        <source>What Was Set &amp;Aside…</source>
        <translation>收起的内容(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Pr&amp;int…</source>
        <translation>打印(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Mark Terms on a PDF…</source>
        <translation>在 PDF 上标注术语(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Cop&amp;y Card</source>
        <translation>复制卡片(&amp;Y)</translation>
    </message>
    <message>
        <source>Copy Card as &amp;Markdown</source>
        <translation>复制卡片为 &amp;Markdown</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>查找下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>查找上一个(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Next Term</source>
        <translation>下一个术语(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Term</source>
        <translation>上一个术语(&amp;P)</translation>
    </message>
    <message>
        <source>P&amp;in Card</source>
        <translation>钉住卡片(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Outline…</source>
        <translation>大纲(&amp;O)…</translation>
    </message>
    <message>
        <source>To the &amp;Article</source>
        <translation>转到文章(&amp;A)</translation>
    </message>
    <message>
        <source>To the &amp;Terms</source>
        <translation>转到术语(&amp;T)</translation>
    </message>
    <message>
        <source>No Pinyin</source>
        <translation>不显示拼音</translation>
    </message>
    <message>
        <source>Pinyin: none</source>
        <translation>拼音：无</translation>
    </message>
    <message>
        <source>Pinyin over New Terms</source>
        <translation>生词注拼音</translation>
    </message>
    <message>
        <source>Pinyin: new</source>
        <translation>拼音：生词</translation>
    </message>
    <message>
        <source>Pinyin over Terms</source>
        <translation>术语注拼音</translation>
    </message>
    <message>
        <source>Pinyin: terms</source>
        <translation>拼音：术语</translation>
    </message>
    <message>
        <source>Pinyin over All Words</source>
        <translation>全文注拼音</translation>
    </message>
    <message>
        <source>Pinyin: all</source>
        <translation>拼音：全文</translation>
    </message>
    <message>
        <source>No English</source>
        <translation>不显示英文</translation>
    </message>
    <message>
        <source>English: none</source>
        <translation>英文：无</translation>
    </message>
    <message>
        <source>English at the First Mention</source>
        <translation>首次出现处显示英文</translation>
    </message>
    <message>
        <source>English: first</source>
        <translation>英文：首次</translation>
    </message>
    <message>
        <source>English of New Terms</source>
        <translation>生词显示英文</translation>
    </message>
    <message>
        <source>English: new</source>
        <translation>英文：生词</translation>
    </message>
    <message>
        <source>English at Every Mention</source>
        <translation>每次出现都显示英文</translation>
    </message>
    <message>
        <source>English: all</source>
        <translation>英文：全部</translation>
    </message>
    <message>
        <source>Characters as Written</source>
        <translation>按原文字形显示</translation>
    </message>
    <message>
        <source>Characters: as written</source>
        <translation>字形：原文</translation>
    </message>
    <message>
        <source>Simplified Characters</source>
        <translation>简体字</translation>
    </message>
    <message>
        <source>Characters: simplified</source>
        <translation>字形：简体</translation>
    </message>
    <message>
        <source>Traditional Characters (Taiwan)</source>
        <translation>繁体字（台湾）</translation>
    </message>
    <message>
        <source>Characters: Taiwan</source>
        <translation>字形：台湾繁体</translation>
    </message>
    <message>
        <source>Traditional Characters (Hong Kong)</source>
        <translation>繁体字（香港）</translation>
    </message>
    <message>
        <source>Characters: Hong Kong</source>
        <translation>字形：香港繁体</translation>
    </message>
    <message>
        <source>&amp;Underline Terms</source>
        <translation>术语加下划线(&amp;U)</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>L&amp;ight</source>
        <translation>浅色(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>放大(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;maller</source>
        <translation>缩小(&amp;M)</translation>
    </message>
    <message>
        <source>Usual Si&amp;ze</source>
        <translation>默认大小(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Terms in This Article</source>
        <translation>本文术语(&amp;T)</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>Li&amp;brary</source>
        <translation>文章库(&amp;B)</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>文章库</translation>
    </message>
    <message>
        <source>&amp;Search the Library…</source>
        <translation>搜索文章库(&amp;S)…</translation>
    </message>
    <message>
        <source>Article Detai&amp;ls…</source>
        <translation>文章信息(&amp;L)…</translation>
    </message>
    <message>
        <source>S&amp;tar</source>
        <translation>星标(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>已读(&amp;R)</translation>
    </message>
    <message>
        <source>Ta&amp;gs…</source>
        <translation>标签(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Copy as Citation</source>
        <translation>复制为引文出处(&amp;C)</translation>
    </message>
    <message>
        <source>Read Aga&amp;in from the Original</source>
        <translation>从原件重新读取(&amp;I)</translation>
    </message>
    <message>
        <source>Articles with T&amp;his Term</source>
        <translation>含此术语的文章(&amp;H)</translation>
    </message>
    <message>
        <source>C&amp;oncordance…</source>
        <translation>用例检索(&amp;O)…</translation>
    </message>
    <message>
        <source>All &amp;Lines with This Term</source>
        <translation>此术语的所有用例(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Forget This Article…</source>
        <translation>彻底删除本文(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Add or Edit Term…</source>
        <translation>添加或编辑术语(&amp;A)…</translation>
    </message>
    <message>
        <source>Add Term</source>
        <translation>添加术语</translation>
    </message>
    <message>
        <source>&amp;Glossary…</source>
        <translation>术语库(&amp;G)…</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>术语库</translation>
    </message>
    <message>
        <source>&amp;New Terms in This Article…</source>
        <translation>本文中的新术语(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>N&amp;ot This Here</source>
        <translation>此处不是这个意思(&amp;O)</translation>
    </message>
    <message>
        <source>Another &amp;Sense Here…</source>
        <translation>此处另有所指(&amp;S)…</translation>
    </message>
    <message>
        <source>Al&amp;ways This Reading…</source>
        <translation>始终取此义(&amp;W)…</translation>
    </message>
    <message>
        <source>I Am Learn&amp;ing This Term</source>
        <translation>正在学习此术语(&amp;I)</translation>
    </message>
    <message>
        <source>I &amp;Know This Term</source>
        <translation>已掌握此术语(&amp;K)</translation>
    </message>
    <message>
        <source>N&amp;ever Show This Term</source>
        <translation>不再显示此术语(&amp;E)</translation>
    </message>
    <message>
        <source>New to Me A&amp;gain</source>
        <translation>重新列为生词(&amp;G)</translation>
    </message>
    <message>
        <source>Import &amp;Known Words…</source>
        <translation>导入已掌握词汇(&amp;K)…</translation>
    </message>
    <message>
        <source>Export Known &amp;Words…</source>
        <translation>导出已掌握词汇(&amp;W)…</translation>
    </message>
    <message>
        <source>E&amp;xport Library and Glossary…</source>
        <translation>导出文章库和术语库(&amp;X)…</translation>
    </message>
    <message>
        <source>Restore Librar&amp;y and Glossary…</source>
        <translation>恢复文章库和术语库(&amp;Y)…</translation>
    </message>
    <message>
        <source>Ver&amp;dicts in This Article…</source>
        <translation>本文的判定(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Highlight</source>
        <translation>高亮(&amp;H)</translation>
    </message>
    <message>
        <source>No&amp;te on This…</source>
        <translation>添加批注(&amp;T)…</translation>
    </message>
    <message>
        <source>Next &amp;Highlight</source>
        <translation>下一处高亮(&amp;H)</translation>
    </message>
    <message>
        <source>Previous Hi&amp;ghlight</source>
        <translation>上一处高亮(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Quotations…</source>
        <translation>摘录(&amp;Q)…</translation>
    </message>
    <message>
        <source>&amp;Import Terms…</source>
        <translation>导入术语(&amp;I)…</translation>
    </message>
    <message>
        <source>E&amp;xport Terms…</source>
        <translation>导出术语(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Team’s Glossary…</source>
        <translation>团队术语库(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Backups…</source>
        <translation>备份(&amp;B)…</translation>
    </message>
    <message>
        <source>Save &amp;Diagnostics…</source>
        <translation>保存诊断信息(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;About Caidu</source>
        <translation>关于财读(&amp;A)</translation>
    </message>
</context>
<context>
    <name>CompanionsPane</name>
    <message>
        <source>Ordinary words</source>
        <translation>普通词语</translation>
    </message>
    <message>
        <source>Words of everyday news too</source>
        <translation>包括新闻常用词</translation>
    </message>
    <message>
        <source>Appears with</source>
        <translation>共现术语</translation>
    </message>
    <message>
        <source>No other term stands in several of its articles.</source>
        <translation>没有其他术语在多篇相关文章中同时出现。</translation>
    </message>
</context>
<context>
    <name>CompanionsTable</name>
    <message>
        <source>Terms in the same articles</source>
        <translation>同篇文章中的术语</translation>
    </message>
</context>
<context>
    <name>ConceptFields</name>
    <message>
        <source>Id:</source>
        <translation>标识：</translation>
    </message>
    <message>
        <source>{0}:</source>
        <translation>{0}：</translation>
    </message>
    <message>
        <source>It was approved; with these changes it is to be reviewed again.</source>
        <translation>此概念原已审定；作出这些改动后需重新审校。</translation>
    </message>
</context>
<context>
    <name>ConceptForm</name>
    <message>
        <source>&amp;History</source>
        <translation>历史记录(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Occurrences</source>
        <translation>出现处(&amp;O)</translation>
    </message>
    <message>
        <source>Choose a term to see and edit it here.</source>
        <translation>选择一个术语，即可在此查看和编辑。</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>Save the changes to this concept?</source>
        <translation>要保存对此概念的更改吗？</translation>
    </message>
    <message>
        <source>A concept needs a term before it can be saved.</source>
        <translation>概念至少要有一个术语才能保存。</translation>
    </message>
    <message>
        <source>One term stands twice: remove one of them to save.</source>
        <translation>有术语重复：请删去其一再保存。</translation>
    </message>
    <message>
        <source>Your changes were put back.</source>
        <translation>您的更改已还原。</translation>
    </message>
    <message>
        <source>Take them again</source>
        <translation>重新采用</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>ConceptTable</name>
    <message>
        <source>Terms</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>显示列(&amp;O)</translation>
    </message>
</context>
<context>
    <name>Concordance</name>
    <message>
        <source>Term</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章数</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>关联度</translation>
    </message>
    <message>
        <source>How far this is from chance (log-likelihood); above 11, chance is no explanation.
They meet {0} times as often as by chance.</source>
        <translation>偏离偶然的程度（对数似然比）；大于 11 即不能以偶然解释。
共现频率是随机情形的 {0} 倍。</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>上文</translation>
    </message>
    <message>
        <source>After</source>
        <translation>下文</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>The library is empty: articles you open are kept there.</source>
        <translation>文章库是空的：您打开的文章会保存在其中。</translation>
    </message>
    <message>
        <source>{0} stands in none of these articles. “Clear” looks in all of them.</source>
        <translation>{0}在这些文章中没有出现。点“清除”可在所有文章中查找。</translation>
    </message>
    <message>
        <source>{0} was met in no article yet; some are still to be indexed.</source>
        <translation>尚未在任何文章中遇到{0}；还有文章有待索引。</translation>
    </message>
    <message>
        <source>{0} stands in no article of the library.</source>
        <translation>文章库中没有文章出现{0}。</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>“{0}”</translation>
    </message>
</context>
<context>
    <name>ConcordanceWindow</name>
    <message>
        <source>Concordance</source>
        <translation>用例检索</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message numerus="yes">
        <source>%n lines copied</source>
        <translation>
            <numerusform>已复制 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>已保存：{0}</translation>
    </message>
    <message>
        <source>{0} – Concordance</source>
        <translation>{0} – 用例检索</translation>
    </message>
    <message>
        <source>Type a term: all its lines in the articles of your library are shown here.</source>
        <translation>输入术语，这里会列出文章库中的所有用例。</translation>
    </message>
</context>
<context>
    <name>ConflictBar</name>
    <message>
        <source>&amp;Merge</source>
        <translation>合并(&amp;M)</translation>
    </message>
    <message>
        <source>Add as s&amp;ynonym</source>
        <translation>添加为同义词(&amp;Y)</translation>
    </message>
    <message>
        <source>Keep &amp;both</source>
        <translation>两者都保留(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Go to it</source>
        <translation>转到该概念(&amp;G)</translation>
    </message>
    <message numerus="yes">
        <source>(%n more)</source>
        <translation>
            <numerusform>（另有 %n 处）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DaysDialog</name>
    <message>
        <source>Articles of These Days</source>
        <translation>按日期筛选文章</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>从(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>到(&amp;T)</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message numerus="yes">
        <source>%n terms are in the bin now.</source>
        <translation>
            <numerusform>已将 %n 个术语移入回收站。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n terms are out of the bin again.</source>
        <translation>
            <numerusform>已从回收站恢复 %n 个术语。</numerusform>
        </translation>
    </message>
    <message>
        <source>The terms are one now.</source>
        <translation>这些术语已合并。</translation>
    </message>
    <message numerus="yes">
        <source>%n terms are the built-in ones again.</source>
        <translation>
            <numerusform>已将 %n 个术语还原为内置版本。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n terms were changed.</source>
        <translation>
            <numerusform>已更改 %n 个术语。</numerusform>
        </translation>
    </message>
    <message>
        <source>Done: {0}.</source>
        <translation>已完成：{0}。</translation>
    </message>
    <message>
        <source>star</source>
        <translation>加星标</translation>
    </message>
    <message>
        <source>no star</source>
        <translation>取消星标</translation>
    </message>
    <message>
        <source>marked as read</source>
        <translation>标为已读</translation>
    </message>
    <message>
        <source>marked as unread</source>
        <translation>标为未读</translation>
    </message>
    <message>
        <source>tag {0}</source>
        <translation>加标签{0}</translation>
    </message>
    <message>
        <source>no tag {0}</source>
        <translation>去掉标签{0}</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>修改标签</translation>
    </message>
    <message>
        <source>details</source>
        <translation>修改文章信息</translation>
    </message>
    <message numerus="yes">
        <source>%n articles were read again.</source>
        <translation>
            <numerusform>已重新读取 %n 篇文章。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles were forgotten.</source>
        <translation>
            <numerusform>已彻底删除 %n 篇文章。</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved {0}.</source>
        <translation>已保存 {0}。</translation>
    </message>
    <message numerus="yes">
        <source>{0} (%n articles)</source>
        <translation>
            <numerusform>{0}（%n 篇文章）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Article Details</source>
        <translation>文章信息</translation>
    </message>
    <message>
        <source>2024-05-31</source>
        <translation>例如 2024-05-31</translation>
    </message>
    <message>
        <source>With commas between them</source>
        <translation>以逗号分隔</translation>
    </message>
    <message>
        <source>Write the date as 2024-05-31, or leave it empty.</source>
        <translation>日期请写成 2024-05-31 的形式，或留空。</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>来源(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation>作者(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Publisher</source>
        <translation>出版方(&amp;P)</translation>
    </message>
    <message>
        <source>Add&amp;ress</source>
        <translation>网址(&amp;R)</translation>
    </message>
    <message>
        <source>Ta&amp;gs</source>
        <translation>标签(&amp;G)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>原文件</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>新增 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>变更 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>没有任何变更。</translation>
    </message>
    <message>
        <source>{0}.</source>
        <translation>{0}。</translation>
    </message>
    <message>
        <source>The glossary&apos;s history keeps the import, so it can be undone later too.</source>
        <translation>本次导入已记入术语库的历史记录，以后仍可撤销。</translation>
    </message>
    <message>
        <source>Undone: the glossary is as it was before the import.</source>
        <translation>已撤销：术语库已恢复到导入之前的状态。</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Reading copy</source>
        <translation>阅读版</translation>
    </message>
    <message>
        <source>Client copy</source>
        <translation>客户版</translation>
    </message>
    <message>
        <source>Print in greyscale</source>
        <translation>灰度打印版</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>网页 (HTML)</translation>
    </message>
    <message>
        <source>Terms for Excel</source>
        <translation>术语表 (Excel)</translation>
    </message>
    <message>
        <source>Terms as CSV</source>
        <translation>术语表 (CSV)</translation>
    </message>
    <message>
        <source>One file for any browser, with the pinyin over the words and a card for every term. It asks nothing of the network. Paper, layout and margins count when it is printed.</source>
        <translation>单个文件，任何浏览器都能打开：词上标拼音，每个术语都有卡片。不访问网络。纸张、布局和页边距用于打印。</translation>
    </message>
    <message>
        <source>A workbook with a row for every term: pinyin, English, how often it occurs, its first sentence, and its pages in the PDF with the same choices.</source>
        <translation>工作簿，每个术语一行：拼音、英文、出现次数、首次出现的句子，以及在同样设置的 PDF 中的页码。</translation>
    </message>
    <message>
        <source>A text file with a row for every term: pinyin, English, how often it occurs, its first sentence, and its pages in the PDF with the same choices.</source>
        <translation>文本文件，每个术语一行：拼音、英文、出现次数、首次出现的句子，以及在同样设置的 PDF 中的页码。</translation>
    </message>
    <message>
        <source>Over terms</source>
        <translation>标在术语上</translation>
    </message>
    <message>
        <source>Over new terms</source>
        <translation>只标生词</translation>
    </message>
    <message>
        <source>Over first mentions</source>
        <translation>只标首次出现</translation>
    </message>
    <message>
        <source>Over all words</source>
        <translation>标在所有词上</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>In the table at the end</source>
        <translation>列在文末表中</translation>
    </message>
    <message>
        <source>As footnotes</source>
        <translation>作为脚注</translation>
    </message>
    <message>
        <source>In the margin</source>
        <translation>写在页边</translation>
    </message>
    <message>
        <source>After the first mention</source>
        <translation>写在首次出现之后</translation>
    </message>
    <message>
        <source>Explained too</source>
        <translation>同样解释</translation>
    </message>
    <message>
        <source>Not explained</source>
        <translation>不再解释</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信纸 (Letter)</translation>
    </message>
    <message>
        <source>One column</source>
        <translation>单栏</translation>
    </message>
    <message>
        <source>Wide margin for notes</source>
        <translation>宽页边，便于批注</translation>
    </message>
    <message>
        <source>Looking for terms…</source>
        <translation>正在查找术语…</translation>
    </message>
    <message>
        <source>Looking for terms… {0} of {1}</source>
        <translation>正在查找术语… {0}/{1}</translation>
    </message>
    <message>
        <source>Setting pages…</source>
        <translation>正在排版…</translation>
    </message>
    <message>
        <source>Setting pages… {0} of {1}</source>
        <translation>正在排版… {0}/{1}</translation>
    </message>
    <message>
        <source>Finishing…</source>
        <translation>正在收尾…</translation>
    </message>
    <message>
        <source>Finishing… {0} of {1}</source>
        <translation>正在收尾… {0}/{1}</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>Printing page {0} of {1}…</source>
        <translation>正在打印第 {0} 页，共 {1} 页…</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Open when don&amp;e</source>
        <translation>完成后打开(&amp;E)</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Export as</source>
        <translation>导出为</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source> mm</source>
        <translation> 毫米</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> 磅</translation>
    </message>
    <message>
        <source>&amp;Highlight terms</source>
        <translation>突出显示术语(&amp;H)</translation>
    </message>
    <message>
        <source>Pop&amp;ups on the terms</source>
        <translation>术语带弹出注释(&amp;U)</translation>
    </message>
    <message>
        <source>What you ha&amp;ve highlighted and noted</source>
        <translation>您的高亮和批注(&amp;V)</translation>
    </message>
    <message>
        <source>Every&amp;day words too</source>
        <translation>包括日常词语(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Numbers and dates too</source>
        <translation>包括数字和日期(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Table of numbers and dates</source>
        <translation>数字和日期列表(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Greyscale</source>
        <translation>灰度(&amp;G)</translation>
    </message>
    <message>
        <source>Line “made &amp;with Caidu”</source>
        <translation>注明“由财读制作”(&amp;W)</translation>
    </message>
    <message>
        <source>Print 〓 for &amp;characters no font has</source>
        <translation>字体缺少的字符用〓代替(&amp;C)</translation>
    </message>
    <message>
        <source>Noto Sans CJK (built in)</source>
        <translation>Noto Sans CJK（自带）</translation>
    </message>
    <message>
        <source>P&amp;reset:</source>
        <translation>预设(&amp;R)：</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>格式(&amp;F)：</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>&amp;Pinyin:</source>
        <translation>拼音(&amp;P)：</translation>
    </message>
    <message>
        <source>Eng&amp;lish:</source>
        <translation>英文(&amp;L)：</translation>
    </message>
    <message>
        <source>&amp;Known terms:</source>
        <translation>已掌握的术语(&amp;K)：</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>P&amp;aper:</source>
        <translation>纸张(&amp;A)：</translation>
    </message>
    <message>
        <source>La&amp;yout:</source>
        <translation>布局(&amp;Y)：</translation>
    </message>
    <message>
        <source>&amp;Margins:</source>
        <translation>页边距(&amp;M)：</translation>
    </message>
    <message>
        <source>Type &amp;size:</source>
        <translation>字号(&amp;S)：</translation>
    </message>
    <message>
        <source>F&amp;ont:</source>
        <translation>字体(&amp;O)：</translation>
    </message>
</context>
<context>
    <name>ExportPreview</name>
    <message>
        <source>Setting the first page</source>
        <translation>正在排第一页</translation>
    </message>
    <message>
        <source>The first page</source>
        <translation>第一页</translation>
    </message>
    <message>
        <source>The page can&apos;t be shown.</source>
        <translation>无法显示此页。</translation>
    </message>
</context>
<context>
    <name>ExportTerms</name>
    <message>
        <source>The selected concepts</source>
        <translation>选中的概念</translation>
    </message>
    <message>
        <source>All that the table shows</source>
        <translation>表格中显示的全部</translation>
    </message>
    <message>
        <source>Those met in this article</source>
        <translation>本文中出现的</translation>
    </message>
    <message>
        <source>My own and my corrections</source>
        <translation>自建与修订的</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Some of the terms</source>
        <translation>部分术语</translation>
    </message>
    <message>
        <source>Script or region of the language</source>
        <translation>语言的字体（简繁）或地区</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Type of term</source>
        <translation>术语类型</translation>
    </message>
    <message>
        <source>Status of the terms</source>
        <translation>术语状态</translation>
    </message>
    <message>
        <source>Part of speech</source>
        <translation>词性</translation>
    </message>
    <message>
        <source>Sense note</source>
        <translation>义项说明</translation>
    </message>
    <message>
        <source>Match rule</source>
        <translation>匹配规则</translation>
    </message>
    <message>
        <source>Context rules</source>
        <translation>语境规则</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>A row for each concept, with a fixed heading and filters.</source>
        <translation>每个概念一行，标题行固定并带筛选。</translation>
    </message>
    <message>
        <source>CSV for Excel and other tables</source>
        <translation>CSV（适用于 Excel 等表格）</translation>
    </message>
    <message>
        <source>A text file with a row for each concept; Excel opens it with the Chinese intact.</source>
        <translation>文本文件，每个概念一行；用 Excel 打开，中文不会乱码。</translation>
    </message>
    <message>
        <source>TBX 3 (TBX-Basic)</source>
        <translation>TBX 3 (TBX-Basic)</translation>
    </message>
    <message>
        <source>The standard of terminology programs (ISO 30042:2019): MultiTerm, memoQ, Phrase.</source>
        <translation>术语管理软件的通用标准 (ISO 30042:2019)：MultiTerm、memoQ、Phrase。</translation>
    </message>
    <message>
        <source>TBX 2 for OmegaT</source>
        <translation>TBX 2（适用于 OmegaT）</translation>
    </message>
    <message>
        <source>The older form of the standard, which OmegaT and older programs read.</source>
        <translation>该标准的旧版，供 OmegaT 和较旧的软件读取。</translation>
    </message>
    <message>
        <source>OmegaT glossary</source>
        <translation>OmegaT 术语表</translation>
    </message>
    <message>
        <source>Three columns with tabs between: Chinese, English, comment.</source>
        <translation>三列，以制表符分隔：中文、英文、注释。</translation>
    </message>
    <message>
        <source>Anki cards</source>
        <translation>Anki 卡片</translation>
    </message>
    <message>
        <source>A package of cards to learn by: term, reading, English, definition, and a sentence for those met in this article.</source>
        <translation>供记忆的卡片包：术语、读音、英文、定义；本文中出现的还附例句。</translation>
    </message>
    <message>
        <source>Everything, for Caidu (JSON)</source>
        <translation>完整内容，供财读使用 (JSON)</translation>
    </message>
    <message>
        <source>A line of JSON for each concept with every field, for another computer or a script.</source>
        <translation>每个概念一行 JSON，包含全部字段，供其他电脑或脚本使用。</translation>
    </message>
    <message>
        <source>Proposal to the team</source>
        <translation>提交给团队的提案</translation>
    </message>
    <message>
        <source>Your own concepts, corrections and deletions with every field, for whoever keeps the team&apos;s glossary to import.</source>
        <translation>您自建、修订和删除的概念及其全部字段，供团队术语库的维护者导入。</translation>
    </message>
</context>
<context>
    <name>ExportTermsDialog</name>
    <message>
        <source>Export Terms</source>
        <translation>导出术语</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>术语库</translation>
    </message>
    <message>
        <source>Export terms as</source>
        <translation>术语导出为</translation>
    </message>
    <message>
        <source>Writing {0} …</source>
        <translation>正在写入 {0}…</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>已取消。没有写入任何内容。</translation>
    </message>
    <message>
        <source>&amp;Concepts:</source>
        <translation>概念(&amp;C)：</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>格式(&amp;F)：</translation>
    </message>
    <message>
        <source>There is nothing to export yet.</source>
        <translation>还没有可导出的内容。</translation>
    </message>
    <message>
        <source>You have changed none of these concepts.</source>
        <translation>这些概念您都没有改动过。</translation>
    </message>
    <message>
        <source>Looking for what this format can&apos;t carry …</source>
        <translation>正在检查此格式无法保存的内容…</translation>
    </message>
    <message>
        <source>This format carries everything these concepts have.</source>
        <translation>此格式可完整保存这些概念的全部内容。</translation>
    </message>
    <message>
        <source>This format can&apos;t carry:</source>
        <translation>此格式无法保存：</translation>
    </message>
    <message numerus="yes">
        <source>%Ln concepts</source>
        <translation>
            <numerusform>%Ln 个概念</numerusform>
        </translation>
    </message>
    <message>
        <source>, as in {0}</source>
        <translation>，例如“{0}”</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Written: {0}, {1}.</source>
        <translation>已写入：{0}，{1}。</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Mark Terms on a PDF</source>
        <translation>在 PDF 上标注术语</translation>
    </message>
    <message>
        <source>{0} with terms</source>
        <translation>{0}（已标注术语）</translation>
    </message>
    <message>
        <source>Write the marked copy as</source>
        <translation>标注后的副本存为</translation>
    </message>
</context>
<context>
    <name>ExternalIdsEditor</name>
    <message>
        <source>Add a ticker or an &amp;id</source>
        <translation>添加证券代码或标识(&amp;I)</translation>
    </message>
    <message>
        <source>Kind of id</source>
        <translation>标识类型</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Remove this id</source>
        <translation>移除此标识</translation>
    </message>
</context>
<context>
    <name>FacetPanel</name>
    <message>
        <source>Show only terms with</source>
        <translation>只显示符合条件的术语</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>筛选</translation>
    </message>
</context>
<context>
    <name>FactsLine</name>
    <message numerus="yes">
        <source>%n mentions</source>
        <translation>
            <numerusform>提及 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} in {1}</source>
        <translation>{0}，见于 {1}</translation>
    </message>
    <message>
        <source>first seen {0}</source>
        <translation>首见于 {0}</translation>
    </message>
    <message>
        <source>last seen {0}</source>
        <translation>最近见于 {0}</translation>
    </message>
    <message numerus="yes">
        <source>Index not complete: %n articles to go</source>
        <translation>
            <numerusform>索引尚未完成：还有 %n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>without a date</source>
        <translation>无日期</translation>
    </message>
</context>
<context>
    <name>FieldHeader</name>
    <message>
        <source>Column {0}: {1}</source>
        <translation>第 {0} 列：{1}</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Show only some of the articles</source>
        <translation>只显示部分文章</translation>
    </message>
    <message>
        <source>What the list is sorted by</source>
        <translation>列表的排序方式</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <source>Remove the filter “{0}”</source>
        <translation>移除筛选条件“{0}”</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>&amp;Unread</source>
        <translation>未读(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Starred</source>
        <translation>有星标(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;ource</source>
        <translation>来源(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>标签(&amp;T)</translation>
    </message>
    <message>
        <source>With the T&amp;erm Chosen in the Article</source>
        <translation>含文章中所选术语(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Clear All</source>
        <translation>全部清除(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>指定起止日期…</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the article</source>
        <translation>在文章中查找</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>全字匹配</translation>
    </message>
    <message>
        <source>Find the one before (Shift+F3)</source>
        <translation>查找上一个 (Shift+F3)</translation>
    </message>
    <message>
        <source>Find the next one (F3)</source>
        <translation>查找下一个 (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>第 {0} 个，共 {1} 个</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>没有找到</translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message>
        <source>&amp;Concept</source>
        <translation>概念(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>还原</translation>
    </message>
</context>
<context>
    <name>GatheringDialog</name>
    <message>
        <source>Taking Articles In</source>
        <translation>收录文章</translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation>无法读取的内容</translation>
    </message>
    <message>
        <source>&amp;Copy List</source>
        <translation>复制列表(&amp;C)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Reading {0} …</source>
        <translation>正在读取 {0}…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Glossary</name>
    <message>
        <source>“{text}” stands twice in this concept.</source>
        <translation>“{text}”在此概念中重复出现。</translation>
    </message>
    <message>
        <source>“{text}” is “{theirs}” in other characters: one term is enough, both are found.</source>
        <translation>“{text}”与“{theirs}”只是简繁不同：保留一个即可，两种写法都能识别。</translation>
    </message>
    <message>
        <source>“{theirs}” and “{text}” are both preferred.</source>
        <translation>“{theirs}”和“{text}”都标为首选。</translation>
    </message>
    <message>
        <source>“{text}” is already a term of {other}.</source>
        <translation>“{text}”已是{other}的术语。</translation>
    </message>
    <message>
        <source>“{text}”, written “{theirs}”, is already a term of {other}.</source>
        <translation>“{text}”（写作“{theirs}”）已是{other}的术语。</translation>
    </message>
    <message>
        <source>“{text}” has another status as a term of {other}.</source>
        <translation>“{text}”在{other}中的术语状态不同。</translation>
    </message>
    <message>
        <source>“{text}” is also a term of {other}.</source>
        <translation>同形异义：“{text}”也是{other}的术语。</translation>
    </message>
    <message>
        <source>“{text}” is also the English of {other}.</source>
        <translation>“{text}”也是{other}的英文。</translation>
    </message>
    <message>
        <source>A term without Chinese characters needs no reading.</source>
        <translation>不含汉字的术语无需注音。</translation>
    </message>
    <message>
        <source>“{piece}” is no pinyin with tone marks, as in shùjù zhōngxīn.</source>
        <translation>“{piece}”不是带声调符号的拼音（正确写法如 shùjù zhōngxīn）。</translation>
    </message>
    <message>
        <source>The reading has {found} syllables for {expected} characters.</source>
        <translation>读音有 {found} 个音节，汉字却有 {expected} 个。</translation>
    </message>
    <message>
        <source>“{piece}” has no tone mark; {character} is read {known}.</source>
        <translation>“{piece}”缺少声调符号；“{character}”读作 {known}。</translation>
    </message>
    <message>
        <source>{character} is not read “{piece}” but {known}.</source>
        <translation>“{character}”不读“{piece}”，应读 {known}。</translation>
    </message>
    <message>
        <source>term</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>index</source>
        <translation>指数</translation>
    </message>
    <message>
        <source>product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>instrument</source>
        <translation>金融工具</translation>
    </message>
    <message>
        <source>place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Chinese, simplified</source>
        <translation>简体中文</translation>
    </message>
    <message>
        <source>Chinese, traditional</source>
        <translation>繁体中文</translation>
    </message>
    <message>
        <source>Chinese, Taiwan</source>
        <translation>繁体中文（台湾）</translation>
    </message>
    <message>
        <source>Chinese, Hong Kong</source>
        <translation>繁体中文（香港）</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>full form</source>
        <translation>全称</translation>
    </message>
    <message>
        <source>abbreviation</source>
        <translation>缩略语</translation>
    </message>
    <message>
        <source>variant</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>preferred</source>
        <translation>首选</translation>
    </message>
    <message>
        <source>admitted</source>
        <translation>允许使用</translation>
    </message>
    <message>
        <source>deprecated</source>
        <translation>已弃用</translation>
    </message>
    <message>
        <source>forbidden</source>
        <translation>禁用</translation>
    </message>
    <message>
        <source>wherever it stands</source>
        <translation>任意位置</translation>
    </message>
    <message>
        <source>in just these letters</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>as a whole word only</source>
        <translation>仅限整词</translation>
    </message>
    <message>
        <source>never in articles</source>
        <translation>不在文章中识别</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>待审校</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>已审定</translation>
    </message>
    <message>
        <source>built-in</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>team’s</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>自建</translation>
    </message>
    <message>
        <source>your correction</source>
        <translation>自己的修订</translation>
    </message>
    <message>
        <source>Not this term</source>
        <translation>不是此术语</translation>
    </message>
    <message>
        <source>Rather this term</source>
        <translation>优先此术语</translation>
    </message>
    <message>
        <source>directly after</source>
        <translation>前面紧接</translation>
    </message>
    <message>
        <source>directly before</source>
        <translation>后面紧接</translation>
    </message>
    <message>
        <source>near</source>
        <translation>附近出现</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Definition (English)</source>
        <translation>英文定义</translation>
    </message>
    <message>
        <source>Definition (Chinese)</source>
        <translation>中文定义</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审校状态</translation>
    </message>
    <message>
        <source>Ids elsewhere</source>
        <translation>外部标识</translation>
    </message>
    <message>
        <source>Made from version</source>
        <translation>修订所依版本</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>已并入</translation>
    </message>
    <message>
        <source>Kept apart from</source>
        <translation>区别于</translation>
    </message>
    <message>
        <source>add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>bulk edit</source>
        <translation>批量编辑</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>back to built-in</source>
        <translation>还原为内置版本</translation>
    </message>
    <message>
        <source>paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>keep both</source>
        <translation>两者都保留</translation>
    </message>
    <message>
        <source>accept candidates</source>
        <translation>采纳候选术语</translation>
    </message>
    <message>
        <source>revive</source>
        <translation>恢复旧版本</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>import {0}</source>
        <translation>导入 {0}</translation>
    </message>
</context>
<context>
    <name>GlossaryFacets</name>
    <message>
        <source>Only</source>
        <translation>限定条件</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审校状态</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Script and region</source>
        <translation>字体与地区</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>met in this article</source>
        <translation>本文中出现</translation>
    </message>
    <message>
        <source>never met</source>
        <translation>从未出现</translation>
    </message>
    <message>
        <source>in conflict</source>
        <translation>有冲突</translation>
    </message>
    <message>
        <source>no definition</source>
        <translation>无定义</translation>
    </message>
    <message>
        <source>built-in has changed</source>
        <translation>内置版本已更新</translation>
    </message>
    <message>
        <source>in the bin</source>
        <translation>在回收站中</translation>
    </message>
    <message>
        <source>no domain</source>
        <translation>无领域</translation>
    </message>
</context>
<context>
    <name>GlossaryTable</name>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审校状态</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>no domain</source>
        <translation>无领域</translation>
    </message>
</context>
<context>
    <name>GlossaryWindow</name>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>All &amp;Lines in the Library</source>
        <translation>文章库中的所有用例(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>合并(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Re&amp;store</source>
        <translation>恢复(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Back to Built-in</source>
        <translation>还原为内置版本(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>New &amp;Terms…</source>
        <translation>新术语(&amp;T)…</translation>
    </message>
    <message>
        <source>Bac&amp;kups…</source>
        <translation>备份(&amp;K)…</translation>
    </message>
    <message>
        <source>Te&amp;am…</source>
        <translation>团队(&amp;A)…</translation>
    </message>
    <message>
        <source>Bi&amp;n</source>
        <translation>回收站(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>To the Next &amp;Part</source>
        <translation>转到下一区域(&amp;P)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>术语库</translation>
    </message>
    <message>
        <source>Chan&amp;ge</source>
        <translation>更改(&amp;G)</translation>
    </message>
</context>
<context>
    <name>Handle</name>
    <message>
        <source>Drag to reorder; Alt+Up and Alt+Down do the same</source>
        <translation>拖动可调整顺序，也可按 Alt+↑ 和 Alt+↓</translation>
    </message>
</context>
<context>
    <name>Handling</name>
    <message numerus="yes">
        <source>Copied %n citations.</source>
        <translation>
            <numerusform>已复制 %n 条引文出处。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file isn’t there any more; its copy can be saved.</source>
        <translation>原文件已不存在，但可以另存其副本。</translation>
    </message>
    <message>
        <source>Save the Original</source>
        <translation>保存原件</translation>
    </message>
    <message>
        <source>The article was forgotten in another window.</source>
        <translation>此文章已在另一窗口中彻底删除。</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>Changes of this concept, the latest first</source>
        <translation>此概念的更改，最近的在前</translation>
    </message>
    <message>
        <source>What the change changed</source>
        <translation>更改的内容</translation>
    </message>
    <message>
        <source>Revive this &amp;version</source>
        <translation>恢复此版本(&amp;V)</translation>
    </message>
    <message>
        <source>Nothing has been changed: what you save will be listed here.</source>
        <translation>尚无更改：您保存的更改会列在这里。</translation>
    </message>
    <message>
        <source> (undone)</source>
        <translation>（已撤销）</translation>
    </message>
    <message>
        <source>Nothing that shows.</source>
        <translation>没有可见的变化。</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Table with tabs</source>
        <translation>制表符分隔的表格</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>TBX</source>
        <translation>TBX</translation>
    </message>
    <message>
        <source>OmegaT glossary</source>
        <translation>OmegaT 术语表</translation>
    </message>
    <message>
        <source>CC-CEDICT</source>
        <translation>CC-CEDICT</translation>
    </message>
    <message>
        <source>Proposal (JSON)</source>
        <translation>提案 (JSON)</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Chinese, short form</source>
        <translation>中文简称</translation>
    </message>
    <message>
        <source>Chinese, traditional</source>
        <translation>繁体中文</translation>
    </message>
    <message>
        <source>Chinese, Hong Kong</source>
        <translation>繁体中文（香港）</translation>
    </message>
    <message>
        <source>Chinese, Taiwan</source>
        <translation>繁体中文（台湾）</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Definition (English)</source>
        <translation>英文定义</translation>
    </message>
    <message>
        <source>Definition (Chinese)</source>
        <translation>中文定义</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Ticker</source>
        <translation>证券代码</translation>
    </message>
    <message>
        <source>Ids elsewhere</source>
        <translation>外部标识</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Part of speech</source>
        <translation>词性</translation>
    </message>
    <message>
        <source>Sense note</source>
        <translation>义项说明</translation>
    </message>
    <message>
        <source>Type of term</source>
        <translation>术语类型</translation>
    </message>
    <message>
        <source>Match rule</source>
        <translation>匹配规则</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审校状态</translation>
    </message>
    <message>
        <source>Id in the file</source>
        <translation>文件中的标识</translation>
    </message>
    <message>
        <source>Id of ours</source>
        <translation>术语库标识</translation>
    </message>
    <message>
        <source>Kept apart from</source>
        <translation>区别于</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>已并入</translation>
    </message>
    <message>
        <source>– ignore –</source>
        <translation>– 忽略 –</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import Terms</source>
        <translation>导入术语</translation>
    </message>
    <message>
        <source>Pasted rows</source>
        <translation>粘贴的行</translation>
    </message>
    <message>
        <source>Bac&amp;k</source>
        <translation>上一步(&amp;K)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>继续(&amp;C)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %Ln concepts</source>
        <translation>
            <numerusform>导入 %Ln 个概念(&amp;I)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportFlow</name>
    <message>
        <source>Reading {0} …</source>
        <translation>正在读取 {0}…</translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>Undoing …</source>
        <translation>正在撤销…</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>已取消。没有任何更改。</translation>
    </message>
    <message>
        <source>Looking at {0} …</source>
        <translation>正在查看 {0}…</translation>
    </message>
    <message>
        <source>Your glossary could not be opened, so nothing can be imported.</source>
        <translation>无法打开您的术语库，因此不能导入。</translation>
    </message>
    <message>
        <source>Planning …</source>
        <translation>正在生成导入预览…</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was imported.</source>
        <translation>已取消。没有导入任何内容。</translation>
    </message>
    <message>
        <source>Another window has changed the glossary meanwhile, so nothing was imported. The plan has been made anew: look at it, then import.</source>
        <translation>术语库在此期间被另一窗口更改，因此没有导入。导入预览已重新生成，请查看后再导入。</translation>
    </message>
</context>
<context>
    <name>IndexProgress</name>
    <message>
        <source>Indexing the library: {0} of {1}</source>
        <translation>正在索引文章库：{0}/{1}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Indexing the library is paused</source>
        <translation>文章库索引已暂停</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>IntakeGroup</name>
    <message>
        <source>Taking articles in</source>
        <translation>收录文章</translation>
    </message>
    <message>
        <source>Keep headings, lists and tables of &amp;what is pasted</source>
        <translation>粘贴时保留标题、列表和表格(&amp;W)</translation>
    </message>
    <message>
        <source>Offer Chinese texts that are copie&amp;d elsewhere</source>
        <translation>在其他程序中复制中文时提示打开(&amp;D)</translation>
    </message>
    <message>
        <source>Add new files of this &amp;folder to the library:</source>
        <translation>将此文件夹中的新文件加入文章库(&amp;F)：</translation>
    </message>
    <message>
        <source>No folder chosen</source>
        <translation>未选择文件夹</translation>
    </message>
    <message>
        <source>Folder to watch</source>
        <translation>要监视的文件夹</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>Offline: &amp;never use the network</source>
        <translation>离线：从不使用网络(&amp;N)</translation>
    </message>
    <message>
        <source>Rules of cleaning</source>
        <translation>清理规则</translation>
    </message>
    <message>
        <source>Set aside as page f&amp;urniture:</source>
        <translation>作为网页附属内容收起(&amp;U)：</translation>
    </message>
    <message>
        <source>Addresses are opened only when you ask for one.</source>
        <translation>只有在您要求时才会打开网址。</translation>
    </message>
    <message>
        <source>Folder to Watch</source>
        <translation>要监视的文件夹</translation>
    </message>
</context>
<context>
    <name>Judging</name>
    <message>
        <source>Point at a term, or walk to one, first.</source>
        <translation>请先指向或移动到一个术语。</translation>
    </message>
    <message>
        <source>Nothing else is known that could be meant here.</source>
        <translation>此处没有其他已知的释义。</translation>
    </message>
</context>
<context>
    <name>Known</name>
    <message>
        <source>All terms</source>
        <translation>全部术语</translation>
    </message>
    <message>
        <source>New</source>
        <translation>生词</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>学习中</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已掌握</translation>
    </message>
    <message>
        <source>Never shown</source>
        <translation>不再显示</translation>
    </message>
    <message>
        <source>New since last week</source>
        <translation>近一周新见</translation>
    </message>
    <message>
        <source>Rising</source>
        <translation>热度上升</translation>
    </message>
    <message>
        <source>Never explained before</source>
        <translation>此前未解释过</translation>
    </message>
    <message>
        <source>Everything but what you never want to see</source>
        <translation>除不再显示者之外的全部术语</translation>
    </message>
    <message>
        <source>Terms of which you have said nothing yet</source>
        <translation>您尚未作标记的术语</translation>
    </message>
    <message>
        <source>Terms you have marked as being learnt (L)</source>
        <translation>您标为学习中的术语 (L)</translation>
    </message>
    <message>
        <source>Terms you have marked as known (K), or read past often enough</source>
        <translation>您标为已掌握 (K) 或已多次读过的术语</translation>
    </message>
    <message>
        <source>Terms you never want to see (Shift+K): neither marked nor listed elsewhere</source>
        <translation>您不想再看到的术语 (Shift+K)：既不标注，也不列入别处</translation>
    </message>
    <message>
        <source>Terms that stood in no article of your library until seven days ago</source>
        <translation>七天以前在文章库中从未出现过的术语</translation>
    </message>
    <message>
        <source>Terms in clearly more of the last 30 days’ stories in your library than in those of the half year before</source>
        <translation>在文章库近 30 天的报道中，出现比例明显高于此前半年的术语</translation>
    </message>
    <message>
        <source>Terms whose card you had never opened, and that no export had explained</source>
        <translation>此前未打开过卡片、也未在导出文件中解释过的术语</translation>
    </message>
    <message>
        <source>New to me (U)</source>
        <translation>生词 (U)</translation>
    </message>
    <message>
        <source>I am learning it (L)</source>
        <translation>学习中 (L)</translation>
    </message>
    <message>
        <source>I know it (K)</source>
        <translation>已掌握 (K)</translation>
    </message>
    <message>
        <source>Never show it (Shift+K)</source>
        <translation>不再显示 (Shift+K)</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
</context>
<context>
    <name>KnownAndNew</name>
    <message>
        <source>Point at a term, or walk to one, first.</source>
        <translation>请先指向或移动到一个术语。</translation>
    </message>
    <message numerus="yes">
        <source>%n terms are now known</source>
        <translation>
            <numerusform>已掌握 %n 个术语</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}.</source>
        <translation>{0}。</translation>
    </message>
    <message>
        <source>Nothing can be kept here: there is no library.</source>
        <translation>没有文章库，因此无法保存。</translation>
    </message>
</context>
<context>
    <name>KnownLists</name>
    <message>
        <source>Import Known Words</source>
        <translation>导入已掌握词汇</translation>
    </message>
    <message>
        <source>Lists of words (*.txt *.csv *.tsv)</source>
        <translation>词汇表 (*.txt *.csv *.tsv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Export Known Words</source>
        <translation>导出已掌握词汇</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本文件 (*.txt)</translation>
    </message>
    <message>
        <source>known words.txt</source>
        <translation>已掌握词汇.txt</translation>
    </message>
    <message numerus="yes">
        <source>%n terms are known from a list</source>
        <translation>
            <numerusform>已从词汇表导入 %n 个已掌握术语</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known words were written.</source>
        <translation>
            <numerusform>已写入 %n 个已掌握词汇。</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} holds no words.</source>
        <translation>{0} 中没有词语。</translation>
    </message>
    <message numerus="yes">
        <source>Take the %n words of {0} as known?</source>
        <translation>
            <numerusform>要将 {0} 中的 %n 个词语列为已掌握吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message numerus="yes">
        <source>%n of them are terms of the glossary.</source>
        <translation>
            <numerusform>其中 %n 个是术语库中的术语。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are not; they count as words of their own: {0}</source>
        <translation>
            <numerusform>另有 %n 个不在术语库中，按普通词语计：{0}</numerusform>
        </translation>
    </message>
    <message>
        <source>What is never to be shown stays so. Undo takes all of it back.</source>
        <translation>已设为不再显示的保持不变。可用“撤销”全部收回。</translation>
    </message>
    <message>
        <source>Nothing can be kept here: there is no library.</source>
        <translation>没有文章库，因此无法保存。</translation>
    </message>
</context>
<context>
    <name>LanguageGroup</name>
    <message>
        <source>Add a term: {0}</source>
        <translation>添加术语：{0}</translation>
    </message>
</context>
<context>
    <name>LayerBar</name>
    <message>
        <source>Back to the &amp;team’s</source>
        <translation>还原为团队版本(&amp;T)</translation>
    </message>
    <message>
        <source>Back to &amp;built-in</source>
        <translation>还原为内置版本(&amp;B)</translation>
    </message>
    <message>
        <source>Corrects the team’s concept.</source>
        <translation>这是对团队概念的修订。</translation>
    </message>
    <message>
        <source>Corrects the built-in concept.</source>
        <translation>这是对内置概念的修订。</translation>
    </message>
    <message>
        <source>The team’s: what you save is a correction of your own.</source>
        <translation>团队概念：您保存的内容将成为自己的修订。</translation>
    </message>
    <message>
        <source>Built-in: what you save is a correction of your own.</source>
        <translation>内置概念：您保存的内容将成为自己的修订。</translation>
    </message>
</context>
<context>
    <name>LinesTable</name>
    <message>
        <source>Lines in context</source>
        <translation>上下文行</translation>
    </message>
    <message>
        <source>&amp;Open the Article Here</source>
        <translation>打开文章的此处(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>复制为 &amp;Markdown</translation>
    </message>
    <message>
        <source>Copy as C&amp;SV</source>
        <translation>复制为 C&amp;SV</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Private – {0}</source>
        <translation>无痕 – {0}</translation>
    </message>
</context>
<context>
    <name>MappingPage</name>
    <message>
        <source>First row is a &amp;heading</source>
        <translation>首行为标题(&amp;H)</translation>
    </message>
    <message>
        <source>Choose the column that holds the terms, Chinese or English.</source>
        <translation>请指定术语所在的列（中文或英文）。</translation>
    </message>
    <message>
        <source>Two columns are to hold “{0}”; choose one.</source>
        <translation>有两列都指定为“{0}”，请只选一列。</translation>
    </message>
    <message>
        <source>The first rows of the file</source>
        <translation>文件的前几行</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>格式(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;Encoding:</source>
        <translation>编码(&amp;E)：</translation>
    </message>
    <message>
        <source>&amp;Separator:</source>
        <translation>分隔符(&amp;S)：</translation>
    </message>
    <message>
        <source>Shee&amp;t:</source>
        <translation>工作表(&amp;T)：</translation>
    </message>
    <message>
        <source>This format says itself what its fields are: there is nothing to choose.</source>
        <translation>此格式自带字段说明，无需选择。</translation>
    </message>
    <message>
        <source>Choose over each column what it holds. The rows below are the first ones.</source>
        <translation>请在每列上方指定其内容。下面是文件的前几行。</translation>
    </message>
</context>
<context>
    <name>Marker</name>
    <message>
        <source>note on {0}</source>
        <translation>对{0}的批注</translation>
    </message>
    <message>
        <source>highlight of {0}</source>
        <translation>高亮{0}</translation>
    </message>
    <message>
        <source>colour of {0}</source>
        <translation>{0}的颜色</translation>
    </message>
    <message>
        <source>no highlight of {0}</source>
        <translation>取消高亮{0}</translation>
    </message>
    <message>
        <source>no highlight of {0} and others</source>
        <translation>取消高亮{0}等处</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Select a passage first.</source>
        <translation>请先选中一段文字。</translation>
    </message>
    <message>
        <source>&amp;Highlight</source>
        <translation>高亮(&amp;H)</translation>
    </message>
    <message>
        <source>No&amp;te…</source>
        <translation>批注(&amp;T)…</translation>
    </message>
    <message>
        <source>The quotation was copied.</source>
        <translation>摘录已复制。</translation>
    </message>
    <message>
        <source>It isn’t kept here.</source>
        <translation>此处不会保存。</translation>
    </message>
    <message>
        <source>There are no more highlights this way.</source>
        <translation>这个方向上没有更多高亮了。</translation>
    </message>
    <message>
        <source>Note: {0}</source>
        <translation>批注：{0}</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>Li&amp;brary</source>
        <translation>文章库(&amp;B)</translation>
    </message>
    <message>
        <source>G&amp;lossary</source>
        <translation>术语库(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
</context>
<context>
    <name>MessageLine</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Caidu can&apos;t start.</source>
        <translation>财读无法启动。</translation>
    </message>
    <message>
        <source>That did not work.</source>
        <translation>操作没有成功。</translation>
    </message>
    <message>
        <source>Caidu has made a mistake.</source>
        <translation>财读出错了。</translation>
    </message>
    <message>
        <source>The window stays open and your article is safe. The report says what happened; it holds nothing of your articles.</source>
        <translation>窗口不会关闭，您的文章也没有受损。报告说明了出错的情况，其中不含文章内容。</translation>
    </message>
    <message>
        <source>&amp;Copy Report</source>
        <translation>复制报告(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save Diagnostics…</source>
        <translation>保存诊断信息(&amp;S)…</translation>
    </message>
    <message>
        <source>Save Diagnostics</source>
        <translation>保存诊断信息</translation>
    </message>
</context>
<context>
    <name>MonthsChart</name>
    <message>
        <source>Mentions by month</source>
        <translation>各月提及次数</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Your note on this passage</source>
        <translation>对这段文字的批注</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves, Esc cancels</source>
        <translation>Ctrl+Enter 保存，Esc 取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>OccurrencesTab</name>
    <message>
        <source>Lines in context</source>
        <translation>上下文行</translation>
    </message>
    <message>
        <source>Articles looked through</source>
        <translation>已查找的文章</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>&amp;All Lines…</source>
        <translation>所有用例(&amp;A)…</translation>
    </message>
    <message>
        <source>All lines in the library, by date, source or neighbours</source>
        <translation>文章库中的所有用例，可按日期、来源或前后文排序</translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %n lines found</source>
        <translation>
            <numerusform>已停止：找到 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>The open article</source>
        <translation>打开的文章</translation>
    </message>
    <message>
        <source>Looking through the library: {0} of {1} articles</source>
        <translation>正在查找文章库：第 {0} 篇，共 {1} 篇</translation>
    </message>
    <message>
        <source>It stands in no article of yours. A new term is found once it is saved.</source>
        <translation>您的文章中没有出现。新术语保存之后才能查到。</translation>
    </message>
    <message numerus="yes">
        <source>The first %n lines; there may be more.</source>
        <translation>
            <numerusform>前 %n 行，可能还有更多。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfferBar</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Not Now</source>
        <translation>暂不</translation>
    </message>
</context>
<context>
    <name>OffersList</name>
    <message>
        <source>Offered English</source>
        <translation>英文建议</translation>
    </message>
    <message>
        <source>in the article</source>
        <translation>文中</translation>
    </message>
    <message>
        <source>CC-CEDICT</source>
        <translation>CC-CEDICT</translation>
    </message>
</context>
<context>
    <name>OutdatedBar</name>
    <message>
        <source>&amp;Take the built-in</source>
        <translation>采用内置版本(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Keep mine</source>
        <translation>保留我的(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Take the team’s</source>
        <translation>采用团队版本(&amp;T)</translation>
    </message>
    <message>
        <source>The team’s concept has changed since. Yours → the team’s:</source>
        <translation>团队概念此后已有更新。您的 → 团队的：</translation>
    </message>
    <message>
        <source>The built-in concept has changed since. Yours → the built-in:</source>
        <translation>内置概念此后已有更新。您的 → 内置的：</translation>
    </message>
</context>
<context>
    <name>OutlineMenu</name>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
</context>
<context>
    <name>Outside</name>
    <message>
        <source>Caidu is offline: allow the network in the settings first.</source>
        <translation>财读处于离线状态：请先在设置中允许使用网络。</translation>
    </message>
    <message>
        <source>This is only an address, and Caidu is offline.</source>
        <translation>这只是一个网址，而财读处于离线状态。</translation>
    </message>
    <message>
        <source>Open the article at {0}?</source>
        <translation>要打开 {0} 的文章吗？</translation>
    </message>
    <message>
        <source>{0} (offline)</source>
        <translation>{0}（离线）</translation>
    </message>
    <message>
        <source>The settings say never to use the network.</source>
        <translation>设置中已选择从不使用网络。</translation>
    </message>
    <message>
        <source>Copied: {0}</source>
        <translation>已复制：{0}</translation>
    </message>
    <message>
        <source>Watched folder:</source>
        <translation>监视的文件夹：</translation>
    </message>
    <message>
        <source>The watched folder can&apos;t be read. {0}</source>
        <translation>无法读取监视的文件夹。{0}</translation>
    </message>
    <message>
        <source>A private window could not be opened.</source>
        <translation>无法打开无痕窗口。</translation>
    </message>
</context>
<context>
    <name>Passages</name>
    <message>
        <source>&amp;Yellow</source>
        <translation>黄色(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Green</source>
        <translation>绿色(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Blue</source>
        <translation>蓝色(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Pink</source>
        <translation>粉色(&amp;P)</translation>
    </message>
    <message>
        <source>This &amp;Highlight</source>
        <translation>此处高亮(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Edit Note…</source>
        <translation>编辑批注(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>批注(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Copy Quotation</source>
        <translation>复制摘录(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Remove Highlight</source>
        <translation>移除高亮(&amp;R)</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有变更</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>The glossary has no such concept yet.</source>
        <translation>术语库中尚无此概念。</translation>
    </message>
    <message>
        <source>The glossary has the concept, and the file says something else of it.</source>
        <translation>术语库中已有此概念，但文件中的内容不同。</translation>
    </message>
    <message>
        <source>The file says nothing that isn&apos;t there.</source>
        <translation>文件中的内容，术语库中均已有。</translation>
    </message>
    <message>
        <source>It is not clear which concept is meant: choose for each row.</source>
        <translation>无法确定是指哪个概念：请逐行选择。</translation>
    </message>
    <message>
        <source>These lines can&apos;t be imported.</source>
        <translation>这些行无法导入。</translation>
    </message>
    <message>
        <source>Fill empty fields</source>
        <translation>填补空字段</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>New concepts are added; those you have keep what they say and gain the rest.</source>
        <translation>添加新概念；已有的概念保留原内容，只补充缺少的部分。</translation>
    </message>
    <message>
        <source>New concepts are added; where yours say something else, the file counts.</source>
        <translation>添加新概念；已有概念与文件不一致时，以文件为准。</translation>
    </message>
    <message>
        <source>Only new concepts are added; those you have stay just as they are.</source>
        <translation>只添加新概念；已有的概念保持不变。</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>填补</translation>
    </message>
    <message>
        <source>Add as new</source>
        <translation>添加为新概念</translation>
    </message>
</context>
<context>
    <name>PlanModel</name>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>处理方式</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>变更内容</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>PlanNotes</name>
    <message>
        <source>the row has no term</source>
        <translation>此行没有术语</translation>
    </message>
    <message>
        <source>the row has a blank term ({language})</source>
        <translation>此行有空白术语（{language}）</translation>
    </message>
    <message>
        <source>{0} can&apos;t be a concept&apos;s id</source>
        <translation>{0} 不能用作概念标识</translation>
    </message>
    <message>
        <source>it has no Chinese term</source>
        <translation>没有中文术语</translation>
    </message>
    <message>
        <source>it has no English term</source>
        <translation>没有英文术语</translation>
    </message>
    <message>
        <source>lines {lines} are about one concept and are joined</source>
        <translation>第 {lines} 行属于同一概念，已合并为一行</translation>
    </message>
    <message>
        <source>lines {lines} differ in {fields}: the first of them counts</source>
        <translation>第 {lines} 行的{fields}不一致：以首行为准</translation>
    </message>
    <message>
        <source>line {0} has the same text for another concept</source>
        <translation>同形异义：第 {0} 行的另一概念写法相同</translation>
    </message>
    <message>
        <source>the same text also means {namesakes}</source>
        <translation>同形异义：同一写法另指{namesakes}</translation>
    </message>
    <message>
        <source>“{0}” is “{1}” in the other script</source>
        <translation>“{0}”是“{1}”的另一种写法（简繁之别）</translation>
    </message>
    <message>
        <source>{current} was deleted by you</source>
        <translation>您已删除{current}</translation>
    </message>
    <message>
        <source>{current} has been retired</source>
        <translation>{current}已停用</translation>
    </message>
    <message>
        <source>{0} was merged into {current}</source>
        <translation>{0} 已并入{current}</translation>
    </message>
    <message>
        <source>the file proposes to delete it</source>
        <translation>文件建议删除此概念</translation>
    </message>
    <message>
        <source>it isn&apos;t here, so there is nothing to delete</source>
        <translation>术语库中没有此概念，无需删除</translation>
    </message>
    <message>
        <source>“{0}” holds control or broken characters</source>
        <translation>“{0}”含有控制字符或损坏的字符</translation>
    </message>
    <message>
        <source>the row holds control or broken characters</source>
        <translation>此行含有控制字符或损坏的字符</translation>
    </message>
    <message>
        <source>the line has more cells than the heading</source>
        <translation>此行的单元格多于标题行</translation>
    </message>
    <message>
        <source>no source and target apart by a tab</source>
        <translation>没有以制表符分隔的原文和译文</translation>
    </message>
    <message>
        <source>not of the form 繁體 简体 [pin1 yin1] /English/</source>
        <translation>不符合“繁體 简体 [pin1 yin1] /English/”的格式</translation>
    </message>
    <message>
        <source>it may be {candidates}</source>
        <translation>可能是{candidates}</translation>
    </message>
    <message>
        <source>it is {current} by its id, but its terms name {others}</source>
        <translation>按标识是{current}，按术语却是{others}</translation>
    </message>
    <message>
        <source>its English is also that of {others}</source>
        <translation>其英文与{others}相同</translation>
    </message>
    <message>
        <source>its Chinese is {current}, but its English is {others}</source>
        <translation>中文与{current}相同，英文却与{others}相同</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} 等（另有 {1} 个）</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Cop&amp;y Rows</source>
        <translation>复制行(&amp;Y)</translation>
    </message>
    <message>
        <source>What the row would change, field by field</source>
        <translation>此行将更改的各个字段</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>&amp;What you have already:</source>
        <translation>已有的概念(&amp;W)：</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows selected:</source>
        <translation>
            <numerusform>已选 %Ln 行：</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanTable</name>
    <message>
        <source>What the import would do</source>
        <translation>导入预览</translation>
    </message>
</context>
<context>
    <name>Pointing</name>
    <message>
        <source>There are no more terms this way.</source>
        <translation>这个方向上没有更多术语了。</translation>
    </message>
    <message>
        <source>The card was copied.</source>
        <translation>卡片已复制。</translation>
    </message>
</context>
<context>
    <name>Private</name>
    <message>
        <source>Private: nothing is kept</source>
        <translation>无痕：不保留记录</translation>
    </message>
    <message>
        <source>No library, no recent files, no place to go on, no verdicts and no settings are kept. Only what you change in the glossary stays.</source>
        <translation>不保留文章库、最近打开的文件、阅读位置、判定和设置。只有对术语库的更改会保留。</translation>
    </message>
</context>
<context>
    <name>QuickAdd</name>
    <message>
        <source>A new concept</source>
        <translation>新概念</translation>
    </message>
    <message>
        <source>Type a term first.</source>
        <translation>请先输入术语。</translation>
    </message>
    <message>
        <source>Concept to edit</source>
        <translation>要编辑的概念</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>读音</translation>
    </message>
    <message>
        <source>pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>best first; others after a semicolon</source>
        <translation>首选在前，其余以分号分隔</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>更多…</translation>
    </message>
    <message>
        <source>Edit:</source>
        <translation>编辑：</translation>
    </message>
    <message>
        <source>&amp;Chinese:</source>
        <translation>中文(&amp;C)：</translation>
    </message>
    <message>
        <source>&amp;Reading:</source>
        <translation>读音(&amp;R)：</translation>
    </message>
    <message>
        <source>&amp;English:</source>
        <translation>英文(&amp;E)：</translation>
    </message>
    <message>
        <source>Kind, domain:</source>
        <translation>类别、领域：</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Nothing else is meant by {0}</source>
        <translation>{0} 不再表示其他意思(&amp;N)</translation>
    </message>
    <message>
        <source>Edit a term</source>
        <translation>编辑术语</translation>
    </message>
    <message>
        <source>Add a term</source>
        <translation>添加术语</translation>
    </message>
    <message>
        <source>also {0}</source>
        <translation>又作 {0}</translation>
    </message>
    <message>
        <source>Built-in: what you save is a correction of your own.</source>
        <translation>内置概念：您保存的内容将成为自己的修订。</translation>
    </message>
</context>
<context>
    <name>QuotesDialog</name>
    <message>
        <source>Quotations</source>
        <translation>摘录</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>Whole library</source>
        <translation>整个文章库</translation>
    </message>
    <message>
        <source>Quotations of</source>
        <translation>摘录范围</translation>
    </message>
    <message>
        <source>Filter: Chinese, pinyin, English, note or source</source>
        <translation>筛选：汉字、拼音、英文、批注或来源</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>&amp;Go to Place</source>
        <translation>转到该处(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>As &amp;Text</source>
        <translation>为文本(&amp;T)</translation>
    </message>
    <message>
        <source>As &amp;Markdown</source>
        <translation>为 &amp;Markdown</translation>
    </message>
    <message>
        <source>&amp;Markdown…</source>
        <translation>&amp;Markdown 文件…</translation>
    </message>
    <message>
        <source>&amp;CSV…</source>
        <translation>&amp;CSV 文件…</translation>
    </message>
    <message>
        <source>&amp;Excel…</source>
        <translation>&amp;Excel 文件…</translation>
    </message>
    <message numerus="yes">
        <source>%n quotations</source>
        <translation>
            <numerusform>%n 条摘录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已选 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is marked here yet: select a passage and press Ctrl+H.</source>
        <translation>这里还没有高亮：请选中一段文字，再按 Ctrl+H。</translation>
    </message>
</context>
<context>
    <name>QuotesModel</name>
    <message>
        <source>Quotation</source>
        <translation>摘录</translation>
    </message>
    <message>
        <source>Pinyin of its terms</source>
        <translation>术语拼音</translation>
    </message>
    <message>
        <source>English of its terms</source>
        <translation>术语英文</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>标记日期</translation>
    </message>
</context>
<context>
    <name>Quoting</name>
    <message numerus="yes">
        <source>%n quotations were copied.</source>
        <translation>
            <numerusform>已复制 %n 条摘录。</numerusform>
        </translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>摘录</translation>
    </message>
    <message>
        <source>Export Quotations</source>
        <translation>导出摘录</translation>
    </message>
    <message>
        <source>{0} was written.</source>
        <translation>已写入 {0}。</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>Open Rece&amp;nt</source>
        <translation>最近打开的文件(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Forget These Files</source>
        <translation>清除这些记录(&amp;F)</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Your library can’t be read.</source>
        <translation>无法读取您的文章库。</translation>
    </message>
    <message>
        <source>The damaged file is kept among the backups.</source>
        <translation>损坏的文件会保留在备份中。</translation>
    </message>
    <message>
        <source>&amp;Restore the Backup of {0}</source>
        <translation>恢复 {0} 的备份(&amp;R)</translation>
    </message>
    <message numerus="yes">
        <source>The backup holds %n articles.</source>
        <translation>
            <numerusform>备份中有 %n 篇文章。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Begin Anew</source>
        <translation>新建文章库(&amp;B)</translation>
    </message>
    <message>
        <source>Go On &amp;Without</source>
        <translation>不用文章库继续(&amp;W)</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>正在恢复…</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message numerus="yes">
        <source>%n lines restored</source>
        <translation>
            <numerusform>已恢复 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Not set aside any more: {0}. The settings list what is.</source>
        <translation>不再收起：{0}。收起哪些内容可在设置中查看。</translation>
    </message>
</context>
<context>
    <name>Retracing</name>
    <message>
        <source>Undone: {0}.</source>
        <translation>已撤销：{0}。</translation>
    </message>
    <message>
        <source>Done again: {0}.</source>
        <translation>已重做：{0}。</translation>
    </message>
    <message numerus="yes">
        <source>%n articles are not in the library any more.</source>
        <translation>
            <numerusform>有 %n 篇文章已不在文库中。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleRow</name>
    <message>
        <source>What the rule does</source>
        <translation>规则的作用</translation>
    </message>
    <message>
        <source>Where it looks</source>
        <translation>查看的位置</translation>
    </message>
    <message>
        <source>Strings it looks for</source>
        <translation>要查找的字串</translation>
    </message>
    <message>
        <source>strings; apart; so</source>
        <translation>字串; 以分号; 分隔</translation>
    </message>
    <message>
        <source>A sentence in which the term is meant</source>
        <translation>确指此术语的句子</translation>
    </message>
    <message>
        <source>Example: meant</source>
        <translation>例句：是此术语</translation>
    </message>
    <message>
        <source>A sentence in which it is not</source>
        <translation>并非此术语的句子</translation>
    </message>
    <message>
        <source>Example: not meant</source>
        <translation>例句：不是此术语</translation>
    </message>
    <message>
        <source>Remove this rule</source>
        <translation>移除此规则</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Advertisements</source>
        <translation>广告</translation>
    </message>
    <message>
        <source>Source, author and date</source>
        <translation>来源、作者和日期</translation>
    </message>
    <message>
        <source>Numbers along the axes of charts</source>
        <translation>图表坐标轴数字</translation>
    </message>
    <message>
        <source>Copyright notes</source>
        <translation>版权说明</translation>
    </message>
    <message>
        <source>Disclaimers</source>
        <translation>免责声明</translation>
    </message>
    <message>
        <source>Editors&apos; notes</source>
        <translation>编辑署名</translation>
    </message>
    <message>
        <source>Heads of the messages answered</source>
        <translation>所回复邮件的信头</translation>
    </message>
    <message>
        <source>The glossary of an exported PDF</source>
        <translation>导出 PDF 的术语表</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>导航</translation>
    </message>
    <message>
        <source>Buttons and controls</source>
        <translation>按钮和控件</translation>
    </message>
    <message>
        <source>Places of pictures</source>
        <translation>图片占位</translation>
    </message>
    <message>
        <source>Quote boxes</source>
        <translation>行情框</translation>
    </message>
    <message>
        <source>Other articles</source>
        <translation>其他文章</translation>
    </message>
    <message>
        <source>Watermarks</source>
        <translation>水印</translation>
    </message>
    <message>
        <source>The site&apos;s name and date line</source>
        <translation>站名和日期栏</translation>
    </message>
    <message>
        <source>Said before</source>
        <translation>重复内容</translation>
    </message>
    <message>
        <source>Heads and feet of pages</source>
        <translation>页眉和页脚</translation>
    </message>
    <message>
        <source>Teasers of other articles</source>
        <translation>其他文章的摘要</translation>
    </message>
</context>
<context>
    <name>RulesEditor</name>
    <message>
        <source>Add a &amp;rule</source>
        <translation>添加规则(&amp;R)</translation>
    </message>
    <message>
        <source>A sentence to try the rules on</source>
        <translation>用来试验规则的句子</translation>
    </message>
    <message>
        <source>Try a sentence…</source>
        <translation>输入句子试验…</translation>
    </message>
    <message>
        <source>What the rules make of the sentence</source>
        <translation>规则对句子的判定</translation>
    </message>
    <message>
        <source>The term does not stand in this sentence.</source>
        <translation>此句中没有该术语。</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>识别</translation>
    </message>
    <message>
        <source>preferred</source>
        <translation>优先识别</translation>
    </message>
    <message>
        <source>only if nothing else is meant</source>
        <translation>仅在没有其他义项时识别</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>不识别</translation>
    </message>
</context>
<context>
    <name>RunDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>RunLine</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show &amp;in Folder</source>
        <translation>在文件夹中显示(&amp;I)</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Written: {0}.</source>
        <translation>已写入：{0}。</translation>
    </message>
</context>
<context>
    <name>Safekeeping</name>
    <message>
        <source>Start Caidu again to use the library that is there now.</source>
        <translation>请重新启动财读，以使用现在的文章库。</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Save the Chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Save the Numbers</source>
        <translation>保存数据</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>提及次数</translation>
    </message>
    <message>
        <source>{0} can&apos;t be written: {1}</source>
        <translation>无法写入 {0}：{1}</translation>
    </message>
</context>
<context>
    <name>SectionBar</name>
    <message>
        <source>Previous section</source>
        <translation>上一节</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>下一节</translation>
    </message>
    <message>
        <source>Section of the article</source>
        <translation>文章的章节</translation>
    </message>
    <message>
        <source>{0} of {1}: {2}</source>
        <translation>{0}/{1}：{2}</translation>
    </message>
</context>
<context>
    <name>SenseMenu</name>
    <message>
        <source>&amp;Here</source>
        <translation>仅此处(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Always…</source>
        <translation>始终(&amp;A)…</translation>
    </message>
</context>
<context>
    <name>SetAsideFooter</name>
    <message numerus="yes">
        <source>%n lines set aside</source>
        <translation>
            <numerusform>已收起 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Restore all</source>
        <translation>全部恢复</translation>
    </message>
    <message>
        <source>Never set this aside</source>
        <translation>不再收起此类内容</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message numerus="yes">
        <source>%n more lines</source>
        <translation>
            <numerusform>还有 %n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Over new terms</source>
        <translation>生词</translation>
    </message>
    <message>
        <source>Over terms</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>Over all words</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>At the first mention</source>
        <translation>首次出现处</translation>
    </message>
    <message>
        <source>Of new terms</source>
        <translation>生词</translation>
    </message>
    <message>
        <source>At every mention</source>
        <translation>每次出现</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>按原文</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>简体</translation>
    </message>
    <message>
        <source>Traditional (Taiwan)</source>
        <translation>繁体（台湾）</translation>
    </message>
    <message>
        <source>Traditional (Hong Kong)</source>
        <translation>繁体（香港）</translation>
    </message>
    <message>
        <source>Underline terms</source>
        <translation>术语加下划线</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> 毫秒</translation>
    </message>
    <message>
        <source>Only while Ctrl is held down</source>
        <translation>仅在按住 Ctrl 时显示</translation>
    </message>
    <message>
        <source>Use this font:</source>
        <translation>使用此字体：</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> 磅</translation>
    </message>
    <message>
        <source>一 and 不 with the t&amp;ones they are spoken with</source>
        <translation>“一”“不”按变调注音(&amp;O)</translation>
    </message>
    <message>
        <source>How things are written</source>
        <translation>书写方式</translation>
    </message>
    <message>
        <source>A&amp;mounts:</source>
        <translation>金额(&amp;M)：</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>语言(&amp;L)：</translation>
    </message>
    <message>
        <source>Another language shows when Caidu starts again.</source>
        <translation>语言在下次启动财读时生效。</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>配色(&amp;C)：</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>&amp;Size:</source>
        <translation>字号(&amp;S)：</translation>
    </message>
    <message>
        <source>Line &amp;height:</source>
        <translation>行距(&amp;H)：</translation>
    </message>
    <message>
        <source>&amp;Pinyin:</source>
        <translation>拼音(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;English:</source>
        <translation>英文(&amp;E)：</translation>
    </message>
    <message>
        <source>Terms &amp;known after:</source>
        <translation>视为已掌握(&amp;K)：</translation>
    </message>
    <message>
        <source>Cha&amp;racters:</source>
        <translation>字形(&amp;R)：</translation>
    </message>
    <message>
        <source>What is copied or exported keeps the characters of the article.</source>
        <translation>复制和导出的内容保留原文的字形。</translation>
    </message>
    <message>
        <source>Cards under the pointer</source>
        <translation>悬停卡片</translation>
    </message>
    <message>
        <source>Appear &amp;after:</source>
        <translation>显示延迟(&amp;A)：</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Preview of the first page</source>
        <translation>第一页预览</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>Forget “{0}” for good?</source>
        <translation>要彻底删除“{0}”吗？</translation>
    </message>
    <message>
        <source>The text and the original kept here are deleted, with tags, star, reading position, your verdicts and notes, and what the index knows of it, in the backups as well.

A file it was read from stays where it is.</source>
        <translation>将删除此处保存的正文和原件，以及标签、星标、阅读位置、您的判定和批注、相关索引；备份中的也一并删除。

当初读取的文件仍保留在原处。</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>彻底删除(&amp;F)</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>有星标</translation>
    </message>
    <message>
        <source>Choose a term in the article first.</source>
        <translation>请先在文章中选择一个术语。</translation>
    </message>
    <message>
        <source>Best match</source>
        <translation>最相关</translation>
    </message>
    <message>
        <source>Last opened</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Last added</source>
        <translation>最近收录</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>No source</source>
        <translation>无来源</translation>
    </message>
    <message>
        <source>Since {0}</source>
        <translation>{0}以来</translation>
    </message>
    <message>
        <source>Until {0}</source>
        <translation>截至{0}</translation>
    </message>
</context>
<context>
    <name>ShelfList</name>
    <message>
        <source>Articles in the library</source>
        <translation>文章库中的文章</translation>
    </message>
</context>
<context>
    <name>ShelfMenu</name>
    <message>
        <source>Take the &amp;Star Away</source>
        <translation>取消星标(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>加星标(&amp;S)</translation>
    </message>
    <message>
        <source>Mark as Un&amp;read</source>
        <translation>标为未读(&amp;R)</translation>
    </message>
    <message>
        <source>Mark as &amp;Read</source>
        <translation>标为已读(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation>标签(&amp;T)…</translation>
    </message>
    <message>
        <source>Correct &amp;Details…</source>
        <translation>修改文章信息(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Copy as Citation</source>
        <translation>复制为引文出处(&amp;C)</translation>
    </message>
    <message>
        <source>Show Or&amp;iginal File</source>
        <translation>显示原文件(&amp;I)</translation>
    </message>
    <message>
        <source>Sa&amp;ve Original As…</source>
        <translation>原件另存为(&amp;V)…</translation>
    </message>
    <message>
        <source>Read A&amp;gain from the Original</source>
        <translation>从原件重新读取(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Forget…</source>
        <translation>彻底删除(&amp;F)…</translation>
    </message>
    <message>
        <source>Other So&amp;urces</source>
        <translation>其他来源(&amp;U)</translation>
    </message>
</context>
<context>
    <name>ShelfPanel</name>
    <message>
        <source>Search: Chinese, pinyin or English</source>
        <translation>搜索：汉字、拼音或英文</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>搜索文章库</translation>
    </message>
    <message>
        <source>also: {0}</source>
        <translation>同时搜索：{0}</translation>
    </message>
    <message>
        <source>Nothing found for “{0}” with these filters.</source>
        <translation>在当前筛选条件下没有找到“{0}”。</translation>
    </message>
    <message>
        <source>Nothing found for “{0}”.</source>
        <translation>没有找到“{0}”。</translation>
    </message>
    <message>
        <source>No article fits these filters.</source>
        <translation>没有符合筛选条件的文章。</translation>
    </message>
    <message>
        <source>Articles you open are kept here.</source>
        <translation>您打开的文章会保存在这里。</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>文章库</translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message>
        <source>Opening {0}…</source>
        <translation>正在打开 {0}…</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Looking for terms…</source>
        <translation>正在查找术语…</translation>
    </message>
</context>
<context>
    <name>ShownBox</name>
    <message>
        <source>Which terms are listed</source>
        <translation>列出哪些术语</translation>
    </message>
</context>
<context>
    <name>StaleBar</name>
    <message>
        <source>&amp;Reload</source>
        <translation>重新载入(&amp;R)</translation>
    </message>
    <message>
        <source>Save &amp;mine anyway</source>
        <translation>仍保存我的(&amp;M)</translation>
    </message>
    <message>
        <source>This concept has been deleted elsewhere.</source>
        <translation>此概念已在别处删除。</translation>
    </message>
    <message>
        <source>This concept has been changed elsewhere. That → what stands here:</source>
        <translation>此概念已在别处更改。别处的 → 此处的：</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Drop a glossary here</source>
        <translation>将术语库文件拖到这里</translation>
    </message>
    <message>
        <source>CSV, tables with tabs, Excel workbooks, TBX, OmegaT glossaries, CC-CEDICT, and proposals of colleagues. You see what would change before anything does.</source>
        <translation>支持 CSV、制表符分隔的表格、Excel 工作簿、TBX、OmegaT 术语表、CC-CEDICT 以及同事的提案。正式导入之前，您可以先预览所有变更。</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>Set aside: %n lines</source>
        <translation>
            <numerusform>已收起 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Show what was set aside</source>
        <translation>查看已收起的内容</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n 字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n terms</source>
        <translation>
            <numerusform>%n 个术语</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quantities</source>
        <translation>
            <numerusform>%n 个数量</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n highlights</source>
        <translation>
            <numerusform>%n 处高亮</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Undoing: {0} …</source>
        <translation>正在撤销：{0}…</translation>
    </message>
    <message>
        <source>Undone: {0}.</source>
        <translation>已撤销：{0}。</translation>
    </message>
    <message>
        <source>Doing again: {0} …</source>
        <translation>正在重做：{0}…</translation>
    </message>
    <message>
        <source>Done again: {0}.</source>
        <translation>已重做：{0}。</translation>
    </message>
</context>
<context>
    <name>SubjectField</name>
    <message>
        <source>A term in Chinese, pinyin or English; or any words</source>
        <translation>术语（中文、拼音或英文），也可输入任意文字</translation>
    </message>
    <message>
        <source>Term to look for in the library</source>
        <translation>要在文章库中查找的术语</translation>
    </message>
    <message>
        <source>“{0}” as typed, whatever it means</source>
        <translation>按原样查找“{0}”，不论含义</translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新标签</translation>
    </message>
</context>
<context>
    <name>TeamDialog</name>
    <message>
        <source>The Team&apos;s Glossary</source>
        <translation>团队术语库</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Where the team&apos;s glossary lies</source>
        <translation>团队术语库的位置</translation>
    </message>
    <message>
        <source>&amp;Folder…</source>
        <translation>文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Fi&amp;le…</source>
        <translation>文件(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>无(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Read Again</source>
        <translation>重新读取(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Propose My Changes…</source>
        <translation>提交我的更改(&amp;P)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Choose a folder or a file that the team shares. It is only ever read.</source>
        <translation>请选择团队共享的文件夹或文件。程序只读取，不会改动。</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Where it lies</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Your changes</source>
        <translation>您的更改</translation>
    </message>
    <message>
        <source>{0}, read at {1}.</source>
        <translation>{0}，读取于 {1}。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln concepts</source>
        <translation>
            <numerusform>%Ln 个概念</numerusform>
        </translation>
    </message>
    <message>
        <source>You have changed nothing yet.</source>
        <translation>您还没有任何更改。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>新增 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln corrected</source>
        <translation>
            <numerusform>修订 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted</source>
        <translation>
            <numerusform>删除 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}. A proposal is a file that whoever keeps the team&apos;s glossary imports, seeing each change first.</source>
        <translation>{0}。提案是一个文件，由团队术语库的维护者逐项预览后导入。</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Write the proposal as</source>
        <translation>提案存为</translation>
    </message>
    <message>
        <source>Written: {0}.</source>
        <translation>已写入：{0}。</translation>
    </message>
</context>
<context>
    <name>TermDetails</name>
    <message>
        <source>Type of the term</source>
        <translation>术语类型</translation>
    </message>
    <message>
        <source>Part of speech</source>
        <translation>词性</translation>
    </message>
    <message>
        <source>Where the term is used</source>
        <translation>术语的使用地区</translation>
    </message>
    <message>
        <source>wherever the language is</source>
        <translation>凡使用该语言之处</translation>
    </message>
    <message>
        <source>What tells this sense apart</source>
        <translation>区分义项的说明</translation>
    </message>
    <message>
        <source>How it is looked for in articles</source>
        <translation>在文章中的识别方式</translation>
    </message>
    <message>
        <source>Type:</source>
        <translation>类型：</translation>
    </message>
    <message>
        <source>Part of speech:</source>
        <translation>词性：</translation>
    </message>
    <message>
        <source>Region:</source>
        <translation>地区：</translation>
    </message>
    <message>
        <source>Sense:</source>
        <translation>义项：</translation>
    </message>
    <message>
        <source>Recognised:</source>
        <translation>识别方式：</translation>
    </message>
    <message>
        <source>Rules for what stands around it:</source>
        <translation>语境规则（根据前后文判断）：</translation>
    </message>
</context>
<context>
    <name>TermPane</name>
    <message>
        <source>Search: Chinese, pinyin, English or ticker</source>
        <translation>搜索：汉字、拼音、英文或证券代码</translation>
    </message>
    <message>
        <source>Search the glossary</source>
        <translation>搜索术语库</translation>
    </message>
    <message>
        <source>Show &amp;All</source>
        <translation>显示全部(&amp;A)</translation>
    </message>
    <message>
        <source>Reading the glossary…</source>
        <translation>正在读取术语库…</translation>
    </message>
    <message>
        <source>{0} terms</source>
        <translation>{0} 个术语</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <source>No term fits “{0}”.</source>
        <translation>没有与“{0}”相符的术语。</translation>
    </message>
    <message>
        <source>The bin is empty. What you delete can be restored from here.</source>
        <translation>回收站是空的。删除的术语可在这里恢复。</translation>
    </message>
    <message>
        <source>No term has all that is ticked on the left.</source>
        <translation>没有术语同时符合左侧勾选的条件。</translation>
    </message>
    <message>
        <source>There are no terms yet. Ctrl+N makes one, Ctrl+I imports a list.</source>
        <translation>还没有术语。按 Ctrl+N 新建，按 Ctrl+I 导入列表。</translation>
    </message>
    <message>
        <source>&amp;Add “{0}” as a New Term</source>
        <translation>将“{0}”添加为新术语(&amp;A)</translation>
    </message>
</context>
<context>
    <name>TermRow</name>
    <message>
        <source>Term ({0})</source>
        <translation>术语（{0}）</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>读音</translation>
    </message>
    <message>
        <source>pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Type, region, sense, recognition and rules</source>
        <translation>类型、地区、义项、识别方式和规则</translation>
    </message>
    <message>
        <source>Remove this term</source>
        <translation>移除此术语</translation>
    </message>
    <message numerus="yes">
        <source>%n rules</source>
        <translation>
            <numerusform>%n 条规则</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TermsEditor</name>
    <message>
        <source>Add in another &amp;language</source>
        <translation>添加其他语言的术语(&amp;L)</translation>
    </message>
</context>
<context>
    <name>TermsModel</name>
    <message>
        <source>Term</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>次数</translation>
    </message>
</context>
<context>
    <name>TermsPanel</name>
    <message>
        <source>Filter: Chinese, pinyin or English</source>
        <translation>筛选：汉字、拼音或英文</translation>
    </message>
    <message>
        <source>Filter the terms</source>
        <translation>筛选术语</translation>
    </message>
    <message>
        <source>Ordinary words</source>
        <translation>普通词语</translation>
    </message>
    <message>
        <source>Words of everyday news and of the dictionary too</source>
        <translation>包括新闻常用词和词典中的词</translation>
    </message>
    <message>
        <source>Terms in this article</source>
        <translation>本文术语</translation>
    </message>
    <message>
        <source>Terms {0}</source>
        <translation>术语 {0}</translation>
    </message>
    <message>
        <source>Quantities {0}</source>
        <translation>数量 {0}</translation>
    </message>
</context>
<context>
    <name>TermsTable</name>
    <message>
        <source>Terms in this article</source>
        <translation>本文术语</translation>
    </message>
    <message>
        <source>Copy &amp;Term</source>
        <translation>复制术语(&amp;T)</translation>
    </message>
    <message>
        <source>Copy &amp;Pinyin</source>
        <translation>复制拼音(&amp;P)</translation>
    </message>
    <message>
        <source>Copy &amp;English</source>
        <translation>复制英文(&amp;E)</translation>
    </message>
    <message>
        <source>Copy &amp;All</source>
        <translation>全部复制(&amp;A)</translation>
    </message>
    <message>
        <source>All &amp;Lines in the Library (C)</source>
        <translation>文章库中的所有用例(&amp;L) (C)</translation>
    </message>
</context>
<context>
    <name>ThresholdBox</name>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>A new term that stood in so many articles you have read to the end counts as known. Copies of one story count once.</source>
        <translation>生词在您读完的这么多篇文章中出现过，即视为已掌握。同一报道的不同副本只计一次。</translation>
    </message>
    <message>
        <source> article read</source>
        <translation> 篇文章读完后</translation>
    </message>
    <message>
        <source> articles read</source>
        <translation> 篇文章读完后</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
</context>
<context>
    <name>Tracing</name>
    <message>
        <source>Choose a term in the article first, or select some words.</source>
        <translation>请先在文章中选择一个术语，或选中一些文字。</translation>
    </message>
    <message>
        <source>There is no library to look in here.</source>
        <translation>没有可供查找的文章库。</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Undone: {0}.</source>
        <translation>已撤销：{0}。</translation>
    </message>
    <message>
        <source>Done again: {0}.</source>
        <translation>已重做：{0}。</translation>
    </message>
</context>
<context>
    <name>VerdictRow</name>
    <message>
        <source>Not this here (X)</source>
        <translation>此处不是这个意思 (X)</translation>
    </message>
    <message>
        <source>Another sense here (S)</source>
        <translation>此处另有所指 (S)</translation>
    </message>
    <message>
        <source>Always this reading (A)</source>
        <translation>始终取此义 (A)</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>no verdict on {0}</source>
        <translation>取消对 {0} 的判定</translation>
    </message>
    <message>
        <source>no verdict on {0} and others</source>
        <translation>取消对 {0} 等处的判定</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>here {0}</source>
        <translation>此处为{0}</translation>
    </message>
    <message>
        <source>not {0} here</source>
        <translation>此处不是{0}</translation>
    </message>
</context>
<context>
    <name>VerdictsDialog</name>
    <message>
        <source>Verdicts in This Article</source>
        <translation>本文的判定</translation>
    </message>
    <message>
        <source>What you have said about places in this article. It also counts in other copies of the article; where the words are missing, it waits.</source>
        <translation>您对本文各处所作的判定。判定同样适用于本文的其他副本；若找不到原文字句，则暂不生效。</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>not in this copy: {0}</source>
        <translation>此副本中没有：{0}</translation>
    </message>
</context>
<context>
    <name>WaitingDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>WithinBar</name>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Look in all articles</source>
        <translation>在所有文章中查找</translation>
    </message>
    <message>
        <source>Count copies of a story once</source>
        <translation>同一报道只计一次</translation>
    </message>
    <message>
        <source>Also inside longer terms</source>
        <translation>包括更长术语中的</translation>
    </message>
    <message>
        <source>Also where it is part of another term, and where it may be meant</source>
        <translation>包括作为其他术语组成部分、以及可能指此义之处</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>全部来源</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>不限时间</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>全部标签</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>指定起止日期…</translation>
    </message>
</context>
<context>
    <name>Workshop</name>
    <message>
        <source>Select a term within one line first.</source>
        <translation>请先在同一行内选中一个术语。</translation>
    </message>
    <message>
        <source>There is no word in what is selected.</source>
        <translation>选中的内容中没有词语。</translation>
    </message>
    <message>
        <source>Numbers and dates are no terms of a glossary.</source>
        <translation>数字和日期不作为术语收入术语库。</translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n 个来源</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n terms</source>
        <translation>
            <numerusform>%n 个术语</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new terms</source>
        <translation>
            <numerusform>%n 个生词</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forget %n articles for good?</source>
        <translation>
            <numerusform>要彻底删除 %n 篇文章吗？</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Outcome</name>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message numerus="yes">
        <source>%n articles added.</source>
        <translation>
            <numerusform>已收录 %n 篇文章。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the library already: %n.</source>
        <translation>
            <numerusform>文章库中已有：%n 篇。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Could not be read: %n.</source>
        <translation>
            <numerusform>无法读取：%n 个。</numerusform>
        </translation>
    </message>
</context>
</TS>
