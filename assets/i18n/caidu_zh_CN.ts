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
        <source>word</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>deprecated</source>
        <translation>不推荐使用</translation>
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
        <source>&amp;Paste as New Article</source>
        <translation>粘贴为新文章(&amp;P)</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
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
        <source>Copy C&amp;ard</source>
        <translation>复制卡片(&amp;A)</translation>
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
        <source>English at Every Mention</source>
        <translation>每次出现都显示英文</translation>
    </message>
    <message>
        <source>English: all</source>
        <translation>英文：全部</translation>
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
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
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
        <source>&amp;Usual Size</source>
        <translation>默认大小(&amp;U)</translation>
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
        <source>&amp;Full Screen</source>
        <translation>全屏(&amp;F)</translation>
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
    <name>MainWindow</name>
    <message>
        <source>Texts (*.txt *.text *.md);;All files (*)</source>
        <translation>文本文件 (*.txt *.text *.md);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open an Article</source>
        <translation>打开文章</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>剪贴板上没有文字。</translation>
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
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
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
    <message>
        <source>{0} is a PDF.</source>
        <translation>{0} 是 PDF 文件。</translation>
    </message>
    <message>
        <source>Only plain text can be read here, but the terms of a PDF can be marked on a copy.</source>
        <translation>这里只能阅读纯文本，但可以在 PDF 的副本上标注术语。</translation>
    </message>
    <message>
        <source>&amp;Mark Terms on This PDF…</source>
        <translation>在此 PDF 上标注术语(&amp;M)…</translation>
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
    <name>RecentMenu</name>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近打开的文件(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Forget These Files</source>
        <translation>清除这些记录(&amp;F)</translation>
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
        <source>The site&apos;s name and date line</source>
        <translation>站名和日期栏</translation>
    </message>
    <message>
        <source>Teasers of other articles</source>
        <translation>其他文章的摘要</translation>
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
    <name>SetAsideDialog</name>
    <message>
        <source>Set Aside</source>
        <translation>收起的内容</translation>
    </message>
    <message>
        <source>These lines look like page furniture and are hidden. Nothing is deleted: restore what belongs to the article.</source>
        <translation>这些行看起来是网页的附属内容，因此没有显示。它们并未删除：属于正文的可以恢复。</translation>
    </message>
    <message>
        <source>Lines set aside</source>
        <translation>收起的行</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>Restore &amp;All</source>
        <translation>全部恢复(&amp;A)</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
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
        <source>At every mention</source>
        <translation>每次出现</translation>
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
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
</context>
</TS>
