package org.tahsil.console;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Form;
import org.tahsil.console.page.Paths;
import org.tahsil.console.view.OverrideForm;
import org.tahsil.console.view.OverrideLine;
import org.tahsil.console.view.OverridesCard;
import org.tahsil.delinquency.Position;
import org.tahsil.manual.ManualSettings;
import org.tahsil.manual.Overrides;

/** What the page of an account says of people who took it over. */
@RequestScoped
public class OverrideDesk {
  @Inject private Visit visit;
  @EJB private Overrides overrides;
  @EJB private ManualSettings settings;

  /**
   * The card of an account.
   *
   * @param sent the form as it was sent; null: blank
   */
  OverridesCard card(Portfolio portfolio, Position position, @Nullable Form sent) {
    Form blank = visit.rights().overrideAutomation() ? form(portfolio, position).blank() : null;
    return OverridesCard.of(
        visit.wording(),
        overrides.of(portfolio, position.account()),
        new OverrideLine.Reader(visit.user(), visit.rights(), visit.businessDate(portfolio)),
        path(portfolio, position),
        sent == null ? blank : sent);
  }

  OverrideForm form(Portfolio portfolio, Position position) {
    return new OverrideForm(
        visit.wording(),
        settings.current(portfolio),
        path(portfolio, position),
        visit.businessDate(portfolio));
  }

  private static String path(Portfolio portfolio, Position position) {
    return Paths.account(portfolio.code(), position.account().facts().ref()) + "/overrides";
  }
}
