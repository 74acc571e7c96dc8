BEGIN TRANSACTION;
CREATE TABLE events (id INTEGER PRIMARY KEY AUTOINCREMENT, entry BIGINT NOT NULL REFERENCES journal (id) ON DELETE CASCADE,
                   kind TEXT NOT NULL, answer TEXT, happened DOUBLE PRECISION NOT NULL, book TEXT);
INSERT INTO "events" VALUES(1,3,'suggestion','models-outside-china',1.7957293705051336288e+09,NULL);
INSERT INTO "events" VALUES(2,3,'suggestion','world-models',1.79572937055529117588e+09,NULL);
INSERT INTO "events" VALUES(3,3,'suggestion','china-share',1.79572937069122838971e+09,NULL);
INSERT INTO "events" VALUES(4,4,'suggestion','models-outside-china',1.79572937109127354622e+09,NULL);
INSERT INTO "events" VALUES(5,4,'suggestion','world-models',1.79572937120122075077e+09,NULL);
INSERT INTO "events" VALUES(6,4,'suggestion','china-share',1.79572937133969163896e+09,NULL);
INSERT INTO "events" VALUES(7,5,'suggestion','models-outside-china',1.79572937163699555395e+09,NULL);
INSERT INTO "events" VALUES(8,5,'suggestion','world-models',1.7957293718984017372e+09,NULL);
INSERT INTO "events" VALUES(9,5,'suggestion','china-share',1.79572937213076019285e+09,NULL);
CREATE TABLE inbox (update_id INTEGER PRIMARY KEY, lane TEXT NOT NULL, question TEXT UNIQUE, raw TEXT NOT NULL,
                   state TEXT NOT NULL, reason TEXT, delivery TEXT, message BIGINT,
                   repeats INTEGER NOT NULL DEFAULT 0, received DOUBLE PRECISION NOT NULL,
                   changed DOUBLE PRECISION NOT NULL);
