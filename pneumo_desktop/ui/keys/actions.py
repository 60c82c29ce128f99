"""Every act of the window, one entry each: its words, keys and menu, and its line on the page of keys."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from pneumo_desktop.ui.words import tr


class Scope(StrEnum):
    """Where the keyboard must be for a key to mean its act."""

    WINDOW = "window"
    LIST = "list"
    FILM = "film"
    VIEWS = "views"
    """List or film."""

    def meets(self, other: Scope) -> bool:
        """Whether one place of the keyboard can lie in both."""
        one, two = _PLACES[self], _PLACES[other]
        return bool(one & two)


_PLACES = {
    Scope.WINDOW: frozenset({"list", "film", "else"}),
    Scope.LIST: frozenset({"list"}),
    Scope.FILM: frozenset({"film"}),
    Scope.VIEWS: frozenset({"list", "film"}),
}


@dataclass(frozen=True, slots=True)
class Act:
    """One act. `keys` are Qt's portable names with spaces between them; the reader may choose others.

    `menu` is a title of MENUS, or empty for an act that has only a key. `heading` and `meaning` are its line on the
    page of keys; acts of one heading with the same meaning share a line. `repeats`: a key held down does it again (no
    verdict does). `apart` sets it off from what stands above it in the menu.
    """

    name: str
    text: str
    keys: str = ""
    menu: str = ""
    heading: str = ""
    meaning: str = ""
    repeats: bool = False
    scope: Scope = Scope.WINDOW
    apart: bool = False

    @property
    def label(self) -> str:
        """What it is called outside a menu, in the reader's language."""
        return tr(self.text).replace("&", "").rstrip("…")


FILE, VERDICT, VIEW, FILM, MEASURE, HELP = "&File", "&Verdict", "Vie&w", "Fil&m", "M&easure", "&Help"
MENUS = (FILE, VERDICT, VIEW, FILM, MEASURE, HELP)

HEADINGS = ("Worklist", "Film", "Comparison", "Measure", "Model", "Verdict", "Patient", "Program")

PRESETS = (
    (1, "Full range"),
    (2, "Automatic window"),
    (3, "Lung"),
    (4, "Bone"),
    *((n, f"Window {n - 4} of the file") for n in range(5, 10)),
)
"""Windows by number: four that every film has, then those out of the file."""

