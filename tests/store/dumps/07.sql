BEGIN TRANSACTION;
CREATE TABLE events (id INTEGER PRIMARY KEY AUTOINCREMENT, entry BIGINT NOT NULL REFERENCES journal (id) ON DELETE CASCADE,
                   kind TEXT NOT NULL, answer TEXT, happened DOUBLE PRECISION NOT NULL);
INSERT INTO "events" VALUES(1,3,'suggestion','models-outside-china',1.79572924381027150151e+09);
INSERT INTO "events" VALUES(2,3,'suggestion','world-models',1.79572924412597203255e+09);
INSERT INTO "events" VALUES(3,3,'suggestion','china-share',1.79572924431478905676e+09);
INSERT INTO "events" VALUES(4,4,'suggestion','models-outside-china',1.79572924439897298816e+09);
INSERT INTO "events" VALUES(5,4,'suggestion','world-models',1.7957292444301373958e+09);
INSERT INTO "events" VALUES(6,4,'suggestion','china-share',1.79572924448272871968e+09);
INSERT INTO "events" VALUES(7,5,'suggestion','models-outside-china',1.79572924464005374911e+09);
INSERT INTO "events" VALUES(8,5,'suggestion','world-models',1.79572924466102409359e+09);
INSERT INTO "events" VALUES(9,5,'suggestion','china-share',1.79572924468360018727e+09);
CREATE TABLE inbox (update_id INTEGER PRIMARY KEY, lane TEXT NOT NULL, question TEXT UNIQUE, raw TEXT NOT NULL,
                   state TEXT NOT NULL, reason TEXT, method TEXT, parameters TEXT, message BIGINT,
                   repeats INTEGER NOT NULL DEFAULT 0, received DOUBLE PRECISION NOT NULL,
                   changed DOUBLE PRECISION NOT NULL);
