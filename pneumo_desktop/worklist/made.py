"""Made-up cases for measuring, in numbers: put into a new worklist within the database, past writer and journal.

Nobody's record: `audit verify` refuses such a worklist, as it should.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from pneumo_desktop.worklist.counting import COUNTED
from pneumo_desktop.worklist.database import sqlite_driver
from pneumo_desktop.worklist.store import Store
from pneumo_desktop.worklist.tables import utc_text

_NUMBERS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :rows)"
_NAMES = ("Vega", "Okafor", "Nguyen", "Haddad", "Lindqvist", "Marino", "Sato", "Novak", "Silva", "Achieng")

# Spread by multiplication, so that the same rows are made every time: likelihood, who is overdue, who is decided.
_FILMS = f"""
INSERT INTO films (id, case_id, sha256, source, status, reason, awaits_model, projection, sop_instance_uid, tags,
  arrived_at, score_id)
{_NUMBERS}
SELECT i, i, printf('%064x', i), printf('/incoming/ward%d/film%d.dcm', i * 7919 % 25, i),
  CASE WHEN i * 31 % 100 < 3 THEN 'needs_attention' ELSE 'scored' END,
  CASE WHEN i * 31 % 100 < 3 THEN 'The file is damaged.' ELSE '' END, 0, 'frontal_chest', '1.2.9.' || i,
  json_object('file_format', 'DICOM', 'patient_name', json_extract(:names, '$[' || (i * 48271 % 10) || ']') || '^N'
    || (i * 7907 % 100000), 'patient_id', printf('P-%07d', i * 15485863 % 10000000), 'patient_sex',
    substr('MF', 1 + i % 2, 1), 'age_months', i * 104729 % 72, 'view_position', substr('APPA', 1 + i % 2 * 2, 2),
    'study_instance_uid', '1.2.' || i, 'accession_number', 'A' || i),
  strftime('%Y-%m-%dT%H:%M:%f000Z', :now, '-' || ((:rows - i) * 2) || ' seconds'),
  CASE WHEN i * 31 % 100 < 3 THEN NULL ELSE i END
FROM n"""
_SCORES = f"""
INSERT INTO scores (id, film_id, model_name, model_sha256, likelihood, logit, call, band, device, scored_at)
{_NUMBERS}, s AS (SELECT i, (i * 2654435761 % 1000003) / 1000003.0 AS p FROM n)
SELECT i, i, 'benchmark', printf('%064d', 0), p, 0, CASE WHEN p > 0.5 THEN 'suspected' ELSE 'not_suspected' END,
  CASE WHEN p > 0.9 THEN 'high' WHEN p > 0.5 THEN 'raised' ELSE 'low' END, '', :now FROM s WHERE i * 31 % 100 >= 3"""
_VERDICTS = f"""
INSERT INTO verdicts (id, case_id, finding, reason, reader, authenticated, given_at, shown)
{_NUMBERS}
SELECT i, i, 'no_pneumonia', '', 'benchmark', 0,
  strftime('%Y-%m-%dT%H:%M:%f000Z', :now, '-' || (:rows - i) || ' seconds'), '' FROM n WHERE i % 10 < 2"""
_CASES = """
INSERT INTO cases (id, study_key, state, status, tier, rank, arrived_at, due_at, new_film, film_count, film_id,
  score_id, likelihood, call, band, reason, verdict_id, decided_at, opened_by, opened_token, search_text,
  patient, patient_id, sex, view_position, folder, model_name, age_months)
SELECT f.id, '1.2.' || f.id, CASE WHEN v.id IS NULL THEN 'unread' ELSE 'read' END, f.status,
  CASE WHEN f.id % 1000 = 7 THEN 1 WHEN s.id IS NULL THEN 3 WHEN s.band = 'high' THEN 2 ELSE 4 END,
  CASE WHEN f.id % 1000 = 7 THEN :stamp - :rows + f.id WHEN s.id IS NULL THEN 0 ELSE -s.likelihood END,
  f.arrived_at, CASE WHEN f.id % 1000 = 7 THEN f.arrived_at ELSE :due END, 0, 1, f.id, s.id, s.likelihood, s.call,
  s.band, f.reason, v.id, v.given_at, '', '',
  lower(replace(f.tags ->> 'patient_name', '^', ' ') || ' ' || (f.tags ->> 'patient_id') || ' '
    || (f.tags ->> 'accession_number') || ' film' || f.id || '.dcm'),
  lower(replace(f.tags ->> 'patient_name', '^', ', ')), f.tags ->> 'patient_id', f.tags ->> 'patient_sex',
  f.tags ->> 'view_position', rtrim(f.source, 'film0123456789.dc'), coalesce(s.model_name, ''), f.tags ->> 'age_months'
FROM films f LEFT JOIN scores s ON s.id = f.score_id LEFT JOIN verdicts v ON v.case_id = f.id ORDER BY f.id"""


def fill_quickly(store: Store, rows: int) -> None:
    """Put `rows` made cases into an empty worklist: a fifth decided, one in a thousand overdue, 3 in 100 not scored."""
    now = store.clock()
    values: dict[str, Any] = {
        "rows": rows,
        "now": utc_text(now)[:-1],
        "stamp": now.timestamp(),
        "due": utc_text(now + timedelta(hours=12)),
        "names": '["' + '", "'.join(_NAMES) + '"]',
    }
    connection = sqlite_driver().connect(store.path, isolation_level=None)
    try:
        connection.execute("PRAGMA synchronous=OFF")
        connection.execute("PRAGMA cache_size=-400000")
        connection.execute("BEGIN IMMEDIATE")
        made = "SELECT type, name, sql FROM sqlite_master WHERE tbl_name IN ('cases', 'films', 'scores', 'verdicts')"
        made += " AND type IN ('trigger', 'index') AND sql IS NOT NULL"
        later = connection.execute(made).fetchall()
        for kind, name, _ in later:
            connection.execute(f"DROP {kind} {name}")
        for statement in (_FILMS, _SCORES, _VERDICTS, _CASES):
            connection.execute(statement, values)
        for _, _, statement in later:
            connection.execute(statement)
        for table, query in COUNTED.items():
            connection.execute(f"DELETE FROM {table}")
            connection.execute(f"INSERT INTO {table} {query}")
        connection.execute("INSERT INTO case_words (case_words) VALUES ('rebuild')")
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        connection.close()
