package org.tahsil.console;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tahsil.channel.Mailbox.Mail;
import org.tahsil.console.page.Field;
import org.tahsil.console.page.Form;
import org.tahsil.console.page.Frame;
import org.tahsil.console.page.Frame.NavItem;
import org.tahsil.console.setting.SettingFixture;
import org.tahsil.console.text.Wording;
import org.tahsil.console.view.AccountFilter;
import org.tahsil.console.view.AccountForms;
import org.tahsil.console.view.AccountList;
import org.tahsil.console.view.AccountPage;
import org.tahsil.console.view.AlertFilter;
import org.tahsil.console.view.AlertInbox;
import org.tahsil.console.view.AlertRow;
import org.tahsil.console.view.DeadLettersPage;
import org.tahsil.console.view.ErrorPage;
import org.tahsil.console.view.HoldForm;
import org.tahsil.console.view.MailboxPage;
import org.tahsil.console.view.NightPage;
import org.tahsil.console.view.NightsPage;
import org.tahsil.console.view.OptOutPage;
import org.tahsil.console.view.Overview;
import org.tahsil.console.view.PortfoliosPage;
import org.tahsil.console.view.PromiseForm;
import org.tahsil.console.view.ReportsPage;
import org.tahsil.console.view.Rights;
import org.tahsil.console.view.RiskPage;
import org.tahsil.console.view.SignInPage;
import org.tahsil.console.view.SmartCollectPage;
import org.tahsil.delinquency.Alert;
import org.tahsil.delinquency.Delinquency.Listing;
import org.tahsil.night.Night;
import org.tahsil.night.SetAside;
import org.tahsil.risk.Risk.Ranked;
import org.tahsil.risk.RiskScore.Band;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;

/** Every page with made-up facts: name of the page → template and view. */
final class Gallery {
  private static final ZoneId MUSCAT = ZoneId.of("Asia/Muscat");
  private static final Rights ALL = new Rights(Set.of("admin"));

  /** A page. */
  record Picture(String template, Object view) {}

  private final Fixture facts;
  private final SmartFixture smart;
  private final String mark;

  Gallery(Fixture facts, String mark) {
    this.facts = facts;
    this.smart = new SmartFixture(mark);
    this.mark = mark;
  }

  Map<String, Picture> pages(Wording w) {
    Map<String, Picture> pages = new LinkedHashMap<>();
    pages.put("sign-in", new Picture("sign_in", SignInPage.of(w, "/login", null, "")));
    pages.put(
        "sign-in-wrong",
        new Picture("sign_in", SignInPage.of(w, "/login", w.say("sign_in_wrong"), "x" + mark)));
    for (OptOutPage.State state : OptOutPage.State.values()) {
      pages.put("opt-out-" + state, new Picture("opt_out", OptOutPage.of(w, state)));
    }
    pages.put("overview", new Picture("overview", Overview.of(w, facts.overview(), true)));
    pages.put(
        "overview-empty", new Picture("overview", Overview.of(w, facts.emptyOverview(), false)));
    pages.put("accounts", new Picture("accounts", accounts(w, facts.lines())));
    pages.put("accounts-empty", new Picture("accounts", accounts(w, new Listing<>(List.of(), 0))));
    pages.put("overrides", new Picture("overrides", OverrideFixture.page(w, facts, mark)));
    pages.put("account", new Picture("account", account(w)));
    pages.put(
        "smart-collect",
        new Picture(
            "smart_collect",
            SmartCollectPage.of(
                w, SmartFixture.portfolio(), facts.customer(), List.of(), smart.document())));
    pages.put("alerts", new Picture("alerts", alerts(w, facts.alerts(), "")));
    pages.put("alerts-empty", new Picture("alerts", alerts(w, List.of(), "HIGH")));
    pages.put(
        "reports", new Picture("reports", ReportsPage.of(w, facts.ageing(), Fixture.TODAY, true)));
    pages.put("report", new Picture("report", new ReportFixture(facts, mark).page(w)));
    pages.put("prepared", new Picture("prepared", new PreparedFixture(facts, mark).page(w)));
    pages.put("prepared-none", new Picture("prepared", PreparedFixture.none(w, facts)));
    rest(w, pages);
    return pages;
  }

  private AlertInbox alerts(Wording w, List<Alert> alerts, String priority) {
    return AlertInbox.of(
        w,
        facts.portfolio(),
        AlertFilter.of(Map.of("priority", priority)),
        alerts,
        new AlertRow.Reader("agent", true, Fixture.TODAY));
  }

  private void rest(Wording w, Map<String, Picture> pages) {
    pages.put("mailbox", new Picture("mailbox", mailbox(w)));
    pages.put("mailbox-empty", new Picture("mailbox", MailboxPage.of(w, List.of(), null, MUSCAT)));
    pages.put(
        "dead-letters",
        new Picture(
            "dead_letters", DeadLettersPage.of(w, LettersFixture.content(mark), ALL, MUSCAT)));
    pages.putAll(new WebhookFixture(facts.portfolio(), MUSCAT, mark).pages(w));
    pages.putAll(new TemplateFixture(facts.portfolio(), mark).pages(w));
    pages.putAll(new CampaignFixture(facts.portfolio(), mark).pages(w));
    nights(w, pages);
    outside(w, pages);
  }

  private void nights(Wording w, Map<String, Picture> pages) {
    pages.put(
        "nights",
        new Picture(
            "nights",
            NightsPage.of(w, facts.portfolio(), Fixture.TODAY, List.of(facts.night()), ALL)));
    pages.put("night-running", night(w, Night.Status.STARTED, 1, List.of()));
    pages.put("night-failed", night(w, Night.Status.FAILED, 1, facts.setAside()));
    pages.put("night-completed", night(w, Night.Status.COMPLETED, 3, facts.setAside()));
  }

