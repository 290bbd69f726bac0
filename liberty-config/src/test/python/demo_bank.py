"""A bank account that is written line by line: credits, debits, and the balance after each."""
import calendar
import datetime
from decimal import Decimal

INDIA = "+05:30"


class BankAccount:
    def __init__(self, customer, ref, opening):
        self.customer, self.ref, self.opening, self.lines = customer, ref, Decimal(opening), []

    def credit(self, date, amount, narration, mode="FT", time="09:05"):
        self._line(date, time, "CREDIT", amount, narration, mode)

    def debit(self, date, amount, narration, mode="UPI", time="18:20"):
        self._line(date, time, "DEBIT", amount, narration, mode)

    def _line(self, date, time, kind, amount, narration, mode):
        if Decimal(amount) > 0:
            self.lines.append((date.isoformat() + "T" + time + ":00" + INDIA, kind, Decimal(amount), narration, mode))

    def balance(self, until):
        """The balance once every line before an instant (ISO, Indian time) is booked."""
        return self.opening + sum(a if k == "CREDIT" else -a for at, k, a, _, _ in self.lines if at < until)

    def lowest_from(self, since):
        """The lowest balance at an instant or after any line already written beyond it."""
        return min(self.balance(at + "~") for at in [since] + [line[0] for line in self.lines if line[0] > since])

    def top_down_to(self, date, target, narration):
        """One line at the end of a day that leaves exactly the target."""
        now = self.balance(date.isoformat() + "T23:59")
        if now > target:
            self.debit(date, now - target, narration, time="21:10")
        else:
            self.credit(date, target - now, narration, time="21:10")

    def rows(self):
        balance, rows = self.opening, []
        for number, (at, kind, amount, narration, mode) in enumerate(sorted(self.lines), 1):
            balance += amount if kind == "CREDIT" else -amount
            assert balance >= 0, (self.customer, at, balance)
            rows.append({"customer_ref": self.customer, "bank_account_ref": self.ref,
                         "txn_id": "%s-%04d" % (self.ref, number), "booked_at": at, "type": kind, "mode": mode,
                         "amount": "%.2f" % amount, "balance_after": "%.2f" % balance, "narration": narration})
        return rows


def months_of_2024():
    return [datetime.date(2024, month, 1) for month in range(7, 13)]


