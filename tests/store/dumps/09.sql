BEGIN TRANSACTION;
CREATE TABLE events (id INTEGER PRIMARY KEY AUTOINCREMENT, entry BIGINT NOT NULL REFERENCES journal (id) ON DELETE CASCADE,
                   kind TEXT NOT NULL, answer TEXT, happened DOUBLE PRECISION NOT NULL);
INSERT INTO "events" VALUES(1,3,'suggestion','models-outside-china',1.79572933434780716895e+09);
INSERT INTO "events" VALUES(2,3,'suggestion','world-models',1.79572933453114414216e+09);
INSERT INTO "events" VALUES(3,3,'suggestion','china-share',1.79572933481333041187e+09);
INSERT INTO "events" VALUES(4,4,'suggestion','models-outside-china',1.7957293357265226841e+09);
INSERT INTO "events" VALUES(5,4,'suggestion','world-models',1.79572933603710556023e+09);
INSERT INTO "events" VALUES(6,4,'suggestion','china-share',1.79572933626968884472e+09);
INSERT INTO "events" VALUES(7,5,'suggestion','models-outside-china',1.79572933667153286935e+09);
INSERT INTO "events" VALUES(8,5,'suggestion','world-models',1795729336.75846);
INSERT INTO "events" VALUES(9,5,'suggestion','china-share',1.79572933681999087336e+09);
CREATE TABLE inbox (update_id INTEGER PRIMARY KEY, lane TEXT NOT NULL, question TEXT UNIQUE, raw TEXT NOT NULL,
                   state TEXT NOT NULL, reason TEXT, delivery TEXT, message BIGINT,
                   repeats INTEGER NOT NULL DEFAULT 0, received DOUBLE PRECISION NOT NULL,
                   changed DOUBLE PRECISION NOT NULL);
