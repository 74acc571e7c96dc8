BEGIN TRANSACTION;
CREATE TABLE events (id INTEGER PRIMARY KEY AUTOINCREMENT, entry BIGINT NOT NULL REFERENCES journal (id) ON DELETE CASCADE,
                   kind TEXT NOT NULL, answer TEXT, happened DOUBLE PRECISION NOT NULL, book TEXT);
INSERT INTO "events" VALUES(1,3,'suggestion','models-outside-china',1.79572960817011761667e+09,NULL);
INSERT INTO "events" VALUES(2,3,'suggestion','world-models',1.79572960849999189373e+09,NULL);
INSERT INTO "events" VALUES(3,3,'suggestion','china-share',1.79572960869413375852e+09,NULL);
INSERT INTO "events" VALUES(4,4,'suggestion','models-outside-china',1.79572960908939719196e+09,NULL);
INSERT INTO "events" VALUES(5,4,'suggestion','world-models',1.79572960917506670953e+09,NULL);
INSERT INTO "events" VALUES(6,4,'suggestion','china-share',1.79572960925832223887e+09,NULL);
INSERT INTO "events" VALUES(7,5,'suggestion','models-outside-china',1.7957296093170692921e+09,NULL);
INSERT INTO "events" VALUES(8,5,'suggestion','world-models',1.79572960932800388331e+09,NULL);
INSERT INTO "events" VALUES(9,5,'suggestion','china-share',1.79572960933872270584e+09,NULL);
CREATE TABLE games (reader TEXT PRIMARY KEY, state TEXT NOT NULL, at DOUBLE PRECISION NOT NULL);
CREATE TABLE inbox (update_id INTEGER PRIMARY KEY, lane TEXT NOT NULL, question TEXT UNIQUE, raw TEXT NOT NULL,
                   state TEXT NOT NULL, reason TEXT, delivery TEXT, message BIGINT,
                   repeats INTEGER NOT NULL DEFAULT 0, received DOUBLE PRECISION NOT NULL,
                   changed DOUBLE PRECISION NOT NULL);
