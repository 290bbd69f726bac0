package org.tahsil.console;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Frame.NavItem;
import org.tahsil.console.page.Paths;
import org.tahsil.console.text.Wording;
import org.tahsil.console.view.Rights;

/** The entries of the navigation, in order. */
enum Section {
  OVERVIEW("overview", ""),
  WORK("person", "/work"),
  ACCOUNTS("accounts", "/accounts"),
  ALERTS("alerts", "/alerts"),
  PROMISES("calendar", "/promises"),
  CONCERNS("chat", "/concerns"),
  ESCALATIONS("up", "/escalations"),
  OVERRIDES("lock", "/overrides"),
  SETTLEMENTS("cash", "/settlements"),
  APPROVALS("check", "/approvals"),
  CAMPAIGNS("calendar", "/campaigns"),
  TEMPLATES("reports", "/templates"),
  RISK("shield", "/risk"),
  TRENDS("trend", "/trends"),
  REPORTS("reports", "/reports"),
  LOAD("flag", "/load"),
  SETTINGS("sliders", "/settings"),
  NIGHTS("nights", "/nights"),
  MAILBOX("mailbox", null),
  WEBHOOKS("external", null),
  DEAD_LETTERS("dead", null),
  PORTFOLIOS("portfolios", null);

  private final String icon;
  private final @Nullable String underPortfolio;

  Section(String icon, @Nullable String underPortfolio) {
    this.icon = icon;
    this.underPortfolio = underPortfolio;
  }

  /** What a reader is offered: entries of a portfolio only where there is one. */
  static List<NavItem> nav(
      Wording wording, Rights rights, @Nullable Portfolio place, @Nullable Section current) {
    List<NavItem> items = new ArrayList<>();
    for (Section section : values()) {
      String href = section.href(place);
      if (href != null && section.openTo(rights)) {
        items.add(new NavItem(section.label(wording), href, section.icon, section == current));
      }
    }
    return List.copyOf(items);
  }

  private @Nullable String href(@Nullable Portfolio place) {
    if (underPortfolio == null) {
      return "/" + key().replace('_', '-');
    }
    return place == null ? null : Paths.portfolio(place.code()) + underPortfolio;
  }

  private boolean openTo(Rights rights) {
    return switch (this) {
      case WORK -> rights.workCases();
      case ESCALATIONS -> rights.seeEscalations();
      case APPROVALS -> rights.seeApprovals();
      case CAMPAIGNS -> rights.seeCampaigns();
      case TEMPLATES -> rights.seeTemplates();
      case LOAD -> rights.leadAgents();
      case NIGHTS -> rights.seeNights();
      case MAILBOX -> rights.seeMailbox();
      case WEBHOOKS -> rights.manageWebhooks();
      case DEAD_LETTERS -> rights.seeDeadLetters();
      default -> true;
    };
  }

  private String label(Wording wording) {
    return wording.code("nav", key());
  }

  private String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
