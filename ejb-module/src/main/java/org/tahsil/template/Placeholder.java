package org.tahsil.template;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A fact that a text may name; there are no others. */
public enum Placeholder {
  /** The customer's name. */
  NAME(Type.TEXT, null),
  /** Reference of the account. */
  ACCOUNT(Type.REFERENCE, null),
  /** Who is owed: the portfolio's name. */
  PORTFOLIO(Type.TEXT, null),
  /** What is overdue, with its currency. */
  AMOUNT(Type.AMOUNT, null),
  /** Days past due. */
  DAYS(Type.COUNT, null),
  /** Due date of the oldest unpaid item. */
  DUE_DATE(Type.DATE, null),
  /** The portfolio's page for payments with the account's reference. */
  PAYMENT_LINK(Type.REFERENCE, "has_payment_link"),
  /** What is still to be paid of an offer that runs. */
  SETTLEMENT_AMOUNT(Type.AMOUNT, "has_settlement"),
  /** The last day on which that is in time. */
  SETTLEMENT_UNTIL(Type.DATE, "has_settlement"),
  /** How to opt out. */
  OPT_OUT(Type.CLAUSE, null),
  /** That a debt collector writes. */
  MINI_MIRANDA(Type.CLAUSE, null),
  /** All that law or policy demands and the text does not say elsewhere. */
  CLAUSES(Type.CLAUSE, null);

  /** What it is made of. */
  public enum Type {
    TEXT,
    /** Kept in its own order inside right-to-left text. */
    REFERENCE,
    AMOUNT,
    /** A whole number, of which plural forms may be made. */
    COUNT,
    DATE,
    /** Words of the product, by law and language. */
    CLAUSE
  }

  private final Type type;
  private final @Nullable String guard;

  Placeholder(Type type, @Nullable String guard) {
    this.type = type;
    this.guard = guard;
  }

  /** As it is written between braces. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Type type() {
    return type;
  }

  /** The choice under whose {@code yes} it must stand; null: it is never missing. */
  public @Nullable String guard() {
    return guard;
  }

  /** Whether an account may lack it. */
  public boolean mayBeMissing() {
    return guard != null;
  }

  /** In which channels it exists. */
  public Set<TemplateChannel> channels() {
    return this == PAYMENT_LINK || this == OPT_OUT
        ? EnumSet.of(TemplateChannel.EMAIL, TemplateChannel.SMS)
        : EnumSet.allOf(TemplateChannel.class);
  }

  /** That of a word; empty if there is none. */
  public static Optional<Placeholder> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }

  /** Whether a word is the choice of a placeholder that may be missing. */
  public static boolean isGuard(String word) {
    return Arrays.stream(values()).anyMatch(one -> word.equals(one.guard()));
  }
}
