package org.tahsil.contact.domain;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether a reply asks for no more messages. The English words are those the TCPA rules name. */
public final class OptOutKeyword {
  private static final Set<String> WORDS =
      Set.of(
          "stop",
          "quit",
          "end",
          "revoke",
          "optout",
          "cancel",
          "unsubscribe",
          "توقف",
          "الغاء",
          "إلغاء",
          "ايقاف",
          "إيقاف");
  private static final List<String> EMPTY_WORDS = List.of("please", "من فضلك");

  private OptOutKeyword() {}

  /** True of a keyword alone, in any case, with or without politeness and punctuation. */
  public static boolean isIn(String reply) {
    String bare = reply.toLowerCase(Locale.ROOT);
    for (String polite : EMPTY_WORDS) {
      bare = bare.replace(polite, "");
    }
    return WORDS.contains(bare.replaceAll("[^\\p{L}]", ""));
  }
}
