-- The partnership's own records: one table a kind, as its field table has it.

CREATE TABLE organisation (
  id INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "short_name" TEXT,
  "sort" TEXT NOT NULL,
  "authority" TEXT,
  "parent" INTEGER REFERENCES organisation (id),
  "website" TEXT,
  "phone" TEXT,
  "email" TEXT,
  "address" TEXT,
  "note" TEXT
) STRICT;

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "organisation" INTEGER REFERENCES organisation (id),
  "job_title" TEXT,
  "email" TEXT,
  "phone" TEXT,
  "left" TEXT,
  "note" TEXT
) STRICT;

CREATE TABLE role (
  id INTEGER PRIMARY KEY,
  "title" TEXT NOT NULL,
  "sort" TEXT NOT NULL,
  "holder" INTEGER REFERENCES person (id),
  "organisation" INTEGER REFERENCES organisation (id),
  "authority" TEXT,
  "body" INTEGER REFERENCES body (id),
  "from" TEXT,
  "to" TEXT,
  "note" TEXT
) STRICT;

CREATE TABLE body (
  id INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "short_name" TEXT,
  "sort" TEXT NOT NULL,
  "parent" INTEGER REFERENCES body (id),
  "terms_of_reference" TEXT,
  "meets" TEXT,
  "quorum" INTEGER,
  "political_balance" INTEGER,
  "geographical_balance" INTEGER,
  "from" TEXT,
  "to" TEXT,
  "note" TEXT
) STRICT;

CREATE TABLE seat (
  id INTEGER PRIMARY KEY,
  "title" TEXT NOT NULL,
  "body" INTEGER NOT NULL REFERENCES body (id),
  "rule" TEXT NOT NULL,
  "portfolio" TEXT,
  "authority" TEXT,
  "organisation" INTEGER REFERENCES organisation (id),
  "holder" INTEGER REFERENCES person (id),
  "party" TEXT,
  "voting" INTEGER,
  "from" TEXT,
  "to" TEXT,
  "note" TEXT
) STRICT;

CREATE TABLE composition (
  id INTEGER PRIMARY KEY,
  "authority" TEXT NOT NULL,
  "party" TEXT NOT NULL,
  "seats" INTEGER NOT NULL,
  "from" TEXT NOT NULL,
  "to" TEXT,
  "source" TEXT NOT NULL
) STRICT;

CREATE TABLE meeting (
  id INTEGER PRIMARY KEY,
  "title" TEXT NOT NULL,
  "body" INTEGER REFERENCES body (id),
  "day" TEXT NOT NULL,
  "starts" TEXT,
  "ends" TEXT,
  "place" TEXT,
  "chair" INTEGER REFERENCES person (id),
  "status" TEXT NOT NULL,
  "previous" INTEGER REFERENCES meeting (id),
  "minutes" TEXT,
  "minutes_agreed" TEXT,
  "note" TEXT
) STRICT;

CREATE TABLE agenda_item (
  id INTEGER PRIMARY KEY,
  "title" TEXT NOT NULL,
  "meeting" INTEGER NOT NULL REFERENCES meeting (id),
  "position" INTEGER,
  "standing" INTEGER,
  "presenter" INTEGER REFERENCES person (id),
  "paper" INTEGER REFERENCES document (id),
  "discussion" TEXT,
  "carried_from" INTEGER REFERENCES agenda_item (id)
) STRICT;

CREATE TABLE attendance (
  id INTEGER PRIMARY KEY,
  "meeting" INTEGER NOT NULL REFERENCES meeting (id),
  "person" INTEGER NOT NULL REFERENCES person (id),
  "presence" TEXT NOT NULL,
  "substitute_for" INTEGER REFERENCES person (id),
  "note" TEXT
) STRICT;

CREATE TABLE decision (
  id INTEGER PRIMARY KEY,
  "title" TEXT NOT NULL,
  "day" TEXT NOT NULL,
  "meeting" INTEGER REFERENCES meeting (id),
  "agenda_item" INTEGER REFERENCES agenda_item (id),
  "body" INTEGER REFERENCES body (id),
  "authority" TEXT,
  "wording" TEXT,
  "vote" TEXT
) STRICT;

CREATE TABLE action (
  id INTEGER PRIMARY KEY,
  "title" TEXT NOT NULL,
  "owner" INTEGER REFERENCES person (id),
  "organisation" INTEGER REFERENCES organisation (id),
  "authority" TEXT,
  "meeting" INTEGER REFERENCES meeting (id),
  "agenda_item" INTEGER REFERENCES agenda_item (id),
  "raised" TEXT NOT NULL,
  "due" TEXT,
  "done" TEXT,
  "dropped" TEXT,
  "outcome" TEXT
) STRICT;

