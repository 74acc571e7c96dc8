BEGIN TRANSACTION;
CREATE TABLE events (id INTEGER PRIMARY KEY AUTOINCREMENT, entry BIGINT NOT NULL REFERENCES journal (id) ON DELETE CASCADE,
                   kind TEXT NOT NULL, answer TEXT, happened DOUBLE PRECISION NOT NULL);
INSERT INTO "events" VALUES(1,3,'suggestion','models-outside-china',1.79572848000323390962e+09);
INSERT INTO "events" VALUES(2,3,'suggestion','world-models',1.79572848010709238048e+09);
INSERT INTO "events" VALUES(3,3,'suggestion','china-share',1.79572848021380805962e+09);
CREATE TABLE inbox (update_id INTEGER PRIMARY KEY, lane TEXT NOT NULL, question TEXT UNIQUE, raw TEXT NOT NULL,
                   state TEXT NOT NULL, reason TEXT, method TEXT, parameters TEXT, message BIGINT,
                   repeats INTEGER NOT NULL DEFAULT 0, received DOUBLE PRECISION NOT NULL,
                   changed DOUBLE PRECISION NOT NULL);
INSERT INTO "inbox" VALUES(1001,'101','101:1:1795728472','','done',NULL,'sendMessage',NULL,2,0,1.79572847961047363284e+09,1.79572847979099082952e+09);
INSERT INTO "inbox" VALUES(1002,'-1000000000001','-1000000000001:1:1795728479','','done',NULL,'sendMessage',NULL,2,0,1.79572847979126167298e+09,1.79572847989639639855e+09);
INSERT INTO "inbox" VALUES(1003,'101','101:3:1795728479','','done',NULL,'sendMessage',NULL,4,0,1.7957284798970189095e+09,1795728479.96247);
INSERT INTO "inbox" VALUES(1004,'101',NULL,'','done',NULL,'sendMessage',NULL,5,0,1.7957284799627337455e+09,1.79572848006234693529e+09);
INSERT INTO "inbox" VALUES(1005,'101',NULL,'','done',NULL,'sendMessage',NULL,6,0,1.79572848004189467431e+09,1.79572848017839908603e+09);
INSERT INTO "inbox" VALUES(1006,'101',NULL,'','done',NULL,'sendMessage',NULL,7,0,1.79572848016219329837e+09,1.79572848026237797736e+09);
INSERT INTO "inbox" VALUES(1007,'101',NULL,'','done',NULL,NULL,NULL,NULL,0,1.7957284802500109673e+09,1.79572848039410161965e+09);
INSERT INTO "inbox" VALUES(1008,'-1000000000006','-1000000000006:1:1795728480','','done',NULL,NULL,NULL,NULL,0,1.79572848039433312413e+09,1.79572848040277266499e+09);
INSERT INTO "inbox" VALUES(1009,'101','101:8:1795728489','{"update_id": 1009, "message": {"message_id": 8, "date": 1795728489, "chat": {"id": 101, "type": "private", "first_name": "Luc\u00eda", "last_name": "Pech", "username": "lucia_pech"}, "from": {"id": 101, "is_bot": false, "first_name": "Luc\u00eda", "last_name": "Pech", "username": "lucia_pech", "language_code": "en"}, "text": "How many models are there?"}}','sending',NULL,'sendMessage','{"chat_id": 101, "link_preview_options": {"is_disabled": true}, "text": "China has developed <b>more than 1,500</b>\u00a0[1] large AI models, according to a report by CAICT, a government institution\u00a0[2]. That is <b>about 40%</b>\u00a0[3] of the world total.\n\n<blockquote><b>Sources</b>\n[1] more than 1,500: CAICT report, paragraph 3\n[2] \u201ca government institution\u201d: The article, paragraph 3\n[3] about 40%: Data from the Shanghai forum, paragraph 5\n<i>China already leads the AI race with 1,500 models</i>, La Verdad Yucat\u00e1n</blockquote>", "parse_mode": "HTML", "reply_markup": {"inline_keyboard": [[{"text": "How many large AI models are there in the world?", "callback_data": "a:en:world-models"}], [{"text": "What share of the world''s AI models is Chinese?", "callback_data": "a:en:china-share"}], [{"text": "Who leads the AI race, and by which measure?", "callback_data": "a:en:who-leads"}], [{"text": "Not what I asked", "callback_data": "x:en"}, {"text": "Tell me of changes", "callback_data": "w:en"}]]}}',NULL,0,1.79572848941011190418e+09,1.79572848942769694325e+09);
CREATE TABLE journal (id INTEGER PRIMARY KEY AUTOINCREMENT, update_id BIGINT UNIQUE, reader TEXT, text TEXT NOT NULL,
                   outcome TEXT NOT NULL, answer TEXT, confidence DOUBLE PRECISION NOT NULL, language TEXT,
                   place TEXT NOT NULL, asked DOUBLE PRECISION NOT NULL);
