#!/usr/bin/env python3
"""Writes the demonstration data: invented customers, accounts, money and bank lines as CSV.

Usage: make_demo_data.py FOLDER

The seed is fixed: the same program writes the same bytes. Nothing in it comes from a real person.
Telephone numbers begin with a digit that no subscriber's number of the country begins with,
mail goes to the domains that RFC 2606 reserves.
"""
import csv
import pathlib
import sys

import demo_msm
import demo_omt


def write(folder, name, rows):
    columns = list(rows[0])
    with open(folder / (name + ".csv"), "w", newline="", encoding="utf-8") as out:
        writer = csv.DictWriter(out, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for prefix, book in (("omt", demo_omt.book()), ("msm", demo_msm.book())):
        for kind, rows in book.items():
            write(folder, prefix + "-" + kind, rows)


if __name__ == "__main__":
    main()