CREATE TABLE recommendation (
  id INTEGER PRIMARY KEY,
  "title" TEXT NOT NULL,
  "addressee" TEXT NOT NULL,
  "made" TEXT NOT NULL,
  "meeting" INTEGER REFERENCES meeting (id),
  "wording" TEXT,
  "answer_due" TEXT,
  "answered" TEXT,
  "status" TEXT NOT NULL,
  "answer" TEXT
) STRICT;

CREATE TABLE event (
  id INTEGER PRIMARY KEY,
  "title" TEXT NOT NULL,
  "sort" TEXT NOT NULL,
  "day" TEXT NOT NULL,
  "until" TEXT,
  "starts" TEXT,
  "ends" TEXT,
  "place" TEXT,
  "organisation" INTEGER REFERENCES organisation (id),
  "body" INTEGER REFERENCES body (id),
  "authority" TEXT,
  "note" TEXT
) STRICT;

CREATE TABLE dispersal_status (
  id INTEGER PRIMARY KEY,
  "authority" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "from" TEXT NOT NULL,
  "to" TEXT,
  "starts" TEXT,
  "reason" TEXT,
  "decision" INTEGER REFERENCES decision (id),
  "source" TEXT
) STRICT;

CREATE TABLE dispersal_target (
  id INTEGER PRIMARY KEY,
  "title" TEXT NOT NULL,
  "by" TEXT NOT NULL,
  "set_on" TEXT,
  "authorities" INTEGER NOT NULL,
  "source" TEXT,
  "note" TEXT
) STRICT;

CREATE TABLE move_on (
  id INTEGER PRIMARY KEY,
  "authority" TEXT NOT NULL,
  "month" TEXT NOT NULL,
  "positive" INTEGER,
  "negative" INTEGER,
  "stayed" INTEGER,
  "departed" INTEGER,
  "unknown" INTEGER,
  "source" TEXT
) STRICT;

CREATE TABLE contract (
  id INTEGER PRIMARY KEY,
  "title" TEXT NOT NULL,
  "reference" TEXT,
  "customer" INTEGER REFERENCES organisation (id),
  "provider" INTEGER NOT NULL REFERENCES organisation (id),
  "from" TEXT,
  "to" TEXT,
  "value" INTEGER,
  "note" TEXT
) STRICT;

CREATE TABLE requirement (
  id INTEGER PRIMARY KEY,
  "title" TEXT NOT NULL,
  "contract" INTEGER NOT NULL REFERENCES contract (id),
  "measure" TEXT,
  "target" REAL,
  "unit" TEXT,
  "better" TEXT,
  "note" TEXT
) STRICT;

CREATE TABLE performance (
  id INTEGER PRIMARY KEY,
  "period" TEXT NOT NULL,
  "requirement" INTEGER NOT NULL REFERENCES requirement (id),
  "from" TEXT NOT NULL,
  "to" TEXT NOT NULL,
  "value" REAL,
  "source" TEXT,
  "note" TEXT
) STRICT;

CREATE TABLE milestone (
  id INTEGER PRIMARY KEY,
  "title" TEXT NOT NULL,
  "contract" INTEGER REFERENCES contract (id),
  "programme" INTEGER REFERENCES programme (id),
  "planned" TEXT NOT NULL,
  "until" TEXT,
  "actual" TEXT,
  "source" TEXT,
  "note" TEXT
) STRICT;

CREATE TABLE property (
  id INTEGER PRIMARY KEY,
  "reference" TEXT NOT NULL,
  "address" TEXT,
  "postcode" TEXT,
  "authority" TEXT,
  "ward" TEXT,
  "sector" TEXT,
  "sort" TEXT,
  "bed_spaces" INTEGER,
  "occupied" INTEGER,
  "provider" INTEGER REFERENCES organisation (id),
  "subcontractor" INTEGER REFERENCES organisation (id),
  "status" TEXT NOT NULL,
  "from" TEXT,
  "to" TEXT,
  "first_listed" TEXT,
  "last_listed" TEXT,
  "easting" INTEGER,
  "northing" INTEGER,
  "note" TEXT
) STRICT;

