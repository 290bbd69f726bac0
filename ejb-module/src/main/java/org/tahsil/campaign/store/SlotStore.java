package org.tahsil.campaign.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.tahsil.account.Portfolio;
import org.tahsil.campaign.domain.Done;
import org.tahsil.campaign.domain.DueStep;
import org.tahsil.template.TemplateChannel;

/**
 * The one message of a day by a channel, over all campaigns and portfolios of a tenant: of a
 * customer, and of an address, which a household may share.
 */
@ApplicationScoped
public class SlotStore {

  /** In the order of the holders, so that two nights wait for each other in one order. */
  private static final String CLAIM =
      """
      insert into campaign_slot (tenant_id, medium, on_date, holder, journey_id, step_no)
      select :tenant, medium, :date, holder, journey_id, step_no
        from unnest(:media, :holders, :journeys, :steps) with ordinality
             as given(medium, holder, journey_id, step_no, place)
       order by medium, holder, place
      on conflict do nothing
      """;

  private static final String MINE =
      """
      select s.journey_id || ':' || s.step_no from campaign_slot s
        join unnest(:media, :holders, :journeys, :steps)
             as given(medium, holder, journey_id, step_no)
          on s.medium = given.medium and s.holder = given.holder
             and s.journey_id = given.journey_id and s.step_no = given.step_no
       where s.tenant_id = :tenant and s.on_date = :date
       group by s.journey_id, s.step_no having count(*) = 2
      """;

  private static final String GIVE_BACK =
      """
      delete from campaign_slot s using unnest(:journeys, :steps) as lost(journey_id, step_no)
       where s.journey_id = lost.journey_id and s.step_no = lost.step_no and s.on_date = :date
      """;

  @Inject private Jdbi jdbi;

  private record Claim(String medium, String holder, long journey, int step) {}

  /**
   * Which messages have the day: of two to one customer or address the one that comes first.
   *
   * @param wanted in the order of precedence
   */
  public List<Done> claim(Portfolio portfolio, LocalDate date, List<Done> wanted) {
    if (wanted.isEmpty()) {
      return wanted;
    }
    List<Claim> claims = new ArrayList<>();
    wanted.forEach(done -> claims.addAll(claims(done)));
    Set<String> won =
        jdbi.withHandle(
            handle -> {
              bound(handle.createUpdate(CLAIM), portfolio, date, claims).execute();
              return bound(handle.createQuery(MINE), portfolio, date, claims)
                  .mapTo(String.class)
                  .collect(Collectors.toSet());
            });
    List<Done> lost = wanted.stream().filter(done -> !won.contains(place(done))).toList();
    giveBack(date, lost);
    return wanted.stream().filter(done -> won.contains(place(done))).toList();
  }

  /** What the losers hold of the two, so that they stand in nobody's way. */
  private void giveBack(LocalDate date, List<Done> lost) {
    if (lost.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(GIVE_BACK)
                .bind("date", date)
                .bindArray(
                    "journeys",
                    Long.class,
                    lost.stream().map(d -> d.due().place().journeyId()).toArray())
                .bindArray(
                    "steps",
                    Integer.class,
                    lost.stream().map(d -> d.due().place().step()).toArray())
                .execute());
  }

  private static String place(Done done) {
    return done.due().place().journeyId() + ":" + done.due().place().step();
  }

  private static List<Claim> claims(Done done) {
    Done.Message message = Objects.requireNonNull(done.message());
    String medium = message.channel().name();
    DueStep.Place place = done.due().place();
    return List.of(
        new Claim(medium, "C:" + done.due().party().customerId(), place.journeyId(), place.step()),
        new Claim(medium, "A:" + digest(message), place.journeyId(), place.step()));
  }

  /** Of a number its digits, of a mail address its small letters. */
  private static String digest(Done.Message message) {
    String plain =
        message.channel() == TemplateChannel.SMS
            ? message.recipient().replaceAll("\\D", "").replaceFirst("^0+", "")
            : message.recipient().toLowerCase(Locale.ROOT);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(plain.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static <S extends SqlStatement<S>> S bound(
      S statement, Portfolio portfolio, LocalDate date, List<Claim> claims) {
    return statement
        .bind("tenant", portfolio.tenant().value())
        .bind("date", date)
        .bindArray("media", String.class, claims.stream().map(Claim::medium).toArray())
        .bindArray("holders", String.class, claims.stream().map(Claim::holder).toArray())
        .bindArray("journeys", Long.class, claims.stream().map(Claim::journey).toArray())
        .bindArray("steps", Integer.class, claims.stream().map(Claim::step).toArray());
  }
}
