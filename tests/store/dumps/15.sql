BEGIN TRANSACTION;
CREATE TABLE events (id INTEGER PRIMARY KEY AUTOINCREMENT, entry BIGINT NOT NULL REFERENCES journal (id) ON DELETE CASCADE,
                   kind TEXT NOT NULL, answer TEXT, happened DOUBLE PRECISION NOT NULL, book TEXT);
INSERT INTO "events" VALUES(1,3,'suggestion','models-outside-china',1.79572977265775585173e+09,NULL);
INSERT INTO "events" VALUES(2,3,'suggestion','world-models',1.79572977269128251074e+09,NULL);
INSERT INTO "events" VALUES(3,3,'suggestion','china-share',1.79572977271578836438e+09,NULL);
INSERT INTO "events" VALUES(4,4,'suggestion','models-outside-china',1.7957297727661318779e+09,NULL);
INSERT INTO "events" VALUES(5,4,'suggestion','world-models',1.79572977278138136859e+09,NULL);
INSERT INTO "events" VALUES(6,4,'suggestion','china-share',1.79572977280196189884e+09,NULL);
INSERT INTO "events" VALUES(7,5,'suggestion','models-outside-china',1.79572977283365750305e+09,NULL);
INSERT INTO "events" VALUES(8,5,'suggestion','world-models',1.79572977285871052737e+09,NULL);
INSERT INTO "events" VALUES(9,5,'suggestion','china-share',1.79572977287405347824e+09,NULL);
CREATE TABLE inbox (update_id INTEGER PRIMARY KEY, lane TEXT NOT NULL, question TEXT UNIQUE, raw TEXT NOT NULL,
                   state TEXT NOT NULL, reason TEXT, delivery TEXT, message BIGINT,
                   repeats INTEGER NOT NULL DEFAULT 0, received DOUBLE PRECISION NOT NULL,
                   changed DOUBLE PRECISION NOT NULL);