CREATE TABLE protocol_case (
  id INTEGER PRIMARY KEY,
  "reference" TEXT NOT NULL,
  "property" INTEGER NOT NULL REFERENCES property (id),
  "authority" TEXT,
  "proposed" TEXT NOT NULL,
  "proposer" INTEGER REFERENCES organisation (id),
  "bed_spaces" INTEGER,
  "answer_due" TEXT,
  "decision" TEXT NOT NULL,
  "decided" TEXT,
  "decided_by" INTEGER REFERENCES person (id),
  "conditions" TEXT,
  "reasons" TEXT,
  "note" TEXT
) STRICT;

CREATE TABLE consultation (
  id INTEGER PRIMARY KEY,
  "protocol_case" INTEGER NOT NULL REFERENCES protocol_case (id),
  "consultee" TEXT NOT NULL,
  "organisation" INTEGER REFERENCES organisation (id),
  "asked" TEXT NOT NULL,
  "due" TEXT NOT NULL,
  "answered" TEXT,
  "view" TEXT,
  "reasons" TEXT
) STRICT;

CREATE TABLE service_case (
  id INTEGER PRIMARY KEY,
  "reference" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "sort" TEXT NOT NULL,
  "property" INTEGER REFERENCES property (id),
  "provider" INTEGER REFERENCES organisation (id),
  "authority" TEXT,
  "received" TEXT NOT NULL,
  "route" TEXT,
  "severity" TEXT,
  "due" TEXT,
  "answered" TEXT,
  "detail" TEXT,
  "outcome" TEXT
) STRICT;

CREATE TABLE programme (
  id INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "short_name" TEXT,
  "sort" TEXT NOT NULL,
  "national_commitment" INTEGER,
  "commitment_by" TEXT,
  "national_pledged" INTEGER,
  "national_arrived" INTEGER,
  "national_as_at" TEXT,
  "schemes" TEXT,
  "from" TEXT,
  "to" TEXT,
  "source" TEXT,
  "note" TEXT
) STRICT;

CREATE TABLE participation (
  id INTEGER PRIMARY KEY,
  "programme" INTEGER NOT NULL REFERENCES programme (id),
  "authority" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "from" TEXT NOT NULL,
  "to" TEXT,
  "review" TEXT,
  "decision" INTEGER REFERENCES decision (id),
  "note" TEXT
) STRICT;

CREATE TABLE pledge (
  id INTEGER PRIMARY KEY,
  "programme" INTEGER NOT NULL REFERENCES programme (id),
  "authority" TEXT NOT NULL,
  "people" INTEGER NOT NULL,
  "households" INTEGER,
  "made" TEXT NOT NULL,
  "by" TEXT,
  "decision" INTEGER REFERENCES decision (id),
  "source" TEXT,
  "note" TEXT
) STRICT;

CREATE TABLE arrival (
  id INTEGER PRIMARY KEY,
  "programme" INTEGER NOT NULL REFERENCES programme (id),
  "authority" TEXT NOT NULL,
  "day" TEXT NOT NULL,
  "people" INTEGER NOT NULL,
  "household" INTEGER REFERENCES household (id),
  "flight" INTEGER REFERENCES flight (id),
  "source" TEXT,
  "note" TEXT
) STRICT;

CREATE TABLE household (
  id INTEGER PRIMARY KEY,
  "reference" TEXT NOT NULL,
  "programme" INTEGER REFERENCES programme (id),
  "people" INTEGER NOT NULL,
  "adults" INTEGER,
  "children" INTEGER,
  "bedrooms" INTEGER,
  "step_free" INTEGER,
  "school_places" INTEGER,
  "needs" TEXT,
  "authority" TEXT,
  "flight" INTEGER REFERENCES flight (id),
  "ready" TEXT,
  "status" TEXT NOT NULL,
  "note" TEXT
) STRICT;

CREATE TABLE flight (
  id INTEGER PRIMARY KEY,
  "title" TEXT NOT NULL,
  "sort" TEXT NOT NULL,
  "programme" INTEGER REFERENCES programme (id),
  "day" TEXT NOT NULL,
  "lands" TEXT,
  "airport" TEXT NOT NULL,
  "seats" INTEGER,
  "note" TEXT
) STRICT;

CREATE TABLE home_offer (
  id INTEGER PRIMARY KEY,
  "reference" TEXT NOT NULL,
  "authority" TEXT NOT NULL,
  "programme" INTEGER REFERENCES programme (id),
  "address" TEXT,
  "postcode" TEXT,
  "bedrooms" INTEGER,
  "sleeps" INTEGER NOT NULL,
  "step_free" INTEGER,
  "adaptations" TEXT,
  "adaptation_cost" INTEGER,
  "available" TEXT,
  "taken" TEXT,
  "daily_cost" INTEGER,
  "household" INTEGER REFERENCES household (id),
  "status" TEXT NOT NULL,
  "note" TEXT
) STRICT;