INSERT INTO "inbox" VALUES(1001,'101','101:1:1795729560','','done',NULL,NULL,2,0,1.79572960600028657916e+09,1.79572960705380845064e+09);
INSERT INTO "inbox" VALUES(1002,'-1000000000001','-1000000000001:1:1795729607','','done',NULL,NULL,2,0,1.79572960705516600611e+09,1.79572960740155076978e+09);
INSERT INTO "inbox" VALUES(1003,'101','101:3:1795729607','','done',NULL,NULL,4,0,1.79572960740103554724e+09,1.79572960791186761854e+09);
INSERT INTO "inbox" VALUES(1004,'101',NULL,'','done',NULL,NULL,5,0,1.79572960787647819516e+09,1.79572960836402845379e+09);
INSERT INTO "inbox" VALUES(1005,'101',NULL,'','done',NULL,NULL,6,0,1.79572960836392021182e+09,1795729608.55483);
INSERT INTO "inbox" VALUES(1006,'101',NULL,'','done',NULL,NULL,7,0,1.79572960855471420288e+09,1.79572960877825355528e+09);
INSERT INTO "inbox" VALUES(1007,'101',NULL,'','done',NULL,NULL,NULL,0,1.79572960881063628199e+09,1.79572960893880558021e+09);
INSERT INTO "inbox" VALUES(1008,'1000001','1000001:1:1795729608','','done',NULL,NULL,2,0,1.7957296089387001991e+09,1.7957296090083851814e+09);
INSERT INTO "inbox" VALUES(1009,'1000001',NULL,'','done',NULL,NULL,3,0,1.7957296090082547665e+09,1.79572960913410735123e+09);
INSERT INTO "inbox" VALUES(1010,'1000001',NULL,'','done',NULL,NULL,4,0,1.79572960913399720193e+09,1.79572960921019339564e+09);
INSERT INTO "inbox" VALUES(1011,'1000001',NULL,'','done',NULL,NULL,5,0,1.79572960921584486959e+09,1.79572960928549027435e+09);
INSERT INTO "inbox" VALUES(1012,'1000001',NULL,'','done',NULL,NULL,NULL,0,1.79572960928534603114e+09,1.79572960929785752299e+09);
INSERT INTO "inbox" VALUES(1013,'1000002','1000002:1:1795729609','','done',NULL,NULL,2,0,1.79572960929584622387e+09,1.79572960930345058437e+09);
INSERT INTO "inbox" VALUES(1014,'1000002',NULL,'','done',NULL,NULL,3,0,1.79572960930338764188e+09,1.79572960932154035568e+09);
INSERT INTO "inbox" VALUES(1015,'1000002',NULL,'','done',NULL,NULL,4,0,1.79572960932210493089e+09,1.79572960933194613461e+09);
INSERT INTO "inbox" VALUES(1016,'1000002',NULL,'','done',NULL,NULL,5,0,1.7957296093333857059e+09,1.79572960934290909765e+09);
INSERT INTO "inbox" VALUES(1017,'1000002',NULL,'','done',NULL,NULL,NULL,0,1.79572960934364485741e+09,1.79572960935588836666e+09);
INSERT INTO "inbox" VALUES(1018,'1000002','1000002:6:1795729609','','done',NULL,NULL,7,0,1.79572960935468196866e+09,1.79572960936307406427e+09);
INSERT INTO "inbox" VALUES(1019,'1000002',NULL,'','done',NULL,NULL,NULL,0,1.79572960936300110817e+09,1.79572960938746047023e+09);
INSERT INTO "inbox" VALUES(1020,'-1000000000006','-1000000000006:1:1795729609','','done',NULL,NULL,NULL,0,1.79572960938326358793e+09,1.79572960939428782466e+09);
INSERT INTO "inbox" VALUES(1021,'101','101:8:1795729618','{"update_id": 1021, "message": {"message_id": 8, "date": 1795729618, "chat": {"id": 101, "type": "private", "first_name": "Luc\u00eda", "last_name": "Pech", "username": "lucia_pech"}, "from": {"id": 101, "is_bot": false, "first_name": "Luc\u00eda", "last_name": "Pech", "username": "lucia_pech", "language_code": "en"}, "text": "How many models are there?"}}','sending',NULL,'{"steps":[{"spot":{"chat":101,"message":8,"topic":null,"private":true},"message":{"html":"China has developed <b>more than 1,500</b> [1] large AI models, according to a report by CAICT, a government institution [2]. That is <b>about 40%</b> [3] of the world total.\n\n<blockquote expandable><b>Sources</b>\n[1] CAICT report, paragraph 3\n[2] The article, paragraph 3\n[3] Data from the Shanghai forum, paragraph 5\n<i>China already leads the AI race with 1,500 models</i>, La Verdad Yucatán</blockquote>","plain":"China has developed more than 1,500 [1] large AI models, according to a report by CAICT, a government institution [2]. That is about 40% [3] of the world total.\n\nSources\n[1] CAICT report, paragraph 3\n[2] The article, paragraph 3\n[3] Data from the Shanghai forum, paragraph 5\nChina already leads the AI race with 1,500 models, La Verdad Yucatán","rows":[[{"text":"How many large AI models are there in the world?","data":"a:en:world-models","link":null,"share":null,"copied":null}],[{"text":"What share of the world''s AI models is Chinese?","data":"a:en:china-share","link":null,"share":null,"copied":null}],[{"text":"Sources","data":"q:en:china-models","link":null,"share":null,"copied":null},{"text":"Show me","data":"v:en:china-models","link":null,"share":null,"copied":null}],[{"text":"Share","data":null,"link":null,"share":"How many models are there?","copied":null},{"text":"More…","data":"m:en:china-models","link":null,"share":null,"copied":null}]],"says":"reply","language":"en","asks":false,"leads_on":false},"answers":[8],"reader":101,"entry":null,"quiet":false,"attachment":null,"picture":null,"kind":"post"}],"forgotten":false}',NULL,0,1.79572961843804264066e+09,1.79572961867680573459e+09);
CREATE TABLE journal (id INTEGER PRIMARY KEY AUTOINCREMENT, update_id BIGINT UNIQUE, reader TEXT, text TEXT NOT NULL,
                   outcome TEXT NOT NULL, answer TEXT, confidence DOUBLE PRECISION NOT NULL, language TEXT,
                   place TEXT NOT NULL, asked DOUBLE PRECISION NOT NULL, book TEXT);
