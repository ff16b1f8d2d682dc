"""Schema of `tkdocs.db`: everything made out of `sources.db`, and published. Append; never edit a shipped migration.

Keys are the chamber's own numbers, so that links stay: a document `2025D04328` has questions `2025D04328-q1`, answers
`2025D04328-a1` and passages `2025D04328-p1`, counted in the order of the text.
"""

from sqlite_utils import Database, Migrations

from tkdocs.store.watched import WATCHED, own, watch

migrations = Migrations("tkdocs")


@migrations()
def m001_documents(db: Database) -> None:
    """What `parse` writes."""
    db.executescript(
        """
        CREATE TABLE people (
            id TEXT PRIMARY KEY, name TEXT, function TEXT, party TEXT
        );
        CREATE TABLE parties (
            id TEXT PRIMARY KEY, abbreviation TEXT, name TEXT, seats INTEGER, active_from TEXT, active_to TEXT
        );
        CREATE TABLE ministries (
            slug TEXT PRIMARY KEY, name TEXT NOT NULL, abbreviation TEXT NOT NULL
        );
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
        );
        CREATE INDEX cases_kind ON cases (kind, started_on);
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
        );
        CREATE INDEX documents_kind ON documents (kind, dated_on);
        CREATE INDEX documents_ministry ON documents (ministry);
        CREATE TABLE case_documents (
            case_number TEXT NOT NULL REFERENCES cases(number),
            document_number TEXT NOT NULL REFERENCES documents(number),
            PRIMARY KEY (case_number, document_number)
        );
        CREATE INDEX case_documents_document ON case_documents (document_number);
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
        CREATE INDEX actors_case ON actors (case_number);
        CREATE INDEX actors_document ON actors (document_number);
        CREATE TABLE questions (
            id TEXT PRIMARY KEY,           -- 2024D45678-q1
            document_number TEXT NOT NULL REFERENCES documents(number),
            position INTEGER NOT NULL,
            number TEXT NOT NULL,          -- as printed
            text TEXT NOT NULL
        );
        CREATE INDEX questions_document ON questions (document_number, position);
        CREATE TABLE answers (
            id TEXT PRIMARY KEY,           -- 2024D45678-a1
            document_number TEXT NOT NULL REFERENCES documents(number),
            position INTEGER NOT NULL,
            numbers TEXT NOT NULL,         -- "4, 5"
            text TEXT NOT NULL
        );
        CREATE INDEX answers_document ON answers (document_number, position);
        CREATE TABLE answer_questions (
            answer_id TEXT NOT NULL REFERENCES answers(id),
            question_id TEXT NOT NULL REFERENCES questions(id),
            PRIMARY KEY (answer_id, question_id)
        );
        CREATE INDEX answer_questions_question ON answer_questions (question_id);
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
        CREATE INDEX passages_document ON passages (document_number, position);
        CREATE INDEX passages_answer ON passages (answer_id, position);
        CREATE INDEX passages_hash ON passages (text_hash);
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
        );
        CREATE TABLE decisions (
            id TEXT PRIMARY KEY, kind TEXT, text TEXT, status TEXT, voting TEXT, decided_on TEXT
        );
        CREATE TABLE decision_cases (
            decision_id TEXT NOT NULL REFERENCES decisions(id),
            case_number TEXT NOT NULL,
            PRIMARY KEY (decision_id, case_number)
        );
        CREATE INDEX decision_cases_case ON decision_cases (case_number);
        CREATE TABLE votes (
            id TEXT PRIMARY KEY,
            decision_id TEXT,
            vote TEXT NOT NULL,            -- for, against, absent
            party TEXT, name TEXT, person_id TEXT,
            seats INTEGER,
            mistake INTEGER NOT NULL       -- the member declared to have voted by mistake
        );
        CREATE INDEX votes_decision ON votes (decision_id);
        CREATE TABLE letters (
            document_number TEXT PRIMARY KEY REFERENCES documents(number),
            sender TEXT, reference TEXT
        );
        CREATE TABLE reading_doubts (
            document_number TEXT NOT NULL REFERENCES documents(number),
            position INTEGER NOT NULL,
            doubt TEXT NOT NULL,
            PRIMARY KEY (document_number, position)
        );
        CREATE TABLE ledger (
            stage TEXT NOT NULL,
            key TEXT NOT NULL,
            fingerprint TEXT NOT NULL,
            error TEXT,
            at TEXT NOT NULL,
            PRIMARY KEY (stage, key)
        ) WITHOUT ROWID;
        CREATE INDEX ledger_errors ON ledger (stage) WHERE error IS NOT NULL;
        """
    )