CREATE TABLE tariff (
  id INTEGER PRIMARY KEY,
  "title" TEXT NOT NULL,
  "programme" INTEGER NOT NULL REFERENCES programme (id),
  "sort" TEXT NOT NULL,
  "year" INTEGER,
  "amount" INTEGER NOT NULL,
  "per" TEXT NOT NULL,
  "from" TEXT,
  "to" TEXT,
  "source" TEXT NOT NULL,
  "note" TEXT
) STRICT;

CREATE TABLE claim (
  id INTEGER PRIMARY KEY,
  "reference" TEXT NOT NULL,
  "programme" INTEGER NOT NULL REFERENCES programme (id),
  "authority" TEXT NOT NULL,
  "financial_year" INTEGER NOT NULL,
  "claimed" INTEGER NOT NULL,
  "claimed_on" TEXT,
  "due" TEXT,
  "received" INTEGER,
  "received_on" TEXT,
  "note" TEXT
) STRICT;

CREATE TABLE pilot (
  id INTEGER PRIMARY KEY,
  "title" TEXT NOT NULL,
  "programme" INTEGER REFERENCES programme (id),
  "partners" TEXT,
  "authority" TEXT,
  "aims" TEXT,
  "from" TEXT,
  "to" TEXT,
  "budget" INTEGER,
  "results" TEXT,
  "lessons" TEXT
) STRICT;

CREATE TABLE child_transfer (
  id INTEGER PRIMARY KEY,
  "reference" TEXT NOT NULL,
  "programme" INTEGER REFERENCES programme (id),
  "age" INTEGER,
  "from_area" TEXT,
  "from_place" TEXT,
  "to_area" TEXT,
  "referred" TEXT NOT NULL,
  "answer_due" TEXT,
  "accepted" TEXT,
  "refused" TEXT,
  "moved" TEXT,
  "reason" TEXT,
  "note" TEXT
) STRICT;

CREATE TABLE rota_turn (
  id INTEGER PRIMARY KEY,
  "authority" TEXT NOT NULL,
  "day" TEXT NOT NULL,
  "answer" TEXT NOT NULL,
  "children" INTEGER,
  "child_transfer" INTEGER REFERENCES child_transfer (id),
  "reason" TEXT
) STRICT;

CREATE TABLE rota_exemption (
  id INTEGER PRIMARY KEY,
  "authority" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "from" TEXT NOT NULL,
  "to" TEXT,
  "review" TEXT,
  "decision" INTEGER REFERENCES decision (id)
) STRICT;

CREATE TABLE dubs_check (
  id INTEGER PRIMARY KEY,
  "reference" TEXT NOT NULL,
  "child_transfer" INTEGER NOT NULL REFERENCES child_transfer (id),
  "under_18" INTEGER,
  "unaccompanied" INTEGER,
  "in_europe" INTEGER,
  "family_looked_for" INTEGER,
  "best_interests" INTEGER,
  "checks_done" INTEGER,
  "checked" TEXT,
  "checked_by" INTEGER REFERENCES person (id),
  "note" TEXT
) STRICT;

CREATE TABLE child_count (
  id INTEGER PRIMARY KEY,
  "authority" TEXT NOT NULL,
  "day" TEXT NOT NULL,
  "children" INTEGER NOT NULL,
  "source" TEXT NOT NULL,
  "note" TEXT
) STRICT;

CREATE TABLE child_cost (
  id INTEGER PRIMARY KEY,
  "authority" TEXT NOT NULL,
  "financial_year" INTEGER NOT NULL,
  "children" INTEGER,
  "days" INTEGER,
  "cost" INTEGER NOT NULL,
  "source" TEXT NOT NULL,
  "note" TEXT
) STRICT;

CREATE TABLE child_grant (
  id INTEGER PRIMARY KEY,
  "title" TEXT NOT NULL,
  "authority" TEXT,
  "sort" TEXT NOT NULL,
  "amount" INTEGER NOT NULL,
  "day" TEXT NOT NULL,
  "until" TEXT,
  "source" TEXT,
  "note" TEXT
) STRICT;

CREATE TABLE work_year (
  id INTEGER PRIMARY KEY,
  "title" TEXT NOT NULL,
  "from" TEXT NOT NULL,
  "to" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "chief_executives" TEXT,
  "leaders" TEXT,
  "mayors" TEXT,
  "home_office" TEXT,
  "note" TEXT
) STRICT;

