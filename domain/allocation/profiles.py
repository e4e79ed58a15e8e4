"""The nine published groups as data: mean answers, mean age, number of cases, and the pack's words for them.

Source: the pack v0.09, pages "Cluster profile metrics" and "High level cluster mapping". The same table stands
in model_artifacts/source/cluster_profiles.csv; a test holds the two together. X10 ("No EHCP") has no cases and
so no profile: it is only ever a question (`domain.allocation.no_plan`).
"""

from __future__ import annotations

from domain.needs.questions import QUESTIONS, highest

CLUSTERS = ("X1", "X2", "X3", "X4", "X5", "X6", "X7", "X8", "X9")

MEASURES: tuple[str, ...] = (*QUESTIONS, "Age")
"""What a profile holds, in the order in which a model takes it: the 20 answers, then age in years."""

_TABLE: dict[str, tuple[float, ...]] = {
    "Social_Interaction": (2.00, 1.85, 0.33, 0.00, 1.93, 0.00, 0.33, 0.00, 0.00),
    "Social_care": (0.00, 0.25, 0.33, 0.25, 0.00, 0.00, 0.33, 0.00, 0.00),
    "SLC": (2.15, 0.55, 1.11, 2.08, 2.57, 2.46, 2.50, 2.40, 1.67),
    "Sensory": (1.46, 0.55, 0.00, 0.08, 0.64, 0.15, 0.17, 1.20, 1.00),
    "Self_Esteem": (0.00, 0.75, 0.44, 0.00, 0.43, 0.08, 0.00, 0.00, 0.33),
    "Psych_SEMH": (0.23, 0.35, 0.22, 0.08, 0.57, 0.00, 0.00, 0.00, 0.33),
    "Psych_Other": (0.15, 0.00, 0.00, 0.00, 0.29, 0.00, 0.00, 0.00, 0.00),
    "Psych_ASD": (2.46, 2.05, 0.00, 0.33, 0.29, 0.00, 0.00, 2.00, 0.00),
    "Problem_Solving": (2.23, 0.55, 1.00, 2.00, 2.21, 2.00, 2.33, 2.00, 1.67),
    "Physical": (0.08, 0.00, 0.44, 0.08, 0.50, 0.08, 1.67, 0.00, 2.33),
    "PD_Visual": (0.00, 0.00, 0.33, 0.00, 0.00, 0.00, 0.00, 0.00, 0.00),
    "PD_Other": (0.08, 0.10, 0.00, 0.00, 0.07, 0.00, 0.33, 0.00, 3.33),
    "PD_Hearing": (0.00, 0.00, 1.22, 0.00, 0.00, 0.00, 1.50, 0.00, 0.00),
    "Maths": (2.23, 0.75, 1.11, 2.00, 2.21, 2.00, 2.33, 2.00, 1.67),
    "LD": (1.77, 0.05, 0.56, 2.17, 1.50, 0.15, 2.50, 0.20, 0.00),
    "Health": (0.08, 0.25, 0.22, 0.50, 0.21, 0.00, 2.33, 0.00, 2.33),
    "FLMT": (0.54, 0.15, 0.33, 0.42, 0.64, 0.69, 0.67, 0.80, 0.33),
    "English": (2.23, 0.85, 1.00, 2.00, 2.21, 2.00, 2.33, 2.00, 1.67),
    "Emotional_Literacy": (1.77, 1.15, 0.00, 0.08, 1.07, 0.00, 0.00, 0.00, 0.00),
    "Age": (7.15, 11.20, 8.11, 7.17, 5.71, 5.08, 5.67, 4.60, 12.00),
    "ADL": (0.46, 0.05, 0.00, 0.17, 0.43, 0.15, 2.67, 0.60, 1.33),
}

PROFILES: dict[str, dict[str, float]] = {
    cluster: {measure: _TABLE[measure][i] for measure in MEASURES} for i, cluster in enumerate(CLUSTERS)
}
"""Mean of each measure in each group."""

CASES: dict[str, int] = dict(zip(CLUSTERS, (13, 20, 9, 12, 14, 13, 6, 5, 3), strict=True))
"""How many of the 95 cases each group was found in."""

DESCRIPTIONS: dict[str, str] = {
    "X1": "Across age groups, ASD & SLC, low PD, poor social interaction",
    "X2": "Mainly secondary, predominantly ASD, challenges with social interaction and emotional literacy",
    "X3": "Across age groups, higher incidence of SLC & hearing loss, mild needs scores",
    "X4": "Across age ranges, higher incidence of LD with SLC",
    "X5": "Nursery / primary, predominantly SLC with moderate / severe challenges around social interaction & "
    "emotional literacy",
    "X6": "Nursery / early primary, core SLC challenges",
    "X7": "Nursery / Early Primary, mix of SLC and moderate / severe LD, challenges with activities of daily "
    "living & health",
    "X8": "Nursery, mix of SLC / potential early ASD, sensory challenges",
    "X9": "Across age groups, moderate / severe physical disability & health centric challenges",
}
"""The pack's own words."""

YEARS_A_LEVEL = 5.2
"""Scaling of age. One level counts as one level on every question, so that distances read as levels and the two
yes/no flags stay light. The pack groups the 26 years from 0 to 25 into five age bands: one band counts as one
level. Left in years, age would outweigh most answers."""


def reach() -> float:
    """How far, in levels, a child may be from a profile before we say that it does not fit.

    The pack publishes means and no spread. If the answers of a group varied independently about their means as
    binomial draws on their scales do (variance m(k-m)/k on a scale 0 to k), and age by one band, the squared
    distance of a child from its own group would average, over the 95 cases, some 6.9. The reach is the distance
    at twice that. FLMT is left out: it must not decide whether a group fits.
    """
    total = 0.0
    for cluster, cases in CASES.items():
        spread = 1.0
        for question in QUESTIONS:
            if question != "FLMT":
                mean, top = PROFILES[cluster][question], highest(question)
                spread += mean * (top - mean) / top
        total += cases * spread
    return float((2 * total / sum(CASES.values())) ** 0.5)
