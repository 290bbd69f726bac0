package org.tahsil.console.view;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.console.page.Paths;
import org.tahsil.delinquency.AccountQuery;
import org.tahsil.delinquency.AccountQuery.Sort;
import org.tahsil.delinquency.AsOf;
import org.tahsil.delinquency.Bucket;

/**
 * The state of the list of accounts, which is also its address.
 *
 * @param page from 1
 * @param size rows a page
 */
public record AccountFilter(
    String search,
    @Nullable Bucket bucket,
    String product,
    Sort sort,
    boolean descending,
    int page,
    int size) {
  public static final int DEFAULT_SIZE = 20;
  private static final int MOST = 100;

  /** The state that a query string asks for; what cannot be read falls back to the default. */
  public static AccountFilter of(Map<String, String> query) {
    Sort sort = sort(query.getOrDefault("sort", ""));
    String direction = query.getOrDefault("dir", "");
    return new AccountFilter(
        query.getOrDefault("q", "").strip(),
        bucket(query.getOrDefault("bucket", "")).orElse(null),
        query.getOrDefault("product", ""),
        sort,
        direction.isEmpty() ? descendsFirst(sort) : "desc".equals(direction),
        number(query.getOrDefault("page", ""), 1, 1_000_000),
        number(query.getOrDefault("size", ""), DEFAULT_SIZE, MOST));
  }

  /** The question to the feature. */
  public AccountQuery query(LocalDate asOf) {
    return new AccountQuery(
        AsOf.now(asOf),
        search.isEmpty() ? null : search,
        bucket,
        product.isEmpty() ? null : product,
        sort,
        descending,
        (page - 1) * size,
        size);
  }

  /** The address of this state under the list's path. */
  public String href(String path) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("q", search);
    query.put("bucket", bucket == null ? "" : bucket.label());
    query.put("product", product);
    query.put("sort", sort == Sort.OVERDUE ? "" : sort.name());
    query.put("dir", descending == descendsFirst(sort) ? "" : descending ? "desc" : "asc");
    query.put("page", page == 1 ? "" : Integer.toString(page));
    query.put("size", size == DEFAULT_SIZE ? "" : Integer.toString(size));
    return Paths.query(path, query);
  }

  /** The first page, sorted by a column; by the same column again, the other way round. */
  public AccountFilter sortedBy(Sort wish) {
    boolean down = wish == sort ? !descending : descendsFirst(wish);
    return new AccountFilter(search, bucket, product, wish, down, 1, size);
  }

  public AccountFilter atPage(int number) {
    return new AccountFilter(search, bucket, product, sort, descending, number, size);
  }

  /** Whether anything narrows the list. */
  public boolean narrowed() {
    return !search.isEmpty() || bucket != null || !product.isEmpty();
  }

  private static boolean descendsFirst(Sort sort) {
    return sort == Sort.DPD || sort == Sort.OVERDUE || sort == Sort.OUTSTANDING;
  }

  private static Sort sort(String name) {
    for (Sort sort : Sort.values()) {
      if (sort.name().equals(name)) {
        return sort;
      }
    }
    return Sort.OVERDUE;
  }

  private static Optional<Bucket> bucket(String label) {
    for (Bucket bucket : Bucket.values()) {
      if (bucket.label().equals(label)) {
        return Optional.of(bucket);
      }
    }
    return Optional.empty();
  }

  private static int number(String text, int otherwise, int most) {
    return text.matches("[1-9][0-9]{0,6}") ? Math.min(most, Integer.parseInt(text)) : otherwise;
  }
}
