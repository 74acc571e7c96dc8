BEGIN TRANSACTION;
CREATE TABLE events (id INTEGER PRIMARY KEY AUTOINCREMENT, entry BIGINT NOT NULL REFERENCES journal (id) ON DELETE CASCADE,
                   kind TEXT NOT NULL, answer TEXT, happened DOUBLE PRECISION NOT NULL, book TEXT);
INSERT INTO "events" VALUES(1,3,'suggestion','models-outside-china',1.79572954391887831685e+09,NULL);
INSERT INTO "events" VALUES(2,3,'suggestion','world-models',1.79572954408684706687e+09,NULL);
INSERT INTO "events" VALUES(3,3,'suggestion','china-share',1.79572954423882341383e+09,NULL);
INSERT INTO "events" VALUES(4,4,'suggestion','models-outside-china',1.7957295448152697086e+09,NULL);
INSERT INTO "events" VALUES(5,4,'suggestion','world-models',1.79572954484316587445e+09,NULL);
INSERT INTO "events" VALUES(6,4,'suggestion','china-share',1.79572954487732911106e+09,NULL);
INSERT INTO "events" VALUES(7,5,'suggestion','models-outside-china',1.79572954498772883414e+09,NULL);
INSERT INTO "events" VALUES(8,5,'suggestion','world-models',1.79572954504371666908e+09,NULL);
INSERT INTO "events" VALUES(9,5,'suggestion','china-share',1.7957295451277596951e+09,NULL);
CREATE TABLE inbox (update_id INTEGER PRIMARY KEY, lane TEXT NOT NULL, question TEXT UNIQUE, raw TEXT NOT NULL,
                   state TEXT NOT NULL, reason TEXT, delivery TEXT, message BIGINT,
                   repeats INTEGER NOT NULL DEFAULT 0, received DOUBLE PRECISION NOT NULL,
                   changed DOUBLE PRECISION NOT NULL);
