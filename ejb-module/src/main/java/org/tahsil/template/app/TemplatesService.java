package org.tahsil.template.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.outcome.PageLimit;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.template.Rendered;
import org.tahsil.template.TemplateKey;
import org.tahsil.template.TemplateQuery;
import org.tahsil.template.TemplateText;
import org.tahsil.template.TemplateVersion;
import org.tahsil.template.TemplateWish;
import org.tahsil.template.Templates;
import org.tahsil.template.TextFault;
import org.tahsil.template.domain.Clause;
import org.tahsil.template.domain.OwnTemplates;
import org.tahsil.template.domain.TextRule;
import org.tahsil.template.store.TemplateStore;

/** Templates of a portfolio. */
@Stateless
@Local(Templates.class)
public class TemplatesService implements Templates {

  private static final int LONGEST_PAGE = 500;

  @Inject private Portfolios portfolios;
  @Inject private TemplateStore store;
  @Inject private TemplateBook book;
  @Inject private Demands demands;
  @Inject private Previewing previewing;

  @Override
  public List<TemplateVersion> list(Portfolio portfolio, TemplateQuery query) {
    PageLimit.check(query.limit(), LONGEST_PAGE);
    return store.list(portfolio, query, portfolios.businessDate(portfolio));
  }

  @Override
  public TemplateVersion get(Portfolio portfolio, UUID id) {
    return book.known(portfolio, id);
  }

  @Override
  public List<TemplateVersion> own() {
    return OwnTemplates.all();
  }

  @Override
  public TemplateVersion write(Portfolio portfolio, TemplateWish wish, User by) {
    return get(portfolio, book.write(portfolio, wish, by));
  }

  @Override
  public TemplateVersion submit(Portfolio portfolio, UUID id, @Nullable String note, User by) {
    book.submit(portfolio, id, note, by);
    return get(portfolio, id);
  }

  @Override
  public TemplateVersion retire(Portfolio portfolio, UUID id, String why, User by) {
    book.retire(portfolio, id, why, by);
    return get(portfolio, id);
  }

  @Override
  public List<TextFault> check(Portfolio portfolio, TemplateKey key, TemplateText text) {
    return TextRule.faults(key, text, demanded(portfolio, key));
  }

  @Override
  public Rendered preview(
      Portfolio portfolio, TemplateKey key, TemplateText text, AccountRef account) {
    List<Clause> demanded = demanded(portfolio, key);
    TextRule.faults(key, text, demanded).stream()
        .findFirst()
        .ifPresent(
            fault -> {
              throw new RefusedException(fault.refusal());
            });
    return previewing.preview(portfolio, Previewing.unkept(key, text), demanded, account);
  }

  private List<Clause> demanded(Portfolio portfolio, TemplateKey key) {
    return demands.of(portfolio, key.channel(), portfolios.businessDate(portfolio));
  }
}
