"""The queue on paper, for when the power fails: one page that opens in any browser, without this program."""
