package org.tahsil.console;

import static org.tahsil.console.view.Rights.ADMIN;
import static org.tahsil.console.view.Rights.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Paths;
import org.tahsil.console.view.TemplateEditor;
import org.tahsil.console.view.TemplateLook;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.template.TemplateKey;
import org.tahsil.template.TemplateText;
import org.tahsil.template.TemplateVersion;
import org.tahsil.template.TemplateWish;
import org.tahsil.template.Templates;
import org.tahsil.template.TextFault;

/** Where versions are written, and looked at while they are. */
@Path("portfolios/{code}/templates/new")
@RequestScoped
@RolesAllowed({MANAGER, ADMIN})
public class TemplateWritingResource {
  private static final String LOOK = "look";
  private static final List<String> FIELDS =
      List.of("subject", "body", "entity", "header", "dlt", "valid_from", "note", "account");

  @Inject private Visit visit;
  @EJB private Templates templates;

  @GET
  public Response blank(
      @PathParam("code") PortfolioCode code, @QueryParam("from") @Nullable UUID from) {
    Portfolio portfolio = visit.portfolio(code);
    if (from == null) {
      TemplateKey key = TemplateFields.key(visit);
      Map<String, String> start =
          templates.own().stream()
              .filter(one -> one.key().equals(key))
              .findFirst()
              .map(TemplateFields::of)
              .orElseGet(HashMap::new);
      return editor(portfolio, key, start, null);
    }
    TemplateVersion before = templates.get(portfolio, from);
    return editor(portfolio, before.key(), TemplateFields.of(before), null);
  }

  /** Keeps what was written, or looks at it again. */
  @POST
  public Response write(@PathParam("code") PortfolioCode code) {
    Portfolio portfolio = visit.portfolio(code);
    Map<String, String> values = visit.filledIn();
    TemplateKey key = TemplateFields.key(visit);
    if (values.containsKey(LOOK)) {
      return editor(portfolio, key, values, null);
    }
    LocalDate from = TemplateFields.from(values).orElse(null);
    if (from == null) {
      return editor(portfolio, key, values, visit.wording().say("template_from_missing"));
    }
    String note = values.getOrDefault("note", "").strip();
    try {
      TemplateVersion kept =
          templates.write(
              portfolio,
              new TemplateWish(
                  key, from, TemplateFields.text(values, key), note.isEmpty() ? null : note),
              visit.caller());
      return visit.go(
          Paths.templates(code) + "/" + kept.id(),
          "success",
          visit.wording().say("template_kept_done"));
    } catch (RefusedException refused) {
      return editor(portfolio, key, values, visit.wording().refusal(refused.refusal()));
    }
  }

  /** What the text is worth so far. */
  @POST
  @Path(LOOK)
  public Response look(@PathParam("code") PortfolioCode code) {
    Portfolio portfolio = visit.portfolio(code);
    return visit.part(
        "template_look", look(portfolio, TemplateFields.key(visit), visit.filledIn()), null);
  }

  private TemplateLook look(Portfolio portfolio, TemplateKey key, Map<String, String> values) {
    TemplateText text = TemplateFields.text(values, key);
    List<TextFault> faults = templates.check(portfolio, key, text);
    TemplateLook look = TemplateLook.of(visit.wording(), faults);
    String account = values.getOrDefault("account", "").strip();
    if (account.isEmpty() || !faults.isEmpty()) {
      return look;
    }
    try {
      return look.read(
          visit.wording(),
          portfolio,
          templates.preview(portfolio, key, text, new AccountRef(account)));
    } catch (RefusedException refused) {
      return look.refused(visit.wording().refusal(refused.refusal()));
    } catch (IllegalArgumentException unreadable) {
      return look.refused(visit.wording().say("template_account_unknown"));
    }
  }

  private Response editor(
      Portfolio portfolio, TemplateKey key, Map<String, String> given, @Nullable String error) {
    Map<String, String> values = new HashMap<>();
    FIELDS.forEach(name -> values.put(name, given.getOrDefault(name, "")));
    values.put("earliest", visit.businessDate(portfolio).toString());
    if (values.getOrDefault("valid_from", "").isEmpty()) {
      values.put("valid_from", visit.businessDate(portfolio).plusDays(1).toString());
    }
    return visit.page(
        Section.TEMPLATES,
        "template_new",
        TemplateEditor.of(
            visit.wording(),
            new TemplateEditor.Content(
                portfolio, key, values, look(portfolio, key, values), error)));
  }
}
