package org.tahsil.settlement.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.settlement.CoveredItem;
import org.tahsil.settlement.Covers;
import org.tahsil.settlement.Settlement.Ending;
import org.tahsil.settlement.Settlement.Making;
import org.tahsil.settlement.Settlement.Offer;
import org.tahsil.settlement.Settlement.Word;
import org.tahsil.settlement.SettlementKind;
import org.tahsil.settlement.SettlementState;
import org.tahsil.settlement.domain.Bid;
import org.tahsil.settlement.domain.Bid.Consent;
import org.tahsil.settlement.domain.Moment;
import org.tahsil.settlement.domain.Part;
import org.tahsil.settlement.store.KnownSettlement.Owner;
import org.tahsil.settlement.store.KnownSettlement.Row;
import org.tahsil.settlement.store.KnownSettlement.Standing;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.money.Money;

/** Reads an offer from a row with all that is known of it. */
final class SettlementRow {
  private SettlementRow() {}

  static KnownSettlement read(ResultSet row) throws SQLException {
    return new KnownSettlement(
        bid(row),
        row.getObject("settlement_key", UUID.class),
        new Owner(
            row.getLong("account_id"),
            row.getLong("customer_id"),
            new AccountRef(row.getString("account_ref")),
            row.getString("name")),
        offer(row),
        new Making(
            row.getString("made_by"),
            date(row, "made_on"),
            row.getObject("made_at", OffsetDateTime.class).toInstant(),
            row.getString("note"),
            row.getObject("approval_key", UUID.class)),
        word(row),
        ending(row),
        new Row(
            new Standing(
                SettlementState.valueOf(row.getString("state")),
                date(row, "since"),
                row.getLong("counted_minor"),
                row.getLong("waived_minor"),
                row.getObject("next_look_on", LocalDate.class),
                date(row, "finished_on")),
            row.getObject("hold_key", UUID.class)));
  }

  private static Bid bid(ResultSet row) throws SQLException {
    return new Bid(
        row.getLong("settlement_id"),
        new Moment(date(row, "made_on"), row.getLong("last_posting")),
        row.getLong("owed_minor"),
        covered(row),
        row.getLong("pay_minor"),
        date(row, "pay_by"),
        consent(row),
        moment(row, "acted_on", "ended_posting"),
        moment(row, "followed_on", "followed_posting"),
        date(row, "finished_on"));
  }

  private static List<Part> covered(ResultSet row) throws SQLException {
    String[] refs = (String[]) row.getArray("refs").getArray();
    Long[] opens = (Long[]) row.getArray("opens").getArray();
    List<Part> covered = new ArrayList<>();
    for (int place = 0; place < refs.length; place++) {
      covered.add(new Part(refs[place], opens[place]));
    }
    return covered;
  }

  private static Consent consent(ResultSet row) throws SQLException {
    if (row.getObject("approval_key") == null) {
      return new Consent(Bid.Word.GIVEN, date(row, "made_on"));
    }
    if (row.getString("said_by") == null) {
      return new Consent(Bid.Word.ASKED, date(row, "made_on"));
    }
    return new Consent(
        row.getBoolean("granted") ? Bid.Word.GIVEN : Bid.Word.DENIED, date(row, "said_on"));
  }

  private static @Nullable Moment moment(ResultSet row, String on, String posting)
      throws SQLException {
    LocalDate date = row.getObject(on, LocalDate.class);
    return date == null ? null : new Moment(date, row.getLong(posting));
  }

  private static Offer offer(ResultSet row) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    Money owed = Money.ofMinor(row.getLong("owed_minor"), currency);
    Money pay = Money.ofMinor(row.getLong("pay_minor"), currency);
    return new Offer(
        SettlementKind.valueOf(row.getString("kind")),
        Covers.valueOf(row.getString("covers")),
        owed,
        row.getBigDecimal("percent"),
        pay,
        owed.minus(pay),
        date(row, "pay_by"),
        row.getBoolean("holds"),
        covered(row).stream()
            .map(
                part ->
                    new CoveredItem(
                        new ItemRef(part.item()), Money.ofMinor(part.amount(), currency)))
            .toList());
  }

  private static @Nullable Word word(ResultSet row) throws SQLException {
    String by = row.getString("said_by");
    return by == null
        ? null
        : new Word(row.getBoolean("granted"), by, date(row, "said_on"), row.getString("word_note"));
  }

  private static @Nullable Ending ending(ResultSet row) throws SQLException {
    String by = row.getString("acted_by");
    return by == null ? null : new Ending(by, date(row, "acted_on"), row.getString("reason"));
  }

  private static LocalDate date(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}
