package org.tahsil.approval.app;

import java.util.List;
import org.tahsil.approval.store.ApprovalStore;
import org.tahsil.approval.store.AuthorityStore;

/** The beans of the feature for tests, in the order in which they need each other. */
public final class ApprovalBeans {
  private ApprovalBeans() {}

  /** New ones. */
  public static List<Object> all() {
    return List.of(
        new ApprovalStore(),
        new AuthorityStore(),
        new AuthoritiesService(),
        new ApprovalStory(),
        new ApprovalsService());
  }
}
