"""Portfolio MSM: a lender in India with bank data (INR), CUST_MSM_00001 of seed 002 first."""
import datetime
import random

import demo_bank
import demo_names as names
from demo_omt import months, on_day

TODAY = datetime.date(2025, 1, 1)


def inr(amount):
    return "%.2f" % amount


class Loan:
    """A loan of equal monthly instalments; paid says how many days after its due date each was paid."""

    def __init__(self, number, ordinal, emi, day, first, count, product="PERSONAL_LOAN"):
        self.owner = "CUST_MSM_%05d" % number
        self.ref = "LOAN_%s_%d" % (self.owner, ordinal)
        self.emi, self.day, self.product = emi, day, product
        self.dues = [on_day(m, day) for m in months(first, datetime.date(first.year + 9, 12, 31))][:count]
        self.opened = self.dues[0] - datetime.timedelta(days=31)
        self.items, self.payments, self.attempts = [], [], []
        self._instalments()

    def _instalments(self):
        """Principal so that the interest of 1.1 % a month on the rest makes the instalments equal."""
        rest = self.principal = round(self.emi * (1 - 1.011 ** -len(self.dues)) / 0.011, 2)
        for number, due in enumerate(self.dues, 1):
            last = number == len(self.dues)
            interest = round(rest * 0.011, 2) if not last else round(self.emi - rest, 2)
            principal = round(self.emi - interest, 2)
            rest = round(rest - principal, 2)
            issued = self.opened if number == 1 else self.dues[number - 2]
            self.items.append({"account_ref": self.ref, "item_ref": "%s-%02d" % (self.ref, number),
                               "due_date": due.isoformat(), "amount": inr(self.emi), "issued_on": issued.isoformat(),
                               "principal": inr(principal), "interest": inr(interest), "fee": "", "penalty": ""})

    def paid(self, days_late, method="E-NACH"):
        """Pays the first instalments, each so many days late; None leaves one open."""
        for item, late in zip(self.items, days_late):
            if late is not None:
                on = datetime.date.fromisoformat(item["due_date"]) + datetime.timedelta(days=late)
                self.payments.append({"account_ref": self.ref, "payment_ref": "PAY-" + item["item_ref"],
                                      "value_date": on.isoformat(), "amount": item["amount"],
                                      "item_ref": item["item_ref"], "method": method})
        return self

    def attempt(self, collection, due, tries, method="E-NACH"):
        """tries: (local time, status, return code, balance) of each attempt on one collection."""
        number, ordinal = self.ref.removeprefix("LOAN_"), self.ref[-1]
        item = next(i["item_ref"] for i in self.items if i["due_date"] == due)
        for count, (at, status, code, balance) in enumerate(tries, 1):
            self.attempts.append({
                "customer_ref": self.owner, "account_ref": self.ref,
                "collection_ref": "COL_%s_%d_%s" % (number[:-2], collection, ordinal), "item_ref": item,
                "due_date": due, "attempt_number": count, "attempted_at": at + ":00" + demo_bank.INDIA,
                "amount": inr(self.emi), "balance": inr(balance) if balance is not None else "",
                "status": status, "method": method, "return_code": code})
        return self

    def smooth(self, collections, balance, method="E-NACH"):
        """Collections that succeeded at the first attempt on their due dates of late 2024."""
        past = [d for d in self.dues if d < TODAY][-collections:]
        for number, due in enumerate(past, 1):
            self.attempt(number, due.isoformat(), [("%sT10:%02d" % (due, 5 + 3 * number), "SUCCESS", "", balance)],
                         method)
        return self

    def row(self, usage):
        return {"account_ref": self.ref, "customer_ref": self.owner, "product": self.product, "currency": "INR",
                "opened_on": self.opened.isoformat(), "principal": inr(self.principal), "usage_index": usage,
                "asset": "Two-wheeler" if self.product == "VEHICLE_LOAN" else ""}