INSERT INTO "inbox" VALUES(1001,'101','101:1:1795729517','','done',NULL,NULL,2,0,1.79572954252311730392e+09,1.79572954303130245205e+09);
INSERT INTO "inbox" VALUES(1002,'-1000000000001','-1000000000001:1:1795729543','','done',NULL,NULL,2,0,1.795729543031088829e+09,1.79572954322792458533e+09);
INSERT INTO "inbox" VALUES(1003,'101','101:3:1795729543','','done',NULL,NULL,4,0,1.79572954322741651532e+09,1.79572954373902702327e+09);
INSERT INTO "inbox" VALUES(1004,'101',NULL,'','done',NULL,NULL,5,0,1.79572954373859119416e+09,1.79572954398250865938e+09);
INSERT INTO "inbox" VALUES(1005,'101',NULL,'','done',NULL,NULL,6,0,1.79572954398235678672e+09,1.79572954413859367365e+09);
INSERT INTO "inbox" VALUES(1006,'101',NULL,'','done',NULL,NULL,7,0,1.79572954417419743534e+09,1.79572954427877759932e+09);
INSERT INTO "inbox" VALUES(1007,'101',NULL,'','done',NULL,NULL,NULL,0,1.79572954427866840355e+09,1.79572954447879457474e+09);
INSERT INTO "inbox" VALUES(1008,'1000001','1000001:1:1795729544','','done',NULL,NULL,2,0,1.79572954447869229319e+09,1.79572954460749864579e+09);
INSERT INTO "inbox" VALUES(1009,'1000001',NULL,'','done',NULL,NULL,3,0,1.79572954460733675953e+09,1.7957295448376538753e+09);
INSERT INTO "inbox" VALUES(1010,'1000001',NULL,'','done',NULL,NULL,4,0,1.79572954483753538133e+09,1.79572954485987114903e+09);
INSERT INTO "inbox" VALUES(1011,'1000001',NULL,'','done',NULL,NULL,5,0,1.7957295448598079681e+09,1.79572954489259338376e+09);
INSERT INTO "inbox" VALUES(1012,'1000001',NULL,'','done',NULL,NULL,NULL,0,1.79572954489252901077e+09,1.79572954491394233709e+09);
INSERT INTO "inbox" VALUES(1013,'1000002','1000002:1:1795729544','','done',NULL,NULL,2,0,1.79572954491189265254e+09,1.79572954496293902401e+09);
INSERT INTO "inbox" VALUES(1014,'1000002',NULL,'','done',NULL,NULL,3,0,1.79572954496283125874e+09,1.79572954499827790262e+09);
INSERT INTO "inbox" VALUES(1015,'1000002',NULL,'','done',NULL,NULL,4,0,1.79572954499822258944e+09,1.79572954507455182079e+09);
INSERT INTO "inbox" VALUES(1016,'1000002',NULL,'','done',NULL,NULL,5,0,1.79572954510752415659e+09,1.7957295451459698677e+09);
INSERT INTO "inbox" VALUES(1017,'1000002',NULL,'','done',NULL,NULL,NULL,0,1.79572954514769315718e+09,1.79572954519024777413e+09);
INSERT INTO "inbox" VALUES(1018,'1000002','1000002:6:1795729545','','done',NULL,NULL,7,0,1.79572954518824744228e+09,1.79572954521237778662e+09);
INSERT INTO "inbox" VALUES(1019,'1000002',NULL,'','done',NULL,NULL,NULL,0,1.79572954521335959431e+09,1.79572954527468109124e+09);
INSERT INTO "inbox" VALUES(1020,'-1000000000006','-1000000000006:1:1795729545','','done',NULL,NULL,NULL,0,1.79572954524893856043e+09,1.79572954527452564236e+09);
INSERT INTO "inbox" VALUES(1021,'101','101:8:1795729554','{"update_id": 1021, "message": {"message_id": 8, "date": 1795729554, "chat": {"id": 101, "type": "private", "first_name": "Luc\u00eda", "last_name": "Pech", "username": "lucia_pech"}, "from": {"id": 101, "is_bot": false, "first_name": "Luc\u00eda", "last_name": "Pech", "username": "lucia_pech", "language_code": "en"}, "text": "How many models are there?"}}','sending',NULL,'{"steps":[{"spot":{"chat":101,"message":8,"topic":null,"private":true},"message":{"html":"China has developed <b>more than 1,500</b> [1] large AI models, according to a report by CAICT, a government institution [2]. That is <b>about 40%</b> [3] of the world total.\n\n<blockquote expandable><b>Sources</b>\n[1] CAICT report, paragraph 3\n[2] The article, paragraph 3\n[3] Data from the Shanghai forum, paragraph 5\n<i>China already leads the AI race with 1,500 models</i>, La Verdad Yucatán</blockquote>","plain":"China has developed more than 1,500 [1] large AI models, according to a report by CAICT, a government institution [2]. That is about 40% [3] of the world total.\n\nSources\n[1] CAICT report, paragraph 3\n[2] The article, paragraph 3\n[3] Data from the Shanghai forum, paragraph 5\nChina already leads the AI race with 1,500 models, La Verdad Yucatán","rows":[[{"text":"How many large AI models are there in the world?","data":"a:en:world-models","link":null,"share":null}],[{"text":"What share of the world''s AI models is Chinese?","data":"a:en:china-share","link":null,"share":null}],[{"text":"Sources","data":"q:en:china-models","link":null,"share":null},{"text":"Share","data":null,"link":null,"share":"How many models are there?"},{"text":"More…","data":"m:en:china-models","link":null,"share":null}]],"says":"reply","language":"en","asks":false,"leads_on":false},"answers":[8],"reader":101,"entry":null,"quiet":false,"attachment":null,"kind":"post"}],"forgotten":false}',NULL,0,1.79572955429097914697e+09,1.79572955466257786752e+09);
CREATE TABLE journal (id INTEGER PRIMARY KEY AUTOINCREMENT, update_id BIGINT UNIQUE, reader TEXT, text TEXT NOT NULL,
                   outcome TEXT NOT NULL, answer TEXT, confidence DOUBLE PRECISION NOT NULL, language TEXT,
                   place TEXT NOT NULL, asked DOUBLE PRECISION NOT NULL, book TEXT);