def first_customer():
    """CUST_MSM_00001 from July to December 2024.

    Salary on day 3: mean 125,000, population standard deviation 15,625 (consistency 87.5). What comes again
    every month on days 2 to 15 goes out: rent 22,000 on day 7, insurance 6,000 on day 8, electricity on day 10
    (mean 4,000), card bill on day 12 (mean 13,000): 45,000. Everything else is either on later days or with
    another counterparty each month. Before the debit of 15 December 67,000.00 stand there, at the end 45,000.00.
    """
    account = BankAccount("CUST_MSM_00001", "BANK_MSM_00001", "41200.00")
    salaries = [128125, 103125, 146875, 109375, 140625, 121875]
    power = [3650, 4480, 4210, 3905, 3720, 4035]
    power_days = [10, 10, 9, 10, 11, 10]
    cards = [12400, 11250, 15870, 12180, 14950, 11350]
    early = [("UPI SHOEBOX OUTLET", 14300), ("POS KITCHEN WORLD", 9850), ("UPI TRAVEL DESK BOOKING", 24600),
             ("POS HOME DECOR HOUSE", 8700), ("POS FESTIVAL JEWELLERS", 26400), ("POS WINTER FASHION", 28000)]
    midmonth = [("POS GADGET STREET", 12000), ("UPI DENTAL CLINIC", 7600), ("POS BICYCLE BARN", 15500),
                ("UPI COACHING CLASSES", 11200), ("UPI GIFTS AND MORE", 13900), ("POS SOFA STUDIO", 25490)]
    closing = ["UPI WEEKEND RESORT", "UPI CARPENTER WORKS", "POS BOOK FAIR", "UPI CHARITY TRUST", "POS MUSIC STORE"]
    targets = ["42800", "39500", "44100", "38900", "42000"]
    groceries = [6840, 7215, 6990, 7330, 7105, 6920]
    for i, first in enumerate(months_of_2024()):
        account.credit(first.replace(day=3), salaries[i], "NEFT SALARY ORBIT SYSTEMS")
        account.debit(first.replace(day=4), early[i][1], early[i][0])
        account.debit(first.replace(day=7), 22000, "NEFT RENT GREEN PARK FLATS", "FT")
        account.debit(first.replace(day=8), 6000, "ACH INSURANCE PREMIUM SAMPLE LIFE", "OTHERS")
        account.debit(first.replace(day=power_days[i]), power[i], "BILLPAY ELECTRICITY BOARD", "UPI")
        account.debit(first.replace(day=12), cards[i], "CARD BILL PAYMENT", "OTHERS", "11:40")
        account.debit(first.replace(day=12), midmonth[i][1], midmonth[i][0], "CARD")
        account.debit(first.replace(day=18), groceries[i], "UPI CITY SUPERMARKET")
        account.debit(first.replace(day=22), 5000, "ATM CASH WITHDRAWAL", "ATM")
        account.debit(first.replace(day=28), 25000, "TRANSFER FAMILY SUPPORT", "FT")
        if first.month < 12:
            last = (first.replace(month=first.month + 1) - datetime.timedelta(days=1))
            account.top_down_to(last.replace(day=30), Decimal(targets[i]), closing[i])
    noon = "2024-12-15T10:29"
    assert account.balance(noon) == 67000, account.balance(noon)
    account.debit(datetime.date(2024, 12, 15), 25000, "ACH DEBIT MSM FINANCE", "OTHERS", "10:30")
    account.credit(datetime.date(2024, 12, 23), 43360, "INCOME TAX REFUND")
    account.top_down_to(datetime.date(2024, 12, 31), Decimal(45000), "UPI NEW YEAR PARTY")
    return account


class Household:
    """Someone with a monthly income around a day of the month, a rent, everyday spending, and a day on which
    what is beyond a reserve goes elsewhere (there the instalments of the loan are paid from)."""

    def __init__(self, customer, reserve, salary_day, salary, rent, sweep_day):
        self.account = BankAccount(customer, customer.replace("CUST", "BANK"), reserve)
        self.reserve, self.day, self.salary, self.rent = reserve, salary_day, salary, rent
        self.sweep_day = sweep_day

    def live(self, rnd, jitter=(0,), spend=0.62):
        for first in months_of_2024():
            length = calendar.monthrange(first.year, first.month)[1]
            paid_on = first.replace(day=max(1, min(length, self.day + rnd.choice(jitter))))
            income = self.salary + rnd.choice([-1, 1, 0]) * self.salary // 50
            self.account.credit(paid_on, income, "NEFT SALARY EMPLOYER OF " + self.account.customer[-5:])
            spendings = everyday(income, self.rent, spend, rnd)
            for day, wish, narration in [(6, self.rent, "NEFT RENT HOUSE OWNER")] + spendings:
                self.pay(first.replace(day=day), wish, narration)
            sweep = first.replace(day=self.sweep_day)
            self.pay(sweep, self.account.balance(sweep.isoformat() + "T23:59") - self.reserve, "TRANSFER OWN SAVINGS")
        return self.account

    def pay(self, date, wish, narration):
        """At most what is there on that day."""
        room = self.account.lowest_from(date.isoformat() + "T23:59") - 500
        self.account.debit(date, max(0, min(wish, int(room))), narration)


def everyday(income, rent, spend, rnd):
    """Days, amounts and shops of a month's spending, in the order of days."""
    days = sorted(rnd.randint(9, 26) for _ in range(3))
    shops = ["UPI CORNER STORE", "UPI MOBILE RECHARGE", "POS FUEL STATION"]
    return [(day, max(300, int(income * spend / 3 * rnd.uniform(0.8, 1.1)) - rent // 3), shop)
            for day, shop in zip(days, shops)]