@migrations()
def m002_tags(db: Database) -> None:
    """What `tag` writes."""
    db.executescript(
        """
        CREATE TABLE vendors (
            slug TEXT PRIMARY KEY, name TEXT NOT NULL, country TEXT NOT NULL, kind TEXT NOT NULL, reason TEXT NOT NULL
        );
        CREATE TABLE topics (
            slug TEXT PRIMARY KEY, label TEXT NOT NULL, uri TEXT NOT NULL UNIQUE, broader TEXT REFERENCES topics(slug)
        );
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
        CREATE INDEX tags_document ON tags (document_number);
        CREATE INDEX tags_slug ON tags (kind, slug);
        CREATE INDEX tags_target ON tags (target_id);
        """
    )


@migrations()
def m003_judgements(db: Database) -> None:
    """What `embed`, `judge` and `group` write."""
    db.executescript(
        """
        CREATE TABLE encoders (
            id TEXT PRIMARY KEY,           -- name, revision, dimension; when fitted here, a digest
            source TEXT NOT NULL,          -- model name, or path of the folder (relative to the mirror's, if in it)
            revision TEXT,                 -- as asked for; NULL: the newest, or a folder
            prompts TEXT,                  -- JSON object, where other than the model's own
            dimension INTEGER NOT NULL,
            fitted_on INTEGER,             -- number of texts, where fitted here
            active INTEGER NOT NULL        -- 1 for the one whose vectors are used
        );
        CREATE TABLE vectors (
            text_hash TEXT NOT NULL,
            encoder_id TEXT NOT NULL REFERENCES encoders(id),
            vector BLOB NOT NULL,          -- float16, little-endian, unit length
            PRIMARY KEY (encoder_id, text_hash)
        ) WITHOUT ROWID;
        CREATE TABLE categories (
            slug TEXT PRIMARY KEY,         -- no_overview, not_registered ... (the labelling guideline's twelve)
            label TEXT NOT NULL,           -- Dutch
            description TEXT NOT NULL      -- Dutch
        );
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
        );
        CREATE INDEX judgements_document ON judgements (document_number);
        CREATE INDEX judgements_answer ON judgements (answer_id);
        CREATE INDEX judgements_category ON judgements (category);
        CREATE TABLE verdicts (
            answer_id TEXT PRIMARY KEY REFERENCES answers(id),
            document_number TEXT NOT NULL REFERENCES documents(number),
            verdict TEXT NOT NULL,         -- answers, partly, evades
            marks INTEGER NOT NULL         -- marked sentences that are not direct
        );
        CREATE INDEX verdicts_document ON verdicts (document_number);
        CREATE TABLE formulas (
            id TEXT PRIMARY KEY,           -- stable across rebuilds
            label TEXT NOT NULL,           -- a real member, masked
            category TEXT NOT NULL REFERENCES categories(slug),
            count INTEGER NOT NULL,        -- members
            documents INTEGER NOT NULL,
            ministries INTEGER NOT NULL,
            first_on TEXT, last_on TEXT
        );
        CREATE TABLE formula_members (
            formula_id TEXT NOT NULL REFERENCES formulas(id),
            passage_id TEXT NOT NULL REFERENCES passages(id),
            dated_on TEXT,
            PRIMARY KEY (formula_id, passage_id)
        );
        CREATE INDEX formula_members_passage ON formula_members (passage_id);
        CREATE TABLE chains (
            id TEXT PRIMARY KEY,           -- number of its first case
            label TEXT NOT NULL,
            cases INTEGER NOT NULL,
            withheld INTEGER NOT NULL,     -- members whose answer does not give what was asked
            first_on TEXT, last_on TEXT
        );
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
        CREATE INDEX chain_members_case ON chain_members (case_number);
        """
    )