CREATE TABLE priority (
  id INTEGER PRIMARY KEY,
  "title" TEXT NOT NULL,
  "work_year" INTEGER NOT NULL REFERENCES work_year (id),
  "position" INTEGER,
  "outcome" INTEGER REFERENCES outcome (id),
  "wording" TEXT,
  "lead" INTEGER REFERENCES person (id),
  "due" TEXT,
  "rating" TEXT,
  "progress" TEXT
) STRICT;

CREATE TABLE indicator (
  id INTEGER PRIMARY KEY,
  "title" TEXT NOT NULL,
  "outcome" INTEGER NOT NULL REFERENCES outcome (id),
  "question" TEXT,
  "unit" TEXT,
  "better" TEXT NOT NULL,
  "note" TEXT
) STRICT;

CREATE TABLE indicator_value (
  id INTEGER PRIMARY KEY,
  "indicator" INTEGER NOT NULL REFERENCES indicator (id),
  "day" TEXT NOT NULL,
  "value" REAL NOT NULL,
  "source" TEXT NOT NULL
) STRICT;

CREATE TABLE target (
  id INTEGER PRIMARY KEY,
  "title" TEXT NOT NULL,
  "indicator" INTEGER NOT NULL REFERENCES indicator (id),
  "value" REAL NOT NULL,
  "by" TEXT NOT NULL,
  "note" TEXT
) STRICT;

CREATE TABLE evidence (
  id INTEGER PRIMARY KEY,
  "title" TEXT NOT NULL,
  "outcome" INTEGER NOT NULL REFERENCES outcome (id),
  "indicator" INTEGER REFERENCES indicator (id),
  "priority" INTEGER REFERENCES priority (id),
  "day" TEXT NOT NULL,
  "authority" TEXT,
  "document" INTEGER REFERENCES document (id),
  "wording" TEXT
) STRICT;

CREATE TABLE issue (
  id INTEGER PRIMARY KEY,
  "title" TEXT NOT NULL,
  "sort" TEXT NOT NULL,
  "topic" TEXT,
  "raised" TEXT NOT NULL,
  "raised_by" INTEGER REFERENCES organisation (id),
  "authority" TEXT,
  "meeting" INTEGER REFERENCES meeting (id),
  "detail" TEXT,
  "answer" TEXT,
  "closed" TEXT
) STRICT;

CREATE TABLE escalation (
  id INTEGER PRIMARY KEY,
  "issue" INTEGER NOT NULL REFERENCES issue (id),
  "rung" TEXT NOT NULL,
  "day" TEXT NOT NULL,
  "addressee" TEXT,
  "due" TEXT,
  "answered" TEXT,
  "answer" TEXT
) STRICT;

CREATE TABLE good_practice (
  id INTEGER PRIMARY KEY,
  "title" TEXT NOT NULL,
  "topic" TEXT,
  "organisation" INTEGER REFERENCES organisation (id),
  "found" TEXT,
  "wording" TEXT,
  "used" TEXT,
  "website" TEXT
) STRICT;

CREATE TABLE impact (
  id INTEGER PRIMARY KEY,
  "title" TEXT NOT NULL,
  "theme" TEXT NOT NULL,
  "direction" TEXT,
  "authority" TEXT,
  "day" TEXT NOT NULL,
  "wording" TEXT,
  "source" TEXT
) STRICT;

CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  "title" TEXT NOT NULL,
  "sort" TEXT NOT NULL,
  "version" TEXT,
  "day" TEXT,
  "status" TEXT NOT NULL,
  "comments_by" TEXT,
  "agreed" TEXT,
  "review" TEXT,
  "supersedes" INTEGER REFERENCES document (id),
  "body" INTEGER REFERENCES body (id),
  "file_name" TEXT,
  "media_type" TEXT,
  "size" INTEGER,
  "content" TEXT,
  "note" TEXT
) STRICT;

CREATE TABLE quoted_figure (
  id INTEGER PRIMARY KEY,
  "title" TEXT NOT NULL,
  "said_by" INTEGER REFERENCES person (id),
  "addressee" TEXT NOT NULL,
  "place" TEXT,
  "day" TEXT NOT NULL,
  "value" REAL,
  "question" TEXT,
  "source" TEXT NOT NULL,
  "document" INTEGER REFERENCES document (id),
  "corrected" TEXT,
  "correction" TEXT
) STRICT;

