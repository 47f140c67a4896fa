PRAGMA application_id = 1130456181;
BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'library','articles','2026-11-23 04:55:12.057848+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'library','restored','2026-11-23 04:55:12.058028+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'library','met','2026-11-23 04:55:12.058182+00:00');
INSERT INTO "_sqlite_migrations" VALUES(4,'library','verdicts','2026-11-23 04:55:12.058454+00:00');
CREATE TABLE article (
            sha256   text primary key,
            title    text not null,
            source   text not null,
            author   text not null,
            date     text,
            origin   text not null,
            original blob not null,
            length   integer not null,
            kept     text not null,
            opened   text not null,
            reached  integer not null default 0
        ) strict
        ;
INSERT INTO "article" VALUES('97b63544a1e3d6e6f2a18c3a98b1e583785607f8bff65830c1d8b09b7c1e9696','央行宣布下调存款准备金率','示例财经','','2025-03-26','/home/user/rrr.txt',X'E5A4AEE8A18CE5AEA3E5B883E4B88BE8B083E5AD98E6ACBEE58786E5A487E98791E78E870AE69DA5E6BA90EFBC9AE7A4BAE4BE8BE8B4A2E7BB8F0A323032352D30332D32362032313A30350A0AE6ADA4E4B8BEE9A284E8AEA1E9878AE694BEE995BFE69C9FE8B584E98791E7BAA6E4B880E4B887E4BABFE58583EFBC8CE5B882E59CBAE58F8DE5BA94E5B9B3E7A8B3E380820A0AE8B4A3E4BBBBE7BC96E8BE91EFBC9AE5BCA0E4B8890A',72,'2025-03-26T09:00:00.000000+00:00','2025-03-26T11:00:00.000000+00:00',21);
INSERT INTO "article" VALUES('710b58a0e415b060f9fed315657ef5c44aae68f902299159f2d29a7d74aed8aa','理想公布三季度业绩','','',NULL,'clipboard',X'E79086E683B3E585ACE5B883E4B889E5ADA3E5BAA6E4B89AE7BBA90A0AE79086E683B3E4B889E5ADA3E5BAA6E4BAA4E4BB98E9878FE5889BE696B0E9AB98EFBC8CE8B685E5BEAEE79A84E69C8DE58AA1E599A8E99C80E6B182E697BAE79B9BE380820AE58886E69E90E5B888E8AFB4EFBC8CE8BF99E6A0B7E79A84E79086E683B3E78AB6E68081E99ABEE4BBA5E68C81E7BBADEFBC8CE5B882E59CBAE9A284E69C9FE58886E6ADA7E8BE83E5A4A7E380820A',62,'2025-03-26T10:00:00.000000+00:00','2025-03-26T10:00:00.000000+00:00',0);
CREATE TABLE clause (
            hash integer not null,
            work integer not null references work,
            primary key (hash, work)
        ) strict, without rowid
        ;
INSERT INTO "clause" VALUES(-8979400645870640763,1);
INSERT INTO "clause" VALUES(-7180288310467900234,1);
INSERT INTO "clause" VALUES(7324096388639029292,1);
INSERT INTO "clause" VALUES(8328359716089686598,1);
CREATE TABLE met (
            concept text not null,
            sha256  text not null references article,
            count   integer not null,
            primary key (concept, sha256)
        ) strict, without rowid
        ;
INSERT INTO "met" VALUES('company.li-auto','710b58a0e415b060f9fed315657ef5c44aae68f902299159f2d29a7d74aed8aa',2);
INSERT INTO "met" VALUES('policy.pboc','97b63544a1e3d6e6f2a18c3a98b1e583785607f8bff65830c1d8b09b7c1e9696',1);
INSERT INTO "met" VALUES('policy.rrr','97b63544a1e3d6e6f2a18c3a98b1e583785607f8bff65830c1d8b09b7c1e9696',1);
CREATE TABLE restored (
            sha256 text not null references article,
            start  integer not null,
            line   text not null,
            primary key (sha256, start)
        ) strict
        ;
INSERT INTO "restored" VALUES('97b63544a1e3d6e6f2a18c3a98b1e583785607f8bff65830c1d8b09b7c1e9696',13,'39d707fe12844c01a71e03331081df47319ff185e7f61f5aa885a525d94a6924');
CREATE TABLE ruling (
            work    integer not null,
            number  integer not null,
            given   integer not null,
            start   integer not null,
            quote   text not null,
            before  text not null,
            after   text not null,
            meaning text not null,
            meant   integer not null,
            called  text not null,
            foreign key (work, number) references step
        ) strict
        ;
INSERT INTO "ruling" VALUES(1,0,1,43,'理想','
分析师说，这样的','状态难以持续，市场预期分歧较大。
','company.li-auto',0,'Li Auto');
CREATE TABLE step (
            work   integer not null references work,
            number integer not null,
            time   text not null,
            undone integer not null,
            primary key (work, number)
        ) strict, without rowid
        ;
INSERT INTO "step" VALUES(1,0,'2025-03-26T09:00:00+00:00',0);
CREATE TABLE work (work integer primary key) strict;
INSERT INTO "work" VALUES(1);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX article_opened on article (opened);
CREATE INDEX met_article on met (sha256);
CREATE INDEX clause_work on clause (work);
CREATE INDEX ruling_step on ruling (work, number);
COMMIT;
