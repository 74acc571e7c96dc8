BEGIN TRANSACTION;
CREATE TABLE events (id INTEGER PRIMARY KEY AUTOINCREMENT, entry BIGINT NOT NULL REFERENCES journal (id) ON DELETE CASCADE,
                   kind TEXT NOT NULL, answer TEXT, happened DOUBLE PRECISION NOT NULL, book TEXT);
INSERT INTO "events" VALUES(1,3,'suggestion','models-outside-china',1.79572949882723331455e+09,NULL);
INSERT INTO "events" VALUES(2,3,'suggestion','world-models',1.7957294989963951111e+09,NULL);
INSERT INTO "events" VALUES(3,3,'suggestion','china-share',1.79572949915336441996e+09,NULL);
INSERT INTO "events" VALUES(4,4,'suggestion','models-outside-china',1.79572949969682979587e+09,NULL);
INSERT INTO "events" VALUES(5,4,'suggestion','world-models',1.79572950005211067195e+09,NULL);
INSERT INTO "events" VALUES(6,4,'suggestion','china-share',1.79572950030284833903e+09,NULL);
INSERT INTO "events" VALUES(7,5,'suggestion','models-outside-china',1.79572950087743949893e+09,NULL);
INSERT INTO "events" VALUES(8,5,'suggestion','world-models',1.79572950120427513118e+09,NULL);
INSERT INTO "events" VALUES(9,5,'suggestion','china-share',1.79572950131331348418e+09,NULL);
CREATE TABLE inbox (update_id INTEGER PRIMARY KEY, lane TEXT NOT NULL, question TEXT UNIQUE, raw TEXT NOT NULL,
                   state TEXT NOT NULL, reason TEXT, delivery TEXT, message BIGINT,
                   repeats INTEGER NOT NULL DEFAULT 0, received DOUBLE PRECISION NOT NULL,
                   changed DOUBLE PRECISION NOT NULL);
