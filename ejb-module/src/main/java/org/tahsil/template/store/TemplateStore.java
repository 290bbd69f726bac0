package org.tahsil.template.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.template.Registration;
import org.tahsil.template.TemplateChannel;
import org.tahsil.template.TemplateQuery;
import org.tahsil.template.TemplateVersion;
import org.tahsil.template.TemplateVersion.Act;
import org.tahsil.template.TemplateWish;

/** Versions of templates and what became of them: appended, never changed. */
@ApplicationScoped
public class TemplateStore {

  private static final String READ =
      """
      select * from (
        select v.*, case when last.became is null then 'DRAFT'
            when last.became = 'SUBMITTED' and last.expires_on < :today then 'DRAFT'
            else last.became end as state
        from template_version v left join lateral (
          select became, expires_on from template_act a where a.version_id = v.version_id
          order by act_id desc limit 1) last on true
        where v.portfolio_id = :portfolio) t
      """;

  private static final String WHICH =
      """
      where (:code::text is null or code = :code) and (:channel::text is null or channel = :channel)
        and (:language::text is null or language = :language)
        and (:tier::text is null or tier = :tier) and (:state::text is null or state = :state)
        and (:after::bigint is null or version_id < :after)
      order by version_id desc limit :limit
      """;

  private static final String IN_FORCE =
      """
      where version_id = any(array(
        select distinct on (v.language, v.tier) v.version_id from template_version v
        where v.portfolio_id = :portfolio and v.code = :code and v.channel = :channel
          and v.valid_from <= :date
          and exists (select from template_act a where a.version_id = v.version_id
            and a.became = 'APPROVED' and a.acted_on <= :date)
          and not exists (select from template_act a where a.version_id = v.version_id
            and a.became = 'RETIRED' and a.acted_on <= :date)
        order by v.language, v.tier, v.valid_from desc, v.version_no desc))
      """;

  private static final String ADD =
      """
      insert into template_version (portfolio_id, code, channel, language, tier, version_no,
          valid_from, subject, body, dlt_entity, dlt_header, dlt_template, note, written_by,
          written_on, written_at)
      select :portfolio, :code, :channel, :language, :tier, coalesce(max(version_no), 0) + 1, :from,
          :subject, :body, :entity, :header, :template, :note, :by, :today, :at
      from template_version
      where portfolio_id = :portfolio and code = :code and channel = :channel
        and language = :language and tier = :tier
      returning version_key
      """;

  @Inject private Jdbi jdbi;

  /** Who does something, and when: business date and instant. */
  public record Author(String by, LocalDate today, Instant at) {}

  /** Appends a version under the next number; the caller holds the portfolio's lock. */
  public UUID add(Portfolio portfolio, TemplateWish wish, Author author) {
    Registration ids = wish.text().registration();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(ADD)
                .bind("portfolio", portfolio.id().value())
                .bind("code", wish.key().code())
                .bind("channel", wish.key().channel().name())
                .bind("language", wish.key().language().name())
                .bind("tier", wish.key().tier().name())
                .bind("from", wish.validFrom())
                .bind("subject", wish.text().subject())
                .bind("body", wish.text().body())
                .bind("entity", ids == null ? null : ids.entity())
                .bind("header", ids == null ? null : ids.header())
                .bind("template", ids == null ? null : ids.template())
                .bind("note", wish.note())
                .bind("by", author.by())
                .bind("today", author.today())
                .bind("at", author.at())
                .mapTo(UUID.class)
                .one());
  }

  /**
   * Appends what became of a version.
   *
   * @param expires the last day of a question; null: none is asked
   */
  public void act(TemplateVersion version, Act act, @Nullable LocalDate expires) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into template_act (version_id, became, approval_key, expires_on, note,
                        acted_by, acted_on, acted_at)
                    values (:version, :became, cast(:approval as uuid), :expires, :note, :by, :on, :at)
                    """)
                .bind("version", version.place())
                .bind("became", act.became().name())
                .bind("approval", act.approval())
                .bind("expires", expires)
                .bind("note", act.note())
                .bind("by", act.by())
                .bind("on", act.on())
                .bind("at", act.at())
                .execute());
  }

  public Optional<TemplateVersion> find(Portfolio portfolio, UUID id, LocalDate today) {
    return jdbi.withHandle(
        handle ->
            read(
                    handle,
                    handle
                        .createQuery(READ + " where version_key = :id")
                        .bind("portfolio", portfolio.id().value())
                        .bind("today", today)
                        .bind("id", id))
                .stream()
                .findFirst());
  }

  /** A page, the newest first. */
  public List<TemplateVersion> list(Portfolio portfolio, TemplateQuery query, LocalDate today) {
    return jdbi.withHandle(
        handle ->
            read(
                handle,
                handle
                    .createQuery(READ + WHICH)
                    .bind("portfolio", portfolio.id().value())
                    .bind("today", today)
                    .bind("code", query.code())
                    .bind("channel", name(query.channel()))
                    .bind("language", name(query.language()))
                    .bind("tier", name(query.tier()))
                    .bind("state", name(query.state()))
                    .bind("after", query.after())
                    .bind("limit", query.limit())));
  }

  /** What was approved by the end of a date and not retired by then: one a language and tier. */
  public List<TemplateVersion> inForce(
      Portfolio portfolio, String code, TemplateChannel channel, LocalDate date) {
    return jdbi.withHandle(
        handle ->
            read(
                handle,
                handle
                    .createQuery(READ + IN_FORCE)
                    .bind("portfolio", portfolio.id().value())
                    .bind("today", date)
                    .bind("code", code)
                    .bind("channel", channel.name())
                    .bind("date", date)));
  }

  private static List<TemplateVersion> read(Handle handle, Query query) {
    List<TemplateVersion> bare = query.map((row, context) -> TemplateRow.version(row)).list();
    if (bare.isEmpty()) {
      return bare;
    }
    List<TemplateRow.ActOf> acts =
        handle
            .createQuery("select * from template_act where version_id = any(:ids) order by act_id")
            .bind("ids", bare.stream().map(TemplateVersion::place).toArray(Long[]::new))
            .map((row, context) -> TemplateRow.act(row))
            .list();
    return bare.stream().map(one -> TemplateRow.with(one, acts)).toList();
  }

  private static @Nullable String name(@Nullable Enum<?> choice) {
    return choice == null ? null : choice.name();
  }
}