INSERT INTO "inbox" VALUES(1001,'101','101:1:1795729769','','done',NULL,NULL,2,0,1.79572977240672230722e+09,1.79572977256379675862e+09);
INSERT INTO "inbox" VALUES(1002,'-1000000000001','-1000000000001:1:1795729772','','done',NULL,NULL,2,0,1.79572977256300306322e+09,1.79572977258804798131e+09);
INSERT INTO "inbox" VALUES(1003,'101','101:3:1795729772','','done',NULL,NULL,4,0,1.79572977258654832835e+09,1.7957297726367554664e+09);
INSERT INTO "inbox" VALUES(1004,'101',NULL,'','done',NULL,NULL,5,0,1.79572977263668227192e+09,1.79572977267445778844e+09);
INSERT INTO "inbox" VALUES(1005,'101',NULL,'','done',NULL,NULL,6,0,1.79572977267548131944e+09,1.79572977270265483852e+09);
INSERT INTO "inbox" VALUES(1006,'101',NULL,'','done',NULL,NULL,7,0,1.79572977270257592204e+09,1.79572977272033309937e+09);
INSERT INTO "inbox" VALUES(1007,'101',NULL,'','done',NULL,NULL,NULL,0,1.79572977272153592107e+09,1.79572977273970365522e+09);
INSERT INTO "inbox" VALUES(1008,'1000001','1000001:1:1795729772','','done',NULL,NULL,2,0,1.79572977273960018157e+09,1.79572977275666856768e+09);
INSERT INTO "inbox" VALUES(1009,'1000001',NULL,'','done',NULL,NULL,3,0,1.79572977275659298899e+09,1.79572977277126121517e+09);
INSERT INTO "inbox" VALUES(1010,'1000001',NULL,'','done',NULL,NULL,4,0,1.79572977277387189863e+09,1.79572977278806376454e+09);
INSERT INTO "inbox" VALUES(1011,'1000001',NULL,'','done',NULL,NULL,5,0,1.7957297727882945538e+09,1.79572977280778908726e+09);
INSERT INTO "inbox" VALUES(1012,'1000001',NULL,'','done',NULL,NULL,NULL,0,1.79572977280968356129e+09,1.79572977282091307636e+09);
INSERT INTO "inbox" VALUES(1013,'1000002','1000002:1:1795729772','','done',NULL,NULL,2,0,1.79572977281904768939e+09,1.79572977282663440697e+09);
INSERT INTO "inbox" VALUES(1014,'1000002',NULL,'','done',NULL,NULL,3,0,1.79572977282739615441e+09,1.79572977284207463259e+09);
INSERT INTO "inbox" VALUES(1015,'1000002',NULL,'','done',NULL,NULL,4,0,1.79572977284199285512e+09,1.79572977286319470412e+09);
INSERT INTO "inbox" VALUES(1016,'1000002',NULL,'','done',NULL,NULL,5,0,1.79572977286393237117e+09,1.79572977287869954112e+09);
INSERT INTO "inbox" VALUES(1017,'1000002',NULL,'','done',NULL,NULL,NULL,0,1.79572977287894415855e+09,1.79572977289345812792e+09);
INSERT INTO "inbox" VALUES(1018,'1000002','1000002:6:1795729772','','done',NULL,NULL,7,0,1.79572977289334845545e+09,1.79572977291525483134e+09);
INSERT INTO "inbox" VALUES(1019,'1000002',NULL,'','done',NULL,NULL,NULL,0,1.7957297729156644345e+09,1.79572977292668890954e+09);
INSERT INTO "inbox" VALUES(1020,'-1000000000006','-1000000000006:1:1795729772','','done',NULL,NULL,NULL,0,1.7957297729265816211e+09,1795729772.93494);
INSERT INTO "inbox" VALUES(1021,'101','101:8:1795729781','{"update_id": 1021, "message": {"message_id": 8, "date": 1795729781, "chat": {"id": 101, "type": "private", "first_name": "Luc\u00eda", "last_name": "Pech", "username": "lucia_pech"}, "from": {"id": 101, "is_bot": false, "first_name": "Luc\u00eda", "last_name": "Pech", "username": "lucia_pech", "language_code": "en"}, "text": "How many models are there?"}}','sending',NULL,'{"steps":[{"spot":{"chat":101,"message":8,"topic":null,"private":true},"message":{"html":"China has developed <b>more than 1,500</b> [1] large AI models, according to a report by CAICT, a government institution [2]. That is <b>about 40%</b> [3] of the world total.\n\n<blockquote expandable><b>Sources</b>\n[1] CAICT report, paragraph 3\n[2] The article, paragraph 3\n[3] Data from the Shanghai forum, paragraph 5\n<i>China already leads the AI race with 1,500 models</i>, La Verdad Yucatán</blockquote>","plain":"China has developed more than 1,500 [1] large AI models, according to a report by CAICT, a government institution [2]. That is about 40% [3] of the world total.\n\nSources\n[1] CAICT report, paragraph 3\n[2] The article, paragraph 3\n[3] Data from the Shanghai forum, paragraph 5\nChina already leads the AI race with 1,500 models, La Verdad Yucatán","rows":[[{"text":"How many large AI models are there in the world?","data":"a:en:world-models","link":null,"share":null}],[{"text":"What share of the world''s AI models is Chinese?","data":"a:en:china-share","link":null,"share":null}],[{"text":"Sources","data":"q:en:china-models","link":null,"share":null},{"text":"Share","data":null,"link":null,"share":"How many models are there?"},{"text":"More…","data":"m:en:china-models","link":null,"share":null}]],"says":"reply","language":"en","asks":false,"leads_on":false},"answers":[8],"reader":101,"entry":null,"quiet":false,"attachment":null,"kind":"post"}],"forgotten":false}',NULL,0,1.79572978196779632566e+09,1.79572978206340622903e+09);
CREATE TABLE journal (id INTEGER PRIMARY KEY AUTOINCREMENT, update_id BIGINT UNIQUE, reader TEXT, text TEXT NOT NULL,
                   outcome TEXT NOT NULL, answer TEXT, confidence DOUBLE PRECISION NOT NULL, language TEXT,
                   place TEXT NOT NULL, asked DOUBLE PRECISION NOT NULL, book TEXT);
