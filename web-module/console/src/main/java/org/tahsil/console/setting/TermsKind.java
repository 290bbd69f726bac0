package org.tahsil.console.setting;

import java.util.List;
import org.tahsil.account.Portfolio;

/**
 * A setting that is one for the whole portfolio: dated terms, which everybody reads.
 *
 * @param <T> the terms
 */
public abstract class TermsKind<T> extends SettingKind {
  private final int place;
  private final List<SettingField> fields;

  TermsKind(int place, String key, Starts starts, List<String> setters, List<SettingField> fields) {
    super(key, starts, EVERYBODY, setters);
    this.place = place;
    this.fields = fields;
  }

  /** What counts on the business date, the product's own if nothing was set. */
  abstract T current(Portfolio portfolio);

  /** All that were set, the newest first day first. */
  abstract List<T> terms(Portfolio portfolio);

  abstract Setting entry(T terms);

  @Override
  public final int place() {
    return place;
  }

  @Override
  public final List<SettingField> fields(String part) {
    return fields;
  }

  @Override
  public final List<Setting> inForce(Portfolio portfolio) {
    return List.of(entry(current(portfolio)));
  }

  @Override
  public final List<Setting> dated(Portfolio portfolio) {
    return terms(portfolio).stream().map(this::entry).toList();
  }
}