INSERT INTO "inbox" VALUES(1001,'101','101:1:1795729290','','done',NULL,NULL,2,0,1.79572933167871761324e+09,1.79572933222413277628e+09);
INSERT INTO "inbox" VALUES(1002,'-1000000000001','-1000000000001:1:1795729332','','done',NULL,NULL,2,0,1.7957293322238614559e+09,1.79572933233168435091e+09);
INSERT INTO "inbox" VALUES(1003,'101','101:3:1795729332','','done',NULL,NULL,4,0,1.79572933233154082293e+09,1.79572933417157912247e+09);
INSERT INTO "inbox" VALUES(1004,'101',NULL,'','done',NULL,NULL,5,0,1.79572933417141389843e+09,1.7957293344428887367e+09);
INSERT INTO "inbox" VALUES(1005,'101',NULL,'','done',NULL,NULL,6,0,1.79572933444274497032e+09,1.79572933463528871533e+09);
INSERT INTO "inbox" VALUES(1006,'101',NULL,'','done',NULL,NULL,7,0,1.79572933463515567779e+09,1.79572933488826298707e+09);
INSERT INTO "inbox" VALUES(1007,'101',NULL,'','done',NULL,NULL,NULL,0,1.79572933488845133784e+09,1.79572933511111545567e+09);
INSERT INTO "inbox" VALUES(1008,'1000001','1000001:1:1795729335','','done',NULL,NULL,2,0,1.79572933511090564728e+09,1.79572933533149385445e+09);
INSERT INTO "inbox" VALUES(1009,'1000001',NULL,'','done',NULL,NULL,3,0,1.79572933533134627341e+09,1.79572933589430522921e+09);
INSERT INTO "inbox" VALUES(1010,'1000001',NULL,'','done',NULL,NULL,4,0,1.79572933592216157916e+09,1.79572933617470717427e+09);
INSERT INTO "inbox" VALUES(1011,'1000001',NULL,'','done',NULL,NULL,5,0,1795729336.1746,1.79572933630683898922e+09);
INSERT INTO "inbox" VALUES(1012,'1000001',NULL,'','done',NULL,NULL,NULL,0,1.79572933630673384664e+09,1.79572933652231717105e+09);
INSERT INTO "inbox" VALUES(1013,'1000002','1000002:1:1795729336','','done',NULL,NULL,2,0,1.79572933649288558966e+09,1.79572933661591029172e+09);
INSERT INTO "inbox" VALUES(1014,'1000002',NULL,'','done',NULL,NULL,3,0,1.79572933664667892458e+09,1.79572933671574568753e+09);
INSERT INTO "inbox" VALUES(1015,'1000002',NULL,'','done',NULL,NULL,4,0,1.7957293367155675888e+09,1.7957293367824003696e+09);
INSERT INTO "inbox" VALUES(1016,'1000002',NULL,'','done',NULL,NULL,5,0,1.79572933678229713439e+09,1.79572933686272478105e+09);
INSERT INTO "inbox" VALUES(1017,'1000002',NULL,'','done',NULL,NULL,NULL,0,1.79572933688304257394e+09,1.79572933701045823096e+09);
INSERT INTO "inbox" VALUES(1018,'1000002','1000002:6:1795729336','','done',NULL,NULL,7,0,1.79572933698867774014e+09,1.79572933707313203807e+09);
INSERT INTO "inbox" VALUES(1019,'1000002',NULL,'','done',NULL,NULL,NULL,0,1.7957293370729677677e+09,1.79572933728025150301e+09);
INSERT INTO "inbox" VALUES(1020,'-1000000000006','-1000000000006:1:1795729337','','done',NULL,NULL,NULL,0,1.7957293372796974182e+09,1.79572933734841728211e+09);
INSERT INTO "inbox" VALUES(1021,'101','101:8:1795729346','{"update_id": 1021, "message": {"message_id": 8, "date": 1795729346, "chat": {"id": 101, "type": "private", "first_name": "Luc\u00eda", "last_name": "Pech", "username": "lucia_pech"}, "from": {"id": 101, "is_bot": false, "first_name": "Luc\u00eda", "last_name": "Pech", "username": "lucia_pech", "language_code": "en"}, "text": "How many models are there?"}}','sending',NULL,'{"steps":[{"spot":{"chat":101,"message":8,"topic":null,"private":true},"message":{"html":"China has developed <b>more than 1,500</b> [1] large AI models, according to a report by CAICT, a government institution [2]. That is <b>about 40%</b> [3] of the world total.\n\n<blockquote expandable><b>Sources</b>\n[1] CAICT report, paragraph 3\n[2] The article, paragraph 3\n[3] Data from the Shanghai forum, paragraph 5\n<i>China already leads the AI race with 1,500 models</i>, La Verdad Yucatán</blockquote>","plain":"China has developed more than 1,500 [1] large AI models, according to a report by CAICT, a government institution [2]. That is about 40% [3] of the world total.\n\nSources\n[1] CAICT report, paragraph 3\n[2] The article, paragraph 3\n[3] Data from the Shanghai forum, paragraph 5\nChina already leads the AI race with 1,500 models, La Verdad Yucatán","rows":[[{"text":"How many large AI models are there in the world?","data":"a:en:world-models","link":null,"share":null}],[{"text":"What share of the world''s AI models is Chinese?","data":"a:en:china-share","link":null,"share":null}],[{"text":"Sources","data":"q:en:china-models","link":null,"share":null},{"text":"Share","data":null,"link":null,"share":"How many models are there?"},{"text":"More…","data":"m:en:china-models","link":null,"share":null}]]},"answers":[8],"reader":101,"entry":null,"quiet":false,"kind":"post"}],"forgotten":false}',NULL,0,1.79572934630519652366e+09,1.79572934652296233178e+09);
CREATE TABLE journal (id INTEGER PRIMARY KEY AUTOINCREMENT, update_id BIGINT UNIQUE, reader TEXT, text TEXT NOT NULL,
                   outcome TEXT NOT NULL, answer TEXT, confidence DOUBLE PRECISION NOT NULL, language TEXT,
                   place TEXT NOT NULL, asked DOUBLE PRECISION NOT NULL);
INSERT INTO "journal" VALUES(1,1001,'99ce46230ef306971bb2bf85659f78b9','How many models are there?','answered','china-models',0.6292,'en','private',1.79572933202223086355e+09);
INSERT INTO "journal" VALUES(2,1002,'fe5f752aaf4d3c905be673cdd3ade352','How many models are there?','answered','china-models',0.6292,'en','group',1.79572933226127052306e+09);
INSERT INTO "journal" VALUES(3,1003,'99ce46230ef306971bb2bf85659f78b9','How many models did India build?','unknown',NULL,0.0348,'en','private',1.79572933403732395169e+09);
INSERT INTO "journal" VALUES(4,1008,'2955af90886f29cfa748fcbd82142f6e','How many models did India build?','unknown',NULL,0.0348,'en','private',1.79572933519981789594e+09);
INSERT INTO "journal" VALUES(5,1013,'ca9f85a620e137aa9d132ac8c1ffdd2e','How many models did India build?','unknown',NULL,0.0348,'en','private',1.7957293365233035088e+09);
INSERT INTO "journal" VALUES(6,1021,'99ce46230ef306971bb2bf85659f78b9','How many models are there?','answered','china-models',0.6292,'en','private',1.79572934652296233178e+09);
CREATE TABLE "key_values" (name TEXT PRIMARY KEY, value TEXT NOT NULL);
INSERT INTO "key_values" VALUES('key','ea4f6afc7c3a3370397487e43e006ae54d5cc93d7a00fe896d0e25c6500271e7');
INSERT INTO "key_values" VALUES('book','answers');
INSERT INTO "key_values" VALUES('digest','2026-11-26');
CREATE TABLE lanes (lane TEXT PRIMARY KEY, place BIGINT);
INSERT INTO "lanes" VALUES('101',NULL);
CREATE TABLE lease (holder TEXT PRIMARY KEY, name TEXT NOT NULL, machine TEXT NOT NULL,
                   process BIGINT NOT NULL, until DOUBLE PRECISION NOT NULL);