INSERT INTO "journal" VALUES(1,1001,'12abd76836ca37ec97fec8f6b7babd45','How many models are there?','answered','china-models',0.6253,'en','private',1.79572977253808021549e+09,NULL);
INSERT INTO "journal" VALUES(2,1002,'ca723606e2dc71ea044994f3ffe498cf','How many models are there?','answered','china-models',0.6253,'en','group',1.79572977257879972451e+09,NULL);
INSERT INTO "journal" VALUES(3,1003,'12abd76836ca37ec97fec8f6b7babd45','How many models did India build?','unknown',NULL,0.0317,'en','private',1.79572977262429571152e+09,NULL);
INSERT INTO "journal" VALUES(4,1008,'ec9042b6d566f5669c6d75e13d20dc70','How many models did India build?','unknown',NULL,0.0317,'en','private',1.79572977275154018403e+09,NULL);
INSERT INTO "journal" VALUES(5,1013,'9518184fb228f13952e815c8e377ed96','How many models did India build?','unknown',NULL,0.0317,'en','private',1.79572977282286047931e+09,NULL);
INSERT INTO "journal" VALUES(6,1021,'12abd76836ca37ec97fec8f6b7babd45','How many models are there?','answered','china-models',0.6253,'en','private',1.79572978206340622903e+09,NULL);
CREATE TABLE "key_values" (name TEXT PRIMARY KEY, value TEXT NOT NULL);
INSERT INTO "key_values" VALUES('key','f8afbe52ecf4e08872be577276bbde3d38c0c7d27e6a0e1df8032b0c7acaab8f');
INSERT INTO "key_values" VALUES('book','answers');
INSERT INTO "key_values" VALUES('first book','answers');
INSERT INTO "key_values" VALUES('published books','{"answers": "a5cfae2c7cb3a0319e5db153668fe22d"}');
INSERT INTO "key_values" VALUES('digest','2026-11-26');
INSERT INTO "key_values" VALUES('changed','1c624fdd674f4274abd96a349183c738');
CREATE TABLE lanes (lane TEXT PRIMARY KEY, place BIGINT, holder BIGINT);
INSERT INTO "lanes" VALUES('101',NULL,NULL);
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
INSERT INTO "migrations" VALUES(14,'what stands under each post of the newsroom''s channel, to ask about its article');
INSERT INTO "migrations" VALUES(15,'processes that work on the database together, and which of them works on a queue');
CREATE TABLE offers (id INTEGER PRIMARY KEY AUTOINCREMENT, texts TEXT NOT NULL, answers TEXT NOT NULL,
                   state TEXT NOT NULL, answer TEXT, made DOUBLE PRECISION NOT NULL,
                   changed DOUBLE PRECISION NOT NULL, book TEXT, shown TEXT);
CREATE TABLE posts (post TEXT PRIMARY KEY, book TEXT, seen DOUBLE PRECISION NOT NULL, keyboard TEXT, offered TEXT, way TEXT, channel BIGINT, number BIGINT, comment BIGINT, place BIGINT, thread BIGINT);
CREATE TABLE published (id INTEGER PRIMARY KEY AUTOINCREMENT, fact TEXT NOT NULL, figure TEXT NOT NULL, answers TEXT NOT NULL,
                   since DOUBLE PRECISION NOT NULL, until DOUBLE PRECISION, book TEXT);
