package org.tahsil.console.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.approval.Approval;
import org.tahsil.approval.Approval.Concerned;
import org.tahsil.approval.Approval.Decision;
import org.tahsil.approval.ApprovalKind;
import org.tahsil.approval.ApprovalState;
import org.tahsil.console.page.Frame.NavItem;
import org.tahsil.console.page.Heading;
import org.tahsil.console.page.Paths;
import org.tahsil.console.text.Wording;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.money.Money;

/**
 * What second persons are asked in a portfolio.
 *
 * @param views what can be shown, each with its address
 * @param moreHref the address of the next page, null at the end
 */
public record ApprovalsPage(
    Heading heading,
    List<NavItem> views,
    List<Question> questions,
    String none,
    @Nullable String moreHref) {

  /** What can be shown. */
  public enum View {
    /** What the reader may decide. */
    MINE,
    PENDING,
    ALL
  }

  /**
   * What somebody asked.
   *
   * @param href the account's page, null if it is about the customer
   * @param facts what is at stake
   * @param action where grants and refusals post to, null if the reader may not decide
   */
  public record Question(
      String id,
      String title,
      String customer,
      @Nullable String ref,
      @Nullable String href,
      String state,
      String stateCss,
      List<Fact> facts,
      String reason,
      String asked,
      String why,
      @Nullable String action,
      String grantQuestion,
      String refuseQuestion) {}

  /** What the page is made of. */
  public record Content(Portfolio portfolio, View view, List<Approval> found, boolean more) {}

  /** The page; whoever may decide is offered to, if the view is that of the reader's own. */
  public static ApprovalsPage of(Wording wording, Content content) {
    String path = Paths.approvals(content.portfolio().code());
    return new ApprovalsPage(
        Heading.of(wording.say("approvals_title"), wording.say("approvals_note")),
        views(wording, path, content.view()),
        content.found().stream().map(one -> question(wording, content, path, one)).toList(),
        wording.say("approvals_none_" + key(content.view())),
        content.more()
            ? path
                + "?show="
                + key(content.view())
                + "&after="
                + content.found().get(content.found().size() - 1).key()
            : null);
  }

  private static List<NavItem> views(Wording wording, String path, View shown) {
    List<NavItem> items = new ArrayList<>();
    for (View view : View.values()) {
      items.add(
          new NavItem(
              wording.say("approvals_show_" + key(view)),
              path + "?show=" + key(view),
              "check",
              view == shown));
    }
    return List.copyOf(items);
  }

  private static String key(View view) {
    return view.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static Question question(Wording wording, Content content, String path, Approval asked) {
    Concerned concerned = asked.concerned();
    AccountRef account = concerned == null ? null : concerned.account();
    String name = concerned == null ? template(asked) : concerned.customerName();
    boolean mine = content.view() == View.MINE && asked.state() == ApprovalState.PENDING;
    String customer = wording.apart(name);
    return new Question(
        asked.id().toString(),
        wording.code("approval_kind", asked.kind().name()),
        name,
        account == null ? null : account.value(),
        href(content.portfolio(), asked, account),
        wording.code("approval_state", asked.state().name()),
        css(asked.state()),
        facts(wording, asked),
        reason(wording, asked),
        wording.say(
            "approvals_asked",
            wording.apart(asked.asking().by()),
            wording.figures().date(asked.asking().on())),
        why(wording, asked),
        mine ? path + "/" + asked.id() : null,
        wording.say("approvals_grant_question", customer),
        wording.say("approvals_refuse_question", customer));
  }

  /** The reason in the reader's words, as far as it is made of codes. */
  private static String reason(Wording wording, Approval asked) {
    return switch (asked.kind()) {
      case PLACEMENT -> EscalationLine.reason(wording, asked.reason());
      case CONTACT -> ExemptionsCard.reason(wording, asked.reason());
      default -> asked.reason();
    };
  }

  /** The account's page, the template's or the campaign's. */
  private static @Nullable String href(
      Portfolio portfolio, Approval asked, @Nullable AccountRef account) {
    if (asked.kind() == ApprovalKind.TEMPLATE) {
      return Paths.templates(portfolio.code()) + "/" + asked.subject().split(":", 2)[0];
    }
    if (asked.kind() == ApprovalKind.CAMPAIGN) {
      String[] stamp = template(asked).split("@", 2);
      return Paths.campaigns(portfolio.code()) + "/" + stamp[0] + "?version=" + stamp[1];
    }
    if (asked.kind() == ApprovalKind.CONTACT && account != null) {
      return Paths.contactFacts(portfolio.code(), account) + "#exemptions";
    }
    return account == null ? null : Paths.account(portfolio.code(), account) + part(asked);
  }

  /** The template or campaign and its version, which the reason begins with. */
  private static String template(Approval asked) {
    return asked.reason().split(": ", 2)[0];
  }

  /** The part of the account's page that it is about. */
  private static String part(Approval asked) {
    return asked.kind() == ApprovalKind.PLACEMENT ? "#escalation" : "#settlements";
  }

  private static String css(ApprovalState state) {
    return switch (state) {
      case PENDING -> "tag warn";
      case GRANTED -> "tag good";
      case REFUSED -> "tag bad";
      case WITHDRAWN, EXPIRED -> "tag";
    };
  }

  private static List<Fact> facts(Wording wording, Approval asked) {
    List<Fact> facts = new ArrayList<>();
    Money amount = asked.stake().amount();
    BigDecimal percent = asked.stake().percent();
    if (amount != null) {
      facts.add(
          Fact.figure(
              wording.say(
                  asked.kind() == ApprovalKind.PLACEMENT
                      ? "approvals_at_stake"
                      : "approvals_amount"),
              wording.figures().money(amount)));
    }
    if (percent != null) {
      facts.add(Fact.figure(wording.say("offer_percent"), Percent.exact(percent)));
    }
    facts.add(
        Fact.date(
            wording.say("approvals_until"), wording.figures().date(asked.asking().expiresOn())));
    return List.copyOf(facts);
  }

  private static String why(Wording wording, Approval asked) {
    Decision decision = asked.decision();
    String note = decision == null ? null : decision.note();
    Map<String, Object> facts = new HashMap<>();
    facts.put("expires", asked.asking().expiresOn().toString());
    facts.put("by", decision == null ? "" : decision.by());
    facts.put("on", decision == null ? "" : decision.on().toString());
    facts.put("note", note == null ? "" : note);
    String said = wording.sentence("approval", "STATE_" + asked.state(), facts);
    return asked.state() == ApprovalState.GRANTED && note != null
        ? said + " " + wording.apart(note)
        : said;
  }
}
