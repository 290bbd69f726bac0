package org.tahsil.template.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.tahsil.template.TemplateChannel;
import org.tahsil.template.TemplateKey;
import org.tahsil.template.TemplateLanguage;
import org.tahsil.template.TemplateState;
import org.tahsil.template.TemplateText;
import org.tahsil.template.TemplateTier;
import org.tahsil.template.TemplateVersion;
import org.tahsil.template.TemplateVersion.Written;

/** The reminders that ship with the product, which say all that is demanded wherever they go. */
public final class OwnTemplates {

  /** Raised with every change of the words; an older version stays in the history of the code. */
  public static final int VERSION = 1;

  private static final LocalDate SHIPPED = LocalDate.of(2026, 11, 22);
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private OwnTemplates() {}

  /** All, by tier and language. */
  public static List<TemplateVersion> all() {
    List<TemplateVersion> all = new ArrayList<>();
    for (TemplateTier tier : TemplateTier.values()) {
      for (TemplateLanguage language : TemplateLanguage.values()) {
        all.add(of(language, tier));
      }
    }
    return List.copyOf(all);
  }

  /** The reminder by mail of a tier in a language. */
  public static TemplateVersion of(TemplateLanguage language, TemplateTier tier) {
    ResourceBundle words =
        ResourceBundle.getBundle(
            "org.tahsil.template.own",
            language.locale(),
            OwnTemplates.class.getClassLoader(),
            NO_FALLBACK);
    return new TemplateVersion(
        null,
        0,
        new TemplateKey(TemplateKey.REMINDER, TemplateChannel.EMAIL, language, tier),
        VERSION,
        null,
        new TemplateText(
            words.getString(tier + ".subject"),
            words.getString(tier + ".body") + "\n\n{clauses}\n",
            null),
        TemplateState.APPROVED,
        new Written("Tahsil", SHIPPED, Instant.EPOCH, null),
        List.of());
  }
}