INSERT INTO "journal" VALUES(1,1001,'c605c264e8d5f043c101ba373cb0ae4f','How many models are there?','answered','china-models',0.6253,'en','private',1.79572960688442254065e+09,NULL);
INSERT INTO "journal" VALUES(2,1002,'c0bc1d258e1266bac3da61d9048a637d','How many models are there?','answered','china-models',0.6253,'en','group',1.79572960725286865238e+09,NULL);
INSERT INTO "journal" VALUES(3,1003,'c605c264e8d5f043c101ba373cb0ae4f','How many models did India build?','unknown',NULL,0.0317,'en','private',1.7957296076435308456e+09,NULL);
INSERT INTO "journal" VALUES(4,1008,'c8907732a2c4c1aa05dda47733d410a3','How many models did India build?','unknown',NULL,0.0317,'en','private',1.79572960896414089205e+09,NULL);
INSERT INTO "journal" VALUES(5,1013,'b0abfbb9f4f0443875c65021e0d47c74','How many models did India build?','unknown',NULL,0.0317,'en','private',1.79572960929975843427e+09,NULL);
INSERT INTO "journal" VALUES(6,1021,'c605c264e8d5f043c101ba373cb0ae4f','How many models are there?','answered','china-models',0.6253,'en','private',1.79572961867680573459e+09,NULL);
CREATE TABLE "key_values" (name TEXT PRIMARY KEY, value TEXT NOT NULL);
INSERT INTO "key_values" VALUES('key','cdbb08324c8326edaf8e1efb0f878b6b7f40b1896b96ac4457671378b4142539');
INSERT INTO "key_values" VALUES('book','answers');
INSERT INTO "key_values" VALUES('first book','answers');
INSERT INTO "key_values" VALUES('digest','2026-11-26');
INSERT INTO "key_values" VALUES('published books','{"answers": "dc0165028fe2c889ff6eab559da0d1a2"}');
INSERT INTO "key_values" VALUES('changed','9081ec055bcd4ec4ae1d8a55f54cd560');
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
INSERT INTO "migrations" VALUES(16,'quizzes that are out, how many chose what, and whose quiz is under way');
INSERT INTO "migrations" VALUES(17,'pictures that Telegram keeps, so that each is drawn and sent to it once');
CREATE TABLE offers (id INTEGER PRIMARY KEY AUTOINCREMENT, texts TEXT NOT NULL, answers TEXT NOT NULL,
                   state TEXT NOT NULL, answer TEXT, made DOUBLE PRECISION NOT NULL,
                   changed DOUBLE PRECISION NOT NULL, book TEXT, shown TEXT);
CREATE TABLE pictures (picture TEXT PRIMARY KEY, file TEXT NOT NULL,
                   sent DOUBLE PRECISION NOT NULL);
CREATE TABLE polls (poll TEXT PRIMARY KEY, book TEXT, fact TEXT NOT NULL, language TEXT NOT NULL,
                   question TEXT NOT NULL, options TEXT NOT NULL, correct INTEGER NOT NULL, place TEXT NOT NULL,
                   chat BIGINT, message BIGINT NOT NULL, mark TEXT NOT NULL, votes TEXT NOT NULL,
                   sent DOUBLE PRECISION NOT NULL, changed DOUBLE PRECISION NOT NULL);
CREATE TABLE posts (post TEXT PRIMARY KEY, book TEXT, seen DOUBLE PRECISION NOT NULL, keyboard TEXT, offered TEXT, way TEXT, channel BIGINT, number BIGINT, comment BIGINT, place BIGINT, thread BIGINT);
CREATE TABLE published (id INTEGER PRIMARY KEY AUTOINCREMENT, fact TEXT NOT NULL, figure TEXT NOT NULL, answers TEXT NOT NULL,
                   since DOUBLE PRECISION NOT NULL, until DOUBLE PRECISION, book TEXT);
