package org.tahsil.console;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tahsil.account.Portfolio;
import org.tahsil.console.Gallery.Picture;
import org.tahsil.console.text.Wording;
import org.tahsil.console.view.Rights;
import org.tahsil.console.view.TemplateEditor;
import org.tahsil.console.view.TemplateLook;
import org.tahsil.console.view.TemplatePage;
import org.tahsil.console.view.TemplatesPage;
import org.tahsil.template.Rendered;
import org.tahsil.template.SmsParts;
import org.tahsil.template.TemplateChannel;
import org.tahsil.template.TemplateKey;
import org.tahsil.template.TemplateLanguage;
import org.tahsil.template.TemplateQuery;
import org.tahsil.template.TemplateState;
import org.tahsil.template.TemplateText;
import org.tahsil.template.TemplateTier;
import org.tahsil.template.TemplateVersion;
import org.tahsil.template.TemplateVersion.Act;
import org.tahsil.template.TemplateVersion.Written;
import org.tahsil.template.TextFault;
import org.tahsil.template.TextFault.Place;

/** Templates with made-up words. */
record TemplateFixture(Portfolio portfolio, String mark) {
  private static final LocalDate DAY = LocalDate.of(2025, 1, 2);
  private static final Instant AT = Instant.parse("2025-01-02T08:00:00Z");
  private static final TemplateKey KEY =
      new TemplateKey("reminder", TemplateChannel.SMS, TemplateLanguage.AR, TemplateTier.FIRM);

  Map<String, Picture> pages(Wording w) {
    Map<String, Picture> pages = new LinkedHashMap<>();
    TemplateVersion first = version(1, TemplateState.APPROVED, "{name}\nold");
    TemplateVersion second = version(2, TemplateState.SUBMITTED, "{name}\nnew" + mark);
    pages.put("templates", new Picture("templates", list(w, List.of(second, first))));
    pages.put("templates-none", new Picture("templates", list(w, List.of())));
    pages.put("template", new Picture("template", one(w, second, List.of(second, first))));
    pages.put(
        "template-draft",
        new Picture("template", one(w, version(3, TemplateState.DRAFT, "{x}"), List.of())));
    pages.put("template-new", new Picture("template_new", editor(w)));
    return pages;
  }

  private TemplatesPage list(Wording w, List<TemplateVersion> found) {
    return TemplatesPage.of(
        w,
        new TemplatesPage.Content(
            portfolio,
            new TemplateQuery(null, null, TemplateLanguage.AR, null, null, null, 25),
            found,
            !found.isEmpty(),
            found,
            new Rights(Set.of("manager"))));
  }

  private TemplatePage one(Wording w, TemplateVersion shown, List<TemplateVersion> versions) {
    return TemplatePage.of(
        w,
        new TemplatePage.Content(
            portfolio, shown, versions, new Rights(Set.of("manager"), "omar")));
  }

  private TemplateLook look(Wording w) {
    return TemplateLook.of(
            w,
            List.of(
                new TextFault(
                    "PLACEHOLDER_UNKNOWN", "body", new Place(1, 2), "x" + mark, "Use {name}.")))
        .read(
            w,
            portfolio,
            new Rendered(
                null,
                TemplateLanguage.AR,
                null,
                "Dear" + mark,
                new SmsParts(SmsParts.Encoding.UCS_2, 71, 2, 63, List.of("س")),
                new BigDecimal("0.025"),
                false));
  }

  private Map<String, String> filledIn() {
    return Map.of(
        "subject",
        mark,
        "body",
        "{name" + mark,
        "entity",
        "",
        "header",
        "",
        "dlt",
        "",
        "valid_from",
        "2025-01-02",
        "earliest",
        "2025-01-01",
        "note",
        mark,
        "account",
        mark);
  }

  private TemplateEditor editor(Wording w) {
    return TemplateEditor.of(
        w, new TemplateEditor.Content(portfolio, KEY, filledIn(), look(w), "No" + mark));
  }

  private TemplateVersion version(int number, TemplateState state, String body) {
    List<Act> acts =
        state == TemplateState.DRAFT
            ? List.of()
            : List.of(new Act(state, new UUID(3, number), "Note" + mark, "mona", DAY, AT));
    return new TemplateVersion(
        new UUID(1, number),
        number,
        KEY,
        number,
        DAY,
        new TemplateText(null, body, null),
        state,
        new Written("mona", DAY, AT, "Why" + mark),
        acts);
  }
}
