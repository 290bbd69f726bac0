package org.tahsil.audit.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.audit.Timeline;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.audit.store.TimelineStore;

/** Appends to the timeline in the caller's transaction and reads it. */
@Stateless
@Local(Timeline.class)
public class TimelineService implements Timeline {
  private static final int LARGEST_PAGE = 200;

  @Inject private TimelineStore store;

  @Override
  public void append(List<TimelineEntry> entries) {
    store.append(entries);
  }

  @Override
  public Page page(long accountId, long customerId, @Nullable Long before, int limit) {
    return store.page(accountId, customerId, before, Math.min(Math.max(1, limit), LARGEST_PAGE));
  }
}
