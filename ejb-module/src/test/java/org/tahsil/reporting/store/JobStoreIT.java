package org.tahsil.reporting.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.account.Portfolio;
import org.tahsil.reporting.PrintOrder;
import org.tahsil.reporting.Report;
import org.tahsil.reporting.ReportJob;
import org.tahsil.reporting.ReportJob.State;
import org.tahsil.reporting.ReportQuery;
import org.tahsil.reporting.ReportWish;
import org.tahsil.reporting.domain.QueryRule;
import org.tahsil.reporting.store.Claims.Beat;
import org.tahsil.reporting.store.Claims.Claim;
import org.tahsil.reporting.store.Claims.Pulse;
import org.tahsil.shared.store.TestPortfolios;
import org.tahsil.shared.store.TestServer;

/** Jobs in the database: who holds the newest run of one may end it, nobody else. */
class JobStoreIT {
  private static final Instant NOON = Instant.parse("2025-01-01T12:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(60);

  private final TestPortfolios portfolios = new TestPortfolios();
  private final JobBook book = new JobBook();
  private final Claims claims = new Claims();
  private final Documents documents = new Documents();

  private final TestServer server = new TestServer(portfolios, book, claims, documents);

  private Portfolio portfolio =
      portfolios.open("P", "OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, "2025-01-01");

  @Test
  void aJobIsReadAsItWasAsked() {
    ReportWish wish =
        new ReportWish(
            LocalDate.of(2024, 12, 1),
            LocalDate.of(2024, 12, 30),
            LocalDate.of(2024, 11, 1),
            null,
            null,
            null,
            7);
    UUID id = queue(Report.LARGEST_EXPOSURES, wish);
    ReportJob job = job(id);
    assertThat(job.query()).isEqualTo(query(Report.LARGEST_EXPOSURES, wish));
    assertThat(job.order()).isEqualTo(order());
    assertThat(job.state()).isEqualTo(State.QUEUED);
    assertThat(job.times().queued()).isEqualTo(NOON);
  }

  @Test
  void theOldestIsTakenFirstAndOnce() {
    UUID first = queue();
    UUID second = queue();
    assertThat(claims.claim("one", NOON).map(Claim::id)).contains(first);
    assertThat(claims.claim("two", NOON).map(Claim::id)).contains(second);
    assertThat(claims.claim("one", NOON)).isEmpty();
    assertThat(book.open(portfolio)).isEqualTo(2);
  }

  @Test
  void aRunHearsThatItIsToStop() {
    UUID id = queue();
    Claim claim = claims.claim("one", NOON).orElseThrow();
    assertThat(claims.beat(List.of(new Beat(claim.run(), 10, 40L))))
        .containsExactly(new Pulse(claim.run(), false));
    assertThat(job(id).work().rowsWritten()).isEqualTo(10);
    assertThat(book.cancel(portfolio, id, "manager", LATER)).isTrue();
    assertThat(claims.beat(List.of(new Beat(claim.run(), 20, null))))
        .containsExactly(new Pulse(claim.run(), true));
    assertThat(claims.end(claim.run(), "CANCELLED", null, LATER)).isTrue();
    assertThat(job(id).state()).isEqualTo(State.CANCELLED);
    assertThat(claims.beat(List.of(new Beat(claim.run(), 30, null)))).isEmpty();
  }

  @Test
  void oneThatWaitsIsCancelledAtOnce() {
    UUID id = queue();
    assertThat(book.cancel(portfolio, id, "manager", LATER)).isTrue();
    assertThat(job(id).state()).isEqualTo(State.CANCELLED);
    assertThat(book.cancel(portfolio, id, "manager", LATER)).isFalse();
    assertThat(claims.claim("one", NOON)).isEmpty();
  }

  @Test
  void theJobOfADeadServerIsQueuedAgainAndItsOldRunEndsNothing() throws IOException {
    UUID id = queue();
    Claim old = claims.claim("dead", NOON).orElseThrow();
    assertThat(claims.owners("living")).containsExactly("dead");
    assertThat(claims.reclaim(List.of("dead"), 3, LATER)).isEqualTo(1);
    Claim fresh = claims.claim("living", LATER).orElseThrow();

    assertThat(claims.end(old.run(), "FAILED", "X", LATER)).isFalse();
    assertThat(complete(old, 10)).isFalse();
    assertThat(complete(fresh, 10)).isTrue();
    assertThat(job(id).work().attempts()).isEqualTo(2);
  }

  @Test
  void outagesAreBoundedAndARepetitionBeginsAnew() {
    UUID id = queue();
    for (int outage = 1; outage <= 3; outage++) {
      assertThat(job(id).state()).isEqualTo(State.QUEUED);
      claims.claim("me", NOON);
      assertThat(claims.resume("me", List.of(), 3, LATER)).isEqualTo(1);
    }
    assertThat(job(id).state()).isEqualTo(State.FAILED);
    assertThat(job(id).work().failure()).isEqualTo("DATABASE_LOST");
    assertThat(job(id).times().ended()).isEqualTo(LATER);
    assertThat(book.again(portfolio, id, LATER)).isTrue();
    claims.claim("me", NOON);
    assertThat(claims.resume("me", List.of(), 3, LATER)).isEqualTo(1);
    assertThat(job(id).state()).isEqualTo(State.QUEUED);
  }

  @Test
  void deathsAreBoundedAndOutagesAreNone() {
    UUID id = queue();
    for (int outage = 0; outage < 5; outage++) {
      claims.claim("me", NOON);
      assertThat(claims.resume("me", List.of(), 10, LATER)).isEqualTo(1);
    }
    claims.claim("dead", NOON);
    assertThat(claims.reclaim(List.of("dead"), 2, LATER)).isEqualTo(1);
    assertThat(job(id).state()).isEqualTo(State.QUEUED);
    claims.claim("dead", NOON);
    assertThat(claims.reclaim(List.of("dead"), 2, LATER)).isEqualTo(1);
    assertThat(job(id).state()).isEqualTo(State.FAILED);
    assertThat(job(id).work().failure()).isEqualTo("SERVER_DIED");
  }

  @Test
  void oneThatEndedWithoutADocumentIsAskedForAgain() throws IOException {
    UUID id = queue();
    Claim claim = claims.claim("me", NOON).orElseThrow();
    assertThat(book.again(portfolio, id, LATER)).isFalse();
    claims.end(claim.run(), "FAILED", "X", LATER);
    assertThat(book.again(portfolio, id, LATER)).isTrue();
    ReportJob fresh = job(id);
    assertThat(fresh.state()).isEqualTo(State.QUEUED);
    assertThat(fresh.work()).isEqualTo(new ReportJob.Work(0, false, 0, null, null, null));
    book.cancel(portfolio, id, "manager", LATER);
    assertThat(book.again(portfolio, id, LATER)).isTrue();
    assertThat(complete(claims.claim("me", NOON).orElseThrow(), 10)).isTrue();
    assertThat(book.again(portfolio, id, LATER)).isFalse();
  }

  @Test
  void aSessionIsKnownByItsBeginningToo() {
    Claims.Session mine = server.transactions().in(claims::session);
    assertThat(claims.interrupt(new Claims.Session(mine.pid(), NOON.toString()))).isFalse();
  }

  @Test
  void aRunUnderWayKeepsItsJob() {
    queue();
    Claim claim = claims.claim("me", NOON).orElseThrow();
    assertThat(claims.resume("me", List.of(claim.run()), 3, LATER)).isZero();
    assertThat(claims.resume("me", List.of(), 3, LATER)).isEqualTo(1);
  }

  @Test
  void aDocumentComesInPiecesAndGoesWhenItExpires() throws IOException {
    queue();
    Claim claim = claims.claim("me", NOON).orElseThrow();
    assertThat(complete(claim, 600_000)).isTrue();
    int bytes = 0;
    int no = 0;
    for (Optional<byte[]> piece = documents.piece(claim.no(), no);
        piece.isPresent();
        piece = documents.piece(claim.no(), ++no)) {
      for (byte one : piece.get()) {
        assertThat(one).isEqualTo((byte) (bytes++ % 251));
      }
    }
    assertThat(bytes).isEqualTo(600_000);
    assertThat(no).isEqualTo(3);
    assertThat(documents.drop(LATER.minusSeconds(1))).isZero();
    assertThat(documents.drop(LATER)).isEqualTo(3);
    assertThat(documents.piece(claim.no(), 0)).isEmpty();
  }

  @Test
  void aCancelledRunDoesNotComplete() throws IOException {
    UUID id = queue();
    Claim claim = claims.claim("me", NOON).orElseThrow();
    book.cancel(portfolio, id, "manager", LATER);
    assertThat(complete(claim, 10)).isFalse();
  }

  private boolean complete(Claim claim, int bytes) throws IOException {
    byte[] content = new byte[bytes];
    for (int place = 0; place < bytes; place++) {
      content[place] = (byte) (place % 251);
    }
    return documents.complete(
        new Documents.Made(claim.run(), 3, bytes, NOON, LATER), new ByteArrayInputStream(content));
  }

  private UUID queue() {
    return queue(Report.AGEING_SUMMARY, ReportWish.NOTHING);
  }

  private UUID queue(Report report, ReportWish wish) {
    return book.queue(query(report, wish), order(), JobBook.Occasion.NONE, NOON).orElseThrow();
  }

  private ReportQuery query(Report report, ReportWish wish) {
    return QueryRule.complete(report, portfolio, wish, portfolios.businessDate(portfolio));
  }

  private static PrintOrder order() {
    return new PrintOrder(PrintOrder.Format.XLSX, Locale.forLanguageTag("ar"), "manager");
  }

  private ReportJob job(UUID id) {
    return book.find(portfolio, id).orElseThrow();
  }
}
