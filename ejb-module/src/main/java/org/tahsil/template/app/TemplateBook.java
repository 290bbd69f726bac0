package org.tahsil.template.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.account.Books;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.approval.ApprovalKind;
import org.tahsil.approval.ApprovalWish;
import org.tahsil.approval.Approvals;
import org.tahsil.approval.Stake;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.template.TemplateState;
import org.tahsil.template.TemplateVersion;
import org.tahsil.template.TemplateVersion.Act;
import org.tahsil.template.TemplateWish;
import org.tahsil.template.TextFault;
import org.tahsil.template.domain.TextRule;
import org.tahsil.template.domain.WritingRule;
import org.tahsil.template.store.TemplateStore;
import org.tahsil.template.store.TemplateStore.Author;

/** The life of versions. Whoever changes one holds the portfolio's lock before the question's. */
@ApplicationScoped
public class TemplateBook {

  private static final int DAYS_TO_DECIDE = 30;

  @Inject private Portfolios portfolios;
  @Inject private Books books;
  @Inject private Approvals approvals;
  @Inject private TemplateStore store;
  @Inject private Demands demands;

  UUID write(Portfolio portfolio, TemplateWish wish, User by) {
    Author author = author(portfolio, by.name());
    WritingRule.fault(wish, author.today()).ifPresent(TemplateBook::refuse);
    books.lock(portfolio);
    return store.add(portfolio, wish, author);
  }

  void submit(Portfolio portfolio, UUID id, @Nullable String note, User by) {
    books.lock(portfolio);
    TemplateVersion version = known(portfolio, id);
    if (version.state() == TemplateState.SUBMITTED && last(version).by().equals(by.name())) {
      return;
    }
    WritingRule.fault(version, TemplateState.SUBMITTED).ifPresent(TemplateBook::refuse);
    Author author = author(portfolio, by.name());
    List<TextFault> faults =
        TextRule.faults(
            version.key(),
            version.text(),
            demands.of(portfolio, version.key().channel(), author.today()));
    faults.stream().findFirst().map(TextFault::refusal).ifPresent(TemplateBook::refuse);
    LocalDate expires = author.today().plusDays(DAYS_TO_DECIDE);
    UUID approval =
        approvals
            .ask(
                portfolio,
                new ApprovalWish(
                    ApprovalKind.TEMPLATE,
                    "%s:%d".formatted(id, version.acts().size()),
                    null,
                    null,
                    Stake.NONE,
                    note == null ? version.stamp() : version.stamp() + ": " + note,
                    null,
                    by.name(),
                    expires))
            .id();
    store.act(version, act(TemplateState.SUBMITTED, approval, note, author), expires);
  }

  void retire(Portfolio portfolio, UUID id, String why, User by) {
    books.lock(portfolio);
    TemplateVersion version = known(portfolio, id);
    if (version.state() == TemplateState.RETIRED) {
      return;
    }
    WritingRule.fault(version, TemplateState.RETIRED).ifPresent(TemplateBook::refuse);
    if (version.state() == TemplateState.SUBMITTED) {
      approvals.withdraw(
          portfolio, Objects.requireNonNull(last(version).approval()), why, by.name());
    }
    store.act(version, act(TemplateState.RETIRED, null, why, author(portfolio, by.name())), null);
  }

  TemplateVersion known(Portfolio portfolio, UUID id) {
    return store
        .find(portfolio, id, portfolios.businessDate(portfolio))
        .orElseThrow(() -> new RefusedException(Refusal.unknown("template", id.toString())));
  }

  private static Act last(TemplateVersion version) {
    return version.acts().get(version.acts().size() - 1);
  }

  private static Act act(
      TemplateState became, @Nullable UUID approval, @Nullable String note, Author author) {
    return new Act(became, approval, note, author.by(), author.today(), author.at());
  }

  private Author author(Portfolio portfolio, String by) {
    return new Author(by, portfolios.businessDate(portfolio), portfolios.now(portfolio));
  }

  private static void refuse(Refusal refusal) {
    throw new RefusedException(refusal);
  }
}
