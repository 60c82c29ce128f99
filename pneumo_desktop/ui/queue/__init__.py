"""The worklist on the screen: its rows, columns, views, filters and figures."""
