BEGIN TRANSACTION;
CREATE TABLE events (id INTEGER PRIMARY KEY AUTOINCREMENT, entry BIGINT NOT NULL REFERENCES journal (id) ON DELETE CASCADE,
                   kind TEXT NOT NULL, answer TEXT, happened DOUBLE PRECISION NOT NULL, book TEXT);
INSERT INTO "events" VALUES(1,3,'suggestion','models-outside-china',1.79572942246003031726e+09,NULL);
INSERT INTO "events" VALUES(2,3,'suggestion','world-models',1.79572942302688717841e+09,NULL);
INSERT INTO "events" VALUES(3,3,'suggestion','china-share',1.7957294234973068237e+09,NULL);
INSERT INTO "events" VALUES(4,4,'suggestion','models-outside-china',1.79572942447690057756e+09,NULL);
INSERT INTO "events" VALUES(5,4,'suggestion','world-models',1.79572942477117919925e+09,NULL);
INSERT INTO "events" VALUES(6,4,'suggestion','china-share',1.79572942537030220033e+09,NULL);
INSERT INTO "events" VALUES(7,5,'suggestion','models-outside-china',1.79572942655517721181e+09,NULL);
INSERT INTO "events" VALUES(8,5,'suggestion','world-models',1.79572942715036606791e+09,NULL);
INSERT INTO "events" VALUES(9,5,'suggestion','china-share',1.79572942755839443204e+09,NULL);
CREATE TABLE inbox (update_id INTEGER PRIMARY KEY, lane TEXT NOT NULL, question TEXT UNIQUE, raw TEXT NOT NULL,
                   state TEXT NOT NULL, reason TEXT, delivery TEXT, message BIGINT,
                   repeats INTEGER NOT NULL DEFAULT 0, received DOUBLE PRECISION NOT NULL,
                   changed DOUBLE PRECISION NOT NULL);
