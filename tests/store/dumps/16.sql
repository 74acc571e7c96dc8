BEGIN TRANSACTION;
CREATE TABLE events (id INTEGER PRIMARY KEY AUTOINCREMENT, entry BIGINT NOT NULL REFERENCES journal (id) ON DELETE CASCADE,
                   kind TEXT NOT NULL, answer TEXT, happened DOUBLE PRECISION NOT NULL, book TEXT);
INSERT INTO "events" VALUES(1,3,'suggestion','models-outside-china',1.79572978771768355368e+09,NULL);
INSERT INTO "events" VALUES(2,3,'suggestion','world-models',1.79572978775661563875e+09,NULL);
INSERT INTO "events" VALUES(3,3,'suggestion','china-share',1.79572978777022957798e+09,NULL);
INSERT INTO "events" VALUES(4,4,'suggestion','models-outside-china',1.7957297878136539459e+09,NULL);
INSERT INTO "events" VALUES(5,4,'suggestion','world-models',1.79572978782946014405e+09,NULL);
INSERT INTO "events" VALUES(6,4,'suggestion','china-share',1.79572978784671378137e+09,NULL);
INSERT INTO "events" VALUES(7,5,'suggestion','models-outside-china',1.79572978788594055177e+09,NULL);
INSERT INTO "events" VALUES(8,5,'suggestion','world-models',1.79572978789701676364e+09,NULL);
INSERT INTO "events" VALUES(9,5,'suggestion','china-share',1.79572978790950536732e+09,NULL);
CREATE TABLE games (reader TEXT PRIMARY KEY, state TEXT NOT NULL, at DOUBLE PRECISION NOT NULL);
CREATE TABLE inbox (update_id INTEGER PRIMARY KEY, lane TEXT NOT NULL, question TEXT UNIQUE, raw TEXT NOT NULL,
                   state TEXT NOT NULL, reason TEXT, delivery TEXT, message BIGINT,
                   repeats INTEGER NOT NULL DEFAULT 0, received DOUBLE PRECISION NOT NULL,
                   changed DOUBLE PRECISION NOT NULL);
