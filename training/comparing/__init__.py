"""A ladder of configurations, trained one after another on the same films and compared in one table."""