INSERT INTO "inbox" VALUES(1001,'101','101:1:1795729444','','done',NULL,NULL,2,0,1.79572949579104518885e+09,1.79572949793563055994e+09);
INSERT INTO "inbox" VALUES(1002,'-1000000000001','-1000000000001:1:1795729497','','done',NULL,NULL,2,0,1.79572949793537616726e+09,1.79572949829409146313e+09);
INSERT INTO "inbox" VALUES(1003,'101','101:3:1795729498','','done',NULL,NULL,4,0,1.79572949827937817569e+09,1.79572949863746738436e+09);
INSERT INTO "inbox" VALUES(1004,'101',NULL,'','done',NULL,NULL,5,0,1.79572949863735890387e+09,1.79572949887882590295e+09);
INSERT INTO "inbox" VALUES(1005,'101',NULL,'','done',NULL,NULL,6,0,1.79572949888751745226e+09,1.7957294990471417904e+09);
INSERT INTO "inbox" VALUES(1006,'101',NULL,'','done',NULL,NULL,7,0,1.79572949904703760152e+09,1.79572949920014977454e+09);
INSERT INTO "inbox" VALUES(1007,'101',NULL,'','done',NULL,NULL,NULL,0,1.79572949920004510879e+09,1.79572949944759869579e+09);
INSERT INTO "inbox" VALUES(1008,'1000001','1000001:1:1795729499','','done',NULL,NULL,2,0,1.79572949942815089227e+09,1.79572949953416752819e+09);
INSERT INTO "inbox" VALUES(1009,'1000001',NULL,'','done',NULL,NULL,3,0,1.7957294995339553356e+09,1.79572949981110167503e+09);
INSERT INTO "inbox" VALUES(1010,'1000001',NULL,'','done',NULL,NULL,4,0,1.79572949981101346013e+09,1.79572950010503983499e+09);
INSERT INTO "inbox" VALUES(1011,'1000001',NULL,'','done',NULL,NULL,5,0,1.79572950015560173992e+09,1.79572950037105870252e+09);
INSERT INTO "inbox" VALUES(1012,'1000001',NULL,'','done',NULL,NULL,NULL,0,1.79572950037094068525e+09,1.79572950070894575115e+09);
INSERT INTO "inbox" VALUES(1013,'1000002','1000002:1:1795729500','','done',NULL,NULL,2,0,1.79572950070880889891e+09,1.79572950081354427336e+09);
INSERT INTO "inbox" VALUES(1014,'1000002',NULL,'','done',NULL,NULL,3,0,1.79572950081333613395e+09,1.79572950094464230544e+09);
INSERT INTO "inbox" VALUES(1015,'1000002',NULL,'','done',NULL,NULL,4,0,1.79572950095828652375e+09,1.79572950130268406865e+09);
INSERT INTO "inbox" VALUES(1016,'1000002',NULL,'','done',NULL,NULL,5,0,1.79572950130259656907e+09,1.79572950132588934901e+09);
INSERT INTO "inbox" VALUES(1017,'1000002',NULL,'','done',NULL,NULL,NULL,0,1.79572950132738566402e+09,1.79572950136062622072e+09);
INSERT INTO "inbox" VALUES(1018,'1000002','1000002:6:1795729501','','done',NULL,NULL,7,0,1.79572950136283779149e+09,1.79572950139832878107e+09);
INSERT INTO "inbox" VALUES(1019,'1000002',NULL,'','done',NULL,NULL,NULL,0,1.79572950140564918525e+09,1.79572950151510477064e+09);
INSERT INTO "inbox" VALUES(1020,'-1000000000006','-1000000000006:1:1795729501','','done',NULL,NULL,NULL,0,1.79572950151462769506e+09,1.79572950162295508387e+09);
INSERT INTO "inbox" VALUES(1021,'101','101:8:1795729510','{"update_id": 1021, "message": {"message_id": 8, "date": 1795729510, "chat": {"id": 101, "type": "private", "first_name": "Luc\u00eda", "last_name": "Pech", "username": "lucia_pech"}, "from": {"id": 101, "is_bot": false, "first_name": "Luc\u00eda", "last_name": "Pech", "username": "lucia_pech", "language_code": "en"}, "text": "How many models are there?"}}','sending',NULL,'{"steps":[{"spot":{"chat":101,"message":8,"topic":null,"private":true},"message":{"html":"China has developed <b>more than 1,500</b> [1] large AI models, according to a report by CAICT, a government institution [2]. That is <b>about 40%</b> [3] of the world total.\n\n<blockquote expandable><b>Sources</b>\n[1] CAICT report, paragraph 3\n[2] The article, paragraph 3\n[3] Data from the Shanghai forum, paragraph 5\n<i>China already leads the AI race with 1,500 models</i>, La Verdad Yucatán</blockquote>","plain":"China has developed more than 1,500 [1] large AI models, according to a report by CAICT, a government institution [2]. That is about 40% [3] of the world total.\n\nSources\n[1] CAICT report, paragraph 3\n[2] The article, paragraph 3\n[3] Data from the Shanghai forum, paragraph 5\nChina already leads the AI race with 1,500 models, La Verdad Yucatán","rows":[[{"text":"How many large AI models are there in the world?","data":"a:en:world-models","link":null,"share":null}],[{"text":"What share of the world''s AI models is Chinese?","data":"a:en:china-share","link":null,"share":null}],[{"text":"Sources","data":"q:en:china-models","link":null,"share":null},{"text":"Share","data":null,"link":null,"share":"How many models are there?"},{"text":"More…","data":"m:en:china-models","link":null,"share":null}]],"says":"reply","language":"en","asks":false,"leads_on":false},"answers":[8],"reader":101,"entry":null,"quiet":false,"kind":"post"}],"forgotten":false}',NULL,0,1.79572951056571102146e+09,1.7957295108158164024e+09);
CREATE TABLE journal (id INTEGER PRIMARY KEY AUTOINCREMENT, update_id BIGINT UNIQUE, reader TEXT, text TEXT NOT NULL,
                   outcome TEXT NOT NULL, answer TEXT, confidence DOUBLE PRECISION NOT NULL, language TEXT,
                   place TEXT NOT NULL, asked DOUBLE PRECISION NOT NULL, book TEXT);
