package org.tahsil.contact;

import org.jspecify.annotations.Nullable;

/**
 * What of a contact's content rules ask for; null: not known.
 *
 * @param optOutLine whether it says how to opt out, free of charge
 * @param senderNamed whether it says for whom it speaks
 * @param validationNotice whether it holds the notice of what is owed and how to dispute it
 * @param threatensSuit whether it threatens or announces a suit
 * @param templateRegistered whether the operator knows its sender and template
 * @param language ISO 639 code
 */
public record MessageContent(
    @Nullable Boolean optOutLine,
    @Nullable Boolean senderNamed,
    @Nullable Boolean validationNotice,
    @Nullable Boolean threatensSuit,
    @Nullable Boolean templateRegistered,
    @Nullable String language) {

  /** Nothing is known of the content. */
  public static final MessageContent UNKNOWN =
      new MessageContent(null, null, null, null, null, null);
}
