package org.tahsil.console;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.Caller;
import org.tahsil.access.User;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.console.page.Frame;
import org.tahsil.console.page.Frame.NavItem;
import org.tahsil.console.page.Frame.Notice;
import org.tahsil.console.page.Frame.Sent;
import org.tahsil.console.page.Paths;
import org.tahsil.console.text.Language;
import org.tahsil.console.text.Wording;
import org.tahsil.console.view.Rights;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.id.TenantId;

/**
 * One request of a signed-in reader: who it is, in which language and portfolio, and the answer.
 */
@RequestScoped
public class Visit {
  private static final String NOTICE = "tahsil.notice";
  private static final String REFUSED = "danger";
  private static final String OWNER = "tahsil.user";
  private static final String PLACE = "tahsil.place";
  private static final String ONCE = "tahsil.once";

  @Inject private HttpServletRequest request;
  @Inject private Caller caller;
  @EJB private Portfolios portfolios;
  @Inject private Pages pages;
  private @Nullable Wording wording;
  private @Nullable Portfolio place;

  /** A session that began before sign-in goes on under another id, so that none can be planted. */
  @PostConstruct
  void renewSession() {
    HttpSession session = request.getSession(true);
    if (!caller.name().equals(session.getAttribute(OWNER))) {
      request.changeSessionId();
      session.setAttribute(OWNER, caller.name());
    }
  }

  TenantId tenant() {
    return caller.tenant();
  }

  String user() {
    return caller.name();
  }

  /** The reader with all that is known about it. */
  User caller() {
    return caller.user();
  }

  Rights rights() {
    return new Rights(caller.roles(), caller.name());
  }

  Wording wording() {
    Wording known = wording;
    if (known == null) {
      known =
          Wording.in(
              Languages.chosen(request)
                  .or(() -> Language.tagged(caller.language()))
                  .orElse(Language.EN));
      wording = known;
    }
    return known;
  }

  /**
   * The tenant's portfolio, which becomes the place of this reader; another tenant's is unknown.
   */
  Portfolio portfolio(PortfolioCode code) {
    Portfolio found = portfolios.get(tenant(), code);
    place = found;
    request.getSession(true).setAttribute(PLACE, found.code().value());
    return found;
  }

  /** The date asked for if it can be read and is not after the business date, else that. */
  LocalDate asOf(Portfolio portfolio, @Nullable String wished) {
    LocalDate today = portfolios.businessDate(portfolio);
    try {
      LocalDate date = wished == null || wished.isEmpty() ? today : LocalDate.parse(wished);
      return date.isAfter(today) ? today : date;
    } catch (DateTimeParseException unreadable) {
      return today;
    }
  }

  LocalDate businessDate(Portfolio portfolio) {
    return portfolios.businessDate(portfolio);
  }

  /** The portfolio in which the reader works: the last one visited, else the first there is. */
  @Nullable Portfolio place() {
    if (place == null) {
      List<Portfolio> all = portfolios.list(tenant());
      Object last = request.getSession(true).getAttribute(PLACE);
      place =
          all.stream()
              .filter(one -> one.code().value().equals(last))
              .findFirst()
              .orElse(all.isEmpty() ? null : all.get(0));
    }
    return place;
  }