INSERT INTO "inbox" VALUES(1001,'101','101:1:1795729783','','done',NULL,NULL,2,0,1.79572978754286980635e+09,1.79572978762489318844e+09);
INSERT INTO "inbox" VALUES(1002,'-1000000000001','-1000000000001:1:1795729787','','done',NULL,NULL,2,0,1.79572978762481832507e+09,1.79572978765426850321e+09);
INSERT INTO "inbox" VALUES(1003,'101','101:3:1795729787','','done',NULL,NULL,4,0,1.79572978765382456779e+09,1.7957297877053272724e+09);
INSERT INTO "inbox" VALUES(1004,'101',NULL,'','done',NULL,NULL,5,0,1.79572978770551514625e+09,1.79572978774320030212e+09);
INSERT INTO "inbox" VALUES(1005,'101',NULL,'','done',NULL,NULL,6,0,1.79572978774305725096e+09,1.79572978776317739493e+09);
INSERT INTO "inbox" VALUES(1006,'101',NULL,'','done',NULL,NULL,7,0,1.79572978776309347148e+09,1.79572978778025388714e+09);
INSERT INTO "inbox" VALUES(1007,'101',NULL,'','done',NULL,NULL,NULL,0,1.79572978778014111515e+09,1.79572978779494476318e+09);
INSERT INTO "inbox" VALUES(1008,'1000001','1000001:1:1795729787','','done',NULL,NULL,2,0,1.79572978779659771916e+09,1.79572978780572199818e+09);
INSERT INTO "inbox" VALUES(1009,'1000001',NULL,'','done',NULL,NULL,3,0,1.79572978780555582043e+09,1.7957297878196296692e+09);
INSERT INTO "inbox" VALUES(1010,'1000001',NULL,'','done',NULL,NULL,4,0,1.79572978782057881361e+09,1.79572978783585834503e+09);
INSERT INTO "inbox" VALUES(1011,'1000001',NULL,'','done',NULL,NULL,5,0,1.79572978783667445189e+09,1.7957297878523542881e+09);
INSERT INTO "inbox" VALUES(1012,'1000001',NULL,'','done',NULL,NULL,NULL,0,1.79572978785454916953e+09,1.79572978786684226987e+09);
INSERT INTO "inbox" VALUES(1013,'1000002','1000002:1:1795729787','','done',NULL,NULL,2,0,1.7957297878691279888e+09,1.79572978787929844854e+09);
INSERT INTO "inbox" VALUES(1014,'1000002',NULL,'','done',NULL,NULL,3,0,1.79572978787920188906e+09,1.79572978789019417761e+09);
INSERT INTO "inbox" VALUES(1015,'1000002',NULL,'','done',NULL,NULL,4,0,1.79572978789161562924e+09,1.7957297879023556709e+09);
INSERT INTO "inbox" VALUES(1016,'1000002',NULL,'','done',NULL,NULL,5,0,1.7957297879026947021e+09,1.79572978791495680805e+09);
INSERT INTO "inbox" VALUES(1017,'1000002',NULL,'','done',NULL,NULL,NULL,0,1.79572978791700863833e+09,1.79572978793048024172e+09);
INSERT INTO "inbox" VALUES(1018,'1000002','1000002:6:1795729787','','done',NULL,NULL,7,0,1.79572978793037199975e+09,1.79572978793819284441e+09);
INSERT INTO "inbox" VALUES(1019,'1000002',NULL,'','done',NULL,NULL,NULL,0,1.79572978793975448607e+09,1.79572978794830322266e+09);
INSERT INTO "inbox" VALUES(1020,'-1000000000006','-1000000000006:1:1795729787','','done',NULL,NULL,NULL,0,1.79572978795045638082e+09,1.79572978795423722269e+09);
INSERT INTO "inbox" VALUES(1021,'101','101:8:1795729796','{"update_id": 1021, "message": {"message_id": 8, "date": 1795729796, "chat": {"id": 101, "type": "private", "first_name": "Luc\u00eda", "last_name": "Pech", "username": "lucia_pech"}, "from": {"id": 101, "is_bot": false, "first_name": "Luc\u00eda", "last_name": "Pech", "username": "lucia_pech", "language_code": "en"}, "text": "How many models are there?"}}','sending',NULL,'{"steps":[{"spot":{"chat":101,"message":8,"topic":null,"private":true},"message":{"html":"China has developed <b>more than 1,500</b> [1] large AI models, according to a report by CAICT, a government institution [2]. That is <b>about 40%</b> [3] of the world total.\n\n<blockquote expandable><b>Sources</b>\n[1] CAICT report, paragraph 3\n[2] The article, paragraph 3\n[3] Data from the Shanghai forum, paragraph 5\n<i>China already leads the AI race with 1,500 models</i>, La Verdad Yucatán</blockquote>","plain":"China has developed more than 1,500 [1] large AI models, according to a report by CAICT, a government institution [2]. That is about 40% [3] of the world total.\n\nSources\n[1] CAICT report, paragraph 3\n[2] The article, paragraph 3\n[3] Data from the Shanghai forum, paragraph 5\nChina already leads the AI race with 1,500 models, La Verdad Yucatán","rows":[[{"text":"How many large AI models are there in the world?","data":"a:en:world-models","link":null,"share":null,"copied":null}],[{"text":"What share of the world''s AI models is Chinese?","data":"a:en:china-share","link":null,"share":null,"copied":null}],[{"text":"Sources","data":"q:en:china-models","link":null,"share":null,"copied":null},{"text":"Share","data":null,"link":null,"share":"How many models are there?","copied":null},{"text":"More…","data":"m:en:china-models","link":null,"share":null,"copied":null}]],"says":"reply","language":"en","asks":false,"leads_on":false},"answers":[8],"reader":101,"entry":null,"quiet":false,"attachment":null,"kind":"post"}],"forgotten":false}',NULL,0,1.79572979699064469343e+09,1.79572979706423640254e+09);
CREATE TABLE journal (id INTEGER PRIMARY KEY AUTOINCREMENT, update_id BIGINT UNIQUE, reader TEXT, text TEXT NOT NULL,
                   outcome TEXT NOT NULL, answer TEXT, confidence DOUBLE PRECISION NOT NULL, language TEXT,
                   place TEXT NOT NULL, asked DOUBLE PRECISION NOT NULL, book TEXT);
