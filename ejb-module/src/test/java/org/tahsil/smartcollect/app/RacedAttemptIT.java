package org.tahsil.smartcollect.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.smartcollect.CollectionMethod;
import org.tahsil.smartcollect.store.CollectionStore;
import org.tahsil.smartcollect.store.StoredCollection;

/** Sixteen callers want the same debit at once. */
class RacedAttemptIT {
  private static final int CALLERS = 16;
  private static final String ID = "COL_C_UPCOMING_1_0";

  @Test
  void exactlyOneDebitsAndTheOthersAreToldSo() throws Exception {
    TestSmart smart = ready(new CollectionStore());
    List<String> answers = race(smart);
    assertThat(smart.debited()).hasSize(1);
    assertThat(smart.books.column("select count(*) from posting")).containsExactly("1");
    assertThat(answers).filteredOn(answer -> answer.equals("SUCCESS")).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> !answer.equals("SUCCESS"))
        .hasSize(CALLERS - 1)
        .allMatch(answer -> answer.equals("ATTEMPT_PENDING") || answer.equals("ALREADY_COLLECTED"));
  }

  @Test
  void withoutTheLockTheRaceIsSeenButTheAttemptsKeyStillAllowsOneDebit() throws Exception {
    TestSmart smart = ready(new Unlocked());
    List<String> answers = race(smart);
    assertThat(answers).filteredOn(answer -> answer.equals("SUCCESS")).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.startsWith("broken"))
        .hasSize(CALLERS - 1)
        .allMatch(answer -> answer.contains("collection_attempt"));
    assertThat(smart.debited()).hasSize(1);
  }

  private static TestSmart ready(CollectionStore store) {
    TestSmart smart = new TestSmart("2025-01-10", store);
    smart.loan("C", "L");
    smart.books.item("L", "E1", "2025-01-10", "1000");
    smart.mandate("C", "L", CollectionMethod.E_NACH, false);
    smart.line("C", "2025-01-09", "90000", "90000", "GIFT");
    smart.document("C");
    return smart;
  }

  private static List<String> race(TestSmart smart) throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    CyclicBarrier start = new CyclicBarrier(CALLERS);
    Callable<String> caller =
        () -> {
          start.await();
          try {
            return smart.attempt("C", ID, "E-NACH").status();
          } catch (RefusedException refused) {
            return refused.refusal().code();
          } catch (RuntimeException broken) {
            return "broken: " + broken.getMessage();
          }
        };
    try {
      List<Future<String>> futures = new ArrayList<>();
      for (int number = 0; number < CALLERS; number++) {
        futures.add(callers.submit(caller));
      }
      List<String> answers = new ArrayList<>();
      for (Future<String> future : futures) {
        answers.add(answer(future));
      }
      return answers;
    } finally {
      callers.shutdownNow();
    }
  }

  private static String answer(Future<String> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure.getCause());
    }
  }

  /**
   * A build that forgot to lock, at its worst moment: all callers have read the collection before
   * one of them goes on.
   */
  private static final class Unlocked extends CollectionStore {
    private final CyclicBarrier allHaveRead = new CyclicBarrier(CALLERS);

    @Override
    public Optional<StoredCollection> lock(
        Portfolio portfolio, long customer, String id, LocalDate today) {
      Optional<StoredCollection> read = super.lock(portfolio, customer, id, today);
      try {
        allHaveRead.await(1, TimeUnit.MINUTES);
      } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
        throw new IllegalStateException("not all callers came to read", alone);
      }
      return read;
    }

    @Override
    protected String lockingName() {
      return super.lockingName().replace("for update of col", "");
    }
  }
}
