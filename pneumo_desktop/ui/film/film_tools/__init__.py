"""What a reader draws on a film: lengths, angles, regions and boxes. In film pixels; no tool knows a view."""
