"""Long work beside reading: backup, archive, export, restoring and rebuilding."""
