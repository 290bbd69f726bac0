package org.tahsil.template.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.delinquency.Delinquency;
import org.tahsil.delinquency.Position;
import org.tahsil.delinquency.Position.Item;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.template.Occasion;
import org.tahsil.template.Rendered;
import org.tahsil.template.TemplateKey;
import org.tahsil.template.TemplateSettings;
import org.tahsil.template.TemplateText;
import org.tahsil.template.domain.Clause;
import org.tahsil.template.domain.Further.Offer;
import org.tahsil.template.store.SubjectFactsStore;
import org.tahsil.template.store.SubjectFactsStore.Reader;

/** Renders a text for an account as it stands today; nothing is kept and nothing is logged. */
@ApplicationScoped
public class Previewing {

  @Inject private Portfolios portfolios;
  @Inject private Delinquency delinquency;
  @Inject private SubjectFactsStore subjects;
  @Inject private TemplateSettings settings;

  Rendered preview(
      Portfolio portfolio, Rendering.Source source, List<Clause> demanded, AccountRef account) {
    LocalDate today = portfolios.businessDate(portfolio);
    Position position =
        delinquency
            .position(portfolio, account, today)
            .orElseThrow(() -> new RefusedException(Refusal.unknown("account", account.value())));
    if (!position.overdue().isPositive()) {
      throw new RefusedException(
          Refusal.rule(
              "TEMPLATE_NOTHING_OVERDUE",
              "account_ref",
              account.value(),
              "Choose an account of which something is overdue."));
    }
    long id = position.account().id();
    Map<Long, Offer> offers = subjects.offers(List.of(id), today, portfolio.currency());
    return new Rendering(portfolio.name(), settings.current(portfolio), demanded)
        .of(source, occasion(position, source.key(), today), offers.get(id));
  }

  private Occasion occasion(Position position, TemplateKey key, LocalDate today) {
    Reader reader = subjects.reader(position.account().id());
    return new Occasion(
        position.account().id(),
        position.account().facts().ref().value(),
        reader.name(),
        reader.language(),
        key.tier(),
        position.overdue(),
        position.daysPastDue(),
        position.items().stream()
            .filter(item -> item.open().isPositive())
            .map(Item::dueOn)
            .findFirst()
            .orElse(today));
  }

  /** What a text is rendered from that is not kept. */
  static Rendering.Source unkept(TemplateKey key, TemplateText text) {
    return new Rendering.Source(key, text, null);
  }
}
