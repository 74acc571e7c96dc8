BEGIN TRANSACTION;
CREATE TABLE events (id INTEGER PRIMARY KEY AUTOINCREMENT, entry BIGINT NOT NULL REFERENCES journal (id) ON DELETE CASCADE,
                   kind TEXT NOT NULL, answer TEXT, happened DOUBLE PRECISION NOT NULL);
INSERT INTO "events" VALUES(1,3,'suggestion','models-outside-china',1.79572850009935712813e+09);
INSERT INTO "events" VALUES(2,3,'suggestion','world-models',1.79572850017041850088e+09);
INSERT INTO "events" VALUES(3,3,'suggestion','china-share',1.79572850024234414098e+09);
CREATE TABLE inbox (update_id INTEGER PRIMARY KEY, lane TEXT NOT NULL, question TEXT UNIQUE, raw TEXT NOT NULL,
                   state TEXT NOT NULL, reason TEXT, delivery TEXT, message BIGINT,
                   repeats INTEGER NOT NULL DEFAULT 0, received DOUBLE PRECISION NOT NULL,
                   changed DOUBLE PRECISION NOT NULL);
INSERT INTO "inbox" VALUES(1001,'101','101:1:1795728491','','done',NULL,NULL,2,0,1.79572849965674209596e+09,1.79572849983503341677e+09);
INSERT INTO "inbox" VALUES(1002,'-1000000000001','-1000000000001:1:1795728499','','done',NULL,NULL,2,0,1.79572849983471488945e+09,1.7957284999706277848e+09);
INSERT INTO "inbox" VALUES(1003,'101','101:3:1795728499','','done',NULL,NULL,4,0,1.79572849997053527837e+09,1.79572850005287694931e+09);
INSERT INTO "inbox" VALUES(1004,'101',NULL,'','done',NULL,NULL,5,0,1.79572850005279684064e+09,1.79572850013427281383e+09);
INSERT INTO "inbox" VALUES(1005,'101',NULL,'','done',NULL,NULL,6,0,1.79572850012682986263e+09,1.79572850018345117574e+09);
INSERT INTO "inbox" VALUES(1006,'101',NULL,'','done',NULL,NULL,7,0,1.79572850018207883838e+09,1.79572850025850701337e+09);
INSERT INTO "inbox" VALUES(1007,'101',NULL,'','done',NULL,NULL,NULL,0,1.79572850025620698926e+09,1.79572850031183481214e+09);
INSERT INTO "inbox" VALUES(1008,'-1000000000006','-1000000000006:1:1795728500','','done',NULL,NULL,NULL,0,1.79572850031175661094e+09,1795728500.32039);
INSERT INTO "inbox" VALUES(1009,'101','101:8:1795728509','{"update_id": 1009, "message": {"message_id": 8, "date": 1795728509, "chat": {"id": 101, "type": "private", "first_name": "Luc\u00eda", "last_name": "Pech", "username": "lucia_pech"}, "from": {"id": 101, "is_bot": false, "first_name": "Luc\u00eda", "last_name": "Pech", "username": "lucia_pech", "language_code": "en"}, "text": "How many models are there?"}}','sending',NULL,'{"steps":[{"spot":{"chat":101,"message":8,"topic":null,"private":true},"message":{"html":"China has developed <b>more than 1,500</b> [1] large AI models, according to a report by CAICT, a government institution [2]. That is <b>about 40%</b> [3] of the world total.\n\n<blockquote><b>Sources</b>\n[1] more than 1,500: CAICT report, paragraph 3\n[2] “a government institution”: The article, paragraph 3\n[3] about 40%: Data from the Shanghai forum, paragraph 5\n<i>China already leads the AI race with 1,500 models</i>, La Verdad Yucatán</blockquote>","plain":"China has developed more than 1,500 [1] large AI models, according to a report by CAICT, a government institution [2]. That is about 40% [3] of the world total.\n\nSources\n[1] more than 1,500: CAICT report, paragraph 3\n[2] “a government institution”: The article, paragraph 3\n[3] about 40%: Data from the Shanghai forum, paragraph 5\nChina already leads the AI race with 1,500 models, La Verdad Yucatán","rows":[[{"text":"How many large AI models are there in the world?","data":"a:en:world-models","link":null}],[{"text":"What share of the world''s AI models is Chinese?","data":"a:en:china-share","link":null}],[{"text":"Who leads the AI race, and by which measure?","data":"a:en:who-leads","link":null}],[{"text":"Not what I asked","data":"x:en","link":null},{"text":"Tell me of changes","data":"w:en","link":null}]]},"answers":[8],"reader":101,"entry":null,"kind":"post"}],"forgotten":false}',NULL,0,1.79572850935454893109e+09,1.79572850938087654111e+09);
CREATE TABLE journal (id INTEGER PRIMARY KEY AUTOINCREMENT, update_id BIGINT UNIQUE, reader TEXT, text TEXT NOT NULL,
                   outcome TEXT NOT NULL, answer TEXT, confidence DOUBLE PRECISION NOT NULL, language TEXT,
                   place TEXT NOT NULL, asked DOUBLE PRECISION NOT NULL);