INSERT INTO "journal" VALUES(1,1001,'232cdf40aa6927aa53f34831de0dd465','How many models are there?','answered','china-models',0.6253,'en','private',1.79572949771928858757e+09,NULL);
INSERT INTO "journal" VALUES(2,1002,'ef89e6bfbff8013c0c9f40ea8406d288','How many models are there?','answered','china-models',0.6253,'en','group',1.79572949814201617241e+09,NULL);
INSERT INTO "journal" VALUES(3,1003,'232cdf40aa6927aa53f34831de0dd465','How many models did India build?','unknown',NULL,0.0317,'en','private',1.79572949853147959715e+09,NULL);
INSERT INTO "journal" VALUES(4,1008,'ae6e22dbd4c2a6ccc192fb977562c691','How many models did India build?','unknown',NULL,0.0317,'en','private',1.79572949947991776465e+09,NULL);
INSERT INTO "journal" VALUES(5,1013,'695f23ebb3b1aaf87dbe4e25a8b0ac94','How many models did India build?','unknown',NULL,0.0317,'en','private',1.79572950078388714786e+09,NULL);
INSERT INTO "journal" VALUES(6,1021,'232cdf40aa6927aa53f34831de0dd465','How many models are there?','answered','china-models',0.6253,'en','private',1.7957295108158164024e+09,NULL);
CREATE TABLE "key_values" (name TEXT PRIMARY KEY, value TEXT NOT NULL);
INSERT INTO "key_values" VALUES('key','f45516aae6566fe22ed7df702ab2ee770858406c4e959786e1c547e5670eb835');
INSERT INTO "key_values" VALUES('book','answers');
INSERT INTO "key_values" VALUES('first book','answers');
INSERT INTO "key_values" VALUES('published books','{"answers": "90985010ee926e6e99dbe1d6bea7403e"}');
INSERT INTO "key_values" VALUES('digest','2026-11-26');
CREATE TABLE lanes (lane TEXT PRIMARY KEY, place BIGINT);
INSERT INTO "lanes" VALUES('101',NULL);
CREATE TABLE lease (holder TEXT PRIMARY KEY, name TEXT NOT NULL, machine TEXT NOT NULL,
                   process BIGINT NOT NULL, until DOUBLE PRECISION NOT NULL);
CREATE TABLE log (id INTEGER PRIMARY KEY AUTOINCREMENT, at DOUBLE PRECISION NOT NULL, editor TEXT, name TEXT, did TEXT NOT NULL,
                   about TEXT NOT NULL, revision BIGINT, book TEXT);
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
INSERT INTO "migrations" VALUES(10,'several books: whose a row is, NULL for the first one; and the book of each post that people comment on');
INSERT INTO "migrations" VALUES(11,'what editors changed in the books, and who did what when');
INSERT INTO "migrations" VALUES(12,'who waits may wait for the same of several books, and who was told is known until that cannot be wrong');
INSERT INTO "migrations" VALUES(13,'what editors are shown of a group');
CREATE TABLE offers (id INTEGER PRIMARY KEY AUTOINCREMENT, texts TEXT NOT NULL, answers TEXT NOT NULL,
                   state TEXT NOT NULL, answer TEXT, made DOUBLE PRECISION NOT NULL,
                   changed DOUBLE PRECISION NOT NULL, book TEXT, shown TEXT);
CREATE TABLE posts (post TEXT PRIMARY KEY, book TEXT, seen DOUBLE PRECISION NOT NULL);
CREATE TABLE published (id INTEGER PRIMARY KEY AUTOINCREMENT, fact TEXT NOT NULL, figure TEXT NOT NULL, answers TEXT NOT NULL,
                   since DOUBLE PRECISION NOT NULL, until DOUBLE PRECISION, book TEXT);
