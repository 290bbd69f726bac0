package org.tahsil.reporting.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.AccountLine;
import org.tahsil.delinquency.AccountQuery;
import org.tahsil.delinquency.Ageing;
import org.tahsil.delinquency.AsOf;
import org.tahsil.delinquency.Delinquency;
import org.tahsil.reporting.AgeingSheet;
import org.tahsil.reporting.AgeingSheet.Contact;
import org.tahsil.reporting.AgeingSheet.Line;
import org.tahsil.reporting.AgeingSheets;
import org.tahsil.reporting.ReportLook;
import org.tahsil.reporting.store.LatestContacts;
import org.tahsil.reporting.store.LookStore;
import org.tahsil.shared.id.AccountRef;

/** Gathers the ageing sheet within one transaction, so that its parts fit together. */
@Stateless
@Local(AgeingSheets.class)
public class AgeingSheetService implements AgeingSheets {
  private static final int PAGE = 500;

  @Inject private Delinquency delinquency;
  @Inject private LatestContacts contacts;
  @Inject private LookStore looks;

  @Override
  public AgeingSheet sheet(Portfolio portfolio, AsOf asOf, Ageing.Basis basis) {
    Ageing ageing = delinquency.ageing(portfolio, asOf, basis);
    long delinquent = delinquentAccounts(portfolio, asOf, ageing);
    List<AccountLine> accounts = worst(portfolio, asOf, Math.min(delinquent, MOST_LINES));
    Map<AccountRef, List<Contact>> known =
        contacts.of(
            portfolio,
            accounts.stream().map(AccountLine::ref).toList(),
            asOf.date(),
            CONTACTS_SHOWN);
    List<Line> lines =
        accounts.stream()
            .map(account -> new Line(account, known.getOrDefault(account.ref(), List.of())))
            .toList();
    return new AgeingSheet(
        ageing, lines, delinquent, looks.find(portfolio.tenant()).orElse(ReportLook.HOUSE));
  }

  private long delinquentAccounts(Portfolio portfolio, AsOf asOf, Ageing ageing) {
    Ageing byAccount =
        ageing.basis() == Ageing.Basis.ACCOUNT
            ? ageing
            : delinquency.ageing(portfolio, asOf, Ageing.Basis.ACCOUNT);
    return byAccount.buckets().stream().skip(1).mapToLong(Ageing.Row::count).sum();
  }

  private List<AccountLine> worst(Portfolio portfolio, AsOf asOf, long most) {
    List<AccountLine> worst = new ArrayList<>();
    while (worst.size() < most) {
      int limit = (int) Math.min(PAGE, most - worst.size());
      List<AccountLine> page =
          delinquency.accounts(portfolio, worstFirst(asOf, worst.size(), limit)).rows();
      if (page.isEmpty()) {
        break;
      }
      worst.addAll(page);
    }
    return worst;
  }

  private static AccountQuery worstFirst(AsOf asOf, int offset, int limit) {
    return new AccountQuery(asOf, null, null, null, AccountQuery.Sort.DPD, true, offset, limit);
  }
}
