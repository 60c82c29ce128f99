"""Nothing is lost: backup and restore, the mend of a damaged worklist, and a record of crashes."""