INSERT INTO "published" VALUES(1,'china-models','more than 1,500','["china-models", "china-share", "world-models", "models-outside-china", "who-leads", "summary"]',1.79572949527935838698e+09,NULL,NULL);
INSERT INTO "published" VALUES(2,'china-share','about 40%','["china-models", "china-share", "models-outside-china", "who-leads", "summary"]',1.79572949527935838698e+09,NULL,NULL);
INSERT INTO "published" VALUES(3,'world-models','3,755','["china-share", "world-models", "models-outside-china"]',1.79572949527935838698e+09,NULL,NULL);
INSERT INTO "published" VALUES(4,'ai-companies','more than 5,100','["ai-companies", "companies-share", "world-companies", "summary"]',1.79572949527935838698e+09,NULL,NULL);
INSERT INTO "published" VALUES(5,'companies-share','15%','["ai-companies", "companies-share", "world-companies"]',1.79572949527935838698e+09,NULL,NULL);
INSERT INTO "published" VALUES(6,'unicorns','71','["ai-companies", "unicorns", "unicorn-meaning", "unicorns-share", "world-unicorns", "summary"]',1.79572949527935838698e+09,NULL,NULL);
INSERT INTO "published" VALUES(7,'unicorn-value','more than $1 billion','["unicorns", "unicorn-meaning"]',1.79572949527935838698e+09,NULL,NULL);
INSERT INTO "published" VALUES(8,'unicorns-share','26%','["unicorns", "unicorns-share", "world-unicorns"]',1.79572949527935838698e+09,NULL,NULL);
INSERT INTO "published" VALUES(9,'models-outside-china','fewer than 2,255','["models-outside-china"]',1.79572949527935838698e+09,NULL,NULL);
INSERT INTO "published" VALUES(10,'share-outside-china','about 60%','["models-outside-china"]',1.79572949527935838698e+09,NULL,NULL);
INSERT INTO "published" VALUES(11,'world-companies','about 34,000','["world-companies"]',1.79572949527935838698e+09,NULL,NULL);
INSERT INTO "published" VALUES(12,'companies-outside-china','about 28,900','["world-companies"]',1.79572949527935838698e+09,NULL,NULL);
INSERT INTO "published" VALUES(13,'world-unicorns','about 273','["world-unicorns"]',1.79572949527935838698e+09,NULL,NULL);
INSERT INTO "published" VALUES(14,'unicorns-outside-china','about 202','["world-unicorns"]',1.79572949527935838698e+09,NULL,NULL);
CREATE TABLE readers (reader TEXT PRIMARY KEY, language TEXT NOT NULL,
                   chosen DOUBLE PRECISION NOT NULL);
INSERT INTO "readers" VALUES('695f23ebb3b1aaf87dbe4e25a8b0ac94','es',1.79572950141167306898e+09);
CREATE TABLE replies (question TEXT PRIMARY KEY, reply TEXT NOT NULL, message BIGINT NOT NULL,
                   reader TEXT, entry BIGINT, sent DOUBLE PRECISION NOT NULL);
INSERT INTO "replies" VALUES('c9214f3fbe918da6ee0dac5dbb05dcbd','57b56d64979e53b5e924caa42a688a9b',2,'232cdf40aa6927aa53f34831de0dd465',1,1.79572949793400669102e+09);
INSERT INTO "replies" VALUES('63f231d19f3506cb7bfa255391e8ed19','3fe0763f110c7628fe0ee14605653c35',2,'ef89e6bfbff8013c0c9f40ea8406d288',2,1.7957294982792050839e+09);
INSERT INTO "replies" VALUES('fe74e5c18e1dea0908d45a26fb84611a','b79e7af5df15d8456414abe41771389b',4,'232cdf40aa6927aa53f34831de0dd465',3,1.79572949863711333272e+09);
INSERT INTO "replies" VALUES('85ab23f24fc71d5c7873aa9eb0facc86','3ec43d5c2a9be124ef37b663b18613e0',2,'ae6e22dbd4c2a6ccc192fb977562c691',4,1.79572949952947807312e+09);
INSERT INTO "replies" VALUES('44c6a7f1ef7076e60df25b43a1ee17a9','b1ab3e38e1ba6cd7a340a02a36c09f41',2,'695f23ebb3b1aaf87dbe4e25a8b0ac94',5,1.79572950081314253807e+09);
CREATE TABLE revisions (id INTEGER PRIMARY KEY, book TEXT, edits TEXT NOT NULL, notes TEXT NOT NULL,
                   state TEXT NOT NULL, editor TEXT, name TEXT, made DOUBLE PRECISION NOT NULL,
                   changed DOUBLE PRECISION NOT NULL);