INSERT INTO "inbox" VALUES(1001,'101','101:1:1795729389','','done',NULL,NULL,2,0,1.79572941798663187023e+09,1.79572942025106596945e+09);
INSERT INTO "inbox" VALUES(1002,'-1000000000001','-1000000000001:1:1795729419','','done',NULL,NULL,2,0,1.79572942017551326755e+09,1.79572942089614033698e+09);
INSERT INTO "inbox" VALUES(1003,'101','101:3:1795729420','','done',NULL,NULL,4,0,1.79572942089587140081e+09,1.79572942216715073591e+09);
INSERT INTO "inbox" VALUES(1004,'101',NULL,'','done',NULL,NULL,5,0,1.79572942216703653342e+09,1.79572942269549393656e+09);
INSERT INTO "inbox" VALUES(1005,'101',NULL,'','done',NULL,NULL,6,0,1.79572942272717666623e+09,1.79572942324354338644e+09);
INSERT INTO "inbox" VALUES(1006,'101',NULL,'','done',NULL,NULL,7,0,1.79572942324337792401e+09,1.79572942359200143818e+09);
INSERT INTO "inbox" VALUES(1007,'101',NULL,'','done',NULL,NULL,NULL,0,1.79572942362245464324e+09,1.79572942398018741607e+09);
INSERT INTO "inbox" VALUES(1008,'1000001','1000001:1:1795729423','','done',NULL,NULL,2,0,1.79572942390945148464e+09,1.79572942408272266385e+09);
INSERT INTO "inbox" VALUES(1009,'1000001',NULL,'','done',NULL,NULL,3,0,1795729424.11485,1.79572942453892540936e+09);
INSERT INTO "inbox" VALUES(1010,'1000001',NULL,'','done',NULL,NULL,4,0,1.79572942462224483493e+09,1.79572942501909160609e+09);
INSERT INTO "inbox" VALUES(1011,'1000001',NULL,'','done',NULL,NULL,5,0,1.79572942493134808539e+09,1.79572942543535947804e+09);
INSERT INTO "inbox" VALUES(1012,'1000001',NULL,'','done',NULL,NULL,NULL,0,1.79572942545087027542e+09,1.7957294259355957508e+09);
INSERT INTO "inbox" VALUES(1013,'1000002','1000002:1:1795729425','','done',NULL,NULL,2,0,1.79572942591315197948e+09,1.79572942615503311153e+09);
INSERT INTO "inbox" VALUES(1014,'1000002',NULL,'','done',NULL,NULL,3,0,1.79572942615474843977e+09,1.79572942679500770568e+09);
INSERT INTO "inbox" VALUES(1015,'1000002',NULL,'','done',NULL,NULL,4,0,1.79572942681505823142e+09,1795729427.23944);
INSERT INTO "inbox" VALUES(1016,'1000002',NULL,'','done',NULL,NULL,5,0,1.79572942723933506011e+09,1.79572942762664937974e+09);
INSERT INTO "inbox" VALUES(1017,'1000002',NULL,'','done',NULL,NULL,NULL,0,1.79572942763668704033e+09,1.79572942838063573833e+09);
INSERT INTO "inbox" VALUES(1018,'1000002','1000002:6:1795729428','','done',NULL,NULL,7,0,1.79572942838049793247e+09,1.79572942862701368329e+09);
INSERT INTO "inbox" VALUES(1019,'1000002',NULL,'','done',NULL,NULL,NULL,0,1.79572942862687897681e+09,1795729428.93553);
INSERT INTO "inbox" VALUES(1020,'-1000000000006','-1000000000006:1:1795729428','','done',NULL,NULL,NULL,0,1.7957294289353702069e+09,1.79572942903108501437e+09);
INSERT INTO "inbox" VALUES(1021,'101','101:8:1795729437','{"update_id": 1021, "message": {"message_id": 8, "date": 1795729437, "chat": {"id": 101, "type": "private", "first_name": "Luc\u00eda", "last_name": "Pech", "username": "lucia_pech"}, "from": {"id": 101, "is_bot": false, "first_name": "Luc\u00eda", "last_name": "Pech", "username": "lucia_pech", "language_code": "en"}, "text": "How many models are there?"}}','sending',NULL,'{"steps":[{"spot":{"chat":101,"message":8,"topic":null,"private":true},"message":{"html":"China has developed <b>more than 1,500</b> [1] large AI models, according to a report by CAICT, a government institution [2]. That is <b>about 40%</b> [3] of the world total.\n\n<blockquote expandable><b>Sources</b>\n[1] CAICT report, paragraph 3\n[2] The article, paragraph 3\n[3] Data from the Shanghai forum, paragraph 5\n<i>China already leads the AI race with 1,500 models</i>, La Verdad Yucatán</blockquote>","plain":"China has developed more than 1,500 [1] large AI models, according to a report by CAICT, a government institution [2]. That is about 40% [3] of the world total.\n\nSources\n[1] CAICT report, paragraph 3\n[2] The article, paragraph 3\n[3] Data from the Shanghai forum, paragraph 5\nChina already leads the AI race with 1,500 models, La Verdad Yucatán","rows":[[{"text":"How many large AI models are there in the world?","data":"a:en:world-models","link":null,"share":null}],[{"text":"What share of the world''s AI models is Chinese?","data":"a:en:china-share","link":null,"share":null}],[{"text":"Sources","data":"q:en:china-models","link":null,"share":null},{"text":"Share","data":null,"link":null,"share":"How many models are there?"},{"text":"More…","data":"m:en:china-models","link":null,"share":null}]],"says":"reply","language":"en","asks":false,"leads_on":false},"answers":[8],"reader":101,"entry":null,"quiet":false,"kind":"post"}],"forgotten":false}',NULL,0,1.79572943796753406531e+09,1.79572943834783601765e+09);
CREATE TABLE journal (id INTEGER PRIMARY KEY AUTOINCREMENT, update_id BIGINT UNIQUE, reader TEXT, text TEXT NOT NULL,
                   outcome TEXT NOT NULL, answer TEXT, confidence DOUBLE PRECISION NOT NULL, language TEXT,
                   place TEXT NOT NULL, asked DOUBLE PRECISION NOT NULL, book TEXT);
