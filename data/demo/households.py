# SPDX-License-Identifier: GPL-3.0-or-later
"""Made-up households that come, stay and go from month to month."""

import random
from collections import Counter
from dataclasses import dataclass

from places import nearest_sector

SEED = 1842
LIMIT = 200             # residents to a person: no ward but one goes over it while its authority is under
ROOM = 0.96             # how near to it the other wards may come
CROWDED_AUTHORITY = "E08000021"
CROWDED_RESIDENTS_PER_PERSON = 150
RARE_AUTHORITY = "E08000024"
RARE_NATIONALITY = "Bhutan"  # a family of two: the smallest number the desk must protect
MONTHLY_LEAVERS = 0.06
SINGLES = 0.62          # of new households

NATIONALITIES = [
    ("Iran", 20), ("Iraq", 14), ("Eritrea", 9), ("Pakistan", 8), ("Sudan", 8), ("Albania", 7),
    ("Afghanistan", 6), ("Nigeria", 6), ("Syria", 5), ("China", 4), ("Sri Lanka", 3), ("Zimbabwe", 3),
    ("Ethiopia", 3), ("Democratic Republic of the Congo", 2), ("Libya", 2),
]
GROWN_UP = [("18-24", 25), ("25-34", 45), ("35-49", 25), ("50 and over", 5)]
CHILD = [("0-9", 65), ("10-17", 35)]


@dataclass
class Household:
    """People who live together."""

    ward: object
    sector: object
    nationality: str
    kind: str
    people: list


def pick(rng, weighted):
    """One of (thing, weight)."""
    at = rng.random() * sum(weight for _, weight in weighted)
    for thing, weight in weighted:
        at -= weight
        if at < 0:
            return thing
    return weighted[-1][0]


class Town:
    """The supported people of one authority."""

    def __init__(self, code, wards, sectors):
        self.code = code
        self.rng = random.Random(f"{SEED} {code}")
        self.wards = wards
        self.sectors = sectors
        self.liking = {ward.code: 0.15 + self.rng.random() ** 2 for ward in wards}
        self.crowded = wards[len(wards) // 2] if code == CROWDED_AUTHORITY else None
        self.households = []
        if code == RARE_AUTHORITY:
            self.households.append(self.rare_family())

    def rare_family(self):
        """A mother and her child, who stay all the year."""
        ward = self.wards[0]
        return Household(ward, nearest_sector(ward, self.sectors), RARE_NATIONALITY, "Family",
                         [("25-34", "Female"), ("0-9", "Female")])

    def total(self):
        """People in all households."""
        return sum(len(home.people) for home in self.households)

    def in_ward(self, ward):
        """People in one ward."""
        return sum(len(home.people) for home in self.households if home.ward is ward)

    def most_in_ward(self, ward, target):
        """How many people a ward may have; the authority's own pressure where that is over the limit."""
        if ward is self.crowded:
            return ward.residents // CROWDED_RESIDENTS_PER_PERSON
        even = target * ward.residents / sum(other.residents for other in self.wards)
        return max(int(ward.residents / LIMIT * ROOM), int(even) + 6 if even > ward.residents / LIMIT * ROOM else 0)

    def choose_ward(self, size, target):
        """A ward with room for a household, the more liked the likelier."""
        if self.crowded and self.in_ward(self.crowded) + size <= self.most_in_ward(self.crowded, target):
            return self.crowded
        room = {ward.code: self.most_in_ward(ward, target) - self.in_ward(ward) for ward in self.wards}
        open_wards = [(ward, self.liking[ward.code] * room[ward.code]) for ward in self.wards
                      if room[ward.code] >= size]
        return pick(self.rng, open_wards) if open_wards else None

    def new_people(self, most):
        """Who lives in a new household of at most so many people."""
        rng = self.rng
        size = 1 if most == 1 or rng.random() < SINGLES else min(most, 2 + int(rng.random() * 4))
        if size == 1:
            return "Single", [(pick(rng, GROWN_UP), "Male" if rng.random() < 0.8 else "Female")]
        people = [(pick(rng, GROWN_UP), "Female")]
        if size > 2 and rng.random() < 0.7:
            people.append((pick(rng, GROWN_UP), "Male"))
        while len(people) < size:
            people.append((pick(rng, CHILD), "Male" if rng.random() < 0.5 else "Female"))
        return "Family", people

    def let_go(self, target):
        """Some leave every month, and more where the authority's number falls."""
        keep = [home for home in self.households
                if home.nationality == RARE_NATIONALITY or self.rng.random() >= MONTHLY_LEAVERS]
        while sum(len(home.people) for home in keep) > target:
            leaver = keep[int(self.rng.random() * len(keep))]
            if leaver.nationality != RARE_NATIONALITY:
                keep.remove(leaver)
        self.households = keep
        for ward in self.wards:
            while self.in_ward(ward) > self.most_in_ward(ward, target):
                self.households.remove(next(home for home in self.households if home.ward is ward
                                            and home.nationality != RARE_NATIONALITY))

    def settle(self, target):
        """One month: some leave, others come, until there are as many people as the target."""
        self.let_go(target)
        while self.total() < target:
            kind, people = self.new_people(target - self.total())
            ward = self.choose_ward(len(people), target)
            if ward is None:
                continue
            nationality = pick(self.rng, NATIONALITIES)
            self.households.append(Household(ward, nearest_sector(ward, self.sectors), nationality, kind, people))

    def count(self):
        """People by ward, sector, nationality, age band, sex, household and support."""
        counts = Counter()
        for home in self.households:
            for age, sex in home.people:
                counts[home.ward.name, home.sector.code, home.nationality, age, sex, home.kind, "Section 95"] += 1
        return sorted(counts.items())
