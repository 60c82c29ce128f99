"""Record to proof: verify the chain, and take decided cases away."""
