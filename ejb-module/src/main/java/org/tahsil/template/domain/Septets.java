package org.tahsil.template.domain;

import java.util.List;
import org.tahsil.shared.phone.Gsm0338;
import org.tahsil.shared.phone.TextParts;
import org.tahsil.template.SmsParts;
import org.tahsil.template.SmsParts.Encoding;

/** Says what an SMS takes, counted as it is sent, and which characters make it dear. */
public final class Septets {

  private static final int MOST_NAMED = 10;

  private Septets() {}

  /** What a text takes. */
  public static SmsParts of(String text) {
    TextParts.Size size = TextParts.size(text);
    List<String> beyond =
        TextParts.plain(text)
            .codePoints()
            .mapToObj(Character::toString)
            .filter(sign -> !Gsm0338.has(sign))
            .distinct()
            .limit(MOST_NAMED)
            .toList();
    return new SmsParts(
        size.unicode() ? Encoding.UCS_2 : Encoding.GSM_7,
        size.units(),
        size.parts(),
        size.free(),
        beyond);
  }
}