def first_loan():
    """Twelve instalments of 25,000 paid 21 days late in all, none more than 10: punctuality 82.5, delay 1.75."""
    loan = Loan(1, 0, 25000, 5, datetime.date(2024, 1, 1), 36)
    loan.paid([0, 3, 1, 0, 2, 2, 0, 2, 0, 1, 0, 10])
    # Until November another account was debited, which the customer did not share.
    loan.attempt(1, "2024-08-05", [("2024-08-05T10:15", "FAILED", "04", 11800), ("2024-08-07T10:20", "SUCCESS", "", 58200)])
    loan.attempt(2, "2024-09-05", [("2024-09-05T10:10", "SUCCESS", "", 61500)])
    loan.attempt(3, "2024-10-05", [("2024-10-05T09:40", "FAILED", "59", 52300), ("2024-10-06T10:05", "SUCCESS", "", 52300)])
    loan.attempt(4, "2024-11-05", [("2024-11-05T10:25", "SUCCESS", "", 49900)])
    loan.attempt(5, "2024-12-05", [("2024-12-15T10:30", "SUCCESS", "", 67000)])
    return loan


def loans():
    """The other loans: (loan, usage index). What makes each of them worth a look stands beside it."""
    jan = datetime.date(2024, 1, 1)
    mid = datetime.date(2024, 6, 1)
    second = Loan(9, 1, 6400, 20, mid, 18, "CONSUMER_DURABLE")
    book = [
        (first_loan(), "0.85"),
        # Paid at the end of the month: a circular estimate of the salary day.
        (Loan(2, 0, 18000, 3, jan, 24).paid([0] * 12).smooth(6, 64000), "0.70"),
        # Income from many sources.
        (Loan(3, 0, 9500, 10, jan, 24).paid([0, 4, 2, 0, 9, 6, 0, 3, 12, 5, 2, 7]), "1.10"),
        # No bank data at all.
        (Loan(4, 0, 7200, 12, mid, 24).paid([0] * 7, "UPI"), "0.50"),
        # Balance always low, debits that fail for want of money: overdue since November.
        (Loan(5, 0, 14000, 8, jan, 30).paid([2, 5, 3, 8, 6, 9, 4, 11, 7, 15]), "1.35"),
        # The customer stopped the payment: code 06, never tried again.
        (Loan(6, 0, 11000, 12, jan, 24).paid([0, 0, 1, 0, 0, 2, 0, 0, 0, 1, 3]), "0.95"),
        # A technical failure that went through on the next day.
        (Loan(7, 0, 16500, 7, jan, 24, "VEHICLE_LOAN").paid([0] * 11 + [1]), "0.60"),
        (Loan(8, 0, 12000, 15, mid, 24).paid([0] * 7, "UPI_AUTOPAY").smooth(5, 41000, "UPI_AUTOPAY"), "0.55"),
        (Loan(9, 0, 8800, 4, jan, 24).paid([0, 1, 0, 2, 0, 0, 1, 0, 0, 2, 0, 1]).smooth(4, 30500), "0.80"),
        (second.paid([0, 0, 1, 0, 2, 0, 0]), "0.80"),
        # No mandate; three instalments open.
        (Loan(10, 0, 10500, 28, jan, 24).paid([5, 9, 14, 20, 11, 16, 22, 25], "CASH"), "1.40"),
        # The balance falls from month to month.
        (Loan(11, 0, 15000, 9, jan, 24).paid([0, 0, 0, 0, 0, 1, 0, 2, 0, 3, 4, 6]).smooth(3, 22000), "1.05"),
        # Failed on 24 December; the next income is a month away.
        (Loan(12, 0, 13500, 20, jan, 24).paid([0] * 8 + [2, 3, 1]), "0.90"),
        # The debited account was closed: another instrument is needed.
        (Loan(13, 0, 9900, 17, jan, 24).paid([0] * 10), "0.75"),
    ]
    by_ref = {loan.ref: loan for loan, _ in book}
    five, six, seven = (by_ref["LOAN_CUST_MSM_%05d_0" % n] for n in (5, 6, 7))
    five.attempt(1, "2024-10-08", [("2024-10-08T10:00", "FAILED", "04", 3100), ("2024-10-23T10:00", "SUCCESS", "", 15200)])
    five.attempt(2, "2024-11-08", [("2024-11-08T10:00", "FAILED", "04", 2400), ("2024-11-11T10:00", "FAILED", "04", 1900),
                                   ("2024-11-14T10:00", "FAILED", "04", 1500), ("2024-11-18T10:00", "FAILED", "04", 900)])
    five.attempt(3, "2024-12-08", [("2024-12-08T10:00", "FAILED", "04", 2600), ("2024-12-12T10:00", "FAILED", "04", 1700)])
    six.smooth(3, 28000).attempts[-1].update(status="FAILED", return_code="06", attempted_at="2024-12-12T10:15:00+05:30")
    seven.attempt(1, "2024-12-07", [("2024-12-07T10:00", "FAILED", "59", 39000), ("2024-12-08T10:00", "SUCCESS", "", 39000)])
    by_ref["LOAN_CUST_MSM_00012_0"].attempt(1, "2024-12-20", [("2024-12-20T10:00", "FAILED", "04", 6100),
                                                              ("2024-12-24T10:00", "FAILED", "04", 4800)])
    by_ref["LOAN_CUST_MSM_00013_0"].attempt(1, "2024-11-17", [("2024-11-17T10:00", "FAILED", "01", None)])
    return book