INSERT INTO "journal" VALUES(1,1001,'fa26cd1e7d980de0910c4fa87bc97223','How many models are there?','answered','china-models',0.6253,'en','private',1.79572954302027082439e+09,NULL);
INSERT INTO "journal" VALUES(2,1002,'a03c0f201af997aeab979b4b1fa02ddd','How many models are there?','answered','china-models',0.6253,'en','group',1.79572954312005829812e+09,NULL);
INSERT INTO "journal" VALUES(3,1003,'fa26cd1e7d980de0910c4fa87bc97223','How many models did India build?','unknown',NULL,0.0317,'en','private',1.79572954359330105777e+09,NULL);
INSERT INTO "journal" VALUES(4,1008,'1f718c1aa3a7003951b810e934a6c7f2','How many models did India build?','unknown',NULL,0.0317,'en','private',1.79572954451170063022e+09,NULL);
INSERT INTO "journal" VALUES(5,1013,'b8bbb244f99fdedf54c5ca887da0a22c','How many models did India build?','unknown',NULL,0.0317,'en','private',1.79572954492153859145e+09,NULL);
INSERT INTO "journal" VALUES(6,1021,'fa26cd1e7d980de0910c4fa87bc97223','How many models are there?','answered','china-models',0.6253,'en','private',1.79572955466257786752e+09,NULL);
CREATE TABLE "key_values" (name TEXT PRIMARY KEY, value TEXT NOT NULL);
INSERT INTO "key_values" VALUES('key','28914f37cea3e5e698ce6be379f5a9178894b3aa6b04cfc8d81c72770f68deaa');
INSERT INTO "key_values" VALUES('book','answers');
INSERT INTO "key_values" VALUES('first book','answers');
INSERT INTO "key_values" VALUES('published books','{"answers": "778d899daec240054c0c2757ef9b60eb"}');
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
INSERT INTO "migrations" VALUES(14,'what stands under each post of the newsroom''s channel, to ask about its article');
CREATE TABLE offers (id INTEGER PRIMARY KEY AUTOINCREMENT, texts TEXT NOT NULL, answers TEXT NOT NULL,
                   state TEXT NOT NULL, answer TEXT, made DOUBLE PRECISION NOT NULL,
                   changed DOUBLE PRECISION NOT NULL, book TEXT, shown TEXT);
CREATE TABLE posts (post TEXT PRIMARY KEY, book TEXT, seen DOUBLE PRECISION NOT NULL, keyboard TEXT, offered TEXT, way TEXT, channel BIGINT, number BIGINT, comment BIGINT, place BIGINT, thread BIGINT);
CREATE TABLE published (id INTEGER PRIMARY KEY AUTOINCREMENT, fact TEXT NOT NULL, figure TEXT NOT NULL, answers TEXT NOT NULL,
                   since DOUBLE PRECISION NOT NULL, until DOUBLE PRECISION, book TEXT);
INSERT INTO "published" VALUES(1,'china-models','more than 1,500','["china-models", "china-share", "world-models", "models-outside-china", "who-leads", "summary"]',1.7957295424756879806e+09,NULL,NULL);
INSERT INTO "published" VALUES(2,'china-share','about 40%','["china-models", "china-share", "models-outside-china", "who-leads", "summary"]',1.7957295424756879806e+09,NULL,NULL);
INSERT INTO "published" VALUES(3,'world-models','3,755','["china-share", "world-models", "models-outside-china"]',1.7957295424756879806e+09,NULL,NULL);
INSERT INTO "published" VALUES(4,'ai-companies','more than 5,100','["ai-companies", "companies-share", "world-companies", "summary"]',1.7957295424756879806e+09,NULL,NULL);
INSERT INTO "published" VALUES(5,'companies-share','15%','["ai-companies", "companies-share", "world-companies"]',1.7957295424756879806e+09,NULL,NULL);
INSERT INTO "published" VALUES(6,'unicorns','71','["ai-companies", "unicorns", "unicorn-meaning", "unicorns-share", "world-unicorns", "summary"]',1.7957295424756879806e+09,NULL,NULL);
INSERT INTO "published" VALUES(7,'unicorn-value','more than $1 billion','["unicorns", "unicorn-meaning"]',1.7957295424756879806e+09,NULL,NULL);
INSERT INTO "published" VALUES(8,'unicorns-share','26%','["unicorns", "unicorns-share", "world-unicorns"]',1.7957295424756879806e+09,NULL,NULL);
INSERT INTO "published" VALUES(9,'models-outside-china','fewer than 2,255','["models-outside-china"]',1.7957295424756879806e+09,NULL,NULL);
INSERT INTO "published" VALUES(10,'share-outside-china','about 60%','["models-outside-china"]',1.7957295424756879806e+09,NULL,NULL);
INSERT INTO "published" VALUES(11,'world-companies','about 34,000','["world-companies"]',1.7957295424756879806e+09,NULL,NULL);
INSERT INTO "published" VALUES(12,'companies-outside-china','about 28,900','["world-companies"]',1.7957295424756879806e+09,NULL,NULL);
INSERT INTO "published" VALUES(13,'world-unicorns','about 273','["world-unicorns"]',1.7957295424756879806e+09,NULL,NULL);
INSERT INTO "published" VALUES(14,'unicorns-outside-china','about 202','["world-unicorns"]',1.7957295424756879806e+09,NULL,NULL);
CREATE TABLE readers (reader TEXT PRIMARY KEY, language TEXT NOT NULL,
                   chosen DOUBLE PRECISION NOT NULL);