  /**
   * The fields of the form that was sent. The guard has read the body for its token, so they come
   * from the servlet's parameters and not from the body.
   */
  Map<String, String> filledIn() {
    return request.getParameterMap().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue()[0]));
  }

  /** All values of a field that a form has several times; empty if it was not sent. */
  List<String> allFilledIn(String name) {
    String[] values = request.getParameterValues(name);
    return values == null ? List.of() : List.of(values);
  }

  /** Whether htmx asks for a part of the page; a restored page needs all of it. */
  boolean wantsPart() {
    return request.getHeader("HX-Request") != null
        && request.getHeader("HX-History-Restore-Request") == null;
  }

  /** Whether a page asks by itself for what changed: nobody reads a notice then. */
  private boolean refreshes() {
    return request.getHeader("X-Live") != null;
  }

  /** A whole page. */
  Response page(@Nullable Section section, String template, Object view) {
    return html(pages.render(template, frame(section), view)).build();
  }

  /** A part of a page; the address bar then shows {@code address}, null to leave it. */
  Response part(String template, Object view, @Nullable String address) {
    Response.ResponseBuilder answer = html(pages.render(template, frame(null), view));
    return address == null ? answer.build() : answer.header("HX-Push-Url", address).build();
  }

  /** Has the whole page loaded anew, for what changes more than a part of it. */
  Response anew() {
    return Response.noContent().header("HX-Refresh", "true").build();
  }

  /**
   * Leads on after a POST, with a word about what it came to: success, warning or danger. A form
   * that was refused (danger) is shown again as it was sent, if it stands on the page.
   */
  Response go(String path, String kind, String text) {
    request.getSession(true).setAttribute(NOTICE, new String[] {kind, text});
    if (kind.equals(REFUSED)) {
      SentForms.keep(request);
    }
    return Response.seeOther(URI.create(path)).build();
  }

  /** Keeps a text for the next page that takes it, and no other. */
  void keepOnce(String text) {
    request.getSession(true).setAttribute(ONCE, text);
  }

  /** The text that was kept, and is no longer; null if there is none. */
  @Nullable String takeOnce() {
    HttpSession session = request.getSession(true);
    Object kept = session.getAttribute(ONCE);
    session.removeAttribute(ONCE);
    return kept instanceof String text ? text : null;
  }

  /** The time zone of the portfolio in which the reader works. */
  ZoneId zone() {
    Portfolio here = place();
    return here == null ? ZoneOffset.UTC : here.zone();
  }

  private static Response.ResponseBuilder html(String body) {
    return Response.ok(body, "text/html;charset=UTF-8")
        .header("Vary", "HX-Request, Cookie")
        .header("Cache-Control", "no-store");
  }

  private Frame frame(@Nullable Section section) {
    Portfolio here = place();
    return new Frame(
        wording(),
        pages.assets(),
        person(),
        Csrf.token(request),
        Pages.languageHref(wording().language().other(), request),
        Section.nav(wording(), rights(), here, section),
        here == null ? null : place(here),
        section == null || refreshes() ? null : notice());
  }

  private Frame.Person person() {
    String roles =
        caller.roles().stream()
            .sorted()
            .map(role -> wording().code("role", role))
            .collect(Collectors.joining(wording().say("list_separator")));
    String name = user();
    return new Frame.Person(
        name,
        name.substring(0, Math.min(2, name.length())).toUpperCase(java.util.Locale.ROOT),
        roles);
  }

  private Frame.Place place(Portfolio here) {
    return new Frame.Place(
        here.code().value(),
        here.name(),
        wording().figures().date(portfolios.businessDate(here)),
        here.isSimulated(),
        portfolios.list(tenant()).stream()
            .map(
                one ->
                    new NavItem(
                        one.name(), Paths.portfolio(one.code()), "", one.id().equals(here.id())))
            .toList());
  }

  /** The word that the next page is to say; empty: none. */
  static List<String> notice(HttpSession session) {
    return session.getAttribute(NOTICE) instanceof String[] words ? List.of(words) : List.of();
  }

  /** Has the next page say a word. */
  static void notice(HttpSession session, List<String> words) {
    if (!words.isEmpty()) {
      session.setAttribute(NOTICE, words.toArray(String[]::new));
    }
  }

  private @Nullable Notice notice() {
    HttpSession session = request.getSession(true);
    Object held = session.getAttribute(NOTICE);
    session.removeAttribute(NOTICE);
    Sent sent = SentForms.take(session);
    return held instanceof String[] words ? new Notice(words[0], words[1], sent) : null;
  }
}
