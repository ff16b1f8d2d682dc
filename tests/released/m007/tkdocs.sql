BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'tkdocs','m001_documents','2026-11-28 11:02:45.630126+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'tkdocs','m002_tags','2026-11-28 11:02:45.632887+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'tkdocs','m003_judgements','2026-11-28 11:02:45.670115+00:00');
INSERT INTO "_sqlite_migrations" VALUES(4,'tkdocs','m004_published','2026-11-28 11:02:45.672941+00:00');
INSERT INTO "_sqlite_migrations" VALUES(5,'tkdocs','m005_reading','2026-11-28 11:02:45.722075+00:00');
INSERT INTO "_sqlite_migrations" VALUES(6,'tkdocs','m006_judging','2026-11-28 11:02:45.724902+00:00');
INSERT INTO "_sqlite_migrations" VALUES(7,'tkdocs','m007_site','2026-11-28 11:02:45.791676+00:00');
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL);
INSERT INTO "about" VALUES('answers','5');
INSERT INTO "about" VALUES('cases','3');
INSERT INTO "about" VALUES('data_until','2025-06-12T10:55:35.1744950Z');
INSERT INTO "about" VALUES('documents','5');
INSERT INTO "about" VALUES('doubtful_answers','0');
INSERT INTO "about" VALUES('doubtful_questions','0');
INSERT INTO "about" VALUES('encoder','fitted@a1c6d78f5b9b6d58:8');
INSERT INTO "about" VALUES('first_year','2019');
INSERT INTO "about" VALUES('judgements','8');
INSERT INTO "about" VALUES('last_year','2021');
INSERT INTO "about" VALUES('notice','Fictieve gegevens: deze Kamer, haar leden, bewindspersonen en stukken zijn verzonnen.');
INSERT INTO "about" VALUES('questions','15');
INSERT INTO "about" VALUES('rules_version','94f3587c0acf');
INSERT INTO "about" VALUES('site_url','http://127.0.0.1:8098');
INSERT INTO "about" VALUES('source','http://127.0.0.1:8098');
CREATE TABLE actors (
            id TEXT PRIMARY KEY,           -- ZaakActor.Id or DocumentActor.Id
            case_number TEXT REFERENCES cases(number),
            document_number TEXT REFERENCES documents(number),
            role TEXT NOT NULL,            -- asker, co_asker, addressee ... see vocabulary.ActorRole
            person_id TEXT,
            name TEXT,
            party TEXT,
            function TEXT,
            ministry TEXT REFERENCES ministries(slug)
        );
INSERT INTO "actors" VALUES('def9a9bc-0a95-5ec8-a0e0-13351dc5ef10','2019Z90341',NULL,'co_asker','c72a413c-86bf-5da4-b49b-6e55161d7ab0','Y. Pronkveld','SAK','Tweede Kamerlid',NULL);
INSERT INTO "actors" VALUES('3d98e385-3390-5aa1-baef-9421cf95c529','2019Z90341',NULL,'asker','cd1060fb-1b22-5850-b3b0-670b97e1b07c','M.J. Ooijevaar','GroenVerbond','Tweede Kamerlid',NULL);
INSERT INTO "actors" VALUES('5f55b8e7-71b7-5f30-8e9a-223501e02d07','2020Z90217',NULL,'asker','cd1060fb-1b22-5850-b3b0-670b97e1b07c','M.J. Ooijevaar','GroenVerbond','Tweede Kamerlid',NULL);
INSERT INTO "actors" VALUES('33771c1a-dae8-50e3-ac0b-c789f0c88a84','2020Z90217',NULL,'addressee','ebe93764-83db-5eaf-ad84-7cb96363c9bd','R.W. Roodenhuis',NULL,'minister van Binnenlandse Zaken en Koninkrijksrelaties','bzk');
INSERT INTO "actors" VALUES('e4c15fda-9614-5f33-9b44-71d36ca1ab3c',NULL,'2020D90255','first_signatory','ebe93764-83db-5eaf-ad84-7cb96363c9bd','R.W. Roodenhuis',NULL,'minister van Binnenlandse Zaken en Koninkrijksrelaties','bzk');
INSERT INTO "actors" VALUES('79ac0511-847b-5e57-a64b-72b0d3eabc85',NULL,'2021D90031','first_signatory','ebe93764-83db-5eaf-ad84-7cb96363c9bd','R.W. Roodenhuis',NULL,'minister van Binnenlandse Zaken en Koninkrijksrelaties','bzk');
INSERT INTO "actors" VALUES('149288c1-bc77-560a-bc10-3f024689a3f7',NULL,'2019D90787','first_signatory','cd1060fb-1b22-5850-b3b0-670b97e1b07c','M.J. Ooijevaar','GroenVerbond','Tweede Kamerlid',NULL);
INSERT INTO "actors" VALUES('ba08f135-ea65-54bf-8442-7d1517178d82',NULL,'2019D90787','co_signatory','c72a413c-86bf-5da4-b49b-6e55161d7ab0','Y. Pronkveld','SAK','Tweede Kamerlid',NULL);
INSERT INTO "actors" VALUES('922ec197-b7cb-57a3-8718-c4fc33b4a965',NULL,'2020D90598','first_signatory','ebe93764-83db-5eaf-ad84-7cb96363c9bd','R.W. Roodenhuis',NULL,'minister van Binnenlandse Zaken en Koninkrijksrelaties','bzk');
INSERT INTO "actors" VALUES('accfa7f4-321e-5877-83cc-86150c55d35b',NULL,'2020D90561','first_signatory','cd1060fb-1b22-5850-b3b0-670b97e1b07c','M.J. Ooijevaar','GroenVerbond','Tweede Kamerlid',NULL);
CREATE TABLE answer_figures (      -- judged answers, by ministry and year of the answer
            ministry TEXT NOT NULL, year TEXT NOT NULL,
            judged INTEGER NOT NULL,       -- that count
            marked INTEGER NOT NULL,       -- with a mark that is no direct answer
            withheld INTEGER NOT NULL,     -- in which what was asked is not, or partly, given
            doubtful INTEGER NOT NULL,     -- read with doubt: in none of the other numbers
            PRIMARY KEY (ministry, year)
        ) WITHOUT ROWID;
INSERT INTO "answer_figures" VALUES('bzk','2021',5,2,1,0);
CREATE TABLE answer_questions (
            answer_id TEXT NOT NULL REFERENCES answers(id),
            question_id TEXT NOT NULL REFERENCES questions(id),
            PRIMARY KEY (answer_id, question_id)
        );
INSERT INTO "answer_questions" VALUES('2021D90031-a1','2021D90031-q1');
INSERT INTO "answer_questions" VALUES('2021D90031-a2','2021D90031-q2');
INSERT INTO "answer_questions" VALUES('2021D90031-a3','2021D90031-q3');
INSERT INTO "answer_questions" VALUES('2021D90031-a4','2021D90031-q4');
INSERT INTO "answer_questions" VALUES('2021D90031-a5','2021D90031-q5');
CREATE TABLE answers (
            id TEXT PRIMARY KEY,           -- 2024D45678-a1
            document_number TEXT NOT NULL REFERENCES documents(number),
            position INTEGER NOT NULL,
            numbers TEXT NOT NULL,         -- "4, 5"
            text TEXT NOT NULL
        , doubtful INTEGER NOT NULL DEFAULT 0);
INSERT INTO "answers" VALUES('2021D90031-a1','2021D90031',1,'1','Ja.',0);
INSERT INTO "answers" VALUES('2021D90031-a2','2021D90031',2,'2','Overheidsorganisaties zijn zelf verantwoordelijk voor de aanschaf van bewakingscamera’s. Er bestaat geen volledig overzicht van de bewakingscamera’s van Hikvision en Dahua die bij overheidsorganisaties in gebruik zijn. Ook per overheidslaag zijn deze gegevens niet beschikbaar.',0);
INSERT INTO "answers" VALUES('2021D90031-a3','2021D90031',3,'3','Ja. Op 12 juni 2020 heb ik uw Kamer over de uitvoering van de motie geïnformeerd.',0);
INSERT INTO "answers" VALUES('2021D90031-a4','2021D90031',4,'4','Ik zie geen aanleiding om alsnog een inventarisatie uit te voeren. Een dergelijke inventarisatie zou een grote belasting vormen voor gemeenten en waterschappen, terwijl de uitkomst snel veroudert.',0);
INSERT INTO "answers" VALUES('2021D90031-a5','2021D90031',5,'5','Ja. Bij de inkoop van ICT-producten door het Rijk gelden de Algemene Rijksinkoopvoorwaarden en de Baseline Informatiebeveiliging Overheid. Voor camera’s betekent dit onder meer dat fabriekswachtwoorden worden vervangen, dat beveiligingsupdates worden geïnstalleerd en dat camera’s in een afgescheiden netwerk worden geplaatst.',0);
CREATE TABLE case_counts (         -- one row a case: what its pages and all lists of cases count
            number TEXT PRIMARY KEY REFERENCES cases(number),
            kind TEXT NOT NULL,
            dated_on TEXT NOT NULL,        -- cases.asked_on, else started_on; '' where neither is known
            ministry TEXT,
            state TEXT, due_on TEXT, days INTEGER,
            judged INTEGER NOT NULL,       -- judged answers, the doubtful ones left out
            marked INTEGER NOT NULL,       -- of those: with a mark that is not direct
            given INTEGER NOT NULL, partly INTEGER NOT NULL, evades INTEGER NOT NULL,
            silent INTEGER NOT NULL,       -- the rest of `judged`: no mark, perhaps not complete
            doubtful INTEGER NOT NULL      -- answers that were read doubtfully: in no figure
        ) WITHOUT ROWID;
INSERT INTO "case_counts" VALUES('2019Z90341','motion','2019-11-28',NULL,NULL,NULL,NULL,0,0,0,0,0,0,0);
INSERT INTO "case_counts" VALUES('2020Z90118','letter','2020-06-12',NULL,NULL,NULL,NULL,0,0,0,0,0,0,0);
INSERT INTO "case_counts" VALUES('2020Z90217','question','2020-12-09','bzk','answered','2021-01-20',43,5,2,4,0,1,0,0);
CREATE TABLE case_documents (
            case_number TEXT NOT NULL REFERENCES cases(number),
            document_number TEXT NOT NULL REFERENCES documents(number), link TEXT NOT NULL DEFAULT 'source',
            PRIMARY KEY (case_number, document_number)
        );
INSERT INTO "case_documents" VALUES('2020Z90118','2020D90255','source');
INSERT INTO "case_documents" VALUES('2020Z90217','2021D90031','source');
INSERT INTO "case_documents" VALUES('2019Z90341','2019D90787','source');
INSERT INTO "case_documents" VALUES('2020Z90217','2020D90598','source');
INSERT INTO "case_documents" VALUES('2020Z90217','2020D90561','source');
CREATE TABLE case_facets (         -- by what a case is found; see store/facets.py
            facet TEXT NOT NULL,           -- kind, ministry, minister, member, party, vendor, topic, category, formula,
                                           -- chain, year, state, verdict
            value TEXT NOT NULL,           -- as in the address of its page
            dated_on TEXT NOT NULL,
            case_number TEXT NOT NULL,
            PRIMARY KEY (facet, value, dated_on, case_number)
        ) WITHOUT ROWID;
INSERT INTO "case_facets" VALUES('chain','2019Z90341','2019-11-28','2019Z90341');
INSERT INTO "case_facets" VALUES('kind','motion','2019-11-28','2019Z90341');
INSERT INTO "case_facets" VALUES('member','marit-ooijevaar','2019-11-28','2019Z90341');
INSERT INTO "case_facets" VALUES('member','yusuf-pronkveld','2019-11-28','2019Z90341');
INSERT INTO "case_facets" VALUES('party','groenverbond','2019-11-28','2019Z90341');
INSERT INTO "case_facets" VALUES('party','sak','2019-11-28','2019Z90341');
INSERT INTO "case_facets" VALUES('topic','informatievoorziening-en-ict','2019-11-28','2019Z90341');
INSERT INTO "case_facets" VALUES('topic','veiligheid','2019-11-28','2019Z90341');
INSERT INTO "case_facets" VALUES('vendor','dahua','2019-11-28','2019Z90341');
INSERT INTO "case_facets" VALUES('vendor','hikvision','2019-11-28','2019Z90341');
INSERT INTO "case_facets" VALUES('year','2019','2019-11-28','2019Z90341');
INSERT INTO "case_facets" VALUES('category','disproportionate','2020-06-12','2020Z90118');
INSERT INTO "case_facets" VALUES('category','no_overview','2020-06-12','2020Z90118');
INSERT INTO "case_facets" VALUES('category','not_responsible','2020-06-12','2020Z90118');
INSERT INTO "case_facets" VALUES('chain','2019Z90341','2020-06-12','2020Z90118');
INSERT INTO "case_facets" VALUES('formula','5e2b6e5f1be7','2020-06-12','2020Z90118');
INSERT INTO "case_facets" VALUES('kind','letter','2020-06-12','2020Z90118');
INSERT INTO "case_facets" VALUES('minister','r-w-roodenhuis','2020-06-12','2020Z90118');
INSERT INTO "case_facets" VALUES('ministry','bzk','2020-06-12','2020Z90118');
INSERT INTO "case_facets" VALUES('topic','informatievoorziening-en-ict','2020-06-12','2020Z90118');
INSERT INTO "case_facets" VALUES('topic','inkoop-en-beheer','2020-06-12','2020Z90118');
INSERT INTO "case_facets" VALUES('topic','inrichting-van-de-overheid','2020-06-12','2020Z90118');
INSERT INTO "case_facets" VALUES('topic','koninkrijksrelaties','2020-06-12','2020Z90118');
INSERT INTO "case_facets" VALUES('topic','veiligheid','2020-06-12','2020Z90118');
INSERT INTO "case_facets" VALUES('topic','waterbeheer','2020-06-12','2020Z90118');
INSERT INTO "case_facets" VALUES('vendor','dahua','2020-06-12','2020Z90118');
INSERT INTO "case_facets" VALUES('vendor','hikvision','2020-06-12','2020Z90118');
INSERT INTO "case_facets" VALUES('year','2020','2020-06-12','2020Z90118');
INSERT INTO "case_facets" VALUES('category','no_cause','2020-12-09','2020Z90217');
INSERT INTO "case_facets" VALUES('category','no_figures','2020-12-09','2020Z90217');
INSERT INTO "case_facets" VALUES('category','no_overview','2020-12-09','2020Z90217');
INSERT INTO "case_facets" VALUES('category','not_responsible','2020-12-09','2020Z90217');
INSERT INTO "case_facets" VALUES('chain','2019Z90341','2020-12-09','2020Z90217');
INSERT INTO "case_facets" VALUES('formula','5e2b6e5f1be7','2020-12-09','2020Z90217');
INSERT INTO "case_facets" VALUES('kind','question','2020-12-09','2020Z90217');
INSERT INTO "case_facets" VALUES('member','marit-ooijevaar','2020-12-09','2020Z90217');
INSERT INTO "case_facets" VALUES('minister','r-w-roodenhuis','2020-12-09','2020Z90217');
INSERT INTO "case_facets" VALUES('ministry','bzk','2020-12-09','2020Z90217');
INSERT INTO "case_facets" VALUES('party','groenverbond','2020-12-09','2020Z90217');
INSERT INTO "case_facets" VALUES('state','answered','2020-12-09','2020Z90217');
INSERT INTO "case_facets" VALUES('topic','belasting','2020-12-09','2020Z90217');
INSERT INTO "case_facets" VALUES('topic','informatievoorziening-en-ict','2020-12-09','2020Z90217');
INSERT INTO "case_facets" VALUES('topic','inkoop-en-beheer','2020-12-09','2020Z90217');
INSERT INTO "case_facets" VALUES('topic','inrichting-van-de-overheid','2020-12-09','2020Z90217');
INSERT INTO "case_facets" VALUES('topic','veiligheid','2020-12-09','2020Z90217');
INSERT INTO "case_facets" VALUES('topic','waterbeheer','2020-12-09','2020Z90217');
INSERT INTO "case_facets" VALUES('vendor','dahua','2020-12-09','2020Z90217');
INSERT INTO "case_facets" VALUES('vendor','hikvision','2020-12-09','2020Z90217');
INSERT INTO "case_facets" VALUES('verdict','answers','2020-12-09','2020Z90217');
INSERT INTO "case_facets" VALUES('verdict','evades','2020-12-09','2020Z90217');
INSERT INTO "case_facets" VALUES('year','2020','2020-12-09','2020Z90217');
CREATE TABLE cases (
            number TEXT PRIMARY KEY,       -- 2024Z17331
            source_id TEXT NOT NULL UNIQUE,-- Zaak.Id
            kind TEXT NOT NULL,            -- question, motion, letter
            subject TEXT,
            title TEXT,                    -- title of the dossier; NULL for written questions
            started_on TEXT,               -- local day
            session TEXT,                  -- 2024-2025
            dossier TEXT,                  -- 26643, 36600-VII
            dossier_number INTEGER,
            ministry TEXT REFERENCES ministries(slug),  -- that answered, or else the first one asked
            cabinet_judgement TEXT,        -- Zaak.Kabinetsappreciatie, motions only
            completed INTEGER NOT NULL,    -- Zaak.Afgedaan
            state TEXT,                    -- questions only: see vocabulary.CaseState
            due_on TEXT,                   -- questions only: three weeks, six when postponed
            answered_on TEXT,
            days INTEGER,                  -- from submission to answer
            url TEXT NOT NULL              -- the page at the chamber
        , asked_on TEXT, postponed_on TEXT, transferred_on TEXT, withdrawn_on TEXT, recess_days INTEGER);
