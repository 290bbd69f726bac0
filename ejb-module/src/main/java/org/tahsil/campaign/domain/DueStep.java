package org.tahsil.campaign.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.campaign.CampaignMode;
import org.tahsil.campaign.CampaignStep;
import org.tahsil.channel.EmailAddress;
import org.tahsil.risk.RiskScore.Band;
import org.tahsil.shared.money.Money;
import org.tahsil.template.TemplateChannel;

/**
 * A step whose day has come.
 *
 * @param place where it stands
 * @param standing of the account, as last aged
 */
public record DueStep(
    Place place, CampaignStep plan, CampaignMode mode, Party party, Standing standing) {

  /** The earlier due first, then the firmer, then by place. */
  public static final Comparator<DueStep> ORDER =
      Comparator.comparing((DueStep due) -> due.place().dueOn())
          .thenComparing(due -> due.plan().tier(), Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparingLong(due -> due.place().journeyId())
          .thenComparingInt(due -> due.place().step());

  /**
   * Which step of which journey.
   *
   * @param step from 1 on
   * @param campaign code
   */
  public record Place(long journeyId, UUID journey, String campaign, int step, LocalDate dueOn) {

    /** Under which the outbox has its message; the same step has one. */
    public String messageKey() {
      return MessageKey.of(journey, step);
    }
  }

  /** Whom it would reach, and for which account. */
  public record Party(
      long accountId,
      String accountRef,
      long customerId,
      String customerRef,
      String name,
      Reach reach) {}

  /**
   * How a customer is reached.
   *
   * @param preferred channel that the customer likes, in the words of the lender
   * @param zone of the customer, or of the portfolio
   */
  public record Reach(
      @Nullable String email,
      @Nullable String phone,
      @Nullable String language,
      @Nullable String preferred,
      ZoneId zone) {}

  /**
   * How the account stands.
   *
   * @param ahead whether it is about what is to fall due, and that has not gone by
   * @param asked what is overdue; before a due date, what falls due
   * @param dueOn due date of the oldest unpaid item, or that before which it is
   * @param band null: no risk is known
   * @param against what stands against a contact: a hold, a promise or people; null: nothing
   * @param previousUnsent whether the step before wrote nothing that was sent
   * @param rival whether a step of another night's unit comes first to the same customer
   */
  public record Standing(
      boolean ahead,
      int daysPastDue,
      Money overdue,
      Money asked,
      LocalDate dueOn,
      @Nullable Band band,
      @Nullable String against,
      boolean previousUnsent,
      boolean rival) {}

  /** The ways in which it may write, the first to be tried first; none: it writes nothing. */
  public List<TemplateChannel> ways() {
    List<TemplateChannel> ways = Wording.channels(mode, plan.action());
    boolean turned =
        ways.size() > 1 && ways.get(1).name().equalsIgnoreCase(party.reach().preferred());
    return turned ? List.of(ways.get(1), ways.get(0)) : ways;
  }

  /** The address of a way; null: none to which anything could go. */
  public @Nullable String address(TemplateChannel way) {
    if (way == TemplateChannel.EMAIL) {
      return EmailAddress.parse(party.reach().email()).map(EmailAddress::value).orElse(null);
    }
    String phone = party.reach().phone();
    return phone == null || phone.isBlank() ? null : phone.strip();
  }
}
