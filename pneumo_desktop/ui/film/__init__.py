"""The film on the screen: how it is drawn and moved, what lies over it, films beside each other, other screens."""