CREATE TABLE threads (thread TEXT PRIMARY KEY, reader TEXT NOT NULL, said TEXT NOT NULL,
                   at DOUBLE PRECISION NOT NULL, book TEXT);
INSERT INTO "threads" VALUES('688547280e482dac407e45a2e3d5a58e','232cdf40aa6927aa53f34831de0dd465','{"question":"How many models are there?","language":"en","answers":["china-models"],"facts":["china-models","china-share"],"cited":["china-models","caict","china-share"],"offered":[],"seen":[]}',1.7957295108158164024e+09,NULL);
INSERT INTO "threads" VALUES('b58aa1ae30af5c3c67ef362402df358c','ef89e6bfbff8013c0c9f40ea8406d288','{"question":"How many models are there?","language":"en","answers":["china-models"],"facts":["china-models","china-share"],"cited":["china-models","caict","china-share"],"offered":[],"seen":[]}',1.79572949814201617241e+09,NULL);
INSERT INTO "threads" VALUES('0f4ca92d45ff98a0fa11474adef66854','ae6e22dbd4c2a6ccc192fb977562c691','{"question":"What share of the world''s AI models is Chinese?","language":"en","answers":["china-share"],"facts":["china-share","china-models","world-models"],"cited":["china-share","china-models","world-models"],"offered":[],"seen":[]}',1.79572950030284833903e+09,NULL);
INSERT INTO "threads" VALUES('08d82e3a619decaa86e53d47322631e2','695f23ebb3b1aaf87dbe4e25a8b0ac94','{"question":"What share of the world''s AI models is Chinese?","language":"en","answers":["china-share"],"facts":["china-share","china-models","world-models"],"cited":["china-share","china-models","world-models"],"offered":[],"seen":[]}',1.79572950131331348418e+09,NULL);
CREATE TABLE watches (id INTEGER PRIMARY KEY AUTOINCREMENT, reader TEXT NOT NULL, chat BIGINT NOT NULL, language TEXT NOT NULL,
                   question TEXT NOT NULL, answer TEXT, since DOUBLE PRECISION NOT NULL, book TEXT,
                   told DOUBLE PRECISION);
INSERT INTO "watches" VALUES(1,'232cdf40aa6927aa53f34831de0dd465',101,'en','How many models did India build?',NULL,1.79572949939004826544e+09,NULL,NULL);
INSERT INTO "watches" VALUES(2,'ae6e22dbd4c2a6ccc192fb977562c691',1000001,'en','How many models did India build?',NULL,1.79572950060608220101e+09,NULL,NULL);
INSERT INTO "watches" VALUES(3,'695f23ebb3b1aaf87dbe4e25a8b0ac94',1000002,'en','How many models did India build?',NULL,1.79572950135115146641e+09,NULL,NULL);
CREATE INDEX inbox_waiting ON inbox (lane, update_id) WHERE state = 'new';
CREATE INDEX lanes_place ON lanes (place);
CREATE INDEX journal_asked ON journal (asked);
CREATE INDEX journal_reader ON journal (reader);
CREATE INDEX events_entry ON events (entry);
CREATE INDEX replies_reply ON replies (reply);
CREATE INDEX replies_reader ON replies (reader);
CREATE INDEX threads_at ON threads (at);
CREATE INDEX posts_seen ON posts (seen);
CREATE INDEX revisions_state ON revisions (state);
CREATE UNIQUE INDEX watches_once ON watches (reader, question, COALESCE(book, ''));
COMMIT;