ACTS: tuple[Act, ...] = (
    Act("export", "&Export decided cases…", "Ctrl+E", FILE, "Program", "export decided cases"),
    Act("export_chosen", "Export &chosen cases…", "", FILE),
    Act("pixels", "May this &picture leave?…", "Ctrl+Shift+X", FILE, "Program", "say whether a picture may leave"),
    Act("backup", "&Back up now…", "Ctrl+B", FILE, "Program", "back up now", apart=True),
    Act("restore", "&Restore from a backup…", "Ctrl+Shift+R", FILE, "Program", "restore from a backup"),
    Act("archive", "&Archive decided cases…", "Ctrl+Shift+A", FILE, "Program", "archive decided cases"),
    Act("verify", "&Verify the record", "Ctrl+Shift+V", FILE, "Program", "verify the record", apart=True),
    Act("head", "Signed &head of the record…", "Ctrl+Shift+H", FILE, "Program", "signed head of the record, QR code"),
    Act("statistics", "Stat&istics…", "Ctrl+Shift+S", FILE, "Program", "statistics: how well it does here", apart=True),
    Act("simulate", "Queue si&mulator…", "Ctrl+Shift+Q", FILE, "Program", "queue simulator"),
    Act("paper", "&Paper for a power cut…", "Ctrl+P", FILE, "Program", "the queue on paper, for a power cut"),
    Act("stop", "&Stop what is going on", "Ctrl+.", FILE, "Program", "stop long work, or put away its end", apart=True),
    Act("settings", "Se&ttings…", "Ctrl+,", FILE, "Program", "settings", apart=True),
    Act("account", "&You: account, password, people…", "Ctrl+Shift+P", FILE, "Program", "your account, and people"),
    Act("lock", "&Lock", "Ctrl+Shift+K", FILE, "Program", "lock this desk"),
    Act("folder", "&Open incoming folder", "Ctrl+Shift+O", FILE, "Program", "open the incoming folder"),
    Act("quit", "&Quit", "Ctrl+Q", FILE, "Program", "quit", apart=True),
    Act("confirm", "&Confirm and next", "C", VERDICT, "Verdict", "confirm and next"),
    Act("override", "&Override…", "O", VERDICT, "Verdict", "override, or read without a score"),
    Act("flags", "Also s&een: flag other findings…", "V", VERDICT, "Verdict", "flag other findings, also to confirm"),
    Act("later", "&Later", "L", VERDICT, "Verdict", "later"),
    Act("back", "&Take the last verdict back", "Ctrl+Z", VERDICT, "Verdict", "take the last verdict back"),
    Act("urgent", "&Urgent, or no longer…", "U", VERDICT, "Verdict", "urgent, or no longer", apart=True),
    Act("back_to_unread", "&Back to unread…", "Shift+U", VERDICT, "Verdict", "back to unread, with a reason"),
    Act("told", "&Told: whom, how and when…", "Ctrl+T", VERDICT, "Verdict", "whom you told of an urgent result"),
    Act("history", "&History of the case", "Ctrl+H", VERDICT, "Verdict", "history of the case"),
    Act(
        "identify",
        "&Patient: correct whose film it is…",
        "P",
        VERDICT,
        "Patient",
        "correct whose film it is",
        apart=True,
    ),
    Act("priors", "&Earlier studies of the patient", "E", VERDICT, "Patient", "earlier studies, beside the film"),
    Act("rescore", "&Score the case again", "", VERDICT),
    Act("next", "&Next unread", "N", VIEW, "Worklist", "next unread"),
    Act("down", "Down in the list", "J", VIEW, "Worklist", "move", repeats=True),
    Act("up", "Up in the list", "K", VIEW, "Worklist", "move", repeats=True),
    Act("search", "&Search", "Ctrl+F /", VIEW, "Worklist", "search"),
    *(
        Act(f"view_{n}", f"View {n} of the list", f"Ctrl+{n}", "", "Worklist", "views of the list")
        for n in range(1, 10)
    ),
    Act("filter", "Fi&lter…", "Ctrl+Shift+F", VIEW, "Worklist", "filter"),
    Act("reading_order", "Reading &order", "Ctrl+R", VIEW, "Worklist", "back to reading order"),
    Act("views", "&Your views: save, rename, order…", "Ctrl+D", VIEW, "Worklist", "your own views"),
    Act("section_next", "Next section", "Ctrl+Down", VIEW, "Worklist", "sections of the queue"),
    Act("section_before", "Previous section", "Ctrl+Up", VIEW, "Worklist", "sections of the queue"),
    Act("figures", "F&igures: done, left, pace", "F4", VIEW, "Worklist", "figures of the day"),
    Act("urgent_sound", "Sound for a new urgent case", "", VIEW),
    Act("row_menu", "&Menu of the row", "Menu Shift+F10", VIEW, "Worklist", "menu of the row"),
    Act("columns", "C&olumns of the list…", "Ctrl+L", VIEW, "Worklist", "columns of the list"),
    Act("map", "Model's &map", "H", VIEW, "Model", "map; held, only while held", apart=True),
    Act("boxes", "Model's &boxes", "B", VIEW, "Model", "boxes, in the same way"),
    Act("pin_map", "Map on every film", "Shift+H", VIEW, "Model", "on every film"),
    Act("pin_boxes", "Boxes on every film", "Shift+B", VIEW, "Model", "on every film"),
    Act("film_next", "Next film of the case", "PgDown", VIEW, "Film", "films of the case", apart=True),
    Act("film_before", "Previous film of the case", "PgUp", VIEW, "Film", "films of the case"),
    Act(
        "compare", "Compare with an &earlier study", "Shift+E", VIEW, "Comparison", "compare, or no longer", apart=True
    ),
    Act("prior_next", "Next study to compare with", "Shift+PgDown", VIEW, "Comparison", "next, previous study"),
    Act("prior_before", "Previous study to compare with", "Shift+PgUp", VIEW, "Comparison", "next, previous study"),
    Act("link", "Films &follow each other", "Shift+L", VIEW, "Comparison", "zoom and window follow, or not"),
    Act("other_film", "Keyboard to the other film", "Y", VIEW, "Comparison", "keyboard to the other film"),
    Act("one_film", "One film", "F6", VIEW, "Comparison", "one film, side by side, one above the other"),
    Act("beside", "Two films side by side", "F7", VIEW, "Comparison", "one film, side by side, one above the other"),
    Act(
        "above",
        "Two films one above the other",
        "F8",
        VIEW,
        "Comparison",
        "one film, side by side, one above the other",
    ),
    Act("film_window", "Film in a &window of its own", "F9", VIEW, "Film", "film in its own window, or back"),
    Act("swap", "Open case on the other side", "Shift+X", VIEW, "Comparison", "open case on the other side"),
    Act("oldest_first", "Oldest study first", "Shift+O", VIEW, "Comparison", "oldest study first, or newest"),
    Act("lateral_first", "Lateral film first", "Shift+P", VIEW, "Comparison", "lateral first, or PA"),
    Act("theme", "Light or &dark", "Ctrl+Shift+L", VIEW, "Program", "light or dark", apart=True),
    Act("text_larger", "Larger text", "Ctrl++ Ctrl+=", VIEW, "Program", "size of text"),
    Act("text_smaller", "Smaller text", "Ctrl+-", VIEW, "Program", "size of text"),
    Act("text_usual", "Usual text", "Ctrl+0", VIEW, "Program", "size of text"),
    Act("close", "&Close the case", "Esc", VIEW, "Worklist", "close the case", apart=True),
    Act("window", "Next &window", "W", FILM, "Film", "next window"),
    Act("windows", "Windows of this film…", "Shift+W", FILM, "Film", "windows of this film, by name"),
    *(Act(f"preset_{n}", text, str(n), FILM, "Film", "windows of this film") for n, text in PRESETS),
    Act("invert", "&Invert", "I", FILM, "Film", "invert"),
    Act("fit", "Whole &film", "F", FILM, "Film", "whole film, one to one", apart=True),
    Act("actual_size", "One to &one", "Z", FILM, "Film", "whole film, one to one"),
    Act("larger", "Zoom in", "+ =", FILM, "Film", "zoom", repeats=True),
    Act("smaller", "Zoom out", "-", FILM, "Film", "zoom", repeats=True),
    Act("magnifier", "Ma&gnifier", "M", FILM, "Film", "magnifier; held, only while held"),
    Act("turn_left", "Turn anticlockwise", ",", FILM, "Film", "turn by 90°", apart=True),
    Act("turn_right", "Turn clockwise", ".", FILM, "Film", "turn by 90°"),
    Act("flip", "Flip left for right", "Shift+F", FILM, "Film", "flip left for right"),
    Act("corners", "&Text in the corners", "Shift+T", FILM, "Film", "text in the corners"),
    # The space bar presses a button where one has the keyboard.
    Act("reset", "&Reset the film", "Space", FILM, "Film", "reset", scope=Scope.VIEWS),
    Act("ruler", "&Ruler", "D", MEASURE, "Measure", "ruler"),
    Act("angle", "&Angle", "A", MEASURE, "Measure", "angle"),
    Act("heart_ratio", "&Cardiothoracic ratio", "T", MEASURE, "Measure", "cardiothoracic ratio"),
    Act("ellipse", "Statistics of an &ellipse", "S", MEASURE, "Measure", "statistics of an ellipse, a rectangle"),
    Act(
        "rectangle",
        "&Statistics of a rectangle",
        "Shift+S",
        MEASURE,
        "Measure",
        "statistics of an ellipse, a rectangle",
    ),
    Act("own_box", "Your own &box", "R", MEASURE, "Measure", "your own box", apart=True),
    Act("marks", "&Show or hide what is drawn", "G", MEASURE, "Measure", "show or hide what is drawn", apart=True),
    Act("delete_marks", "&Delete all measurements", "Shift+Del", MEASURE, "Measure", "delete all measurements"),
    Act("guide", "&Guide", "F3", HELP, "Program", "guide"),
    Act("keys", "&Keys", "F1", HELP, "Program", "this page"),
    Act("bindings", "&Choose keys and mouse…", "Shift+F1", HELP, "Program", "choose keys and mouse"),
    Act("model", "About the &model", "F2", HELP, "Model", "about the model"),
    Act("setup", "&Set up this PC…", "Ctrl+Shift+U", HELP, "Program", "set up: folder, reader, device, test"),
    Act("about", "&About", "", HELP),
)
"""The order is that of the menus, and of the page of keys under each heading."""

ERRANDS = (
    "export",
    "pixels",
    "backup",
    "restore",
    "archive",
    "verify",
    "stop",
    "setup",
    "guide",
    "statistics",
    "simulate",
    "paper",
    "head",
    "account",
    "lock",
)
"""Long work, which the composition root does."""

BY_NAME = {act.name: act for act in ACTS}

FIXED = (
    ("Worklist", "Up Down", "move"),
    ("Worklist", "Return", "open the case"),
    ("Measure", "Left Up Down Right", "move the cursor, a point, a mark; Shift finely, Ctrl far"),
    ("Measure", "Return", "set the point"),
    ("Measure", "Tab", "next point of what is drawn"),
    ("Measure", "Del Backspace", "delete what is chosen"),
    ("Measure", "Esc", "lay the tool down"),
)
"""Keys that are Qt's own and stay: heading, keys, meaning."""
