"""Who is at the desk: signing in, locking, one's own account, and, for administrators, everybody's."""