CREATE TABLE no_recourse (
  id INTEGER PRIMARY KEY,
  "authority" TEXT NOT NULL,
  "from" TEXT NOT NULL,
  "to" TEXT NOT NULL,
  "households" INTEGER,
  "people" INTEGER,
  "cost" INTEGER,
  "source" TEXT,
  "note" TEXT
) STRICT;

CREATE TABLE policy (
  id INTEGER PRIMARY KEY,
  "title" TEXT NOT NULL,
  "sort" TEXT NOT NULL,
  "day" TEXT NOT NULL,
  "effective" TEXT,
  "affected" TEXT,
  "wording" TEXT,
  "response_due" TEXT,
  "responded" TEXT,
  "response" TEXT,
  "replied" TEXT,
  "reply" TEXT,
  "website" TEXT
) STRICT;

CREATE TABLE funding (
  id INTEGER PRIMARY KEY,
  "title" TEXT NOT NULL,
  "sort" TEXT NOT NULL,
  "funder" INTEGER REFERENCES organisation (id),
  "status" TEXT NOT NULL,
  "budget" INTEGER,
  "spent" INTEGER,
  "from" TEXT,
  "to" TEXT,
  "bid_due" TEXT,
  "report_due" TEXT,
  "reported" TEXT,
  "note" TEXT
) STRICT;

CREATE TABLE integration (
  id INTEGER PRIMARY KEY,
  "title" TEXT NOT NULL,
  "theme" TEXT NOT NULL,
  "programme" INTEGER REFERENCES programme (id),
  "authority" TEXT,
  "organisation" INTEGER REFERENCES organisation (id),
  "from" TEXT,
  "to" TEXT,
  "places" INTEGER,
  "people" INTEGER,
  "results" TEXT
) STRICT;

CREATE TABLE audience (
  id INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "wording" TEXT
) STRICT;

CREATE TABLE subscriber (
  id INTEGER PRIMARY KEY,
  "person" INTEGER NOT NULL REFERENCES person (id),
  "audience" INTEGER NOT NULL REFERENCES audience (id),
  "consent" TEXT NOT NULL,
  "consent_on" TEXT,
  "how" TEXT
) STRICT;

CREATE TABLE news_item (
  id INTEGER PRIMARY KEY,
  "title" TEXT NOT NULL,
  "topic" TEXT,
  "day" TEXT NOT NULL,
  "audiences" TEXT,
  "authority" TEXT,
  "wording" TEXT,
  "website" TEXT,
  "ready" INTEGER,
  "used" TEXT
) STRICT;

CREATE TABLE training (
  id INTEGER PRIMARY KEY,
  "title" TEXT NOT NULL,
  "topic" TEXT,
  "day" TEXT NOT NULL,
  "starts" TEXT,
  "ends" TEXT,
  "place" TEXT,
  "places" INTEGER,
  "trainer" TEXT,
  "note" TEXT
) STRICT;

CREATE TABLE trainee (
  id INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "training" INTEGER NOT NULL REFERENCES training (id),
  "person" INTEGER REFERENCES person (id),
  "organisation" INTEGER REFERENCES organisation (id),
  "member" INTEGER,
  "came" INTEGER,
  "score" INTEGER,
  "feedback" TEXT
) STRICT;

CREATE TABLE media_enquiry (
  id INTEGER PRIMARY KEY,
  "title" TEXT NOT NULL,
  "outlet" TEXT NOT NULL,
  "received" TEXT NOT NULL,
  "deadline" TEXT NOT NULL,
  "deadline_time" TEXT,
  "asked" TEXT,
  "line" TEXT,
  "agreed_by" INTEGER REFERENCES person (id),
  "agreed" TEXT,
  "answered" TEXT
) STRICT;

CREATE TABLE enquiry (
  id INTEGER PRIMARY KEY,
  "title" TEXT NOT NULL,
  "received" TEXT NOT NULL,
  "asker" TEXT,
  "authority" TEXT,
  "need" TEXT,
  "service" INTEGER REFERENCES service (id),
  "due" TEXT,
  "answered" TEXT,
  "note" TEXT
) STRICT;

CREATE TABLE service (
  id INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "organisation" INTEGER REFERENCES organisation (id),
  "authority" TEXT,
  "needs" TEXT,
  "address" TEXT,
  "phone" TEXT,
  "email" TEXT,
  "website" TEXT,
  "hours" TEXT,
  "checked" TEXT,
  "note" TEXT
) STRICT;

PRAGMA user_version = 2;