INSERT INTO "published" VALUES(1,'china-models','more than 1,500','["china-models", "china-share", "world-models", "models-outside-china", "who-leads", "summary"]',1.79572977238312053681e+09,NULL,NULL);
INSERT INTO "published" VALUES(2,'china-share','about 40%','["china-models", "china-share", "models-outside-china", "who-leads", "summary"]',1.79572977238312053681e+09,NULL,NULL);
INSERT INTO "published" VALUES(3,'world-models','3,755','["china-share", "world-models", "models-outside-china"]',1.79572977238312053681e+09,NULL,NULL);
INSERT INTO "published" VALUES(4,'ai-companies','more than 5,100','["ai-companies", "companies-share", "world-companies", "summary"]',1.79572977238312053681e+09,NULL,NULL);
INSERT INTO "published" VALUES(5,'companies-share','15%','["ai-companies", "companies-share", "world-companies"]',1.79572977238312053681e+09,NULL,NULL);
INSERT INTO "published" VALUES(6,'unicorns','71','["ai-companies", "unicorns", "unicorn-meaning", "unicorns-share", "world-unicorns", "summary"]',1.79572977238312053681e+09,NULL,NULL);
INSERT INTO "published" VALUES(7,'unicorn-value','more than $1 billion','["unicorns", "unicorn-meaning"]',1.79572977238312053681e+09,NULL,NULL);
INSERT INTO "published" VALUES(8,'unicorns-share','26%','["unicorns", "unicorns-share", "world-unicorns"]',1.79572977238312053681e+09,NULL,NULL);
INSERT INTO "published" VALUES(9,'models-outside-china','fewer than 2,255','["models-outside-china"]',1.79572977238312053681e+09,NULL,NULL);
INSERT INTO "published" VALUES(10,'share-outside-china','about 60%','["models-outside-china"]',1.79572977238312053681e+09,NULL,NULL);
INSERT INTO "published" VALUES(11,'world-companies','about 34,000','["world-companies"]',1.79572977238312053681e+09,NULL,NULL);
INSERT INTO "published" VALUES(12,'companies-outside-china','about 28,900','["world-companies"]',1.79572977238312053681e+09,NULL,NULL);
INSERT INTO "published" VALUES(13,'world-unicorns','about 273','["world-unicorns"]',1.79572977238312053681e+09,NULL,NULL);
INSERT INTO "published" VALUES(14,'unicorns-outside-china','about 202','["world-unicorns"]',1.79572977238312053681e+09,NULL,NULL);
CREATE TABLE rates (name TEXT PRIMARY KEY, whole DOUBLE PRECISION NOT NULL);
CREATE TABLE readers (reader TEXT PRIMARY KEY, language TEXT NOT NULL,
                   chosen DOUBLE PRECISION NOT NULL);
INSERT INTO "readers" VALUES('9518184fb228f13952e815c8e377ed96','es',1.7957297729187014103e+09);
CREATE TABLE replicas (id INTEGER PRIMARY KEY AUTOINCREMENT, bot BIGINT NOT NULL, name TEXT NOT NULL, machine TEXT NOT NULL,
                   process BIGINT NOT NULL, until DOUBLE PRECISION NOT NULL);
CREATE TABLE replies (question TEXT PRIMARY KEY, reply TEXT NOT NULL, message BIGINT NOT NULL,
                   reader TEXT, entry BIGINT, sent DOUBLE PRECISION NOT NULL);