INSERT INTO "journal" VALUES(1,1001,'7f8aa115cfbe448aaf3865d7ad11c875','How many models are there?','answered','china-models',0.6253,'en','private',1.79572941927638435365e+09,NULL);
INSERT INTO "journal" VALUES(2,1002,'38850766e8170e66ade1d0012de6a7e5','How many models are there?','answered','china-models',0.6253,'en','group',1.79572942054797363283e+09,NULL);
INSERT INTO "journal" VALUES(3,1003,'7f8aa115cfbe448aaf3865d7ad11c875','How many models did India build?','unknown',NULL,0.0317,'en','private',1.79572942191440796852e+09,NULL);
INSERT INTO "journal" VALUES(4,1008,'2b9e83d867abfb09b67f87b85acefdbb','How many models did India build?','unknown',NULL,0.0317,'en','private',1.79572942400731873509e+09,NULL);
INSERT INTO "journal" VALUES(5,1013,'87c5d0bb05be41559a69478668d229a2','How many models did India build?','unknown',NULL,0.0317,'en','private',1.79572942598027300836e+09,NULL);
INSERT INTO "journal" VALUES(6,1021,'7f8aa115cfbe448aaf3865d7ad11c875','How many models are there?','answered','china-models',0.6253,'en','private',1.79572943834783601765e+09,NULL);
CREATE TABLE "key_values" (name TEXT PRIMARY KEY, value TEXT NOT NULL);
INSERT INTO "key_values" VALUES('key','dd85871b03e2a234b2e90ae84fdf23159aed61bb37d07019a8f01c2f5a3e2257');
INSERT INTO "key_values" VALUES('book','answers');
INSERT INTO "key_values" VALUES('first book','answers');
INSERT INTO "key_values" VALUES('published books','{"answers": "074d3e7b829cf03fba8ab0d6eb0215da"}');
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
CREATE TABLE offers (id INTEGER PRIMARY KEY AUTOINCREMENT, texts TEXT NOT NULL, answers TEXT NOT NULL,
                   state TEXT NOT NULL, answer TEXT, made DOUBLE PRECISION NOT NULL,
                   changed DOUBLE PRECISION NOT NULL, book TEXT);
CREATE TABLE posts (post TEXT PRIMARY KEY, book TEXT, seen DOUBLE PRECISION NOT NULL);
CREATE TABLE published (id INTEGER PRIMARY KEY AUTOINCREMENT, fact TEXT NOT NULL, figure TEXT NOT NULL, answers TEXT NOT NULL,
                   since DOUBLE PRECISION NOT NULL, until DOUBLE PRECISION, book TEXT);
INSERT INTO "published" VALUES(1,'china-models','more than 1,500','["china-models", "china-share", "world-models", "models-outside-china", "who-leads", "summary"]',1.79572941755262517928e+09,NULL,NULL);
INSERT INTO "published" VALUES(2,'china-share','about 40%','["china-models", "china-share", "models-outside-china", "who-leads", "summary"]',1.79572941755262517928e+09,NULL,NULL);
INSERT INTO "published" VALUES(3,'world-models','3,755','["china-share", "world-models", "models-outside-china"]',1.79572941755262517928e+09,NULL,NULL);
INSERT INTO "published" VALUES(4,'ai-companies','more than 5,100','["ai-companies", "companies-share", "world-companies", "summary"]',1.79572941755262517928e+09,NULL,NULL);
INSERT INTO "published" VALUES(5,'companies-share','15%','["ai-companies", "companies-share", "world-companies"]',1.79572941755262517928e+09,NULL,NULL);
INSERT INTO "published" VALUES(6,'unicorns','71','["ai-companies", "unicorns", "unicorn-meaning", "unicorns-share", "world-unicorns", "summary"]',1.79572941755262517928e+09,NULL,NULL);
INSERT INTO "published" VALUES(7,'unicorn-value','more than $1 billion','["unicorns", "unicorn-meaning"]',1.79572941755262517928e+09,NULL,NULL);
INSERT INTO "published" VALUES(8,'unicorns-share','26%','["unicorns", "unicorns-share", "world-unicorns"]',1.79572941755262517928e+09,NULL,NULL);
INSERT INTO "published" VALUES(9,'models-outside-china','fewer than 2,255','["models-outside-china"]',1.79572941755262517928e+09,NULL,NULL);
INSERT INTO "published" VALUES(10,'share-outside-china','about 60%','["models-outside-china"]',1.79572941755262517928e+09,NULL,NULL);
INSERT INTO "published" VALUES(11,'world-companies','about 34,000','["world-companies"]',1.79572941755262517928e+09,NULL,NULL);
INSERT INTO "published" VALUES(12,'companies-outside-china','about 28,900','["world-companies"]',1.79572941755262517928e+09,NULL,NULL);
INSERT INTO "published" VALUES(13,'world-unicorns','about 273','["world-unicorns"]',1.79572941755262517928e+09,NULL,NULL);
INSERT INTO "published" VALUES(14,'unicorns-outside-china','about 202','["world-unicorns"]',1.79572941755262517928e+09,NULL,NULL);
CREATE TABLE readers (reader TEXT PRIMARY KEY, language TEXT NOT NULL,
                   chosen DOUBLE PRECISION NOT NULL);
