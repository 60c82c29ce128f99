"""Every act with its keys, menus and gestures of the mouse, and how a reader chooses others."""
