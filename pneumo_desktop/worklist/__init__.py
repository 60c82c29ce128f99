"""Score to place in the queue: tables, store (all the SQL), the order policy, and the chained journal."""