@migrations()
def m004_published(db: Database) -> None:
    """What `publish` writes: the search index and facts about the whole."""
    db.executescript(
        """
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
        CREATE VIRTUAL TABLE search USING fts5 (
            title, text, stemmed, content='search_texts', content_rowid='id', tokenize="unicode61 remove_diacritics 2"
        );
        CREATE VIRTUAL TABLE search_vocabulary USING fts5vocab (search, col);  -- slow: it reads the whole index
        CREATE TABLE search_words (        -- every printed word, for looking up parts of compounds
            word TEXT PRIMARY KEY, texts INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE source_errors (       -- what could not be fetched: the ledger errors of sources.db
            stage TEXT NOT NULL, key TEXT NOT NULL, error TEXT NOT NULL, PRIMARY KEY (stage, key)
        ) WITHOUT ROWID;
        CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL);  -- source, data_until, encoder, counts
        """
    )


@migrations()
def m005_reading(db: Database) -> None:
    """Doubts by block, notes, citations, terms with recesses, links that the chamber did not give."""
    db.executescript(
        """
        ALTER TABLE reading_doubts ADD COLUMN kind TEXT NOT NULL DEFAULT '';  -- see vocabulary.DoubtKind
        ALTER TABLE reading_doubts ADD COLUMN numbers TEXT NOT NULL DEFAULT '';  -- questions concerned: "4, 5"; '': all
        ALTER TABLE questions ADD COLUMN doubtful INTEGER NOT NULL DEFAULT 0;    -- 1: a doubt concerns it
        ALTER TABLE answers ADD COLUMN doubtful INTEGER NOT NULL DEFAULT 0;      -- 1: in no statistics
        ALTER TABLE documents ADD COLUMN reference TEXT;  -- as printed; of questions and answers their case: 2024Z17331
        ALTER TABLE motions ADD COLUMN decision_id TEXT;   -- decisions.id: the one that the result is of
        ALTER TABLE motions ADD COLUMN voting TEXT;        -- met handopsteken, hoofdelijk, zonder stemming
        ALTER TABLE letters ADD COLUMN dated_on TEXT;
        ALTER TABLE letters ADD COLUMN subject TEXT;
        ALTER TABLE cases ADD COLUMN asked_on TEXT;        -- questions only: as printed, else as listed
        ALTER TABLE cases ADD COLUMN postponed_on TEXT;    -- day of the first notice
        ALTER TABLE cases ADD COLUMN transferred_on TEXT;
        ALTER TABLE cases ADD COLUMN withdrawn_on TEXT;
        ALTER TABLE cases ADD COLUMN recess_days INTEGER;  -- of the days to the answer, or so far; NULL: unknown
        ALTER TABLE case_documents ADD COLUMN link TEXT NOT NULL DEFAULT 'source';  -- or: reference, number, subject
        CREATE TABLE notes (
            document_number TEXT NOT NULL REFERENCES documents(number),
            position INTEGER NOT NULL,
            mark TEXT NOT NULL,            -- as printed
            text TEXT NOT NULL,
            PRIMARY KEY (document_number, position)
        );
        CREATE TABLE note_marks (          -- where a note's mark stood in the text of a question or answer
            document_number TEXT NOT NULL REFERENCES documents(number),
            target_id TEXT NOT NULL,       -- questions.id or answers.id
            position INTEGER NOT NULL,     -- offset in the target's text
            mark TEXT NOT NULL,
            PRIMARY KEY (target_id, position, mark)
        );
        CREATE INDEX note_marks_document ON note_marks (document_number);
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
        CREATE INDEX party_votes_party ON party_votes (party, vote);
        CREATE VIEW motion_votes AS        -- how each party voted on a motion in the decision that its result is of
        SELECT m.document_number, p.* FROM motions m JOIN party_votes p ON p.decision_id = m.decision_id;
        CREATE TABLE recesses (            -- days on which the chamber does not meet
            name TEXT NOT NULL, first_on TEXT NOT NULL, last_on TEXT NOT NULL, source TEXT NOT NULL,
            PRIMARY KEY (first_on, last_on)
        );
        """
    )


