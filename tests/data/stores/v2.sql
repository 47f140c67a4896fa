PRAGMA application_id = 1130447989;
BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'glossary','create_tables','2026-11-22 13:50:09.431779+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'glossary','workshop','2026-11-22 19:02:51.771312+00:00');
CREATE TABLE candidate (
            folded TEXT PRIMARY KEY, text TEXT NOT NULL, verdict TEXT NOT NULL, time TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
CREATE TABLE change (
            id INTEGER PRIMARY KEY, group_id INTEGER NOT NULL, time TEXT NOT NULL,
            action TEXT NOT NULL, concept_id TEXT NOT NULL, before TEXT, after TEXT,
            undone INTEGER NOT NULL DEFAULT 0
        ) STRICT;
INSERT INTO "change" VALUES(1,1,'2026-11-22T13:50:09.460276+00:00','import','policy.rrr-cut',NULL,'{"id":"policy.rrr-cut","kind":"term","domain":"policy","terms":[{"language":"zh-Hans","text":"降准","type":"full","status":"preferred","reading":"jiàng zhǔn","part_of_speech":"","sense_note":"","match":"normal","rules":[{"effect":"reject","side":"after","alternatives":["水"],"example_yes":"央行降准。","example_no":"下降准水位。"}]}],"definition_en":"","definition_zh":"","source":"","note":"","review":"draft","external_ids":[{"scheme":"wikidata","value":"Q1"}],"based_on":""}',0);
INSERT INTO "change" VALUES(2,2,'2026-11-22T13:50:09.480832+00:00','edit','policy.rrr-cut','{"id":"policy.rrr-cut","kind":"term","domain":"policy","terms":[{"language":"zh-Hans","text":"降准","type":"full","status":"preferred","reading":"jiàng zhǔn","part_of_speech":"","sense_note":"","match":"normal","rules":[{"effect":"reject","side":"after","alternatives":["水"],"example_yes":"央行降准。","example_no":"下降准水位。"}]}],"definition_en":"","definition_zh":"","source":"","note":"","review":"draft","external_ids":[{"scheme":"wikidata","value":"Q1"}],"based_on":""}','{"id":"policy.rrr-cut","kind":"term","domain":"policy","terms":[{"language":"zh-Hans","text":"降准","type":"full","status":"preferred","reading":"jiàng zhǔn","part_of_speech":"","sense_note":"","match":"normal","rules":[{"effect":"reject","side":"after","alternatives":["水"],"example_yes":"央行降准。","example_no":"下降准水位。"}]},{"language":"en","text":"RRR cut","type":"full","status":"preferred","reading":"","part_of_speech":"","sense_note":"","match":"never","rules":[]}],"definition_en":"A cut in the share of deposits that banks must hold.","definition_zh":"","source":"","note":"","review":"draft","external_ids":[{"scheme":"wikidata","value":"Q1"}],"based_on":""}',0);
CREATE TABLE concept (
            id TEXT PRIMARY KEY, kind TEXT NOT NULL, domain TEXT NOT NULL,
            definition_en TEXT NOT NULL, definition_zh TEXT NOT NULL, source TEXT NOT NULL,
            note TEXT NOT NULL, review TEXT NOT NULL, based_on TEXT NOT NULL
        , retired INTEGER NOT NULL DEFAULT 0, replaced_by TEXT NOT NULL DEFAULT '', distinct_from TEXT NOT NULL DEFAULT '[]') STRICT, WITHOUT ROWID;
INSERT INTO "concept" VALUES('policy.rrr-cut','term','policy','A cut in the share of deposits that banks must hold.','','','','draft','',0,'','[]');
CREATE TABLE context_rule (
            concept_id TEXT NOT NULL, term_position INTEGER NOT NULL, position INTEGER NOT NULL,
            effect TEXT NOT NULL, side TEXT NOT NULL, alternatives TEXT NOT NULL,
            example_yes TEXT NOT NULL, example_no TEXT NOT NULL,
            PRIMARY KEY (concept_id, term_position, position),
            FOREIGN KEY (concept_id, term_position) REFERENCES term ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
INSERT INTO "context_rule" VALUES('policy.rrr-cut',0,0,'reject','after','["水"]','央行降准。','下降准水位。');
CREATE TABLE external_id (
            concept_id TEXT NOT NULL REFERENCES concept (id) ON DELETE CASCADE,
            position INTEGER NOT NULL, scheme TEXT NOT NULL, value TEXT NOT NULL,
            PRIMARY KEY (concept_id, position)
        ) STRICT, WITHOUT ROWID;
INSERT INTO "external_id" VALUES('policy.rrr-cut',0,'wikidata','Q1');
CREATE TABLE term (
            concept_id TEXT NOT NULL REFERENCES concept (id) ON DELETE CASCADE,
            position INTEGER NOT NULL, language TEXT NOT NULL, text TEXT NOT NULL,
            folded TEXT NOT NULL, type TEXT NOT NULL, status TEXT NOT NULL, reading TEXT NOT NULL,
            part_of_speech TEXT NOT NULL, sense_note TEXT NOT NULL, "match" TEXT NOT NULL, region TEXT NOT NULL DEFAULT '',
            PRIMARY KEY (concept_id, position)
        ) STRICT, WITHOUT ROWID;
INSERT INTO "term" VALUES('policy.rrr-cut',0,'zh-Hans','降准','降准','full','preferred','jiàng zhǔn','','','normal','');
INSERT INTO "term" VALUES('policy.rrr-cut',1,'en','RRR cut','rrr cut','full','preferred','','','','never','');
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX term_folded ON term (folded);
CREATE INDEX change_group ON change (group_id, undone);
CREATE INDEX change_concept ON change (concept_id, group_id);
COMMIT;
