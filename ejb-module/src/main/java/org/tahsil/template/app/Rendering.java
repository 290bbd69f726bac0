package org.tahsil.template.app;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.template.Occasion;
import org.tahsil.template.Rendered;
import org.tahsil.template.SmsParts;
import org.tahsil.template.TemplateChannel;
import org.tahsil.template.TemplateKey;
import org.tahsil.template.TemplateTerms;
import org.tahsil.template.TemplateText;
import org.tahsil.template.domain.Clause;
import org.tahsil.template.domain.Facts;
import org.tahsil.template.domain.Further;
import org.tahsil.template.domain.Further.Offer;
import org.tahsil.template.domain.Sandbox;
import org.tahsil.template.domain.Septets;
import org.tahsil.template.domain.TemplateTermsRule;

/**
 * Renders texts for one portfolio.
 *
 * @param creditor the portfolio's name
 * @param demanded clauses of the channel
 */
record Rendering(String creditor, TemplateTerms terms, List<Clause> demanded) {

  /** What is rendered, and the stamp of the version; null: it is not kept. */
  record Source(TemplateKey key, TemplateText text, @Nullable String stamp) {}

  Rendered of(Source source, Occasion occasion, @Nullable Offer offer) {
    TemplateKey key = source.key();
    Further further = new Further(TemplateTermsRule.link(terms, occasion.account()), offer);
    Facts facts =
        Sandbox.withClauses(
            Sandbox.facts(occasion, creditor, further, key), key, source.text(), demanded);
    String subject = source.text().subject();
    String body = Sandbox.fill(source.text().body(), key.language(), facts);
    SmsParts sms = key.channel() == TemplateChannel.SMS ? Septets.of(body) : null;
    return new Rendered(
        source.stamp(),
        key.language(),
        subject == null ? null : Sandbox.fill(subject, key.language(), facts),
        body,
        sms,
        cost(sms),
        source.text().registration() != null);
  }

  private @Nullable BigDecimal cost(@Nullable SmsParts sms) {
    BigDecimal price = terms.smsPartPrice();
    return sms == null || price == null ? null : price.multiply(BigDecimal.valueOf(sms.parts()));
  }
}
