"""The parts of Side by Side, in tiers that import one way only."""