INSERT INTO "readers" VALUES('87c5d0bb05be41559a69478668d229a2','es',1.79572942881243872645e+09);
CREATE TABLE replies (question TEXT PRIMARY KEY, reply TEXT NOT NULL, message BIGINT NOT NULL,
                   reader TEXT, entry BIGINT, sent DOUBLE PRECISION NOT NULL);
INSERT INTO "replies" VALUES('0977f50b1ecb3d76d377477d51aa61f1','3134b3aa18cbc7116d182b33be1c63ce',2,'7f8aa115cfbe448aaf3865d7ad11c875',1,1.79572942017503523826e+09);
INSERT INTO "replies" VALUES('a69c50ae4850c012fadf813cec8adb29','cc092eacd9fd1e191a5d81532be272fb',2,'38850766e8170e66ade1d0012de6a7e5',2,1.79572942089558911316e+09);
INSERT INTO "replies" VALUES('93c12bf577a42154dd311e4014369c37','67adf27469b2b06f3173e041f09b4c45',4,'7f8aa115cfbe448aaf3865d7ad11c875',3,1.79572942216676449773e+09);
INSERT INTO "replies" VALUES('d4125d92bd31391daf922bf2effe9a8d','a65c1daa61ba294ca5a35bb076e99581',2,'2b9e83d867abfb09b67f87b85acefdbb',4,1.79572942408263492588e+09);
INSERT INTO "replies" VALUES('438ff216ca7c77f36137d9cc147f2da8','40c776982b4ba84d03c38de5b72e5253',2,'87c5d0bb05be41559a69478668d229a2',5,1.79572942615434360505e+09);
CREATE TABLE revisions (id INTEGER PRIMARY KEY, book TEXT, edits TEXT NOT NULL, notes TEXT NOT NULL,
                   state TEXT NOT NULL, editor TEXT, name TEXT, made DOUBLE PRECISION NOT NULL,
                   changed DOUBLE PRECISION NOT NULL);
CREATE TABLE threads (thread TEXT PRIMARY KEY, reader TEXT NOT NULL, said TEXT NOT NULL,
                   at DOUBLE PRECISION NOT NULL, book TEXT);
INSERT INTO "threads" VALUES('2f6bf5d8902e7fa0f557914ac1912c10','7f8aa115cfbe448aaf3865d7ad11c875','{"question":"How many models are there?","language":"en","answers":["china-models"],"facts":["china-models","china-share"],"cited":["china-models","caict","china-share"],"offered":[],"seen":[]}',1.79572943834783601765e+09,NULL);
INSERT INTO "threads" VALUES('c8974e4d7cba6b834539763607d41b48','38850766e8170e66ade1d0012de6a7e5','{"question":"How many models are there?","language":"en","answers":["china-models"],"facts":["china-models","china-share"],"cited":["china-models","caict","china-share"],"offered":[],"seen":[]}',1.79572942054797363283e+09,NULL);
INSERT INTO "threads" VALUES('d6c8f07cc83fa1b253b7a7951d543942','2b9e83d867abfb09b67f87b85acefdbb','{"question":"What share of the world''s AI models is Chinese?","language":"en","answers":["china-share"],"facts":["china-share","china-models","world-models"],"cited":["china-share","china-models","world-models"],"offered":[],"seen":[]}',1.79572942537030220033e+09,NULL);
INSERT INTO "threads" VALUES('d31753b2c059a6f203f4662f8bd6fa63','87c5d0bb05be41559a69478668d229a2','{"question":"What share of the world''s AI models is Chinese?","language":"en","answers":["china-share"],"facts":["china-share","china-models","world-models"],"cited":["china-share","china-models","world-models"],"offered":[],"seen":[]}',1.79572942755839443204e+09,NULL);
CREATE TABLE watches (id INTEGER PRIMARY KEY AUTOINCREMENT, reader TEXT NOT NULL, chat BIGINT NOT NULL, language TEXT NOT NULL,
                   question TEXT NOT NULL, answer TEXT, since DOUBLE PRECISION NOT NULL, book TEXT, UNIQUE (reader, question));
INSERT INTO "watches" VALUES(1,'7f8aa115cfbe448aaf3865d7ad11c875',101,'en','How many models did India build?',NULL,1.79572942382209181783e+09,NULL);
INSERT INTO "watches" VALUES(2,'2b9e83d867abfb09b67f87b85acefdbb',1000001,'en','How many models did India build?',NULL,1.79572942582720971108e+09,NULL);
INSERT INTO "watches" VALUES(3,'87c5d0bb05be41559a69478668d229a2',1000002,'en','How many models did India build?',NULL,1.7957294282054541111e+09,NULL);
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
COMMIT;
