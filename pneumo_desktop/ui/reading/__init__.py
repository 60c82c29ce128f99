"""What a reader says of a case: verdicts, flags, urgency, whom it was told, whose film it is."""
