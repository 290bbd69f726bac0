package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Bearer tokens at the API of the running product. */
@ExtendWith(RunningProduct.Start.class)
class TokenIT {

  private static final String PORTFOLIOS = "/api/v1/portfolios";

  @ParameterizedTest
  @CsvSource({"viewer, 403", "manager, 200", "admin, 200", "no-such-role, 403"})
  void groupsAreRoles(String group, int status, RunningProduct product) {
    String token = TokenMaker.signed(TokenMaker.claims("somebody", "demo", group));

    assertThat(get(product, PORTFOLIOS + "/OMT/aging.pdf", token).statusCode()).isEqualTo(status);
  }

  @Test
  void aTokenWithoutGroupsMayNothing(RunningProduct product) {
    String token = TokenMaker.signed(TokenMaker.claims("somebody", "demo").remove("groups"));
    HttpResponse<String> answer = get(product, PORTFOLIOS, token);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void aUserWithoutARoleMayNothingToo(RunningProduct product) throws Exception {
    SecondTenant.user(product, SecondTenant.TENANT, "walk-no-role", "no-role", List.of());
    HttpResponse<String> answer = product.as("walk-no-role", "no-role").get(PORTFOLIOS);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void theClaimDecidesTheTenantAndRolesAlsoForANameThatTheDatabaseKnows(RunningProduct product)
      throws Exception {
    SecondTenant.of(product);
    assertThat(product.as("admin").get(PORTFOLIOS).body()).contains("\"OMT\"");

    String other = TokenMaker.signed(TokenMaker.claims("admin", SecondTenant.TENANT, "viewer"));
    assertThat(get(product, PORTFOLIOS, other).body()).contains("WALK").doesNotContain("\"OMT\"");
    assertThat(get(product, PORTFOLIOS + "/OMT", other).statusCode()).isEqualTo(404);
    assertThat(post(product, PORTFOLIOS, other).statusCode()).isEqualTo(403);

    String same = TokenMaker.signed(TokenMaker.claims("admin", "demo", "admin"));
    assertThat(get(product, PORTFOLIOS + "/OMT", same).statusCode()).isEqualTo(200);
    assertThat(post(product, PORTFOLIOS, same).statusCode()).isEqualTo(400);

    assertThat(post(product, PORTFOLIOS, other).statusCode()).isEqualTo(403);
    assertThat(get(product, PORTFOLIOS, other).body()).doesNotContain("\"OMT\"");
    assertThat(product.as("admin").get(PORTFOLIOS).body()).contains("\"OMT\"");
  }

  static Stream<Arguments> notToBeTrusted() {
    long now = Instant.now().getEpochSecond();
    return Stream.of(
        refused("expired", () -> TokenMaker.signed(claims().add("exp", now - 60))),
        refused("never expires", () -> TokenMaker.signed(claims().remove("exp"))),
        refused("not yet valid", () -> TokenMaker.signed(claims().add("nbf", now + 600))),
        refused("wrong issuer", () -> TokenMaker.signed(claims().add("iss", "https://evil"))),
        refused("no issuer", () -> TokenMaker.signed(claims().remove("iss"))),
        refused("for another product", () -> TokenMaker.signed(claims().add("aud", "payroll"))),
        refused("wrong key", () -> TokenMaker.signedByAnother(claims())),
        refused("alg none", () -> TokenMaker.unsigned(claims())),
        refused("public key as secret", () -> TokenMaker.signedWithThePublicKey(claims())),
        refused("no tenant", () -> TokenMaker.signed(claims().remove("tenant"))),
        refused("blank tenant", () -> TokenMaker.signed(claims().add("tenant", " "))),
        refused("tenant is a number", () -> TokenMaker.signed(claims().add("tenant", 7))),
        refused("unknown tenant", () -> TokenMaker.signed(claims().add("tenant", "nobody"))),
        refused("no name", () -> TokenMaker.signed(claims().remove("sub"))),
        refused("groups is a text", () -> TokenMaker.signed(claims().add("groups", "admin"))),
        refused("changed", () -> changed(TokenMaker.signed(claims()))),
        refused("no token", () -> "abc"),
        refused("empty", () -> ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("notToBeTrusted")
  void aTokenThatIsNotToBeTrustedIsRefused(
      String why, Supplier<String> token, RunningProduct product) {
    HttpResponse<String> answer = get(product, PORTFOLIOS, token.get());

    assertThat(answer.statusCode()).as(why).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.headers().firstValue("Location")).isEmpty();
    assertThat(Client.json(answer).getString("remedy")).isNotBlank();
  }

  @Test
  void aTokenForThisProductIsTaken(RunningProduct product) {
    String token = TokenMaker.signed(claims().add("aud", "tahsil"));

    assertThat(get(product, PORTFOLIOS, token).statusCode()).isEqualTo(200);
  }

  @Test
  void theConsoleTakesNoToken(RunningProduct product) {
    HttpResponse<String> answer = get(product, "/", TokenMaker.signed(claims()));

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse("")).contains("/login");
  }

  private static JsonObjectBuilder claims() {
    return TokenMaker.claims("somebody", "demo", "admin");
  }

  private static Arguments refused(String why, Supplier<String> token) {
    return Arguments.of(why, token);
  }

  /** The same token with another claim under the old signature. */
  private static String changed(String token) {
    String[] parts = token.split("\\.", -1);
    String other = TokenMaker.signed(TokenMaker.claims("else", "demo", "admin"));
    return parts[0] + "." + other.split("\\.", -1)[1] + "." + parts[2];
  }

  private static HttpResponse<String> get(RunningProduct product, String path, String token) {
    Client nobody = product.asNobody();
    return nobody.send(nobody.request(path).header("Authorization", "Bearer " + token).GET());
  }

  private static HttpResponse<String> post(RunningProduct product, String path, String token) {
    Client nobody = product.asNobody();
    return nobody.send(
        nobody
            .request(path)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{}")));
  }
}
