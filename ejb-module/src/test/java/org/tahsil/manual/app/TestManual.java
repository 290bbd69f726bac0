package org.tahsil.manual.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.account.Portfolio;
import org.tahsil.approval.Approvals;
import org.tahsil.approval.Authorities;
import org.tahsil.approval.app.ApprovalBeans;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.delinquency.app.LateBeans;
import org.tahsil.manual.Automation;
import org.tahsil.manual.ManualOverride;
import org.tahsil.manual.ManualSettings;
import org.tahsil.manual.ManualTerms;
import org.tahsil.manual.NewOverride;
import org.tahsil.manual.OverrideReason;
import org.tahsil.manual.Overrides;
import org.tahsil.manual.store.ManualTermsStore;
import org.tahsil.manual.store.OverrideSpans;
import org.tahsil.manual.store.OverrideStore;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.night.NightCompleted;
import org.tahsil.shared.store.TestLedger;
import org.tahsil.shared.store.TestPortfolios;

/** Overrides over a real ledger, in the words of a test; a portfolio in OMR with account A. */
final class TestManual {
  static final User ANNA = new User("anna", TestPortfolios.TENANT, Set.of("agent"), "en");
  static final User MAX = new User("max", TestPortfolios.TENANT, Set.of("manager"), "en");

  private final TestLedger books;

  /** More beans may be given, in the order in which they need each other. */
  TestManual(String today, Object... more) {
    List<Object> beans = new ArrayList<>(LateBeans.all());
    beans.addAll(ApprovalBeans.all());
    beans.addAll(
        List.of(
            new ManualTermsStore(),
            new OverrideStore(),
            new ManualSettingsService(),
            new OverrideSpans(),
            new OverrideStory(),
            new SecondPerson(),
            new SecondWord(),
            new ExpiredOverrides(),
            new OverridesService()));
    beans.addAll(List.of(more));
    books =
        new TestLedger("OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, today, beans.toArray());
    books.account("A");
  }

  TestLedger books() {
    return books;
  }

  Portfolio portfolio() {
    return books.portfolio();
  }

  Overrides overrides() {
    return books.server().get(Overrides.class);
  }

  Approvals approvals() {
    return books.server().get(Approvals.class);
  }

  Authorities authorities() {
    return books.server().get(Authorities.class);
  }

  ManualSettings settings() {
    return books.server().get(ManualSettings.class);
  }

  /**
   * Terms that count already.
   *
   * @param second amount at stake from which a second person must agree; null: never
   */
  void terms(int days, int ahead, @Nullable String second) {
    ManualTerms terms =
        new ManualTerms(
            days, ahead, second == null ? null : books.money(second), "Test", null, null);
    books
        .server()
        .get(ManualTermsStore.class)
        .add(portfolio(), terms, LocalDate.parse("2025-01-01"), "ada");
  }

  /** The night of a date ends well. */
  void night(String date) {
    books
        .server()
        .get(ExpiredOverrides.class)
        .onNight(new NightCompleted(UUID.randomUUID(), portfolio().id(), LocalDate.parse(date)));
  }

  /** What the timeline was told of a kind. */
  List<TimelineEntry> told(String kind) {
    return books.story().entries().stream().filter(one -> one.kind().equals(kind)).toList();
  }

  void today(String date) {
    books.portfolios().goTo(books.portfolio(), LocalDate.parse(date));
  }

  /** An override of account A for a complex matter. */
  static NewOverride wish(@Nullable String from, String to, Automation... stops) {
    return new NewOverride(
        Set.of(stops),
        OverrideReason.COMPLEX,
        "three guarantors",
        from == null ? null : LocalDate.parse(from),
        LocalDate.parse(to));
  }

  ManualOverride place(NewOverride wish) {
    return overrides().place(portfolio(), new AccountRef("A"), wish, ANNA);
  }

  ManualOverride get(UUID id) {
    return overrides().find(portfolio(), id).orElseThrow();
  }
}