INSERT INTO "cases" VALUES('2019Z90341','215b73b3-4161-5f10-b8bb-39f97e227064','motion','Motie van de leden Ooijevaar en Pronkveld over inventariseren in hoeverre overheden Chinese bewakingscamera’s gebruiken','Informatie- en communicatietechnologie bij de overheid','2019-11-28','2019-2020','99501',12,NULL,'Oordeel Kamer',1,NULL,NULL,NULL,NULL,'http://127.0.0.1:8098/kamerstukken/moties/detail?id=2019Z90341&did=2019Z90341',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "cases" VALUES('2020Z90118','961f70f1-8ca5-5b50-b6ce-5c5e52625d59','letter','Reactie op de motie van de leden Ooijevaar en Pronkveld over het gebruik van Chinese bewakingscamera’s door overheden','Informatie- en communicatietechnologie bij de overheid','2020-06-12','2019-2020','99501',19,NULL,NULL,1,NULL,NULL,NULL,NULL,'http://127.0.0.1:8098/kamerstukken/brieven_regering/detail?id=2020Z90118&did=2020Z90118',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "cases" VALUES('2020Z90217','d5382c35-c514-5ce5-a8d3-7d0f5bcead46','question','Het gebruik van Chinese bewakingscamera’s door de overheid',NULL,'2020-12-09','2020-2021',NULL,NULL,'bzk',NULL,1,'answered','2021-01-20','2021-01-21',43,'http://127.0.0.1:8098/kamerstukken/kamervragen/detail?id=2020Z90217&did=2020Z90217','2020-12-09','2020-12-30',NULL,NULL,NULL);
CREATE TABLE categories (
            slug TEXT PRIMARY KEY,         -- no_overview, not_registered ... (the labelling guideline's twelve)
            label TEXT NOT NULL,           -- Dutch
            description TEXT NOT NULL      -- Dutch
        );
INSERT INTO "categories" VALUES('no_overview','Geen overzicht','De zin zegt dat er geen (volledig of centraal) overzicht, zicht of inzicht is.');
INSERT INTO "categories" VALUES('not_registered','Niet geregistreerd','De zin zegt dat wat gevraagd is niet wordt geregistreerd of bijgehouden.');
INSERT INTO "categories" VALUES('no_figures','Geen cijfers of informatie','De zin zegt dat cijfers, gegevens of informatie niet beschikbaar of niet bekend zijn.');
INSERT INTO "categories" VALUES('disproportionate','Te veel werk','De zin zegt dat het uitzoeken te veel tijd of werk zou kosten.');
INSERT INTO "categories" VALUES('no_cause','Geen aanleiding','De zin zegt dat er geen aanleiding of noodzaak is om het uit te zoeken of het standpunt te wijzigen.');
INSERT INTO "categories" VALUES('individual_cases','Geen individuele gevallen','De zin zegt dat niet wordt ingegaan op individuele gevallen, personen of bedrijven.');
INSERT INTO "categories" VALUES('confidential','Vertrouwelijk','De zin beroept zich op vertrouwelijkheid, staatsveiligheid, privacy of bedrijfsbelangen.');
INSERT INTO "categories" VALUES('sub_judice','Onder de rechter of in onderzoek','De zin zegt dat de zaak onder de rechter is of dat er een (strafrechtelijk) onderzoek loopt.');
INSERT INTO "categories" VALUES('no_statement','Geen uitspraak','De zin zegt dat geen oordeel, bevestiging, ontkenning of verwachting wordt gegeven.');
INSERT INTO "categories" VALUES('awaits','Wordt afgewacht','De zin zegt dat het te vroeg is, dat eerst iets anders wordt afgewacht of dat later wordt geïnformeerd.');
INSERT INTO "categories" VALUES('not_responsible','Niet aan het kabinet','De zin zegt dat een ander erover gaat, zoals een gemeente, instelling, toezichthouder of volgend kabinet.');
INSERT INTO "categories" VALUES('refers_elsewhere','Verwijzing','De zin verwijst alleen naar een ander antwoord, een brief, rapport of debat.');
CREATE TABLE category_marks (      -- the marked sentences of a category, in the order of time
            category TEXT NOT NULL,
            dated_on TEXT NOT NULL,
            passage_id TEXT NOT NULL,
            PRIMARY KEY (category, dated_on, passage_id)
        ) WITHOUT ROWID;
INSERT INTO "category_marks" VALUES('disproportionate','2020-06-12','2020D90255-p6');
INSERT INTO "category_marks" VALUES('no_cause','2021-01-21','2021D90031-p7');
INSERT INTO "category_marks" VALUES('no_figures','2021-01-21','2021D90031-p4');
INSERT INTO "category_marks" VALUES('no_overview','2020-06-12','2020D90255-p4');
INSERT INTO "category_marks" VALUES('no_overview','2020-06-12','2020D90255-p5');
INSERT INTO "category_marks" VALUES('no_overview','2021-01-21','2021D90031-p3');
INSERT INTO "category_marks" VALUES('not_responsible','2020-06-12','2020D90255-p2');
INSERT INTO "category_marks" VALUES('not_responsible','2021-01-21','2021D90031-p2');
CREATE TABLE chain_members (
            chain_id TEXT NOT NULL REFERENCES chains(id),
            position INTEGER NOT NULL,
            case_number TEXT NOT NULL REFERENCES cases(number),
            dated_on TEXT,
            asked TEXT NOT NULL,           -- the question or request that links it
            answer_id TEXT,                -- the answer block, where there is one
            passage_id TEXT,               -- the marked sentence, where there is one
            verdict TEXT,                  -- answers, partly, evades; NULL: not (yet) answered
            score REAL NOT NULL,           -- similarity of what is asked to the members before it; 1 for the first
            reason TEXT NOT NULL,          -- why it is in the chain: shared vendor, shared topic, reference
            PRIMARY KEY (chain_id, position)
        );
INSERT INTO "chain_members" VALUES('2019Z90341',1,'2019Z90341','2019-11-28','verzoekt de regering te onderzoeken in hoeverre bewakingscamera’s van Chinese makelij, waaronder die van Hikvision en Dahua, door overheidsorganisaties worden gebruikt, en de Kamer hierover voor 1 juni 2020 te informeren',NULL,NULL,NULL,1.0,'Eerste keer gevraagd');
INSERT INTO "chain_members" VALUES('2019Z90341',2,'2020Z90118','2020-06-12','Reactie op de motie van de leden Ooijevaar en Pronkveld over het gebruik van Chinese bewakingscamera’s door overheden',NULL,'2020D90255-p4','partly',0.214,'Antwoord op een motie in deze keten');
INSERT INTO "chain_members" VALUES('2019Z90341',3,'2020Z90217','2020-12-09','Hoeveel bewakingscamera’s van de fabrikanten Hikvision en Dahua zijn er in gebruik bij de rijksoverheid, de provincies, de gemeenten en de waterschappen? Kunt u dit per overheidslaag uitsplitsen?','2021D90031-a2','2021D90031-p4','evades',0.5639,'Leveranciers uit hetzelfde land, hetzelfde gevraagd');
CREATE TABLE chains (
            id TEXT PRIMARY KEY,           -- number of its first case
            label TEXT NOT NULL,
            cases INTEGER NOT NULL,
            withheld INTEGER NOT NULL,     -- members whose answer does not give what was asked
            first_on TEXT, last_on TEXT
        );
INSERT INTO "chains" VALUES('2019Z90341','Motie van de leden Ooijevaar en Pronkveld over inventariseren in hoeverre overheden Chinese bewakingscamera’s gebruiken',3,2,'2019-11-28','2020-12-09');
CREATE TABLE citations (           -- what a text refers to, and where that is in this database
            id TEXT PRIMARY KEY,           -- 2024D45678-r1
            document_number TEXT NOT NULL REFERENCES documents(number),
            answer_id TEXT REFERENCES answers(id),      -- NULL: in the document as a whole
            kind TEXT NOT NULL,            -- see vocabulary.CitationKind
            target TEXT NOT NULL,          -- 7, 2020Z24310, 30821-12, ah-tk-20202021-1031, 2024-11-04 ...
            matched TEXT NOT NULL,         -- the words as printed
            start INTEGER NOT NULL, "end" INTEGER NOT NULL,
            target_document TEXT,          -- documents.number, where it is here
            target_answer TEXT             -- answers.id, for another answer of the same document
        );
INSERT INTO "citations" VALUES('2020D90255-r1','2020D90255',NULL,'piece','99501-19','99 501 Nr. 19',0,13,'2020D90255',NULL);
INSERT INTO "citations" VALUES('2020D90255-r2','2020D90255',NULL,'motion','Ooijevaar/Pronkveld','motie van de leden Ooijevaar en Pronkveld',250,291,'2019D90787',NULL);
INSERT INTO "citations" VALUES('2020D90255-r3','2020D90255',NULL,'piece','99501-12','99 501, nr. 12',303,317,'2019D90787',NULL);
INSERT INTO "citations" VALUES('2021D90031-r1','2021D90031',NULL,'appendix','ah-tk-20202021-900','Aanhangsel Handelingen, vergaderjaar 2020–2021, nr. 900',371,426,'2020D90598',NULL);
INSERT INTO "citations" VALUES('2021D90031-r2','2021D90031',NULL,'piece','99501-12','99 501, nr. 12',0,0,'2019D90787',NULL);
INSERT INTO "citations" VALUES('2021D90031-r3','2021D90031','2021D90031-a3','piece','99501-19','99 501, nr. 19',81,81,'2020D90255',NULL);
INSERT INTO "citations" VALUES('2020D90598-r1','2020D90598',NULL,'piece','99501-12','99 501, nr. 12',0,0,'2019D90787',NULL);
INSERT INTO "citations" VALUES('2020D90561-r1','2020D90561',NULL,'piece','99501-12','99 501, nr. 12',0,0,'2019D90787',NULL);
CREATE TABLE completeness (        -- documents by kind and year
            kind TEXT NOT NULL, year TEXT NOT NULL,
            listed INTEGER NOT NULL,       -- in the chamber's list, as far as that was mirrored
            downloaded INTEGER NOT NULL, read INTEGER NOT NULL, doubtful INTEGER NOT NULL, failed INTEGER NOT NULL,
            PRIMARY KEY (kind, year)
        ) WITHOUT ROWID;
INSERT INTO "completeness" VALUES('answer','2021',1,1,1,0,0);
INSERT INTO "completeness" VALUES('letter','2020',1,1,1,0,0);
INSERT INTO "completeness" VALUES('motion','2019',1,1,1,0,0);
INSERT INTO "completeness" VALUES('postponement','2020',1,1,1,0,0);
INSERT INTO "completeness" VALUES('question','2020',1,1,1,0,0);
CREATE TABLE corrections (         -- the editors' file, as it is
            document_number TEXT NOT NULL,
            sentence TEXT NOT NULL,
            category TEXT NOT NULL,        -- '': not to be marked
            direct INTEGER NOT NULL,
            editor TEXT NOT NULL,
            decided_on TEXT NOT NULL,
            question TEXT NOT NULL,
            note TEXT NOT NULL,
            PRIMARY KEY (document_number, sentence)
        );
CREATE TABLE decision_cases (
            decision_id TEXT NOT NULL REFERENCES decisions(id),
            case_number TEXT NOT NULL,
            PRIMARY KEY (decision_id, case_number)
        );
INSERT INTO "decision_cases" VALUES('6e7591ef-7db8-56f3-9f66-b40bd2749a04','2019Z90341');
CREATE TABLE decisions (
            id TEXT PRIMARY KEY, kind TEXT, text TEXT, status TEXT, voting TEXT, decided_on TEXT
        );
INSERT INTO "decisions" VALUES('6e7591ef-7db8-56f3-9f66-b40bd2749a04','Stemmen - aangenomen','Aangenomen.','Besluit','Met handopsteken','2019-12-03');
CREATE TABLE documents (
            number TEXT PRIMARY KEY,       -- 2024D45678
            source_id TEXT NOT NULL UNIQUE,-- Document.Id
            kind TEXT NOT NULL,            -- question, answer ... see vocabulary.DocumentKind
            subject TEXT,
            title TEXT,
            dated_on TEXT,
            session TEXT,
            dossier TEXT,
            dossier_number INTEGER,
            appendix TEXT,                 -- ah-tk-20242025-2391
            ministry TEXT REFERENCES ministries(slug),
            submitted_on TEXT,             -- as printed in the document
            received_on TEXT,
            media_type TEXT,
            size INTEGER,
            version TEXT,                  -- Document.HuidigeDocumentVersie_Id
            text TEXT,                     -- NULL: not downloaded or not readable
            url TEXT NOT NULL,             -- the page at the chamber
            file_url TEXT NOT NULL         -- the file at the chamber
        , reference TEXT);
INSERT INTO "documents" VALUES('2020D90255','04968b00-3435-5c61-82cb-cc1deb22ff16','letter','Reactie op de motie van de leden Ooijevaar en Pronkveld over het gebruik van Chinese bewakingscamera’s door overheden','Informatie- en communicatietechnologie bij de overheid','2020-06-12','2019-2020','99501',19,NULL,'bzk',NULL,NULL,'application/pdf',3239,'b36ef744-2d81-56cb-a53a-eb1a9331b94d','99 501 Nr. 19 Informatie- en communicatietechnologie bij de overheid BRIEF VAN DE MINISTER VAN BINNENLANDSE ZAKEN EN KONINKRIJKSRELATIES Aan de Voorzitter van de Tweede Kamer der Staten-Generaal Den Haag, 12 juni 2020
Met deze brief reageer ik op de motie van de leden Ooijevaar en Pronkveld (Kamerstuk 99 501, nr. 12), waarin de regering wordt verzocht te onderzoeken in hoeverre bewakingscamera’s van Chinese makelij door overheidsorganisaties worden gebruikt. Overheidsorganisaties zijn zelf verantwoordelijk voor de aanschaf en het beheer van hun bewakingscamera’s. De inkoop verloopt veelal via installateurs en beveiligingsbedrijven, die camera’s van uiteenlopende merken leveren.
Er bestaat geen centraal overzicht van de merken en typen camera’s die bij de overheid in gebruik zijn. Ik heb daarom geen zicht op het aantal camera’s van Hikvision en Dahua. Een volledige inventarisatie bij alle overheidsorganisaties acht ik niet proportioneel. Wel breng ik de leidraad voor veilig inkopen opnieuw onder de aandacht van de departementen, de provincies, de gemeenten en de waterschappen. Hiermee beschouw ik de motie als afgedaan.
De Minister van Binnenlandse Zaken en Koninkrijksrelaties, R.W. Roodenhuis','http://127.0.0.1:8098/kamerstukken/brieven_regering/detail?id=2020Z90118&did=2020D90255','http://127.0.0.1:8098/downloads/document?id=2020D90255',NULL);
INSERT INTO "documents" VALUES('2021D90031','0878a658-8056-5280-a7e2-ffab34ac3039','answer','Antwoord op vragen van het lid Ooijevaar over het gebruik van Chinese bewakingscamera’s door de overheid',NULL,'2021-01-21','2020-2021',NULL,NULL,'ah-tk-20202021-1031','bzk','2020-12-09','2021-01-21','application/pdf',4733,'f551e563-09f4-57c4-aec9-c48e7e3937e6','1031 Vragen van het lid Ooijevaar (GroenVerbond) aan de Minister van Binnenlandse Zaken en Koninkrijksrelaties over het gebruik van Chinese bewakingscamera’s door de overheid (ingezonden 9 december 2020).
Antwoord van Minister Roodenhuis (Binnenlandse Zaken en Koninkrijksrelaties), mede namens de Minister van Justitie en Veiligheid (ontvangen 21 januari 2021). Zie ook Aanhangsel Handelingen, vergaderjaar 2020–2021, nr. 900.
Vraag 1 Bent u bekend met het artikel «Gemeenten weten niet welke camera’s er hangen»?
Antwoord 1 Ja.
Vraag 2 Hoeveel bewakingscamera’s van de fabrikanten Hikvision en Dahua zijn er in gebruik bij de rijksoverheid, de provincies, de gemeenten en de waterschappen? Kunt u dit per overheidslaag uitsplitsen?
Antwoord 2 Overheidsorganisaties zijn zelf verantwoordelijk voor de aanschaf van bewakingscamera’s. Er bestaat geen volledig overzicht van de bewakingscamera’s van Hikvision en Dahua die bij overheidsorganisaties in gebruik zijn. Ook per overheidslaag zijn deze gegevens niet beschikbaar.
Vraag 3 Klopt het dat de Kamer al in 2019 om een inventarisatie van deze camera’s heeft gevraagd?
Antwoord 3 Ja. Op 12 juni 2020 heb ik uw Kamer over de uitvoering van de motie geïnformeerd.
Vraag 4 Bent u bereid de inventarisatie alsnog uit te voeren en de uitkomst met de Kamer te delen? Zo nee, waarom niet?
Antwoord 4 Ik zie geen aanleiding om alsnog een inventarisatie uit te voeren. Een dergelijke inventarisatie zou een grote belasting vormen voor gemeenten en waterschappen, terwijl de uitkomst snel veroudert.
Vraag 5 Worden er bij de aanschaf van camera’s door departementen eisen gesteld aan de beveiliging van de apparatuur? Zo ja, welke?
Antwoord 5 Ja. Bij de inkoop van ICT-producten door het Rijk gelden de Algemene Rijksinkoopvoorwaarden en de Baseline Informatiebeveiliging Overheid. Voor camera’s betekent dit onder meer dat fabriekswachtwoorden worden vervangen, dat beveiligingsupdates worden geïnstalleerd en dat camera’s in een afgescheiden netwerk worden geplaatst.','http://127.0.0.1:8098/kamerstukken/kamervragen/detail?id=2020Z90217&did=2021D90031','http://127.0.0.1:8098/downloads/document?id=2021D90031',NULL);
INSERT INTO "documents" VALUES('2019D90787','519752f6-026b-5a34-a7db-6ff6d28a093b','motion','Motie van de leden Ooijevaar en Pronkveld over inventariseren in hoeverre overheden Chinese bewakingscamera’s gebruiken','Informatie- en communicatietechnologie bij de overheid','2019-11-28','2019-2020','99501',12,NULL,NULL,NULL,NULL,'application/xml',2142,'bd137d44-80ab-5036-80a1-bb0e65d94b18','2
Kamerstukken
99 501
Informatie- en communicatietechnologie bij de overheid
Nr. 12
MOTIE VAN DE LEDEN OOIJEVAAR EN PRONKVELD
Voorgesteld 28 november 2019
De Kamer,
gehoord de beraadslaging,
constaterende dat overheden in Nederland bewakingscamera’s gebruiken van onder meer de Chinese fabrikanten Hikvision en Dahua;
overwegende dat niet bekend is bij welke overheidsorganisaties en op welke plaatsen deze camera’s in gebruik zijn;
overwegende dat inzicht in de gebruikte apparatuur nodig is om risico’s te kunnen wegen;
verzoekt de regering te onderzoeken in hoeverre bewakingscamera’s van Chinese makelij, waaronder die van Hikvision en Dahua, door overheidsorganisaties worden gebruikt, en de Kamer hierover voor 1 juni 2020 te informeren,
en gaat over tot de orde van de dag.
Ooijevaar
Pronkveld','http://127.0.0.1:8098/kamerstukken/moties/detail?id=2019Z90341&did=2019D90787','http://127.0.0.1:8098/downloads/document?id=2019D90787',NULL);
INSERT INTO "documents" VALUES('2020D90598','8127b378-ccf8-5343-9bfa-fd22f4df46eb','postponement','Uitstel beantwoording vragen van het lid Ooijevaar over het gebruik van Chinese bewakingscamera’s door de overheid',NULL,'2020-12-30','2020-2021',NULL,NULL,'ah-tk-20202021-900','bzk','2020-12-09','2020-12-30','application/pdf',3439,'87f3389f-3089-5e2c-80be-a075d483e538','900 Vragen van het lid Ooijevaar (GroenVerbond) aan de Minister van Binnenlandse Zaken en Koninkrijksrelaties over het gebruik van Chinese bewakingscamera’s door de overheid (ingezonden 9 december 2020).
Mededeling van Minister Roodenhuis (Binnenlandse Zaken en Koninkrijksrelaties) (ontvangen 30 december 2020).
Vraag 1 Bent u bekend met het artikel «Gemeenten weten niet welke camera’s er hangen»?
Vraag 2 Hoeveel bewakingscamera’s van de fabrikanten Hikvision en Dahua zijn er in gebruik bij de rijksoverheid, de provincies, de gemeenten en de waterschappen? Kunt u dit per overheidslaag uitsplitsen?
Vraag 3 Klopt het dat de Kamer al in 2019 om een inventarisatie van deze camera’s heeft gevraagd?
Vraag 4 Bent u bereid de inventarisatie alsnog uit te voeren en de uitkomst met de Kamer te delen? Zo nee, waarom niet?
Vraag 5 Worden er bij de aanschaf van camera’s door departementen eisen gesteld aan de beveiliging van de apparatuur? Zo ja, welke?
Mededeling Hierbij deel ik u mee dat de vragen van het lid Ooijevaar (GroenVerbond) over het gebruik van Chinese bewakingscamera’s door de overheid niet binnen de gebruikelijke termijn kunnen worden beantwoord, omdat voor de beantwoording afstemming met andere departementen nodig is. Ik streef ernaar de vragen zo spoedig mogelijk te beantwoorden.','http://127.0.0.1:8098/kamerstukken/kamervragen/detail?id=2020Z90217&did=2020D90598','http://127.0.0.1:8098/downloads/document?id=2020D90598',NULL);
INSERT INTO "documents" VALUES('2020D90561','ffcfb71a-a65d-557c-b6a7-25ba3af740de','question','Het gebruik van Chinese bewakingscamera’s door de overheid',NULL,'2020-12-09','2020-2021',NULL,NULL,NULL,'bzk','2020-12-09',NULL,'application/pdf',3086,'35a7c1f3-c17b-51b2-b5d1-fc521d374f46','2020Z90217 Vragen van het lid Ooijevaar (GroenVerbond) aan de Minister van Binnenlandse Zaken en Koninkrijksrelaties over het gebruik van Chinese bewakingscamera’s door de overheid (ingezonden 9 december 2020).
Vraag 1 Bent u bekend met het artikel «Gemeenten weten niet welke camera’s er hangen»?
Vraag 2 Hoeveel bewakingscamera’s van de fabrikanten Hikvision en Dahua zijn er in gebruik bij de rijksoverheid, de provincies, de gemeenten en de waterschappen? Kunt u dit per overheidslaag uitsplitsen?
Vraag 3 Klopt het dat de Kamer al in 2019 om een inventarisatie van deze camera’s heeft gevraagd?
Vraag 4 Bent u bereid de inventarisatie alsnog uit te voeren en de uitkomst met de Kamer te delen? Zo nee, waarom niet?
Vraag 5 Worden er bij de aanschaf van camera’s door departementen eisen gesteld aan de beveiliging van de apparatuur? Zo ja, welke?','http://127.0.0.1:8098/kamerstukken/kamervragen/detail?id=2020Z90217&did=2020D90561','http://127.0.0.1:8098/downloads/document?id=2020D90561','2020Z90217');
CREATE TABLE doubt_figures (       -- doubts of reading, by kind, with one of them
            kind TEXT PRIMARY KEY, times INTEGER NOT NULL, documents INTEGER NOT NULL,
            said TEXT NOT NULL, example TEXT NOT NULL, case_number TEXT
        ) WITHOUT ROWID;
CREATE TABLE encoders (
            id TEXT PRIMARY KEY,           -- name, revision, dimension; when fitted here, a digest
            source TEXT NOT NULL,          -- model name, or path of the folder (relative to the mirror's, if in it)
            revision TEXT,                 -- as asked for; NULL: the newest, or a folder
            prompts TEXT,                  -- JSON object, where other than the model's own
            dimension INTEGER NOT NULL,
            fitted_on INTEGER,             -- number of texts, where fitted here
            active INTEGER NOT NULL        -- 1 for the one whose vectors are used
        );
INSERT INTO "encoders" VALUES('fitted@a1c6d78f5b9b6d58:8','encoder',NULL,NULL,8,23,1);
CREATE TABLE evaluation (          -- how well the judge does, as `tkdocs evaluate` measured it
            position INTEGER PRIMARY KEY,
            section TEXT NOT NULL,         -- what was measured
            part TEXT NOT NULL DEFAULT '', -- on what
            name TEXT NOT NULL,
            n INTEGER, precision REAL, recall REAL, f1 REAL,
            precision_low REAL, precision_high REAL, recall_low REAL, recall_high REAL,  -- 95% intervals
            figure REAL, measure TEXT NOT NULL DEFAULT '',  -- another number, and what it is
            note TEXT
        );
INSERT INTO "evaluation" VALUES(1,'sides','training blocks, by cross-validation','patterns',723,NULL,NULL,0.8832,NULL,NULL,NULL,NULL,0.8229,'average precision','F1 at the threshold that is best for these very sentences: an upper bound');
INSERT INTO "evaluation" VALUES(2,'sides','training blocks, by cross-validation','likeness',723,NULL,NULL,0.5394,NULL,NULL,NULL,NULL,0.4982,'average precision','F1 at the threshold that is best for these very sentences: an upper bound');
INSERT INTO "evaluation" VALUES(3,'sides','training blocks, by cross-validation','classifier',723,NULL,NULL,0.8422,NULL,NULL,NULL,NULL,0.9106,'average precision','F1 at the threshold that is best for these very sentences: an upper bound');
INSERT INTO "evaluation" VALUES(4,'sides','training blocks, by cross-validation','word and letter n-grams',723,NULL,NULL,0.8064,NULL,NULL,NULL,NULL,0.8617,'average precision','F1 at the threshold that is best for these very sentences: an upper bound');
INSERT INTO "evaluation" VALUES(5,'sides','training blocks, by cross-validation','all',723,NULL,NULL,0.9101,NULL,NULL,NULL,NULL,0.9553,'average precision','F1 at the threshold that is best for these very sentences: an upper bound');
INSERT INTO "evaluation" VALUES(6,'marks','held-out blocks','marked sentences',172,0.8393,0.8198,0.8294,0.7763,0.8871,0.7555,0.87,NULL,'',NULL);
INSERT INTO "evaluation" VALUES(7,'marks','held-out blocks','blocks with a mark',169,0.875,0.8284,0.8511,0.8148,0.9176,0.7644,0.8778,NULL,'',NULL);
INSERT INTO "evaluation" VALUES(8,'marks','held-out blocks','right category of those marked rightly',141,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0.7943,'share',NULL);
INSERT INTO "evaluation" VALUES(9,'marks','held-out blocks','probability',882,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0.0499,'Brier','0 is best');
INSERT INTO "evaluation" VALUES(10,'categories','held-out blocks','awaits',19,0.7222,0.6842,0.7027,0.4913,0.875,0.4601,0.8464,NULL,'',NULL);
INSERT INTO "evaluation" VALUES(11,'categories','held-out blocks','confidential',25,0.5938,0.76,0.6667,0.4226,0.7448,0.5657,0.885,NULL,'',NULL);
INSERT INTO "evaluation" VALUES(12,'categories','held-out blocks','disproportionate',9,0.8333,0.5556,0.6667,0.4365,0.9699,0.2667,0.8112,NULL,'',NULL);
INSERT INTO "evaluation" VALUES(13,'categories','held-out blocks','individual_cases',8,1.0,0.5,0.6667,0.5101,1.0,0.2152,0.7848,NULL,'',NULL);
INSERT INTO "evaluation" VALUES(14,'categories','held-out blocks','no_cause',6,0.25,0.1667,0.2,0.0456,0.6994,0.0301,0.5635,NULL,'',NULL);
INSERT INTO "evaluation" VALUES(15,'categories','held-out blocks','no_figures',27,0.6765,0.8519,0.7541,0.5084,0.8087,0.6752,0.9408,NULL,'',NULL);
INSERT INTO "evaluation" VALUES(16,'categories','held-out blocks','no_overview',29,0.8421,0.5517,0.6667,0.6243,0.9448,0.3755,0.7159,NULL,'',NULL);
INSERT INTO "evaluation" VALUES(17,'categories','held-out blocks','no_statement',10,0.6,0.6,0.6,0.3127,0.8318,0.3127,0.8318,NULL,'',NULL);
INSERT INTO "evaluation" VALUES(18,'categories','held-out blocks','not_registered',15,0.7059,0.8,0.75,0.4687,0.8672,0.5481,0.9295,NULL,'',NULL);
INSERT INTO "evaluation" VALUES(19,'categories','held-out blocks','not_responsible',13,0.5,0.6154,0.5517,0.28,0.72,0.3552,0.8229,NULL,'',NULL);
INSERT INTO "evaluation" VALUES(20,'categories','held-out blocks','refers_elsewhere',5,0.6667,0.8,0.7273,0.3,0.9032,0.3755,0.9638,NULL,'',NULL);
INSERT INTO "evaluation" VALUES(21,'categories','held-out blocks','sub_judice',6,0.5,0.1667,0.25,0.0945,0.9055,0.0301,0.5635,NULL,'',NULL);
INSERT INTO "evaluation" VALUES(22,'no information','held-out blocks','no_overview, not_registered, no_figures, disproportionate, at a recall of 0.85',80,0.8293,0.85,0.8395,0.7336,0.8955,0.7559,0.9121,NULL,'','threshold 0.30, chosen with these very sentences at hand');
INSERT INTO "evaluation" VALUES(23,'verdicts','held-out blocks','answers',240,0.8281,0.8833,0.8548,0.7771,0.8694,0.8366,0.918,NULL,'',NULL);
INSERT INTO "evaluation" VALUES(24,'verdicts','held-out blocks','partly',112,0.8375,0.5982,0.6979,0.7416,0.9025,0.5056,0.6843,NULL,'',NULL);
INSERT INTO "evaluation" VALUES(25,'verdicts','held-out blocks','evades',82,0.7143,0.8537,0.7778,0.6181,0.7943,0.7614,0.9143,NULL,'',NULL);
INSERT INTO "evaluation" VALUES(26,'verdicts','held-out blocks','mean of the verdicts',434,NULL,NULL,0.7768,NULL,NULL,NULL,NULL,NULL,'',NULL);
INSERT INTO "evaluation" VALUES(27,'question','held-out blocks','marked sentences, with the question',172,0.8393,0.8198,0.8294,0.7763,0.8871,0.7555,0.87,0.9033,'average precision',NULL);
INSERT INTO "evaluation" VALUES(28,'question','held-out blocks','marked sentences, without the question',172,0.8221,0.7791,0.8,0.7562,0.8732,0.7114,0.8346,0.8846,'average precision',NULL);
INSERT INTO "evaluation" VALUES(29,'question','held-out blocks','direct, with the question',10,1.0,0.1,0.1818,0.2065,1.0,0.0179,0.4042,NULL,'','of the sentences marked rightly, those that are nevertheless the straight answer');
INSERT INTO "evaluation" VALUES(30,'question','held-out blocks','direct, without the question',9,1.0,0.1111,0.2,0.2065,1.0,0.0199,0.435,NULL,'','of the sentences marked rightly, those that are nevertheless the straight answer');
INSERT INTO "evaluation" VALUES(31,'question','held-out blocks','verdicts, mean of three, with the question',434,NULL,NULL,0.7768,NULL,NULL,NULL,NULL,NULL,'',NULL);
INSERT INTO "evaluation" VALUES(32,'question','held-out blocks','verdicts, mean of three, without the question',434,NULL,NULL,0.5602,NULL,NULL,NULL,NULL,NULL,'',NULL);
INSERT INTO "evaluation" VALUES(33,'sides','held-out blocks','patterns',172,NULL,NULL,0.6869,NULL,NULL,NULL,NULL,0.5684,'average precision','F1 at the threshold that is best for these very sentences: an upper bound');
INSERT INTO "evaluation" VALUES(34,'sides','held-out blocks','likeness',172,NULL,NULL,0.5095,NULL,NULL,NULL,NULL,0.4571,'average precision','F1 at the threshold that is best for these very sentences: an upper bound');
INSERT INTO "evaluation" VALUES(35,'sides','held-out blocks','classifier',172,NULL,NULL,0.8605,NULL,NULL,NULL,NULL,0.9056,'average precision','F1 at the threshold that is best for these very sentences: an upper bound');
INSERT INTO "evaluation" VALUES(36,'sides','held-out blocks','word and letter n-grams',172,NULL,NULL,0.7978,NULL,NULL,NULL,NULL,0.8625,'average precision','F1 at the threshold that is best for these very sentences: an upper bound');
INSERT INTO "evaluation" VALUES(37,'sides','held-out blocks','all',172,NULL,NULL,0.832,NULL,NULL,NULL,NULL,0.896,'average precision','F1 at the threshold that is best for these very sentences: an upper bound');
INSERT INTO "evaluation" VALUES(38,'cascade','held-out blocks','passes the cheap sides',882,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0.3707,'share','compared with examples, and embedded where there is an encoder');
INSERT INTO "evaluation" VALUES(39,'cascade','held-out blocks','withholds something and does not pass',172,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0.0233,'share',NULL);
INSERT INTO "evaluation" VALUES(40,'retrieval','held-out blocks','words',434,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0.7419,'mean reciprocal rank','among 9.9 answers on average');
INSERT INTO "evaluation" VALUES(41,'marks','48 real answer documents','marked sentences',168,0.8256,0.9583,0.8871,0.7662,0.8725,0.9165,0.9797,NULL,'',NULL);
INSERT INTO "evaluation" VALUES(42,'marks','48 real answer documents','blocks with a mark',130,0.869,0.9692,0.9164,0.8044,0.9145,0.9236,0.988,NULL,'',NULL);
INSERT INTO "evaluation" VALUES(43,'marks','48 real answer documents','right category of those marked rightly',161,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0.9876,'share',NULL);
INSERT INTO "evaluation" VALUES(44,'marks','48 real answer documents','probability',2188,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0.017,'Brier','0 is best');
INSERT INTO "evaluation" VALUES(45,'categories','48 real answer documents','awaits',35,0.8108,0.8571,0.8333,0.658,0.9052,0.7062,0.9374,NULL,'',NULL);
INSERT INTO "evaluation" VALUES(46,'categories','48 real answer documents','confidential',7,0.7,1.0,0.8235,0.3968,0.8922,0.6457,1.0,NULL,'',NULL);
INSERT INTO "evaluation" VALUES(47,'categories','48 real answer documents','disproportionate',1,1.0,1.0,1.0,0.2065,1.0,0.2065,1.0,NULL,'',NULL);
INSERT INTO "evaluation" VALUES(48,'categories','48 real answer documents','individual_cases',4,1.0,1.0,1.0,0.5101,1.0,0.5101,1.0,NULL,'',NULL);
INSERT INTO "evaluation" VALUES(49,'categories','48 real answer documents','no_cause',4,1.0,1.0,1.0,0.5101,1.0,0.5101,1.0,NULL,'',NULL);
INSERT INTO "evaluation" VALUES(50,'categories','48 real answer documents','no_figures',21,0.84,1.0,0.913,0.6535,0.936,0.8454,1.0,NULL,'',NULL);
INSERT INTO "evaluation" VALUES(51,'categories','48 real answer documents','no_overview',10,0.9,0.9,0.9,0.5958,0.9821,0.5958,0.9821,NULL,'',NULL);
INSERT INTO "evaluation" VALUES(52,'categories','48 real answer documents','no_statement',5,0.625,1.0,0.7692,0.3057,0.8632,0.5655,1.0,NULL,'',NULL);
INSERT INTO "evaluation" VALUES(53,'categories','48 real answer documents','not_registered',4,1.0,1.0,1.0,0.5101,1.0,0.5101,1.0,NULL,'',NULL);
INSERT INTO "evaluation" VALUES(54,'categories','48 real answer documents','not_responsible',52,0.7812,0.9615,0.8621,0.6657,0.865,0.8702,0.9894,NULL,'',NULL);
INSERT INTO "evaluation" VALUES(55,'categories','48 real answer documents','refers_elsewhere',22,0.8462,1.0,0.9167,0.6647,0.9385,0.8513,1.0,NULL,'',NULL);
INSERT INTO "evaluation" VALUES(56,'categories','48 real answer documents','sub_judice',3,1.0,0.6667,0.8,0.3424,1.0,0.2077,0.9385,NULL,'',NULL);
INSERT INTO "evaluation" VALUES(57,'no information','48 real answer documents','no_overview, not_registered, no_figures, disproportionate, at a recall of 0.85',36,1.0,0.8611,0.9254,0.8897,1.0,0.7134,0.9392,NULL,'','threshold 0.62, chosen with these very sentences at hand');
INSERT INTO "evaluation" VALUES(58,'verdicts','48 real answer documents','answers',266,0.8622,0.8233,0.8423,0.8144,0.8992,0.773,0.8644,NULL,'',NULL);
INSERT INTO "evaluation" VALUES(59,'verdicts','48 real answer documents','partly',101,0.541,0.6535,0.5919,0.4527,0.6268,0.5566,0.7391,NULL,'',NULL);
INSERT INTO "evaluation" VALUES(60,'verdicts','48 real answer documents','evades',48,0.7692,0.625,0.6897,0.6166,0.8735,0.4836,0.7478,NULL,'',NULL);
INSERT INTO "evaluation" VALUES(61,'verdicts','48 real answer documents','mean of the verdicts',415,NULL,NULL,0.708,NULL,NULL,NULL,NULL,NULL,'',NULL);
INSERT INTO "evaluation" VALUES(62,'question','48 real answer documents','marked sentences, with the question',168,0.8256,0.9583,0.8871,0.7662,0.8725,0.9165,0.9797,0.9176,'average precision',NULL);
INSERT INTO "evaluation" VALUES(63,'question','48 real answer documents','marked sentences, without the question',168,0.7921,0.9524,0.8649,0.7309,0.8423,0.9089,0.9757,0.8952,'average precision',NULL);
INSERT INTO "evaluation" VALUES(64,'question','48 real answer documents','direct, with the question',31,0.875,0.4516,0.5957,0.6398,0.965,0.2916,0.6223,NULL,'','of the sentences marked rightly, those that are nevertheless the straight answer');
INSERT INTO "evaluation" VALUES(65,'question','48 real answer documents','direct, without the question',31,0.875,0.4516,0.5957,0.6398,0.965,0.2916,0.6223,NULL,'','of the sentences marked rightly, those that are nevertheless the straight answer');
INSERT INTO "evaluation" VALUES(66,'question','48 real answer documents','verdicts, mean of three, with the question',415,NULL,NULL,0.708,NULL,NULL,NULL,NULL,NULL,'',NULL);
INSERT INTO "evaluation" VALUES(67,'question','48 real answer documents','verdicts, mean of three, without the question',415,NULL,NULL,0.6488,NULL,NULL,NULL,NULL,NULL,'',NULL);
INSERT INTO "evaluation" VALUES(68,'sides','48 real answer documents','patterns',168,NULL,NULL,0.8571,NULL,NULL,NULL,NULL,0.7951,'average precision','F1 at the threshold that is best for these very sentences: an upper bound');
INSERT INTO "evaluation" VALUES(69,'sides','48 real answer documents','likeness',168,NULL,NULL,0.4548,NULL,NULL,NULL,NULL,0.4226,'average precision','F1 at the threshold that is best for these very sentences: an upper bound');
INSERT INTO "evaluation" VALUES(70,'sides','48 real answer documents','classifier',168,NULL,NULL,0.589,NULL,NULL,NULL,NULL,0.591,'average precision','F1 at the threshold that is best for these very sentences: an upper bound');
INSERT INTO "evaluation" VALUES(71,'sides','48 real answer documents','word and letter n-grams',168,NULL,NULL,0.4805,NULL,NULL,NULL,NULL,0.4396,'average precision','F1 at the threshold that is best for these very sentences: an upper bound');
INSERT INTO "evaluation" VALUES(72,'sides','48 real answer documents','all',168,NULL,NULL,0.8478,NULL,NULL,NULL,NULL,0.8559,'average precision','F1 at the threshold that is best for these very sentences: an upper bound');
INSERT INTO "evaluation" VALUES(73,'cascade','48 real answer documents','passes the cheap sides',2206,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0.301,'share','compared with examples, and embedded where there is an encoder');
INSERT INTO "evaluation" VALUES(74,'cascade','48 real answer documents','withholds something and does not pass',168,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0.0119,'share',NULL);
INSERT INTO "evaluation" VALUES(75,'retrieval','48 real answer documents','words',428,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0.6886,'mean reciprocal rank','among 17.7 answers on average');
INSERT INTO "evaluation" VALUES(76,'formulas','written pairs','the same formula',49,0.92,0.9388,0.9293,0.8116,0.9685,0.8348,0.979,NULL,'','of 168 pairs, 49 are the same');
INSERT INTO "evaluation" VALUES(77,'formulas','real pairs','the same formula',109,0.8045,0.9817,0.8843,0.729,0.863,0.9356,0.995,NULL,'','of 374 pairs, 109 are the same');
INSERT INTO "evaluation" VALUES(78,'chains','written pairs of asks','linked',36,1.0,0.7222,0.8387,0.8713,1.0,0.5601,0.8415,NULL,'','of 83 pairs, 36 ask the same again; all asks are in one set');
INSERT INTO "evaluation" VALUES(79,'chains','written pairs of asks','linked, across the pairs too',36,0.963,0.7222,0.8254,0.8172,0.9934,0.5601,0.8415,NULL,'','1 neighbours in chains are of two pairs, which no pair of asks was written for');
CREATE TABLE facet_pairs (         -- what goes most often with a value: at most ten of each other facet
            facet TEXT NOT NULL, value TEXT NOT NULL, other TEXT NOT NULL, other_value TEXT NOT NULL,
            cases INTEGER NOT NULL,
            PRIMARY KEY (facet, value, other, other_value)
        ) WITHOUT ROWID;
INSERT INTO "facet_pairs" VALUES('category','disproportionate','ministry','bzk',1);
INSERT INTO "facet_pairs" VALUES('category','disproportionate','topic','informatievoorziening-en-ict',1);
INSERT INTO "facet_pairs" VALUES('category','disproportionate','topic','inkoop-en-beheer',1);
INSERT INTO "facet_pairs" VALUES('category','disproportionate','topic','inrichting-van-de-overheid',1);
INSERT INTO "facet_pairs" VALUES('category','disproportionate','topic','koninkrijksrelaties',1);
INSERT INTO "facet_pairs" VALUES('category','disproportionate','topic','veiligheid',1);
INSERT INTO "facet_pairs" VALUES('category','disproportionate','topic','waterbeheer',1);
INSERT INTO "facet_pairs" VALUES('category','no_cause','ministry','bzk',1);
INSERT INTO "facet_pairs" VALUES('category','no_cause','topic','belasting',1);
INSERT INTO "facet_pairs" VALUES('category','no_cause','topic','informatievoorziening-en-ict',1);
INSERT INTO "facet_pairs" VALUES('category','no_cause','topic','inkoop-en-beheer',1);
INSERT INTO "facet_pairs" VALUES('category','no_cause','topic','inrichting-van-de-overheid',1);
INSERT INTO "facet_pairs" VALUES('category','no_cause','topic','veiligheid',1);
INSERT INTO "facet_pairs" VALUES('category','no_cause','topic','waterbeheer',1);
INSERT INTO "facet_pairs" VALUES('category','no_figures','ministry','bzk',1);
INSERT INTO "facet_pairs" VALUES('category','no_figures','topic','belasting',1);
INSERT INTO "facet_pairs" VALUES('category','no_figures','topic','informatievoorziening-en-ict',1);
INSERT INTO "facet_pairs" VALUES('category','no_figures','topic','inkoop-en-beheer',1);
INSERT INTO "facet_pairs" VALUES('category','no_figures','topic','inrichting-van-de-overheid',1);
INSERT INTO "facet_pairs" VALUES('category','no_figures','topic','veiligheid',1);
INSERT INTO "facet_pairs" VALUES('category','no_figures','topic','waterbeheer',1);
INSERT INTO "facet_pairs" VALUES('category','no_overview','ministry','bzk',2);
INSERT INTO "facet_pairs" VALUES('category','no_overview','topic','belasting',1);
INSERT INTO "facet_pairs" VALUES('category','no_overview','topic','informatievoorziening-en-ict',2);
INSERT INTO "facet_pairs" VALUES('category','no_overview','topic','inkoop-en-beheer',2);
INSERT INTO "facet_pairs" VALUES('category','no_overview','topic','inrichting-van-de-overheid',2);
INSERT INTO "facet_pairs" VALUES('category','no_overview','topic','koninkrijksrelaties',1);
INSERT INTO "facet_pairs" VALUES('category','no_overview','topic','veiligheid',2);
INSERT INTO "facet_pairs" VALUES('category','no_overview','topic','waterbeheer',2);
INSERT INTO "facet_pairs" VALUES('category','not_responsible','ministry','bzk',2);
INSERT INTO "facet_pairs" VALUES('category','not_responsible','topic','belasting',1);
INSERT INTO "facet_pairs" VALUES('category','not_responsible','topic','informatievoorziening-en-ict',2);
INSERT INTO "facet_pairs" VALUES('category','not_responsible','topic','inkoop-en-beheer',2);
INSERT INTO "facet_pairs" VALUES('category','not_responsible','topic','inrichting-van-de-overheid',2);
INSERT INTO "facet_pairs" VALUES('category','not_responsible','topic','koninkrijksrelaties',1);
INSERT INTO "facet_pairs" VALUES('category','not_responsible','topic','veiligheid',2);
INSERT INTO "facet_pairs" VALUES('category','not_responsible','topic','waterbeheer',2);
INSERT INTO "facet_pairs" VALUES('member','marit-ooijevaar','ministry','bzk',1);
INSERT INTO "facet_pairs" VALUES('member','marit-ooijevaar','topic','belasting',1);
INSERT INTO "facet_pairs" VALUES('member','marit-ooijevaar','topic','informatievoorziening-en-ict',2);
INSERT INTO "facet_pairs" VALUES('member','marit-ooijevaar','topic','inkoop-en-beheer',1);
INSERT INTO "facet_pairs" VALUES('member','marit-ooijevaar','topic','inrichting-van-de-overheid',1);
INSERT INTO "facet_pairs" VALUES('member','marit-ooijevaar','topic','veiligheid',2);
INSERT INTO "facet_pairs" VALUES('member','marit-ooijevaar','topic','waterbeheer',1);
INSERT INTO "facet_pairs" VALUES('member','yusuf-pronkveld','topic','informatievoorziening-en-ict',1);
INSERT INTO "facet_pairs" VALUES('member','yusuf-pronkveld','topic','veiligheid',1);
INSERT INTO "facet_pairs" VALUES('minister','r-w-roodenhuis','topic','belasting',1);
INSERT INTO "facet_pairs" VALUES('minister','r-w-roodenhuis','topic','informatievoorziening-en-ict',2);
INSERT INTO "facet_pairs" VALUES('minister','r-w-roodenhuis','topic','inkoop-en-beheer',2);
INSERT INTO "facet_pairs" VALUES('minister','r-w-roodenhuis','topic','inrichting-van-de-overheid',2);
INSERT INTO "facet_pairs" VALUES('minister','r-w-roodenhuis','topic','koninkrijksrelaties',1);
INSERT INTO "facet_pairs" VALUES('minister','r-w-roodenhuis','topic','veiligheid',2);
INSERT INTO "facet_pairs" VALUES('minister','r-w-roodenhuis','topic','waterbeheer',2);
INSERT INTO "facet_pairs" VALUES('ministry','bzk','topic','belasting',1);
INSERT INTO "facet_pairs" VALUES('ministry','bzk','topic','informatievoorziening-en-ict',2);
INSERT INTO "facet_pairs" VALUES('ministry','bzk','topic','inkoop-en-beheer',2);
INSERT INTO "facet_pairs" VALUES('ministry','bzk','topic','inrichting-van-de-overheid',2);
INSERT INTO "facet_pairs" VALUES('ministry','bzk','topic','koninkrijksrelaties',1);
INSERT INTO "facet_pairs" VALUES('ministry','bzk','topic','veiligheid',2);
INSERT INTO "facet_pairs" VALUES('ministry','bzk','topic','waterbeheer',2);
INSERT INTO "facet_pairs" VALUES('ministry','bzk','vendor','dahua',2);
INSERT INTO "facet_pairs" VALUES('ministry','bzk','vendor','hikvision',2);
INSERT INTO "facet_pairs" VALUES('party','groenverbond','ministry','bzk',1);
INSERT INTO "facet_pairs" VALUES('party','groenverbond','topic','belasting',1);
INSERT INTO "facet_pairs" VALUES('party','groenverbond','topic','informatievoorziening-en-ict',2);
INSERT INTO "facet_pairs" VALUES('party','groenverbond','topic','inkoop-en-beheer',1);
INSERT INTO "facet_pairs" VALUES('party','groenverbond','topic','inrichting-van-de-overheid',1);
INSERT INTO "facet_pairs" VALUES('party','groenverbond','topic','veiligheid',2);
INSERT INTO "facet_pairs" VALUES('party','groenverbond','topic','waterbeheer',1);
INSERT INTO "facet_pairs" VALUES('party','sak','topic','informatievoorziening-en-ict',1);
INSERT INTO "facet_pairs" VALUES('party','sak','topic','veiligheid',1);
INSERT INTO "facet_pairs" VALUES('topic','belasting','ministry','bzk',1);
INSERT INTO "facet_pairs" VALUES('topic','belasting','vendor','dahua',1);
INSERT INTO "facet_pairs" VALUES('topic','belasting','vendor','hikvision',1);
INSERT INTO "facet_pairs" VALUES('topic','informatievoorziening-en-ict','ministry','bzk',2);
INSERT INTO "facet_pairs" VALUES('topic','informatievoorziening-en-ict','vendor','dahua',3);
INSERT INTO "facet_pairs" VALUES('topic','informatievoorziening-en-ict','vendor','hikvision',3);
INSERT INTO "facet_pairs" VALUES('topic','inkoop-en-beheer','ministry','bzk',2);
INSERT INTO "facet_pairs" VALUES('topic','inkoop-en-beheer','vendor','dahua',2);
INSERT INTO "facet_pairs" VALUES('topic','inkoop-en-beheer','vendor','hikvision',2);
INSERT INTO "facet_pairs" VALUES('topic','inrichting-van-de-overheid','ministry','bzk',2);
INSERT INTO "facet_pairs" VALUES('topic','inrichting-van-de-overheid','vendor','dahua',2);
INSERT INTO "facet_pairs" VALUES('topic','inrichting-van-de-overheid','vendor','hikvision',2);
INSERT INTO "facet_pairs" VALUES('topic','koninkrijksrelaties','ministry','bzk',1);
INSERT INTO "facet_pairs" VALUES('topic','koninkrijksrelaties','vendor','dahua',1);
INSERT INTO "facet_pairs" VALUES('topic','koninkrijksrelaties','vendor','hikvision',1);
INSERT INTO "facet_pairs" VALUES('topic','veiligheid','ministry','bzk',2);
INSERT INTO "facet_pairs" VALUES('topic','veiligheid','vendor','dahua',3);
INSERT INTO "facet_pairs" VALUES('topic','veiligheid','vendor','hikvision',3);
INSERT INTO "facet_pairs" VALUES('topic','waterbeheer','ministry','bzk',2);
INSERT INTO "facet_pairs" VALUES('topic','waterbeheer','vendor','dahua',2);
INSERT INTO "facet_pairs" VALUES('topic','waterbeheer','vendor','hikvision',2);
INSERT INTO "facet_pairs" VALUES('vendor','dahua','ministry','bzk',2);
INSERT INTO "facet_pairs" VALUES('vendor','dahua','topic','belasting',1);
INSERT INTO "facet_pairs" VALUES('vendor','dahua','topic','informatievoorziening-en-ict',3);
INSERT INTO "facet_pairs" VALUES('vendor','dahua','topic','inkoop-en-beheer',2);
INSERT INTO "facet_pairs" VALUES('vendor','dahua','topic','inrichting-van-de-overheid',2);
INSERT INTO "facet_pairs" VALUES('vendor','dahua','topic','koninkrijksrelaties',1);
INSERT INTO "facet_pairs" VALUES('vendor','dahua','topic','veiligheid',3);
INSERT INTO "facet_pairs" VALUES('vendor','dahua','topic','waterbeheer',2);
INSERT INTO "facet_pairs" VALUES('vendor','hikvision','ministry','bzk',2);
INSERT INTO "facet_pairs" VALUES('vendor','hikvision','topic','belasting',1);
INSERT INTO "facet_pairs" VALUES('vendor','hikvision','topic','informatievoorziening-en-ict',3);
INSERT INTO "facet_pairs" VALUES('vendor','hikvision','topic','inkoop-en-beheer',2);
INSERT INTO "facet_pairs" VALUES('vendor','hikvision','topic','inrichting-van-de-overheid',2);
INSERT INTO "facet_pairs" VALUES('vendor','hikvision','topic','koninkrijksrelaties',1);
INSERT INTO "facet_pairs" VALUES('vendor','hikvision','topic','veiligheid',3);
INSERT INTO "facet_pairs" VALUES('vendor','hikvision','topic','waterbeheer',2);
CREATE TABLE facet_totals (        -- every value of a facet, those of pages without a case too
            facet TEXT NOT NULL,
            value TEXT NOT NULL,
            label TEXT NOT NULL,           -- Dutch, as shown; of what has no label the value itself
            first_on TEXT, last_on TEXT,   -- days of its first and last case
            cases INTEGER NOT NULL, questions INTEGER NOT NULL, motions INTEGER NOT NULL, letters INTEGER NOT NULL,
            answered INTEGER NOT NULL,     -- of the sets of questions
            waiting INTEGER NOT NULL,      -- open, postponed or overdue
            overdue INTEGER NOT NULL,
            judged_cases INTEGER NOT NULL, -- with a judged answer
            marked_cases INTEGER NOT NULL, -- of those: with a marked one
            judged INTEGER NOT NULL,       -- answers; one that is to several of the cases counts once
            marked INTEGER NOT NULL, given INTEGER NOT NULL, partly INTEGER NOT NULL, evades INTEGER NOT NULL,
            silent INTEGER NOT NULL, doubtful INTEGER NOT NULL,
            timed INTEGER NOT NULL,        -- sets with a number of days from asking to answer, and their quartiles
            days_low INTEGER, days_median REAL, days_high INTEGER,
            unsure INTEGER NOT NULL,       -- cases that only doubtful text would add: counted nowhere above
            PRIMARY KEY (facet, value)
        ) WITHOUT ROWID;
INSERT INTO "facet_totals" VALUES('category','awaits','Wordt afgewacht',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('category','confidential','Vertrouwelijk',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('category','disproportionate','Te veel werk','2020-06-12','2020-06-12',1,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('category','individual_cases','Geen individuele gevallen',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('category','no_cause','Geen aanleiding','2020-12-09','2020-12-09',1,1,0,0,1,0,0,1,1,5,2,4,0,1,0,0,1,43,43.0,43,0);
INSERT INTO "facet_totals" VALUES('category','no_figures','Geen cijfers of informatie','2020-12-09','2020-12-09',1,1,0,0,1,0,0,1,1,5,2,4,0,1,0,0,1,43,43.0,43,0);
INSERT INTO "facet_totals" VALUES('category','no_overview','Geen overzicht','2020-06-12','2020-12-09',2,1,0,1,1,0,0,1,1,5,2,4,0,1,0,0,1,43,43.0,43,0);
INSERT INTO "facet_totals" VALUES('category','no_statement','Geen uitspraak',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('category','not_registered','Niet geregistreerd',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('category','not_responsible','Niet aan het kabinet','2020-06-12','2020-12-09',2,1,0,1,1,0,0,1,1,5,2,4,0,1,0,0,1,43,43.0,43,0);
INSERT INTO "facet_totals" VALUES('category','refers_elsewhere','Verwijzing',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('category','sub_judice','Onder de rechter of in onderzoek',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('chain','2019Z90341','Motie van de leden Ooijevaar en Pronkveld over inventariseren in hoeverre overheden Chinese bewakingscamera’s gebruiken','2019-11-28','2020-12-09',3,1,1,1,1,0,0,1,1,5,2,4,0,1,0,0,1,43,43.0,43,0);
INSERT INTO "facet_totals" VALUES('formula','5e2b6e5f1be7','… zijn zelf verantwoordelijk voor de … van ….','2020-06-12','2020-12-09',2,1,0,1,1,0,0,1,1,5,2,4,0,1,0,0,1,43,43.0,43,0);
INSERT INTO "facet_totals" VALUES('kind','letter','letter','2020-06-12','2020-06-12',1,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('kind','motion','motion','2019-11-28','2019-11-28',1,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('kind','question','question','2020-12-09','2020-12-09',1,1,0,0,1,0,0,1,1,5,2,4,0,1,0,0,1,43,43.0,43,0);
INSERT INTO "facet_totals" VALUES('member','marit-ooijevaar','Marit Ooijevaar','2019-11-28','2020-12-09',2,1,1,0,1,0,0,1,1,5,2,4,0,1,0,0,1,43,43.0,43,0);
INSERT INTO "facet_totals" VALUES('member','yusuf-pronkveld','Yusuf Pronkveld','2019-11-28','2019-11-28',1,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('minister','r-w-roodenhuis','R.W. Roodenhuis','2020-06-12','2020-12-09',2,1,0,1,1,0,0,1,1,5,2,4,0,1,0,0,1,43,43.0,43,0);
INSERT INTO "facet_totals" VALUES('ministry','aenm','Asiel en Migratie',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('ministry','az','Algemene Zaken',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('ministry','bz','Buitenlandse Zaken',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('ministry','bzk','Binnenlandse Zaken en Koninkrijksrelaties','2020-06-12','2020-12-09',2,1,0,1,1,0,0,1,1,5,2,4,0,1,0,0,1,43,43.0,43,0);
INSERT INTO "facet_totals" VALUES('ministry','def','Defensie',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('ministry','ezk','Economische Zaken en Klimaat',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('ministry','fin','Financiën',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('ministry','ienw','Infrastructuur en Waterstaat',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('ministry','jenv','Justitie en Veiligheid',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('ministry','kgg','Klimaat en Groene Groei',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('ministry','lvvn','Landbouw, Visserij, Voedselzekerheid en Natuur',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('ministry','ocw','Onderwijs, Cultuur en Wetenschap',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('ministry','szw','Sociale Zaken en Werkgelegenheid',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('ministry','vro','Volkshuisvesting en Ruimtelijke Ordening',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('ministry','vws','Volksgezondheid, Welzijn en Sport',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('party','cvb','CVB',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('party','de-dijken','De Dijken',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('party','groenverbond','GroenVerbond','2019-11-28','2020-12-09',2,1,1,0,1,0,0,1,1,5,2,4,0,1,0,0,1,43,43.0,43,0);
INSERT INTO "facet_totals" VALUES('party','lijst-waterbolk','Lijst Waterbolk',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('party','nieuw-bestek','Nieuw Bestek',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('party','sak','SAK','2019-11-28','2019-11-28',1,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('party','steden2030','Steden2030',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('party','streekpartij','Streekpartij',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('party','vm','VM',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('party','volksbelang','Volksbelang',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('state','answered','answered','2020-12-09','2020-12-09',1,1,0,0,1,0,0,1,1,5,2,4,0,1,0,0,1,43,43.0,43,0);
INSERT INTO "facet_totals" VALUES('topic','afval','afval',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','arbeidsomstandigheden','arbeidsomstandigheden',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','arbeidsongeschiktheid-en-werkloosheid','arbeidsongeschiktheid en werkloosheid',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','arbeidsverhoudingen','arbeidsverhoudingen',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','basisonderwijs','basisonderwijs',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','begroting','begroting',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','belasting','belasting','2020-12-09','2020-12-09',1,1,0,0,1,0,0,1,1,5,2,4,0,1,0,0,1,43,43.0,43,0);
INSERT INTO "facet_totals" VALUES('topic','beroepsonderwijs','beroepsonderwijs',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','bestuursrecht','bestuursrecht',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','bezwaar-en-klachten','bezwaar en klachten',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','bodem','bodem',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','bouwen-en-verbouwen','bouwen en verbouwen',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','criminaliteit','criminaliteit',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','cultureel-erfgoed','cultureel erfgoed',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','cultuur','cultuur',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','cultuur-en-recreatie','cultuur en recreatie',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','defensie','defensie',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','dienstensector','dienstensector',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','economie','economie',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','energie','energie',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','ethiek','ethiek',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','europese-zaken','Europese zaken',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','evenementen','evenementen',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','geluid','geluid',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','geneesmiddelen-en-medische-hulpmiddelen','geneesmiddelen en medische hulpmiddelen',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','gezin-en-kinderen','gezin en kinderen',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','gezondheidsrisicos','gezondheidsrisico''s',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','handel','handel',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','hoger-onderwijs','hoger onderwijs',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','horeca','horeca',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','informatievoorziening-en-ict','informatievoorziening en ICT','2019-11-28','2020-12-09',3,1,1,1,1,0,0,1,1,5,2,4,0,1,0,0,1,43,43.0,43,0);
INSERT INTO "facet_totals" VALUES('topic','inkoop-en-beheer','inkoop en beheer','2020-06-12','2020-12-09',2,1,0,1,1,0,0,1,1,5,2,4,0,1,0,0,1,43,43.0,43,0);
INSERT INTO "facet_totals" VALUES('topic','inrichting-van-de-overheid','inrichting van de overheid','2020-06-12','2020-12-09',2,1,0,1,1,0,0,1,1,5,2,4,0,1,0,0,1,43,43.0,43,0);
INSERT INTO "facet_totals" VALUES('topic','integratie','integratie',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','internationaal','internationaal',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','internationale-betrekkingen','internationale betrekkingen',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','interne-organisatie','interne organisatie',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','jeugdzorg','jeugdzorg',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','kenniseconomie','kenniseconomie',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','klimaatverandering','klimaatverandering',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','koninkrijksrelaties','koninkrijksrelaties','2020-06-12','2020-06-12',1,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','landbouw-visserij-voedselkwaliteit','landbouw, visserij, voedselkwaliteit',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','lucht','lucht',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','luchtvaart','luchtvaart',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','markttoezicht','markttoezicht',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','media','media',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','migratie','migratie',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','migratie-en-integratie','migratie en integratie',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','natuur-en-landschapsbeheer','natuur- en landschapsbeheer',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','natuur-en-milieu','natuur en milieu',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','netwerken','netwerken',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','ondernemen','ondernemen',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','onderwijs-en-wetenschap','onderwijs en wetenschap',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','onderwijsvoorzieningen','onderwijsvoorzieningen',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','onderzoek-en-wetenschap','onderzoek en wetenschap',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','ontwikkelingssamenwerking','ontwikkelingssamenwerking',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','openbaar-vervoer','openbaar vervoer',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','openbare-orde-en-veiligheid','openbare orde en veiligheid',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','organisatie-en-bedrijfsvoering','organisatie en bedrijfsvoering',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','ouderen','ouderen',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','ouderenzorg','ouderenzorg',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','overheidsfinancien','overheidsfinanciën',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','overheidspersoneel','overheidspersoneel',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','privaatrecht','privaatrecht',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','rail-en-wegverkeer','rail- en wegverkeer',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','recht','recht',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','rechten-en-vrijheden','rechten en vrijheden',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','rechtspraak','rechtspraak',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','recreatie','recreatie',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','religie','religie',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','ruimte-en-infrastructuur','ruimte en infrastructuur',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','ruimtelijke-ordening','ruimtelijke ordening',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','scheepvaart','scheepvaart',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','sociale-zekerheid','sociale zekerheid',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','speciaal-onderwijs','speciaal onderwijs',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','staatsrecht','staatsrecht',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','stoffen','stoffen',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','strafrecht','strafrecht',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','terrorisme','terrorisme',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','transport','transport',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','veiligheid','veiligheid','2019-11-28','2020-12-09',3,1,1,1,1,0,0,1,1,5,2,4,0,1,0,0,1,43,43.0,43,0);
INSERT INTO "facet_totals" VALUES('topic','verkeer','verkeer',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','voortgezet-onderwijs','voortgezet onderwijs',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','water','water',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','waterbeheer','waterbeheer','2020-06-12','2020-12-09',2,1,0,1,1,0,0,1,1,5,2,4,0,1,0,0,1,43,43.0,43,0);
INSERT INTO "facet_totals" VALUES('topic','werk','werk',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','wonen','wonen',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','woningmarkt','woningmarkt',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','ziekten-en-behandelingen','ziekten en behandelingen',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','zorg-en-gezondheid','zorg en gezondheid',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','zorginstellingen','zorginstellingen',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('topic','zorgverzekeringen','zorgverzekeringen',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','abbott','Abbott',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','abbvie','AbbVie',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','accenture','Accenture',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','adobe','Adobe',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','adyen','Adyen',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','aef','Andersson Elffers Felix',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','afas','AFAS',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','afterpay','AfterPay (Riverty)',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','airbnb','Airbnb',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','airbus','Airbus',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','alibaba','Alibaba (AliExpress)',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','alstom','Alstom',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','amazon','Amazon',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','anduril','Anduril',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','ansaldobreda','AnsaldoBreda',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','anthropic','Anthropic',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','apple','Apple',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','arcadis','Arcadis',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','asml','ASML',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','astrazeneca','AstraZeneca',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','atos','Atos',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','aws','Amazon Web Services',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','axis','Axis Communications',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','axon','Axon',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','bae-systems','BAE Systems',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','bam','BAM',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','bcg','Boston Consulting Group',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','berenschot','Berenschot',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','biogen','Biogen',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','biontech','BioNTech',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','blueriq','Blueriq',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','boeing','Boeing',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','bol','Bol',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','booking','Booking.com',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','bosch','Bosch',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','briefcam','BriefCam',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','broadcom','Broadcom (VMware)',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','byd','BYD',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','caf','CAF',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','candiru','Candiru',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','capgemini','Capgemini',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','cellebrite','Cellebrite',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','centric','Centric',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','cgi','CGI (Logica)',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','check-point','Check Point',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','chipsoft','ChipSoft',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','cisco','Cisco',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','citrix','Citrix',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','clearview-ai','Clearview AI',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','cognizant','Cognizant',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','cognyte','Cognyte',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','conclusion','Conclusion',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','crowdstrike','CrowdStrike',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','curevac','CureVac',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','dahua','Dahua','2019-11-28','2020-12-09',3,1,1,1,1,0,0,1,1,5,2,4,0,1,0,0,1,43,43.0,43,0);
INSERT INTO "facet_totals" VALUES('vendor','damen','Damen',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','deepseek','DeepSeek',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','deliveroo','Deliveroo',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','dell','Dell',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','deloitte','Deloitte',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','diginotar','DigiNotar',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','discord','Discord',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','dji','DJI',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','dxc','DXC Technology',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','ebusco','Ebusco',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','ecorys','Ecorys',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','edf','EDF',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','elbit','Elbit Systems',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','epic','Epic',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','ericsson','Ericsson',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','eurofins','Eurofins',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','exact','Exact',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','ey','EY',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','finfisher','FinFisher',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','fokker','GKN Fokker',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','fortinet','Fortinet',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','fox-it','Fox-IT',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','g4s','G4S',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','general-atomics','General Atomics',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','gilead','Gilead',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','google','Google',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','gsk','GSK',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','gupta','Gupta Strategists',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','hacking-team','Hacking Team',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','haskoning','Haskoning',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','heijmans','Heijmans',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','helsing','Helsing',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','hikvision','Hikvision','2019-11-28','2020-12-09',3,1,1,1,1,0,0,1,1,5,2,4,0,1,0,0,1,43,43.0,43,0);
INSERT INTO "facet_totals" VALUES('vendor','hp','HP',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','huawei','Huawei',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','hytera','Hytera',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','iai','Israel Aerospace Industries',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','ibm','IBM',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','idemia','IDEMIA',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','infosys','Infosys',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','intel','Intel',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','intellexa','Intellexa',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','ivanti','Ivanti (Pulse Secure)',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','johnson-johnson','Johnson & Johnson (Janssen)',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','just-eat-takeaway','Just Eat Takeaway (Thuisbezorgd)',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','kaspersky','Kaspersky',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','khnp','KHNP',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','klarna','Klarna',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','knds','KNDS (Krauss-Maffei Wegmann)',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','kpmg','KPMG',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','kpn','KPN',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','kyndryl','Kyndryl',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','leadiant','Leadiant',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','leaseweb','Leaseweb',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','leidos','Leidos',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','lenovo','Lenovo',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','leonardo','Leonardo',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','linkedin','LinkedIn',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','lockheed-martin','Lockheed Martin',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','lycamobile','Lycamobile',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','marktplaats','Marktplaats',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','mastercard','Mastercard',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','mckinsey','McKinsey',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','mediq','Mediq',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','medtronic','Medtronic',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','meta','Meta (Facebook, Instagram, WhatsApp)',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','microsoft','Microsoft',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','mistral-ai','Mistral AI',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','moderna','Moderna',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','motorola','Motorola Solutions',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','msd','MSD (Merck)',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','naval-group','Naval Group',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','nedap','Nedap',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','netflix','Netflix',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','nexperia','Nexperia',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','nextcloud','Nextcloud',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','nokia','Nokia',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','northrop-grumman','Northrop Grumman',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','novartis','Novartis',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','novavax','Novavax',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','novo-nordisk','Novo Nordisk',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','nso-group','NSO Group',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','nuctech','Nuctech',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','nvidia','Nvidia',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','nxp','NXP',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','odido','Odido',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','openai','OpenAI',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','oracle','Oracle',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','ovhcloud','OVHcloud',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','palantir','Palantir',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','palo-alto-networks','Palo Alto Networks',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','panteia','Panteia',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','paragon','Paragon Solutions',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','paypal','PayPal',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','pfizer','Pfizer',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','philips','Philips',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','pinkroccade','PinkRoccade',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','proton','Proton',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','pwc','PwC',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','rafael','Rafael',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','rapiscan','Rapiscan',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','reddit','Reddit',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','relief-goods-alliance','Relief Goods Alliance',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','rheinmetall','Rheinmetall',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','roche','Roche',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','rtx','RTX (Raytheon)',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','saab','Saab',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','salesforce','Salesforce',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','samsung','Samsung',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','sanofi','Sanofi',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','sap','SAP',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','sdu','Sdu',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','securitas','Securitas',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','servicenow','ServiceNow',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','shein','Shein',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','siemens','Siemens',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','signal','Signal',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','significant','Significant',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','smic','SMIC',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','smiths-detection','Smiths Detection',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','snapchat','Snapchat',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','sodexo','Sodexo',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','solarwinds','SolarWinds',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','solvinity','Solvinity',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','sopra-steria','Sopra Steria (Ordina)',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','spacex','SpaceX (Starlink)',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','spotify','Spotify',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','strukton','Strukton',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','tcs','Tata Consultancy Services',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','telegram','Telegram',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','temu','Temu',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','tencent','Tencent (WeChat)',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','tesla','Tesla',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','thales','Thales',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','thyssenkrupp','ThyssenKrupp',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','tiandy','Tiandy',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','tiktok','TikTok (ByteDance)',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','topicus','Topicus',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','translink','Translink',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','transvision','Transvision',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','trigion','Trigion (Facilicom)',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','tsmc','TSMC',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','twynstra','Twynstra',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','uber','Uber',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','unit4','Unit4',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','uniview','Uniview',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','vdl','VDL',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','vertex','Vertex',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','vfs-global','VFS Global',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','visa','Visa',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','visma','Visma (Raet)',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','vodafoneziggo','VodafoneZiggo',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','volkerwessels','VolkerWessels',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','westinghouse','Westinghouse',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','wingtech','Wingtech',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','wirecard','Wirecard',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','worldline','Worldline (equensWorldline)',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','x-twitter','X (Twitter)',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','xai','xAI (Grok)',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','xiaomi','Xiaomi',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','zalando','Zalando',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','zivver','Zivver',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','zoom','Zoom',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('vendor','zte','ZTE',NULL,NULL,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('verdict','answers','answers','2020-12-09','2020-12-09',1,1,0,0,1,0,0,1,1,5,2,4,0,1,0,0,1,43,43.0,43,0);
INSERT INTO "facet_totals" VALUES('verdict','evades','evades','2020-12-09','2020-12-09',1,1,0,0,1,0,0,1,1,5,2,4,0,1,0,0,1,43,43.0,43,0);
INSERT INTO "facet_totals" VALUES('year','2019','2019','2019-11-28','2019-11-28',1,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,NULL,NULL,NULL,0);
INSERT INTO "facet_totals" VALUES('year','2020','2020','2020-06-12','2020-12-09',2,1,0,1,1,0,0,1,1,5,2,4,0,1,0,0,1,43,43.0,43,0);
CREATE TABLE facet_years (         -- the same by year of the case; '' where its day is not known
            facet TEXT NOT NULL, value TEXT NOT NULL, year TEXT NOT NULL,
            cases INTEGER NOT NULL, judged_cases INTEGER NOT NULL, marked_cases INTEGER NOT NULL,
            judged INTEGER NOT NULL, marked INTEGER NOT NULL,
            timed INTEGER NOT NULL, days_low INTEGER, days_median REAL, days_high INTEGER,
            PRIMARY KEY (facet, value, year)
        ) WITHOUT ROWID;
INSERT INTO "facet_years" VALUES('category','disproportionate','2020',1,0,0,0,0,0,NULL,NULL,NULL);
INSERT INTO "facet_years" VALUES('category','no_cause','2020',1,1,1,5,2,1,43,43.0,43);
INSERT INTO "facet_years" VALUES('category','no_figures','2020',1,1,1,5,2,1,43,43.0,43);
INSERT INTO "facet_years" VALUES('category','no_overview','2020',2,1,1,5,2,1,43,43.0,43);
INSERT INTO "facet_years" VALUES('category','not_responsible','2020',2,1,1,5,2,1,43,43.0,43);
INSERT INTO "facet_years" VALUES('chain','2019Z90341','2019',1,0,0,0,0,0,NULL,NULL,NULL);
INSERT INTO "facet_years" VALUES('chain','2019Z90341','2020',2,1,1,5,2,1,43,43.0,43);
INSERT INTO "facet_years" VALUES('formula','5e2b6e5f1be7','2020',2,1,1,5,2,1,43,43.0,43);
INSERT INTO "facet_years" VALUES('kind','letter','2020',1,0,0,0,0,0,NULL,NULL,NULL);
INSERT INTO "facet_years" VALUES('kind','motion','2019',1,0,0,0,0,0,NULL,NULL,NULL);
INSERT INTO "facet_years" VALUES('kind','question','2020',1,1,1,5,2,1,43,43.0,43);
INSERT INTO "facet_years" VALUES('member','marit-ooijevaar','2019',1,0,0,0,0,0,NULL,NULL,NULL);
INSERT INTO "facet_years" VALUES('member','marit-ooijevaar','2020',1,1,1,5,2,1,43,43.0,43);
INSERT INTO "facet_years" VALUES('member','yusuf-pronkveld','2019',1,0,0,0,0,0,NULL,NULL,NULL);
INSERT INTO "facet_years" VALUES('minister','r-w-roodenhuis','2020',2,1,1,5,2,1,43,43.0,43);
INSERT INTO "facet_years" VALUES('ministry','bzk','2020',2,1,1,5,2,1,43,43.0,43);
INSERT INTO "facet_years" VALUES('party','groenverbond','2019',1,0,0,0,0,0,NULL,NULL,NULL);
INSERT INTO "facet_years" VALUES('party','groenverbond','2020',1,1,1,5,2,1,43,43.0,43);
INSERT INTO "facet_years" VALUES('party','sak','2019',1,0,0,0,0,0,NULL,NULL,NULL);
INSERT INTO "facet_years" VALUES('state','answered','2020',1,1,1,5,2,1,43,43.0,43);
INSERT INTO "facet_years" VALUES('topic','belasting','2020',1,1,1,5,2,1,43,43.0,43);
INSERT INTO "facet_years" VALUES('topic','informatievoorziening-en-ict','2019',1,0,0,0,0,0,NULL,NULL,NULL);
INSERT INTO "facet_years" VALUES('topic','informatievoorziening-en-ict','2020',2,1,1,5,2,1,43,43.0,43);
INSERT INTO "facet_years" VALUES('topic','inkoop-en-beheer','2020',2,1,1,5,2,1,43,43.0,43);
INSERT INTO "facet_years" VALUES('topic','inrichting-van-de-overheid','2020',2,1,1,5,2,1,43,43.0,43);
INSERT INTO "facet_years" VALUES('topic','koninkrijksrelaties','2020',1,0,0,0,0,0,NULL,NULL,NULL);
INSERT INTO "facet_years" VALUES('topic','veiligheid','2019',1,0,0,0,0,0,NULL,NULL,NULL);
INSERT INTO "facet_years" VALUES('topic','veiligheid','2020',2,1,1,5,2,1,43,43.0,43);
INSERT INTO "facet_years" VALUES('topic','waterbeheer','2020',2,1,1,5,2,1,43,43.0,43);
INSERT INTO "facet_years" VALUES('vendor','dahua','2019',1,0,0,0,0,0,NULL,NULL,NULL);
INSERT INTO "facet_years" VALUES('vendor','dahua','2020',2,1,1,5,2,1,43,43.0,43);
INSERT INTO "facet_years" VALUES('vendor','hikvision','2019',1,0,0,0,0,0,NULL,NULL,NULL);
INSERT INTO "facet_years" VALUES('vendor','hikvision','2020',2,1,1,5,2,1,43,43.0,43);
INSERT INTO "facet_years" VALUES('verdict','answers','2020',1,1,1,5,2,1,43,43.0,43);
INSERT INTO "facet_years" VALUES('verdict','evades','2020',1,1,1,5,2,1,43,43.0,43);
INSERT INTO "facet_years" VALUES('year','2019','2019',1,0,0,0,0,0,NULL,NULL,NULL);
INSERT INTO "facet_years" VALUES('year','2020','2020',2,1,1,5,2,1,43,43.0,43);
CREATE TABLE formula_members (
            formula_id TEXT NOT NULL REFERENCES formulas(id),
            passage_id TEXT NOT NULL REFERENCES passages(id),
            dated_on TEXT,
            PRIMARY KEY (formula_id, passage_id)
        );
INSERT INTO "formula_members" VALUES('5e2b6e5f1be7','2020D90255-p2','2020-06-12');
INSERT INTO "formula_members" VALUES('5e2b6e5f1be7','2021D90031-p2','2021-01-21');
CREATE TABLE formulas (
            id TEXT PRIMARY KEY,           -- stable across rebuilds
            label TEXT NOT NULL,           -- a real member, masked
            category TEXT NOT NULL REFERENCES categories(slug),
            count INTEGER NOT NULL,        -- members
            documents INTEGER NOT NULL,
            ministries INTEGER NOT NULL,
            first_on TEXT, last_on TEXT
        );
INSERT INTO "formulas" VALUES('5e2b6e5f1be7','… zijn zelf verantwoordelijk voor de … van ….','not_responsible',2,2,1,'2020-06-12','2021-01-21');
CREATE TABLE judgements (          -- marked passages
            passage_id TEXT PRIMARY KEY REFERENCES passages(id),
            document_number TEXT NOT NULL REFERENCES documents(number),
            answer_id TEXT REFERENCES answers(id),
            category TEXT NOT NULL REFERENCES categories(slug),
            score REAL NOT NULL,           -- 0..1
            direct INTEGER NOT NULL,       -- 1: the sentence is nevertheless the straight answer to what was asked
            example TEXT,                  -- nearest known example
            example_score REAL,            -- its similarity, 0..1
            rule TEXT,                     -- id of the pattern that matched, NULL when similarity alone decided
            rules_version TEXT NOT NULL,
            encoder_id TEXT                -- NULL: judged without vectors
        , reviewed INTEGER NOT NULL DEFAULT 0);
INSERT INTO "judgements" VALUES('2020D90255-p2','2020D90255',NULL,'not_responsible',0.7399,0,'Ziekenhuizen zijn zelf verantwoordelijk voor hun inkoop.',0.2588,'own-responsibility','94f3587c0acf','fitted@a1c6d78f5b9b6d58:8',0);
INSERT INTO "judgements" VALUES('2020D90255-p4','2020D90255',NULL,'no_overview',0.9666,0,'Rijkswaterstaat heeft geen centraal inzicht in de herkomst van de gebruikte sensoren.',0.357,'no-overview','94f3587c0acf','fitted@a1c6d78f5b9b6d58:8',0);
INSERT INTO "judgements" VALUES('2020D90255-p5','2020D90255',NULL,'no_overview',0.9014,0,'Het zicht op illegale hondenhandel via sociale media is beperkt.',0.2596,'no-sight','94f3587c0acf','fitted@a1c6d78f5b9b6d58:8',0);
INSERT INTO "judgements" VALUES('2020D90255-p6','2020D90255',NULL,'disproportionate',0.8519,0,'Alle ambassades afzonderlijk bevragen vind ik niet proportioneel.',0.2968,'no-proportion','94f3587c0acf','fitted@a1c6d78f5b9b6d58:8',0);
INSERT INTO "judgements" VALUES('2021D90031-p2','2021D90031','2021D90031-a2','not_responsible',0.796,0,'De aanschaf van camera''s is een eigen verantwoordelijkheid van de diensten.',0.3192,'own-responsibility','94f3587c0acf','fitted@a1c6d78f5b9b6d58:8',0);
INSERT INTO "judgements" VALUES('2021D90031-p3','2021D90031','2021D90031-a2','no_overview',0.9877,0,'Een volledig overzicht van alle gebruikte algoritmen kan niet worden gegeven.',0.2753,'no-overview','94f3587c0acf','fitted@a1c6d78f5b9b6d58:8',0);
INSERT INTO "judgements" VALUES('2021D90031-p4','2021D90031','2021D90031-a2','no_figures',0.9908,0,'Hierover zijn geen cijfers beschikbaar.',0.4252,'figures-not','94f3587c0acf','fitted@a1c6d78f5b9b6d58:8',0);
INSERT INTO "judgements" VALUES('2021D90031-p7','2021D90031','2021D90031-a4','no_cause',0.991,0,'Ik heb geen behoefte aan een aanvullende inventarisatie.',0.2778,'no-cause','94f3587c0acf','fitted@a1c6d78f5b9b6d58:8',0);
CREATE TABLE ledger (
            stage TEXT NOT NULL,
            key TEXT NOT NULL,
            fingerprint TEXT NOT NULL,
            error TEXT,
            at TEXT NOT NULL,
            PRIMARY KEY (stage, key)
        ) WITHOUT ROWID;
INSERT INTO "ledger" VALUES('embed','fitted@a1c6d78f5b9b6d58:8','6b86b273ff34fce19d6b804eff5a3f57',NULL,'2026-11-28T11:03:01+00:00');
INSERT INTO "ledger" VALUES('group','chains','146ca31da5f8c5d53c4fca19e57bc3f5',NULL,'2026-11-28T11:03:31+00:00');
INSERT INTO "ledger" VALUES('group','formulas','2ab13ff26972a4c6cab12a54c7dcd818',NULL,'2026-11-28T11:03:31+00:00');
INSERT INTO "ledger" VALUES('judge','2020D90255','8b3baad5564bba60ca68cf9d33f7b5f5',NULL,'2026-11-28T11:03:22+00:00');
INSERT INTO "ledger" VALUES('judge','2021D90031','560b98a9aed4d52334bd12a25d49da04',NULL,'2026-11-28T11:03:22+00:00');
INSERT INTO "ledger" VALUES('parse','Besluit:6e7591ef-7db8-56f3-9f66-b40bd2749a04','2019-12-04T15:54:38.6548420Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Document:04968b00-3435-5c61-82cb-cc1deb22ff16','2020-06-13T10:16:18.0631000Z/6da92a18a6e0572b5397bd3b076d9686554ccc8c39aa81beb7de30713dc1044b/3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Document:0878a658-8056-5280-a7e2-ffab34ac3039','2021-01-22T08:53:44.5630000Z/8f1e69829469ad408b02f0f273174ca2d2b0779e58073c99a127ce173e65e45a/3',NULL,'2026-11-28T11:02:46+00:00');
INSERT INTO "ledger" VALUES('parse','Document:519752f6-026b-5a34-a7db-6ff6d28a093b','2019-11-29T11:45:28.8630000Z/6a91ab57386387a1f07a311c91bad4a3c037d0c79254b4f9abcda2aa0fd863f6/3',NULL,'2026-11-28T11:02:46+00:00');
INSERT INTO "ledger" VALUES('parse','Document:8127b378-ccf8-5343-9bfa-fd22f4df46eb','2020-12-31T13:10:20.1928600Z/bb2069feff26b2b7c6d8b79b7e0a87396e1052a33e38bec77e7ddfd20f259d4f/3',NULL,'2026-11-28T11:02:46+00:00');
INSERT INTO "ledger" VALUES('parse','Document:ffcfb71a-a65d-557c-b6a7-25ba3af740de','2020-12-10T13:05:28.0848294Z/9b8f431c6693598ab733ff0e22ee3ca4744a273abffb99da9aa9bad280bb5c1c/3',NULL,'2026-11-28T11:02:46+00:00');
INSERT INTO "ledger" VALUES('parse','Fractie:002b254d-caaa-542f-acc4-ff7c6de4b27a','2017-01-10T16:09:46.5929000Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Fractie:05da5972-8fdd-53a3-b270-eba1d6c7b493','2017-01-10T12:22:58.8400000Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Fractie:433dc648-f0a3-533b-9b15-4676093e560b','2017-01-10T13:55:46.8800000Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Fractie:5d972446-590e-5f8a-aa01-b34dc41a828d','2017-01-10T11:59:28.5270000Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Fractie:636ace78-7886-5839-b479-7eb790f360fb','2017-01-10T11:25:40.7342300Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Fractie:a167560c-90c0-5e23-99f4-12d59270cbe8','2017-01-10T14:30:20.8653400Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Fractie:b5aa272e-3fed-5827-b81e-8b22852cda64','2017-01-10T14:44:14.7374210Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Fractie:bb3ef556-a5b2-5dfe-846a-89f9194b0a3a','2017-01-10T13:59:02.6700000Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Fractie:cb87e8d8-50e1-5821-a3c8-0e3bbaf1ba5f','2017-01-10T11:13:28.5711574Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Fractie:f3348bd3-2c34-55d5-bc19-255b3adf3bb6','2017-01-10T13:22:20.2330000Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:1af94499-94e2-50ab-932a-5c5dd00f994a','2017-01-10T11:42:20.5813320Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:1d1a1d13-8319-5e7f-9a1b-67ea75278dee','2017-01-10T11:57:56.7904200Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:1d96dd08-f727-5ca2-b31e-8d4b616f8cd2','2017-01-10T10:40:32.9090000Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:214e9574-5028-5224-aaac-4224cb88e60a','2017-01-10T10:40:50.1489590Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:2d090e0b-2417-5ece-bfe6-78f33dbf04db','2017-01-10T10:58:08.1370000Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:2dc0a0d1-5afb-5919-9d88-f634a105d176','2017-01-10T14:21:40.7842860Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:34af1538-c7d7-5d40-a9d2-9b6af88ac95e','2017-01-10T12:54:00.4840000Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:3720d98a-d68d-57c5-bbab-1f829d0e4577','2017-01-10T10:39:30.3400000Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:42a04b63-6295-5181-89e5-5a37fe4184b9','2017-01-10T13:41:24.4850000Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:4970d8e0-b49d-5198-80ed-0303ab11feda','2017-01-10T15:55:26.3600000Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:4ee3d5ef-34bc-5c19-bae0-5cdb4b57b211','2017-01-10T12:58:04.1547800Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:5dd0012d-d3c4-5742-9e73-5cc5cc53364d','2017-01-10T14:41:20.4804030Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:5e9bb5a1-b9c2-569d-8133-c916bbd44862','2017-01-10T09:38:34.1400000Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:6a9866e0-4505-5f7a-bb2c-ace951648344','2017-01-10T11:58:54.6700000Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:7049aa72-1d28-5092-b463-a884aae26fda','2017-01-10T15:20:40.7356300Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:70bd1b1b-f13c-5ad2-b78f-6b163a921246','2017-01-10T15:04:30.7795000Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:83bf8fd5-6879-512b-86d9-ea3d235a6ce6','2017-01-10T09:07:22.6253990Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:84177bd7-71d9-5c47-aa50-7de1cf6a9d5c','2017-01-10T11:10:34.1901400Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:960f0c44-eac5-557a-b26b-1240be4731f5','2017-01-10T14:27:04.8240000Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:9645237a-4120-5393-baab-82398835a79b','2017-01-10T08:22:26.5761000Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:96917dcc-9286-5d1e-aabb-899943b382ff','2017-01-10T14:31:56.4423400Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:9eb5ae54-c12e-5f30-87ad-8d9bfe18740b','2017-01-10T15:28:08.7466800Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:a2b7d577-3e8e-5b62-ac8b-05010c9c9635','2017-01-10T14:02:44.7370000Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:a8818e53-2b86-52f2-b310-623f29cde1ca','2017-01-10T12:27:28.4226014Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:aa417d73-5d13-518d-aba4-0e41af1f1276','2017-01-10T10:34:36.4089228Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:aa9c0a11-f2da-535b-ab92-d9ad9dcc56f6','2017-01-10T11:35:16.8212888Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:b201cb2d-ac6a-54a0-95e4-cae6c57cb191','2017-01-10T13:44:06.9870000Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:be389303-286e-5bff-8595-337cafe11de1','2017-01-10T09:40:24.1896000Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:be86634b-d1b0-5d6b-8685-ed643f6c7d59','2017-01-10T14:14:54.0500000Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:c3676185-083b-504a-a5aa-28c20c0244a4','2017-01-10T15:02:30.9685000Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:c72a413c-86bf-5da4-b49b-6e55161d7ab0','2017-01-10T12:36:46.4800000Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:c9b448b8-5d02-5def-926f-185fbd2ff0c8','2017-01-10T13:25:58.8339000Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:cd1060fb-1b22-5850-b3b0-670b97e1b07c','2017-01-10T09:27:02.7300000Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:d1189266-cc67-576c-aab6-e145cd770620','2017-01-10T13:14:26.8798820Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:d1567bd2-7d63-5410-8faa-e5218262bb15','2017-01-10T11:16:32.3291766Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:d1e3d979-3b01-504e-9bc4-1e54548f72c0','2017-01-10T13:45:28.1610000Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:d52746c8-99ee-54f7-8780-f213b270a86f','2017-01-10T14:35:40.0473700Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:d7b81d37-a9df-50bc-8d6b-0cb2e9ed936d','2017-01-10T11:17:34.3861790Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:d81df13f-971c-5f5b-b2fa-f26298f30f2d','2017-01-10T13:29:38.9009000Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:db0f9057-cc29-548b-ba78-0b9b71e9c09e','2017-01-10T13:04:32.7148246Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:df306f66-b69f-5a1e-961c-5314dec4e74c','2017-01-10T09:19:04.2930000Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:e4126135-2c99-59a8-906f-0838820933f7','2017-01-10T13:37:28.5200000Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:ebe93764-83db-5eaf-ad84-7cb96363c9bd','2017-01-10T11:34:44.3880000Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:f14b593b-581c-5b55-bc7f-8c1c50e09496','2017-01-10T14:22:48.4602914Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:f3cbe57e-3c9d-5093-bf0f-f0fb64e63e96','2017-01-10T13:48:38.6600000Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Persoon:f9513ae4-be23-51b9-b460-6c36ef227666','2017-01-10T12:13:38.1200000Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Stemming:02ee1695-0561-585c-b0ab-3a15eabcafb2','2019-12-04T14:19:26.5812000Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Stemming:178ab1a1-c40c-5319-a643-63a951f3579c','2019-12-04T13:46:52.2780700Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Stemming:1ca9e97f-9b79-5fcb-a1a7-fd77770eea69','2019-12-04T11:37:30.4303010Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Stemming:29c10a09-b314-5768-b150-12b75ca57a3d','2019-12-04T11:13:54.2401580Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Stemming:2bec5995-81eb-5e6e-96cf-7511518bcb61','2019-12-04T14:32:06.1723470Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Stemming:76b31914-16f1-5c82-9f4f-b9aaa9995305','2019-12-04T11:05:18.4831080Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Stemming:8a5e6267-afb6-5d2d-a5df-3d517d96cc83','2019-12-04T10:15:46.1900000Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Stemming:a60b2da4-cb87-5f5e-a9f9-f5abda4091ea','2019-12-04T13:44:40.3900600Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Stemming:ccaf6314-2d8a-59c9-9948-6a4de7d8f074','2019-12-04T15:20:34.3336400Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Stemming:e5659c78-f5d2-51ec-862f-71d0be33e1c6','2019-12-04T09:44:38.1246220Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Zaak:215b73b3-4161-5f10-b8bb-39f97e227064','2024-02-19T11:09:38.6544200Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Zaak:961f70f1-8ca5-5b50-b6ce-5c5e52625d59','2024-02-19T10:41:01.5242510Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('parse','Zaak:d5382c35-c514-5ce5-a8d3-7d0f5bcead46','2024-02-19T11:19:08.5184800Z//3',NULL,'2026-11-28T11:02:45+00:00');
INSERT INTO "ledger" VALUES('publish','2019D90787','32af50ecc21c5fb47c99b82d01ca63cc',NULL,'2026-11-28T11:03:34+00:00');
INSERT INTO "ledger" VALUES('publish','2020D90255','eef8932799e71b1891cce46c7d731a4d',NULL,'2026-11-28T11:03:34+00:00');
INSERT INTO "ledger" VALUES('publish','2020D90561-q1','f60c4a3e41233b0217c883f1de75dd69',NULL,'2026-11-28T11:03:34+00:00');
INSERT INTO "ledger" VALUES('publish','2020D90561-q2','ae2b3d34052f996660467d55f2ee7164',NULL,'2026-11-28T11:03:34+00:00');
INSERT INTO "ledger" VALUES('publish','2020D90561-q3','e563832d5708fc7efc9ed9939a98f5f6',NULL,'2026-11-28T11:03:34+00:00');
INSERT INTO "ledger" VALUES('publish','2020D90561-q4','63cb687d1cea77d0fb6816255bb3d428',NULL,'2026-11-28T11:03:34+00:00');
INSERT INTO "ledger" VALUES('publish','2020D90561-q5','2b358af1b82755d6d400eed830748937',NULL,'2026-11-28T11:03:34+00:00');
INSERT INTO "ledger" VALUES('publish','2021D90031-a1','684bcb94630483daadec7c9843cdec14',NULL,'2026-11-28T11:03:34+00:00');
INSERT INTO "ledger" VALUES('publish','2021D90031-a2','7d2554abaff48c4dab9bd9a326d3df82',NULL,'2026-11-28T11:03:34+00:00');
INSERT INTO "ledger" VALUES('publish','2021D90031-a3','d61e2a2528a68909b0f543bbd3c9d45e',NULL,'2026-11-28T11:03:34+00:00');
INSERT INTO "ledger" VALUES('publish','2021D90031-a4','06401975dc7a4f686abf3617b6462a70',NULL,'2026-11-28T11:03:34+00:00');
INSERT INTO "ledger" VALUES('publish','2021D90031-a5','8eb9cb007453764284c58fc92bfb6b67',NULL,'2026-11-28T11:03:34+00:00');
INSERT INTO "ledger" VALUES('publish','about','6093433f557b15ef3d91c2d6657682de',NULL,'2026-11-28T11:03:34+00:00');
INSERT INTO "ledger" VALUES('publish','table:answer_figures','7bcd38c0abffbab554bc91ce54dfb48a',NULL,'2026-11-28T11:03:34+00:00');
INSERT INTO "ledger" VALUES('publish','table:completeness','a1815593516889029003c20eab49355d',NULL,'2026-11-28T11:03:34+00:00');
INSERT INTO "ledger" VALUES('publish','table:doubt_figures','6b86b273ff34fce19d6b804eff5a3f57',NULL,'2026-11-28T11:03:34+00:00');
INSERT INTO "ledger" VALUES('publish','table:evaluation','51dd557e866592598c1071c7ac5e144f',NULL,'2026-11-28T11:03:34+00:00');
INSERT INTO "ledger" VALUES('publish','table:facets','3f832fe057f60342c1218f00db106609',NULL,'2026-11-28T11:03:34+00:00');
INSERT INTO "ledger" VALUES('publish','table:mark_figures','8a45f8ac497552d99a86037174ab3ddd',NULL,'2026-11-28T11:03:34+00:00');
INSERT INTO "ledger" VALUES('publish','table:search','98596d79db6df61ae8e7edfd25bc0ee9',NULL,'2026-11-28T11:03:34+00:00');
INSERT INTO "ledger" VALUES('publish','table:set_figures','e3e46b57296fa193cfc194f7da48101d',NULL,'2026-11-28T11:03:34+00:00');
INSERT INTO "ledger" VALUES('publish','table:stage_figures','fd8caf6f9ff5b56620489d9b5fb6e5a6',NULL,'2026-11-28T11:03:34+00:00');
INSERT INTO "ledger" VALUES('publish','table:unread','6b86b273ff34fce19d6b804eff5a3f57',NULL,'2026-11-28T11:03:34+00:00');
INSERT INTO "ledger" VALUES('publish','table:waiting_figures','5523b606f35720491525fd8fde9f10bb',NULL,'2026-11-28T11:03:34+00:00');
INSERT INTO "ledger" VALUES('publish','words','5f2e4a32ecb3bcc19daaecbbd4e5fa79',NULL,'2026-11-28T11:03:34+00:00');
INSERT INTO "ledger" VALUES('tag','2019D90787','050fcaad321596ec88bc53d870c102f8',NULL,'2026-11-28T11:02:47+00:00');
INSERT INTO "ledger" VALUES('tag','2020D90255','dc370d4c9e6889026496aebb2fc17eae',NULL,'2026-11-28T11:02:47+00:00');
INSERT INTO "ledger" VALUES('tag','2020D90561','5bb98864dd88080b53aa22f84da06dfb',NULL,'2026-11-28T11:02:47+00:00');
INSERT INTO "ledger" VALUES('tag','2020D90598','b79846425c329e0182289d90a9f1533f',NULL,'2026-11-28T11:02:47+00:00');
INSERT INTO "ledger" VALUES('tag','2021D90031','2862fff3cf5068eca60fb5daaaed56d0',NULL,'2026-11-28T11:02:47+00:00');
CREATE TABLE letters (
            document_number TEXT PRIMARY KEY REFERENCES documents(number),
            sender TEXT, reference TEXT
        , dated_on TEXT, subject TEXT);
INSERT INTO "letters" VALUES('2020D90255','Minister van Binnenlandse Zaken en Koninkrijksrelaties',NULL,'2020-06-12','Informatie- en communicatietechnologie bij de overheid');
CREATE TABLE mark_figures (        -- marks that are no direct answer, by ministry and year of the answer
            ministry TEXT NOT NULL, year TEXT NOT NULL, category TEXT NOT NULL,
            sentences INTEGER NOT NULL, answers INTEGER NOT NULL,
            PRIMARY KEY (ministry, year, category)
        ) WITHOUT ROWID;
INSERT INTO "mark_figures" VALUES('bzk','2021','no_cause',1,1);
INSERT INTO "mark_figures" VALUES('bzk','2021','no_figures',1,1);
INSERT INTO "mark_figures" VALUES('bzk','2021','no_overview',1,1);
INSERT INTO "mark_figures" VALUES('bzk','2021','not_responsible',1,1);
CREATE TABLE ministries (
            slug TEXT PRIMARY KEY, name TEXT NOT NULL, abbreviation TEXT NOT NULL
        );
INSERT INTO "ministries" VALUES('aenm','Asiel en Migratie','AenM');
INSERT INTO "ministries" VALUES('az','Algemene Zaken','AZ');
INSERT INTO "ministries" VALUES('bz','Buitenlandse Zaken','BZ');
INSERT INTO "ministries" VALUES('bzk','Binnenlandse Zaken en Koninkrijksrelaties','BZK');
INSERT INTO "ministries" VALUES('def','Defensie','DEF');
INSERT INTO "ministries" VALUES('ezk','Economische Zaken en Klimaat','EZK');
INSERT INTO "ministries" VALUES('fin','Financiën','FIN');
INSERT INTO "ministries" VALUES('ienw','Infrastructuur en Waterstaat','IenW');
INSERT INTO "ministries" VALUES('jenv','Justitie en Veiligheid','JenV');
INSERT INTO "ministries" VALUES('kgg','Klimaat en Groene Groei','KGG');
INSERT INTO "ministries" VALUES('lvvn','Landbouw, Visserij, Voedselzekerheid en Natuur','LVVN');
INSERT INTO "ministries" VALUES('ocw','Onderwijs, Cultuur en Wetenschap','OCW');
INSERT INTO "ministries" VALUES('szw','Sociale Zaken en Werkgelegenheid','SZW');
INSERT INTO "ministries" VALUES('vro','Volkshuisvesting en Ruimtelijke Ordening','VRO');
INSERT INTO "ministries" VALUES('vws','Volksgezondheid, Welzijn en Sport','VWS');
CREATE TABLE motions (
            document_number TEXT PRIMARY KEY REFERENCES documents(number),
            members TEXT,                  -- JSON list of {"name", "party"}
            considerations TEXT,           -- JSON list
            requests TEXT,                 -- JSON list of {"verb", "addressee", "text"}
            request TEXT,                  -- the requests as one readable text
            addressee TEXT,                -- "de regering"
            replaces TEXT,                 -- 19637-3370
            result TEXT NOT NULL DEFAULT 'pending', -- adopted, rejected, held, withdrawn, lapsed, taken_over, pending
            decided_on TEXT,
            seats_for INTEGER, seats_against INTEGER
        , decision_id TEXT, voting TEXT);
INSERT INTO "motions" VALUES('2019D90787','[{"name": "Ooijevaar", "party": null}, {"name": "Pronkveld", "party": null}]','["constaterende dat overheden in Nederland bewakingscamera’s gebruiken van onder meer de Chinese fabrikanten Hikvision en Dahua", "overwegende dat niet bekend is bij welke overheidsorganisaties en op welke plaatsen deze camera’s in gebruik zijn", "overwegende dat inzicht in de gebruikte apparatuur nodig is om risico’s te kunnen wegen"]','[{"verb": "verzoekt", "addressee": "de regering", "text": "te onderzoeken in hoeverre bewakingscamera’s van Chinese makelij, waaronder die van Hikvision en Dahua, door overheidsorganisaties worden gebruikt, en de Kamer hierover voor 1 juni 2020 te informeren"}]','verzoekt de regering te onderzoeken in hoeverre bewakingscamera’s van Chinese makelij, waaronder die van Hikvision en Dahua, door overheidsorganisaties worden gebruikt, en de Kamer hierover voor 1 juni 2020 te informeren','de regering',NULL,'adopted','2019-12-03',124,26,'6e7591ef-7db8-56f3-9f66-b40bd2749a04','met handopsteken');
CREATE TABLE note_marks (          -- where a note's mark stood in the text of a question or answer
            document_number TEXT NOT NULL REFERENCES documents(number),
            target_id TEXT NOT NULL,       -- questions.id or answers.id
            position INTEGER NOT NULL,     -- offset in the target's text
            mark TEXT NOT NULL,
            PRIMARY KEY (target_id, position, mark)
        );
INSERT INTO "note_marks" VALUES('2021D90031','2021D90031-q1',78,'1');
INSERT INTO "note_marks" VALUES('2021D90031','2021D90031-q3',89,'2');
INSERT INTO "note_marks" VALUES('2021D90031','2021D90031-a3',81,'3');
INSERT INTO "note_marks" VALUES('2020D90598','2020D90598-q1',78,'1');
INSERT INTO "note_marks" VALUES('2020D90598','2020D90598-q3',89,'2');
INSERT INTO "note_marks" VALUES('2020D90561','2020D90561-q1',78,'1');
INSERT INTO "note_marks" VALUES('2020D90561','2020D90561-q3',89,'2');
CREATE TABLE notes (
            document_number TEXT NOT NULL REFERENCES documents(number),
            position INTEGER NOT NULL,
            mark TEXT NOT NULL,            -- as printed
            text TEXT NOT NULL,
            PRIMARY KEY (document_number, position)
        );
INSERT INTO "notes" VALUES('2021D90031',1,'1','De Streekbode, 4 december 2020, «Gemeenten weten niet welke camera’s er hangen»');
INSERT INTO "notes" VALUES('2021D90031',2,'2','Kamerstuk 99 501, nr. 12');
INSERT INTO "notes" VALUES('2021D90031',3,'3','Kamerstuk 99 501, nr. 19');
INSERT INTO "notes" VALUES('2020D90598',1,'1','De Streekbode, 4 december 2020, «Gemeenten weten niet welke camera’s er hangen»');
INSERT INTO "notes" VALUES('2020D90598',2,'2','Kamerstuk 99 501, nr. 12');
INSERT INTO "notes" VALUES('2020D90561',1,'1','De Streekbode, 4 december 2020, «Gemeenten weten niet welke camera’s er hangen»');
INSERT INTO "notes" VALUES('2020D90561',2,'2','Kamerstuk 99 501, nr. 12');
CREATE TABLE parties (
            id TEXT PRIMARY KEY, abbreviation TEXT, name TEXT, seats INTEGER, active_from TEXT, active_to TEXT
        );
INSERT INTO "parties" VALUES('002b254d-caaa-542f-acc4-ff7c6de4b27a','CVB','Christelijk Verbond',10,'2012-09-20',NULL);
INSERT INTO "parties" VALUES('05da5972-8fdd-53a3-b270-eba1d6c7b493','Streekpartij','Streekpartij',20,'2017-03-23',NULL);
INSERT INTO "parties" VALUES('433dc648-f0a3-533b-9b15-4676093e560b','Lijst Waterbolk','Lijst Waterbolk',4,'2017-03-23',NULL);
INSERT INTO "parties" VALUES('5d972446-590e-5f8a-aa01-b34dc41a828d','VM','Vrijzinnig Midden',27,'2012-09-20',NULL);
INSERT INTO "parties" VALUES('636ace78-7886-5839-b479-7eb790f360fb','Nieuw Bestek','Nieuw Bestek',12,'2017-03-23',NULL);
INSERT INTO "parties" VALUES('a167560c-90c0-5e23-99f4-12d59270cbe8','De Dijken','De Dijken',7,'2012-09-20',NULL);
INSERT INTO "parties" VALUES('b5aa272e-3fed-5827-b81e-8b22852cda64','GroenVerbond','GroenVerbond',29,'2012-09-20',NULL);
INSERT INTO "parties" VALUES('bb3ef556-a5b2-5dfe-846a-89f9194b0a3a','Steden2030','Steden2030',2,'2017-03-23',NULL);
INSERT INTO "parties" VALUES('cb87e8d8-50e1-5821-a3c8-0e3bbaf1ba5f','SAK','Sociaal Akkoord',17,'2012-09-20',NULL);
INSERT INTO "parties" VALUES('f3348bd3-2c34-55d5-bc19-255b3adf3bb6','Volksbelang','Volksbelang',22,'2012-09-20',NULL);
CREATE TABLE party_votes (         -- the votes of a decision by party; made anew when one of them changes
            decision_id TEXT NOT NULL REFERENCES decisions(id),
            party TEXT NOT NULL,
            vote TEXT NOT NULL,            -- for, against, absent, unknown
            seats INTEGER NOT NULL,        -- of the party; in a roll call its members who voted so
            members TEXT NOT NULL,         -- JSON list of names; of a roll call only
            mistakes INTEGER NOT NULL,     -- how many of these votes were a mistake: counted as they were cast
            mistaken TEXT NOT NULL,        -- JSON list of who made them
            deviates INTEGER NOT NULL,     -- 1: most of the party voted otherwise
            PRIMARY KEY (decision_id, party, vote)
        ) WITHOUT ROWID;
INSERT INTO "party_votes" VALUES('6e7591ef-7db8-56f3-9f66-b40bd2749a04','CVB','for',10,'[]',0,'[]',0);
INSERT INTO "party_votes" VALUES('6e7591ef-7db8-56f3-9f66-b40bd2749a04','De Dijken','for',7,'[]',0,'[]',0);
INSERT INTO "party_votes" VALUES('6e7591ef-7db8-56f3-9f66-b40bd2749a04','GroenVerbond','for',29,'[]',0,'[]',0);
INSERT INTO "party_votes" VALUES('6e7591ef-7db8-56f3-9f66-b40bd2749a04','Lijst Waterbolk','against',4,'[]',0,'[]',0);
INSERT INTO "party_votes" VALUES('6e7591ef-7db8-56f3-9f66-b40bd2749a04','Nieuw Bestek','for',12,'[]',0,'[]',0);
INSERT INTO "party_votes" VALUES('6e7591ef-7db8-56f3-9f66-b40bd2749a04','SAK','for',17,'[]',0,'[]',0);
INSERT INTO "party_votes" VALUES('6e7591ef-7db8-56f3-9f66-b40bd2749a04','Steden2030','for',2,'[]',0,'[]',0);
INSERT INTO "party_votes" VALUES('6e7591ef-7db8-56f3-9f66-b40bd2749a04','Streekpartij','for',20,'[]',0,'[]',0);
INSERT INTO "party_votes" VALUES('6e7591ef-7db8-56f3-9f66-b40bd2749a04','VM','for',27,'[]',0,'[]',0);
INSERT INTO "party_votes" VALUES('6e7591ef-7db8-56f3-9f66-b40bd2749a04','Volksbelang','against',22,'[]',0,'[]',0);
CREATE TABLE passages (            -- sentences: of answers, letters and motions
            id TEXT PRIMARY KEY,           -- 2024D45678-p1
            document_number TEXT NOT NULL REFERENCES documents(number),
            answer_id TEXT REFERENCES answers(id),      -- NULL for letters and motions
            position INTEGER NOT NULL,
            start INTEGER NOT NULL,        -- offset in answers.text, or in documents.text where answer_id is NULL
            "end" INTEGER NOT NULL,
            text TEXT NOT NULL,
            text_hash TEXT NOT NULL        -- sha256 of the text, first 32 hexadecimal digits
        );
INSERT INTO "passages" VALUES('2020D90255-p1','2020D90255',NULL,1,218,462,'Met deze brief reageer ik op de motie van de leden Ooijevaar en Pronkveld (Kamerstuk 99 501, nr. 12), waarin de regering wordt verzocht te onderzoeken in hoeverre bewakingscamera’s van Chinese makelij door overheidsorganisaties worden gebruikt.','8ec0470c9b36f4ee8e26640ceb051258');
INSERT INTO "passages" VALUES('2020D90255-p2','2020D90255',NULL,2,463,569,'Overheidsorganisaties zijn zelf verantwoordelijk voor de aanschaf en het beheer van hun bewakingscamera’s.','723f6e24d50be75850f820d15824b554');
INSERT INTO "passages" VALUES('2020D90255-p3','2020D90255',NULL,3,570,686,'De inkoop verloopt veelal via installateurs en beveiligingsbedrijven, die camera’s van uiteenlopende merken leveren.','6d176de37836fe2ed07c3aaae713b591');
INSERT INTO "passages" VALUES('2020D90255-p4','2020D90255',NULL,4,687,790,'Er bestaat geen centraal overzicht van de merken en typen camera’s die bij de overheid in gebruik zijn.','472f87dbf797c18131ca5fc34b12459f');
INSERT INTO "passages" VALUES('2020D90255-p5','2020D90255',NULL,5,791,862,'Ik heb daarom geen zicht op het aantal camera’s van Hikvision en Dahua.','54bd710526138cb1165b2591545e7bfb');
INSERT INTO "passages" VALUES('2020D90255-p6','2020D90255',NULL,6,863,950,'Een volledige inventarisatie bij alle overheidsorganisaties acht ik niet proportioneel.','4b462a7bb9f6b751a5748abbb5998cc9');
INSERT INTO "passages" VALUES('2020D90255-p7','2020D90255',NULL,7,951,1092,'Wel breng ik de leidraad voor veilig inkopen opnieuw onder de aandacht van de departementen, de provincies, de gemeenten en de waterschappen.','a98b83483bcc208a2ba80a0bf3a5b2a4');
INSERT INTO "passages" VALUES('2020D90255-p8','2020D90255',NULL,8,1093,1135,'Hiermee beschouw ik de motie als afgedaan.','7e61be4a226ff79fb657fa7ed131fc9d');
INSERT INTO "passages" VALUES('2021D90031-p1','2021D90031','2021D90031-a1',1,0,3,'Ja.','918c02e9102ce389bd321a9e96e6b253');
INSERT INTO "passages" VALUES('2021D90031-p2','2021D90031','2021D90031-a2',2,0,88,'Overheidsorganisaties zijn zelf verantwoordelijk voor de aanschaf van bewakingscamera’s.','b026157ab53c2dc7722ae809d17b536d');
INSERT INTO "passages" VALUES('2021D90031-p3','2021D90031','2021D90031-a2',3,89,218,'Er bestaat geen volledig overzicht van de bewakingscamera’s van Hikvision en Dahua die bij overheidsorganisaties in gebruik zijn.','741a1e0ad104b9401078bfbbd9965ad8');
INSERT INTO "passages" VALUES('2021D90031-p4','2021D90031','2021D90031-a2',4,219,277,'Ook per overheidslaag zijn deze gegevens niet beschikbaar.','7f11aee5d006e0bc08662143228a8719');
INSERT INTO "passages" VALUES('2021D90031-p5','2021D90031','2021D90031-a3',5,0,3,'Ja.','918c02e9102ce389bd321a9e96e6b253');
INSERT INTO "passages" VALUES('2021D90031-p6','2021D90031','2021D90031-a3',6,4,81,'Op 12 juni 2020 heb ik uw Kamer over de uitvoering van de motie geïnformeerd.','4facb5203602abb34fe4c2365e40ae10');
INSERT INTO "passages" VALUES('2021D90031-p7','2021D90031','2021D90031-a4',7,0,66,'Ik zie geen aanleiding om alsnog een inventarisatie uit te voeren.','74c34c63318caec68b2b73a1e7adb067');
INSERT INTO "passages" VALUES('2021D90031-p8','2021D90031','2021D90031-a4',8,67,196,'Een dergelijke inventarisatie zou een grote belasting vormen voor gemeenten en waterschappen, terwijl de uitkomst snel veroudert.','41f47621806ca3ac8abde8294d99d2c5');
INSERT INTO "passages" VALUES('2021D90031-p9','2021D90031','2021D90031-a5',9,0,3,'Ja.','918c02e9102ce389bd321a9e96e6b253');
INSERT INTO "passages" VALUES('2021D90031-p10','2021D90031','2021D90031-a5',10,4,138,'Bij de inkoop van ICT-producten door het Rijk gelden de Algemene Rijksinkoopvoorwaarden en de Baseline Informatiebeveiliging Overheid.','795cc85888b2b424643a80b6241fcac8');
INSERT INTO "passages" VALUES('2021D90031-p11','2021D90031','2021D90031-a5',11,139,326,'Voor camera’s betekent dit onder meer dat fabriekswachtwoorden worden vervangen, dat beveiligingsupdates worden geïnstalleerd en dat camera’s in een afgescheiden netwerk worden geplaatst.','b8c63ede44c04264831c2617faa19d0c');
CREATE TABLE people (
            id TEXT PRIMARY KEY, name TEXT, function TEXT, party TEXT
        );
INSERT INTO "people" VALUES('1af94499-94e2-50ab-932a-5c5dd00f994a','Hanna de Wringer','Tweede Kamerlid','VM');
INSERT INTO "people" VALUES('1d1a1d13-8319-5e7f-9a1b-67ea75278dee','Aylin Demir-Roosendaal','Tweede Kamerlid','SAK');
INSERT INTO "people" VALUES('1d96dd08-f727-5ca2-b31e-8d4b616f8cd2','Gerrit Zeldenrijksma','Tweede Kamerlid','De Dijken');
INSERT INTO "people" VALUES('214e9574-5028-5224-aaac-4224cb88e60a','Y.Z. Overzeeuwe',NULL,NULL);
INSERT INTO "people" VALUES('2d090e0b-2417-5ece-bfe6-78f33dbf04db','K.L. Spoorenbergh',NULL,NULL);
INSERT INTO "people" VALUES('2dc0a0d1-5afb-5919-9d88-f634a105d176','F.R. Watervoorde',NULL,NULL);
INSERT INTO "people" VALUES('34af1538-c7d7-5d40-a9d2-9b6af88ac95e','Nora Lindeboomgaard','Tweede Kamerlid','Nieuw Bestek');
INSERT INTO "people" VALUES('3720d98a-d68d-57c5-bbab-1f829d0e4577','I.S. Morgensteen',NULL,NULL);
INSERT INTO "people" VALUES('42a04b63-6295-5181-89e5-5a37fe4184b9','W. Hooglandsma',NULL,NULL);
INSERT INTO "people" VALUES('4970d8e0-b49d-5198-80ed-0303ab11feda','A.B. Meerdervliet',NULL,NULL);
INSERT INTO "people" VALUES('4ee3d5ef-34bc-5c19-bae0-5cdb4b57b211','P.Q. Kruitboschma',NULL,NULL);
INSERT INTO "people" VALUES('5dd0012d-d3c4-5742-9e73-5cc5cc53364d','Femke ter Wolde-Nijssing','Tweede Kamerlid','VM');
INSERT INTO "people" VALUES('5e9bb5a1-b9c2-569d-8133-c916bbd44862','E.M. van Aalderinkhof',NULL,NULL);
INSERT INTO "people" VALUES('6a9866e0-4505-5f7a-bb2c-ace951648344','J.H. de Leesemaker',NULL,NULL);
INSERT INTO "people" VALUES('7049aa72-1d28-5092-b463-a884aae26fda','T.A. Zwaluwenberg',NULL,NULL);
INSERT INTO "people" VALUES('70bd1b1b-f13c-5ad2-b78f-6b163a921246','S. Arbeloon',NULL,NULL);
INSERT INTO "people" VALUES('83bf8fd5-6879-512b-86d9-ea3d235a6ce6','C. van Wolfsdonk',NULL,NULL);
INSERT INTO "people" VALUES('84177bd7-71d9-5c47-aa50-7de1cf6a9d5c','Pim de Wringer','Tweede Kamerlid','SAK');
INSERT INTO "people" VALUES('960f0c44-eac5-557a-b26b-1240be4731f5','N. Brakelmans',NULL,NULL);
INSERT INTO "people" VALUES('9645237a-4120-5393-baab-82398835a79b','Mustafa Spreeuwel','Tweede Kamerlid','Volksbelang');
INSERT INTO "people" VALUES('96917dcc-9286-5d1e-aabb-899943b382ff','D. van Tolhuizen',NULL,NULL);
INSERT INTO "people" VALUES('9eb5ae54-c12e-5f30-87ad-8d9bfe18740b','Joost Hellendorp','Tweede Kamerlid','VM');
INSERT INTO "people" VALUES('a2b7d577-3e8e-5b62-ac8b-05010c9c9635','Sanne Kalverdijk','Tweede Kamerlid','GroenVerbond');
INSERT INTO "people" VALUES('a8818e53-2b86-52f2-b310-623f29cde1ca','M.K. Lentebloem',NULL,NULL);
INSERT INTO "people" VALUES('aa417d73-5d13-518d-aba4-0e41af1f1276','Tjeerd Waterbolk','Tweede Kamerlid','Lijst Waterbolk');
INSERT INTO "people" VALUES('aa9c0a11-f2da-535b-ab92-d9ad9dcc56f6','Bram van Elzakkerhof','Tweede Kamerlid','Nieuw Bestek');
INSERT INTO "people" VALUES('b201cb2d-ac6a-54a0-95e4-cae6c57cb191','Loes van der Havik','Tweede Kamerlid','Volksbelang');
INSERT INTO "people" VALUES('be389303-286e-5bff-8595-337cafe11de1','Arie Kerkhovenaar','Tweede Kamerlid','CVB');
INSERT INTO "people" VALUES('be86634b-d1b0-5d6b-8685-ed643f6c7d59','H.J. Steenbakkerij',NULL,NULL);
INSERT INTO "people" VALUES('c3676185-083b-504a-a5aa-28c20c0244a4','B.A. Dakhorstink',NULL,NULL);
INSERT INTO "people" VALUES('c72a413c-86bf-5da4-b49b-6e55161d7ab0','Yusuf Pronkveld','Tweede Kamerlid','SAK');
INSERT INTO "people" VALUES('c9b448b8-5d02-5def-926f-185fbd2ff0c8','Lea de Bruinvis','Tweede Kamerlid','CVB');
INSERT INTO "people" VALUES('cd1060fb-1b22-5850-b3b0-670b97e1b07c','Marit Ooijevaar','Tweede Kamerlid','GroenVerbond');
INSERT INTO "people" VALUES('d1189266-cc67-576c-aab6-e145cd770620','Olivier Brandsteen','Tweede Kamerlid','VM');
INSERT INTO "people" VALUES('d1567bd2-7d63-5410-8faa-e5218262bb15','Dina Amar-Boskamp','Tweede Kamerlid','Steden2030');
INSERT INTO "people" VALUES('d1e3d979-3b01-504e-9bc4-1e54548f72c0','G. Blankespiegel',NULL,NULL);
INSERT INTO "people" VALUES('d52746c8-99ee-54f7-8780-f213b270a86f','O.N. Nijverdalen',NULL,NULL);
INSERT INTO "people" VALUES('d7b81d37-a9df-50bc-8d6b-0cb2e9ed936d','Harm Oosterbroeksma','Tweede Kamerlid','Streekpartij');
INSERT INTO "people" VALUES('d81df13f-971c-5f5b-b2fa-f26298f30f2d','Trijntje Wiegersloot','Tweede Kamerlid','Streekpartij');
INSERT INTO "people" VALUES('db0f9057-cc29-548b-ba78-0b9b71e9c09e',NULL,NULL,NULL);
INSERT INTO "people" VALUES('df306f66-b69f-5a1e-961c-5314dec4e74c','Ruben Hagebeuk','Tweede Kamerlid','GroenVerbond');
INSERT INTO "people" VALUES('e4126135-2c99-59a8-906f-0838820933f7','Jan Albert Klaverweide','Tweede Kamerlid','Streekpartij');
INSERT INTO "people" VALUES('ebe93764-83db-5eaf-ad84-7cb96363c9bd','R.W. Roodenhuis',NULL,NULL);
INSERT INTO "people" VALUES('f14b593b-581c-5b55-bc7f-8c1c50e09496','Ronald Duinkerkema','Tweede Kamerlid','Volksbelang');
INSERT INTO "people" VALUES('f3cbe57e-3c9d-5093-bf0f-f0fb64e63e96','V. Herbergiers',NULL,NULL);
INSERT INTO "people" VALUES('f9513ae4-be23-51b9-b460-6c36ef227666','Idris van Zandvoorde','Tweede Kamerlid','GroenVerbond');
CREATE TABLE person_pages (        -- members and ministers by the name in the address of their page
            role TEXT NOT NULL,            -- member, minister
            slug TEXT NOT NULL,
            person_id TEXT NOT NULL,       -- people.id; where the chamber gives none, "name:" and the name
            name TEXT NOT NULL,
            party TEXT,                    -- the last one in the data
            function TEXT,                 -- the last one in the data
            first_on TEXT, last_on TEXT,   -- days of the first and last case
            PRIMARY KEY (role, slug)
        ) WITHOUT ROWID;
INSERT INTO "person_pages" VALUES('member','marit-ooijevaar','cd1060fb-1b22-5850-b3b0-670b97e1b07c','Marit Ooijevaar','GroenVerbond','Tweede Kamerlid','2019-11-28','2020-12-09');
INSERT INTO "person_pages" VALUES('member','yusuf-pronkveld','c72a413c-86bf-5da4-b49b-6e55161d7ab0','Yusuf Pronkveld','SAK','Tweede Kamerlid','2019-11-28','2019-11-28');
INSERT INTO "person_pages" VALUES('minister','r-w-roodenhuis','ebe93764-83db-5eaf-ad84-7cb96363c9bd','R.W. Roodenhuis',NULL,'minister van Binnenlandse Zaken en Koninkrijksrelaties','2020-06-12','2020-12-09');
CREATE TABLE questions (
            id TEXT PRIMARY KEY,           -- 2024D45678-q1
            document_number TEXT NOT NULL REFERENCES documents(number),
            position INTEGER NOT NULL,
            number TEXT NOT NULL,          -- as printed
            text TEXT NOT NULL
        , doubtful INTEGER NOT NULL DEFAULT 0);
INSERT INTO "questions" VALUES('2021D90031-q1','2021D90031',1,'1','Bent u bekend met het artikel «Gemeenten weten niet welke camera’s er hangen»?',0);
INSERT INTO "questions" VALUES('2021D90031-q2','2021D90031',2,'2','Hoeveel bewakingscamera’s van de fabrikanten Hikvision en Dahua zijn er in gebruik bij de rijksoverheid, de provincies, de gemeenten en de waterschappen? Kunt u dit per overheidslaag uitsplitsen?',0);
INSERT INTO "questions" VALUES('2021D90031-q3','2021D90031',3,'3','Klopt het dat de Kamer al in 2019 om een inventarisatie van deze camera’s heeft gevraagd?',0);
INSERT INTO "questions" VALUES('2021D90031-q4','2021D90031',4,'4','Bent u bereid de inventarisatie alsnog uit te voeren en de uitkomst met de Kamer te delen? Zo nee, waarom niet?',0);
INSERT INTO "questions" VALUES('2021D90031-q5','2021D90031',5,'5','Worden er bij de aanschaf van camera’s door departementen eisen gesteld aan de beveiliging van de apparatuur? Zo ja, welke?',0);
INSERT INTO "questions" VALUES('2020D90598-q1','2020D90598',1,'1','Bent u bekend met het artikel «Gemeenten weten niet welke camera’s er hangen»?',0);
INSERT INTO "questions" VALUES('2020D90598-q2','2020D90598',2,'2','Hoeveel bewakingscamera’s van de fabrikanten Hikvision en Dahua zijn er in gebruik bij de rijksoverheid, de provincies, de gemeenten en de waterschappen? Kunt u dit per overheidslaag uitsplitsen?',0);
INSERT INTO "questions" VALUES('2020D90598-q3','2020D90598',3,'3','Klopt het dat de Kamer al in 2019 om een inventarisatie van deze camera’s heeft gevraagd?',0);
INSERT INTO "questions" VALUES('2020D90598-q4','2020D90598',4,'4','Bent u bereid de inventarisatie alsnog uit te voeren en de uitkomst met de Kamer te delen? Zo nee, waarom niet?',0);
INSERT INTO "questions" VALUES('2020D90598-q5','2020D90598',5,'5','Worden er bij de aanschaf van camera’s door departementen eisen gesteld aan de beveiliging van de apparatuur? Zo ja, welke?',0);
INSERT INTO "questions" VALUES('2020D90561-q1','2020D90561',1,'1','Bent u bekend met het artikel «Gemeenten weten niet welke camera’s er hangen»?',0);
INSERT INTO "questions" VALUES('2020D90561-q2','2020D90561',2,'2','Hoeveel bewakingscamera’s van de fabrikanten Hikvision en Dahua zijn er in gebruik bij de rijksoverheid, de provincies, de gemeenten en de waterschappen? Kunt u dit per overheidslaag uitsplitsen?',0);
INSERT INTO "questions" VALUES('2020D90561-q3','2020D90561',3,'3','Klopt het dat de Kamer al in 2019 om een inventarisatie van deze camera’s heeft gevraagd?',0);
INSERT INTO "questions" VALUES('2020D90561-q4','2020D90561',4,'4','Bent u bereid de inventarisatie alsnog uit te voeren en de uitkomst met de Kamer te delen? Zo nee, waarom niet?',0);
INSERT INTO "questions" VALUES('2020D90561-q5','2020D90561',5,'5','Worden er bij de aanschaf van camera’s door departementen eisen gesteld aan de beveiliging van de apparatuur? Zo ja, welke?',0);
CREATE TABLE reading_doubts (
            document_number TEXT NOT NULL REFERENCES documents(number),
            position INTEGER NOT NULL,
            doubt TEXT NOT NULL, kind TEXT NOT NULL DEFAULT '', numbers TEXT NOT NULL DEFAULT '',
            PRIMARY KEY (document_number, position)
        );
CREATE TABLE recesses (            -- days on which the chamber does not meet
            name TEXT NOT NULL, first_on TEXT NOT NULL, last_on TEXT NOT NULL, source TEXT NOT NULL,
            PRIMARY KEY (first_on, last_on)
        );
INSERT INTO "recesses" VALUES('Herfstreces 2021','2021-10-15','2021-10-25','Open data van de Tweede Kamer: van de vrijdag na de laatste tot de maandag voor de eerste vergaderweek met moties');
INSERT INTO "recesses" VALUES('Herfstreces 2022','2022-10-21','2022-10-31','Open data van de Tweede Kamer: van de vrijdag na de laatste tot de maandag voor de eerste vergaderweek met moties');
INSERT INTO "recesses" VALUES('Herfstreces 2024','2024-10-25','2024-11-04','Open data van de Tweede Kamer: van de vrijdag na de laatste tot de maandag voor de eerste vergaderweek met moties');
INSERT INTO "recesses" VALUES('Kerstreces 2021','2021-12-17','2022-01-10','Open data van de Tweede Kamer: van de vrijdag na de laatste tot de maandag voor de eerste vergaderweek met moties');
INSERT INTO "recesses" VALUES('Kerstreces 2022','2022-12-23','2023-01-16','Open data van de Tweede Kamer: van de vrijdag na de laatste tot de maandag voor de eerste vergaderweek met moties');
INSERT INTO "recesses" VALUES('Kerstreces 2023','2023-12-22','2024-01-15','Tweede Kamer, pagina "Recessen" (tweedekamer.nl/debat_en_vergadering/recessen), stand voorjaar 2023');
INSERT INTO "recesses" VALUES('Kerstreces 2024','2024-12-20','2025-01-13','Open data van de Tweede Kamer: van de vrijdag na de laatste tot de maandag voor de eerste vergaderweek met moties');
INSERT INTO "recesses" VALUES('Kerstreces 2025','2025-12-19','2026-01-12','Recesperiodes van de Tweede Kamer 2025-2026, zoals overgenomen in de broncode van PolitiekPraat (github.com/nandichi/PolitiekPraat)');
INSERT INTO "recesses" VALUES('Meireces 2021','2021-04-23','2021-05-10','Nederlands Dagblad, "Volgende week debat over toeslagenaffaire", april 2021; begin en einde uit de moties');
INSERT INTO "recesses" VALUES('Meireces 2022','2022-04-22','2022-05-09','Open data van de Tweede Kamer: van de vrijdag na de laatste tot de maandag voor de eerste vergaderweek met moties');
INSERT INTO "recesses" VALUES('Meireces 2023','2023-04-21','2023-05-08','Tweede Kamer, pagina "Recessen" (tweedekamer.nl/debat_en_vergadering/recessen), stand voorjaar 2023');
INSERT INTO "recesses" VALUES('Meireces 2024','2024-04-26','2024-05-13','Tweede Kamer, pagina "Recessen" (tweedekamer.nl/debat_en_vergadering/recessen), stand voorjaar 2023');
INSERT INTO "recesses" VALUES('Meireces 2025','2025-04-25','2025-05-12','Open data van de Tweede Kamer: van de vrijdag na de laatste tot de maandag voor de eerste vergaderweek met moties');
INSERT INTO "recesses" VALUES('Meireces 2026','2026-04-24','2026-05-11','Recesperiodes van de Tweede Kamer 2025-2026, zoals overgenomen in de broncode van PolitiekPraat (github.com/nandichi/PolitiekPraat)');
INSERT INTO "recesses" VALUES('Verkiezingsreces 2023','2023-10-27','2023-11-22','Tweede Kamer, berichten over begrotingsbehandelingen en recesplanning (5 september 2023) en "Kamerleden op verkiezingscampagne" (oktober 2023); het herfstreces van 13 tot en met 23 oktober verviel');
INSERT INTO "recesses" VALUES('Verkiezingsreces 2025','2025-10-03','2025-10-29','Recesperiodes van de Tweede Kamer 2025-2026, zoals overgenomen in de broncode van PolitiekPraat (github.com/nandichi/PolitiekPraat)');
INSERT INTO "recesses" VALUES('Voorjaarsreces 2022','2022-02-25','2022-03-07','Open data van de Tweede Kamer: van de vrijdag na de laatste tot de maandag voor de eerste vergaderweek met moties');
INSERT INTO "recesses" VALUES('Voorjaarsreces 2023','2023-02-24','2023-03-06','Open data van de Tweede Kamer: van de vrijdag na de laatste tot de maandag voor de eerste vergaderweek met moties');
INSERT INTO "recesses" VALUES('Voorjaarsreces 2024','2024-02-16','2024-02-26','Tweede Kamer, pagina "Recessen" (tweedekamer.nl/debat_en_vergadering/recessen), stand voorjaar 2023');
INSERT INTO "recesses" VALUES('Voorjaarsreces 2025','2025-02-21','2025-03-03','Open data van de Tweede Kamer: van de vrijdag na de laatste tot de maandag voor de eerste vergaderweek met moties');
INSERT INTO "recesses" VALUES('Voorjaarsreces 2026','2026-02-13','2026-02-23','Recesperiodes van de Tweede Kamer 2025-2026, zoals overgenomen in de broncode van PolitiekPraat (github.com/nandichi/PolitiekPraat)');
INSERT INTO "recesses" VALUES('Zomerreces 2021','2021-07-09','2021-09-06','Parlement.com, "Vergaderingen in het reces" (14 juli en 18 augustus 2021 in het zomerreces); begin en einde uit de moties');
INSERT INTO "recesses" VALUES('Zomerreces 2022','2022-07-08','2022-09-05','NU.nl, "Waarom gaan Kamer en kabinet op reces", juli 2022');
INSERT INTO "recesses" VALUES('Zomerreces 2023','2023-07-07','2023-09-04','Tweede Kamer, pagina "Recessen" (tweedekamer.nl/debat_en_vergadering/recessen), stand voorjaar 2023');
INSERT INTO "recesses" VALUES('Zomerreces 2024','2024-07-05','2024-09-02','Tweede Kamer, pagina "Recessen" (tweedekamer.nl/debat_en_vergadering/recessen), stand voorjaar 2023');
INSERT INTO "recesses" VALUES('Zomerreces 2025','2025-07-04','2025-09-01','Recesperiodes van de Tweede Kamer 2025-2026, zoals overgenomen in de broncode van PolitiekPraat (github.com/nandichi/PolitiekPraat)');
INSERT INTO "recesses" VALUES('Zomerreces 2026','2026-07-03','2026-08-31','Recesperiodes van de Tweede Kamer 2025-2026, zoals overgenomen in de broncode van PolitiekPraat (github.com/nandichi/PolitiekPraat)');
PRAGMA writable_schema=ON;
INSERT INTO sqlite_master(type,name,tbl_name,rootpage,sql)VALUES('table','search','search',0,'CREATE VIRTUAL TABLE search USING fts5 (
            title, text, stemmed, content=''search_texts'', content_rowid=''id'', tokenize="unicode61 remove_diacritics 2"
        )');
CREATE TABLE 'search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO "search_config" VALUES('version',4);
CREATE TABLE 'search_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO "search_data" VALUES(1,X'0C812584138538');
INSERT INTO "search_data" VALUES(10,X'00000000010C0C000C0101010201010301010401010501010601010701010801010901010A01010B01010C0101');
INSERT INTO "search_data" VALUES(137438953473,X'000001530830617274696B656C010C01010701021001046265656B010601020D03046B656E64010601010403026E74010C01010201020B030D77616B696E677363616D65726101080601020602047275696B0106010203010663616D657261010C01010C010215020568696E657301060102050701650102050102646501080901020902036F6F7201080801020801026572010C01010E01021701076765627275696B01020303076D65656E74656E0106010108010468616E6701060102180502656E010601010F020265740110020101060102020F01046D65656E0106010211030174010C01010501020E01046E696574010C01010A01021301046F766572010601020A05046865696401020A01017301100701010D01020711010175010C01010301020C010376616E010804010204010477656574010601021203036C6B65010C01010B010214030374656E010601010904110B0B0C150B100C060A0B0C0C0E0B090E0B0B0E0B090D0B0B0B0D');
INSERT INTO "search_data" VALUES(274877906945,X'000001F01030626577616B696E677363616D657261021006010103010206080202696A020C01010F01021802047275696B02080102031601066368696E6573020601020507016502020501056461687561020C01010A0102130201650220090101060C040405010209080C04040502026974020C01011B01022402036F6F720208080102080102656E02100101090F0102120F020172020C01010C010215010966616272696B616E7402060102100A02656E020601010701076765627275696B02080301010E03076D65656E74656E020601011501036865740208020102020208696B766973696F6E020C01010801021102066F657665656C020C01010201020B0102696E020C01010D01021601046B756E74020C01011901022201046D65656E020601021E01046F766572020601020A05046865696402020A0905736C616167020C01011D0102260103706572020C01011C0102250208726F76696E636965020601021C0A01730206010113010972696A6B736F766572020601021A0A0468656964020601011101017302100701010401020708010175020C01011A0102230208697473706C69747302060102270A02656E020601011E010376616E0210040101050102040C010A7761746572736368617002060102210B0370656E020601011801047A696A6E020C01010B010214041B0C0C0D060F150C0B0E0B10090F0E0B12100C0E0B0B090F0D0F08100B0D0B0F090F110A');
INSERT INTO "search_data" VALUES(412316860417,X'00000169053032303139030C0101090102120102616C030C010107010210010F626577616B696E677363616D65726103080601020602047275696B0306010203010663616D657261030C01010F010218020568696E657303060102050701650302050103646174030C01010401020D0201650310090101050102090703027A65030C01010E01021702036F6F72030808010208010365656E030C01010B01021401076765627275696B03020303067672616167640306010112010468656566030601021A05017403060101110301740310020101030102020C0102696E030C010108010211030C76656E746172697361746965030601010C0B03656572030601021501056B616D6572030C01010601020F02036C6F70030601020B050174030601010201026F6D030C01010A0102130203766572030601020A05046865696403020A01017303100701011001020714010376616E03100401010D01020414020472616167030601021B040E0C170B100C060D0D0C0B0D0C0D0B080D0C130A0F0A080C0A090D0F');
INSERT INTO "search_data" VALUES(549755813889,X'000001960730616C736E6F67040C010107010210010462656E74040C01010201020B030472656964040C01010401020D030D77616B696E677363616D65726104080601020602047275696B040601020301066368696E657304060102050701650402050102646504180901010509050102090709050302656C040601021B03036C656E040601011202036F6F720408080102080102656E040C01010B01021401076765627275696B0402030103686574040802010202010E696E76656E74617269736174696504060101060B03656572040601020F01056B616D6572040C01011001021901036D6574040C01010E01021701036E6565040C01011401021D0203696574040C01011601021F01046F766572040601020A05046865696404020A0101730408070102070102746504100101090A0102120A010175040C01010301020C02026974040C01010801021104056B6F6D7374040C01010D010216010376616E04080401020402036F657204060102130502656E040601010A0106776161726F6D040C01011501021E01027A6F040C01011301021C04100E0E150B0D0612090A0B0C0C0B150A0F0D0D0D0B09090E0B0C0F0B0A0910');
INSERT INTO "search_data" VALUES(687194767361,X'0000018B043061616E050C01010E01021704057363686166050C01010601020F0209707061726174757572050C01011301021C010662657665696C050601021907056967696E670506010110030D77616B696E677363616D6572610508060102060202696A050C01010401020D02047275696B0506010203010663616D657261050C010108010211020568696E65730506010205070165050205010264650518090101050C05010209070C05030970617274656D656E7405060102140C02656E050601010B02036F6F7205100801010A0102080D010365697305060102150402656E050601010C020172050C01010301020C01076765627275696B05020303057374656C64050601010D010368657405080201020201026A61050C01011501021E01046F766572050601020A05046865696405020A0101730510070101090102070D020374656C0506010216010376616E0514040101070C0102040E0C010577656C6B65050C01011601021F02026F72050601020B040364656E050601010201027A6F050C01011401021D040D0F130D0C150C0B100C061210090F0A090B0C0C0B0C0B090D0A110F090A');
INSERT INTO "search_data" VALUES(824633720833,X'000000E60930616E74776F6F7264060802010202010F626577616B696E677363616D65726106080E01020E02047275696B060601020B01066368696E6573060601020D07016506020D0102646506081101021102036F6F7206081001021001076765627275696B06020B0103686574060C06060102060601026A61060C01010201021301036C696406080701020701096F6F696A65766161720608080102080201700608030102030203766572060A090102090B05046865696406021201017306080F01020F010376616E060C0509010205090204726161670606010204040367656E0602040410170B0D060A0B0C0D0C0B11090C09090D0B');
INSERT INTO "search_data" VALUES(962072674305,X'00000274093061616E7363686166070C01010801021902076E74776F6F726407080201020201076265736368696B07060102370804626161720706010126040474616174070C01010D01021E030D77616B696E677363616D65726107140E01010A0B01020E0F0B0202696A070C01011A01022B02047275696B070801020B2501066368696E6573070601020D07016507020D01056461687561070C0101180102290201650714110101070D010211090D03027A65070C01012301023402026965070C01011901022A02036F6F720708100102100102656E070C010117010228020172070C01010C01021D01076765627275696B07080B01011D0302656E070C01010E01021F0306676576656E730706010124030376656E07060102350103686574070C0606010206060208696B766973696F6E070C0101160102270102696E070C01011C01022D01036C696407080701020701046E696574070C01012501023601096F6F696A657661617207080801020803016B070C01011F0102300201700708030102030203766572070A090102090B0504686569640702120905736C616167070C0101210102320A0C6F7267616E6973617469657307080101021B110365657207080102131B05057A69636874070C0101100102210103706572070C01012001023101017307140F01010B0B01020F0F0B010376616E071C05090101090A0601020509100A06020F6572616E74776F6F7264656C696A6B070C01010501021602056F6C6C6564070601022007026967070601010F03026F72070C0101060102170204726161670706010204040367656E07020401047A656C66070C0101040102150203696A6E07140101031D060102141D0604120F0E0B0E1B0C0C0D060F0F0C0C0B0C0B0F0C0D0A0D120C0B0E110B090C090F140B0F0D0F15190C090C0B080E');
INSERT INTO "search_data" VALUES(1099511627777,X'0000019703303132080C010104010215010432303230080C0101060102170108616E74776F6F7264080802010202010F626577616B696E677363616D65726108080E01020E02047275696B080601020B01066368696E6573080601020D07016508020D0102646508141101010C050102110E0502036F6F7208081001021001076765627275696B08020B030A696E666F726D6565726408060101110103686562080C010107010218030174080C0606010206060102696B080C01010801021902086E666F726D656572080601022201026A61080C0101020102130203756E69080C01010501021601056B616D6572080C01010A01021B01036C696408080701020701056D6F746965080C01011001022101096F6F696A657661617208080801020802017008100301010301020313020376657208120901010B0102090B0C05046865696408021201017308080F01020F0107756974766F6572080601021E0803696E67080601010D020177080C01010901021A010376616E0814050901010E01020509150204726161670806010204040367656E080204040C0E10170B0D06100B0C110D0B0C0F0C0D0F0B0F110D1009090E0A0B110B');
INSERT INTO "search_data" VALUES(1236950581249,X'00000274083061616E6C65696409060102160803696E67090601010502056C736E6F67090C01010701021802076E74776F6F7264090802010202010662656C61737409060102240703696E670906010113030D77616B696E677363616D65726109080E01020E02047275696B090601020B01066368696E6573090601020D07016509020D0102646509101101011A0102111C03087267656C696A6B65090601010E04046C696A6B090601021F02036F6F72090810010210010365656E09140101080706010219070602016E090C01011701022801076765627275696B09020B0302656E090C01010401021503076D65656E74656E09060101160204726F7465090C0101120102230103686574090C0606010206060102696B090C010102010213020D6E76656E7461726973617469650908010109080B03656572090801021A0801036C696409080701020701046D65656E090601022701026F6D090C01010601021702086F696A65766161720908080102080201700908030102030203766572090A090102090B05046865696409021201017309080F01020F02036E656C090C01011C01022D01027465090C01010B01021C03057277696A6C090C01011901022A0103756974090C01010A01021B04056B6F6D7374090C01011B01022C010376616E090C050901020509020865726F7564657274090C01011D01022E02036F6572090601021D0502656E090601010C03026F72090C0101150102260302726D09060102250502656E09060101140204726161670906010204040367656E090204010A7761746572736368617009060102290B0370656E090601011801037A6965090C01010301021402026F75090C010110010221040E0A0F0F0D0A150B0D060E0F0B0B110B0C0C0E0E0D0C150B0B0B0C10090C09090D0C0F0D0F0D120A090C09090B08110A0D');
INSERT INTO "search_data" VALUES(1374389534721,X'0000032C07306166676573630A0601023B070668656964656E0A0601012A02076C67656D656E650A0601010E03046D65656E0A0601021F02076E74776F6F72640A08020102020108626173656C696E650A0C01011201022302076574656B656E740A0C010118010229030F7665696C6967696E677375706461740A06010232120265730A06010121030D77616B696E677363616D6572610A080E01020E0202696A0A0C01010301021402047275696B0A0601020B010663616D6572610A100101161201022712020568696E65730A0601020D0701650A020D01036461740A1401011C060701022D06070201650A18110101040B06010211060B06020269740A0C01011901022A02036F6F720A10100101090102100C010365656E0A0C01012901023A02016E0A10010110160102211601116661627269656B737761636874776F6F720A0601022E120364656E0A0601011D01076765627275696B0A020B030B696E7374616C6C656572640A0601012303016C0A0601021D040364656E0A0601010C0307706C61617473740A0601012D01036865740A14060601010A010206061301036963740A0C01010701021802016E0A0C010128010239030E666F726D6174696562657665696C0A0601022411056967696E670A0601011303046B6F6F700A0C01010501021603087374616C6C6565720A0601023401026A610A0C01010201021301036C69640A080701020701046D6565720A0C01011B01022C01076E65747765726B0A0C01012B01023C01056F6E6465720A0C01011A01022B02086F696A65766161720A08080102080201700A080301020302037665720A0C090102090B150504686569640A08120101140106706C616174730A0601023E0206726F647563740A060102190802656E0A06010108010472696A6B0A0C01010B01021C050F73696E6B6F6F70766F6F72776161720A06010220140364656E0A0601010F0101730A140F0101171201020F1B12010376616E0A140509010106010205090D0206657276616E670A060102300802656E0A0601011F02036F6F720A0C0101150102260204726161670A06010204040367656E0A02040103776F720A0A01022F060C040364656E0A0A01011E060C040D0D0E0B0F12111609150C0B120C0611110C0F0D0D180A0C12080A0E110D0B150C0E0F0C0B0E110F10090D0C0D0D090E160A0F110D090D0B080C');
INSERT INTO "search_data" VALUES(1511828488193,X'000005AB0230310B0C01016B01027B0201320B0C01010D01021D0101320B0C01010201021202033031390B0C010118010228030232300B0C01016D01027D0201380B0C01011601022601033530310B0C010105010215010239390B0C010104010214010A617070617261747575720B0C01014701025701046265656B0B0601024203046B656E640B06010132030972616164736C6161670B0601022D0A0467696E670B0601011D030D77616B696E677363616D6572610B140F0101233601020F26360202696A0B100101092D0102192D02047275696B0B0E010211261C0921010663616D6572610B0C01013C01024C020568696E65730B0A01020E2E320701650B0A0E01012A3202166F6D6D756E696361746965746563686E6F6C6F6769650B0601010815026F670B0601021803076E7374617465720B0601022E0A04656E64650B0601011E01036461670B0E0101780102810803036875610B1001012E3501023E350301740B1401011F131401022F13140201650B340401010A080B050F1E0E180F0501020418080B050F1E0E180F0503027A650B0C01013B01024B020269650B0C01015D01026D02036F6F720B0C0101620102720102656E0B28070101070E1C0C2B080C010207120E1C0C2B080C010966616272696B616E740B0601023B0A02656E0B0601012B0104676161740B0E01017101028101020665627275696B0B0601013F0802656E0B08110101250801740B060101650901650B060101460305686F6F72640B0601011B0108686965726F7665720B0C01016901027903076B766973696F6E0B1001012C3501023C3502056F657665720B0801020C5C070272650B080C01015603026F720B0601022B0102696E0B1C0B0101211F081301020B281F08130308666F726D617469650B0601010607036565720B060102160801720B0601027F0902656E0B0601016F030A76656E746172697365720B0601020A0D02656E0B020A03057A696368740B0C0101430102530201730B10010133180102431801046A756E690B0C01016C01027C01056B616D65720B1001011A5001022A5006047374756B0B060102130A036B656E0B060101030202756E0B0601025E04036E656E0B0601014E01056C6564656E0B0805010111030265640B080102051E01076D616B656C696A0B0C01015B01026B02036565720B0C01012801023802046F7469650B100201010E0102021E01096E656465726C616E640B0C01012201023202036965740B0C01013101024102046F6469670B0601014803026F640B06010258030676656D6265720B0C0101170102270201720B0C01010C01021C01026F6D0B0C01014A01025A02046E6465720B0C01012701023706047A6F656B0B060102640A02656E0B0601015402086F696A65766161720B1406010112690102061E690201700B0C0101380102480201720B0801028105030264650B0601017502037665720B1609010172010209061017540505686564656E0B080D010120070269640B0601010B090D736F7267616E697361746965730B080101362F11036565720B080102462F0504776565670B0801023F14070567656E64650B0801012F140106706C616174730B0601024A0702656E0B0601013A0208726F6E6B76656C640B1408010114680102081E6801067265676565720B06010262050472696E670B060101520205697369636F0B0C01014B01025B0101730B1C100101241B110E010210261B110E010274650B1401014D081D01025D081D02026F740B0E01017301028103010376616E0B200301010F1935071A0102031E1935071A020665727A6F656B0B060102600801740B0601015002036F6F720B0C01016A01027A050767657374656C640B0601011505047374656C0B060102250109776161726F6E6465720B0C01015C01026C02036565670B0601025F030367656E0B0601014F03036C6B650B10010135060102450602026F720B06010274040364656E0B0601016401047A696A6E0B0C010140010250040B0B0B0D0C0B0D0C140B0B100B1B0E0F100E0A1D090E0B0E0F0F1F0C0C0D1A10090F0D0A08080C12130D0A09140F0A080911070F0D0E110B0A090A0D0A110D10130D0B09100B0C0E0B09160B0909120D09150B0C0D0D09160D0B0F13100D170D080D0E0B130A0A0F090A');
INSERT INTO "search_data" VALUES(1649267441665,X'00000858033031320C1001012117010234170201390C0C0101050102180104323032300C0C01012301023601033530310C100101033301021633010239390C100101023301021533010361616E0C0C010115010228040564616368740C100101811C0102812F040573636861660C0C01014F010262040374616C0C10010181000102811302036368740C100101810D010281200205666461616E0C0801028140030667656461616E0C080101812D02016C0C0A0102811E2303026C650C080101810B0301730C080101812C01066265686565720C0C01015201026503067363686F75770C10010181280102813B0404746161740C0C01016701027A03117665696C6967696E677362656472696A660C06010271130376656E0C0601015E030D77616B696E677363616D6572610C14110101401701021144170202696A0C140101096C1901021C6C1903096E6E656E6C616E64730C0A01022481220C01650C0A0101118122020472656E670C10010181120102812503036965660C1001010C1C01021F1C030375696B0C0A01020E4F31010663616D6572610C14010160121301027312130207656E747261616C0C0C01016901027C020568696E65730C08010210480701650C081001014302166F6D6D756E696361746965746563686E6F6C6F6769650C0601010815026F670C0601021B0106646161726F6D0C0E01017B0102810E03036875610C1001018106010281190201650C5C040501010A060A0513050D180B170A22090504040507060102040518060A0513050D180B170A220905040405070603016E0C0C01011F010232030970617274656D656E740C08010281320C02656E0C080101811F0301720C0C01011C01022F03027A650C0C010125010238020269650C1001015F150102721502036F6F720C101301014501021347010365656E0C10010181070102811A02016E0C300A0101070E1F220F1319211101020A120E1F220F131921110201720C0C01016601027901076765627275696B0C080E0101770801740C060101480302656E0C100101681601027B1603076D65656E74656E0C080101812303066E657261616C0C0601011E0104686161670C0C010120010233020265620C0E01017A0102810D0301740C140D0101513001020D593002066965726D65650C10010181270102813A03076B766973696F6E0C10010181040102811702056F657665720C06010252070272650C0601013F0202756E0C0C0101540102670102696B0C1C0101285317071801023B5317071802016E0C1001013E3A0102513A0308666F726D617469650C0601010607036565720C0601021903046B6F6F700C0E01015801026B42050370656E0C0801018118030A7374616C6C61746575720C0601026F0D01730C0601015C030C76656E7461726973617469650C08010181090B036565720C080102811C01046A756E690C0C01012201023501056B616D65720C0C01011B01022E06047374756B0C0C01013201024502126F6E696E6B72696A6B7372656C61746965730C0A01011481220F036565720C0A010227812201056C6564656E0C080801012E030265640C080102083B03066964726161640C1001018115010281280304766565720C06010278050372656E0C0601016501076D616B656C696A0C0C010144010257020365656E0C08010281360302726B0C080102770B0502656E0C080101640B0301740C0C0101240102370203696E690C0A01022281220504737465720C0A01010F812202046F7469650C180501012B81020102053B810201066E657261616C0C0601023102036965740C100101810F010281220201720C10010104330102173301056F6E6465720C100101811A0102812D06047A6F656B0C060102500A02656E0C0601013D02086F696A65766161720C100901012F0102093B0201700C1403010129570102033B5703056E696575770C10010181190102812C02037665720C0E0C01020C0A0C6C0505686564656E0C0214070269640C0801010B6C090D736F7267616E697361746965730C0A010146054511036565720C0A010259054505057A696368740C0C01016A01027D010970726F6E6B76656C640C100B01013101020B3B0406706F727469650C080102812309056F6E65656C0C0801018110040676696E6369650C08010281340A01730C08010181210101720C10010181350102814802066561637469650C08020102020404676565720C0C01012701023A0304676565720C0601024C050472696E670C0601013902096F6F64656E687569730C10010181370102814A0101730C2012010141170D121301021244170D12130204746161740C06010230040374656E0C0601011D010274650C0C01013C01024F020577656564650C0C01011A01022D020279700C08010281020402656E0C0601016F010A75697465656E6C6F6F700C06010276090570656E64650C06010163010376616E0C3C060B01010D050A161813110B1A1C150102060B13050A161813110B1A1C15020565656C616C0C0C01015A01026D0302696C0C080102812A050269670C0801018117030E72616E74776F6F7264656C696A6B0C0C01014C01025F04046C6F6F700C0601026C0801740C0601015904057A6F6368740C0C01013B01024E020269610C0C01015B01026E02056F6C6C65640C080102811B07036967650C080101810803026F720C1001014D4B0102604B05067A69747465720C0C01011701022A0101770C1001018136010281490205616172696E0C0C01013701024A030874657273636861700C08010281390B0370656E0C08010181260202656C0C10010181110102812402026F720C0601025A040364656E0C060101470501740C0C01013A01024D01047A61616B0C0A010225812203036B656E0C0A01011281220203656C660C0C01014B01025E0204696368740C0E01017D0102811003026A6E0C1001014A3001025D30040E0B0E0F0E0D110F0F0F0D0E0A0A0910120E180A1B10120A100F0C14110D091D09110F330B110A0B0C0E0F0F1D0B0F080E0F0D0E0D0F12130C090C140D0F0A0F0B1108140B0E0F0E1B0C0D0A120B0A110B0A0A0B0C0D140D0F0D110B09140F110E0A0A160C0F150E0D0E090D0E0E0B0B15150B0A0C0F0A09110C250F0A0A180B080F0C0D0B0E100D0F100B0E090A0B0D0C0D0F');
CREATE TABLE 'search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO "search_docsize" VALUES(1,X'090E17');
INSERT INTO "search_docsize" VALUES(2,X'091D26');
INSERT INTO "search_docsize" VALUES(3,X'09111A');
INSERT INTO "search_docsize" VALUES(4,X'09151E');
INSERT INTO "search_docsize" VALUES(5,X'09151E');
INSERT INTO "search_docsize" VALUES(6,X'110112');
INSERT INTO "search_docsize" VALUES(7,X'112536');
INSERT INTO "search_docsize" VALUES(8,X'111021');
INSERT INTO "search_docsize" VALUES(9,X'111C2D');
INSERT INTO "search_docsize" VALUES(10,X'112C3D');
INSERT INTO "search_docsize" VALUES(11,X'10798109');
INSERT INTO "search_docsize" VALUES(12,X'1381368149');
CREATE TABLE search_facets (       -- what texts can be narrowed down by; see store/search_facets.py
            facet TEXT NOT NULL,           -- kind, ministry, year, member, vendor ... as in the site's addresses
            value TEXT NOT NULL,           -- for pages of persons, parties, vendors ... as in their address
            label TEXT,                    -- Dutch; NULL: the site has a word for it
            texts INTEGER NOT NULL,
            ids BLOB NOT NULL,             -- search_texts.id of each, in order: 32 bits, little-endian
            PRIMARY KEY (facet, value)
        ) WITHOUT ROWID;
INSERT INTO "search_facets" VALUES('category','disproportionate','Te veel werk',1,X'0C000000');
INSERT INTO "search_facets" VALUES('category','no_cause','Geen aanleiding',1,X'09000000');
INSERT INTO "search_facets" VALUES('category','no_figures','Geen cijfers of informatie',1,X'07000000');
INSERT INTO "search_facets" VALUES('category','no_overview','Geen overzicht',2,X'070000000C000000');
INSERT INTO "search_facets" VALUES('category','not_responsible','Niet aan het kabinet',2,X'070000000C000000');
INSERT INTO "search_facets" VALUES('kind','answer',NULL,5,X'060000000700000008000000090000000A000000');
INSERT INTO "search_facets" VALUES('kind','letter',NULL,1,X'0C000000');
INSERT INTO "search_facets" VALUES('kind','motion',NULL,1,X'0B000000');
INSERT INTO "search_facets" VALUES('kind','question',NULL,5,X'0100000002000000030000000400000005000000');
INSERT INTO "search_facets" VALUES('member','marit-ooijevaar','Marit Ooijevaar',11,X'0100000002000000030000000400000005000000060000000700000008000000090000000A0000000B000000');
INSERT INTO "search_facets" VALUES('member','yusuf-pronkveld','Yusuf Pronkveld',1,X'0B000000');
INSERT INTO "search_facets" VALUES('ministry','bzk','Binnenlandse Zaken en Koninkrijksrelaties',11,X'0100000002000000030000000400000005000000060000000700000008000000090000000A0000000C000000');
INSERT INTO "search_facets" VALUES('party','groenverbond','GroenVerbond',11,X'0100000002000000030000000400000005000000060000000700000008000000090000000A0000000B000000');
INSERT INTO "search_facets" VALUES('party','sak','SAK',1,X'0B000000');
INSERT INTO "search_facets" VALUES('state','adopted',NULL,1,X'0B000000');
INSERT INTO "search_facets" VALUES('state','answered',NULL,10,X'0100000002000000030000000400000005000000060000000700000008000000090000000A000000');
INSERT INTO "search_facets" VALUES('topic','belasting','belasting',10,X'0100000002000000030000000400000005000000060000000700000008000000090000000A000000');
INSERT INTO "search_facets" VALUES('topic','informatievoorziening-en-ict','informatievoorziening en ICT',12,X'0100000002000000030000000400000005000000060000000700000008000000090000000A0000000B0000000C000000');
INSERT INTO "search_facets" VALUES('topic','inkoop-en-beheer','inkoop en beheer',11,X'0100000002000000030000000400000005000000060000000700000008000000090000000A0000000C000000');
INSERT INTO "search_facets" VALUES('topic','inrichting-van-de-overheid','inrichting van de overheid',11,X'0100000002000000030000000400000005000000060000000700000008000000090000000A0000000C000000');
INSERT INTO "search_facets" VALUES('topic','koninkrijksrelaties','koninkrijksrelaties',1,X'0C000000');
INSERT INTO "search_facets" VALUES('topic','veiligheid','veiligheid',12,X'0100000002000000030000000400000005000000060000000700000008000000090000000A0000000B0000000C000000');
INSERT INTO "search_facets" VALUES('topic','waterbeheer','waterbeheer',11,X'0100000002000000030000000400000005000000060000000700000008000000090000000A0000000C000000');
INSERT INTO "search_facets" VALUES('vendor','dahua','Dahua',12,X'0100000002000000030000000400000005000000060000000700000008000000090000000A0000000B0000000C000000');
INSERT INTO "search_facets" VALUES('vendor','hikvision','Hikvision',12,X'0100000002000000030000000400000005000000060000000700000008000000090000000A0000000B0000000C000000');
INSERT INTO "search_facets" VALUES('verdict','answers',NULL,4,X'0600000008000000090000000A000000');
INSERT INTO "search_facets" VALUES('verdict','evades',NULL,1,X'07000000');
INSERT INTO "search_facets" VALUES('year','2019',NULL,1,X'0B000000');
INSERT INTO "search_facets" VALUES('year','2020',NULL,6,X'01000000020000000300000004000000050000000C000000');
INSERT INTO "search_facets" VALUES('year','2021',NULL,5,X'060000000700000008000000090000000A000000');
CREATE TABLE 'search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO "search_idx" VALUES(1,X'',2);
INSERT INTO "search_idx" VALUES(2,X'',2);
INSERT INTO "search_idx" VALUES(3,X'',2);
INSERT INTO "search_idx" VALUES(4,X'',2);
INSERT INTO "search_idx" VALUES(5,X'',2);
INSERT INTO "search_idx" VALUES(6,X'',2);
INSERT INTO "search_idx" VALUES(7,X'',2);
INSERT INTO "search_idx" VALUES(8,X'',2);
INSERT INTO "search_idx" VALUES(9,X'',2);
INSERT INTO "search_idx" VALUES(10,X'',2);
INSERT INTO "search_idx" VALUES(11,X'',2);
INSERT INTO "search_idx" VALUES(12,X'',2);
CREATE TABLE search_texts (        -- one row a searchable text; the page it belongs to is /zaak/<case_number>
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,            -- question, answer, motion, letter
            target_id TEXT NOT NULL UNIQUE,-- questions.id, answers.id or documents.number
            document_number TEXT NOT NULL,
            case_number TEXT,
            dated_on TEXT,
            ministry TEXT,
            title TEXT,
            text TEXT NOT NULL,
            stemmed TEXT NOT NULL          -- Snowball Dutch, the words in the same order
        );
INSERT INTO "search_texts" VALUES(1,'question','2020D90561-q1','2020D90561','2020Z90217','2020-12-09','bzk','Het gebruik van Chinese bewakingscamera’s door de overheid','Bent u bekend met het artikel «Gemeenten weten niet welke camera’s er hangen»?','het bruik van chines bewakingscamera s door de over bent u beek met het artikel meen weet niet welke camera s er hang');
INSERT INTO "search_texts" VALUES(2,'question','2020D90561-q2','2020D90561','2020Z90217','2020-12-09','bzk','Het gebruik van Chinese bewakingscamera’s door de overheid','Hoeveel bewakingscamera’s van de fabrikanten Hikvision en Dahua zijn er in gebruik bij de rijksoverheid, de provincies, de gemeenten en de waterschappen? Kunt u dit per overheidslaag uitsplitsen?','het bruik van chines bewakingscamera s door de over hoeveel bewakingscamera s van de fabrikant hikvision en dahua zijn er in bruik bij de rijksover de provincie de meen en de waterschap kunt u dit per overheidslaag uitsplits');
INSERT INTO "search_texts" VALUES(3,'question','2020D90561-q3','2020D90561','2020Z90217','2020-12-09','bzk','Het gebruik van Chinese bewakingscamera’s door de overheid','Klopt het dat de Kamer al in 2019 om een inventarisatie van deze camera’s heeft gevraagd?','het bruik van chines bewakingscamera s door de over klop het dat de kamer al in 2019 om een inventariseer van deze camera s heef vraag');
INSERT INTO "search_texts" VALUES(4,'question','2020D90561-q4','2020D90561','2020Z90217','2020-12-09','bzk','Het gebruik van Chinese bewakingscamera’s door de overheid','Bent u bereid de inventarisatie alsnog uit te voeren en de uitkomst met de Kamer te delen? Zo nee, waarom niet?','het bruik van chines bewakingscamera s door de over bent u bereid de inventariseer alsnog uit te voer en de uitkomst met de kamer te deel zo nee waarom niet');
INSERT INTO "search_texts" VALUES(5,'question','2020D90561-q5','2020D90561','2020Z90217','2020-12-09','bzk','Het gebruik van Chinese bewakingscamera’s door de overheid','Worden er bij de aanschaf van camera’s door departementen eisen gesteld aan de beveiliging van de apparatuur? Zo ja, welke?','het bruik van chines bewakingscamera s door de over wor er bij de aanschaf van camera s door departement eis stel aan de beveil van de apparatuur zo ja welke');
INSERT INTO "search_texts" VALUES(6,'answer','2021D90031-a1','2021D90031','2020Z90217','2021-01-21','bzk','Antwoord op vragen van het lid Ooijevaar over het gebruik van Chinese bewakingscamera’s door de overheid','Ja.','antwoord op vraag van het lid ooijevaar over het bruik van chines bewakingscamera s door de over ja');
INSERT INTO "search_texts" VALUES(7,'answer','2021D90031-a2','2021D90031','2020Z90217','2021-01-21','bzk','Antwoord op vragen van het lid Ooijevaar over het gebruik van Chinese bewakingscamera’s door de overheid','Overheidsorganisaties zijn zelf verantwoordelijk voor de aanschaf van bewakingscamera’s. Er bestaat geen volledig overzicht van de bewakingscamera’s van Hikvision en Dahua die bij overheidsorganisaties in gebruik zijn. Ook per overheidslaag zijn deze gegevens niet beschikbaar.','antwoord op vraag van het lid ooijevaar over het bruik van chines bewakingscamera s door de over overheidsorganiseer zijn zelf verantwoordelijk voor de aanschaf van bewakingscamera s er bestaat geen volled overzicht van de bewakingscamera s van hikvision en dahua die bij overheidsorganiseer in bruik zijn ook per overheidslaag zijn deze geven niet beschik');
INSERT INTO "search_texts" VALUES(8,'answer','2021D90031-a3','2021D90031','2020Z90217','2021-01-21','bzk','Antwoord op vragen van het lid Ooijevaar over het gebruik van Chinese bewakingscamera’s door de overheid','Ja. Op 12 juni 2020 heb ik uw Kamer over de uitvoering van de motie geïnformeerd.','antwoord op vraag van het lid ooijevaar over het bruik van chines bewakingscamera s door de over ja op 12 juni 2020 heb ik uw kamer over de uitvoer van de motie informeer');
INSERT INTO "search_texts" VALUES(9,'answer','2021D90031-a4','2021D90031','2020Z90217','2021-01-21','bzk','Antwoord op vragen van het lid Ooijevaar over het gebruik van Chinese bewakingscamera’s door de overheid','Ik zie geen aanleiding om alsnog een inventarisatie uit te voeren. Een dergelijke inventarisatie zou een grote belasting vormen voor gemeenten en waterschappen, terwijl de uitkomst snel veroudert.','antwoord op vraag van het lid ooijevaar over het bruik van chines bewakingscamera s door de over ik zie geen aanleid om alsnog een inventariseer uit te voer een derlijk inventariseer zou een grote belast vorm voor meen en waterschap terwijl de uitkomst snel veroudert');
INSERT INTO "search_texts" VALUES(10,'answer','2021D90031-a5','2021D90031','2020Z90217','2021-01-21','bzk','Antwoord op vragen van het lid Ooijevaar over het gebruik van Chinese bewakingscamera’s door de overheid','Ja. Bij de inkoop van ICT-producten door het Rijk gelden de Algemene Rijksinkoopvoorwaarden en de Baseline Informatiebeveiliging Overheid. Voor camera’s betekent dit onder meer dat fabriekswachtwoorden worden vervangen, dat beveiligingsupdates worden geïnstalleerd en dat camera’s in een afgescheiden netwerk worden geplaatst.','antwoord op vraag van het lid ooijevaar over het bruik van chines bewakingscamera s door de over ja bij de inkoop van ict product door het rijk gel de almeen rijksinkoopvoorwaar en de baseline informatiebeveil over voor camera s betekent dit onder meer dat fabriekswachtwoor wor vervang dat beveiligingsupdat wor installeer en dat camera s in een afgesc netwerk wor plaats');
INSERT INTO "search_texts" VALUES(11,'motion','2019D90787','2019D90787','2019Z90341','2019-11-28',NULL,'Motie van de leden Ooijevaar en Pronkveld over inventariseren in hoeverre overheden Chinese bewakingscamera’s gebruiken','2
Kamerstukken
99 501
Informatie- en communicatietechnologie bij de overheid
Nr. 12
MOTIE VAN DE LEDEN OOIJEVAAR EN PRONKVELD
Voorgesteld 28 november 2019
De Kamer,
gehoord de beraadslaging,
constaterende dat overheden in Nederland bewakingscamera’s gebruiken van onder meer de Chinese fabrikanten Hikvision en Dahua;
overwegende dat niet bekend is bij welke overheidsorganisaties en op welke plaatsen deze camera’s in gebruik zijn;
overwegende dat inzicht in de gebruikte apparatuur nodig is om risico’s te kunnen wegen;
verzoekt de regering te onderzoeken in hoeverre bewakingscamera’s van Chinese makelij, waaronder die van Hikvision en Dahua, door overheidsorganisaties worden gebruikt, en de Kamer hierover voor 1 juni 2020 te informeren,
en gaat over tot de orde van de dag.
Ooijevaar
Pronkveld','motie van de leed ooijevaar en pronkveld over inventariser in hoever over chines bewakingscamera s bruik 2 kamerstuk 99 501 informeer en communicatietechnoloog bij de over nr 12 motie van de leed ooijevaar en pronkveld voorstel 28 november 2019 de kamer hoor de beraadslaag constater dat over in nederland bewakingscamera s bruik van onder meer de chines fabrikant hikvision en dahua overweeg dat niet beek is bij welke overheidsorganiseer en op welke plaats deze camera s in bruik zijn overweeg dat inzicht in de bruik apparatuur nood is om risico s te kun weeg verzoek de regeer te onderzoek in hoever bewakingscamera s van chines makelij waaronder die van hikvision en dahua door overheidsorganiseer wor bruik en de kamer hierover voor 1 juni 2020 te informer en gaat over tot de or van de dag ooijevaar pronkveld');
INSERT INTO "search_texts" VALUES(12,'letter','2020D90255','2020D90255','2020Z90118','2020-06-12','bzk','Reactie op de motie van de leden Ooijevaar en Pronkveld over het gebruik van Chinese bewakingscamera’s door overheden','99 501 Nr. 19 Informatie- en communicatietechnologie bij de overheid BRIEF VAN DE MINISTER VAN BINNENLANDSE ZAKEN EN KONINKRIJKSRELATIES Aan de Voorzitter van de Tweede Kamer der Staten-Generaal Den Haag, 12 juni 2020
Met deze brief reageer ik op de motie van de leden Ooijevaar en Pronkveld (Kamerstuk 99 501, nr. 12), waarin de regering wordt verzocht te onderzoeken in hoeverre bewakingscamera’s van Chinese makelij door overheidsorganisaties worden gebruikt. Overheidsorganisaties zijn zelf verantwoordelijk voor de aanschaf en het beheer van hun bewakingscamera’s. De inkoop verloopt veelal via installateurs en beveiligingsbedrijven, die camera’s van uiteenlopende merken leveren.
Er bestaat geen centraal overzicht van de merken en typen camera’s die bij de overheid in gebruik zijn. Ik heb daarom geen zicht op het aantal camera’s van Hikvision en Dahua. Een volledige inventarisatie bij alle overheidsorganisaties acht ik niet proportioneel. Wel breng ik de leidraad voor veilig inkopen opnieuw onder de aandacht van de departementen, de provincies, de gemeenten en de waterschappen. Hiermee beschouw ik de motie als afgedaan.
De Minister van Binnenlandse Zaken en Koninkrijksrelaties, R.W. Roodenhuis','reactie op de motie van de leed ooijevaar en pronkveld over het bruik van chines bewakingscamera s door over 99 501 nr 19 informeer en communicatietechnoloog bij de over brief van de mini van binnenlands zaak en koninkrijksreleer aan de voorzitter van de tweede kamer der staat neraal den haag 12 juni 2020 met deze brief reageer ik op de motie van de leed ooijevaar en pronkveld kamerstuk 99 501 nr 12 waarin de regeer wordt verzocht te onderzoek in hoever bewakingscamera s van chines makelij door overheidsorganiseer wor bruik overheidsorganiseer zijn zelf verantwoordelijk voor de aanschaf en het beheer van hun bewakingscamera s de inkoop verloop veelal via installateur en beveiligingsbedrijf die camera s van uiteenloop merk leveer er bestaat geen centraal overzicht van de merk en typ camera s die bij de over in bruik zijn ik heb daarom geen zicht op het aantal camera s van hikvision en dahua een volled inventariseer bij al overheidsorganiseer acht ik niet proportie wel breng ik de leidraad voor veil inkoop opnieuw onder de aandacht van de departement de provincie de meen en de waterschap hiermee beschouw ik de motie al afdaan de mini van binnenlands zaak en koninkrijksreleer r w roodenhuis');
INSERT INTO sqlite_master(type,name,tbl_name,rootpage,sql)VALUES('table','search_vocabulary','search_vocabulary',0,'CREATE VIRTUAL TABLE search_vocabulary USING fts5vocab (search, col)');
CREATE TABLE search_words (        -- every printed word, for looking up parts of compounds
            word TEXT PRIMARY KEY, texts INTEGER NOT NULL
        ) WITHOUT ROWID;
INSERT INTO "search_words" VALUES('1',1);
INSERT INTO "search_words" VALUES('12',3);
INSERT INTO "search_words" VALUES('19',1);
INSERT INTO "search_words" VALUES('2',1);
INSERT INTO "search_words" VALUES('2019',2);
INSERT INTO "search_words" VALUES('2020',3);
INSERT INTO "search_words" VALUES('28',1);
INSERT INTO "search_words" VALUES('501',2);
INSERT INTO "search_words" VALUES('99',2);
INSERT INTO "search_words" VALUES('aan',2);
INSERT INTO "search_words" VALUES('aandacht',1);
INSERT INTO "search_words" VALUES('aanleiding',1);
INSERT INTO "search_words" VALUES('aanschaf',3);
INSERT INTO "search_words" VALUES('aantal',1);
INSERT INTO "search_words" VALUES('acht',1);
INSERT INTO "search_words" VALUES('afgedaan',1);
INSERT INTO "search_words" VALUES('afgescheiden',1);
INSERT INTO "search_words" VALUES('al',1);
INSERT INTO "search_words" VALUES('algemene',1);
INSERT INTO "search_words" VALUES('alle',1);
INSERT INTO "search_words" VALUES('als',1);
INSERT INTO "search_words" VALUES('alsnog',2);
INSERT INTO "search_words" VALUES('antwoord',5);
INSERT INTO "search_words" VALUES('apparatuur',2);
INSERT INTO "search_words" VALUES('artikel',1);
INSERT INTO "search_words" VALUES('baseline',1);
INSERT INTO "search_words" VALUES('beheer',1);
INSERT INTO "search_words" VALUES('bekend',2);
INSERT INTO "search_words" VALUES('belasting',1);
INSERT INTO "search_words" VALUES('bent',2);
INSERT INTO "search_words" VALUES('beraadslaging',1);
INSERT INTO "search_words" VALUES('bereid',1);
INSERT INTO "search_words" VALUES('beschikbaar',1);
INSERT INTO "search_words" VALUES('beschouw',1);
INSERT INTO "search_words" VALUES('bestaat',2);
INSERT INTO "search_words" VALUES('betekent',1);
INSERT INTO "search_words" VALUES('beveiliging',1);
INSERT INTO "search_words" VALUES('beveiligingsbedrijven',1);
INSERT INTO "search_words" VALUES('beveiligingsupdates',1);
INSERT INTO "search_words" VALUES('bewakingscamera',12);
INSERT INTO "search_words" VALUES('bij',6);
INSERT INTO "search_words" VALUES('binnenlandse',1);
INSERT INTO "search_words" VALUES('breng',1);
INSERT INTO "search_words" VALUES('brief',1);
INSERT INTO "search_words" VALUES('camera',6);
INSERT INTO "search_words" VALUES('centraal',1);
INSERT INTO "search_words" VALUES('chinese',12);
INSERT INTO "search_words" VALUES('communicatietechnologie',2);
INSERT INTO "search_words" VALUES('constaterende',1);
INSERT INTO "search_words" VALUES('daarom',1);
INSERT INTO "search_words" VALUES('dag',1);
INSERT INTO "search_words" VALUES('dahua',4);
INSERT INTO "search_words" VALUES('dat',3);
INSERT INTO "search_words" VALUES('de',12);
INSERT INTO "search_words" VALUES('delen',1);
INSERT INTO "search_words" VALUES('den',1);
INSERT INTO "search_words" VALUES('departementen',2);
INSERT INTO "search_words" VALUES('der',1);
INSERT INTO "search_words" VALUES('dergelijke',1);
INSERT INTO "search_words" VALUES('deze',4);
INSERT INTO "search_words" VALUES('die',3);
INSERT INTO "search_words" VALUES('dit',2);
INSERT INTO "search_words" VALUES('door',11);
INSERT INTO "search_words" VALUES('een',4);
INSERT INTO "search_words" VALUES('eisen',1);
INSERT INTO "search_words" VALUES('en',7);
INSERT INTO "search_words" VALUES('er',5);
INSERT INTO "search_words" VALUES('fabriekswachtwoorden',1);
INSERT INTO "search_words" VALUES('fabrikanten',2);
INSERT INTO "search_words" VALUES('gaat',1);
INSERT INTO "search_words" VALUES('gebruik',11);
INSERT INTO "search_words" VALUES('gebruiken',1);
INSERT INTO "search_words" VALUES('gebruikt',2);
INSERT INTO "search_words" VALUES('gebruikte',1);
INSERT INTO "search_words" VALUES('geen',3);
INSERT INTO "search_words" VALUES('gegevens',1);
INSERT INTO "search_words" VALUES('gehoord',1);
INSERT INTO "search_words" VALUES('geinformeerd',1);
INSERT INTO "search_words" VALUES('geinstalleerd',1);
INSERT INTO "search_words" VALUES('gelden',1);
INSERT INTO "search_words" VALUES('gemeenten',4);
INSERT INTO "search_words" VALUES('generaal',1);
INSERT INTO "search_words" VALUES('geplaatst',1);
INSERT INTO "search_words" VALUES('gesteld',1);
INSERT INTO "search_words" VALUES('gevraagd',1);
INSERT INTO "search_words" VALUES('grote',1);
INSERT INTO "search_words" VALUES('haag',1);
INSERT INTO "search_words" VALUES('hangen',1);
INSERT INTO "search_words" VALUES('heb',2);
INSERT INTO "search_words" VALUES('heeft',1);
INSERT INTO "search_words" VALUES('het',11);
INSERT INTO "search_words" VALUES('hiermee',1);
INSERT INTO "search_words" VALUES('hierover',1);
INSERT INTO "search_words" VALUES('hikvision',4);
INSERT INTO "search_words" VALUES('hoeveel',1);
INSERT INTO "search_words" VALUES('hoeverre',2);
INSERT INTO "search_words" VALUES('hun',1);
INSERT INTO "search_words" VALUES('ict',1);
INSERT INTO "search_words" VALUES('ik',3);
INSERT INTO "search_words" VALUES('in',6);
INSERT INTO "search_words" VALUES('informatie',2);
INSERT INTO "search_words" VALUES('informatiebeveiliging',1);
INSERT INTO "search_words" VALUES('informeren',1);
INSERT INTO "search_words" VALUES('inkoop',2);
INSERT INTO "search_words" VALUES('inkopen',1);
INSERT INTO "search_words" VALUES('installateurs',1);
INSERT INTO "search_words" VALUES('inventarisatie',4);
INSERT INTO "search_words" VALUES('inventariseren',1);
INSERT INTO "search_words" VALUES('inzicht',1);
INSERT INTO "search_words" VALUES('is',1);
INSERT INTO "search_words" VALUES('ja',4);
INSERT INTO "search_words" VALUES('juni',3);
INSERT INTO "search_words" VALUES('kamer',5);
INSERT INTO "search_words" VALUES('kamerstuk',1);
INSERT INTO "search_words" VALUES('kamerstukken',1);
INSERT INTO "search_words" VALUES('klopt',1);
INSERT INTO "search_words" VALUES('koninkrijksrelaties',1);
INSERT INTO "search_words" VALUES('kunnen',1);
INSERT INTO "search_words" VALUES('kunt',1);
INSERT INTO "search_words" VALUES('leden',2);
INSERT INTO "search_words" VALUES('leidraad',1);
INSERT INTO "search_words" VALUES('leveren',1);
INSERT INTO "search_words" VALUES('lid',5);
INSERT INTO "search_words" VALUES('makelij',2);
INSERT INTO "search_words" VALUES('meer',2);
INSERT INTO "search_words" VALUES('merken',1);
INSERT INTO "search_words" VALUES('met',3);
INSERT INTO "search_words" VALUES('minister',1);
INSERT INTO "search_words" VALUES('motie',3);
INSERT INTO "search_words" VALUES('nederland',1);
INSERT INTO "search_words" VALUES('nee',1);
INSERT INTO "search_words" VALUES('netwerk',1);
INSERT INTO "search_words" VALUES('niet',5);
INSERT INTO "search_words" VALUES('nodig',1);
INSERT INTO "search_words" VALUES('november',1);
INSERT INTO "search_words" VALUES('nr',2);
INSERT INTO "search_words" VALUES('om',3);
INSERT INTO "search_words" VALUES('onder',3);
INSERT INTO "search_words" VALUES('onderzoeken',2);
INSERT INTO "search_words" VALUES('ooijevaar',7);
INSERT INTO "search_words" VALUES('ook',1);
INSERT INTO "search_words" VALUES('op',6);
INSERT INTO "search_words" VALUES('opnieuw',1);
INSERT INTO "search_words" VALUES('orde',1);
INSERT INTO "search_words" VALUES('over',7);
INSERT INTO "search_words" VALUES('overheden',2);
INSERT INTO "search_words" VALUES('overheid',10);
INSERT INTO "search_words" VALUES('overheidslaag',2);
INSERT INTO "search_words" VALUES('overheidsorganisaties',3);
INSERT INTO "search_words" VALUES('overwegende',1);
INSERT INTO "search_words" VALUES('overzicht',2);
INSERT INTO "search_words" VALUES('per',2);
INSERT INTO "search_words" VALUES('plaatsen',1);
INSERT INTO "search_words" VALUES('producten',1);
INSERT INTO "search_words" VALUES('pronkveld',2);
INSERT INTO "search_words" VALUES('proportioneel',1);
INSERT INTO "search_words" VALUES('provincies',2);
INSERT INTO "search_words" VALUES('r',1);
INSERT INTO "search_words" VALUES('reactie',1);
INSERT INTO "search_words" VALUES('reageer',1);
INSERT INTO "search_words" VALUES('regering',2);
INSERT INTO "search_words" VALUES('rijk',1);
INSERT INTO "search_words" VALUES('rijksinkoopvoorwaarden',1);
INSERT INTO "search_words" VALUES('rijksoverheid',1);
INSERT INTO "search_words" VALUES('risico',1);
INSERT INTO "search_words" VALUES('roodenhuis',1);
INSERT INTO "search_words" VALUES('s',12);
INSERT INTO "search_words" VALUES('snel',1);
INSERT INTO "search_words" VALUES('staten',1);
INSERT INTO "search_words" VALUES('te',4);
INSERT INTO "search_words" VALUES('terwijl',1);
INSERT INTO "search_words" VALUES('tot',1);
INSERT INTO "search_words" VALUES('tweede',1);
INSERT INTO "search_words" VALUES('typen',1);
INSERT INTO "search_words" VALUES('u',3);
INSERT INTO "search_words" VALUES('uit',2);
INSERT INTO "search_words" VALUES('uiteenlopende',1);
INSERT INTO "search_words" VALUES('uitkomst',2);
INSERT INTO "search_words" VALUES('uitsplitsen',1);
INSERT INTO "search_words" VALUES('uitvoering',1);
INSERT INTO "search_words" VALUES('uw',1);
INSERT INTO "search_words" VALUES('van',12);
INSERT INTO "search_words" VALUES('veelal',1);
INSERT INTO "search_words" VALUES('veilig',1);
INSERT INTO "search_words" VALUES('verantwoordelijk',2);
INSERT INTO "search_words" VALUES('verloopt',1);
INSERT INTO "search_words" VALUES('veroudert',1);
INSERT INTO "search_words" VALUES('vervangen',1);
INSERT INTO "search_words" VALUES('verzocht',1);
INSERT INTO "search_words" VALUES('verzoekt',1);
INSERT INTO "search_words" VALUES('via',1);
INSERT INTO "search_words" VALUES('voeren',2);
INSERT INTO "search_words" VALUES('volledig',1);
INSERT INTO "search_words" VALUES('volledige',1);
INSERT INTO "search_words" VALUES('voor',5);
INSERT INTO "search_words" VALUES('voorgesteld',1);
INSERT INTO "search_words" VALUES('voorzitter',1);
INSERT INTO "search_words" VALUES('vormen',1);
INSERT INTO "search_words" VALUES('vragen',5);
INSERT INTO "search_words" VALUES('w',1);
INSERT INTO "search_words" VALUES('waarin',1);
INSERT INTO "search_words" VALUES('waarom',1);
INSERT INTO "search_words" VALUES('waaronder',1);
INSERT INTO "search_words" VALUES('waterschappen',3);
INSERT INTO "search_words" VALUES('wegen',1);
INSERT INTO "search_words" VALUES('wel',1);
INSERT INTO "search_words" VALUES('welke',3);
INSERT INTO "search_words" VALUES('weten',1);
INSERT INTO "search_words" VALUES('worden',4);
INSERT INTO "search_words" VALUES('wordt',1);
INSERT INTO "search_words" VALUES('zaken',1);
INSERT INTO "search_words" VALUES('zelf',2);
INSERT INTO "search_words" VALUES('zicht',1);
INSERT INTO "search_words" VALUES('zie',1);
INSERT INTO "search_words" VALUES('zijn',4);
INSERT INTO "search_words" VALUES('zo',2);
INSERT INTO "search_words" VALUES('zou',1);
CREATE TABLE set_figures (         -- sets of questions, by ministry and year of asking
            ministry TEXT NOT NULL, year TEXT NOT NULL,
            sets INTEGER NOT NULL, answered INTEGER NOT NULL, overdue INTEGER NOT NULL, withdrawn INTEGER NOT NULL,
            postponed INTEGER NOT NULL, transferred INTEGER NOT NULL,
            PRIMARY KEY (ministry, year)
        ) WITHOUT ROWID;
INSERT INTO "set_figures" VALUES('bzk','2020',1,1,0,0,1,0);
CREATE TABLE source_errors (       -- what could not be fetched: the ledger errors of sources.db
            stage TEXT NOT NULL, key TEXT NOT NULL, error TEXT NOT NULL, PRIMARY KEY (stage, key)
        ) WITHOUT ROWID;
ANALYZE "sqlite_master";
INSERT INTO "sqlite_stat1" VALUES('search_facets','search_facets','30 3 1');
INSERT INTO "sqlite_stat1" VALUES('facet_pairs','facet_pairs','108 16 6 3 1');
INSERT INTO "sqlite_stat1" VALUES('case_facets','case_facets_case','51 17 2 1');
INSERT INTO "sqlite_stat1" VALUES('case_facets','case_facets','51 4 2 1 1');
INSERT INTO "sqlite_stat1" VALUES('evaluation',NULL,'79');
INSERT INTO "sqlite_stat1" VALUES('party_votes','party_votes_party','10 1 1');
INSERT INTO "sqlite_stat1" VALUES('party_votes','party_votes','10 10 1 1');
INSERT INTO "sqlite_stat1" VALUES('set_figures','set_figures','1 1 1');
INSERT INTO "sqlite_stat1" VALUES('citations','citations_target','8 3');
INSERT INTO "sqlite_stat1" VALUES('citations','citations_answer','8 4');
INSERT INTO "sqlite_stat1" VALUES('citations','citations_document','8 2');
INSERT INTO "sqlite_stat1" VALUES('citations','sqlite_autoindex_citations_1','8 1');
INSERT INTO "sqlite_stat1" VALUES('note_marks','note_marks_document','7 3');
INSERT INTO "sqlite_stat1" VALUES('note_marks','sqlite_autoindex_note_marks_1','7 1 1 1');
INSERT INTO "sqlite_stat1" VALUES('category_marks','category_marks','8 2 2 1');
INSERT INTO "sqlite_stat1" VALUES('about','sqlite_autoindex_about_1','15 1');
INSERT INTO "sqlite_stat1" VALUES('documents','documents_ministry','5 3');
INSERT INTO "sqlite_stat1" VALUES('documents','documents_kind','5 1 1');
INSERT INTO "sqlite_stat1" VALUES('documents','sqlite_autoindex_documents_2','5 1');
INSERT INTO "sqlite_stat1" VALUES('documents','sqlite_autoindex_documents_1','5 1');
INSERT INTO "sqlite_stat1" VALUES('mark_figures','mark_figures','4 4 4 1');
INSERT INTO "sqlite_stat1" VALUES('cases','cases_state','3 2 2');
INSERT INTO "sqlite_stat1" VALUES('cases','cases_kind','3 1 1');
INSERT INTO "sqlite_stat1" VALUES('cases','sqlite_autoindex_cases_2','3 1');
INSERT INTO "sqlite_stat1" VALUES('cases','sqlite_autoindex_cases_1','3 1');
INSERT INTO "sqlite_stat1" VALUES('case_counts','case_counts_due','3 2 2');
INSERT INTO "sqlite_stat1" VALUES('case_counts','case_counts','3 1');
INSERT INTO "sqlite_stat1" VALUES('waiting_figures','waiting_figures','1 1 1 1');
INSERT INTO "sqlite_stat1" VALUES('ministries','sqlite_autoindex_ministries_1','15 1');
INSERT INTO "sqlite_stat1" VALUES('passages','passages_hash','19 2');
INSERT INTO "sqlite_stat1" VALUES('passages','passages_answer','19 4 1');
INSERT INTO "sqlite_stat1" VALUES('passages','passages_document','19 10 1');
INSERT INTO "sqlite_stat1" VALUES('passages','sqlite_autoindex_passages_1','19 1');
INSERT INTO "sqlite_stat1" VALUES('search_config','search_config','1 1');
INSERT INTO "sqlite_stat1" VALUES('stage_figures','stage_figures','17 3 1');
INSERT INTO "sqlite_stat1" VALUES('parties','sqlite_autoindex_parties_1','10 1');
INSERT INTO "sqlite_stat1" VALUES('actors','actors_document','10 2');
INSERT INTO "sqlite_stat1" VALUES('actors','actors_case','10 4');
INSERT INTO "sqlite_stat1" VALUES('actors','sqlite_autoindex_actors_1','10 1');
INSERT INTO "sqlite_stat1" VALUES('decision_cases','decision_cases_case','1 1');
INSERT INTO "sqlite_stat1" VALUES('decision_cases','sqlite_autoindex_decision_cases_1','1 1 1');
INSERT INTO "sqlite_stat1" VALUES('people','sqlite_autoindex_people_1','46 1');
INSERT INTO "sqlite_stat1" VALUES('votes','votes_decision','10 10');
INSERT INTO "sqlite_stat1" VALUES('votes','sqlite_autoindex_votes_1','10 1');
INSERT INTO "sqlite_stat1" VALUES('search_texts','search_texts_dated','12 3');
INSERT INTO "sqlite_stat1" VALUES('search_texts','sqlite_autoindex_search_texts_1','12 1');
INSERT INTO "sqlite_stat1" VALUES('case_documents','case_documents_document','5 1');
INSERT INTO "sqlite_stat1" VALUES('case_documents','sqlite_autoindex_case_documents_1','5 2 1');
INSERT INTO "sqlite_stat1" VALUES('recesses','sqlite_autoindex_recesses_1','27 1 1');
INSERT INTO "sqlite_stat1" VALUES('_sqlite_migrations','idx__sqlite_migrations_migration_set_name','7 7 1');
INSERT INTO "sqlite_stat1" VALUES('decisions','sqlite_autoindex_decisions_1','1 1');
INSERT INTO "sqlite_stat1" VALUES('vendors','sqlite_autoindex_vendors_1','219 1');
INSERT INTO "sqlite_stat1" VALUES('questions','questions_document','15 5 1');
INSERT INTO "sqlite_stat1" VALUES('questions','sqlite_autoindex_questions_1','15 1');
INSERT INTO "sqlite_stat1" VALUES('answers','answers_document','5 5 1');
INSERT INTO "sqlite_stat1" VALUES('answers','sqlite_autoindex_answers_1','5 1');
INSERT INTO "sqlite_stat1" VALUES('encoders','sqlite_autoindex_encoders_1','1 1');
INSERT INTO "sqlite_stat1" VALUES('letters','sqlite_autoindex_letters_1','1 1');
INSERT INTO "sqlite_stat1" VALUES('search_data',NULL,'14');
INSERT INTO "sqlite_stat1" VALUES('tags','tags_target','87 7');
INSERT INTO "sqlite_stat1" VALUES('tags','tags_slug','87 44 10');
INSERT INTO "sqlite_stat1" VALUES('tags','tags_document','87 18');
INSERT INTO "sqlite_stat1" VALUES('tags','sqlite_autoindex_tags_1','87 1');
INSERT INTO "sqlite_stat1" VALUES('answer_questions','answer_questions_question','5 1');
INSERT INTO "sqlite_stat1" VALUES('answer_questions','sqlite_autoindex_answer_questions_1','5 1 1');
INSERT INTO "sqlite_stat1" VALUES('judgements','judgements_category','8 2');
INSERT INTO "sqlite_stat1" VALUES('judgements','judgements_answer','8 3');
INSERT INTO "sqlite_stat1" VALUES('judgements','judgements_document','8 4');
INSERT INTO "sqlite_stat1" VALUES('judgements','sqlite_autoindex_judgements_1','8 1');
INSERT INTO "sqlite_stat1" VALUES('vectors','vectors','23 23 1');
INSERT INTO "sqlite_stat1" VALUES('ledger','ledger','110 19 1');
INSERT INTO "sqlite_stat1" VALUES('completeness','completeness','5 1 1');
INSERT INTO "sqlite_stat1" VALUES('topics','sqlite_autoindex_topics_2','92 1');
INSERT INTO "sqlite_stat1" VALUES('topics','sqlite_autoindex_topics_1','92 1');
INSERT INTO "sqlite_stat1" VALUES('categories','sqlite_autoindex_categories_1','12 1');
INSERT INTO "sqlite_stat1" VALUES('chains','sqlite_autoindex_chains_1','1 1');
INSERT INTO "sqlite_stat1" VALUES('person_pages','person_pages_person','3 2 1');
INSERT INTO "sqlite_stat1" VALUES('person_pages','person_pages','3 2 1');
INSERT INTO "sqlite_stat1" VALUES('facet_years','facet_years','37 3 2 1');
INSERT INTO "sqlite_stat1" VALUES('search_docsize',NULL,'12');
INSERT INTO "sqlite_stat1" VALUES('search_idx','search_idx','12 1 1');
INSERT INTO "sqlite_stat1" VALUES('answer_figures','answer_figures','1 1 1');
INSERT INTO "sqlite_stat1" VALUES('search_words','search_words','217 1');
INSERT INTO "sqlite_stat1" VALUES('verdicts','verdicts_document','5 5');
INSERT INTO "sqlite_stat1" VALUES('verdicts','sqlite_autoindex_verdicts_1','5 1');
INSERT INTO "sqlite_stat1" VALUES('formula_members','formula_members_passage','2 1');
INSERT INTO "sqlite_stat1" VALUES('formula_members','sqlite_autoindex_formula_members_1','2 2 1');
INSERT INTO "sqlite_stat1" VALUES('facet_totals','facet_totals_label','361 28 1');
INSERT INTO "sqlite_stat1" VALUES('facet_totals','facet_totals','361 28 1');
INSERT INTO "sqlite_stat1" VALUES('notes','sqlite_autoindex_notes_1','7 3 1');
INSERT INTO "sqlite_stat1" VALUES('motions','sqlite_autoindex_motions_1','1 1');
INSERT INTO "sqlite_stat1" VALUES('formulas','sqlite_autoindex_formulas_1','1 1');
INSERT INTO "sqlite_stat1" VALUES('chain_members','chain_members_case','3 1');
INSERT INTO "sqlite_stat1" VALUES('chain_members','sqlite_autoindex_chain_members_1','3 3 1');
CREATE TABLE stage_figures (       -- pieces of work by stage and, for `parse`, entity of the API
            stage TEXT NOT NULL, entity TEXT NOT NULL, done INTEGER NOT NULL, failed INTEGER NOT NULL,
            PRIMARY KEY (stage, entity)
        ) WITHOUT ROWID;
INSERT INTO "stage_figures" VALUES('download','',5,0);
INSERT INTO "stage_figures" VALUES('embed','',1,0);
INSERT INTO "stage_figures" VALUES('group','',2,0);
INSERT INTO "stage_figures" VALUES('judge','',2,0);
INSERT INTO "stage_figures" VALUES('parse','Besluit',1,0);
INSERT INTO "stage_figures" VALUES('parse','Document',5,0);
INSERT INTO "stage_figures" VALUES('parse','Fractie',10,0);
INSERT INTO "stage_figures" VALUES('parse','Persoon',46,0);
INSERT INTO "stage_figures" VALUES('parse','Stemming',10,0);
INSERT INTO "stage_figures" VALUES('parse','Zaak',3,0);
INSERT INTO "stage_figures" VALUES('sync','Besluit',1,0);
INSERT INTO "stage_figures" VALUES('sync','Document',5,0);
INSERT INTO "stage_figures" VALUES('sync','Fractie',10,0);
INSERT INTO "stage_figures" VALUES('sync','Persoon',46,0);
INSERT INTO "stage_figures" VALUES('sync','Stemming',10,0);
INSERT INTO "stage_figures" VALUES('sync','Zaak',3,0);
INSERT INTO "stage_figures" VALUES('tag','',5,0);
CREATE TABLE tags (
            id TEXT PRIMARY KEY,           -- 2024D45678-t1
            document_number TEXT NOT NULL REFERENCES documents(number),
            target TEXT NOT NULL,          -- what was read: question, answer, document, subject
            target_id TEXT NOT NULL,       -- questions.id, answers.id or documents.number
            kind TEXT NOT NULL,            -- vendor, topic
            slug TEXT NOT NULL,            -- vendors.slug or topics.slug
            matched TEXT NOT NULL,         -- the words as printed
            start INTEGER NOT NULL,        -- where in the target's text
            "end" INTEGER NOT NULL,
            rule TEXT NOT NULL
        );
INSERT INTO "tags" VALUES('2019D90787-t1','2019D90787','subject','2019D90787','topic','veiligheid','Chinese bewakingscamera’s',84,109,'topic/veiligheid/strong');
INSERT INTO "tags" VALUES('2019D90787-t2','2019D90787','subject','2019D90787','topic','informatievoorziening-en-ict','bewakingscamera’s',92,109,'topic/informatievoorziening-en-ict/strong');
INSERT INTO "tags" VALUES('2019D90787-t3','2019D90787','subject','2019D90787','topic','veiligheid','bewakingscamera’s',92,109,'topic/veiligheid/strong');
INSERT INTO "tags" VALUES('2019D90787-t4','2019D90787','document','2019D90787','topic','informatievoorziening-en-ict','bewakingscamera’s',232,249,'topic/informatievoorziening-en-ict/strong');
INSERT INTO "tags" VALUES('2019D90787-t5','2019D90787','document','2019D90787','topic','veiligheid','bewakingscamera’s',232,249,'topic/veiligheid/strong');
INSERT INTO "tags" VALUES('2019D90787-t6','2019D90787','document','2019D90787','topic','veiligheid','Chinese',278,285,'topic/veiligheid/weak');
INSERT INTO "tags" VALUES('2019D90787-t7','2019D90787','document','2019D90787','vendor','hikvision','Hikvision',298,307,'vendor/hikvision/name');
INSERT INTO "tags" VALUES('2019D90787-t8','2019D90787','document','2019D90787','vendor','dahua','Dahua',311,316,'vendor/dahua/name');
INSERT INTO "tags" VALUES('2019D90787-t9','2019D90787','document','2019D90787','topic','veiligheid','camera’s',407,415,'topic/veiligheid/weak');
INSERT INTO "tags" VALUES('2019D90787-t10','2019D90787','document','2019D90787','topic','veiligheid','risico’s',496,504,'topic/veiligheid/weak');
INSERT INTO "tags" VALUES('2019D90787-t11','2019D90787','document','2019D90787','vendor','hikvision','Hikvision',627,636,'vendor/hikvision/name');
INSERT INTO "tags" VALUES('2019D90787-t12','2019D90787','document','2019D90787','vendor','dahua','Dahua',640,645,'vendor/dahua/name');
INSERT INTO "tags" VALUES('2020D90255-t1','2020D90255','subject','2020D90255','topic','veiligheid','Chinese bewakingscamera’s',77,102,'topic/veiligheid/strong');
INSERT INTO "tags" VALUES('2020D90255-t2','2020D90255','subject','2020D90255','topic','informatievoorziening-en-ict','bewakingscamera’s',85,102,'topic/informatievoorziening-en-ict/strong');
INSERT INTO "tags" VALUES('2020D90255-t3','2020D90255','subject','2020D90255','topic','veiligheid','bewakingscamera’s',85,102,'topic/veiligheid/strong');
INSERT INTO "tags" VALUES('2020D90255-t4','2020D90255','document','2020D90255','topic','koninkrijksrelaties','KONINKRIJKSRELATIES',117,136,'topic/koninkrijksrelaties/strong');
INSERT INTO "tags" VALUES('2020D90255-t5','2020D90255','document','2020D90255','topic','informatievoorziening-en-ict','bewakingscamera’s',381,398,'topic/informatievoorziening-en-ict/strong');
INSERT INTO "tags" VALUES('2020D90255-t6','2020D90255','document','2020D90255','topic','veiligheid','bewakingscamera’s',381,398,'topic/veiligheid/strong');
INSERT INTO "tags" VALUES('2020D90255-t7','2020D90255','document','2020D90255','topic','veiligheid','Chinese',403,410,'topic/veiligheid/weak');
INSERT INTO "tags" VALUES('2020D90255-t8','2020D90255','document','2020D90255','topic','inkoop-en-beheer','aanschaf',520,528,'topic/inkoop-en-beheer/strong');
INSERT INTO "tags" VALUES('2020D90255-t9','2020D90255','document','2020D90255','topic','inkoop-en-beheer','beheer',536,542,'topic/inkoop-en-beheer/weak');
INSERT INTO "tags" VALUES('2020D90255-t10','2020D90255','document','2020D90255','topic','inkoop-en-beheer','inkoop',573,579,'topic/inkoop-en-beheer/strong');
INSERT INTO "tags" VALUES('2020D90255-t11','2020D90255','document','2020D90255','topic','veiligheid','beveiligingsbedrijven',617,638,'topic/veiligheid/weak');
INSERT INTO "tags" VALUES('2020D90255-t12','2020D90255','document','2020D90255','topic','veiligheid','camera’s',644,652,'topic/veiligheid/weak');
INSERT INTO "tags" VALUES('2020D90255-t13','2020D90255','document','2020D90255','vendor','hikvision','Hikvision',843,852,'vendor/hikvision/name');
INSERT INTO "tags" VALUES('2020D90255-t14','2020D90255','document','2020D90255','vendor','dahua','Dahua',856,861,'vendor/dahua/name');
INSERT INTO "tags" VALUES('2020D90255-t15','2020D90255','document','2020D90255','topic','inkoop-en-beheer','inkopen',988,995,'topic/inkoop-en-beheer/strong');
INSERT INTO "tags" VALUES('2020D90255-t16','2020D90255','document','2020D90255','topic','inrichting-van-de-overheid','provincies',1047,1057,'topic/inrichting-van-de-overheid/weak');
INSERT INTO "tags" VALUES('2020D90255-t17','2020D90255','document','2020D90255','topic','inrichting-van-de-overheid','gemeenten',1062,1071,'topic/inrichting-van-de-overheid/weak');
INSERT INTO "tags" VALUES('2020D90255-t18','2020D90255','document','2020D90255','topic','inrichting-van-de-overheid','waterschappen',1078,1091,'topic/inrichting-van-de-overheid/weak');
INSERT INTO "tags" VALUES('2020D90255-t19','2020D90255','document','2020D90255','topic','waterbeheer','waterschappen',1078,1091,'topic/waterbeheer/strong');
INSERT INTO "tags" VALUES('2020D90561-t1','2020D90561','subject','2020D90561','topic','veiligheid','Chinese bewakingscamera’s',16,41,'topic/veiligheid/strong');
INSERT INTO "tags" VALUES('2020D90561-t2','2020D90561','subject','2020D90561','topic','informatievoorziening-en-ict','bewakingscamera’s',24,41,'topic/informatievoorziening-en-ict/strong');
INSERT INTO "tags" VALUES('2020D90561-t3','2020D90561','subject','2020D90561','topic','veiligheid','bewakingscamera’s',24,41,'topic/veiligheid/strong');
INSERT INTO "tags" VALUES('2020D90561-t4','2020D90561','question','2020D90561-q2','topic','informatievoorziening-en-ict','bewakingscamera’s',8,25,'topic/informatievoorziening-en-ict/strong');
INSERT INTO "tags" VALUES('2020D90561-t5','2020D90561','question','2020D90561-q2','topic','veiligheid','bewakingscamera’s',8,25,'topic/veiligheid/strong');
INSERT INTO "tags" VALUES('2020D90561-t6','2020D90561','question','2020D90561-q2','vendor','hikvision','Hikvision',45,54,'vendor/hikvision/name');
INSERT INTO "tags" VALUES('2020D90561-t7','2020D90561','question','2020D90561-q2','vendor','dahua','Dahua',58,63,'vendor/dahua/name');
INSERT INTO "tags" VALUES('2020D90561-t8','2020D90561','question','2020D90561-q2','topic','inrichting-van-de-overheid','provincies',108,118,'topic/inrichting-van-de-overheid/weak');
INSERT INTO "tags" VALUES('2020D90561-t9','2020D90561','question','2020D90561-q2','topic','inrichting-van-de-overheid','gemeenten',123,132,'topic/inrichting-van-de-overheid/weak');
INSERT INTO "tags" VALUES('2020D90561-t10','2020D90561','question','2020D90561-q2','topic','inrichting-van-de-overheid','waterschappen',139,152,'topic/inrichting-van-de-overheid/weak');
INSERT INTO "tags" VALUES('2020D90561-t11','2020D90561','question','2020D90561-q2','topic','waterbeheer','waterschappen',139,152,'topic/waterbeheer/strong');
INSERT INTO "tags" VALUES('2020D90561-t12','2020D90561','question','2020D90561-q5','topic','inkoop-en-beheer','aanschaf',17,25,'topic/inkoop-en-beheer/strong');
INSERT INTO "tags" VALUES('2020D90561-t13','2020D90561','question','2020D90561-q5','topic','veiligheid','camera’s',30,38,'topic/veiligheid/weak');
INSERT INTO "tags" VALUES('2020D90561-t14','2020D90561','question','2020D90561-q5','topic','veiligheid','beveiliging',79,90,'topic/veiligheid/weak');
INSERT INTO "tags" VALUES('2020D90598-t1','2020D90598','subject','2020D90598','topic','veiligheid','Chinese bewakingscamera’s',72,97,'topic/veiligheid/strong');
INSERT INTO "tags" VALUES('2020D90598-t2','2020D90598','subject','2020D90598','topic','informatievoorziening-en-ict','bewakingscamera’s',80,97,'topic/informatievoorziening-en-ict/strong');
INSERT INTO "tags" VALUES('2020D90598-t3','2020D90598','subject','2020D90598','topic','veiligheid','bewakingscamera’s',80,97,'topic/veiligheid/strong');
INSERT INTO "tags" VALUES('2020D90598-t4','2020D90598','question','2020D90598-q2','topic','informatievoorziening-en-ict','bewakingscamera’s',8,25,'topic/informatievoorziening-en-ict/strong');
INSERT INTO "tags" VALUES('2020D90598-t5','2020D90598','question','2020D90598-q2','topic','veiligheid','bewakingscamera’s',8,25,'topic/veiligheid/strong');
INSERT INTO "tags" VALUES('2020D90598-t6','2020D90598','question','2020D90598-q2','vendor','hikvision','Hikvision',45,54,'vendor/hikvision/name');
INSERT INTO "tags" VALUES('2020D90598-t7','2020D90598','question','2020D90598-q2','vendor','dahua','Dahua',58,63,'vendor/dahua/name');
INSERT INTO "tags" VALUES('2020D90598-t8','2020D90598','question','2020D90598-q2','topic','inrichting-van-de-overheid','provincies',108,118,'topic/inrichting-van-de-overheid/weak');
INSERT INTO "tags" VALUES('2020D90598-t9','2020D90598','question','2020D90598-q2','topic','inrichting-van-de-overheid','gemeenten',123,132,'topic/inrichting-van-de-overheid/weak');
INSERT INTO "tags" VALUES('2020D90598-t10','2020D90598','question','2020D90598-q2','topic','inrichting-van-de-overheid','waterschappen',139,152,'topic/inrichting-van-de-overheid/weak');
INSERT INTO "tags" VALUES('2020D90598-t11','2020D90598','question','2020D90598-q2','topic','waterbeheer','waterschappen',139,152,'topic/waterbeheer/strong');
INSERT INTO "tags" VALUES('2020D90598-t12','2020D90598','question','2020D90598-q5','topic','inkoop-en-beheer','aanschaf',17,25,'topic/inkoop-en-beheer/strong');
INSERT INTO "tags" VALUES('2020D90598-t13','2020D90598','question','2020D90598-q5','topic','veiligheid','camera’s',30,38,'topic/veiligheid/weak');
INSERT INTO "tags" VALUES('2020D90598-t14','2020D90598','question','2020D90598-q5','topic','veiligheid','beveiliging',79,90,'topic/veiligheid/weak');
INSERT INTO "tags" VALUES('2021D90031-t1','2021D90031','subject','2021D90031','topic','veiligheid','Chinese bewakingscamera’s',62,87,'topic/veiligheid/strong');
INSERT INTO "tags" VALUES('2021D90031-t2','2021D90031','subject','2021D90031','topic','informatievoorziening-en-ict','bewakingscamera’s',70,87,'topic/informatievoorziening-en-ict/strong');
INSERT INTO "tags" VALUES('2021D90031-t3','2021D90031','subject','2021D90031','topic','veiligheid','bewakingscamera’s',70,87,'topic/veiligheid/strong');
INSERT INTO "tags" VALUES('2021D90031-t4','2021D90031','question','2021D90031-q2','topic','informatievoorziening-en-ict','bewakingscamera’s',8,25,'topic/informatievoorziening-en-ict/strong');
INSERT INTO "tags" VALUES('2021D90031-t5','2021D90031','question','2021D90031-q2','topic','veiligheid','bewakingscamera’s',8,25,'topic/veiligheid/strong');
INSERT INTO "tags" VALUES('2021D90031-t6','2021D90031','question','2021D90031-q2','vendor','hikvision','Hikvision',45,54,'vendor/hikvision/name');
INSERT INTO "tags" VALUES('2021D90031-t7','2021D90031','question','2021D90031-q2','vendor','dahua','Dahua',58,63,'vendor/dahua/name');
INSERT INTO "tags" VALUES('2021D90031-t8','2021D90031','question','2021D90031-q2','topic','inrichting-van-de-overheid','provincies',108,118,'topic/inrichting-van-de-overheid/weak');
INSERT INTO "tags" VALUES('2021D90031-t9','2021D90031','question','2021D90031-q2','topic','inrichting-van-de-overheid','gemeenten',123,132,'topic/inrichting-van-de-overheid/weak');
INSERT INTO "tags" VALUES('2021D90031-t10','2021D90031','question','2021D90031-q2','topic','inrichting-van-de-overheid','waterschappen',139,152,'topic/inrichting-van-de-overheid/weak');
INSERT INTO "tags" VALUES('2021D90031-t11','2021D90031','question','2021D90031-q2','topic','waterbeheer','waterschappen',139,152,'topic/waterbeheer/strong');
INSERT INTO "tags" VALUES('2021D90031-t12','2021D90031','question','2021D90031-q5','topic','inkoop-en-beheer','aanschaf',17,25,'topic/inkoop-en-beheer/strong');
INSERT INTO "tags" VALUES('2021D90031-t13','2021D90031','question','2021D90031-q5','topic','veiligheid','camera’s',30,38,'topic/veiligheid/weak');
INSERT INTO "tags" VALUES('2021D90031-t14','2021D90031','question','2021D90031-q5','topic','veiligheid','beveiliging',79,90,'topic/veiligheid/weak');
INSERT INTO "tags" VALUES('2021D90031-t15','2021D90031','answer','2021D90031-a2','topic','inkoop-en-beheer','aanschaf',57,65,'topic/inkoop-en-beheer/strong');
INSERT INTO "tags" VALUES('2021D90031-t16','2021D90031','answer','2021D90031-a2','topic','informatievoorziening-en-ict','bewakingscamera’s',70,87,'topic/informatievoorziening-en-ict/strong');
INSERT INTO "tags" VALUES('2021D90031-t17','2021D90031','answer','2021D90031-a2','topic','veiligheid','bewakingscamera’s',70,87,'topic/veiligheid/strong');
INSERT INTO "tags" VALUES('2021D90031-t18','2021D90031','answer','2021D90031-a2','vendor','hikvision','Hikvision',153,162,'vendor/hikvision/name');
INSERT INTO "tags" VALUES('2021D90031-t19','2021D90031','answer','2021D90031-a2','vendor','dahua','Dahua',166,171,'vendor/dahua/name');
INSERT INTO "tags" VALUES('2021D90031-t20','2021D90031','answer','2021D90031-a2','topic','informatievoorziening-en-ict','gegevens',251,259,'topic/informatievoorziening-en-ict/weak');
INSERT INTO "tags" VALUES('2021D90031-t21','2021D90031','answer','2021D90031-a4','topic','belasting','belasting',111,120,'topic/belasting/strong');
INSERT INTO "tags" VALUES('2021D90031-t22','2021D90031','answer','2021D90031-a4','topic','inrichting-van-de-overheid','gemeenten',133,142,'topic/inrichting-van-de-overheid/weak');
INSERT INTO "tags" VALUES('2021D90031-t23','2021D90031','answer','2021D90031-a4','topic','inrichting-van-de-overheid','waterschappen',146,159,'topic/inrichting-van-de-overheid/weak');
INSERT INTO "tags" VALUES('2021D90031-t24','2021D90031','answer','2021D90031-a4','topic','waterbeheer','waterschappen',146,159,'topic/waterbeheer/strong');
INSERT INTO "tags" VALUES('2021D90031-t25','2021D90031','answer','2021D90031-a5','topic','inkoop-en-beheer','inkoop',11,17,'topic/inkoop-en-beheer/strong');
INSERT INTO "tags" VALUES('2021D90031-t26','2021D90031','answer','2021D90031-a5','topic','informatievoorziening-en-ict','ICT',22,25,'topic/informatievoorziening-en-ict/strong');
INSERT INTO "tags" VALUES('2021D90031-t27','2021D90031','answer','2021D90031-a5','topic','veiligheid','camera’s',144,152,'topic/veiligheid/weak');
INSERT INTO "tags" VALUES('2021D90031-t28','2021D90031','answer','2021D90031-a5','topic','veiligheid','beveiligingsupdates',224,243,'topic/veiligheid/weak');
CREATE TABLE topics (
            slug TEXT PRIMARY KEY, label TEXT NOT NULL, uri TEXT NOT NULL UNIQUE, broader TEXT REFERENCES topics(slug)
        );
INSERT INTO "topics" VALUES('cultuur-en-recreatie','cultuur en recreatie','https://identifier.overheid.nl/tooi/def/thes/top/c_0361ffb3',NULL);
INSERT INTO "topics" VALUES('cultureel-erfgoed','cultureel erfgoed','https://identifier.overheid.nl/tooi/def/thes/top/c_2408fb5a','cultuur-en-recreatie');
INSERT INTO "topics" VALUES('cultuur','cultuur','https://identifier.overheid.nl/tooi/def/thes/top/c_f72b706a','cultuur-en-recreatie');
INSERT INTO "topics" VALUES('evenementen','evenementen','https://identifier.overheid.nl/tooi/def/thes/top/c_70e03904','cultuur-en-recreatie');
INSERT INTO "topics" VALUES('horeca','horeca','https://identifier.overheid.nl/tooi/def/thes/top/c_75809540','cultuur-en-recreatie');
INSERT INTO "topics" VALUES('media','media','https://identifier.overheid.nl/tooi/def/thes/top/c_6b728132','cultuur-en-recreatie');
INSERT INTO "topics" VALUES('recreatie','recreatie','https://identifier.overheid.nl/tooi/def/thes/top/c_a6c5e5b8','cultuur-en-recreatie');
INSERT INTO "topics" VALUES('religie','religie','https://identifier.overheid.nl/tooi/def/thes/top/c_e277e756','cultuur-en-recreatie');
INSERT INTO "topics" VALUES('economie','economie','https://identifier.overheid.nl/tooi/def/thes/top/c_d363776f',NULL);
INSERT INTO "topics" VALUES('dienstensector','dienstensector','https://identifier.overheid.nl/tooi/def/thes/top/c_4d1c84a7','economie');
INSERT INTO "topics" VALUES('energie','energie','https://identifier.overheid.nl/tooi/def/thes/top/c_f4f1867a','economie');
INSERT INTO "topics" VALUES('handel','handel','https://identifier.overheid.nl/tooi/def/thes/top/c_83db27fc','economie');
INSERT INTO "topics" VALUES('kenniseconomie','kenniseconomie','https://identifier.overheid.nl/tooi/def/thes/top/c_87d3d66c','economie');
INSERT INTO "topics" VALUES('landbouw-visserij-voedselkwaliteit','landbouw, visserij, voedselkwaliteit','https://identifier.overheid.nl/tooi/def/thes/top/c_989e37d9','economie');
INSERT INTO "topics" VALUES('markttoezicht','markttoezicht','https://identifier.overheid.nl/tooi/def/thes/top/c_dc437d00','economie');
INSERT INTO "topics" VALUES('ondernemen','ondernemen','https://identifier.overheid.nl/tooi/def/thes/top/c_3afc269f','economie');
INSERT INTO "topics" VALUES('transport','transport','https://identifier.overheid.nl/tooi/def/thes/top/c_195b5b5e','economie');
INSERT INTO "topics" VALUES('internationaal','internationaal','https://identifier.overheid.nl/tooi/def/thes/top/c_f47ad6ca',NULL);
INSERT INTO "topics" VALUES('defensie','defensie','https://identifier.overheid.nl/tooi/def/thes/top/c_daaa67b3','internationaal');
INSERT INTO "topics" VALUES('europese-zaken','Europese zaken','https://identifier.overheid.nl/tooi/def/thes/top/c_68609e19','internationaal');
INSERT INTO "topics" VALUES('internationale-betrekkingen','internationale betrekkingen','https://identifier.overheid.nl/tooi/def/thes/top/c_576c2bd7','internationaal');
INSERT INTO "topics" VALUES('ontwikkelingssamenwerking','ontwikkelingssamenwerking','https://identifier.overheid.nl/tooi/def/thes/top/c_8940ed07','internationaal');
INSERT INTO "topics" VALUES('migratie-en-integratie','migratie en integratie','https://identifier.overheid.nl/tooi/def/thes/top/c_399f194b',NULL);
INSERT INTO "topics" VALUES('integratie','integratie','https://identifier.overheid.nl/tooi/def/thes/top/c_a94e1fa4','migratie-en-integratie');
INSERT INTO "topics" VALUES('migratie','migratie','https://identifier.overheid.nl/tooi/def/thes/top/c_2e9944e7','migratie-en-integratie');
INSERT INTO "topics" VALUES('natuur-en-milieu','natuur en milieu','https://identifier.overheid.nl/tooi/def/thes/top/c_afa30a11',NULL);
INSERT INTO "topics" VALUES('afval','afval','https://identifier.overheid.nl/tooi/def/thes/top/c_d96f9cd3','natuur-en-milieu');
INSERT INTO "topics" VALUES('bodem','bodem','https://identifier.overheid.nl/tooi/def/thes/top/c_7ce8a10c','natuur-en-milieu');
INSERT INTO "topics" VALUES('geluid','geluid','https://identifier.overheid.nl/tooi/def/thes/top/c_9f410ab6','natuur-en-milieu');
INSERT INTO "topics" VALUES('klimaatverandering','klimaatverandering','https://identifier.overheid.nl/tooi/def/thes/top/c_79010191','natuur-en-milieu');
INSERT INTO "topics" VALUES('lucht','lucht','https://identifier.overheid.nl/tooi/def/thes/top/c_28ddcea5','natuur-en-milieu');
INSERT INTO "topics" VALUES('natuur-en-landschapsbeheer','natuur- en landschapsbeheer','https://identifier.overheid.nl/tooi/def/thes/top/c_db2fbedb','natuur-en-milieu');
INSERT INTO "topics" VALUES('stoffen','stoffen','https://identifier.overheid.nl/tooi/def/thes/top/c_61d3e636','natuur-en-milieu');
INSERT INTO "topics" VALUES('water','water','https://identifier.overheid.nl/tooi/def/thes/top/c_389a72e6','natuur-en-milieu');
INSERT INTO "topics" VALUES('onderwijs-en-wetenschap','onderwijs en wetenschap','https://identifier.overheid.nl/tooi/def/thes/top/c_c232ae4a',NULL);
INSERT INTO "topics" VALUES('basisonderwijs','basisonderwijs','https://identifier.overheid.nl/tooi/def/thes/top/c_7b01f260','onderwijs-en-wetenschap');
INSERT INTO "topics" VALUES('beroepsonderwijs','beroepsonderwijs','https://identifier.overheid.nl/tooi/def/thes/top/c_b46b92e7','onderwijs-en-wetenschap');
INSERT INTO "topics" VALUES('hoger-onderwijs','hoger onderwijs','https://identifier.overheid.nl/tooi/def/thes/top/c_516ec027','onderwijs-en-wetenschap');
INSERT INTO "topics" VALUES('onderwijsvoorzieningen','onderwijsvoorzieningen','https://identifier.overheid.nl/tooi/def/thes/top/c_4eb912c1','onderwijs-en-wetenschap');
INSERT INTO "topics" VALUES('onderzoek-en-wetenschap','onderzoek en wetenschap','https://identifier.overheid.nl/tooi/def/thes/top/c_08d12aef','onderwijs-en-wetenschap');
INSERT INTO "topics" VALUES('speciaal-onderwijs','speciaal onderwijs','https://identifier.overheid.nl/tooi/def/thes/top/c_1f781691','onderwijs-en-wetenschap');
INSERT INTO "topics" VALUES('voortgezet-onderwijs','voortgezet onderwijs','https://identifier.overheid.nl/tooi/def/thes/top/c_980b8db2','onderwijs-en-wetenschap');
INSERT INTO "topics" VALUES('openbare-orde-en-veiligheid','openbare orde en veiligheid','https://identifier.overheid.nl/tooi/def/thes/top/c_d58b78ca',NULL);
INSERT INTO "topics" VALUES('criminaliteit','criminaliteit','https://identifier.overheid.nl/tooi/def/thes/top/c_fcac43e4','openbare-orde-en-veiligheid');
INSERT INTO "topics" VALUES('terrorisme','terrorisme','https://identifier.overheid.nl/tooi/def/thes/top/c_4872b086','openbare-orde-en-veiligheid');
INSERT INTO "topics" VALUES('veiligheid','veiligheid','https://identifier.overheid.nl/tooi/def/thes/top/c_d772bf06','openbare-orde-en-veiligheid');
INSERT INTO "topics" VALUES('organisatie-en-bedrijfsvoering','organisatie en bedrijfsvoering','https://identifier.overheid.nl/tooi/def/thes/top/c_3eb6243b',NULL);
INSERT INTO "topics" VALUES('informatievoorziening-en-ict','informatievoorziening en ICT','https://identifier.overheid.nl/tooi/def/thes/top/c_ee06665e','organisatie-en-bedrijfsvoering');
INSERT INTO "topics" VALUES('inkoop-en-beheer','inkoop en beheer','https://identifier.overheid.nl/tooi/def/thes/top/c_068da9fb','organisatie-en-bedrijfsvoering');
INSERT INTO "topics" VALUES('inrichting-van-de-overheid','inrichting van de overheid','https://identifier.overheid.nl/tooi/def/thes/top/c_f37fd49d','organisatie-en-bedrijfsvoering');
INSERT INTO "topics" VALUES('interne-organisatie','interne organisatie','https://identifier.overheid.nl/tooi/def/thes/top/c_f6d7f591','organisatie-en-bedrijfsvoering');
INSERT INTO "topics" VALUES('koninkrijksrelaties','koninkrijksrelaties','https://identifier.overheid.nl/tooi/def/thes/top/c_f28344a5','organisatie-en-bedrijfsvoering');
INSERT INTO "topics" VALUES('overheidspersoneel','overheidspersoneel','https://identifier.overheid.nl/tooi/def/thes/top/c_f2c9a613','organisatie-en-bedrijfsvoering');
INSERT INTO "topics" VALUES('overheidsfinancien','overheidsfinanciën','https://identifier.overheid.nl/tooi/def/thes/top/c_391585db',NULL);
INSERT INTO "topics" VALUES('begroting','begroting','https://identifier.overheid.nl/tooi/def/thes/top/c_4348dad1','overheidsfinancien');
INSERT INTO "topics" VALUES('belasting','belasting','https://identifier.overheid.nl/tooi/def/thes/top/c_25e30d03','overheidsfinancien');
INSERT INTO "topics" VALUES('recht','recht','https://identifier.overheid.nl/tooi/def/thes/top/c_f4679acc',NULL);
INSERT INTO "topics" VALUES('bestuursrecht','bestuursrecht','https://identifier.overheid.nl/tooi/def/thes/top/c_beb01b1c','recht');
INSERT INTO "topics" VALUES('bezwaar-en-klachten','bezwaar en klachten','https://identifier.overheid.nl/tooi/def/thes/top/c_e3d35361','recht');
INSERT INTO "topics" VALUES('privaatrecht','privaatrecht','https://identifier.overheid.nl/tooi/def/thes/top/c_824ce7ff','recht');
INSERT INTO "topics" VALUES('rechten-en-vrijheden','rechten en vrijheden','https://identifier.overheid.nl/tooi/def/thes/top/c_d2b1338a','recht');
INSERT INTO "topics" VALUES('rechtspraak','rechtspraak','https://identifier.overheid.nl/tooi/def/thes/top/c_72138db9','recht');
INSERT INTO "topics" VALUES('staatsrecht','staatsrecht','https://identifier.overheid.nl/tooi/def/thes/top/c_1fe409d0','recht');
INSERT INTO "topics" VALUES('strafrecht','strafrecht','https://identifier.overheid.nl/tooi/def/thes/top/c_98e03e32','recht');
INSERT INTO "topics" VALUES('ruimte-en-infrastructuur','ruimte en infrastructuur','https://identifier.overheid.nl/tooi/def/thes/top/c_cfc7d5ab',NULL);
INSERT INTO "topics" VALUES('netwerken','netwerken','https://identifier.overheid.nl/tooi/def/thes/top/c_85a72eb3','ruimte-en-infrastructuur');
INSERT INTO "topics" VALUES('ruimtelijke-ordening','ruimtelijke ordening','https://identifier.overheid.nl/tooi/def/thes/top/c_9af4b880','ruimte-en-infrastructuur');
INSERT INTO "topics" VALUES('waterbeheer','waterbeheer','https://identifier.overheid.nl/tooi/def/thes/top/c_a71dc533','ruimte-en-infrastructuur');
INSERT INTO "topics" VALUES('sociale-zekerheid','sociale zekerheid','https://identifier.overheid.nl/tooi/def/thes/top/c_d4890526',NULL);
INSERT INTO "topics" VALUES('arbeidsongeschiktheid-en-werkloosheid','arbeidsongeschiktheid en werkloosheid','https://identifier.overheid.nl/tooi/def/thes/top/c_fc530104','sociale-zekerheid');
INSERT INTO "topics" VALUES('gezin-en-kinderen','gezin en kinderen','https://identifier.overheid.nl/tooi/def/thes/top/c_76136c82','sociale-zekerheid');
INSERT INTO "topics" VALUES('ouderen','ouderen','https://identifier.overheid.nl/tooi/def/thes/top/c_1781ce20','sociale-zekerheid');
INSERT INTO "topics" VALUES('verkeer','verkeer','https://identifier.overheid.nl/tooi/def/thes/top/c_849842ac',NULL);
INSERT INTO "topics" VALUES('luchtvaart','luchtvaart','https://identifier.overheid.nl/tooi/def/thes/top/c_2835e395','verkeer');
INSERT INTO "topics" VALUES('openbaar-vervoer','openbaar vervoer','https://identifier.overheid.nl/tooi/def/thes/top/c_319461d7','verkeer');
INSERT INTO "topics" VALUES('rail-en-wegverkeer','rail- en wegverkeer','https://identifier.overheid.nl/tooi/def/thes/top/c_f411e390','verkeer');
INSERT INTO "topics" VALUES('scheepvaart','scheepvaart','https://identifier.overheid.nl/tooi/def/thes/top/c_d3b599f8','verkeer');
INSERT INTO "topics" VALUES('werk','werk','https://identifier.overheid.nl/tooi/def/thes/top/c_9d1917e9',NULL);
INSERT INTO "topics" VALUES('arbeidsomstandigheden','arbeidsomstandigheden','https://identifier.overheid.nl/tooi/def/thes/top/c_4e83eca7','werk');
INSERT INTO "topics" VALUES('arbeidsverhoudingen','arbeidsverhoudingen','https://identifier.overheid.nl/tooi/def/thes/top/c_1f37c612','werk');
INSERT INTO "topics" VALUES('wonen','wonen','https://identifier.overheid.nl/tooi/def/thes/top/c_124eaf3a',NULL);
INSERT INTO "topics" VALUES('bouwen-en-verbouwen','bouwen en verbouwen','https://identifier.overheid.nl/tooi/def/thes/top/c_a6a9eddd','wonen');
INSERT INTO "topics" VALUES('woningmarkt','woningmarkt','https://identifier.overheid.nl/tooi/def/thes/top/c_17a86a17','wonen');
INSERT INTO "topics" VALUES('zorg-en-gezondheid','zorg en gezondheid','https://identifier.overheid.nl/tooi/def/thes/top/c_d0463fb7',NULL);
INSERT INTO "topics" VALUES('ethiek','ethiek','https://identifier.overheid.nl/tooi/def/thes/top/c_218c52ee','zorg-en-gezondheid');
INSERT INTO "topics" VALUES('geneesmiddelen-en-medische-hulpmiddelen','geneesmiddelen en medische hulpmiddelen','https://identifier.overheid.nl/tooi/def/thes/top/c_6b9627b5','zorg-en-gezondheid');
INSERT INTO "topics" VALUES('gezondheidsrisicos','gezondheidsrisico''s','https://identifier.overheid.nl/tooi/def/thes/top/c_8b081a63','zorg-en-gezondheid');
INSERT INTO "topics" VALUES('jeugdzorg','jeugdzorg','https://identifier.overheid.nl/tooi/def/thes/top/c_0fe7c5e7','zorg-en-gezondheid');
INSERT INTO "topics" VALUES('ouderenzorg','ouderenzorg','https://identifier.overheid.nl/tooi/def/thes/top/c_f02ce1b3','zorg-en-gezondheid');
INSERT INTO "topics" VALUES('ziekten-en-behandelingen','ziekten en behandelingen','https://identifier.overheid.nl/tooi/def/thes/top/c_9a574af9','zorg-en-gezondheid');
INSERT INTO "topics" VALUES('zorginstellingen','zorginstellingen','https://identifier.overheid.nl/tooi/def/thes/top/c_7a0f87d5','zorg-en-gezondheid');
INSERT INTO "topics" VALUES('zorgverzekeringen','zorgverzekeringen','https://identifier.overheid.nl/tooi/def/thes/top/c_341c5bef','zorg-en-gezondheid');
CREATE TABLE unread (              -- why documents have no text here, by kind
            kind TEXT NOT NULL, reason TEXT NOT NULL, documents INTEGER NOT NULL,
            example TEXT,                  -- documents.number, where one has
            PRIMARY KEY (kind, reason)
        ) WITHOUT ROWID;
CREATE TABLE vectors (
            text_hash TEXT NOT NULL,
            encoder_id TEXT NOT NULL REFERENCES encoders(id),
            vector BLOB NOT NULL,          -- float16, little-endian, unit length
            PRIMARY KEY (encoder_id, text_hash)
        ) WITHOUT ROWID;
INSERT INTO "vectors" VALUES('011c031f2d861ba6af0b3f0b971df7be','fitted@a1c6d78f5b9b6d58:8',X'33B597B0E5345931C32C79B715B82438');
INSERT INTO "vectors" VALUES('23e2e84ce0f4cc03b6b1ebdef52ae954','fitted@a1c6d78f5b9b6d58:8',X'192F1222CB37DFA6F42F98B83134A238');
INSERT INTO "vectors" VALUES('41f47621806ca3ac8abde8294d99d2c5','fitted@a1c6d78f5b9b6d58:8',X'6F2B5B2C00B20439063629B44928C138');
INSERT INTO "vectors" VALUES('472f87dbf797c18131ca5fc34b12459f','fitted@a1c6d78f5b9b6d58:8',X'1423603220B846B89BB211B0B5A9B938');
INSERT INTO "vectors" VALUES('4b462a7bb9f6b751a5748abbb5998cc9','fitted@a1c6d78f5b9b6d58:8',X'0AB205381FAF7A3576AFB32C6830E739');
INSERT INTO "vectors" VALUES('4facb5203602abb34fe4c2365e40ae10','fitted@a1c6d78f5b9b6d58:8',X'8B34B72AEBB2723242300AB7BDB92435');
INSERT INTO "vectors" VALUES('54bd710526138cb1165b2591545e7bfb','fitted@a1c6d78f5b9b6d58:8',X'DD37DA34DD2B59AF922D443485B7BB38');
INSERT INTO "vectors" VALUES('6d176de37836fe2ed07c3aaae713b591','fitted@a1c6d78f5b9b6d58:8',X'CDB1E7AD61A9863692AF892CF9B55D3A');
INSERT INTO "vectors" VALUES('723f6e24d50be75850f820d15824b554','fitted@a1c6d78f5b9b6d58:8',X'B32F55B07333C3304E31F838322A8439');
INSERT INTO "vectors" VALUES('741a1e0ad104b9401078bfbbd9965ad8','fitted@a1c6d78f5b9b6d58:8',X'BF2D29B5F1B64AAF20A9E43134AF643A');
INSERT INTO "vectors" VALUES('74c34c63318caec68b2b73a1e7adb067','fitted@a1c6d78f5b9b6d58:8',X'722A1DB079AD31B84A3073B296AF553A');
INSERT INTO "vectors" VALUES('795cc85888b2b424643a80b6241fcac8','fitted@a1c6d78f5b9b6d58:8',X'31AD3C30CD3556B8E7B626315F9AA838');
INSERT INTO "vectors" VALUES('7e61be4a226ff79fb657fa7ed131fc9d','fitted@a1c6d78f5b9b6d58:8',X'2D30E726542C18AA8BB43637B1B9E436');
INSERT INTO "vectors" VALUES('7f11aee5d006e0bc08662143228a8719','fitted@a1c6d78f5b9b6d58:8',X'3635FFB501310433B1B68E2A5139F233');
INSERT INTO "vectors" VALUES('8ec0470c9b36f4ee8e26640ceb051258','fitted@a1c6d78f5b9b6d58:8',X'A6AD28B79DA0EBB0912821B7DAB82A37');
INSERT INTO "vectors" VALUES('918c02e9102ce389bd321a9e96e6b253','fitted@a1c6d78f5b9b6d58:8',X'D29F402F51B252333EBA72B6FF330034');
INSERT INTO "vectors" VALUES('a98b83483bcc208a2ba80a0bf3a5b2a4','fitted@a1c6d78f5b9b6d58:8',X'3AB5F8A539332F32DBB55137F8B4D538');
INSERT INTO "vectors" VALUES('b026157ab53c2dc7722ae809d17b536d','fitted@a1c6d78f5b9b6d58:8',X'262ED7A9E29A33359731D738972A9139');
INSERT INTO "vectors" VALUES('b7ec7c5f5af15adaecf247455b7e6926','fitted@a1c6d78f5b9b6d58:8',X'BFAA3028BBB424A2383538280D3AA837');
INSERT INTO "vectors" VALUES('b8c63ede44c04264831c2617faa19d0c','fitted@a1c6d78f5b9b6d58:8',X'D0B011343D2E34B08A3641A64D37B739');
INSERT INTO "vectors" VALUES('e0e3e15c3287a42524b7a0c7518e151b','fitted@a1c6d78f5b9b6d58:8',X'AE2ED2B4C22291B4263185B34A385B39');
INSERT INTO "vectors" VALUES('e358ebd926b009721a2ff522824bf229','fitted@a1c6d78f5b9b6d58:8',X'08B5A4B389B51DAD0F316D35C7355A39');
INSERT INTO "vectors" VALUES('f05c3891c5edfb909092d355358a9d7d','fitted@a1c6d78f5b9b6d58:8',X'FE294B352C36BBAC62317EB57B363539');
CREATE TABLE vendors (
            slug TEXT PRIMARY KEY, name TEXT NOT NULL, country TEXT NOT NULL, kind TEXT NOT NULL, reason TEXT NOT NULL
        );
INSERT INTO "vendors" VALUES('dji','DJI','CN','drones','The largest maker of drones shares its abbreviation with the prison service, so only names that say maker are sure.');
INSERT INTO "vendors" VALUES('hikvision','Hikvision','CN','surveillance','An invented word that means nothing else, written in one word or two.');
INSERT INTO "vendors" VALUES('dahua','Dahua','CN','surveillance','Means nothing else in Dutch; "Duhua" is a misspelling seen in parliament.');
INSERT INTO "vendors" VALUES('uniview','Uniview','CN','surveillance','An invented word that means nothing else.');
INSERT INTO "vendors" VALUES('tiandy','Tiandy','CN','surveillance','An invented word that means nothing else.');
INSERT INTO "vendors" VALUES('nuctech','Nuctech','CN','surveillance','An invented word; scanners of customs and ports.');
INSERT INTO "vendors" VALUES('rapiscan','Rapiscan','US','surveillance','An invented word; scanners, named beside Nuctech.');
INSERT INTO "vendors" VALUES('leidos','Leidos','US','surveillance','An invented word; scanners, named beside Nuctech.');
INSERT INTO "vendors" VALUES('smiths-detection','Smiths Detection','GB','surveillance','"Smiths" alone is a surname.');
INSERT INTO "vendors" VALUES('axis','Axis Communications','SE','surveillance','"Axis" alone is an English word and part of other names.');
INSERT INTO "vendors" VALUES('bosch','Bosch','DE','hardware','"Bosch" alone is a town (Den Bosch), a painter and a surname.');
INSERT INTO "vendors" VALUES('briefcam','BriefCam','IL','surveillance','An invented word; software that searches camera images.');
INSERT INTO "vendors" VALUES('clearview-ai','Clearview AI','US','surveillance','Invented name; search by faces gathered from the web.');
INSERT INTO "vendors" VALUES('idemia','IDEMIA','FR','surveillance','Passports and biometrics; "Morpho" alone is part of other words.');
INSERT INTO "vendors" VALUES('thales','Thales','FR','defence','Capitalised it is the firm; Gemalto (chip cards, passports) is part of it since 2019.');
INSERT INTO "vendors" VALUES('axon','Axon','US','surveillance','Body cameras and stun guns of the police.');
INSERT INTO "vendors" VALUES('nso-group','NSO Group','IL','spyware','The maker is often named by its product, Pegasus.');
INSERT INTO "vendors" VALUES('cellebrite','Cellebrite','IL','spyware','An invented word; unlocks and reads telephones.');
INSERT INTO "vendors" VALUES('paragon','Paragon Solutions','IL','spyware','Maker of the spyware Graphite.');
INSERT INTO "vendors" VALUES('candiru','Candiru','IL','spyware','A fish in the Amazon, in parliament always the maker of spyware.');
INSERT INTO "vendors" VALUES('intellexa','Intellexa','GR','spyware','Maker of the spyware Predator.');
INSERT INTO "vendors" VALUES('finfisher','FinFisher','DE','spyware','Named by product or by its firm; both are unmistakable.');
INSERT INTO "vendors" VALUES('hacking-team','Hacking Team','IT','spyware','Only capitalised; "hacking team" could be any team.');
INSERT INTO "vendors" VALUES('cognyte','Cognyte','IL','spyware','Tapping systems; split off from Verint in 2021.');
INSERT INTO "vendors" VALUES('palantir','Palantir','US','spyware','Analysis software of police and armed forces; capitalised the firm, not Tolkien''s stones.');
INSERT INTO "vendors" VALUES('huawei','Huawei','CN','telecom','Means nothing else.');
INSERT INTO "vendors" VALUES('zte','ZTE','CN','telecom','Only in capitals.');
INSERT INTO "vendors" VALUES('hytera','Hytera','CN','telecom','An invented word; two-way radios of emergency services.');
INSERT INTO "vendors" VALUES('ericsson','Ericsson','SE','telecom','With double s it is the firm in parliament''s texts.');
INSERT INTO "vendors" VALUES('nokia','Nokia','FI','telecom','The whole word only, since a leak at the police was called "Nokiagate".');
INSERT INTO "vendors" VALUES('motorola','Motorola Solutions','US','telecom','Means nothing else; radios and the network C2000.');
INSERT INTO "vendors" VALUES('cisco','Cisco','US','telecom','Only capitalised, so that "San Francisco" broken at a line end does not count.');
INSERT INTO "vendors" VALUES('kpn','KPN','NL','telecom','Only in capitals; Getronics was its IT branch.');
INSERT INTO "vendors" VALUES('vodafoneziggo','VodafoneZiggo','NL','telecom','One firm in the Netherlands since 2016; older texts name the parts.');
INSERT INTO "vendors" VALUES('odido','Odido','NL','telecom','T-Mobile Nederland until 2023, which had taken over Tele2.');
INSERT INTO "vendors" VALUES('spacex','SpaceX (Starlink)','US','telecom','The satellite internet is named by its product.');
INSERT INTO "vendors" VALUES('lycamobile','Lycamobile','GB','telecom','Means nothing else.');
INSERT INTO "vendors" VALUES('microsoft','Microsoft','US','cloud','Teams, Windows and Azure alone are common words; with their full names they are products.');
INSERT INTO "vendors" VALUES('google','Google','US','cloud','The whole word only, since "googelen" is what anyone does; Alphabet alone is the ABC.');
INSERT INTO "vendors" VALUES('aws','Amazon Web Services','US','cloud','The cloud branch is bought by government and kept apart from the shop; AWS in capitals only.');
INSERT INTO "vendors" VALUES('amazon','Amazon','US','marketplace','The shop, and the group where no branch is named.');
INSERT INTO "vendors" VALUES('apple','Apple','US','hardware','Only capitalised; the fruit is "appel" in Dutch.');
INSERT INTO "vendors" VALUES('meta','Meta (Facebook, Instagram, WhatsApp)','US','social-media','Known by its services; all are Meta''s since 2014.');
INSERT INTO "vendors" VALUES('x-twitter','X (Twitter)','US','social-media','The letter X alone is a placeholder in most texts, so only phrases that say platform count.');
INSERT INTO "vendors" VALUES('tiktok','TikTok (ByteDance)','CN','social-media','Means nothing else; ByteDance is its owner in Beijing.');
INSERT INTO "vendors" VALUES('snapchat','Snapchat','US','social-media','Means nothing else.');
INSERT INTO "vendors" VALUES('telegram','Telegram','AE','social-media','Capitalised the messenger, in lower case a telegram; the newspaper is De Telegraaf.');
INSERT INTO "vendors" VALUES('signal','Signal','US','social-media','The messenger, beside its peers or with the word app.');
INSERT INTO "vendors" VALUES('discord','Discord','US','social-media','Capitalised the messenger; "discord" is an English word.');
INSERT INTO "vendors" VALUES('reddit','Reddit','US','social-media','Means nothing else.');
INSERT INTO "vendors" VALUES('linkedin','LinkedIn','US','social-media','Means nothing else; Microsoft''s, but spoken of by itself.');
INSERT INTO "vendors" VALUES('tencent','Tencent (WeChat)','CN','social-media','Means nothing else; WeChat is its messenger.');
INSERT INTO "vendors" VALUES('oracle','Oracle','US','cloud','Only capitalised; the Dutch word for an oracle is "orakel".');
INSERT INTO "vendors" VALUES('sap','SAP','DE','cloud','Three letters with many meanings, so words of software must be near.');
INSERT INTO "vendors" VALUES('ibm','IBM','US','it-services','Only in capitals.');
INSERT INTO "vendors" VALUES('salesforce','Salesforce','US','cloud','Means nothing else.');
INSERT INTO "vendors" VALUES('servicenow','ServiceNow','US','cloud','Means nothing else.');
INSERT INTO "vendors" VALUES('broadcom','Broadcom (VMware)','US','cloud','VMware is its since 2023, and was the subject of a lawsuit by Rijkswaterstaat.');
INSERT INTO "vendors" VALUES('adobe','Adobe','US','cloud','Only capitalised; in lower case a brick.');
INSERT INTO "vendors" VALUES('zoom','Zoom','US','cloud','Video meetings, beside its peers.');
INSERT INTO "vendors" VALUES('ovhcloud','OVHcloud','FR','cloud','Means nothing else.');
INSERT INTO "vendors" VALUES('leaseweb','Leaseweb','NL','cloud','Means nothing else.');
INSERT INTO "vendors" VALUES('nextcloud','Nextcloud','DE','cloud','Means nothing else.');
INSERT INTO "vendors" VALUES('proton','Proton','CH','cloud','"Proton" alone is a particle.');
INSERT INTO "vendors" VALUES('zivver','Zivver','NL','cloud','Means nothing else; secure mail of hospitals and government, sold to a US firm in 2025.');
INSERT INTO "vendors" VALUES('samsung','Samsung','KR','hardware','Means nothing else.');
INSERT INTO "vendors" VALUES('xiaomi','Xiaomi','CN','hardware','Means nothing else.');
INSERT INTO "vendors" VALUES('lenovo','Lenovo','CN','hardware','Means nothing else.');
INSERT INTO "vendors" VALUES('dell','Dell','US','hardware','"Dell" alone is a surname.');
INSERT INTO "vendors" VALUES('hp','HP','US','hardware','Two letters, so words of computers must be near.');
INSERT INTO "vendors" VALUES('alibaba','Alibaba (AliExpress)','CN','marketplace','The shop AliExpress and the logistics of Cainiao are the group''s.');
INSERT INTO "vendors" VALUES('temu','Temu','CN','marketplace','Only capitalised; in lower case a misprint of other words.');
INSERT INTO "vendors" VALUES('shein','Shein','SG','marketplace','Only capitalised, since "shein" is a syllable in names; founded in China, its seat is in Singapore.');
INSERT INTO "vendors" VALUES('bol','Bol','NL','marketplace','"Bol" alone is a Dutch word and a surname.');
INSERT INTO "vendors" VALUES('zalando','Zalando','DE','marketplace','Means nothing else.');
INSERT INTO "vendors" VALUES('marktplaats','Marktplaats','NL','marketplace','Only capitalised; in lower case any market.');
INSERT INTO "vendors" VALUES('booking','Booking.com','NL','marketplace','With its ending the name is sure.');
INSERT INTO "vendors" VALUES('airbnb','Airbnb','US','marketplace','Means nothing else.');
INSERT INTO "vendors" VALUES('uber','Uber','US','transport','Only capitalised; in lower case a German preposition without its dots.');
INSERT INTO "vendors" VALUES('just-eat-takeaway','Just Eat Takeaway (Thuisbezorgd)','NL','marketplace','Thuisbezorgd is its Dutch name; in lower case "thuisbezorgd" is any delivery.');
INSERT INTO "vendors" VALUES('deliveroo','Deliveroo','GB','marketplace','Means nothing else.');
INSERT INTO "vendors" VALUES('netflix','Netflix','US','media','Means nothing else.');
INSERT INTO "vendors" VALUES('spotify','Spotify','SE','media','Means nothing else.');
INSERT INTO "vendors" VALUES('openai','OpenAI','US','ai','Known by its product ChatGPT.');
INSERT INTO "vendors" VALUES('anthropic','Anthropic','US','ai','Only capitalised; "anthropic" is an English word. Its product has a person''s name and is not looked for.');
INSERT INTO "vendors" VALUES('deepseek','DeepSeek','CN','ai','Means nothing else.');
INSERT INTO "vendors" VALUES('mistral-ai','Mistral AI','FR','ai','With its ending the name is sure.');
INSERT INTO "vendors" VALUES('xai','xAI (Grok)','US','ai','Only as written; Grok is its chatbot.');
INSERT INTO "vendors" VALUES('atos','Atos','FR','it-services','Only capitalised; Eviden is the branch it split off.');
INSERT INTO "vendors" VALUES('capgemini','Capgemini','FR','it-services','Means nothing else; Sogeti is its daughter.');
INSERT INTO "vendors" VALUES('centric','Centric','NL','it-services','Only capitalised; in lower case an English ending.');
INSERT INTO "vendors" VALUES('pinkroccade','PinkRoccade','NL','it-services','Means nothing else; software of municipalities.');
INSERT INTO "vendors" VALUES('sopra-steria','Sopra Steria (Ordina)','FR','it-services','Ordina, long a large Dutch supplier of government, was taken over in 2023.');
INSERT INTO "vendors" VALUES('conclusion','Conclusion','NL','it-services','An English word, so only with what it is.');
INSERT INTO "vendors" VALUES('topicus','Topicus','NL','it-services','Means nothing else; ParnasSys is its system for schools.');
INSERT INTO "vendors" VALUES('exact','Exact','NL','it-services','"Exact" alone is a Dutch word.');
INSERT INTO "vendors" VALUES('unit4','Unit4','NL','it-services','Means nothing else in one word.');
INSERT INTO "vendors" VALUES('visma','Visma (Raet)','NO','it-services','Only capitalised; Raet is its salary system.');
INSERT INTO "vendors" VALUES('afas','AFAS','NL','it-services','Only in capitals; the concert hall bears its name.');
INSERT INTO "vendors" VALUES('solvinity','Solvinity','NL','it-services','Means nothing else; runs DigiD''s servers.');
INSERT INTO "vendors" VALUES('kyndryl','Kyndryl','US','it-services','Means nothing else; the buyer of Solvinity.');
INSERT INTO "vendors" VALUES('cgi','CGI (Logica)','CA','it-services','Logica, until 2012 its own firm, was a large supplier of government.');
INSERT INTO "vendors" VALUES('dxc','DXC Technology','US','it-services','Only in capitals.');
INSERT INTO "vendors" VALUES('infosys','Infosys','IN','it-services','Means nothing else.');
INSERT INTO "vendors" VALUES('tcs','Tata Consultancy Services','IN','it-services','Tata alone is the steelworks in IJmuiden, and TCS many things.');
INSERT INTO "vendors" VALUES('cognizant','Cognizant','US','it-services','Only capitalised; in lower case an English word.');
INSERT INTO "vendors" VALUES('chipsoft','ChipSoft','NL','it-services','Means nothing else; patient records of most hospitals.');
INSERT INTO "vendors" VALUES('epic','Epic','US','it-services','Patient records of hospitals, beside such words only.');
INSERT INTO "vendors" VALUES('nedap','Nedap','NL','it-services','Means nothing else; voting computers once, care records now.');
INSERT INTO "vendors" VALUES('blueriq','Blueriq','NL','it-services','Means nothing else.');
INSERT INTO "vendors" VALUES('sdu','Sdu','NL','it-services','Printer of passports and publisher for the State until 2007; in capitals also a surname''s initials.');
INSERT INTO "vendors" VALUES('diginotar','DigiNotar','NL','cybersecurity','Means nothing else; issued certificates of government until the break-in of 2011.');
INSERT INTO "vendors" VALUES('fox-it','Fox-IT','NL','cybersecurity','Means nothing else; encryption and detection for the State.');
INSERT INTO "vendors" VALUES('kaspersky','Kaspersky','RU','cybersecurity','The firm bears its founder''s name.');
INSERT INTO "vendors" VALUES('crowdstrike','CrowdStrike','US','cybersecurity','Means nothing else.');
INSERT INTO "vendors" VALUES('citrix','Citrix','US','cybersecurity','Means nothing else; work at a distance, leaks in 2020 and 2025.');
INSERT INTO "vendors" VALUES('fortinet','Fortinet','US','cybersecurity','Means nothing else.');
INSERT INTO "vendors" VALUES('ivanti','Ivanti (Pulse Secure)','US','cybersecurity','Pulse Secure is its since 2020; "Pulse" alone is an English word.');
INSERT INTO "vendors" VALUES('solarwinds','SolarWinds','US','cybersecurity','Means nothing else.');
INSERT INTO "vendors" VALUES('palo-alto-networks','Palo Alto Networks','US','cybersecurity','"Palo Alto" alone is a town.');
INSERT INTO "vendors" VALUES('check-point','Check Point','IL','cybersecurity','"Checkpoint" alone is any barrier.');
INSERT INTO "vendors" VALUES('accenture','Accenture','IE','consultancy','Means nothing else.');
INSERT INTO "vendors" VALUES('deloitte','Deloitte','GB','consultancy','Means nothing else in Dutch texts.');
INSERT INTO "vendors" VALUES('kpmg','KPMG','NL','consultancy','Means nothing else.');
INSERT INTO "vendors" VALUES('pwc','PwC','GB','consultancy','Written in many ways, all unmistakable.');
INSERT INTO "vendors" VALUES('ey','EY','GB','consultancy','The two letters in capitals only.');
INSERT INTO "vendors" VALUES('mckinsey','McKinsey','US','consultancy','Means nothing else.');
INSERT INTO "vendors" VALUES('bcg','Boston Consulting Group','US','consultancy','In full the name is sure.');
INSERT INTO "vendors" VALUES('berenschot','Berenschot','NL','consultancy','As a surname it is rare; in parliament the bureau.');
INSERT INTO "vendors" VALUES('aef','Andersson Elffers Felix','NL','consultancy','In full, or with what it does.');
INSERT INTO "vendors" VALUES('twynstra','Twynstra','NL','consultancy','Means nothing else.');
INSERT INTO "vendors" VALUES('ecorys','Ecorys','NL','consultancy','Means nothing else.');
INSERT INTO "vendors" VALUES('panteia','Panteia','NL','consultancy','Only capitalised; the bureau, not the Athenian university in Dutch texts.');
INSERT INTO "vendors" VALUES('significant','Significant','NL','consultancy','"Significant" alone is a Dutch word.');
INSERT INTO "vendors" VALUES('arcadis','Arcadis','NL','consultancy','Means nothing else; engineers.');
INSERT INTO "vendors" VALUES('haskoning','Haskoning','NL','consultancy','Means nothing else; engineers.');
INSERT INTO "vendors" VALUES('gupta','Gupta Strategists','NL','consultancy','"Gupta" alone is a surname.');
INSERT INTO "vendors" VALUES('asml','ASML','NL','semiconductors','Only in capitals.');
INSERT INTO "vendors" VALUES('nxp','NXP','NL','semiconductors','Only in capitals.');
INSERT INTO "vendors" VALUES('nexperia','Nexperia','NL','semiconductors','Means nothing else; seat in Nijmegen, owner Wingtech.');
INSERT INTO "vendors" VALUES('wingtech','Wingtech','CN','semiconductors','Means nothing else; owner of Nexperia.');
INSERT INTO "vendors" VALUES('nvidia','Nvidia','US','semiconductors','Means nothing else.');
INSERT INTO "vendors" VALUES('intel','Intel','US','semiconductors','Beside words of chips only.');
INSERT INTO "vendors" VALUES('tsmc','TSMC','TW','semiconductors','Only in capitals.');
INSERT INTO "vendors" VALUES('smic','SMIC','CN','semiconductors','Only in capitals; "smic" is the French minimum wage.');
INSERT INTO "vendors" VALUES('philips','Philips','NL','pharma','Only capitalised; in texts about apnoea devices, ventilators and scanners.');
INSERT INTO "vendors" VALUES('pfizer','Pfizer','US','pharma','Means nothing else.');
INSERT INTO "vendors" VALUES('biontech','BioNTech','DE','pharma','Means nothing else; partner of Pfizer.');
INSERT INTO "vendors" VALUES('moderna','Moderna','US','pharma','Only capitalised; in lower case Italian for modern.');
INSERT INTO "vendors" VALUES('astrazeneca','AstraZeneca','GB','pharma','Means nothing else.');
INSERT INTO "vendors" VALUES('johnson-johnson','Johnson & Johnson (Janssen)','US','pharma','Johnson alone is a surname; Janssen is its vaccine branch in Leiden.');
INSERT INTO "vendors" VALUES('novavax','Novavax','US','pharma','Means nothing else.');
INSERT INTO "vendors" VALUES('curevac','CureVac','DE','pharma','Means nothing else.');
INSERT INTO "vendors" VALUES('medtronic','Medtronic','IE','pharma','Means nothing else; implants.');
INSERT INTO "vendors" VALUES('abbott','Abbott','US','pharma','Sensors and tests; the surname alone does not count.');
INSERT INTO "vendors" VALUES('roche','Roche','CH','pharma','Beside words of medicine only.');
INSERT INTO "vendors" VALUES('novartis','Novartis','CH','pharma','Means nothing else.');
INSERT INTO "vendors" VALUES('gsk','GSK','GB','pharma','Only in capitals.');
INSERT INTO "vendors" VALUES('msd','MSD (Merck)','US','pharma','Only in capitals; the abbreviation of Merck Sharp & Dohme, which ran Organon in Oss.');
INSERT INTO "vendors" VALUES('novo-nordisk','Novo Nordisk','DK','pharma','"Novo" alone is Latin; known by its products too.');
INSERT INTO "vendors" VALUES('sanofi','Sanofi','FR','pharma','Means nothing else; Genzyme is its daughter.');
INSERT INTO "vendors" VALUES('gilead','Gilead','US','pharma','Beside words of medicine only.');
INSERT INTO "vendors" VALUES('biogen','Biogen','US','pharma','Only capitalised; in lower case a term of biology.');
INSERT INTO "vendors" VALUES('vertex','Vertex','US','pharma','Known by its medicines against cystic fibrosis.');
INSERT INTO "vendors" VALUES('leadiant','Leadiant','GB','pharma','Means nothing else; the price of CDCA.');
INSERT INTO "vendors" VALUES('abbvie','AbbVie','US','pharma','Means nothing else.');
INSERT INTO "vendors" VALUES('eurofins','Eurofins','LU','pharma','Means nothing else; laboratories.');
INSERT INTO "vendors" VALUES('mediq','Mediq','NL','pharma','Only capitalised; protective goods for the State in 2020.');
INSERT INTO "vendors" VALUES('relief-goods-alliance','Relief Goods Alliance','NL','pharma','The firm and foundation of the face mask deal of 2020; its owners'' names are persons''.');
INSERT INTO "vendors" VALUES('damen','Damen','NL','defence','Beside words of ships only.');
INSERT INTO "vendors" VALUES('elbit','Elbit Systems','IL','defence','Only capitalised.');
INSERT INTO "vendors" VALUES('iai','Israel Aerospace Industries','IL','defence','In full the name is sure.');
INSERT INTO "vendors" VALUES('rafael','Rafael','IL','defence','Beside words of arms only.');
INSERT INTO "vendors" VALUES('lockheed-martin','Lockheed Martin','US','defence','Means nothing else.');
INSERT INTO "vendors" VALUES('rtx','RTX (Raytheon)','US','defence','RTX alone is also a series of graphics cards.');
INSERT INTO "vendors" VALUES('northrop-grumman','Northrop Grumman','US','defence','Means nothing else.');
INSERT INTO "vendors" VALUES('general-atomics','General Atomics','US','defence','Means nothing else; the MQ-9 Reaper.');
INSERT INTO "vendors" VALUES('boeing','Boeing','US','defence','Aircraft of airlines and of the armed forces; the name means nothing else.');
INSERT INTO "vendors" VALUES('airbus','Airbus','NL','defence','Means nothing else; its legal seat is in Leiden.');
INSERT INTO "vendors" VALUES('rheinmetall','Rheinmetall','DE','defence','Means nothing else.');
INSERT INTO "vendors" VALUES('knds','KNDS (Krauss-Maffei Wegmann)','NL','defence','Only in capitals; its legal seat is in Amsterdam.');
INSERT INTO "vendors" VALUES('thyssenkrupp','ThyssenKrupp','DE','defence','Means nothing else; TKMS builds submarines.');
INSERT INTO "vendors" VALUES('naval-group','Naval Group','FR','defence','Both words together; builder of the new submarines.');
INSERT INTO "vendors" VALUES('saab','Saab','SE','defence','Only capitalised; in parliament aircraft and submarines, hardly ever the car.');
INSERT INTO "vendors" VALUES('bae-systems','BAE Systems','GB','defence','Only in capitals.');
INSERT INTO "vendors" VALUES('leonardo','Leonardo','IT','defence','Beside words of arms only.');
INSERT INTO "vendors" VALUES('fokker','GKN Fokker','NL','defence','Fokker alone is a breeder, a surname and an old aircraft.');
INSERT INTO "vendors" VALUES('anduril','Anduril','US','defence','Only capitalised; a sword in a novel otherwise.');
INSERT INTO "vendors" VALUES('helsing','Helsing','DE','defence','Beside words of arms only.');
INSERT INTO "vendors" VALUES('adyen','Adyen','NL','payments','Means nothing else.');
INSERT INTO "vendors" VALUES('worldline','Worldline (equensWorldline)','FR','payments','Equens, which handled Dutch payments, became part of it in 2016.');
INSERT INTO "vendors" VALUES('paypal','PayPal','US','payments','Means nothing else.');
INSERT INTO "vendors" VALUES('klarna','Klarna','SE','payments','Means nothing else.');
INSERT INTO "vendors" VALUES('afterpay','AfterPay (Riverty)','DE','payments','Renamed Riverty in 2022.');
INSERT INTO "vendors" VALUES('mastercard','Mastercard','US','payments','Means nothing else.');
INSERT INTO "vendors" VALUES('visa','Visa','US','payments','Beside words of payment only.');
INSERT INTO "vendors" VALUES('wirecard','Wirecard','DE','payments','Means nothing else.');
INSERT INTO "vendors" VALUES('translink','Translink','NL','transport','Means nothing else; the public transport card.');
INSERT INTO "vendors" VALUES('alstom','Alstom','FR','transport','Trains and rail safety systems; Bombardier''s trains are its since 2021.');
INSERT INTO "vendors" VALUES('siemens','Siemens','DE','transport','Only capitalised; in lower case a unit of conductance.');
INSERT INTO "vendors" VALUES('ansaldobreda','AnsaldoBreda','IT','transport','Means nothing else; maker of the Fyra. Hitachi bought it in 2015.');
INSERT INTO "vendors" VALUES('caf','CAF','ES','transport','A train builder with the abbreviation of a fraud team, so words of trains must be near.');
INSERT INTO "vendors" VALUES('vdl','VDL','NL','transport','Only in capitals; buses, cars and defence work.');
INSERT INTO "vendors" VALUES('ebusco','Ebusco','NL','transport','Means nothing else; buses.');
INSERT INTO "vendors" VALUES('tesla','Tesla','US','transport','Only capitalised; a unit of magnetism in lower case.');
INSERT INTO "vendors" VALUES('byd','BYD','CN','transport','Only in capitals; cars and buses.');
INSERT INTO "vendors" VALUES('transvision','Transvision','NL','transport','Means nothing else; runs Valys, the State''s travel for people with a handicap.');
INSERT INTO "vendors" VALUES('vfs-global','VFS Global','AE','it-services','Takes applications for visas on behalf of embassies.');
INSERT INTO "vendors" VALUES('strukton','Strukton','NL','infrastructure','Means nothing else.');
INSERT INTO "vendors" VALUES('volkerwessels','VolkerWessels','NL','infrastructure','Means nothing else.');
INSERT INTO "vendors" VALUES('bam','BAM','NL','infrastructure','Three letters with other meanings, so only with what it is.');
INSERT INTO "vendors" VALUES('heijmans','Heijmans','NL','infrastructure','Also a surname.');
INSERT INTO "vendors" VALUES('g4s','G4S','GB','security','Means nothing else.');
INSERT INTO "vendors" VALUES('trigion','Trigion (Facilicom)','NL','security','Means nothing else; guards of asylum centres.');
INSERT INTO "vendors" VALUES('securitas','Securitas','SE','security','Only capitalised; Latin otherwise.');
INSERT INTO "vendors" VALUES('sodexo','Sodexo','FR','security','Means nothing else; meals and services in institutions.');
INSERT INTO "vendors" VALUES('westinghouse','Westinghouse','US','energy','Means nothing else; bidder for new nuclear plants.');
INSERT INTO "vendors" VALUES('edf','EDF','FR','energy','Bidder for new nuclear plants.');
INSERT INTO "vendors" VALUES('khnp','KHNP','KR','energy','Only in capitals; bidder for new nuclear plants.');
CREATE TABLE verdicts (
            answer_id TEXT PRIMARY KEY REFERENCES answers(id),
            document_number TEXT NOT NULL REFERENCES documents(number),
            verdict TEXT NOT NULL,         -- answers, partly, evades
            marks INTEGER NOT NULL         -- marked sentences that are not direct
        , reason TEXT NOT NULL DEFAULT '', missing TEXT NOT NULL DEFAULT '[]');
INSERT INTO "verdicts" VALUES('2021D90031-a1','2021D90031','answers',0,'unmarked','[]');
INSERT INTO "verdicts" VALUES('2021D90031-a2','2021D90031','evades',3,'share','["hoeveel bewakingscamera’s van de fabrikanten hikvision en dahua zijn er in gebruik bij de rijksoverheid, de provincies, de gemeenten en de waterschappen?", "kunt u dit per overheidslaag uitsplitsen?"]');
INSERT INTO "verdicts" VALUES('2021D90031-a3','2021D90031','answers',0,'unmarked','[]');
INSERT INTO "verdicts" VALUES('2021D90031-a4','2021D90031','answers',1,'declined','[]');
INSERT INTO "verdicts" VALUES('2021D90031-a5','2021D90031','answers',0,'unmarked','[]');
CREATE TABLE votes (
            id TEXT PRIMARY KEY,
            decision_id TEXT,
            vote TEXT NOT NULL,            -- for, against, absent
            party TEXT, name TEXT, person_id TEXT,
            seats INTEGER,
            mistake INTEGER NOT NULL       -- the member declared to have voted by mistake
        );
INSERT INTO "votes" VALUES('02ee1695-0561-585c-b0ab-3a15eabcafb2','6e7591ef-7db8-56f3-9f66-b40bd2749a04','for','SAK','SAK',NULL,17,0);
INSERT INTO "votes" VALUES('178ab1a1-c40c-5319-a643-63a951f3579c','6e7591ef-7db8-56f3-9f66-b40bd2749a04','for','VM','VM',NULL,27,0);
INSERT INTO "votes" VALUES('1ca9e97f-9b79-5fcb-a1a7-fd77770eea69','6e7591ef-7db8-56f3-9f66-b40bd2749a04','for','Nieuw Bestek','Nieuw Bestek',NULL,12,0);
INSERT INTO "votes" VALUES('29c10a09-b314-5768-b150-12b75ca57a3d','6e7591ef-7db8-56f3-9f66-b40bd2749a04','for','Streekpartij','Streekpartij',NULL,20,0);
INSERT INTO "votes" VALUES('2bec5995-81eb-5e6e-96cf-7511518bcb61','6e7591ef-7db8-56f3-9f66-b40bd2749a04','for','Steden2030','Steden2030',NULL,2,0);
INSERT INTO "votes" VALUES('76b31914-16f1-5c82-9f4f-b9aaa9995305','6e7591ef-7db8-56f3-9f66-b40bd2749a04','for','De Dijken','De Dijken',NULL,7,0);
INSERT INTO "votes" VALUES('8a5e6267-afb6-5d2d-a5df-3d517d96cc83','6e7591ef-7db8-56f3-9f66-b40bd2749a04','against','Volksbelang','Volksbelang',NULL,22,0);
INSERT INTO "votes" VALUES('a60b2da4-cb87-5f5e-a9f9-f5abda4091ea','6e7591ef-7db8-56f3-9f66-b40bd2749a04','for','CVB','CVB',NULL,10,0);
INSERT INTO "votes" VALUES('ccaf6314-2d8a-59c9-9948-6a4de7d8f074','6e7591ef-7db8-56f3-9f66-b40bd2749a04','against','Lijst Waterbolk','Lijst Waterbolk',NULL,4,0);
INSERT INTO "votes" VALUES('e5659c78-f5d2-51ec-862f-71d0be33e1c6','6e7591ef-7db8-56f3-9f66-b40bd2749a04','for','GroenVerbond','GroenVerbond',NULL,29,0);
CREATE TABLE waiting_figures (     -- sets of questions by the days to the answer: any of these can be added up
            ministry TEXT NOT NULL, year TEXT NOT NULL, days INTEGER NOT NULL, sets INTEGER NOT NULL,
            PRIMARY KEY (ministry, year, days)
        ) WITHOUT ROWID;
INSERT INTO "waiting_figures" VALUES('bzk','2020',43,1);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX cases_kind ON cases (kind, started_on);
CREATE INDEX documents_kind ON documents (kind, dated_on);
CREATE INDEX documents_ministry ON documents (ministry);
CREATE INDEX case_documents_document ON case_documents (document_number);
CREATE INDEX actors_case ON actors (case_number);
CREATE INDEX actors_document ON actors (document_number);
CREATE INDEX questions_document ON questions (document_number, position);
CREATE INDEX answers_document ON answers (document_number, position);
CREATE INDEX answer_questions_question ON answer_questions (question_id);
CREATE INDEX passages_document ON passages (document_number, position);
CREATE INDEX passages_answer ON passages (answer_id, position);
CREATE INDEX passages_hash ON passages (text_hash);
CREATE INDEX decision_cases_case ON decision_cases (case_number);
CREATE INDEX votes_decision ON votes (decision_id);
CREATE INDEX ledger_errors ON ledger (stage) WHERE error IS NOT NULL;
CREATE INDEX tags_document ON tags (document_number);
CREATE INDEX tags_slug ON tags (kind, slug);
CREATE INDEX tags_target ON tags (target_id);
CREATE INDEX judgements_document ON judgements (document_number);
CREATE INDEX judgements_answer ON judgements (answer_id);
CREATE INDEX judgements_category ON judgements (category);
CREATE INDEX verdicts_document ON verdicts (document_number);
CREATE INDEX formula_members_passage ON formula_members (passage_id);
CREATE INDEX chain_members_case ON chain_members (case_number);
CREATE INDEX note_marks_document ON note_marks (document_number);
CREATE INDEX citations_document ON citations (document_number);
CREATE INDEX citations_answer ON citations (answer_id);
CREATE INDEX citations_target ON citations (target_document);
CREATE INDEX questions_doubtful ON questions (id) WHERE doubtful = 1;
CREATE INDEX answers_doubtful ON answers (id) WHERE doubtful = 1;
CREATE VIEW counted_verdicts AS    -- what every count, share and ranking of the site is made of
        SELECT * FROM verdicts WHERE answer_id NOT IN (SELECT id FROM answers WHERE doubtful = 1);
CREATE VIEW counted_tags AS
        SELECT * FROM tags WHERE target_id NOT IN (
            SELECT id FROM answers WHERE doubtful = 1 UNION ALL SELECT id FROM questions WHERE doubtful = 1);
CREATE INDEX party_votes_party ON party_votes (party, vote);
CREATE VIEW motion_votes AS        -- how each party voted on a motion in the decision that its result is of
        SELECT m.document_number, p.* FROM motions m JOIN party_votes p ON p.decision_id = m.decision_id;
CREATE INDEX cases_state ON cases (state, due_on);
CREATE INDEX case_counts_due ON case_counts (state, due_on);
CREATE INDEX case_facets_case ON case_facets (case_number, facet, value);
CREATE INDEX facet_totals_label ON facet_totals (facet, label);
CREATE UNIQUE INDEX person_pages_person ON person_pages (role, person_id);
CREATE INDEX search_texts_dated ON search_texts (dated_on);
PRAGMA writable_schema=OFF;
COMMIT;