INSERT INTO "inbox" VALUES(1001,'101','101:1:1795729228','','done',NULL,'sendMessage',NULL,2,0,1.79572924311061716076e+09,1.79572924353398346904e+09);
INSERT INTO "inbox" VALUES(1002,'-1000000000001','-1000000000001:1:1795729243','','done',NULL,'sendMessage',NULL,2,0,1.79572924353521180158e+09,1.79572924364881110186e+09);
INSERT INTO "inbox" VALUES(1003,'101','101:3:1795729243','','done',NULL,'sendMessage',NULL,4,0,1.79572924364913749694e+09,1.79572924371565127371e+09);
INSERT INTO "inbox" VALUES(1004,'101',NULL,'','done',NULL,'sendMessage',NULL,5,0,1.79572924371590471274e+09,1.79572924392681550981e+09);
INSERT INTO "inbox" VALUES(1005,'101',NULL,'','done',NULL,'sendMessage',NULL,6,0,1.79572924388591694836e+09,1.795729244297169447e+09);
INSERT INTO "inbox" VALUES(1006,'101',NULL,'','done',NULL,'sendMessage',NULL,7,0,1.79572924424408149716e+09,1.79572924434093546871e+09);
INSERT INTO "inbox" VALUES(1007,'101',NULL,'','done',NULL,NULL,NULL,NULL,0,1.79572924432579016681e+09,1.79572924435543894764e+09);
INSERT INTO "inbox" VALUES(1008,'1000001','1000001:1:1795729244','','done',NULL,'sendMessage',NULL,2,0,1.79572924435750818248e+09,1.79572924437631487853e+09);
INSERT INTO "inbox" VALUES(1009,'1000001',NULL,'','done',NULL,'sendMessage',NULL,3,0,1.79572924437873029709e+09,1.79572924442185735704e+09);
INSERT INTO "inbox" VALUES(1010,'1000001',NULL,'','done',NULL,'sendMessage',NULL,4,0,1.79572924441019105912e+09,1.79572924446128773688e+09);
INSERT INTO "inbox" VALUES(1011,'1000001',NULL,'','done',NULL,'sendMessage',NULL,5,0,1.79572924444231486317e+09,1.79572924451158070571e+09);
INSERT INTO "inbox" VALUES(1012,'1000001',NULL,'','done',NULL,NULL,NULL,NULL,0,1.79572924450702762601e+09,1.79572924455817914011e+09);
INSERT INTO "inbox" VALUES(1013,'1000002','1000002:1:1795729244','','done',NULL,'sendMessage',NULL,2,0,1.79572924455852246279e+09,1.79572924461866116523e+09);
INSERT INTO "inbox" VALUES(1014,'1000002',NULL,'','done',NULL,'sendMessage',NULL,3,0,1.79572924461898493766e+09,1.79572924465685462955e+09);
INSERT INTO "inbox" VALUES(1015,'1000002',NULL,'','done',NULL,'sendMessage',NULL,4,0,1.79572924465706586834e+09,1.79572924467887878418e+09);
INSERT INTO "inbox" VALUES(1016,'1000002',NULL,'','done',NULL,'sendMessage',NULL,5,0,1795729244.67876,1.79572924469580149655e+09);
INSERT INTO "inbox" VALUES(1017,'1000002',NULL,'','done',NULL,NULL,NULL,NULL,0,1.79572924469605326651e+09,1.79572924471099305146e+09);
INSERT INTO "inbox" VALUES(1018,'1000002','1000002:6:1795729244','','done',NULL,'sendMessage',NULL,7,0,1.7957292447113420963e+09,1.79572924472364926339e+09);
INSERT INTO "inbox" VALUES(1019,'1000002',NULL,'','done',NULL,NULL,NULL,NULL,0,1.79572924472406530377e+09,1.79572924475062727922e+09);
INSERT INTO "inbox" VALUES(1020,'-1000000000006','-1000000000006:1:1795729244','','done',NULL,NULL,NULL,NULL,0,1.7957292447546634674e+09,1.79572924475738668445e+09);
INSERT INTO "inbox" VALUES(1021,'101','101:8:1795729253','{"update_id": 1021, "message": {"message_id": 8, "date": 1795729253, "chat": {"id": 101, "type": "private", "first_name": "Luc\u00eda", "last_name": "Pech", "username": "lucia_pech"}, "from": {"id": 101, "is_bot": false, "first_name": "Luc\u00eda", "last_name": "Pech", "username": "lucia_pech", "language_code": "en"}, "text": "How many models are there?"}}','sending',NULL,'sendMessage','{"chat_id": 101, "link_preview_options": {"is_disabled": true}, "text": "China has developed <b>more than 1,500</b>\u00a0[1] large AI models, according to a report by CAICT, a government institution\u00a0[2]. That is <b>about 40%</b>\u00a0[3] of the world total.\n\n<blockquote><b>Sources</b>\n[1] more than 1,500: CAICT report, paragraph 3\n[2] \u201ca government institution\u201d: The article, paragraph 3\n[3] about 40%: Data from the Shanghai forum, paragraph 5\n<i>China already leads the AI race with 1,500 models</i>, La Verdad Yucat\u00e1n</blockquote>", "parse_mode": "HTML", "reply_markup": {"inline_keyboard": [[{"text": "How many large AI models are there in the world?", "callback_data": "a:en:world-models"}], [{"text": "What share of the world''s AI models is Chinese?", "callback_data": "a:en:china-share"}], [{"text": "Who leads the AI race, and by which measure?", "callback_data": "a:en:who-leads"}], [{"text": "Not what I asked", "callback_data": "x:en"}, {"text": "Tell me of changes", "callback_data": "w:en"}]]}}',NULL,0,1.79572925381878852847e+09,1.79572925396803164486e+09);
CREATE TABLE journal (id INTEGER PRIMARY KEY AUTOINCREMENT, update_id BIGINT UNIQUE, reader TEXT, text TEXT NOT NULL,
                   outcome TEXT NOT NULL, answer TEXT, confidence DOUBLE PRECISION NOT NULL, language TEXT,
                   place TEXT NOT NULL, asked DOUBLE PRECISION NOT NULL);
