package org.tahsil.arrangement.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tahsil.account.Books;
import org.tahsil.arrangement.domain.Judge;
import org.tahsil.arrangement.domain.Judgement;
import org.tahsil.arrangement.domain.Pledge;
import org.tahsil.arrangement.store.ArrangementFactsStore;
import org.tahsil.arrangement.store.ArrangementFactsStore.Facts;
import org.tahsil.arrangement.store.ArrangementNowStore;
import org.tahsil.arrangement.store.ArrangementNowStore.Verdict;
import org.tahsil.arrangement.store.KnownArrangement;

/** Judges all arrangements of accounts anew, in sets, and writes what became of them. */
@ApplicationScoped
public class Judging {

  @Inject private ArrangementFactsStore facts;
  @Inject private ArrangementNowStore now;
  @Inject private PromiseStory story;
  @Inject private ReAgeings reAgeings;
  @Inject private Books books;

  /** How many arrangements were judged, and how many came to something else. */
  record Count(int judged, int changed) {}

  /** Whoever makes, ends or pays waits for each other. */
  void lock(long account) {
    books.lock(Set.of(account));
  }

  /** Locks what stands first, so that of two who judge an account the later sees all facts. */
  Count judge(Occasion occasion, Collection<Long> accounts) {
    Set<Long> concerned = accounts.isEmpty() ? Set.of() : now.lock(accounts);
    if (concerned.isEmpty()) {
      return new Count(0, 0);
    }
    List<Verdict> verdicts = new ArrayList<>();
    facts.of(concerned).values().forEach(known -> verdicts.addAll(verdicts(known, occasion)));
    List<Verdict> fresh = verdicts.stream().filter(Verdict::isNew).toList();
    if (!fresh.isEmpty()) {
      Map<Long, Long> changes = now.write(fresh, occasion.today(), occasion.night());
      reAgeings.follow(occasion, fresh);
      story.tell(occasion, fresh, changes);
    }
    return new Count(
        verdicts.size(), (int) verdicts.stream().filter(Verdict::changesState).count());
  }

  private static List<Verdict> verdicts(Facts known, Occasion occasion) {
    List<Pledge> pledges =
        known.arrangements().stream()
            .map(found -> finished(found.pledge(), occasion.finished()))
            .toList();
    Map<Long, Judgement> judgements = Judge.judge(pledges, known.receipts(), occasion.today());
    List<Verdict> verdicts = new ArrayList<>();
    for (int no = 0; no < pledges.size(); no++) {
      KnownArrangement found = known.arrangements().get(no);
      Judgement judgement = judgements.get(found.pledge().id());
      if (judgement != null) {
        verdicts.add(new Verdict(found, pledges.get(no).finished(), judgement));
      }
    }
    return verdicts;
  }

  /** A day that was over once stays over. */
  static Pledge finished(Pledge pledge, LocalDate date) {
    LocalDate later = pledge.finished().isAfter(date) ? pledge.finished() : date;
    return new Pledge(
        pledge.id(), pledge.made(), pledge.parts(), pledge.allowance(), pledge.ending(), later);
  }
}
