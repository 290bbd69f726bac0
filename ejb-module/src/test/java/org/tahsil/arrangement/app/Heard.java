package org.tahsil.arrangement.app;

import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.tahsil.arrangement.PromisesJudged;

/** Remembers what was announced. */
final class Heard {
  private final List<String> news = new ArrayList<>();

  void onJudged(@Observes PromisesJudged judged) {
    judged.changes().forEach(change -> news.add(change.kind() + " " + change.state()));
  }

  List<String> news() {
    return news;
  }
}