INSERT INTO "journal" VALUES(1,1001,'a80a2c1b0b23ffc696cf5a5b6bc9a37e','How many models are there?','answered','china-models',0.6439,'en','private',1.79572924353398346904e+09);
INSERT INTO "journal" VALUES(2,1002,'10b13e9ac0d7758b4cb9042b7f2471a3','How many models are there?','answered','china-models',0.6439,'en','group',1.79572924364881110186e+09);
INSERT INTO "journal" VALUES(3,1003,'a80a2c1b0b23ffc696cf5a5b6bc9a37e','How many models did India build?','unknown',NULL,0.0421,'en','private',1.79572924371565127371e+09);
INSERT INTO "journal" VALUES(4,1008,'13eebf1d9552a228e39c38cd1360364c','How many models did India build?','unknown',NULL,0.0421,'en','private',1.79572924437631487853e+09);
INSERT INTO "journal" VALUES(5,1013,'e1a5884c65b2a274d1213d194efd2a9d','How many models did India build?','unknown',NULL,0.0421,'en','private',1.79572924461866116523e+09);
CREATE TABLE "key_values" (name TEXT PRIMARY KEY, value TEXT NOT NULL);
INSERT INTO "key_values" VALUES('key','49bc452cc5b9944ae13be55f153b622d698092a8dcf295324f8124f052c69d76');
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
CREATE TABLE offers (id INTEGER PRIMARY KEY AUTOINCREMENT, texts TEXT NOT NULL, answers TEXT NOT NULL,
                   state TEXT NOT NULL, answer TEXT, made DOUBLE PRECISION NOT NULL,
                   changed DOUBLE PRECISION NOT NULL);
CREATE TABLE published (id INTEGER PRIMARY KEY AUTOINCREMENT, fact TEXT NOT NULL, figure TEXT NOT NULL, answers TEXT NOT NULL,
                   since DOUBLE PRECISION NOT NULL, until DOUBLE PRECISION);
INSERT INTO "published" VALUES(1,'china-models','more than 1,500','["china-models", "china-share", "world-models", "models-outside-china", "who-leads", "summary"]',1.79572924309613823892e+09,NULL);
INSERT INTO "published" VALUES(2,'china-share','about 40%','["china-models", "china-share", "models-outside-china", "who-leads", "summary"]',1.79572924309613823892e+09,NULL);
INSERT INTO "published" VALUES(3,'world-models','3,755','["china-share", "world-models", "models-outside-china"]',1.79572924309613823892e+09,NULL);
INSERT INTO "published" VALUES(4,'ai-companies','more than 5,100','["ai-companies", "companies-share", "world-companies", "summary"]',1.79572924309613823892e+09,NULL);
INSERT INTO "published" VALUES(5,'companies-share','15%','["ai-companies", "companies-share", "world-companies"]',1.79572924309613823892e+09,NULL);
INSERT INTO "published" VALUES(6,'unicorns','71','["ai-companies", "unicorns", "unicorn-meaning", "unicorns-share", "world-unicorns", "summary"]',1.79572924309613823892e+09,NULL);
INSERT INTO "published" VALUES(7,'unicorn-value','more than $1 billion','["unicorns", "unicorn-meaning"]',1.79572924309613823892e+09,NULL);
INSERT INTO "published" VALUES(8,'unicorns-share','26%','["unicorns", "unicorns-share", "world-unicorns"]',1.79572924309613823892e+09,NULL);
INSERT INTO "published" VALUES(9,'models-outside-china','fewer than 2,255','["models-outside-china"]',1.79572924309613823892e+09,NULL);
INSERT INTO "published" VALUES(10,'share-outside-china','about 60%','["models-outside-china"]',1.79572924309613823892e+09,NULL);
INSERT INTO "published" VALUES(11,'world-companies','about 34,000','["world-companies"]',1.79572924309613823892e+09,NULL);
INSERT INTO "published" VALUES(12,'companies-outside-china','about 28,900','["world-companies"]',1.79572924309613823892e+09,NULL);
INSERT INTO "published" VALUES(13,'world-unicorns','about 273','["world-unicorns"]',1.79572924309613823892e+09,NULL);
INSERT INTO "published" VALUES(14,'unicorns-outside-china','about 202','["world-unicorns"]',1.79572924309613823892e+09,NULL);
CREATE TABLE readers (reader TEXT PRIMARY KEY, language TEXT NOT NULL,
                   chosen DOUBLE PRECISION NOT NULL);