INSERT INTO "inbox" VALUES(1001,'101','101:1:1795729349','','done',NULL,NULL,2,0,1.79572936948205304141e+09,1.79572937006227850917e+09);
INSERT INTO "inbox" VALUES(1002,'-1000000000001','-1000000000001:1:1795729370','','done',NULL,NULL,2,0,1.79572937006077480315e+09,1795729370.11124);
INSERT INTO "inbox" VALUES(1003,'101','101:3:1795729370','','done',NULL,NULL,4,0,1.79572937011061930655e+09,1.79572937038914942739e+09);
INSERT INTO "inbox" VALUES(1004,'101',NULL,'','done',NULL,NULL,5,0,1.79572937038937187198e+09,1.79572937051745533942e+09);
INSERT INTO "inbox" VALUES(1005,'101',NULL,'','done',NULL,NULL,6,0,1.79572937052234315874e+09,1.79572937058017182351e+09);
INSERT INTO "inbox" VALUES(1006,'101',NULL,'','done',NULL,NULL,7,0,1.79572937058006834986e+09,1795729370.80738);
INSERT INTO "inbox" VALUES(1007,'101',NULL,'','done',NULL,NULL,NULL,0,1.7957293708072092533e+09,1.79572937093212747577e+09);
INSERT INTO "inbox" VALUES(1008,'1000001','1000001:1:1795729370','','done',NULL,NULL,2,0,1.7957293709314339161e+09,1.79572937101617550849e+09);
INSERT INTO "inbox" VALUES(1009,'1000001',NULL,'','done',NULL,NULL,3,0,1.79572937101604580877e+09,1.79572937112377452846e+09);
INSERT INTO "inbox" VALUES(1010,'1000001',NULL,'','done',NULL,NULL,4,0,1.79572937112367033958e+09,1.79572937125187516212e+09);
INSERT INTO "inbox" VALUES(1011,'1000001',NULL,'','done',NULL,NULL,5,0,1.79572937125169944765e+09,1.79572937134405231475e+09);
INSERT INTO "inbox" VALUES(1012,'1000001',NULL,'','done',NULL,NULL,NULL,0,1.79572937134398317332e+09,1.79572937141532707212e+09);
INSERT INTO "inbox" VALUES(1013,'1000002','1000002:1:1795729371','','done',NULL,NULL,2,0,1.79572937140942931171e+09,1.79572937145111179353e+09);
INSERT INTO "inbox" VALUES(1014,'1000002',NULL,'','done',NULL,NULL,3,0,1.79572937145095109937e+09,1.79572937170678710938e+09);
INSERT INTO "inbox" VALUES(1015,'1000002',NULL,'','done',NULL,NULL,4,0,1.79572937170667696e+09,1.79572937203467607493e+09);
INSERT INTO "inbox" VALUES(1016,'1000002',NULL,'','done',NULL,NULL,5,0,1.79572937203453850745e+09,1.79572937221493506435e+09);
INSERT INTO "inbox" VALUES(1017,'1000002',NULL,'','done',NULL,NULL,NULL,0,1.79572937221482849118e+09,1.79572937247060561176e+09);
INSERT INTO "inbox" VALUES(1018,'1000002','1000002:6:1795729372','','done',NULL,NULL,7,0,1.79572937248607802387e+09,1.79572937270713114737e+09);
INSERT INTO "inbox" VALUES(1019,'1000002',NULL,'','done',NULL,NULL,NULL,0,1.79572937270689320567e+09,1.79572937295906090741e+09);
INSERT INTO "inbox" VALUES(1020,'-1000000000006','-1000000000006:1:1795729372','','done',NULL,NULL,NULL,0,1.795729372894192934e+09,1.79572937295900464057e+09);
INSERT INTO "inbox" VALUES(1021,'101','101:8:1795729381','{"update_id": 1021, "message": {"message_id": 8, "date": 1795729381, "chat": {"id": 101, "type": "private", "first_name": "Luc\u00eda", "last_name": "Pech", "username": "lucia_pech"}, "from": {"id": 101, "is_bot": false, "first_name": "Luc\u00eda", "last_name": "Pech", "username": "lucia_pech", "language_code": "en"}, "text": "How many models are there?"}}','sending',NULL,'{"steps":[{"spot":{"chat":101,"message":8,"topic":null,"private":true},"message":{"html":"China has developed <b>more than 1,500</b> [1] large AI models, according to a report by CAICT, a government institution [2]. That is <b>about 40%</b> [3] of the world total.\n\n<blockquote expandable><b>Sources</b>\n[1] CAICT report, paragraph 3\n[2] The article, paragraph 3\n[3] Data from the Shanghai forum, paragraph 5\n<i>China already leads the AI race with 1,500 models</i>, La Verdad Yucatán</blockquote>","plain":"China has developed more than 1,500 [1] large AI models, according to a report by CAICT, a government institution [2]. That is about 40% [3] of the world total.\n\nSources\n[1] CAICT report, paragraph 3\n[2] The article, paragraph 3\n[3] Data from the Shanghai forum, paragraph 5\nChina already leads the AI race with 1,500 models, La Verdad Yucatán","rows":[[{"text":"How many large AI models are there in the world?","data":"a:en:world-models","link":null,"share":null}],[{"text":"What share of the world''s AI models is Chinese?","data":"a:en:china-share","link":null,"share":null}],[{"text":"Sources","data":"q:en:china-models","link":null,"share":null},{"text":"Share","data":null,"link":null,"share":"How many models are there?"},{"text":"More…","data":"m:en:china-models","link":null,"share":null}]],"says":"reply","language":"en"},"answers":[8],"reader":101,"entry":null,"quiet":false,"kind":"post"}],"forgotten":false}',NULL,0,1.79572938192334175108e+09,1.79572938195329332355e+09);
CREATE TABLE journal (id INTEGER PRIMARY KEY AUTOINCREMENT, update_id BIGINT UNIQUE, reader TEXT, text TEXT NOT NULL,
                   outcome TEXT NOT NULL, answer TEXT, confidence DOUBLE PRECISION NOT NULL, language TEXT,
                   place TEXT NOT NULL, asked DOUBLE PRECISION NOT NULL, book TEXT);
