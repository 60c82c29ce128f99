"""How every figure is counted, in words, so that a stranger can count it again from two CSV files of this program.

DECIDED is `pneumo-desktop export OUT.csv` (with the same --since and --until), a row per decided case.
ALL is `pneumo-desktop worklist --all --format csv`, a row per case; those count whose
`arrived_at` is in the span.
"""

from __future__ import annotations

SOURCES = {
    "DECIDED": "pneumo-desktop export OUT.csv, with the same --since and --until: a row per decided case",
    "ALL": "pneumo-desktop worklist --all --format csv: a row per case; those count whose arrived_at is in the span",
    "groups": "hour, day, week (its Monday): of arrived_at, in this PC's local time (of decided_at for what was"
    " decided); age: bands of the column age, where 23 m is under 2 years; sex, view, model: the columns; source: the"
    " folder of file",
    "shares": "95 % interval of a share: Wilson (1927), which holds for small n, too",
    "quantiles": "between neighbours in proportion (PERCENTILE.INC of spreadsheets); 95 % interval by order statistics"
    " (Hahn and Meeker 1991, 5.2), none where there are too few cases for one",
    "bootstrap": "95 % interval: the middle of the figure over cases drawn anew with replacement (Efron and Tibshirani"
    " 1993), NumPy's default_rng(0), 1000 rounds, fewer beyond 20,000 cases but at least 200",
}

_TO_OPENED = "minutes from arrived_at to opened_at (the first opening not after the first verdict) in DECIDED"
_TO_DECIDED = "minutes from arrived_at to first_decided_at (the first verdict not taken back) in DECIDED"
_REMARKS = "share of ALL with one of these words in the column reason"

DEFINITIONS = {
    "arrived": "rows of ALL",
    "decided": "rows of DECIDED, by decided_at (the verdict that stands)",
    "undecided now": "rows of ALL whose state is unread or reading",
    "undecided beyond the cap now": "of those, the share with more minutes from arrived_at to now than cap_minutes",
    "longest wait of an undecided case": "minutes from the earliest arrived_at of those to now",
    "arrival to opened median": f"{_TO_OPENED}; cases decided without being opened are left out",
    "arrival to opened 90th percentile": f"{_TO_OPENED}; cases decided without being opened are left out",
    "arrival to opened longest": f"the most {_TO_OPENED}",
    "arrival to decided median": _TO_DECIDED,
    "arrival to decided 90th percentile": _TO_DECIDED,
    "arrival to decided longest": f"the most {_TO_DECIDED}",
    "decided beyond the cap": f"share of DECIDED with more {_TO_DECIDED} than the setting cap_minutes",
    "decided beyond four hours": f"share of DECIDED with more {_TO_DECIDED} than 240",
    "verdicts that confirm the call": "confirmed / (confirmed + overridden), by the column state of DECIDED; not"
    " sensitivity: readers saw the call",
    "verdict pneumonia where suspected": "of DECIDED with call suspected and finding pneumonia or no_pneumonia, the"
    " share with pneumonia; readers saw the call",
    "verdict no pneumonia where not suspected": "of DECIDED with call not_suspected and finding pneumonia or"
    " no_pneumonia, the share with no_pneumonia; readers saw the call",
    "kappa of verdict and call": "Cohen's kappa (1960) of finding (pneumonia, no_pneumonia) and call (suspected,"
    " not_suspected) in DECIDED; 95 % interval by Fleiss, Cohen and Everitt (1969)",
    "finding": "share of DECIDED with this finding",
    "reason of overriding": "share of DECIDED with state overridden that have this text in reason",
    "cases read by two or more": "rows of DECIDED whose readings name two readers or more",
    "Krippendorff's alpha": "nominal alpha (2004) over the last finding of every reader in readings of DECIDED;"
    " interval by bootstrap of cases",
    "same finding": "of the cases that both read, the share with the same last finding in readings of DECIDED",
    "Cohen's kappa": "kappa (1960) of the last findings of both in readings of DECIDED, four kinds; 95 % interval by"
    " Fleiss, Cohen and Everitt (1969)",
    "mean likelihood": "mean of likelihood in DECIDED with finding pneumonia or no_pneumonia; a tenth holds its"
    " lower end, the last one both; interval by bootstrap",
    "verdict pneumonia": "of the same rows, the share with finding pneumonia",
    "Brier score": "mean of (likelihood - verdict)² over the same rows, verdict 1 for pneumonia (Brier 1950);"
    " interval by bootstrap",
    "expected calibration error": "over ten even bins of likelihood, sum of |sum of (likelihood - verdict)| / n, over"
    " the same rows (Naeini et al. 2015); interval by bootstrap; above 0 by chance where n is small",
    "calibration slope": "logistic regression of verdict on ln(p / (1 - p)), p = likelihood kept in [0.0001, 0.9999]"
    " (Cox 1958; Van Calster et al. 2019); 1 is right; Wald interval",
    "calibration intercept": "of the same regression; 0 is right where the slope is 1; Wald interval",
    "cases": "rows of ALL, by arrived_at",
    "not scored": "share of ALL with status needs_attention",
    "refused by the gate": f"{_REMARKS}: no frontal chest radiograph, Not a chest radiograph, Not a patient's film,"
    " Lateral or oblique",
    "outside the validated population": f"{_REMARKS}: Outside what the model was validated on",
    "unlike the training films": f"{_REMARKS}: differs from those the model was made with",
    "turned": f"{_REMARKS}: is turned, may be turned",
    "cut off": f"{_REMARKS}: cut off",
    "likelihood 10th percentile": "of the column likelihood in ALL with status scored",
    "likelihood median": "of the column likelihood in ALL with status scored",
    "likelihood 90th percentile": "of the column likelihood in ALL with status scored",
    "mean likelihood less the share it is calibrated for": "mean of likelihood in ALL with status scored, less the mean"
    " share of pneumonia that the scores are calibrated for (the setting share_of_pneumonia, else the model's card);"
    " 0 where films are as ill as that",
    "PSI of likelihood": "population stability index (Siddiqi 2006) of likelihood in ALL against the first four"
    " weeks with scored cases: over their tenths, sum of (q - p) ln(q / p); below 0.1 little, above 0.25 much",
    "KS distance of likelihood": "greatest gap between the cumulative shares of likelihood in ALL, this week and the"
    " first four with scored cases",
}
"""By the name of a figure."""
