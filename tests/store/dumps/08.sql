BEGIN TRANSACTION;
CREATE TABLE events (id INTEGER PRIMARY KEY AUTOINCREMENT, entry BIGINT NOT NULL REFERENCES journal (id) ON DELETE CASCADE,
                   kind TEXT NOT NULL, answer TEXT, happened DOUBLE PRECISION NOT NULL);
INSERT INTO "events" VALUES(1,3,'suggestion','models-outside-china',1.79572927121857619289e+09);
INSERT INTO "events" VALUES(2,3,'suggestion','world-models',1.79572927124329304697e+09);
INSERT INTO "events" VALUES(3,3,'suggestion','china-share',1.7957292712734811306e+09);
INSERT INTO "events" VALUES(4,4,'suggestion','models-outside-china',1.7957292713603949547e+09);
INSERT INTO "events" VALUES(5,4,'suggestion','world-models',1.79572927140954446793e+09);
INSERT INTO "events" VALUES(6,4,'suggestion','china-share',1.79572927142706799505e+09);
INSERT INTO "events" VALUES(7,5,'suggestion','models-outside-china',1.79572927153821802143e+09);
INSERT INTO "events" VALUES(8,5,'suggestion','world-models',1.79572927156505966189e+09);
INSERT INTO "events" VALUES(9,5,'suggestion','china-share',1.79572927159822893139e+09);
CREATE TABLE inbox (update_id INTEGER PRIMARY KEY, lane TEXT NOT NULL, question TEXT UNIQUE, raw TEXT NOT NULL,
                   state TEXT NOT NULL, reason TEXT, delivery TEXT, message BIGINT,
                   repeats INTEGER NOT NULL DEFAULT 0, received DOUBLE PRECISION NOT NULL,
                   changed DOUBLE PRECISION NOT NULL);
INSERT INTO "inbox" VALUES(1001,'101','101:1:1795729261','','done',NULL,NULL,2,0,1.79572927051173186294e+09,1.79572927088905930515e+09);
INSERT INTO "inbox" VALUES(1002,'-1000000000001','-1000000000001:1:1795729270','','done',NULL,NULL,2,0,1.7957292708887181282e+09,1.79572927103941583628e+09);
INSERT INTO "inbox" VALUES(1003,'101','101:3:1795729271','','done',NULL,NULL,4,0,1.79572927103923845291e+09,1.79572927116538715369e+09);
INSERT INTO "inbox" VALUES(1004,'101',NULL,'','done',NULL,NULL,5,0,1.79572927116521763798e+09,1.79572927123246240616e+09);
INSERT INTO "inbox" VALUES(1005,'101',NULL,'','done',NULL,NULL,6,0,1.79572927123280119895e+09,1.7957292712504911423e+09);
INSERT INTO "inbox" VALUES(1006,'101',NULL,'','done',NULL,NULL,7,0,1.79572927126087832452e+09,1.79572927128824901587e+09);
INSERT INTO "inbox" VALUES(1007,'101',NULL,'','done',NULL,NULL,NULL,0,1.79572927128859710695e+09,1.79572927130710148814e+09);
INSERT INTO "inbox" VALUES(1008,'1000001','1000001:1:1795729271','','done',NULL,NULL,2,0,1.79572927130703234675e+09,1.79572927133500266074e+09);
INSERT INTO "inbox" VALUES(1009,'1000001',NULL,'','done',NULL,NULL,3,0,1.79572927133531284327e+09,1.79572927138715887065e+09);
INSERT INTO "inbox" VALUES(1010,'1000001',NULL,'','done',NULL,NULL,4,0,1.79572927138702106474e+09,1.79572927141557359695e+09);
INSERT INTO "inbox" VALUES(1011,'1000001',NULL,'','done',NULL,NULL,5,0,1.7957292714158482552e+09,1.79572927143880534169e+09);
INSERT INTO "inbox" VALUES(1012,'1000001',NULL,'','done',NULL,NULL,NULL,0,1795729271.43906,1.79572927147119307516e+09);
INSERT INTO "inbox" VALUES(1013,'1000002','1000002:1:1795729271','','done',NULL,NULL,2,0,1.79572927147107410435e+09,1.79572927149508547789e+09);
INSERT INTO "inbox" VALUES(1014,'1000002',NULL,'','done',NULL,NULL,3,0,1.79572927149495387079e+09,1.79572927155124139782e+09);
INSERT INTO "inbox" VALUES(1015,'1000002',NULL,'','done',NULL,NULL,4,0,1.79572927155109333995e+09,1.79572927157592082021e+09);
INSERT INTO "inbox" VALUES(1016,'1000002',NULL,'','done',NULL,NULL,5,0,1.7957292715762484073e+09,1.79572927162815499302e+09);
INSERT INTO "inbox" VALUES(1017,'1000002',NULL,'','done',NULL,NULL,NULL,0,1.79572927162840318684e+09,1.79572927164746451379e+09);
INSERT INTO "inbox" VALUES(1018,'1000002','1000002:6:1795729271','','done',NULL,NULL,7,0,1.7957292716473927498e+09,1.79572927165502786639e+09);
INSERT INTO "inbox" VALUES(1019,'1000002',NULL,'','done',NULL,NULL,NULL,0,1.79572927165528249734e+09,1.79572927167594361308e+09);
INSERT INTO "inbox" VALUES(1020,'-1000000000006','-1000000000006:1:1795729271','','done',NULL,NULL,NULL,0,1.79572927167587280275e+09,1.79572927167990064626e+09);
INSERT INTO "inbox" VALUES(1021,'101','101:8:1795729280','{"update_id": 1021, "message": {"message_id": 8, "date": 1795729280, "chat": {"id": 101, "type": "private", "first_name": "Luc\u00eda", "last_name": "Pech", "username": "lucia_pech"}, "from": {"id": 101, "is_bot": false, "first_name": "Luc\u00eda", "last_name": "Pech", "username": "lucia_pech", "language_code": "en"}, "text": "How many models are there?"}}','sending',NULL,'{"steps":[{"spot":{"chat":101,"message":8,"topic":null,"private":true},"message":{"html":"China has developed <b>more than 1,500</b> [1] large AI models, according to a report by CAICT, a government institution [2]. That is <b>about 40%</b> [3] of the world total.\n\n<blockquote><b>Sources</b>\n[1] more than 1,500: CAICT report, paragraph 3\n[2] “a government institution”: The article, paragraph 3\n[3] about 40%: Data from the Shanghai forum, paragraph 5\n<i>China already leads the AI race with 1,500 models</i>, La Verdad Yucatán</blockquote>","plain":"China has developed more than 1,500 [1] large AI models, according to a report by CAICT, a government institution [2]. That is about 40% [3] of the world total.\n\nSources\n[1] more than 1,500: CAICT report, paragraph 3\n[2] “a government institution”: The article, paragraph 3\n[3] about 40%: Data from the Shanghai forum, paragraph 5\nChina already leads the AI race with 1,500 models, La Verdad Yucatán","rows":[[{"text":"How many large AI models are there in the world?","data":"a:en:world-models","link":null}],[{"text":"What share of the world''s AI models is Chinese?","data":"a:en:china-share","link":null}],[{"text":"Who leads the AI race, and by which measure?","data":"a:en:who-leads","link":null}],[{"text":"Not what I asked","data":"x:en","link":null},{"text":"Tell me of changes","data":"w:en","link":null}]]},"answers":[8],"reader":101,"entry":null,"kind":"post"}],"forgotten":false}',NULL,0,1.79572928075825500489e+09,1.79572928098680067066e+09);
CREATE TABLE journal (id INTEGER PRIMARY KEY AUTOINCREMENT, update_id BIGINT UNIQUE, reader TEXT, text TEXT NOT NULL,
                   outcome TEXT NOT NULL, answer TEXT, confidence DOUBLE PRECISION NOT NULL, language TEXT,
                   place TEXT NOT NULL, asked DOUBLE PRECISION NOT NULL);
