#!/usr/bin/env python3
"""Counts the item ageing of an invoice file from the file itself, independently of the product.

Usage: count_invoice_ageing.py FILE DATE... [--product URL --user NAME --password WORD]

FILE has the columns InvoiceDate, DueDate, InvoiceAmount and SettledDate (dates m/d/yyyy, settled may be empty).
An invoice counts on a date (yyyy-mm-dd) if it is issued on or before it and not settled on or before it; its days
past due are the days since its due date. With --product the same dates are asked of a running product
(URL of the portfolio, such as http://127.0.0.1:9080/api/v1/portfolios/IBM) and compared; exit 1 if they differ.
"""
import argparse
import base64
import csv
import datetime
import json
import sys
import urllib.request
from decimal import Decimal

BUCKETS = [("CURRENT", None, 0), ("0-30", 1, 30), ("31-60", 31, 60), ("61-90", 61, 90), ("90+", 91, None)]


def american(text):
    month, day, year = text.strip().split("/")
    return datetime.date(int(year), int(month), int(day))


def invoices(path):
    with open(path, newline="", encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            settled = american(row["SettledDate"]) if row["SettledDate"].strip() else None
            yield american(row["InvoiceDate"]), american(row["DueDate"]), settled, Decimal(row["InvoiceAmount"])


def counted(rows, as_of):
    ageing = {name: [0, Decimal("0.00")] for name, _, _ in BUCKETS}
    for issued, due, settled, amount in rows:
        if issued <= as_of and (settled is None or settled > as_of):
            late = (as_of - due).days
            name = next(n for n, least, most in BUCKETS
                        if (least is None or late >= least) and (most is None or late <= most))
            ageing[name][0] += 1
            ageing[name][1] += amount
    return ageing


def told(options, as_of):
    request = urllib.request.Request(options.product + "/aging?basis=item&as_of=" + as_of.isoformat())
    word = base64.b64encode((options.user + ":" + options.password).encode()).decode()
    request.add_header("Authorization", "Basic " + word)
    with urllib.request.urlopen(request) as answer:
        document = json.load(answer)
    return {b["bucket"]: [b["count"], Decimal(b["outstanding"])] for b in document["buckets"]}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("dates", nargs="+", type=datetime.date.fromisoformat)
    parser.add_argument("--product")
    parser.add_argument("--user", default="viewer")
    parser.add_argument("--password", default="viewer")
    options = parser.parse_args()
    rows, differ = list(invoices(options.file)), False
    print("%d invoices" % len(rows))
    for as_of in options.dates:
        own = counted(rows, as_of)
        other = told(options, as_of) if options.product else None
        for name, _, _ in BUCKETS:
            line = "%s  %-8s %6d %14s" % (as_of, name, own[name][0], own[name][1])
            if other is not None:
                same = own[name] == other.get(name, [0, Decimal(0)])
                differ |= not same
                line += "   product %6d %14s  %s" % (*other.get(name, [0, 0]), "same" if same else "DIFFERS")
            print(line)
    sys.exit(1 if differ else 0)


if __name__ == "__main__":
    main()