  private Picture night(Wording w, Night.Status status, int done, List<SetAside> aside) {
    boolean runs = status == Night.Status.STARTED;
    return new Picture(
        "night",
        NightPage.of(
            w,
            facts.portfolio(),
            new NightPage.Facts(facts.night(status, done), aside, runs),
            ALL));
  }

  private void outside(Wording w, Map<String, Picture> pages) {
    pages.put(
        "portfolios",
        new Picture(
            "portfolios",
            PortfoliosPage.of(
                w, List.of(facts.portfolio(), SmartFixture.portfolio()), Fixture.NOW)));
    pages.put("risk", new Picture("risk", risk(w)));
    pages.putAll(PromiseFixture.pages(w, facts, mark));
    pages.putAll(OfferFixture.pages(w, facts, mark));
    WorkFixture.hang(pages, w, facts, mark);
    pages.putAll(new ConcernFixture(facts, mark).pages(w));
    EscalationFixture.pages(w, facts.portfolio(), mark, pages);
    new SettingFixture(facts.portfolio(), mark)
        .pages(w)
        .forEach(
            (name, view) ->
                pages.put(name, new Picture(name.startsWith("setting-") ? "setting" : name, view)));
    pages.put("trends", new Picture("trends", TrendsFixture.page(w, facts.portfolio())));
    pages.put("trends-none", new Picture("trends", TrendsFixture.empty(w, facts.portfolio())));
    pages.put("error-404", new Picture("error", ErrorPage.of(w, 404)));
    pages.put("error-500", new Picture("error", ErrorPage.of(w, 500)));
  }

  private AccountPage account(Wording w) {
    var seen = new AccountFixture(facts, mark).facts();
    return AccountPage.of(
        w,
        seen,
        ALL,
        Fixture.TODAY,
        new AccountForms(
            form(w),
            holdForm(w),
            new PromiseForm(w, seen.position(), "/x", Fixture.TODAY).blank(),
            WorkFixture.card(w, facts, mark),
            EscalationFixture.card(w, facts.portfolio(), mark),
            new ConcernFixture(facts, mark).card(w),
            OverrideFixture.card(w, mark)));
  }

  private AccountList accounts(Wording w, Listing<org.tahsil.delinquency.AccountLine> lines) {
    return AccountList.of(
        w,
        facts.portfolio(),
        AccountFilter.of(Map.of("q", "al" + mark, "size", "10")),
        lines,
        List.of("Postpaid" + mark, "Fibre"));
  }

  private Form form(Wording w) {
    return new Form(
        "pay",
        "/portfolios/OMT/accounts/A/payments",
        w.say("pay_submit"),
        "No" + mark,
        List.of(
            Field.of("payment_ref", w.say("pay_reference"), "text", "R" + mark)
                .hinted(w.say("pay_reference_hint")),
            Field.of("amount", w.say("pay_amount", "OMR"), "amount", "12,5" + mark)
                .wrong(w.say("pay_not_amount", "12.500")),
            Field.of("value_date", w.say("pay_value_date"), "date", "2025-01-01"),
            Field.select(
                "item_ref",
                w.say("pay_item"),
                List.of(new Field.Option("", w.say("pay_item_any"), true)))));
  }

  private Form holdForm(Wording w) {
    return new HoldForm(w, new AccountFixture(facts, mark).position(), "/x", Fixture.TODAY)
        .read(Map.of("from", "x" + mark, "stop_FEES", "on", "note", "n" + mark))
        .form();
  }

  private MailboxPage mailbox(Wording w) {
    List<Mail> mails = LettersFixture.mails(mark);
    return MailboxPage.of(w, mails, mails.get(0), MUSCAT);
  }

  private RiskPage risk(Wording w) {
    return RiskPage.of(
        w,
        facts.portfolio(),
        facts.bands(),
        Band.HIGH,
        List.of(
            new Ranked(
                new CustomerRef("C1" + mark),
                "Omar" + mark,
                new AccountRef("A1" + mark),
                610,
                0.62)));
  }

  Frame frame(Wording w, String assets) {
    return new Frame(
        w,
        assets,
        new Frame.Person("Layla Haddad" + mark, "LH", w.say("role_manager")),
        "token",
        "/language/" + w.language().other().tag() + "?back=%2F",
        List.of(
            nav(w, "overview", true),
            nav(w, "accounts", false),
            nav(w, "alerts", false),
            nav(w, "risk", false),
            nav(w, "trends", false),
            nav(w, "reports", false),
            nav(w, "nights", false),
            nav(w, "mailbox", false),
            nav(w, "dead_letters", false),
            nav(w, "portfolios", false)),
        new Frame.Place(
            "OMT",
            "Oman Telecom" + mark,
            w.figures().date(Fixture.TODAY),
            true,
            List.of(
                new NavItem("Oman Telecom" + mark, "/portfolios/OMT", "", true),
                new NavItem("Mumbai Small Loans", "/portfolios/MSM", "", false))),
        new Frame.Notice(
            "success",
            "Saved" + mark,
            new Frame.Sent(
                "/portfolios/OMT/load" + mark,
                List.of(new Frame.Sent.Value("reason" + mark, "typed" + mark)))));
  }

  private static NavItem nav(Wording w, String key, boolean current) {
    String icon =
        switch (key) {
          case "risk" -> "shield";
          case "dead_letters" -> "dead";
          case "trends" -> "trend";
          default -> key;
        };
    return new NavItem(w.say("nav_" + key), "/x", icon, current);
  }
}