@migrations()
def m006_judging(db: Database) -> None:
    """What editors decided about marks; why an answer has its verdict."""
    db.executescript(
        """
        ALTER TABLE judgements ADD COLUMN reviewed INTEGER NOT NULL DEFAULT 0;  -- 1: an editor decided
        ALTER TABLE verdicts ADD COLUMN reason TEXT NOT NULL DEFAULT '';  -- unmarked, closed, share, beside, refers;
            -- silent: no sentence says so, but nothing was found that gives some of what was asked
        ALTER TABLE verdicts ADD COLUMN missing TEXT NOT NULL DEFAULT '[]';  -- JSON list: parts of the questions, unmet
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
        """
    )


@migrations()
def m007_site(db: Database) -> None:
    """What `publish` prepares so that no page has to count the whole: by what cases are found, figures, evaluation."""
    db.executescript(
        """
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
        CREATE INDEX cases_state ON cases (state, due_on);
        -- For the pages of figures and of completeness; a key that is not known is ''. See `store/figures.py`.
        CREATE TABLE answer_figures (      -- judged answers, by ministry and year of the answer
            ministry TEXT NOT NULL, year TEXT NOT NULL,
            judged INTEGER NOT NULL,       -- that count
            marked INTEGER NOT NULL,       -- with a mark that is no direct answer
            withheld INTEGER NOT NULL,     -- in which what was asked is not, or partly, given
            doubtful INTEGER NOT NULL,     -- read with doubt: in none of the other numbers
            PRIMARY KEY (ministry, year)
        ) WITHOUT ROWID;
        CREATE TABLE mark_figures (        -- marks that are no direct answer, by ministry and year of the answer
            ministry TEXT NOT NULL, year TEXT NOT NULL, category TEXT NOT NULL,
            sentences INTEGER NOT NULL, answers INTEGER NOT NULL,
            PRIMARY KEY (ministry, year, category)
        ) WITHOUT ROWID;
        CREATE TABLE set_figures (         -- sets of questions, by ministry and year of asking
            ministry TEXT NOT NULL, year TEXT NOT NULL,
            sets INTEGER NOT NULL, answered INTEGER NOT NULL, overdue INTEGER NOT NULL, withdrawn INTEGER NOT NULL,
            postponed INTEGER NOT NULL, transferred INTEGER NOT NULL,
            PRIMARY KEY (ministry, year)
        ) WITHOUT ROWID;
        CREATE TABLE waiting_figures (     -- sets of questions by the days to the answer: any of these can be added up
            ministry TEXT NOT NULL, year TEXT NOT NULL, days INTEGER NOT NULL, sets INTEGER NOT NULL,
            PRIMARY KEY (ministry, year, days)
        ) WITHOUT ROWID;
        CREATE TABLE completeness (        -- documents by kind and year
            kind TEXT NOT NULL, year TEXT NOT NULL,
            listed INTEGER NOT NULL,       -- in the chamber's list, as far as that was mirrored
            downloaded INTEGER NOT NULL, read INTEGER NOT NULL, doubtful INTEGER NOT NULL, failed INTEGER NOT NULL,
            PRIMARY KEY (kind, year)
        ) WITHOUT ROWID;
        CREATE TABLE unread (              -- why documents have no text here, by kind
            kind TEXT NOT NULL, reason TEXT NOT NULL, documents INTEGER NOT NULL,
            example TEXT,                  -- documents.number, where one has
            PRIMARY KEY (kind, reason)
        ) WITHOUT ROWID;
        CREATE TABLE stage_figures (       -- pieces of work by stage and, for `parse`, entity of the API
            stage TEXT NOT NULL, entity TEXT NOT NULL, done INTEGER NOT NULL, failed INTEGER NOT NULL,
            PRIMARY KEY (stage, entity)
        ) WITHOUT ROWID;
        CREATE TABLE doubt_figures (       -- doubts of reading, by kind, with one of them
            kind TEXT PRIMARY KEY, times INTEGER NOT NULL, documents INTEGER NOT NULL,
            said TEXT NOT NULL, example TEXT NOT NULL, case_number TEXT
        ) WITHOUT ROWID;
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
        CREATE INDEX case_counts_due ON case_counts (state, due_on);
        CREATE TABLE case_facets (         -- by what a case is found; see store/facets.py
            facet TEXT NOT NULL,           -- kind, ministry, minister, member, party, vendor, topic, category, formula,
                                           -- chain, year, state, verdict
            value TEXT NOT NULL,           -- as in the address of its page
            dated_on TEXT NOT NULL,
            case_number TEXT NOT NULL,
            PRIMARY KEY (facet, value, dated_on, case_number)
        ) WITHOUT ROWID;
        CREATE INDEX case_facets_case ON case_facets (case_number, facet, value);
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
        CREATE INDEX facet_totals_label ON facet_totals (facet, label);
        CREATE TABLE facet_years (         -- the same by year of the case; '' where its day is not known
            facet TEXT NOT NULL, value TEXT NOT NULL, year TEXT NOT NULL,
            cases INTEGER NOT NULL, judged_cases INTEGER NOT NULL, marked_cases INTEGER NOT NULL,
            judged INTEGER NOT NULL, marked INTEGER NOT NULL,
            timed INTEGER NOT NULL, days_low INTEGER, days_median REAL, days_high INTEGER,
            PRIMARY KEY (facet, value, year)
        ) WITHOUT ROWID;
        CREATE TABLE facet_pairs (         -- what goes most often with a value: at most ten of each other facet
            facet TEXT NOT NULL, value TEXT NOT NULL, other TEXT NOT NULL, other_value TEXT NOT NULL,
            cases INTEGER NOT NULL,
            PRIMARY KEY (facet, value, other, other_value)
        ) WITHOUT ROWID;
        CREATE TABLE category_marks (      -- the marked sentences of a category, in the order of time
            category TEXT NOT NULL,
            dated_on TEXT NOT NULL,
            passage_id TEXT NOT NULL,
            PRIMARY KEY (category, dated_on, passage_id)
        ) WITHOUT ROWID;
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
        CREATE UNIQUE INDEX person_pages_person ON person_pages (role, person_id);
        CREATE TABLE search_facets (       -- what texts can be narrowed down by; see store/search_facets.py
            facet TEXT NOT NULL,           -- kind, ministry, year, member, vendor ... as in the site's addresses
            value TEXT NOT NULL,           -- for pages of persons, parties, vendors ... as in their address
            label TEXT,                    -- Dutch; NULL: the site has a word for it
            texts INTEGER NOT NULL,
            ids BLOB NOT NULL,             -- search_texts.id of each, in order: 32 bits, little-endian
            PRIMARY KEY (facet, value)
        ) WITHOUT ROWID;
        CREATE INDEX search_texts_dated ON search_texts (dated_on);
        """
    )


