package org.tahsil.api.template;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.NullUnmarked;
import org.tahsil.api.web.Cursor;
import org.tahsil.api.web.Limit;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.template.TemplateChannel;
import org.tahsil.template.TemplateQuery;
import org.tahsil.template.TemplateState;
import org.tahsil.template.TemplateTier;

/** Which versions, and which page of them. */
@NullUnmarked
public class TemplatesQuery {

  @QueryParam("code")
  @Parameter(description = "Only those of this occasion.")
  String code;

  @QueryParam("channel")
  @Parameter(description = "Only those of this channel.")
  TemplateChannel channel;

  @QueryParam("language")
  @Parameter(description = "Only those in this language, en or ar.")
  String language;

  @QueryParam("tier")
  @Parameter(description = "Only those of this tier.")
  TemplateTier tier;

  @QueryParam("state")
  @Parameter(description = "Only those that stand so.")
  TemplateState state;

  @QueryParam("cursor")
  @Parameter(description = "next_cursor of the last page of the same list.")
  String cursor;

  @QueryParam("limit")
  @DefaultValue("100")
  @Parameter(description = "How many at most, 1 to 500.")
  Integer limit;

  TemplateQuery query(PortfolioCode portfolio) {
    long after = Cursor.position(list(portfolio), cursor, -1);
    return new TemplateQuery(
        code,
        channel,
        language == null ? null : TemplateChoice.language(language),
        tier,
        state,
        after < 0 ? null : after,
        Limit.of(limit));
  }

  /** What identifies the list for its cursors. */
  String list(PortfolioCode portfolio) {
    return "templates|%s|%s|%s|%s|%s|%s".formatted(portfolio, code, channel, language, tier, state);
  }
}
