package org.tahsil.approval.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tahsil.approval.app.TestApprovals.user;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tahsil.access.User;
import org.tahsil.approval.Approval;
import org.tahsil.approval.ApprovalQuery;
import org.tahsil.approval.ApprovalState;
import org.tahsil.approval.Rank;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.shared.outcome.RefusedException;

/** A second person's word over a real database: agents 5 %, managers 25 %, admins 50 %. */
class ApprovalsIT {
  private static final User MANAGER = user("mona", "manager");
  private static final User ADMIN = user("adam", "admin");

  private final TestApprovals office = new TestApprovals();

  @Test
  void aSecondPersonGrantsAndTheOwnerHearsOfItInTheSameTransaction() {
    UUID id = office.ask("S1", "25", "10.575");
    assertThat(office.state(id)).isEqualTo(ApprovalState.PENDING);
    office.grant(id, MANAGER);
    office.grant(id, MANAGER);
    Approval granted = office.get(id);
    assertThat(granted.state()).isEqualTo(ApprovalState.GRANTED);
    assertThat(granted.decision()).extracting(Approval.Decision::by).isEqualTo("mona");
    assertThat(granted.limit()).extracting(Approval.Limit::rank).isEqualTo(Rank.AGENT);
    assertThat(office.news()).containsExactly("S1 true");
    assertThat(office.books().story().entries())
        .extracting(TimelineEntry::kind)
        .containsExactly("APPROVAL_ASKED", "APPROVAL_GRANTED");
  }

  @Test
  void ifTheOwnerCannotNothingIsDecided() {
    UUID id = office.ask("S1", "25", "10.575");
    office.ownerFails();
    assertThatThrownBy(() -> office.grant(id, MANAGER)).isInstanceOf(IllegalStateException.class);
    assertThat(office.state(id)).isEqualTo(ApprovalState.PENDING);
  }

  @Test
  void whoAskedAndWhoeverLacksTheAuthorityMayNot() {
    UUID id = office.ask("S1", "25.01", "10.579");
    refused("APPROVAL_OWN", () -> office.grant(id, user("anna", "admin")));
    refused("APPROVAL_ABOVE_AUTHORITY", () -> office.grant(id, MANAGER));
    refused("APPROVAL_ABOVE_AUTHORITY", () -> office.grant(id, user("olaf", "operator")));
    UUID small = office.ask("S2", "1", "0.423");
    refused("APPROVAL_ABOVE_AUTHORITY", () -> office.grant(small, user("ben", "agent")));
    office.grant(id, ADMIN);
    assertThat(office.state(id)).isEqualTo(ApprovalState.GRANTED);
  }

  @Test
  void aRefusalSaysWhyAndStands() {
    UUID id = office.ask("S1", "10", "4.230");
    refused("FIELD_MISSING", () -> refuse(id, null));
    refuse(id, "Salary is due");
    refused("APPROVAL_NOT_PENDING", () -> office.grant(id, ADMIN));
    assertThat(office.state(id)).isEqualTo(ApprovalState.REFUSED);
    assertThat(office.news()).containsExactly("S1 false");
  }

  @Test
  void nobodyDecidesWhatExpiredOrWasWithdrawn() {
    UUID late = office.ask("S1", "10", "4.230");
    UUID back = office.ask("S2", "10", "4.230");
    office.approvals().withdraw(office.portfolio(), back, "Paid", "system");
    office.approvals().withdraw(office.portfolio(), back, "Again", "system");
    refused("APPROVAL_NOT_PENDING", () -> office.grant(back, ADMIN));
    office.today("2025-01-10");
    assertThat(office.state(late)).isEqualTo(ApprovalState.PENDING);
    office.today("2025-01-11");
    assertThat(office.state(late)).isEqualTo(ApprovalState.EXPIRED);
    refused("APPROVAL_NOT_PENDING", () -> office.grant(late, ADMIN));
    office.approvals().withdraw(office.portfolio(), late, "Late", "system");
    assertThat(office.state(late)).isEqualTo(ApprovalState.EXPIRED);
    assertThat(office.news()).isEmpty();
  }

