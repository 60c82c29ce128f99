"""The language of the program's words and the side it is read from. English is the source and needs no file."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from pneumo_desktop.resources import resource

LANGUAGES = (("", "English"), ("de", "Deutsch"), ("ar", "العربية"))
"""Those to choose from, by code, each in its own words; what a file does not translate stays English."""


class OneContext(QTranslator):
    """Finds a word by its source alone, wherever in the program it is asked for.

    Qt files words by the class that asks. The same word is asked for by several classes here, and by tables that belong
    to none, and it is to be translated once.
    """

    def __init__(self, file: str) -> None:
        super().__init__()
        self._file = QTranslator()
        self.is_loaded = self._file.load(file)
        self._found: dict[str, str | None] = {}

    def isEmpty(self) -> bool:
        """Whether there is nothing in it."""
        return not self.is_loaded

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        """The word in this language; None where it is not there, and Qt asks the next one."""
        del context, disambiguation, n
        if source not in self._found:
            self._found[source] = self._file.translate("", source) or None
        return self._found[source]


class Speech:
    """What is spoken now, so that it can be changed."""

    def __init__(self) -> None:
        self.code = ""
        self._installed: list[QTranslator] = []

    def speak(self, code: str) -> bool:
        """Speak a language from now on, in windows that are made from now on.

        Returns:
            Whether there are words for it; without, English is spoken.
        """
        application = QApplication.instance()
        if not isinstance(application, QApplication) or code == self.code:
            return code == self.code
        for each in self._installed:
            application.removeTranslator(each)
        self._installed = []
        self.code = ""
        words = OneContext(str(resource(f"translations/pneumo-desktop_{code}.qm"))) if code else None
        if words is not None and words.is_loaded:
            self.code = code
            own = QTranslator()  # Qt's own words, as in the menu of a text field
            if own.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
                self._installed.append(own)
            self._installed.append(words)
            for each in self._installed:
                application.installTranslator(each)
        application.setLayoutDirection(direction(self.code))
        return self.code == code


speech = Speech()
"""The one of the application."""


def direction(code: str) -> Qt.LayoutDirection:
    """The side from which a language is read."""
    return QLocale(code).textDirection() if code else Qt.LayoutDirection.LeftToRight
