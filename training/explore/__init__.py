"""What a set of films is like, before anything is trained on it.

`look` sees every film once; `gate` asks the installed model what it thinks of it; `counts`, `betray`, `duplicates` and
`beware` make figures of that; `pictures` and `report` the page.
"""
