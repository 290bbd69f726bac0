"""Portfolio OMT: a telecom operator in Oman that also lends for handsets and cars (OMR)."""
import calendar
import datetime
import random

import demo_names as names

TODAY = datetime.date(2025, 1, 1)
# (days past due, outstanding in baisa) of the 52 delinquent accounts of seed 000. The edges of the
# buckets come first; the other days and all amounts are drawn, the amounts to exactly these sums.
BUCKETS = [((1, 30), [1, 30], 18, 761_400), ((31, 60), [31, 60], 15, 1_177_500),
           ((61, 90), [61, 90], 12, 1_269_000), ((91, 150), [91, 92], 7, 1_086_400)]
CUSTOMERS = 165
PRODUCTS = ["POSTPAID_MOBILE", "FIBRE_HOME", "HANDSET_INSTALMENT", "AUTO_LOAN"]
FIRST_BILL = datetime.date(2023, 10, 1)


def omr(baisa):
    return "%d.%03d" % divmod(baisa, 1000)


def split(total, parts, rnd, spread=0.2):
    """Parts that differ by at most the spread around their mean and add up exactly."""
    weights = [1 + rnd.uniform(-spread, spread) for _ in range(parts)]
    cuts = [int(total * w / sum(weights)) for w in weights]
    cuts[-1] += total - sum(cuts)
    return cuts


def on_day(year_month, day):
    year, month = year_month
    return datetime.date(year, month, min(day, calendar.monthrange(year, month)[1]))


def months(first, last):
    year, month = first.year, first.month
    while (year, month) <= (last.year, last.month):
        yield year, month
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)


def delinquents(rnd):
    """(days past due, outstanding) of every delinquent account, in mixed order."""
    all_of_them = []
    for (least, most), edges, count, total in BUCKETS:
        days = edges + [rnd.randint(least + 1, most - 1) for _ in range(count - len(edges))]
        all_of_them += zip(days, split(total, count, rnd, 0.45))
    rnd.shuffle(all_of_them)
    return all_of_them