INSERT INTO "journal" VALUES(1,1001,'ffd164bedc9cd3d7d826b13baa75e5a3','How many models are there?','answered','china-models',0.6148,'en','private',1.79572849976394724848e+09);
INSERT INTO "journal" VALUES(2,1002,'c25c5cbd14c4a80815386acb6364a02b','How many models are there?','answered','china-models',0.6148,'en','group',1795728499.93832);
INSERT INTO "journal" VALUES(3,1003,'ffd164bedc9cd3d7d826b13baa75e5a3','How many models did India build?','unknown',NULL,0.0372,'en','private',1.79572850003230977057e+09);
INSERT INTO "journal" VALUES(4,1009,'ffd164bedc9cd3d7d826b13baa75e5a3','How many models are there?','answered','china-models',0.6148,'en','private',1.79572850938087654111e+09);
CREATE TABLE "key_values" (name TEXT PRIMARY KEY, value TEXT NOT NULL);
INSERT INTO "key_values" VALUES('key','8e0397f85de0e439d8942c9ec3facba0a9bba24ed00262277f42e109b9536486');
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
CREATE TABLE offers (id INTEGER PRIMARY KEY AUTOINCREMENT, texts TEXT NOT NULL, answers TEXT NOT NULL,
                   state TEXT NOT NULL, answer TEXT, made DOUBLE PRECISION NOT NULL,
                   changed DOUBLE PRECISION NOT NULL);
CREATE TABLE published (id INTEGER PRIMARY KEY AUTOINCREMENT, fact TEXT NOT NULL, figure TEXT NOT NULL, answers TEXT NOT NULL,
                   since DOUBLE PRECISION NOT NULL, until DOUBLE PRECISION);
INSERT INTO "published" VALUES(1,'china-models','more than 1,500','["china-models", "china-share", "world-models", "models-outside-china", "who-leads", "summary"]',1.79572849948802804945e+09,NULL);
INSERT INTO "published" VALUES(2,'china-share','about 40%','["china-models", "china-share", "models-outside-china", "who-leads", "summary"]',1.79572849948802804945e+09,NULL);
INSERT INTO "published" VALUES(3,'world-models','3,755','["china-share", "world-models", "models-outside-china"]',1.79572849948802804945e+09,NULL);
INSERT INTO "published" VALUES(4,'ai-companies','more than 5,100','["ai-companies", "companies-share", "world-companies", "summary"]',1.79572849948802804945e+09,NULL);
INSERT INTO "published" VALUES(5,'companies-share','15%','["ai-companies", "companies-share", "world-companies"]',1.79572849948802804945e+09,NULL);
INSERT INTO "published" VALUES(6,'unicorns','71','["ai-companies", "unicorns", "unicorn-meaning", "unicorns-share", "world-unicorns", "summary"]',1.79572849948802804945e+09,NULL);
INSERT INTO "published" VALUES(7,'unicorn-value','more than $1 billion','["unicorns", "unicorn-meaning"]',1.79572849948802804945e+09,NULL);
INSERT INTO "published" VALUES(8,'unicorns-share','26%','["unicorns", "unicorns-share", "world-unicorns"]',1.79572849948802804945e+09,NULL);
INSERT INTO "published" VALUES(9,'models-outside-china','fewer than 2,255','["models-outside-china"]',1.79572849948802804945e+09,NULL);
INSERT INTO "published" VALUES(10,'share-outside-china','about 60%','["models-outside-china"]',1.79572849948802804945e+09,NULL);
INSERT INTO "published" VALUES(11,'world-companies','about 34,000','["world-companies"]',1.79572849948802804945e+09,NULL);
INSERT INTO "published" VALUES(12,'companies-outside-china','about 28,900','["world-companies"]',1.79572849948802804945e+09,NULL);
INSERT INTO "published" VALUES(13,'world-unicorns','about 273','["world-unicorns"]',1.79572849948802804945e+09,NULL);
INSERT INTO "published" VALUES(14,'unicorns-outside-china','about 202','["world-unicorns"]',1.79572849948802804945e+09,NULL);
CREATE TABLE readers (reader TEXT PRIMARY KEY, language TEXT NOT NULL,
                   chosen DOUBLE PRECISION NOT NULL);
CREATE TABLE replies (question TEXT PRIMARY KEY, reply TEXT NOT NULL, message BIGINT NOT NULL,
                   reader TEXT, entry BIGINT, sent DOUBLE PRECISION NOT NULL);
INSERT INTO "replies" VALUES('f0e6c65c2333829acf0240944a19fbf8','99b0f2ccf297635d24e275d6726b483b',2,'ffd164bedc9cd3d7d826b13baa75e5a3',1,1.79572849983456611635e+09);
INSERT INTO "replies" VALUES('0cc9b94e86b635f3892bc27fe58acbf3','59e883e4911bae5524d804d412024cae',2,'c25c5cbd14c4a80815386acb6364a02b',2,1.79572849997036790847e+09);
INSERT INTO "replies" VALUES('13332888fa64ca428dcd30025538e80f','cd875c4d76e98bda183fcb23d75ec37e',4,'ffd164bedc9cd3d7d826b13baa75e5a3',3,1.79572850005260181423e+09);
CREATE TABLE watches (id INTEGER PRIMARY KEY AUTOINCREMENT, reader TEXT NOT NULL, chat BIGINT NOT NULL, language TEXT NOT NULL,
                   question TEXT NOT NULL, answer TEXT, since DOUBLE PRECISION NOT NULL, UNIQUE (reader, question));
INSERT INTO "watches" VALUES(1,'ffd164bedc9cd3d7d826b13baa75e5a3',101,'en','How many models did India build?',NULL,1.79572850030679917335e+09);
CREATE INDEX inbox_waiting ON inbox (lane, update_id) WHERE state = 'new';
CREATE INDEX lanes_place ON lanes (place);
CREATE INDEX journal_asked ON journal (asked);
CREATE INDEX journal_reader ON journal (reader);
CREATE INDEX events_entry ON events (entry);
CREATE INDEX replies_reply ON replies (reply);
CREATE INDEX replies_reader ON replies (reader);
COMMIT;
