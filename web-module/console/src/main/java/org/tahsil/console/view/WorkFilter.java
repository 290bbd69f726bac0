package org.tahsil.console.view;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.WorkPlace;
import org.tahsil.casework.WorkQuery;
import org.tahsil.casework.WorkQuery.Scope;
import org.tahsil.console.page.Paths;
import org.tahsil.delinquency.Bucket;
import org.tahsil.shared.money.Money;

/**
 * The state of the worklist, which is also its address.
 *
 * @param least as it was typed
 * @param after where the page before ended
 */
public record WorkFilter(
    Scope scope,
    @Nullable Bucket bucket,
    String language,
    String skill,
    String least,
    boolean leftOut,
    @Nullable WorkPlace after) {
  public static final int SIZE = 20;

  /** Among so many at the head of the list those are counted who must not be called now. */
  static final int COUNTED = 500;

  /** The state that a query string asks for; what cannot be read falls back to the default. */
  public static WorkFilter of(Map<String, String> query) {
    String after = query.getOrDefault("after", "");
    String language = query.getOrDefault("language", "");
    String skill = query.getOrDefault("skill", "");
    return new WorkFilter(
        Arrays.stream(Scope.values())
            .filter(scope -> scope.name().equals(query.get("scope")))
            .findFirst()
            .orElse(Scope.AVAILABLE),
        Arrays.stream(Bucket.values())
            .filter(bucket -> bucket.label().equals(query.get("bucket")))
            .findFirst()
            .orElse(null),
        language.matches("[a-z]{2}") ? language : "",
        skill.matches("[A-Z][A-Z0-9_]{0,39}") ? skill : "",
        query.getOrDefault("least", ""),
        !query.getOrDefault("left_out", "").isEmpty(),
        WorkPlace.read(after).orElse(null));
  }

  /**
   * The question to the feature: a page and one more, which tells whether there is another. Of who
   * may be worked so many more that those who must not be called can be counted.
   */
  public WorkQuery query(Portfolio portfolio) {
    Money amount = Typed.amount(least, portfolio.currency()).orElse(null);
    return new WorkQuery(
        scope,
        bucket,
        language.isEmpty() ? null : language,
        skill.isEmpty() ? null : skill,
        amount,
        leftOut,
        after,
        after == null && !leftOut ? COUNTED : SIZE + 1);
  }

  /** The address of this state under a path. */
  public String href(String path) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("scope", scope == Scope.AVAILABLE ? "" : scope.name());
    query.put("bucket", bucket == null ? "" : bucket.label());
    query.put("language", language);
    query.put("skill", skill);
    query.put("least", least);
    query.put("left_out", leftOut ? "1" : "");
    query.put("after", after == null ? "" : after.text());
    return Paths.query(path, query);
  }

  public WorkFilter after(@Nullable WorkPlace last) {
    return new WorkFilter(scope, bucket, language, skill, least, leftOut, last);
  }
}
