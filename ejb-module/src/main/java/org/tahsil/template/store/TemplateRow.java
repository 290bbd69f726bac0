package org.tahsil.template.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.template.Registration;
import org.tahsil.template.TemplateChannel;
import org.tahsil.template.TemplateKey;
import org.tahsil.template.TemplateLanguage;
import org.tahsil.template.TemplateState;
import org.tahsil.template.TemplateText;
import org.tahsil.template.TemplateTier;
import org.tahsil.template.TemplateVersion;
import org.tahsil.template.TemplateVersion.Act;
import org.tahsil.template.TemplateVersion.Written;

/** Reads versions and acts from rows. */
final class TemplateRow {

  private TemplateRow() {}

  /** An act and the version that it is of. */
  record ActOf(long version, Act act) {}

  /** Without its acts. */
  static TemplateVersion version(ResultSet row) throws SQLException {
    return new TemplateVersion(
        row.getObject("version_key", UUID.class),
        row.getLong("version_id"),
        new TemplateKey(
            row.getString("code"),
            TemplateChannel.valueOf(row.getString("channel")),
            TemplateLanguage.valueOf(row.getString("language")),
            TemplateTier.valueOf(row.getString("tier"))),
        row.getInt("version_no"),
        row.getObject("valid_from", LocalDate.class),
        new TemplateText(row.getString("subject"), row.getString("body"), registration(row)),
        TemplateState.valueOf(row.getString("state")),
        new Written(
            row.getString("written_by"),
            row.getObject("written_on", LocalDate.class),
            instant(row, "written_at"),
            row.getString("note")),
        List.of());
  }

  static ActOf act(ResultSet row) throws SQLException {
    return new ActOf(
        row.getLong("version_id"),
        new Act(
            TemplateState.valueOf(row.getString("became")),
            row.getObject("approval_key", UUID.class),
            row.getString("note"),
            row.getString("acted_by"),
            row.getObject("acted_on", LocalDate.class),
            instant(row, "acted_at")));
  }

  static TemplateVersion with(TemplateVersion bare, List<ActOf> acts) {
    return new TemplateVersion(
        bare.id(),
        bare.place(),
        bare.key(),
        bare.version(),
        bare.validFrom(),
        bare.text(),
        bare.state(),
        bare.written(),
        acts.stream().filter(one -> one.version() == bare.place()).map(ActOf::act).toList());
  }

  private static @Nullable Registration registration(ResultSet row) throws SQLException {
    String entity = row.getString("dlt_entity");
    return entity == null
        ? null
        : new Registration(entity, row.getString("dlt_header"), row.getString("dlt_template"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