  @Test
  void aSubjectIsAskedAboutOnce() {
    UUID id = office.ask("S1", "10", "4.230");
    assertThat(office.ask("S1", "10", "4.230")).isEqualTo(id);
    refused("APPROVAL_ASKED_ALREADY", () -> office.ask("S1", "11", "4.653"));
    assertThatThrownBy(
            () -> office.books().server().jdbi().useHandle(h -> h.execute("delete from approval")))
        .hasMessageContaining("append-only");
  }

  @Test
  void whatWaitsForMeIsWhatIMayDecide() {
    office.ask("S1", "25", "10.575");
    office.ask("S2", "26", "10.998");
    UUID done = office.ask("S3", "10", "4.230");
    office.grant(done, ADMIN);
    assertThat(waiting(MANAGER)).containsExactly("S1");
    assertThat(waiting(ADMIN)).containsExactly("S2", "S1");
    assertThat(waiting(user("anna", "admin"))).isEmpty();
    assertThat(waiting(user("ben", "agent"))).isEmpty();
    office.today("2025-01-11");
    assertThat(waiting(ADMIN)).isEmpty();
    List<Approval> expired =
        office
            .approvals()
            .list(
                office.portfolio(), new ApprovalQuery(ApprovalState.EXPIRED, null, null, null, 1));
    assertThat(expired).extracting(Approval::subject).containsExactly("S2");
    assertThat(
            office
                .approvals()
                .list(
                    office.portfolio(),
                    new ApprovalQuery(ApprovalState.EXPIRED, null, null, expired.get(0).key(), 5)))
        .extracting(Approval::subject)
        .containsExactly("S1");
  }

  @Test
  void whatIMayDecideIsNeverWhatWasDecidedOrExpired() {
    UUID done = office.ask("S1", "10", "4.230");
    office.ask("S2", "10", "4.230");
    office.grant(done, ADMIN);
    assertThat(mayDecide(null)).containsExactly("S2");
    assertThat(mayDecide(ApprovalState.GRANTED)).isEmpty();
    office.today("2025-01-11");
    assertThat(mayDecide(null)).isEmpty();
    assertThat(mayDecide(ApprovalState.EXPIRED)).isEmpty();
  }

  private List<String> mayDecide(@Nullable ApprovalState state) {
    return office
        .approvals()
        .list(office.portfolio(), new ApprovalQuery(state, null, ADMIN, null, 50))
        .stream()
        .map(Approval::subject)
        .toList();
  }

  @Test
  void ofTwoWhoDecideAtOnceOneDoes() throws Exception {
    UUID id = office.ask("S1", "10", "4.230");
    ExecutorService people = Executors.newFixedThreadPool(8);
    List<Callable<String>> words = new ArrayList<>();
    for (int no = 0; no < 8; no++) {
      User by = user("m" + no, "manager");
      words.add(() -> outcome(() -> office.grant(id, by)));
    }
    List<String> outcomes = new ArrayList<>();
    for (Future<String> word : people.invokeAll(words)) {
      outcomes.add(word.get());
    }
    people.shutdown();
    assertThat(outcomes).filteredOn("GRANTED"::equals).hasSize(1);
    assertThat(outcomes).filteredOn("APPROVAL_NOT_PENDING"::equals).hasSize(7);
    assertThat(office.news()).hasSize(1);
  }

  private static String outcome(Runnable word) {
    try {
      word.run();
      return "GRANTED";
    } catch (RefusedException refused) {
      return refused.refusal().code();
    }
  }

  private List<String> waiting(User user) {
    return office
        .approvals()
        .list(office.portfolio(), ApprovalQuery.waitingFor(user, null, 50))
        .stream()
        .map(Approval::subject)
        .toList();
  }

  private void refuse(UUID id, @Nullable String note) {
    office.approvals().decide(office.portfolio(), id, ApprovalState.REFUSED, note, MANAGER);
  }

  private static void refused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo(code));
  }
}