CREATE TABLE migrations (number INTEGER PRIMARY KEY, name TEXT);
INSERT INTO "migrations" VALUES(1,'inbox, and the lanes in which readers are served in turn');
INSERT INTO "migrations" VALUES(2,'journal, and what readers did later');
INSERT INTO "migrations" VALUES(3,'replies, readers'' languages, tallies');
INSERT INTO "migrations" VALUES(4,'the newsroom''s side: what editors taught, who waits to be told, figures as they were published');
INSERT INTO "migrations" VALUES(5,'no tallies: questions are counted in memory');
INSERT INTO "migrations" VALUES(6,'notes are called what they are');
INSERT INTO "migrations" VALUES(7,'which bot works on the database, until when');
INSERT INTO "migrations" VALUES(8,'an update''s outcome is kept until it is sent; what was to be sent in the old form is made anew');
INSERT INTO "migrations" VALUES(9,'what was said last to a reader in a chat');
CREATE TABLE offers (id INTEGER PRIMARY KEY AUTOINCREMENT, texts TEXT NOT NULL, answers TEXT NOT NULL,
                   state TEXT NOT NULL, answer TEXT, made DOUBLE PRECISION NOT NULL,
                   changed DOUBLE PRECISION NOT NULL);
CREATE TABLE published (id INTEGER PRIMARY KEY AUTOINCREMENT, fact TEXT NOT NULL, figure TEXT NOT NULL, answers TEXT NOT NULL,
                   since DOUBLE PRECISION NOT NULL, until DOUBLE PRECISION);
INSERT INTO "published" VALUES(1,'china-models','more than 1,500','["china-models", "china-share", "world-models", "models-outside-china", "who-leads", "summary"]',1.79572933138911962512e+09,NULL);
INSERT INTO "published" VALUES(2,'china-share','about 40%','["china-models", "china-share", "models-outside-china", "who-leads", "summary"]',1.79572933138911962512e+09,NULL);
INSERT INTO "published" VALUES(3,'world-models','3,755','["china-share", "world-models", "models-outside-china"]',1.79572933138911962512e+09,NULL);
INSERT INTO "published" VALUES(4,'ai-companies','more than 5,100','["ai-companies", "companies-share", "world-companies", "summary"]',1.79572933138911962512e+09,NULL);
INSERT INTO "published" VALUES(5,'companies-share','15%','["ai-companies", "companies-share", "world-companies"]',1.79572933138911962512e+09,NULL);
INSERT INTO "published" VALUES(6,'unicorns','71','["ai-companies", "unicorns", "unicorn-meaning", "unicorns-share", "world-unicorns", "summary"]',1.79572933138911962512e+09,NULL);
INSERT INTO "published" VALUES(7,'unicorn-value','more than $1 billion','["unicorns", "unicorn-meaning"]',1.79572933138911962512e+09,NULL);
INSERT INTO "published" VALUES(8,'unicorns-share','26%','["unicorns", "unicorns-share", "world-unicorns"]',1.79572933138911962512e+09,NULL);
INSERT INTO "published" VALUES(9,'models-outside-china','fewer than 2,255','["models-outside-china"]',1.79572933138911962512e+09,NULL);
INSERT INTO "published" VALUES(10,'share-outside-china','about 60%','["models-outside-china"]',1.79572933138911962512e+09,NULL);
INSERT INTO "published" VALUES(11,'world-companies','about 34,000','["world-companies"]',1.79572933138911962512e+09,NULL);
INSERT INTO "published" VALUES(12,'companies-outside-china','about 28,900','["world-companies"]',1.79572933138911962512e+09,NULL);
INSERT INTO "published" VALUES(13,'world-unicorns','about 273','["world-unicorns"]',1.79572933138911962512e+09,NULL);
INSERT INTO "published" VALUES(14,'unicorns-outside-china','about 202','["world-unicorns"]',1.79572933138911962512e+09,NULL);
CREATE TABLE readers (reader TEXT PRIMARY KEY, language TEXT NOT NULL,
                   chosen DOUBLE PRECISION NOT NULL);