INSERT INTO "readers" VALUES('b8bbb244f99fdedf54c5ca887da0a22c','es',1.79572954523886251453e+09);
CREATE TABLE replies (question TEXT PRIMARY KEY, reply TEXT NOT NULL, message BIGINT NOT NULL,
                   reader TEXT, entry BIGINT, sent DOUBLE PRECISION NOT NULL);
INSERT INTO "replies" VALUES('77f3499ae9229ce026b1ab709319ba77','319dd800a3190ad084dfbc4af5769a32',2,'fa26cd1e7d980de0910c4fa87bc97223',1,1.79572954303095221519e+09);
INSERT INTO "replies" VALUES('45e1c6ebbe419cf90b29c73df7e22cef','cc614c12fcb98c8f61b5062f4e86eb9f',2,'a03c0f201af997aeab979b4b1fa02ddd',2,1.7957295432272787094e+09);
INSERT INTO "replies" VALUES('7a6d4047ac0b6ee84e3bcaac527d7c9b','a4401322cf66df54cb5bf74f302a2ea4',4,'fa26cd1e7d980de0910c4fa87bc97223',3,1795729543.73841);
INSERT INTO "replies" VALUES('879cd4b074e6ef113e6dffafb6580e5d','8aa7329d9d2a526067e7766533d89344',2,'1f718c1aa3a7003951b810e934a6c7f2',4,1.79572954460690641402e+09);
INSERT INTO "replies" VALUES('856de37e4a1a88f275b8af787b49f2bd','eed627520a7b817ea21acb77bc913de6',2,'b8bbb244f99fdedf54c5ca887da0a22c',5,1.79572954496259975434e+09);
CREATE TABLE revisions (id INTEGER PRIMARY KEY, book TEXT, edits TEXT NOT NULL, notes TEXT NOT NULL,
                   state TEXT NOT NULL, editor TEXT, name TEXT, made DOUBLE PRECISION NOT NULL,
                   changed DOUBLE PRECISION NOT NULL);
CREATE TABLE threads (thread TEXT PRIMARY KEY, reader TEXT NOT NULL, said TEXT NOT NULL,
                   at DOUBLE PRECISION NOT NULL, book TEXT);
INSERT INTO "threads" VALUES('48e6a3d359b6bd438d55ff61df8587ea','fa26cd1e7d980de0910c4fa87bc97223','{"question":"How many models are there?","language":"en","answers":["china-models"],"facts":["china-models","china-share"],"cited":["china-models","caict","china-share"],"offered":[],"seen":[]}',1.79572955466257786752e+09,NULL);
INSERT INTO "threads" VALUES('51be29ec2981b693709f9b9f41d16a89','a03c0f201af997aeab979b4b1fa02ddd','{"question":"How many models are there?","language":"en","answers":["china-models"],"facts":["china-models","china-share"],"cited":["china-models","caict","china-share"],"offered":[],"seen":[]}',1.79572954312005829812e+09,NULL);
INSERT INTO "threads" VALUES('6a07c1204094e5357b2458c4d02ddd01','1f718c1aa3a7003951b810e934a6c7f2','{"question":"What share of the world''s AI models is Chinese?","language":"en","answers":["china-share"],"facts":["china-share","china-models","world-models"],"cited":["china-share","china-models","world-models"],"offered":[],"seen":[]}',1.79572954487732911106e+09,NULL);
INSERT INTO "threads" VALUES('f1f8aa3c3fce2c422d0fe1214c81e9b7','b8bbb244f99fdedf54c5ca887da0a22c','{"question":"What share of the world''s AI models is Chinese?","language":"en","answers":["china-share"],"facts":["china-share","china-models","world-models"],"cited":["china-share","china-models","world-models"],"offered":[],"seen":[]}',1.7957295451277596951e+09,NULL);
CREATE TABLE watches (id INTEGER PRIMARY KEY AUTOINCREMENT, reader TEXT NOT NULL, chat BIGINT NOT NULL, language TEXT NOT NULL,
                   question TEXT NOT NULL, answer TEXT, since DOUBLE PRECISION NOT NULL, book TEXT,
                   told DOUBLE PRECISION);
INSERT INTO "watches" VALUES(1,'fa26cd1e7d980de0910c4fa87bc97223',101,'en','How many models did India build?',NULL,1.7957295444383509159e+09,NULL,NULL);
INSERT INTO "watches" VALUES(2,'1f718c1aa3a7003951b810e934a6c7f2',1000001,'en','How many models did India build?',NULL,1.79572954490755105016e+09,NULL,NULL);
INSERT INTO "watches" VALUES(3,'b8bbb244f99fdedf54c5ca887da0a22c',1000002,'en','How many models did India build?',NULL,1.79572954518148422244e+09,NULL,NULL);
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
