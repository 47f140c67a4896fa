<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</TS>
