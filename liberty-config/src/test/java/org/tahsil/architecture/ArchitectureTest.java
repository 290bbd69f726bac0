package org.tahsil.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every class of every module to the rules of the house, and each rule to its fixture. */
class ArchitectureTest {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.tahsil");

  static Stream<Arguments> rules() {
    return Stream.of(
        Arguments.of("r1", PackageRules.R1_DOMAIN_IS_PURE),
        Arguments.of("r2", ClassRules.R2_ONLY_SHARED_TIME_READS_THE_CLOCK),
        Arguments.of("r3persistence", PackageRules.R3_PERSISTENCE_ONLY_IN_STORE),
        Arguments.of("r3beans", PackageRules.R3_BEANS_ONLY_IN_APP_AND_JMS),
        Arguments.of("r3names", PackageRules.R3_BEANS_HAVE_NAMES_OF_THEIR_OWN),
        Arguments.of("r4jms", PackageRules.R4_JMS_ONLY_IN_JMS),
        Arguments.of("r4rest", PackageRules.R4_REST_AND_TEMPLATES_ONLY_IN_WEB),
        Arguments.of("r5batch", PackageRules.R5_BATCH_ONLY_IN_BATCH),
        Arguments.of("r5jasper", PackageRules.R5_JASPER_ONLY_IN_REPORTS),
        Arguments.of("r6", PackageRules.R6_FEATURES_MEET_AT_THEIR_FACES),
        Arguments.of("r7", PackageRules.R7_FEATURES_KNOW_LOWER_ONES_ONLY),
        Arguments.of("r7level", PackageRules.R7_EVERY_FEATURE_HAS_A_LEVEL),
        Arguments.of("r8", ClassRules.R8_NO_ENTITY_OUTSIDE_STORE_AND_APP),
        Arguments.of("r9", PackageRules.R9_EDGES_CALL_FACES_ONLY),
        Arguments.of("r10", ClassRules.R10_NO_FLOATING_POINT_IN_DOMAINS),
        Arguments.of("r11", ClassRules.R11_FEW_COLLABORATORS),
        Arguments.of("roles", ClassRules.EVERY_RESOURCE_METHOD_NAMES_ITS_ROLES),
        Arguments.of("nullmarked", ClassRules.EVERY_PACKAGE_IS_NULL_MARKED));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void theProductKeepsTheRule(String fixture, ArchRule rule) {
    assertThat(rule.evaluate(PRODUCT).getFailureReport().getDetails()).as(fixture).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void theRuleFailsOnItsFixture(String fixture, ArchRule rule) {
    JavaClasses broken =
        new ClassFileImporter().importPackages("org.tahsil.architecture.broken." + fixture);

    assertThat(broken).as("the fixture of " + fixture + " has classes").isNotEmpty();
    assertThat(rule.allowEmptyShould(true).evaluate(broken).hasViolation()).isTrue();
  }

  @Test
  void everyModuleIsLookedAt() {
    assertThat(PRODUCT.stream().map(type -> type.getPackageName().split("\\.", -1)[2]))
        .contains(
            "shared", "account", "night", "batch", "reports", "api", "console", "web", "launcher");
  }
}
