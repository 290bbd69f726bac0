package org.tahsil.contact.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.contact.ContactDecision;
import org.tahsil.contact.ContactRequest;
import org.tahsil.contact.DecisionStage;
import org.tahsil.contact.Verdict;

/** The portfolio's cap on a day, of decisions that are made together. */
class PortfolioCapIT {
  private final TestContacts test = new TestContacts();

  @BeforeEach
  void capAtThree() {
    test.sql(
        """
        insert into contact_terms (portfolio_id, valid_from, jurisdiction, role, chosen, house, source, decided_by)
        select portfolio_id, '2025-01-01', 'OM', 'CREDITOR', '{}', '{"DAY_OF_THE_PORTFOLIO.max":"3"}', 'x', 'x'
          from portfolio
        """);
  }

  @Test
  void thoseBeforeCountForThoseAfter() {
    assertThat(decide("A", 5))
        .extracting(each -> each.answer().verdict().verdict() == Verdict.BLOCK)
        .containsExactly(false, false, false, true, true);
    assertThat(TestContacts.against(decide("B", 1).get(0))).containsExactly("DAY_OF_THE_PORTFOLIO");
  }

  @Test
  void whoeverDecidesMeanwhileSeesThem() {
    CompletableFuture<List<ContactDecision>> others =
        test.books()
            .server()
            .transactions()
            .in(
                () -> {
                  decide("A", 2);
                  CompletableFuture<List<ContactDecision>> waiting =
                      CompletableFuture.supplyAsync(() -> decide("B", 2));
                  pause();
                  assertThat(waiting).as("decided while the cap is counted").isNotDone();
                  return waiting;
                });
    assertThat(others.join())
        .extracting(each -> each.answer().verdict().verdict() == Verdict.BLOCK)
        .containsExactly(false, true);
  }

  private static void pause() {
    try {
      Thread.sleep(300);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private List<ContactDecision> decide(String name, int many) {
    List<ContactRequest> asked =
        IntStream.range(0, many)
            .mapToObj(i -> TestContacts.mail(name + i, TestContacts.NOW))
            .toList();
    return test.contacts().decide(test.portfolio(), asked, DecisionStage.SEND, "system");
  }
}
