"""From an Article to an AnnotatedArticle: segment, recognise, read quantities and pinyin; no Qt."""