INSERT INTO "journal" VALUES(1,1001,'27c6c68f7ce7410d3770bc60c9abfe68','How many models are there?','answered','china-models',0.6439,'en','private',1.79572847979099082952e+09);
INSERT INTO "journal" VALUES(2,1002,'ad1a1904a632e6c94d97397546f7c70d','How many models are there?','answered','china-models',0.6439,'en','group',1.79572847989639639855e+09);
INSERT INTO "journal" VALUES(3,1003,'27c6c68f7ce7410d3770bc60c9abfe68','How many models did India build?','unknown',NULL,0.0421,'en','private',1795728479.96247);
CREATE TABLE "key_values" (name TEXT PRIMARY KEY, value TEXT NOT NULL);
INSERT INTO "key_values" VALUES('key','277dfe37e53d5af633bfc1427d9e1d4631220ec997699dd8881c256bca163f0d');
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
INSERT INTO "published" VALUES(1,'china-models','more than 1,500','["china-models", "china-share", "world-models", "models-outside-china", "who-leads", "summary"]',1.79572847954139113422e+09,NULL);
INSERT INTO "published" VALUES(2,'china-share','about 40%','["china-models", "china-share", "models-outside-china", "who-leads", "summary"]',1.79572847954139113422e+09,NULL);
INSERT INTO "published" VALUES(3,'world-models','3,755','["china-share", "world-models", "models-outside-china"]',1.79572847954139113422e+09,NULL);
INSERT INTO "published" VALUES(4,'ai-companies','more than 5,100','["ai-companies", "companies-share", "world-companies", "summary"]',1.79572847954139113422e+09,NULL);
INSERT INTO "published" VALUES(5,'companies-share','15%','["ai-companies", "companies-share", "world-companies"]',1.79572847954139113422e+09,NULL);
INSERT INTO "published" VALUES(6,'unicorns','71','["ai-companies", "unicorns", "unicorn-meaning", "unicorns-share", "world-unicorns", "summary"]',1.79572847954139113422e+09,NULL);
INSERT INTO "published" VALUES(7,'unicorn-value','more than $1 billion','["unicorns", "unicorn-meaning"]',1.79572847954139113422e+09,NULL);
INSERT INTO "published" VALUES(8,'unicorns-share','26%','["unicorns", "unicorns-share", "world-unicorns"]',1.79572847954139113422e+09,NULL);
INSERT INTO "published" VALUES(9,'models-outside-china','fewer than 2,255','["models-outside-china"]',1.79572847954139113422e+09,NULL);
INSERT INTO "published" VALUES(10,'share-outside-china','about 60%','["models-outside-china"]',1.79572847954139113422e+09,NULL);
INSERT INTO "published" VALUES(11,'world-companies','about 34,000','["world-companies"]',1.79572847954139113422e+09,NULL);
INSERT INTO "published" VALUES(12,'companies-outside-china','about 28,900','["world-companies"]',1.79572847954139113422e+09,NULL);
INSERT INTO "published" VALUES(13,'world-unicorns','about 273','["world-unicorns"]',1.79572847954139113422e+09,NULL);
INSERT INTO "published" VALUES(14,'unicorns-outside-china','about 202','["world-unicorns"]',1.79572847954139113422e+09,NULL);
CREATE TABLE readers (reader TEXT PRIMARY KEY, language TEXT NOT NULL,
                   chosen DOUBLE PRECISION NOT NULL);
CREATE TABLE replies (question TEXT PRIMARY KEY, reply TEXT NOT NULL, message BIGINT NOT NULL,
                   reader TEXT, entry BIGINT, sent DOUBLE PRECISION NOT NULL);
INSERT INTO "replies" VALUES('d2599533e5c8844763766723fa7de762','cca47bd5dd16014baaf832ae163be0d7',2,'27c6c68f7ce7410d3770bc60c9abfe68',1,1.79572847979099082952e+09);
INSERT INTO "replies" VALUES('d89b71b345ff69dc7b7bbb126834c85d','67d1e54fadda602bffc0b1f620110730',2,'ad1a1904a632e6c94d97397546f7c70d',2,1.79572847989639639855e+09);
INSERT INTO "replies" VALUES('06715922bc8d2dfc6d3c6aa8fc3d61dd','b540f5102a670c615c8dc600f6279d38',4,'27c6c68f7ce7410d3770bc60c9abfe68',3,1795728479.96247);
CREATE TABLE watches (id INTEGER PRIMARY KEY AUTOINCREMENT, reader TEXT NOT NULL, chat BIGINT NOT NULL, language TEXT NOT NULL,
                   question TEXT NOT NULL, answer TEXT, since DOUBLE PRECISION NOT NULL, UNIQUE (reader, question));
INSERT INTO "watches" VALUES(1,'27c6c68f7ce7410d3770bc60c9abfe68',101,'en','How many models did India build?',NULL,1.79572848033832502363e+09);
CREATE INDEX inbox_waiting ON inbox (lane, update_id) WHERE state = 'new';
CREATE INDEX lanes_place ON lanes (place);
CREATE INDEX journal_asked ON journal (asked);
CREATE INDEX journal_reader ON journal (reader);
CREATE INDEX events_entry ON events (entry);
CREATE INDEX replies_reply ON replies (reply);
CREATE INDEX replies_reader ON replies (reader);
COMMIT;