INSERT INTO "published" VALUES(1,'china-models','more than 1,500','["china-models", "china-share", "world-models", "models-outside-china", "who-leads", "summary"]',1.79572960595146298413e+09,NULL,NULL);
INSERT INTO "published" VALUES(2,'china-share','about 40%','["china-models", "china-share", "models-outside-china", "who-leads", "summary"]',1.79572960595146298413e+09,NULL,NULL);
INSERT INTO "published" VALUES(3,'world-models','3,755','["china-share", "world-models", "models-outside-china"]',1.79572960595146298413e+09,NULL,NULL);
INSERT INTO "published" VALUES(4,'ai-companies','more than 5,100','["ai-companies", "companies-share", "world-companies", "summary"]',1.79572960595146298413e+09,NULL,NULL);
INSERT INTO "published" VALUES(5,'companies-share','15%','["ai-companies", "companies-share", "world-companies"]',1.79572960595146298413e+09,NULL,NULL);
INSERT INTO "published" VALUES(6,'unicorns','71','["ai-companies", "unicorns", "unicorn-meaning", "unicorns-share", "world-unicorns", "summary"]',1.79572960595146298413e+09,NULL,NULL);
INSERT INTO "published" VALUES(7,'unicorn-value','more than $1 billion','["unicorns", "unicorn-meaning"]',1.79572960595146298413e+09,NULL,NULL);
INSERT INTO "published" VALUES(8,'unicorns-share','26%','["unicorns", "unicorns-share", "world-unicorns"]',1.79572960595146298413e+09,NULL,NULL);
INSERT INTO "published" VALUES(9,'models-outside-china','fewer than 2,255','["models-outside-china"]',1.79572960595146298413e+09,NULL,NULL);
INSERT INTO "published" VALUES(10,'share-outside-china','about 60%','["models-outside-china"]',1.79572960595146298413e+09,NULL,NULL);
INSERT INTO "published" VALUES(11,'world-companies','about 34,000','["world-companies"]',1.79572960595146298413e+09,NULL,NULL);
INSERT INTO "published" VALUES(12,'companies-outside-china','about 28,900','["world-companies"]',1.79572960595146298413e+09,NULL,NULL);
INSERT INTO "published" VALUES(13,'world-unicorns','about 273','["world-unicorns"]',1.79572960595146298413e+09,NULL,NULL);
INSERT INTO "published" VALUES(14,'unicorns-outside-china','about 202','["world-unicorns"]',1.79572960595146298413e+09,NULL,NULL);
CREATE TABLE rates (name TEXT PRIMARY KEY, whole DOUBLE PRECISION NOT NULL);
CREATE TABLE readers (reader TEXT PRIMARY KEY, language TEXT NOT NULL,
                   chosen DOUBLE PRECISION NOT NULL);
INSERT INTO "readers" VALUES('b0abfbb9f4f0443875c65021e0d47c74','es',1.79572960937243127823e+09);
CREATE TABLE replicas (id INTEGER PRIMARY KEY AUTOINCREMENT, bot BIGINT NOT NULL, name TEXT NOT NULL, machine TEXT NOT NULL,
                   process BIGINT NOT NULL, until DOUBLE PRECISION NOT NULL);
CREATE TABLE replies (question TEXT PRIMARY KEY, reply TEXT NOT NULL, message BIGINT NOT NULL,
                   reader TEXT, entry BIGINT, sent DOUBLE PRECISION NOT NULL);
