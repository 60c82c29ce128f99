"""How the program looks and in which language: themes, sizes, translations, the settings card."""
