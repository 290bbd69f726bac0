package org.tahsil.arrangement.app;

import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.tahsil.arrangement.PromiseBroken;
import org.tahsil.arrangement.PromiseKept;

/** Remembers what was announced. */
final class Heard {
  private final List<String> news = new ArrayList<>();

  void onKept(@Observes PromiseKept kept) {
    news.add("KEPT %s %s".formatted(kept.on(), kept.paid().plain()));
  }

  void onBroken(@Observes PromiseBroken broken) {
    news.add("%s %s %s".formatted(broken.state(), broken.on(), broken.paid().plain()));
  }

  List<String> news() {
    return news;
  }
}
