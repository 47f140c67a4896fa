<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Archiving</name>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n concepts</source>
        <translation>
            <numerusform>%n concept</numerusform>
            <numerusform>%n concepts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CandidatesDeeds</name>
    <message numerus="yes">
        <source>%n terms added.</source>
        <translation>
            <numerusform>%n term added.</numerusform>
            <numerusform>%n terms added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n candidates rejected; they won’t be proposed again.</source>
        <translation>
            <numerusform>%n candidate rejected; it won’t be proposed again.</numerusform>
            <numerusform>%n candidates rejected; they won’t be proposed again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n candidates put off.</source>
        <translation>
            <numerusform>%n candidate put off.</numerusform>
            <numerusform>%n candidates put off.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n candidates are to be decided again.</source>
        <translation>
            <numerusform>%n candidate is to be decided again.</numerusform>
            <numerusform>%n candidates are to be decided again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CandidatesDialog</name>
    <message numerus="yes">
        <source>%n of the chosen have no English yet</source>
        <translation>
            <numerusform>%n of the chosen has no English yet</numerusform>
            <numerusform>%n of the chosen have no English yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CandidatesSearch</name>
    <message numerus="yes">
        <source>%n articles looked through</source>
        <translation>
            <numerusform>%n article looked through</numerusform>
            <numerusform>%n articles looked through</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartPane</name>
    <message numerus="yes">
        <source>%n mentions</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConcordanceWindow</name>
    <message numerus="yes">
        <source>%n lines copied</source>
        <translation>
            <numerusform>%n line copied</numerusform>
            <numerusform>%n lines copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictBar</name>
    <message numerus="yes">
        <source>(%n more)</source>
        <translation>
            <numerusform>(%n more)</numerusform>
            <numerusform>(%n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message numerus="yes">
        <source>%n terms are in the bin now.</source>
        <translation>
            <numerusform>%n term is in the bin now.</numerusform>
            <numerusform>%n terms are in the bin now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n terms are out of the bin again.</source>
        <translation>
            <numerusform>%n term is out of the bin again.</numerusform>
            <numerusform>%n terms are out of the bin again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n terms are the built-in ones again.</source>
        <translation>
            <numerusform>%n term is the built-in one again.</numerusform>
            <numerusform>%n terms are the built-in ones again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n terms were changed.</source>
        <translation>
            <numerusform>%n term was changed.</numerusform>
            <numerusform>%n terms were changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles were read again.</source>
        <translation>
            <numerusform>%n article was read again.</numerusform>
            <numerusform>%n articles were read again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles were forgotten.</source>
        <translation>
            <numerusform>%n article was forgotten.</numerusform>
            <numerusform>%n articles were forgotten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} (%n articles)</source>
        <translation>
            <numerusform>{0} (%n article)</numerusform>
            <numerusform>{0} (%n articles)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportTermsDialog</name>
    <message numerus="yes">
        <source>%Ln concepts</source>
        <translation>
            <numerusform>%Ln concept</numerusform>
            <numerusform>%Ln concepts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactsLine</name>
    <message numerus="yes">
        <source>%n mentions</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Index not complete: %n articles to go</source>
        <translation>
            <numerusform>Index not complete: %n article to go</numerusform>
            <numerusform>Index not complete: %n articles to go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Handling</name>
    <message numerus="yes">
        <source>Copied %n citations.</source>
        <translation>
            <numerusform>Copied %n citation.</numerusform>
            <numerusform>Copied %n citations.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>&amp;Import %Ln concepts</source>
        <translation>
            <numerusform>&amp;Import %Ln concept</numerusform>
            <numerusform>&amp;Import %Ln concepts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KnownAndNew</name>
    <message numerus="yes">
        <source>%n terms are now known</source>
        <translation>
            <numerusform>%n term is now known</numerusform>
            <numerusform>%n terms are now known</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KnownLists</name>
    <message numerus="yes">
        <source>%n terms are known from a list</source>
        <translation>
            <numerusform>%n term is known from a list</numerusform>
            <numerusform>%n terms are known from a list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known words were written.</source>
        <translation>
            <numerusform>%n known word was written.</numerusform>
            <numerusform>%n known words were written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the %n words of {0} as known?</source>
        <translation>
            <numerusform>Take the %n word of {0} as known?</numerusform>
            <numerusform>Take the %n words of {0} as known?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are terms of the glossary.</source>
        <translation>
            <numerusform>%n of them is a term of the glossary.</numerusform>
            <numerusform>%n of them are terms of the glossary.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are not; they count as words of their own: {0}</source>
        <translation>
            <numerusform>%n is not; it counts as a word of its own: {0}</numerusform>
            <numerusform>%n are not; they count as words of their own: {0}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OccurrencesTab</name>
    <message numerus="yes">
        <source>Stopped: %n lines found</source>
        <translation>
            <numerusform>Stopped: %n line found</numerusform>
            <numerusform>Stopped: %n lines found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n lines; there may be more.</source>
        <translation>
            <numerusform>The first %n line; there may be more.</numerusform>
            <numerusform>The first %n lines; there may be more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message numerus="yes">
        <source>%Ln rows selected:</source>
        <translation>
            <numerusform>%Ln row selected:</numerusform>
            <numerusform>%Ln rows selected:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuotesDialog</name>
    <message numerus="yes">
        <source>%n quotations</source>
        <translation>
            <numerusform>%n quotation</numerusform>
            <numerusform>%n quotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quoting</name>
    <message numerus="yes">
        <source>%n quotations were copied.</source>
        <translation>
            <numerusform>%n quotation was copied.</numerusform>
            <numerusform>%n quotations were copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message numerus="yes">
        <source>The backup holds %n articles.</source>
        <translation>
            <numerusform>The backup holds %n article.</numerusform>
            <numerusform>The backup holds %n articles.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message numerus="yes">
        <source>%n lines restored</source>
        <translation>
            <numerusform>%n line restored</numerusform>
            <numerusform>%n lines restored</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Retracing</name>
    <message numerus="yes">
        <source>%n articles are not in the library any more.</source>
        <translation>
            <numerusform>%n article is not in the library any more.</numerusform>
            <numerusform>%n articles are not in the library any more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunLine</name>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SetAsideFooter</name>
    <message numerus="yes">
        <source>%n lines set aside</source>
        <translation>
            <numerusform>%n line set aside</numerusform>
            <numerusform>%n lines set aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more lines</source>
        <translation>
            <numerusform>%n more line</numerusform>
            <numerusform>%n more lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>Set aside: %n lines</source>
        <translation>
            <numerusform>Set aside: %n line</numerusform>
            <numerusform>Set aside: %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n terms</source>
        <translation>
            <numerusform>%n term</numerusform>
            <numerusform>%n terms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quantities</source>
        <translation>
            <numerusform>%n quantity</numerusform>
            <numerusform>%n quantities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n highlights</source>
        <translation>
            <numerusform>%n highlight</numerusform>
            <numerusform>%n highlights</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TeamDialog</name>
    <message numerus="yes">
        <source>%Ln concepts</source>
        <translation>
            <numerusform>%Ln concept</numerusform>
            <numerusform>%Ln concepts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln corrected</source>
        <translation>
            <numerusform>%Ln corrected</numerusform>
            <numerusform>%Ln corrected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted</source>
        <translation>
            <numerusform>%Ln deleted</numerusform>
            <numerusform>%Ln deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TermRow</name>
    <message numerus="yes">
        <source>%n rules</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n terms</source>
        <translation>
            <numerusform>%n term</numerusform>
            <numerusform>%n terms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new terms</source>
        <translation>
            <numerusform>%n new term</numerusform>
            <numerusform>%n new terms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forget %n articles for good?</source>
        <translation>
            <numerusform>Forget %n article for good?</numerusform>
            <numerusform>Forget %n articles for good?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Outcome</name>
    <message numerus="yes">
        <source>%n articles added.</source>
        <translation>
            <numerusform>%n article added.</numerusform>
            <numerusform>%n articles added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the library already: %n.</source>
        <translation>
            <numerusform>In the library already: %n.</numerusform>
            <numerusform>In the library already: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Could not be read: %n.</source>
        <translation>
            <numerusform>Could not be read: %n.</numerusform>
            <numerusform>Could not be read: %n.</numerusform>
        </translation>
    </message>
</context>
</TS>