INSERT INTO "readers" VALUES('e1a5884c65b2a274d1213d194efd2a9d','es',1.79572924472874879834e+09);
CREATE TABLE replies (question TEXT PRIMARY KEY, reply TEXT NOT NULL, message BIGINT NOT NULL,
                   reader TEXT, entry BIGINT, sent DOUBLE PRECISION NOT NULL);
INSERT INTO "replies" VALUES('ed3ca15d2d554cfaf24e245fa6f503b5','ed364aeba56570566da54a11b8ccefb6',2,'a80a2c1b0b23ffc696cf5a5b6bc9a37e',1,1.79572924353398346904e+09);
INSERT INTO "replies" VALUES('c4bda4a301874d6ae3d72179ffc32f2e','7bee6e2e546d9760729ced3da8c0e026',2,'10b13e9ac0d7758b4cb9042b7f2471a3',2,1.79572924364881110186e+09);
INSERT INTO "replies" VALUES('7110bc52dd3b5f1be991ac1de6d39a40','ef86f38f16c37436ad748e595b473722',4,'a80a2c1b0b23ffc696cf5a5b6bc9a37e',3,1.79572924371565127371e+09);
INSERT INTO "replies" VALUES('c712dc53d0040b5bfac8d185ea2721d6','9a3a1380310c452362a58f89ae3e137d',2,'13eebf1d9552a228e39c38cd1360364c',4,1.79572924437631487853e+09);
INSERT INTO "replies" VALUES('6a95d2ae4125e93a37f2fd46be1f31df','cbee400b63ee5ed05f4cb1d584218869',2,'e1a5884c65b2a274d1213d194efd2a9d',5,1.79572924461866116523e+09);
CREATE TABLE watches (id INTEGER PRIMARY KEY AUTOINCREMENT, reader TEXT NOT NULL, chat BIGINT NOT NULL, language TEXT NOT NULL,
                   question TEXT NOT NULL, answer TEXT, since DOUBLE PRECISION NOT NULL, UNIQUE (reader, question));
INSERT INTO "watches" VALUES(1,'a80a2c1b0b23ffc696cf5a5b6bc9a37e',101,'en','How many models did India build?',NULL,1.79572924434871292109e+09);
INSERT INTO "watches" VALUES(2,'13eebf1d9552a228e39c38cd1360364c',1000001,'en','How many models did India build?',NULL,1.79572924453868317602e+09);
INSERT INTO "watches" VALUES(3,'e1a5884c65b2a274d1213d194efd2a9d',1000002,'en','How many models did India build?',NULL,1.7957292447017710209e+09);
CREATE INDEX inbox_waiting ON inbox (lane, update_id) WHERE state = 'new';
CREATE INDEX lanes_place ON lanes (place);
CREATE INDEX journal_asked ON journal (asked);
CREATE INDEX journal_reader ON journal (reader);
CREATE INDEX events_entry ON events (entry);
CREATE INDEX replies_reply ON replies (reply);
CREATE INDEX replies_reader ON replies (reader);
COMMIT;