@migrations()
def m008_vector_index(db: Database) -> None:
    """What `publish` prepares for the search by meaning: see store/vector_index.py."""
    db.executescript(
        """
        CREATE TABLE vector_index (
            part TEXT NOT NULL,            -- about, middle, directions, signs, hashes, starts, texts
            number INTEGER NOT NULL,       -- of the piece: a part is cut into small ones
            content BLOB NOT NULL,
            PRIMARY KEY (part, number)
        );
        """
    )


@migrations()
def m009_counts_of_the_chamber(db: Database) -> None:
    """What the chamber says that it has beside what is mirrored: see store/at_source.py."""
    db.executescript(
        """
        CREATE TABLE chamber_counts (
            entity TEXT NOT NULL,          -- Zaak, Document
            kind TEXT NOT NULL,            -- Soort, in the chamber's words
            at_source INTEGER NOT NULL,
            mirrored INTEGER NOT NULL,
            PRIMARY KEY (entity, kind)
        );
        """
    )


@migrations()
def m010_due(db: Database) -> None:
    """What each stage has to look at again, noted by the rows themselves as they change; see `store/due.py`."""
    db.executescript(
        """
        CREATE TABLE due (
            stage TEXT NOT NULL,
            key TEXT NOT NULL,             -- the number of a document, or of a case
            PRIMARY KEY (stage, key)
        ) WITHOUT ROWID;
        CREATE TABLE freed (               -- texts of passages, questions and requests that are gone from one place
            text_hash TEXT PRIMARY KEY
        ) WITHOUT ROWID;
        CREATE TABLE asked_texts (         -- the questions and requests that `embed` has seen
            text_hash TEXT NOT NULL,
            document_number TEXT NOT NULL,
            PRIMARY KEY (text_hash, document_number)
        ) WITHOUT ROWID;
        CREATE TABLE mentions (            -- what the own paper of a case names, as far as `group` has read it
            document_number TEXT PRIMARY KEY REFERENCES documents(number),
            names TEXT NOT NULL            -- JSON list: 2020Z24310, 30821-12 ...
        ) WITHOUT ROWID;
        INSERT OR IGNORE INTO freed SELECT text_hash FROM vectors;
        CREATE INDEX asked_texts_document ON asked_texts (document_number);
        CREATE INDEX search_texts_document ON search_texts (document_number);
        CREATE TRIGGER freed_deleted AFTER DELETE ON passages BEGIN
            INSERT INTO freed VALUES (OLD.text_hash) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER freed_changed AFTER UPDATE OF text_hash ON passages BEGIN
            INSERT INTO freed VALUES (OLD.text_hash) ON CONFLICT DO NOTHING;
        END;
        """
    )
    for at, (table, columns, marks) in enumerate(WATCHED, 1):
        watch(db, f"due_{at}_{table}", table, columns, marks)


