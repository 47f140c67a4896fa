"""From an AnnotatedArticle to files worth sending: PDF, HTML, tables of its terms; no Qt."""
