"""Reader to verdict: who may decide what, and the claim on the case they look at."""