INSERT INTO "readers" VALUES('ca9f85a620e137aa9d132ac8c1ffdd2e','es',1.79572933713086915017e+09);
CREATE TABLE replies (question TEXT PRIMARY KEY, reply TEXT NOT NULL, message BIGINT NOT NULL,
                   reader TEXT, entry BIGINT, sent DOUBLE PRECISION NOT NULL);
INSERT INTO "replies" VALUES('da9ca7780332e2e146d1d5234f264d5b','de662e4419552439a1a227d0dbeb7b68',2,'99ce46230ef306971bb2bf85659f78b9',1,1.79572933222367072106e+09);
INSERT INTO "replies" VALUES('146cb54cad2824fe40b8c88bb13fd203','4d8684b39868f1b6aa2ce59de9f1ef8b',2,'fe5f752aaf4d3c905be673cdd3ade352',2,1.79572933233130812647e+09);
INSERT INTO "replies" VALUES('ffd2668f3d3866a5f1e0fbb04a0c8b47','42eaeda1ef1257158e070a1aa04df0d6',4,'99ce46230ef306971bb2bf85659f78b9',3,1.79572933417102026942e+09);
INSERT INTO "replies" VALUES('4b87c5887f9a6dc1f442c50c55890627','e21d85b7f2c01e1fe74a9457b99136ab',2,'2955af90886f29cfa748fcbd82142f6e',4,1.79572933533092832561e+09);
INSERT INTO "replies" VALUES('d33d079340e4ead62d07a20ff0e24343','fe3e94515bed740c6b9391f7d91fdd13',2,'ca9f85a620e137aa9d132ac8c1ffdd2e',5,1.79572933661585021022e+09);
CREATE TABLE threads (thread TEXT PRIMARY KEY, reader TEXT NOT NULL, said TEXT NOT NULL,
                   at DOUBLE PRECISION NOT NULL);
INSERT INTO "threads" VALUES('6afbfd21fe2edd1f297173a1f6951f70','99ce46230ef306971bb2bf85659f78b9','{"question":"How many models are there?","language":"en","answers":["china-models"],"facts":["china-models","china-share"],"cited":["china-models","caict","china-share"],"offered":[],"seen":[]}',1.79572934652296233178e+09);
INSERT INTO "threads" VALUES('221ec1684a3469e1ebf703f5394fa971','fe5f752aaf4d3c905be673cdd3ade352','{"question":"How many models are there?","language":"en","answers":["china-models"],"facts":["china-models","china-share"],"cited":["china-models","caict","china-share"],"offered":[],"seen":[]}',1.79572933226127052306e+09);
INSERT INTO "threads" VALUES('b9ade8ca40520fc336a30dff8f1c6742','2955af90886f29cfa748fcbd82142f6e','{"question":"What share of the world''s AI models is Chinese?","language":"en","answers":["china-share"],"facts":["china-share","china-models","world-models"],"cited":["china-share","china-models","world-models"],"offered":[],"seen":[]}',1.79572933626968884472e+09);
INSERT INTO "threads" VALUES('5115706c98fe07b1d6034f892c734faf','ca9f85a620e137aa9d132ac8c1ffdd2e','{"question":"What share of the world''s AI models is Chinese?","language":"en","answers":["china-share"],"facts":["china-share","china-models","world-models"],"cited":["china-share","china-models","world-models"],"offered":[],"seen":[]}',1.79572933681999087336e+09);
CREATE TABLE watches (id INTEGER PRIMARY KEY AUTOINCREMENT, reader TEXT NOT NULL, chat BIGINT NOT NULL, language TEXT NOT NULL,
                   question TEXT NOT NULL, answer TEXT, since DOUBLE PRECISION NOT NULL, UNIQUE (reader, question));
INSERT INTO "watches" VALUES(1,'99ce46230ef306971bb2bf85659f78b9',101,'en','How many models did India build?',NULL,1.79572933498713541025e+09);
INSERT INTO "watches" VALUES(2,'2955af90886f29cfa748fcbd82142f6e',1000001,'en','How many models did India build?',NULL,1.79572933640428805354e+09);
INSERT INTO "watches" VALUES(3,'ca9f85a620e137aa9d132ac8c1ffdd2e',1000002,'en','How many models did India build?',NULL,1.79572933693705058099e+09);
CREATE INDEX inbox_waiting ON inbox (lane, update_id) WHERE state = 'new';
CREATE INDEX lanes_place ON lanes (place);
CREATE INDEX journal_asked ON journal (asked);
CREATE INDEX journal_reader ON journal (reader);
CREATE INDEX events_entry ON events (entry);
CREATE INDEX replies_reply ON replies (reply);
CREATE INDEX replies_reader ON replies (reader);
CREATE INDEX threads_at ON threads (at);
COMMIT;