INSERT INTO "journal" VALUES(1,1001,'901aa494998d96cb646424b51723664d','How many models are there?','answered','china-models',0.6148,'en','private',1.79572927077837252618e+09);
INSERT INTO "journal" VALUES(2,1002,'b1be4e2ef9138c182a3b2b275da316cc','How many models are there?','answered','china-models',0.6148,'en','group',1.79572927096956467627e+09);
INSERT INTO "journal" VALUES(3,1003,'901aa494998d96cb646424b51723664d','How many models did India build?','unknown',NULL,0.0372,'en','private',1.7957292711125905514e+09);
INSERT INTO "journal" VALUES(4,1008,'bf2fb280e81af1727c488ae3376c5ee7','How many models did India build?','unknown',NULL,0.0372,'en','private',1.79572927132528901107e+09);
INSERT INTO "journal" VALUES(5,1013,'f58ffae2d489ca609bfa4004ccab3b13','How many models did India build?','unknown',NULL,0.0372,'en','private',1.79572927147688984872e+09);
INSERT INTO "journal" VALUES(6,1021,'901aa494998d96cb646424b51723664d','How many models are there?','answered','china-models',0.6148,'en','private',1.79572928098680067066e+09);
CREATE TABLE "key_values" (name TEXT PRIMARY KEY, value TEXT NOT NULL);
INSERT INTO "key_values" VALUES('key','60939169b02137db73ed2762fcc7ec5cf321c34f7fd6a07b453829c6600b5211');
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
INSERT INTO "published" VALUES(1,'china-models','more than 1,500','["china-models", "china-share", "world-models", "models-outside-china", "who-leads", "summary"]',1.79572927047067022318e+09,NULL);
INSERT INTO "published" VALUES(2,'china-share','about 40%','["china-models", "china-share", "models-outside-china", "who-leads", "summary"]',1.79572927047067022318e+09,NULL);
INSERT INTO "published" VALUES(3,'world-models','3,755','["china-share", "world-models", "models-outside-china"]',1.79572927047067022318e+09,NULL);
INSERT INTO "published" VALUES(4,'ai-companies','more than 5,100','["ai-companies", "companies-share", "world-companies", "summary"]',1.79572927047067022318e+09,NULL);
INSERT INTO "published" VALUES(5,'companies-share','15%','["ai-companies", "companies-share", "world-companies"]',1.79572927047067022318e+09,NULL);
INSERT INTO "published" VALUES(6,'unicorns','71','["ai-companies", "unicorns", "unicorn-meaning", "unicorns-share", "world-unicorns", "summary"]',1.79572927047067022318e+09,NULL);
INSERT INTO "published" VALUES(7,'unicorn-value','more than $1 billion','["unicorns", "unicorn-meaning"]',1.79572927047067022318e+09,NULL);
INSERT INTO "published" VALUES(8,'unicorns-share','26%','["unicorns", "unicorns-share", "world-unicorns"]',1.79572927047067022318e+09,NULL);
INSERT INTO "published" VALUES(9,'models-outside-china','fewer than 2,255','["models-outside-china"]',1.79572927047067022318e+09,NULL);
INSERT INTO "published" VALUES(10,'share-outside-china','about 60%','["models-outside-china"]',1.79572927047067022318e+09,NULL);
INSERT INTO "published" VALUES(11,'world-companies','about 34,000','["world-companies"]',1.79572927047067022318e+09,NULL);
INSERT INTO "published" VALUES(12,'companies-outside-china','about 28,900','["world-companies"]',1.79572927047067022318e+09,NULL);
INSERT INTO "published" VALUES(13,'world-unicorns','about 273','["world-unicorns"]',1.79572927047067022318e+09,NULL);
INSERT INTO "published" VALUES(14,'unicorns-outside-china','about 202','["world-unicorns"]',1.79572927047067022318e+09,NULL);
CREATE TABLE readers (reader TEXT PRIMARY KEY, language TEXT NOT NULL,
                   chosen DOUBLE PRECISION NOT NULL);