def households(rnd):
    """customer: (reserve, salary day, salary, rent, sweep day), jitter of the salary day, share that is spent"""
    return [demo_bank.Household("CUST_MSM_%05d" % number, *life).live(rnd, jitter, spend)
            for number, life, jitter, spend in [
                (2, (52000, 28, 96000, 21000, 26), (-1, 0, 0, 1, 2), 0.62),
                (5, (2600, 22, 24000, 9000, 24), (-1, 0, 1), 0.97),
                (6, (31000, 1, 68000, 15000, 27), (0,), 0.62),
                (7, (45000, 2, 88000, 19000, 27), (0,), 0.62),
                (8, (38000, 5, 74000, 16000, 27), (-1, 0, 0, 1), 0.62),
                (9, (29000, 30, 61000, 12000, 26), (-1, 0, 0), 0.62),
                (10, (7000, 10, 42000, 13000, 20), (-3, 0, 4), 0.93),
                (12, (5500, 25, 39000, 14000, 27), (0,), 0.9)]]


def freelancer(rnd):
    gigs = demo_bank.BankAccount("CUST_MSM_00003", "BANK_MSM_00003", "21000")
    for first in demo_bank.months_of_2024():
        for _ in range(rnd.randint(1, 4)):
            payer = "%s %s" % (rnd.choice("BLUE RED TALL WIDE NORTH EAST OLD SWIFT QUIET GRAND".split()),
                               rnd.choice("STUDIO FOUNDRY BAKERY HOTEL PRESS NURSERY DAIRY GARAGE".split()))
            gigs.credit(first.replace(day=rnd.randint(1, 27)), rnd.randrange(3000, 16000, 250), "IMPS " + payer)
        gigs.debit(first.replace(day=9), 8000, "NEFT RENT SHARED FLAT", "FT")
        gigs.debit(first.replace(day=28), rnd.randrange(9000, 14000, 100), "UPI CORNER STORE")
    return gigs


def shrinking():
    falling = demo_bank.BankAccount("CUST_MSM_00011", "BANK_MSM_00011", "132000")
    for i, first in enumerate(demo_bank.months_of_2024()):
        falling.credit(first.replace(day=4), 52000 - 1500 * i, "NEFT SALARY RIVER MILLS")
        falling.debit(first.replace(day=6), 24000, "NEFT RENT HOUSE OWNER", "FT")
        falling.debit(first.replace(day=19), 41000 + 900 * i, "UPI HOSPITAL")
    return falling


def told_by_the_bank(attempts, accounts):
    """Balances at the attempts as the bank lines have them, where they agree with how the attempt ended."""
    by_customer = {account.customer: account for account in accounts}
    for attempt in attempts:
        account = by_customer.get(attempt["customer_ref"])
        if account and attempt["customer_ref"] != "CUST_MSM_00001" and attempt["attempted_at"] > "2024-07-07":
            balance = account.balance(attempt["attempted_at"])
            enough = balance >= float(attempt["amount"])
            if enough == (attempt["return_code"] != "04"):
                attempt["balance"] = inr(balance)
    return attempts


