"""What the order of reading does to waits: the site's own arrivals and reading times, played again in other orders."""