INSERT INTO "replies" VALUES('2073eee7506457a57a3caf85285b2396','9f612e7b61aaba28e34d38c237926831',2,'12abd76836ca37ec97fec8f6b7babd45',1,1.79572977256285929684e+09);
INSERT INTO "replies" VALUES('20e075bf46c8e143c74ab4a525d89391','ac48fa48a718ded951cba55dd974405a',2,'ca723606e2dc71ea044994f3ffe498cf',2,1.7957297725864167213e+09);
INSERT INTO "replies" VALUES('406c3fbc622f24deac0d537022cee61d','c1161fd75ba4275f931369061ff899f3',4,'12abd76836ca37ec97fec8f6b7babd45',3,1.79572977263647627827e+09);
INSERT INTO "replies" VALUES('3baaf3853757a2014be8017120cd28be','d22b786873d40e1f6ec21b368fb9c48e',2,'ec9042b6d566f5669c6d75e13d20dc70',4,1.795729772756414175e+09);
INSERT INTO "replies" VALUES('f6ab67770b5ff4ac70fb59c26e9ad6c8','daa2e44202e4d3a19a267adc13fc0391',2,'9518184fb228f13952e815c8e377ed96',5,1.79572977282658958432e+09);
CREATE TABLE revisions (id INTEGER PRIMARY KEY, book TEXT, edits TEXT NOT NULL, notes TEXT NOT NULL,
                   state TEXT NOT NULL, editor TEXT, name TEXT, made DOUBLE PRECISION NOT NULL,
                   changed DOUBLE PRECISION NOT NULL);
CREATE TABLE threads (thread TEXT PRIMARY KEY, reader TEXT NOT NULL, said TEXT NOT NULL,
                   at DOUBLE PRECISION NOT NULL, book TEXT, chat TEXT);
INSERT INTO "threads" VALUES('4773ada397dfeafb250f522b8910b833','12abd76836ca37ec97fec8f6b7babd45','{"question":"How many models are there?","language":"en","answers":["china-models"],"facts":["china-models","china-share"],"cited":["china-models","caict","china-share"],"offered":[],"seen":[]}',1.79572978206340622903e+09,NULL,'d7a5d31eb434533d14b6503acad1372e');
INSERT INTO "threads" VALUES('740e860460b99531a033b1de41c8e40e','ca723606e2dc71ea044994f3ffe498cf','{"question":"How many models are there?","language":"en","answers":["china-models"],"facts":["china-models","china-share"],"cited":["china-models","caict","china-share"],"offered":[],"seen":[]}',1.79572977257879972451e+09,NULL,'8c6b555420668ca7aba5bcd7c71bda7b');
INSERT INTO "threads" VALUES('a02d27900c410869c72946ae861e88d5','ec9042b6d566f5669c6d75e13d20dc70','{"question":"What share of the world''s AI models is Chinese?","language":"en","answers":["china-share"],"facts":["china-share","china-models","world-models"],"cited":["china-share","china-models","world-models"],"offered":[],"seen":[]}',1.79572977280196189884e+09,NULL,'aee309894248d7186b02e392d9866ec8');
INSERT INTO "threads" VALUES('f302647536c1ee2828a1a9da9379c6b2','9518184fb228f13952e815c8e377ed96','{"question":"What share of the world''s AI models is Chinese?","language":"en","answers":["china-share"],"facts":["china-share","china-models","world-models"],"cited":["china-share","china-models","world-models"],"offered":[],"seen":[]}',1.79572977287405347824e+09,NULL,'ddbdecfa1297b3c889fc285a5b98fb7e');
CREATE TABLE watches (id INTEGER PRIMARY KEY AUTOINCREMENT, reader TEXT NOT NULL, chat BIGINT NOT NULL, language TEXT NOT NULL,
                   question TEXT NOT NULL, answer TEXT, since DOUBLE PRECISION NOT NULL, book TEXT,
                   told DOUBLE PRECISION);
INSERT INTO "watches" VALUES(1,'12abd76836ca37ec97fec8f6b7babd45',101,'en','How many models did India build?',NULL,1.79572977273338651657e+09,NULL,NULL);
INSERT INTO "watches" VALUES(2,'ec9042b6d566f5669c6d75e13d20dc70',1000001,'en','How many models did India build?',NULL,1.79572977281609392164e+09,NULL,NULL);
INSERT INTO "watches" VALUES(3,'9518184fb228f13952e815c8e377ed96',1000002,'en','How many models did India build?',NULL,1.79572977288601016996e+09,NULL,NULL);
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
CREATE INDEX threads_chat ON threads (chat);
COMMIT;
