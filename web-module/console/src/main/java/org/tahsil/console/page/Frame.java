package org.tahsil.console.page;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.console.text.Wording;

/**
 * What surrounds a page.
 *
 * @param visitor who is signed in, null before sign-in
 * @param csrf the session's token, sent with every form
 * @param languageHref the address that switches to the other language and comes back here
 * @param place the portfolio in which the reader works, null outside one
 * @param notice what the last action came to, null if there was none
 */
public record Frame(
    Wording wording,
    String assets,
    @Nullable Person visitor,
    String csrf,
    String languageHref,
    List<NavItem> nav,
    @Nullable Place place,
    @Nullable Notice notice) {

  /** The signed-in user. */
  public record Person(String name, String initials, String roles) {}

  /** One entry of the navigation. */
  public record NavItem(String label, String href, String icon, boolean current) {}

  /** The portfolio of a page and the others to choose from. */
  public record Place(
      String code, String name, String businessDate, boolean simulated, List<NavItem> others) {}

  /**
   * What an action came to.
   *
   * @param kind success, warning or danger
   * @param sent the form that was refused, to be filled in again; null: none was
   */
  public record Notice(String kind, String text, @Nullable Sent sent) {}

  /**
   * A form as it was sent.
   *
   * @param action where it was posted to
   */
  public record Sent(String action, List<Value> values) implements Serializable {
    public Sent {
      values = List.copyOf(values);
    }

    /** What stood in a field. */
    public record Value(String name, String value) implements Serializable {}
  }

  public String lang() {
    return wording.language().tag();
  }

  public String dir() {
    return wording.language().direction();
  }

  public boolean rtl() {
    return "rtl".equals(dir());
  }

  public String otherLang() {
    return wording.language().other().tag();
  }

  public String otherLanguage() {
    return wording.language().other().ownName();
  }
}