INSERT INTO "journal" VALUES(1,1001,'a9a3b0d999d1e050d70bbb23628d2580','How many models are there?','answered','china-models',0.6253,'en','private',1.79572978760944175716e+09,NULL);
INSERT INTO "journal" VALUES(2,1002,'b48e783991eaaa5ff6a2b154b0094131','How many models are there?','answered','china-models',0.6253,'en','group',1.79572978763482189179e+09,NULL);
INSERT INTO "journal" VALUES(3,1003,'a9a3b0d999d1e050d70bbb23628d2580','How many models did India build?','unknown',NULL,0.0317,'en','private',1.7957297876927249432e+09,NULL);
INSERT INTO "journal" VALUES(4,1008,'e15659cbb3021e55d2e1a8eb167fbe88','How many models did India build?','unknown',NULL,0.0317,'en','private',1.79572978780088233943e+09,NULL);
INSERT INTO "journal" VALUES(5,1013,'95a62c35d5cad6b5eeb85b7050a736aa','How many models did India build?','unknown',NULL,0.0317,'en','private',1.79572978787351560589e+09,NULL);
INSERT INTO "journal" VALUES(6,1021,'a9a3b0d999d1e050d70bbb23628d2580','How many models are there?','answered','china-models',0.6253,'en','private',1.79572979706423640254e+09,NULL);
CREATE TABLE "key_values" (name TEXT PRIMARY KEY, value TEXT NOT NULL);
INSERT INTO "key_values" VALUES('key','227384340d2f8ffc8daa570f36b4059b41e84f037eea62a2e737ee0d0d924ae2');
INSERT INTO "key_values" VALUES('book','answers');
INSERT INTO "key_values" VALUES('first book','answers');
INSERT INTO "key_values" VALUES('digest','2026-11-26');
INSERT INTO "key_values" VALUES('published books','{"answers": "9c9be30ee54c7fe6b60a78ecb226b9d5"}');
INSERT INTO "key_values" VALUES('changed','ca18aa55c4704aca86c0a07ac50035a3');
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
CREATE TABLE offers (id INTEGER PRIMARY KEY AUTOINCREMENT, texts TEXT NOT NULL, answers TEXT NOT NULL,
                   state TEXT NOT NULL, answer TEXT, made DOUBLE PRECISION NOT NULL,
                   changed DOUBLE PRECISION NOT NULL, book TEXT, shown TEXT);
CREATE TABLE polls (poll TEXT PRIMARY KEY, book TEXT, fact TEXT NOT NULL, language TEXT NOT NULL,
                   question TEXT NOT NULL, options TEXT NOT NULL, correct INTEGER NOT NULL, place TEXT NOT NULL,
                   chat BIGINT, message BIGINT NOT NULL, mark TEXT NOT NULL, votes TEXT NOT NULL,
                   sent DOUBLE PRECISION NOT NULL, changed DOUBLE PRECISION NOT NULL);
CREATE TABLE posts (post TEXT PRIMARY KEY, book TEXT, seen DOUBLE PRECISION NOT NULL, keyboard TEXT, offered TEXT, way TEXT, channel BIGINT, number BIGINT, comment BIGINT, place BIGINT, thread BIGINT);
CREATE TABLE published (id INTEGER PRIMARY KEY AUTOINCREMENT, fact TEXT NOT NULL, figure TEXT NOT NULL, answers TEXT NOT NULL,
                   since DOUBLE PRECISION NOT NULL, until DOUBLE PRECISION, book TEXT);