INSERT INTO "readers" VALUES('f58ffae2d489ca609bfa4004ccab3b13','es',1.7957292716639211178e+09);
CREATE TABLE replies (question TEXT PRIMARY KEY, reply TEXT NOT NULL, message BIGINT NOT NULL,
                   reader TEXT, entry BIGINT, sent DOUBLE PRECISION NOT NULL);
INSERT INTO "replies" VALUES('f22cbecc9e2e472728c84492357234a8','f8e06aa8da20afdc5e8f2227877808aa',2,'901aa494998d96cb646424b51723664d',1,1.79572927088848733907e+09);
INSERT INTO "replies" VALUES('e64df77f20ea569714d3cf044cebdfc1','53855569c5a95bca6d95a738444cc9c2',2,'b1be4e2ef9138c182a3b2b275da316cc',2,1.79572927103902745243e+09);
INSERT INTO "replies" VALUES('a530be0e4617571eeb27ef329b84a428','0b0a8fea81828e21e425257312ef1f9c',4,'901aa494998d96cb646424b51723664d',3,1.79572927116478872297e+09);
INSERT INTO "replies" VALUES('ec0e5e21a2ed7bd83f5c781c8f4deeb1','731e4f77805af74da405d83e18772253',2,'bf2fb280e81af1727c488ae3376c5ee7',4,1.79572927133484125132e+09);
INSERT INTO "replies" VALUES('f30cc1073ecae1c2f092f7a429a6bf5d','e8d6c5e9e60c4565629e64056981858d',2,'f58ffae2d489ca609bfa4004ccab3b13',5,1795729271.49465);
CREATE TABLE watches (id INTEGER PRIMARY KEY AUTOINCREMENT, reader TEXT NOT NULL, chat BIGINT NOT NULL, language TEXT NOT NULL,
                   question TEXT NOT NULL, answer TEXT, since DOUBLE PRECISION NOT NULL, UNIQUE (reader, question));
INSERT INTO "watches" VALUES(1,'901aa494998d96cb646424b51723664d',101,'en','How many models did India build?',NULL,1.79572927130113482478e+09);
INSERT INTO "watches" VALUES(2,'bf2fb280e81af1727c488ae3376c5ee7',1000001,'en','How many models did India build?',NULL,1.79572927146016263957e+09);
INSERT INTO "watches" VALUES(3,'f58ffae2d489ca609bfa4004ccab3b13',1000002,'en','How many models did India build?',NULL,1.7957292716397528649e+09);
CREATE INDEX inbox_waiting ON inbox (lane, update_id) WHERE state = 'new';
CREATE INDEX lanes_place ON lanes (place);
CREATE INDEX journal_asked ON journal (asked);
CREATE INDEX journal_reader ON journal (reader);
CREATE INDEX events_entry ON events (entry);
CREATE INDEX replies_reply ON replies (reply);
CREATE INDEX replies_reader ON replies (reader);
COMMIT;