INSERT INTO "replies" VALUES('e2e08478236239e60388478bd75c1679','414987c615b43314c02074e50a194315',2,'c605c264e8d5f043c101ba373cb0ae4f',1,1.79572960702785611153e+09);
INSERT INTO "replies" VALUES('42ca9f7e7a7cdbb888db220defa46374','95e3c056134b58df7d632e01866e21b9',2,'c0bc1d258e1266bac3da61d9048a637d',2,1795729607.40071);
INSERT INTO "replies" VALUES('ae52b1a73c50fae3fbc3ba862f05e76b','e3180822b0cb81669fd34bed8dea2611',4,'c605c264e8d5f043c101ba373cb0ae4f',3,1.79572960787620496754e+09);
INSERT INTO "replies" VALUES('799f3ca2016c4f4f35aa097614822fe2','8e216ff21f4e6f6ff2538cf4bf55021b',2,'c8907732a2c4c1aa05dda47733d410a3',4,1.79572960900805616377e+09);
INSERT INTO "replies" VALUES('d9c91a1162bbcae37b09bc689f8044cd','47cf9039dec4606119bac60f5cd4bf37',2,'b0abfbb9f4f0443875c65021e0d47c74',5,1.79572960930323839191e+09);
CREATE TABLE revisions (id INTEGER PRIMARY KEY, book TEXT, edits TEXT NOT NULL, notes TEXT NOT NULL,
                   state TEXT NOT NULL, editor TEXT, name TEXT, made DOUBLE PRECISION NOT NULL,
                   changed DOUBLE PRECISION NOT NULL);
CREATE TABLE threads (thread TEXT PRIMARY KEY, reader TEXT NOT NULL, said TEXT NOT NULL,
                   at DOUBLE PRECISION NOT NULL, book TEXT, chat TEXT);
INSERT INTO "threads" VALUES('f9fb592b2220aaa2b149479d6e6c5172','c605c264e8d5f043c101ba373cb0ae4f','{"question":"How many models are there?","language":"en","answers":["china-models"],"facts":["china-models","china-share"],"cited":["china-models","caict","china-share"],"offered":[],"seen":[]}',1.79572961867680573459e+09,NULL,'ec54f4a2fb82a2ae431ee6c562d66127');
INSERT INTO "threads" VALUES('b3ae7688c0a06cb0f956fc44627d3f49','c0bc1d258e1266bac3da61d9048a637d','{"question":"How many models are there?","language":"en","answers":["china-models"],"facts":["china-models","china-share"],"cited":["china-models","caict","china-share"],"offered":[],"seen":[]}',1.79572960725286865238e+09,NULL,'2303ebea18a9d4dad6b7be75e71ea12c');
INSERT INTO "threads" VALUES('95283fa856f2191c2a489c0e59db9e69','c8907732a2c4c1aa05dda47733d410a3','{"question":"What share of the world''s AI models is Chinese?","language":"en","answers":["china-share"],"facts":["china-share","china-models","world-models"],"cited":["china-share","china-models","world-models"],"offered":[],"seen":[]}',1.79572960925832223887e+09,NULL,'4dd93c9c67d1182386b80bc200645290');
INSERT INTO "threads" VALUES('b20765e35cb1327231863ab7d90ffb0b','b0abfbb9f4f0443875c65021e0d47c74','{"question":"What share of the world''s AI models is Chinese?","language":"en","answers":["china-share"],"facts":["china-share","china-models","world-models"],"cited":["china-share","china-models","world-models"],"offered":[],"seen":[]}',1.79572960933872270584e+09,NULL,'35ad0e9705a1e6340fd5a4828d723fea');
CREATE TABLE watches (id INTEGER PRIMARY KEY AUTOINCREMENT, reader TEXT NOT NULL, chat BIGINT NOT NULL, language TEXT NOT NULL,
                   question TEXT NOT NULL, answer TEXT, since DOUBLE PRECISION NOT NULL, book TEXT,
                   told DOUBLE PRECISION);
INSERT INTO "watches" VALUES(1,'c605c264e8d5f043c101ba373cb0ae4f',101,'en','How many models did India build?',NULL,1.79572960889814376827e+09,NULL,NULL);
INSERT INTO "watches" VALUES(2,'c8907732a2c4c1aa05dda47733d410a3',1000001,'en','How many models did India build?',NULL,1.79572960929288601879e+09,NULL,NULL);
INSERT INTO "watches" VALUES(3,'b0abfbb9f4f0443875c65021e0d47c74',1000002,'en','How many models did India build?',NULL,1.7957296093514792919e+09,NULL,NULL);
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
CREATE INDEX polls_chat ON polls (chat);
CREATE INDEX polls_changed ON polls (changed);
CREATE INDEX pictures_sent ON pictures (sent);
COMMIT;
