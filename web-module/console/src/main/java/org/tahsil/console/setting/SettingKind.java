package org.tahsil.console.setting;

import static org.tahsil.console.view.Rights.ADMIN;
import static org.tahsil.console.view.Rights.AGENT;
import static org.tahsil.console.view.Rights.INTEGRATOR;
import static org.tahsil.console.view.Rights.MANAGER;
import static org.tahsil.console.view.Rights.OPERATOR;
import static org.tahsil.console.view.Rights.VIEWER;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.account.Portfolio;
import org.tahsil.console.text.Wording;
import org.tahsil.console.view.Rights;

/**
 * A kind of dated setting. What a subclass says of it is all that its pages need, beside texts
 * whose keys begin with {@code set_} and its key.
 */
public abstract class SettingKind {
  /** Who reads most kinds. */
  static final List<String> EVERYBODY =
      List.of(VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN);

  /** Who reads what concerns people's own work. */
  static final List<String> COLLECTORS = List.of(VIEWER, AGENT, MANAGER, ADMIN);

  static final List<String> MANAGERS = List.of(MANAGER, ADMIN);
  static final List<String> ADMINS = List.of(ADMIN);

  /** From when on a new entry may count. */
  public enum Starts {
    /** The business date, which is not asked for. */
    TODAY,
    TOMORROW,
    ANY_DAY
  }

  /** That somebody asked for an entry and somebody else must say the same. */
  public record Waiting(Setting entry, String by) {}

  private final String key;
  private final Starts starts;
  private final List<String> readers;
  private final List<String> setters;

  SettingKind(String key, Starts starts, List<String> readers, List<String> setters) {
    this.key = key;
    this.starts = starts;
    this.readers = readers;
    this.setters = setters;
  }

  /** As the address in the API says it, such as {@code ageing-terms}. */
  public final String key() {
    return key;
  }

  public final Starts starts() {
    return starts;
  }

  public final boolean openTo(Rights rights) {
    return rights.any(readers.toArray(String[]::new));
  }

  public final boolean setBy(Rights rights) {
    return rights.any(setters.toArray(String[]::new));
  }

  /** The roles that may set it. */
  final List<String> setters() {
    return setters;
  }

  /** Its place in the list of kinds, the first of which is 1. */
  public abstract int place();

  /** The fields of an entry, the source last. */
  public abstract List<SettingField> fields(String part);

  /** The codes of its parts in order; one that is empty if the setting is one. */
  public List<String> parts() {
    return List.of("");
  }

  final boolean isOne() {
    return parts().equals(List.of(""));
  }

  /** The name of a part. */
  String partName(Wording wording, String part) {
    return part;
  }

  /** The parts that can be set anew. */
  List<String> choices(Portfolio portfolio) {
    return parts();
  }

  /** What several parts are shown together under; null if every part stands for itself. */
  @Nullable String group(Wording wording, String part) {
    return null;
  }

  /** The name of a part within its group. */
  String memberName(Wording wording, String part) {
    return partName(wording, part);
  }

  /** What a form begins with where nothing counts yet. */
  Values blank(Portfolio portfolio) {
    return Values.NONE;
  }

  /** Whether its entries are single days, which end by themselves and can be taken back. */
  boolean isCalendar() {
    return false;
  }

  /** Whether an entry can be taken back. */
  public final boolean isRevocable() {
    return isCalendar();
  }

  /** Takes the entry of a day back, where that can be; refused as unknown if there is none. */
  public void revoke(Portfolio portfolio, LocalDate on) {
    throw new IllegalStateException(key + " has no days that can be taken back");
  }

  /** What counts on the business date, of every part, the product's own included. */
  public abstract List<Setting> inForce(Portfolio portfolio);

  /** All that were set and count on some day, the newest first day first. */
  public abstract List<Setting> dated(Portfolio portfolio);

  /**
   * Sets an entry by the service that serves the API too, which refuses what cannot be.
   *
   * @param from the first day; the business date where none is asked for
   * @return whether it counts, so that it need not wait for a second person
   */
  public abstract boolean set(Portfolio portfolio, String part, LocalDate from, Wish wish);

  /** What is wished, and by whom. */
  public record Wish(Values values, User by) {
    String source() {
      return values.text(SettingField.SOURCE);
    }
  }

  /** What waits for a second person. */
  public List<Waiting> waiting(Portfolio portfolio) {
    return List.of();
  }
}
