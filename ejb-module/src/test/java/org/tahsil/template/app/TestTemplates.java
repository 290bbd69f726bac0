package org.tahsil.template.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tahsil.access.User;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.account.Portfolio;
import org.tahsil.approval.ApprovalState;
import org.tahsil.approval.Approvals;
import org.tahsil.approval.app.ApprovalBeans;
import org.tahsil.contact.ContactSettings;
import org.tahsil.contact.ContactTerms;
import org.tahsil.contact.CreditorRole;
import org.tahsil.contact.app.ContactBeans;
import org.tahsil.delinquency.app.LateBeans;
import org.tahsil.shared.store.TestLedger;
import org.tahsil.shared.store.TestPortfolios;
import org.tahsil.template.MessageWriter;
import org.tahsil.template.Occasion;
import org.tahsil.template.Rendered;
import org.tahsil.template.TemplateChannel;
import org.tahsil.template.TemplateKey;
import org.tahsil.template.TemplateLanguage;
import org.tahsil.template.TemplateSettings;
import org.tahsil.template.TemplateText;
import org.tahsil.template.TemplateTier;
import org.tahsil.template.TemplateVersion;
import org.tahsil.template.TemplateWish;
import org.tahsil.template.Templates;
import org.tahsil.webhook.app.TestWebhooks;

/** Templates over a real database; account A owes 42.300 OMR since 2024-12-02, today 2025-01-01. */
final class TestTemplates {
  static final LocalDate TODAY = LocalDate.of(2025, 1, 1);
  static final User MONA = user("mona", "manager");
  static final User OMAR = user("omar", "manager");
  static final TemplateKey MAIL =
      new TemplateKey(
          "reminder", TemplateChannel.EMAIL, TemplateLanguage.EN, TemplateTier.FRIENDLY);

  private final TestLedger books;
  private final long account;

  TestTemplates() {
    List<Object> beans = new ArrayList<>(ApprovalBeans.all());
    beans.addAll(TestWebhooks.beans());
    beans.addAll(LateBeans.all());
    beans.addAll(ContactBeans.all());
    beans.addAll(TemplateBeans.all());
    books =
        new TestLedger(
            "OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, "2025-01-01", beans.toArray());
    account = books.account("A");
    books.item("A", "I1", "2024-12-02", "42.300");
  }

  static User user(String name, String... roles) {
    return new User(name, TestPortfolios.TENANT, Set.of(roles), "en");
  }

  TestLedger books() {
    return books;
  }

  Portfolio portfolio() {
    return books.portfolio();
  }

  Templates templates() {
    return books.server().get(Templates.class);
  }

  TemplateSettings settings() {
    return books.server().get(TemplateSettings.class);
  }

  void today(String date) {
    books.portfolios().goTo(portfolio(), LocalDate.parse(date));
  }

  static TemplateText text(String body) {
    return new TemplateText("About {account}", body, null);
  }

  TemplateVersion write(String body) {
    return write(body, TODAY);
  }

  TemplateVersion write(String body, LocalDate from) {
    return templates().write(portfolio(), new TemplateWish(MAIL, from, text(body), null), MONA);
  }

  static UUID id(TemplateVersion version) {
    return java.util.Objects.requireNonNull(version.id());
  }

  TemplateVersion submit(TemplateVersion version) {
    return templates().submit(portfolio(), id(version), "Shorter", MONA);
  }

  void decide(TemplateVersion submitted, ApprovalState verdict, User by) {
    UUID approval =
        java.util.Objects.requireNonNull(
            submitted.acts().get(submitted.acts().size() - 1).approval());
    books
        .server()
        .get(Approvals.class)
        .decide(portfolio(), approval, verdict, verdict == ApprovalState.REFUSED ? "No" : null, by);
  }

  TemplateVersion approved(String body, LocalDate from) {
    TemplateVersion version = write(body, from);
    decide(submit(version), ApprovalState.GRANTED, OMAR);
    return templates().get(portfolio(), id(version));
  }

  /** What the night of a date writes to account A in a language. */
  Rendered night(LocalDate date, String language) {
    Occasion occasion =
        new Occasion(
            account,
            "A",
            "Name of A",
            language,
            TemplateTier.FRIENDLY,
            books.money("42.300"),
            30,
            LocalDate.of(2024, 12, 2));
    return books
        .server()
        .get(MessageWriter.class)
        .write(portfolio(), "reminder", TemplateChannel.EMAIL, date, List.of(occasion))
        .get(0);
  }

  /** Has the portfolio collect for others in the United States from tomorrow on. */
  void collectInAmerica() {
    books
        .server()
        .get(ContactSettings.class)
        .set(
            portfolio(),
            new ContactTerms(
                "US",
                CreditorRole.COLLECTOR,
                List.of(),
                Map.of(),
                "Policy",
                TODAY.plusDays(1),
                null),
            "adam");
  }
}