@migrations()
def m011_due_vectors(db: Database) -> None:
    """Which vectors came and went since `publish` prepared the search by meaning: see `stages/vector_index.py`."""
    watch(db, "due_vectors", "vectors", "", (own("vectors", key="text_hash"),))


@migrations()
def m012_asked(db: Database) -> None:
    """What questions and motions ask for, as `group` has read it: see `stages/kept_asks.py`."""
    db.executescript(
        """
        CREATE TABLE asked (
            case_number TEXT NOT NULL,
            id TEXT NOT NULL,              -- questions.id, or of a motion documents.number
            kind TEXT NOT NULL,            -- question, motion
            dated_on TEXT NOT NULL,
            about TEXT NOT NULL,           -- the subject of the case
            vendors TEXT NOT NULL,         -- slugs with a blank between them, as in the three columns below
            topics TEXT NOT NULL,
            kinds TEXT NOT NULL,           -- of the information that is asked for
            asked TEXT NOT NULL,           -- stems of the words that ask for it
            subject TEXT NOT NULL,         -- stems of the words of the case's subject
            answer_id TEXT,
            verdict TEXT,
            passage_id TEXT,               -- the marked sentence of which it is surest that it withholds
            PRIMARY KEY (case_number, id)
        ) WITHOUT ROWID;
        """
    )
    marks = (own("group", key="case_number"), own("search"))
    watch(db, "due_asked", "case_documents", "case_number document_number", marks)


@migrations()
def m013_wordings(db: Database) -> None:
    """How marked sentences say it, as `group` has read it: see `stages/kept_wordings.py`."""
    db.executescript(
        """
        CREATE TABLE wordings (
            category TEXT NOT NULL,
            text_hash TEXT NOT NULL,       -- passages.text_hash
            way TEXT NOT NULL,             -- in which it is said, of those of the rules; empty: in none of them
            bones TEXT NOT NULL,           -- where it is none: the words that are left without the subject
            shown TEXT NOT NULL,           -- the sentence with a gap for its subject
            scoped INTEGER NOT NULL,       -- 1: says where or when something is not given
            PRIMARY KEY (category, text_hash)
        ) WITHOUT ROWID;
        """
    )


@migrations()
def m014_due_owners(db: Database) -> None:
    """Of which documents the sentences may stand in other texts than `publish` has written down: see the same.

    Texts are noted by `publish`, which alone writes them: a trigger costs as much as to index a text.
    """
    watch(db, "due_owners_passages", "passages", "", (own("owners"),))


@migrations()
def m015_words_by_column(db: Database) -> None:
    """In how many titles and in how many texts a word stands, so that a day's are added; `publish` counts all once."""
    for column in ("titles", "bodies"):
        db.execute(f"ALTER TABLE search_words ADD COLUMN {column} INTEGER NOT NULL DEFAULT 0")