INSERT INTO "journal" VALUES(1,1001,'1aa5e17c9779f0ff3d8befab800bcde4','How many models are there?','answered','china-models',0.6253,'en','private',1.79572936997433567048e+09,NULL);
INSERT INTO "journal" VALUES(2,1002,'71dfd480fb512144077d1f9a3e30adda','How many models are there?','answered','china-models',0.6253,'en','group',1.79572937008666038511e+09,NULL);
INSERT INTO "journal" VALUES(3,1003,'1aa5e17c9779f0ff3d8befab800bcde4','How many models did India build?','unknown',NULL,0.0317,'en','private',1.795729370283919096e+09,NULL);
INSERT INTO "journal" VALUES(4,1008,'5dcdaddf701f17f2cfb15b297d93321a','How many models did India build?','unknown',NULL,0.0317,'en','private',1.79572937097528100014e+09,NULL);
INSERT INTO "journal" VALUES(5,1013,'c786b3ed6d071600efbe0a9ce224036c','How many models did India build?','unknown',NULL,0.0317,'en','private',1.79572937142781758309e+09,NULL);
INSERT INTO "journal" VALUES(6,1021,'1aa5e17c9779f0ff3d8befab800bcde4','How many models are there?','answered','china-models',0.6253,'en','private',1.79572938195329332355e+09,NULL);
CREATE TABLE "key_values" (name TEXT PRIMARY KEY, value TEXT NOT NULL);
INSERT INTO "key_values" VALUES('key','2c11fa730e7f91afbed22ed2f0a33acf689a00538229c906d6653d9251e033f1');
INSERT INTO "key_values" VALUES('book','answers');
INSERT INTO "key_values" VALUES('first book','answers');
INSERT INTO "key_values" VALUES('published books','{"answers": "fab1a876c15aa1b2f4f741507a26b30d"}');
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
INSERT INTO "migrations" VALUES(10,'several books: whose a row is, NULL for the first one; and the book of each post that people comment on');
CREATE TABLE offers (id INTEGER PRIMARY KEY AUTOINCREMENT, texts TEXT NOT NULL, answers TEXT NOT NULL,
                   state TEXT NOT NULL, answer TEXT, made DOUBLE PRECISION NOT NULL,
                   changed DOUBLE PRECISION NOT NULL, book TEXT);
CREATE TABLE posts (post TEXT PRIMARY KEY, book TEXT, seen DOUBLE PRECISION NOT NULL);
CREATE TABLE published (id INTEGER PRIMARY KEY AUTOINCREMENT, fact TEXT NOT NULL, figure TEXT NOT NULL, answers TEXT NOT NULL,
                   since DOUBLE PRECISION NOT NULL, until DOUBLE PRECISION, book TEXT);
INSERT INTO "published" VALUES(1,'china-models','more than 1,500','["china-models", "china-share", "world-models", "models-outside-china", "who-leads", "summary"]',1.79572936945089936251e+09,NULL,NULL);
INSERT INTO "published" VALUES(2,'china-share','about 40%','["china-models", "china-share", "models-outside-china", "who-leads", "summary"]',1.79572936945089936251e+09,NULL,NULL);
INSERT INTO "published" VALUES(3,'world-models','3,755','["china-share", "world-models", "models-outside-china"]',1.79572936945089936251e+09,NULL,NULL);
INSERT INTO "published" VALUES(4,'ai-companies','more than 5,100','["ai-companies", "companies-share", "world-companies", "summary"]',1.79572936945089936251e+09,NULL,NULL);
INSERT INTO "published" VALUES(5,'companies-share','15%','["ai-companies", "companies-share", "world-companies"]',1.79572936945089936251e+09,NULL,NULL);
INSERT INTO "published" VALUES(6,'unicorns','71','["ai-companies", "unicorns", "unicorn-meaning", "unicorns-share", "world-unicorns", "summary"]',1.79572936945089936251e+09,NULL,NULL);
INSERT INTO "published" VALUES(7,'unicorn-value','more than $1 billion','["unicorns", "unicorn-meaning"]',1.79572936945089936251e+09,NULL,NULL);
INSERT INTO "published" VALUES(8,'unicorns-share','26%','["unicorns", "unicorns-share", "world-unicorns"]',1.79572936945089936251e+09,NULL,NULL);
INSERT INTO "published" VALUES(9,'models-outside-china','fewer than 2,255','["models-outside-china"]',1.79572936945089936251e+09,NULL,NULL);
INSERT INTO "published" VALUES(10,'share-outside-china','about 60%','["models-outside-china"]',1.79572936945089936251e+09,NULL,NULL);
INSERT INTO "published" VALUES(11,'world-companies','about 34,000','["world-companies"]',1.79572936945089936251e+09,NULL,NULL);
INSERT INTO "published" VALUES(12,'companies-outside-china','about 28,900','["world-companies"]',1.79572936945089936251e+09,NULL,NULL);
INSERT INTO "published" VALUES(13,'world-unicorns','about 273','["world-unicorns"]',1.79572936945089936251e+09,NULL,NULL);
INSERT INTO "published" VALUES(14,'unicorns-outside-china','about 202','["world-unicorns"]',1.79572936945089936251e+09,NULL,NULL);
CREATE TABLE readers (reader TEXT PRIMARY KEY, language TEXT NOT NULL,
                   chosen DOUBLE PRECISION NOT NULL);
INSERT INTO "readers" VALUES('c786b3ed6d071600efbe0a9ce224036c','es',1.7957293727714593411e+09);
CREATE TABLE replies (question TEXT PRIMARY KEY, reply TEXT NOT NULL, message BIGINT NOT NULL,
                   reader TEXT, entry BIGINT, sent DOUBLE PRECISION NOT NULL);
