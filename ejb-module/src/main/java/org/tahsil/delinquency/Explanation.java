package org.tahsil.delinquency;

import java.util.List;
import java.util.Map;

/**
 * Why an account has its days past due: reason codes with parameters, computed by the reference
 * calculator from items, postings and holds alone.
 */
public record Explanation(
    AsOf asOf, int daysPastDue, Bucket bucket, String convention, List<Reason> reasons) {

  /** A stable code and the parameters of its sentence. */
  public record Reason(String code, Map<String, Object> facts) {}
}