INSERT INTO "published" VALUES(1,'china-models','more than 1,500','["china-models", "china-share", "world-models", "models-outside-china", "who-leads", "summary"]',1.79572978752890872957e+09,NULL,NULL);
INSERT INTO "published" VALUES(2,'china-share','about 40%','["china-models", "china-share", "models-outside-china", "who-leads", "summary"]',1.79572978752890872957e+09,NULL,NULL);
INSERT INTO "published" VALUES(3,'world-models','3,755','["china-share", "world-models", "models-outside-china"]',1.79572978752890872957e+09,NULL,NULL);
INSERT INTO "published" VALUES(4,'ai-companies','more than 5,100','["ai-companies", "companies-share", "world-companies", "summary"]',1.79572978752890872957e+09,NULL,NULL);
INSERT INTO "published" VALUES(5,'companies-share','15%','["ai-companies", "companies-share", "world-companies"]',1.79572978752890872957e+09,NULL,NULL);
INSERT INTO "published" VALUES(6,'unicorns','71','["ai-companies", "unicorns", "unicorn-meaning", "unicorns-share", "world-unicorns", "summary"]',1.79572978752890872957e+09,NULL,NULL);
INSERT INTO "published" VALUES(7,'unicorn-value','more than $1 billion','["unicorns", "unicorn-meaning"]',1.79572978752890872957e+09,NULL,NULL);
INSERT INTO "published" VALUES(8,'unicorns-share','26%','["unicorns", "unicorns-share", "world-unicorns"]',1.79572978752890872957e+09,NULL,NULL);
INSERT INTO "published" VALUES(9,'models-outside-china','fewer than 2,255','["models-outside-china"]',1.79572978752890872957e+09,NULL,NULL);
INSERT INTO "published" VALUES(10,'share-outside-china','about 60%','["models-outside-china"]',1.79572978752890872957e+09,NULL,NULL);
INSERT INTO "published" VALUES(11,'world-companies','about 34,000','["world-companies"]',1.79572978752890872957e+09,NULL,NULL);
INSERT INTO "published" VALUES(12,'companies-outside-china','about 28,900','["world-companies"]',1.79572978752890872957e+09,NULL,NULL);
INSERT INTO "published" VALUES(13,'world-unicorns','about 273','["world-unicorns"]',1.79572978752890872957e+09,NULL,NULL);
INSERT INTO "published" VALUES(14,'unicorns-outside-china','about 202','["world-unicorns"]',1.79572978752890872957e+09,NULL,NULL);
CREATE TABLE rates (name TEXT PRIMARY KEY, whole DOUBLE PRECISION NOT NULL);
CREATE TABLE readers (reader TEXT PRIMARY KEY, language TEXT NOT NULL,
                   chosen DOUBLE PRECISION NOT NULL);
INSERT INTO "readers" VALUES('95a62c35d5cad6b5eeb85b7050a736aa','es',1.79572978794329237936e+09);
CREATE TABLE replicas (id INTEGER PRIMARY KEY AUTOINCREMENT, bot BIGINT NOT NULL, name TEXT NOT NULL, machine TEXT NOT NULL,
                   process BIGINT NOT NULL, until DOUBLE PRECISION NOT NULL);
CREATE TABLE replies (question TEXT PRIMARY KEY, reply TEXT NOT NULL, message BIGINT NOT NULL,
                   reader TEXT, entry BIGINT, sent DOUBLE PRECISION NOT NULL);