def person(number, rnd):
    """(name, language, country)"""
    if number % 14 == 3:
        return names.ARABIC_SCRIPT[number // 14 % len(names.ARABIC_SCRIPT)], "ar", "OM"
    group = rnd.choices(["om", "gcc", "sa"], [55, 12, 33])[0]
    if group == "om":
        first, last, country = rnd.choice(names.OMANI_FIRST), rnd.choice(names.OMANI_LAST), "OM"
    elif group == "gcc":
        first, last = rnd.choice(names.GCC_FIRST), rnd.choice(names.GCC_LAST)
        country = rnd.choice(["SA", "AE", "QA", "KW", "BH"])
    else:
        first, last = rnd.choice(names.SOUTH_ASIAN_FIRST), rnd.choice(names.SOUTH_ASIAN_LAST)
        country = rnd.choice(["IN", "PK", "LK", "BD"])
    language = "ar" if group != "sa" and rnd.random() < 0.55 else "en"
    return first + " " + last, language, country


def customer(number, rnd):
    name, language, country = person(number, rnd)
    latin = name.isascii()
    mailbox = name.lower().replace(" ", ".") if latin else "customer"
    domain = "example.com" if number % 2 else "example.org"
    born = datetime.date(1958, 1, 1) + datetime.timedelta(days=rnd.randrange(45 * 365))
    return {"customer_ref": "CUST_OMT_%05d" % number, "name": name, "type": "INDIVIDUAL",
            "email": "" if number % 17 == 5 else "%s.%d@%s" % (mailbox, number, domain),
            "phone": "+968 10%02d %04d" % (number // 100, 1000 + number),
            "preferred_channel": rnd.choice(["EMAIL", "SMS", "SMS", "CALL"]), "language": language,
            "time_zone": "Asia/Muscat", "country": country, "city": rnd.choice(names.OMANI_CITIES),
            "date_of_birth": born.isoformat(), "monthly_income": omr(rnd.randrange(350, 2600, 5) * 1000)}


class Account:
    """An account with its bills; what is open is decided first, the history is drawn around it."""

    def __init__(self, ref, owner, product, rnd):
        self.ref, self.owner, self.product, self.rnd = ref, owner, product, rnd
        self.items, self.payments = [], []
        opened = datetime.date(2016, 1, 1) + datetime.timedelta(days=rnd.randrange(2500))
        self.opened = min(opened, FIRST_BILL - datetime.timedelta(days=60))
        self.discipline = rnd.choice(["early", "early", "prompt", "prompt", "late", "slack"])

    def row(self):
        loan = self.product in ("AUTO_LOAN", "HANDSET_INSTALMENT")
        asset = {"AUTO_LOAN": "Vehicle OM-%s" % self.ref[-5:], "HANDSET_INSTALMENT": "Handset"}
        return {"account_ref": self.ref, "customer_ref": self.owner, "product": self.product,
                "currency": "OMR", "opened_on": self.opened.isoformat(),
                "principal": omr(self.rnd.randrange(200, 4000, 50) * 1000) if loan else "",
                "usage_index": "%.2f" % self.rnd.uniform(0.35, 1.45), "asset": asset.get(self.product, "")}

    def bill(self, year_month, day, amount, open_amount, paid_late):
        """A bill that is paid but for what is open; paid_late says how many days after its due date."""
        due = on_day(year_month, day)
        issued = due - datetime.timedelta(days=20)
        if issued >= TODAY:
            return
        ref = "%s-%d%02d" % (self.ref, *year_month)
        fee = 500 if paid_late > 20 and amount > 2000 else 0
        interest = amount // 12 if self.product.endswith("LOAN") else 0
        self.items.append({"account_ref": self.ref, "item_ref": ref, "due_date": due.isoformat(),
                           "amount": omr(amount), "issued_on": issued.isoformat(), "principal": "",
                           "interest": omr(interest) if interest else "", "fee": omr(fee) if fee else "",
                           "penalty": ""})
        paid = amount - open_amount
        if paid:
            on = min(max(due + datetime.timedelta(days=paid_late), issued), TODAY - datetime.timedelta(days=1))
            self.payments.append({"account_ref": self.ref, "payment_ref": "PAY-" + ref,
                                  "value_date": on.isoformat(), "amount": omr(paid), "item_ref": ref,
                                  "method": self.rnd.choice(["CARD", "BANK_TRANSFER", "CASH_KIOSK", "APP"])})

    def lateness(self):
        low, high = {"early": (-9, 0), "prompt": (-4, 3), "late": (0, 14), "slack": (4, 33)}[self.discipline]
        return self.rnd.randint(low, high)

    def paid_history(self, last, day, usual):
        for year_month in months(FIRST_BILL, last):
            if on_day(year_month, day) <= last:
                self.bill(year_month, day, int(usual * self.rnd.uniform(0.85, 1.15)), 0, self.lateness())

    def delinquent(self, days, outstanding):
        self.discipline = self.rnd.choice(["prompt", "late", "late", "slack", "slack"])
        oldest = TODAY - datetime.timedelta(days=days)
        dues = [m for m in months(oldest, datetime.date(2025, 1, 31))
                if on_day(m, oldest.day) - datetime.timedelta(days=20) < TODAY]
        shares = split(outstanding, len(dues), self.rnd)
        self.paid_history(oldest - datetime.timedelta(days=1), oldest.day, outstanding / len(dues))
        for position, (year_month, share) in enumerate(zip(dues, shares)):
            part = self.rnd.randrange(1000, 9000) if position == 0 and self.rnd.random() < 0.3 else 0
            self.bill(year_month, oldest.day, share + part, share, 12)

    def current(self, day, open_not_due):
        usual = self.rnd.randrange(8_000, 60_000)
        self.paid_history(datetime.date(2024, 12, 31), day, usual)
        due = on_day((2025, 1), day)
        if due - datetime.timedelta(days=20) < TODAY:
            amount = int(usual * self.rnd.uniform(0.9, 1.1))
            self.bill((2025, 1), day, amount, amount if open_not_due else 0, -3)


CONTACTS = {"SMS": ["DELIVERED", "DELIVERED", "RESPONDED", "LINK_CLICKED", "NOT_DELIVERED"],
            "EMAIL": ["DELIVERED", "OPENED", "OPENED", "LINK_CLICKED", "BOUNCED"],
            "CALL": ["NO_ANSWER", "NO_ANSWER", "RIGHT_PARTY_CONTACT", "PROMISE_TO_PAY", "CALL_BACK", "WRONG_NUMBER"]}
NOTES = {"PROMISE_TO_PAY": "Promised to pay after the salary.", "CALL_BACK": "Asked to be called in the afternoon.",
         "RIGHT_PARTY_CONTACT": "Knows of the open bill.", "WRONG_NUMBER": "Number belongs to someone else.",
         "RESPONDED": "سأدفع قريباً"}


def contacts(account, days, rnd):
    """More contacts the longer an account is late; office hours of Muscat."""
    rows = []
    for _ in range(1 + min(4, days // 25) + rnd.randint(0, 1)):
        channel = rnd.choice(["SMS", "SMS", "EMAIL", "CALL"] if days < 61 else ["SMS", "EMAIL", "CALL", "CALL"])
        outcome = rnd.choice(CONTACTS[channel])
        ago = rnd.randint(1, max(2, days))
        at = datetime.datetime.combine(TODAY - datetime.timedelta(days=ago), datetime.time(
            rnd.randint(9, 16), rnd.randrange(60)))
        rows.append({"customer_ref": account.owner, "account_ref": account.ref, "channel": channel,
                     "at": at.isoformat() + "+04:00", "direction": "OUTBOUND", "outcome": outcome,
                     "note": NOTES.get(outcome, "")})
        if outcome == "RESPONDED":
            later = at + datetime.timedelta(minutes=rnd.randint(3, 50))
            rows.append({**rows[-1], "direction": "INBOUND", "at": later.isoformat() + "+04:00"})
            rows[-2]["note"] = ""
    return rows


def book():
    rnd = random.Random(20250101)
    late = delinquents(rnd)
    owners = [customer(number, rnd) for number in range(1, CUSTOMERS + 1)]
    accounts, interactions = [], []
    for number, owner in enumerate(owners, 1):
        ref = "ACC_OMT_%05d" % number
        product = rnd.choices(PRODUCTS, [45, 25, 20, 10])[0]
        account = Account(ref, owner["customer_ref"], product, rnd)
        if number % 3 == 1 and late:
            days, outstanding = late.pop()
            account.delinquent(days, outstanding)
            interactions += contacts(account, days, rnd)
        else:
            # The first of the current ones is due today: DPD 0.
            account.current(1 if number == 2 else rnd.randint(1, 28), number == 2 or rnd.random() < 0.7)
            if account.discipline == "slack" and number % 2:
                interactions += contacts(account, 10, rnd)
        accounts.append(account)
        if number % 16 == 0:
            second = Account(ref + "-B", owner["customer_ref"], "FIBRE_HOME", rnd)
            second.current(rnd.randint(1, 28), rnd.random() < 0.7)
            accounts.append(second)
    assert not late, late
    distinct = {(i["account_ref"], i["channel"], i["at"], i["direction"]): i for i in interactions}
    return {"customers": owners, "accounts": [a.row() for a in accounts],
            "items": [i for a in accounts for i in a.items],
            "payments": sorted((p for a in accounts for p in a.payments), key=lambda p: p["value_date"]),
            "interactions": sorted(distinct.values(), key=lambda i: i["at"])}
