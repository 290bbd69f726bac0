package org.tahsil.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Whatever is thrown becomes a problem that tells a caller what to do, or an incident. */
class ProblemsTest {
  private static final Locale AR = Locale.forLanguageTag("ar");

  @Test
  void a_refusal_names_field_value_and_remedy_also_from_inside_an_ejb_exception() {
    RefusedException refused = new RefusedException(Refusal.unknown("gadget", "XYZ"));
    assertThat(Problems.of(new EJBException("wrapped", refused), Locale.ENGLISH))
        .hasValueSatisfying(
            problem -> {
              assertThat(problem.status()).isEqualTo(404);
              assertThat(problem.code()).isEqualTo("UNKNOWN_GADGET");
              assertThat(problem.type()).isEqualTo("urn:tahsil:problem:unknown-gadget");
              assertThat(problem.detail()).isEqualTo("There is no gadget 'XYZ'.");
              assertThat(problem.field()).isEqualTo("gadget");
              assertThat(problem.value()).isEqualTo("XYZ");
              assertThat(problem.remedy()).isNotBlank();
            });
  }

  @Test
  void a_refused_role_is_403() {
    assertThat(Problems.of(new EJBAccessException("no"), Locale.ENGLISH))
        .hasValueSatisfying(problem -> assertThat(problem.status()).isEqualTo(403));
  }

  @Test
  void a_defect_has_no_answer_of_its_own() {
    assertThat(Problems.of(new IllegalStateException("column x of y"), Locale.ENGLISH)).isEmpty();
    assertThat(Problems.ofStatus(500, Locale.ENGLISH).detail()).doesNotContain("column");
  }

  @Test
  void the_detail_is_told_in_arabic_to_who_asks_for_it() {
    assertThat(Problems.of(Refusal.unknown("gadget", "XYZ"), AR).detail())
        .contains("لا يوجد")
        .contains("XYZ");
  }

  @ParameterizedTest
  @EnumSource(Refusal.Kind.class)
  void every_family_of_refusals_has_words_in_both_languages(Refusal.Kind kind) {
    Refusal refusal =
        new Refusal(kind, "SOMETHING_NEW", "field_x", "v", "Do so.", java.util.Map.of());
    for (Locale locale : Arrays.asList(Locale.ENGLISH, AR)) {
      assertThat(Wording.of(refusal, locale)).isNotEqualTo("SOMETHING_NEW").isNotBlank();
    }
  }

  @Test
  void a_value_is_not_told_back_at_any_length() {
    Problem problem = Problems.of(Refusal.unknown("customer", "x".repeat(5000)), Locale.ENGLISH);
    assertThat(problem.value()).hasSizeLessThan(300);
    assertThat(problem.detail()).hasSizeLessThan(300);
  }

  @Test
  void both_bundles_know_the_same_codes() throws Exception {
    assertThat(codes("ar")).isEqualTo(codes("en"));
  }

  private static java.util.Set<Object> codes(String language) throws Exception {
    Properties properties = new Properties();
    try (var in = Problems.class.getResourceAsStream("../sentences_" + language + ".properties")) {
      properties.load(in);
    }
    return new java.util.TreeSet<>(properties.keySet());
  }
}
