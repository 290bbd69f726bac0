package org.tahsil.webhook.app;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolios;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.id.TenantId;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.webhook.EventType;
import org.tahsil.webhook.Webhook;
import org.tahsil.webhook.domain.TargetRule;

/** What is wrong with an endpoint that somebody wishes for. */
@ApplicationScoped
public class WishCheck {
  private static final int LONGEST_DESCRIPTION = 200;

  @Inject private Targets targets;
  @EJB private Portfolios portfolios;

  /**
   * Checks a wish. Its address is looked up only if something is to be sent there that was not
   * before: one that is gone can still be disabled.
   *
   * @param before what stands; null: a new endpoint
   * @throws RefusedException if the endpoint cannot be as wished
   */
  public void check(TenantId tenant, Webhook.Wish wish, Webhook.@Nullable Wish before) {
    URI uri = parsed(wish.url());
    if (wish.enabled()
        && (before == null || !before.enabled() || !before.url().equals(wish.url()))) {
      checkTarget(uri, wish.url());
    }
    if (wish.types().isEmpty() || wish.types().contains(EventType.WEBHOOK_TEST)) {
      throw refused(
          Refusal.malformed(
              "WEBHOOK_TYPES_INVALID",
              "types",
              wish.types().toString(),
              "Name at least one type; webhook.test needs no subscription."));
    }
    if (wish.description().length() > LONGEST_DESCRIPTION) {
      throw refused(
          Refusal.malformed(
              "WEBHOOK_DESCRIPTION_TOO_LONG",
              "description",
              wish.description(),
              "Write at most " + LONGEST_DESCRIPTION + " characters."));
    }
    wish.portfolios().forEach(code -> portfolios.get(tenant, new PortfolioCode(code)));
  }

  private static URI parsed(String url) {
    return TargetRule.parse(url)
        .orElseThrow(
            () ->
                refused(
                    Refusal.malformed(
                        "WEBHOOK_URL_INVALID",
                        "url",
                        url,
                        "Write an address such as https://hooks.example.com/tahsil, without"
                            + " user and fragment.")));
  }

  private void checkTarget(URI uri, String url) {
    targets
        .fault(uri)
        .ifPresent(
            code -> {
              throw refused(Refusal.rule("WEBHOOK_" + code, "url", url, remedy(code)));
            });
  }

  private static String remedy(String code) {
    return switch (code) {
      case "HOST_UNKNOWN" -> "Use a host that the name service of the product's machine knows.";
      case "HTTPS_NEEDED" -> "Use https.";
      default ->
          "Use a public address, or have the operator allow the network in TAHSIL_WEBHOOK_ALLOW.";
    };
  }

  private static RefusedException refused(Refusal refusal) {
    return new RefusedException(refusal);
  }
}
