"""All Qt: the window, the worklist, the film, the verdict. Nothing imports this package but the commands."""