INSERT INTO "replies" VALUES('3488896467f064e1fd6b38aa79a073f1','91cf3442bc367f5bf439575f3255f5e9',2,'a9a3b0d999d1e050d70bbb23628d2580',1,1.79572978762438106533e+09);
INSERT INTO "replies" VALUES('69f833b735627daf6f6a7a46866d1e46','8a4c2ec7aa436c7a1cfa905a490c3ede',2,'b48e783991eaaa5ff6a2b154b0094131',2,1.79572978765341210363e+09);
INSERT INTO "replies" VALUES('add016d316e37c8d31fa91a1ee76b9d9','3c793795a1c436ff8565e397f8a56c29',4,'a9a3b0d999d1e050d70bbb23628d2580',3,1.79572978770487928388e+09);
INSERT INTO "replies" VALUES('d5d3ab37d61085c88aea51025c197c9a','b66847e3a0c8d83cb533f43be2087568',2,'e15659cbb3021e55d2e1a8eb167fbe88',4,1.7957297878053252697e+09);
INSERT INTO "replies" VALUES('678a306efa9b2db16c394018ac702dc1','e5927c607dbe0c3de8d57cdc4317d6bb',2,'95a62c35d5cad6b5eeb85b7050a736aa',5,1.79572978787896871564e+09);
CREATE TABLE revisions (id INTEGER PRIMARY KEY, book TEXT, edits TEXT NOT NULL, notes TEXT NOT NULL,
                   state TEXT NOT NULL, editor TEXT, name TEXT, made DOUBLE PRECISION NOT NULL,
                   changed DOUBLE PRECISION NOT NULL);
CREATE TABLE threads (thread TEXT PRIMARY KEY, reader TEXT NOT NULL, said TEXT NOT NULL,
                   at DOUBLE PRECISION NOT NULL, book TEXT, chat TEXT);
INSERT INTO "threads" VALUES('f4f2f7018c78c3efe4985099308d3a99','a9a3b0d999d1e050d70bbb23628d2580','{"question":"How many models are there?","language":"en","answers":["china-models"],"facts":["china-models","china-share"],"cited":["china-models","caict","china-share"],"offered":[],"seen":[]}',1.79572979706423640254e+09,NULL,'51341fb8bf4a7bf1d6bfec7447defaf9');
INSERT INTO "threads" VALUES('e5c9f4ef15e0de4cf17d3c2bcaca9672','b48e783991eaaa5ff6a2b154b0094131','{"question":"How many models are there?","language":"en","answers":["china-models"],"facts":["china-models","china-share"],"cited":["china-models","caict","china-share"],"offered":[],"seen":[]}',1.79572978763482189179e+09,NULL,'a963170c9bde7026f16e7dc27470e891');
INSERT INTO "threads" VALUES('ac83b2e464c412d0fb934f767d15b867','e15659cbb3021e55d2e1a8eb167fbe88','{"question":"What share of the world''s AI models is Chinese?","language":"en","answers":["china-share"],"facts":["china-share","china-models","world-models"],"cited":["china-share","china-models","world-models"],"offered":[],"seen":[]}',1.79572978784671378137e+09,NULL,'60854b59fbcab4ecb84b72f9e61c57af');
INSERT INTO "threads" VALUES('03ff7eefd969c9aaded4bd9288476b78','95a62c35d5cad6b5eeb85b7050a736aa','{"question":"What share of the world''s AI models is Chinese?","language":"en","answers":["china-share"],"facts":["china-share","china-models","world-models"],"cited":["china-share","china-models","world-models"],"offered":[],"seen":[]}',1.79572978790950536732e+09,NULL,'26ad0535a60a998ebb90e1da5f83fbb0');
CREATE TABLE watches (id INTEGER PRIMARY KEY AUTOINCREMENT, reader TEXT NOT NULL, chat BIGINT NOT NULL, language TEXT NOT NULL,
                   question TEXT NOT NULL, answer TEXT, since DOUBLE PRECISION NOT NULL, book TEXT,
                   told DOUBLE PRECISION);
INSERT INTO "watches" VALUES(1,'a9a3b0d999d1e050d70bbb23628d2580',101,'en','How many models did India build?',NULL,1.79572978779049873356e+09,NULL,NULL);
INSERT INTO "watches" VALUES(2,'e15659cbb3021e55d2e1a8eb167fbe88',1000001,'en','How many models did India build?',NULL,1.79572978786154246327e+09,NULL,NULL);
INSERT INTO "watches" VALUES(3,'95a62c35d5cad6b5eeb85b7050a736aa',1000002,'en','How many models did India build?',NULL,1.79572978792488789556e+09,NULL,NULL);
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
COMMIT;