def customers(rnd):
    incomes = [125000, 96000, 38000, 45000, 24000, 68000, 88000, 74000, 61000, 42000, 50000, 39000, 33000]
    rows = []
    for number, ((name, city), income) in enumerate(zip(names.INDIAN, incomes), 1):
        rows.append({"customer_ref": "CUST_MSM_%05d" % number, "name": name, "type": "INDIVIDUAL",
                     "email": "%s.%d@example.org" % (name.lower().replace(" ", "."), number),
                     "phone": "+91 10000 %05d" % number, "preferred_channel": rnd.choice(["EMAIL", "SMS", "CALL"]),
                     "language": "en", "time_zone": "Asia/Kolkata", "country": "IN", "city": city,
                     "date_of_birth": "%d-%02d-%02d" % (1970 + number * 2, 1 + number % 12, 2 + number),
                     "monthly_income": inr(income)})
    return rows


def mandates(book):
    """method, valid from, valid to, the most that one debit may take, whether before the due date"""
    leave = {1: ("E-NACH", "2024-12-01", "", "30000.00", "true"), 8: ("UPI_AUTOPAY", "2024-06-01", "", "15000.00", "false"),
             6: ("E-NACH", "2024-01-01", "2026-12-31", "", "false"), 11: ("E-NACH", "2024-01-01", "", "20000.00", "true")}
    rows = []
    for loan, _ in book:
        number = int(loan.owner[-5:])
        if number in (4, 10):
            continue
        method, start, end, most, before = leave.get(number, ("E-NACH", loan.opened.isoformat(), "", "", "false"))
        rows.append({"customer_ref": loan.owner, "account_ref": loan.ref, "method": method, "valid_from": start,
                     "valid_to": end, "max_amount": most, "presentation_day": 15 if number == 1 else "",
                     "debit_before_due": before})
    return rows


def interactions():
    contacts = [
        (5, "SMS", "2024-11-20T10:00", "DELIVERED", ""),
        (5, "CALL", "2024-12-03T11:20", "PROMISE_TO_PAY", "Promised to pay after the 22nd."),
        (5, "CALL", "2024-12-27T15:05", "NO_ANSWER", ""),
        (6, "CALL", "2024-12-16T12:10", "RIGHT_PARTY_CONTACT", "Says the payment was stopped by mistake."),
        (10, "SMS", "2024-10-15T10:00", "DELIVERED", ""),
        (10, "EMAIL", "2024-11-15T10:00", "OPENED", ""),
        (10, "CALL", "2024-12-18T17:30", "PROMISE_TO_PAY", "Will pay one instalment in cash."),
        (12, "SMS", "2024-12-26T10:00", "RESPONDED", ""),
        (13, "EMAIL", "2024-11-21T10:00", "DELIVERED", ""),
        (13, "CALL", "2024-12-05T13:45", "CALL_BACK", "Sends the new account number.")]
    return [{"customer_ref": "CUST_MSM_%05d" % n, "account_ref": "LOAN_CUST_MSM_%05d_0" % n, "channel": channel,
             "at": at + ":00" + demo_bank.INDIA, "direction": "OUTBOUND", "outcome": outcome, "note": note}
            for n, channel, at, outcome, note in contacts]


def book():
    rnd = random.Random(20250115)
    lent = loans()
    banks = sorted([demo_bank.first_customer(), freelancer(rnd), shrinking()] + households(rnd),
                   key=lambda account: account.customer)
    attempts = told_by_the_bank([a for loan, _ in lent for a in loan.attempts], banks)
    return {"customers": customers(rnd), "accounts": [loan.row(usage) for loan, usage in lent],
            "items": [i for loan, _ in lent for i in loan.items],
            "payments": sorted((p for loan, _ in lent for p in loan.payments), key=lambda p: p["value_date"]),
            "bank-transactions": [line for account in banks for line in account.rows()], "mandates": mandates(lent),
            "collection-attempts": attempts, "interactions": interactions()}