INSERT INTO "replies" VALUES('1828e5f95104b03c41addea68950e5dd','ef9990d487cc5dc2398b37cdf7616e1d',2,'1aa5e17c9779f0ff3d8befab800bcde4',1,1.79572937006062960624e+09);
INSERT INTO "replies" VALUES('4b7e307fd79e2418ebc0872800c29b48','8a4a7f2c3b6a78e97c5c4d749e21a6ec',2,'71dfd480fb512144077d1f9a3e30adda',2,1.79572937011043286324e+09);
INSERT INTO "replies" VALUES('554df22f67b2b3f5771f1a1ffa27f190','8fbecc9c5a14166f606dda56adef25c6',4,'1aa5e17c9779f0ff3d8befab800bcde4',3,1.79572937038905525207e+09);
INSERT INTO "replies" VALUES('89c3e004e172ae4f8bd30516a95263bc','5cb152ee6ae5e41e85e9a269a881e547',2,'5dcdaddf701f17f2cfb15b297d93321a',4,1.79572937101572847364e+09);
INSERT INTO "replies" VALUES('2d3808aa5ca4adef6558ceda5075ad0e','3733aa649738a04431516f253d448689',2,'c786b3ed6d071600efbe0a9ce224036c',5,1.79572937145059967041e+09);
CREATE TABLE threads (thread TEXT PRIMARY KEY, reader TEXT NOT NULL, said TEXT NOT NULL,
                   at DOUBLE PRECISION NOT NULL, book TEXT);
INSERT INTO "threads" VALUES('6f8de72070edf6e9837678721d6174a8','1aa5e17c9779f0ff3d8befab800bcde4','{"question":"How many models are there?","language":"en","answers":["china-models"],"facts":["china-models","china-share"],"cited":["china-models","caict","china-share"],"offered":[],"seen":[]}',1.79572938195329332355e+09,NULL);
INSERT INTO "threads" VALUES('3f3da8bc94fd47542c324233abc972e6','71dfd480fb512144077d1f9a3e30adda','{"question":"How many models are there?","language":"en","answers":["china-models"],"facts":["china-models","china-share"],"cited":["china-models","caict","china-share"],"offered":[],"seen":[]}',1.79572937008666038511e+09,NULL);
INSERT INTO "threads" VALUES('b18f537664f1212c07949aa24268c540','5dcdaddf701f17f2cfb15b297d93321a','{"question":"What share of the world''s AI models is Chinese?","language":"en","answers":["china-share"],"facts":["china-share","china-models","world-models"],"cited":["china-share","china-models","world-models"],"offered":[],"seen":[]}',1.79572937133969163896e+09,NULL);
INSERT INTO "threads" VALUES('8b1085a60143fe6b58d78535b1482f44','c786b3ed6d071600efbe0a9ce224036c','{"question":"What share of the world''s AI models is Chinese?","language":"en","answers":["china-share"],"facts":["china-share","china-models","world-models"],"cited":["china-share","china-models","world-models"],"offered":[],"seen":[]}',1.79572937213076019285e+09,NULL);
CREATE TABLE watches (id INTEGER PRIMARY KEY AUTOINCREMENT, reader TEXT NOT NULL, chat BIGINT NOT NULL, language TEXT NOT NULL,
                   question TEXT NOT NULL, answer TEXT, since DOUBLE PRECISION NOT NULL, book TEXT, UNIQUE (reader, question));
INSERT INTO "watches" VALUES(1,'1aa5e17c9779f0ff3d8befab800bcde4',101,'en','How many models did India build?',NULL,1.7957293708722987175e+09,NULL);
INSERT INTO "watches" VALUES(2,'5dcdaddf701f17f2cfb15b297d93321a',1000001,'en','How many models did India build?',NULL,1.79572937139861965182e+09,NULL);
INSERT INTO "watches" VALUES(3,'c786b3ed6d071600efbe0a9ce224036c',1000002,'en','How many models did India build?',NULL,1.79572937241949439051e+09,NULL);
CREATE INDEX inbox_waiting ON inbox (lane, update_id) WHERE state = 'new';
CREATE INDEX lanes_place ON lanes (place);
CREATE INDEX journal_asked ON journal (asked);
CREATE INDEX journal_reader ON journal (reader);
CREATE INDEX events_entry ON events (entry);
CREATE INDEX replies_reply ON replies (reply);
CREATE INDEX replies_reader ON replies (reader);
CREATE INDEX threads_at ON threads (at);
CREATE INDEX posts_seen ON posts (seen);
COMMIT;
