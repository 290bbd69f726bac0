package org.tahsil.template.domain;

import java.util.List;
import java.util.Optional;
import org.tahsil.template.TemplateChannel;
import org.tahsil.template.TemplateKey;
import org.tahsil.template.TemplateVersion;

/** Which version a message is written from. */
public final class Choosing {

  private Choosing() {}

  /**
   * The version in force that says all that is demanded; else the product's own, of which there are
   * reminders by mail only.
   *
   * @param inForce at most one for each template
   */
  public static Optional<TemplateVersion> of(
      TemplateKey key, List<TemplateVersion> inForce, List<Clause> demanded) {
    return inForce.stream()
        .filter(version -> version.key().equals(key))
        .filter(version -> TextRule.faults(key, version.text(), demanded).isEmpty())
        .findFirst()
        .or(() -> own(key));
  }

  private static Optional<TemplateVersion> own(TemplateKey key) {
    return key.code().equals(TemplateKey.REMINDER) && key.channel() == TemplateChannel.EMAIL
        ? Optional.of(OwnTemplates.of(key.language(), key.tier()))
        : Optional.empty();
  }
}
