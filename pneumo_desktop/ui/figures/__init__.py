"""Pages of figures: how well it does here, and what another order of reading would do."""
