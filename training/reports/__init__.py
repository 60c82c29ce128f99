"""What reports are made of: pages and pictures that open in any browser, without a network."""
