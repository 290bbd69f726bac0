package org.tahsil.contact.app;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.approval.ApprovalState;
import org.tahsil.approval.Approvals;
import org.tahsil.approval.app.ApprovalBeans;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.contact.Exemption;
import org.tahsil.contact.ExemptionQuery;
import org.tahsil.contact.ExemptionWish;
import org.tahsil.contact.Exemptions;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.store.TestPortfolios;

/** Exemptions of customer C-A, who mourns, in the words of a test; today is 2025-01-15. */
final class TestExemptions {
  static final LocalDate TODAY = LocalDate.parse("2025-01-15");
  static final User ANNA = user("anna", "agent");
  static final User BEN = user("ben", "agent");
  static final User MAX = user("max", "manager");

  final TestContacts test;

  TestExemptions(Object... more) {
    test =
        new TestContacts(
            Stream.of(
                    ApprovalBeans.all().stream(),
                    ContactBeans.exemptions().stream(),
                    Stream.of(more))
                .flatMap(beans -> beans)
                .toArray());
  }

  Exemptions exemptions() {
    return test.books().server().get(Exemptions.class);
  }

  static User user(String name, String role) {
    return new User(name, TestPortfolios.TENANT, Set.of(role), "en");
  }

  /** That who mourns is left in peace, of account A. */
  static ExemptionWish wish(int days) {
    return wish("BEREAVEMENT", "A", days);
  }

  static ExemptionWish wish(String rule, @Nullable String account, int days) {
    return new ExemptionWish(
        new CustomerRef("C-A"),
        account == null ? null : new AccountRef(account),
        rule,
        null,
        TODAY.plusDays(days),
        "She asked for the figures");
  }

  Exemption ask(ExemptionWish wish, User by) {
    return exemptions().ask(test.portfolio(), wish, by);
  }

  Exemption decide(Exemption asked, ApprovalState verdict, User by) {
    test.books()
        .server()
        .get(Approvals.class)
        .decide(test.portfolio(), asked.asking().approval(), verdict, "As she wishes", by);
    return get(asked);
  }

  Exemption granted(ExemptionWish wish) {
    return decide(ask(wish, ANNA), ApprovalState.GRANTED, MAX);
  }

  Exemption get(Exemption of) {
    return exemptions().get(test.portfolio(), of.id());
  }

  List<Exemption> all() {
    return exemptions().list(test.portfolio(), new ExemptionQuery(null, null, null, 10));
  }

  /** What was told, the earliest first, without the question's own entries. */
  List<TimelineEntry> story() {
    return test.books().story().entries().stream()
        .filter(entry -> entry.kind().startsWith("EXEMPTION_"))
        .toList();
  }

  void today(LocalDate day) {
    test.books().portfolios().goTo(test.portfolio(), day);
  }
}
