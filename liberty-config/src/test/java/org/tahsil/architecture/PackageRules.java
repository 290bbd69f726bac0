package org.tahsil.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.tahsil.architecture.Conditions.dependOnlyWhere;
import static org.tahsil.architecture.Conditions.haveNamesOfTheirOwn;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** Which packages may know which: R1, R3, R4, R5, R6, R7 and R9 of the house. */
final class PackageRules {

  private PackageRules() {}

  static final ArchRule R1_DOMAIN_IS_PURE =
      classes()
          .that()
          .resideInAPackage("org.tahsil..domain..")
          .should(
              dependOnlyWhere(
                  "know only java, jspecify, shared, their own feature's domain and face, and"
                      + " faces of lower features",
                  PackageRules::pure));

  static final ArchRule R3_PERSISTENCE_ONLY_IN_STORE =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.tahsil..store..",
              "org.tahsil.launcher..",
              "org.tahsil.api.health..",
              "org.tahsil.batch..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("jakarta.persistence..", "org.jdbi..", "java.sql..", "javax.sql..")
                  .and(not(assignableTo(SQLException.class))));

  /** The server knows beans by their simple names and starts nothing where two have one. */
  static final ArchRule R3_BEANS_HAVE_NAMES_OF_THEIR_OWN =
      classes()
          .that()
          .areAnnotatedWith(Stateless.class)
          .or()
          .areAnnotatedWith(Stateful.class)
          .or()
          .areAnnotatedWith(Singleton.class)
          .or()
          .areAnnotatedWith(MessageDriven.class)
          .should(haveNamesOfTheirOwn());

  static final ArchRule R3_BEANS_ONLY_IN_APP_AND_JMS =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.tahsil..app..", "org.tahsil..jms..", "org.tahsil.batch..")
          .should()
          .beAnnotatedWith(Stateless.class)
          .orShould()
          .beAnnotatedWith(Stateful.class)
          .orShould()
          .beAnnotatedWith(Singleton.class)
          .orShould()
          .beAnnotatedWith(MessageDriven.class);

  static final ArchRule R4_JMS_ONLY_IN_JMS =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.tahsil..jms..", "org.tahsil.api.health..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.jms..");

  static final ArchRule R4_REST_AND_TEMPLATES_ONLY_IN_WEB =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.tahsil.api..", "org.tahsil.console..", "org.tahsil.web..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..", "io.quarkus.qute..");

  static final ArchRule R5_BATCH_ONLY_IN_BATCH =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.tahsil.batch..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.batch..", "org.jberet..");

  static final ArchRule R5_JASPER_ONLY_IN_REPORTS =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.tahsil.reports..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("net.sf.jasperreports..");

  static final ArchRule R6_FEATURES_MEET_AT_THEIR_FACES =
      classes()
          .that(areOfAFeature())
          .should(
              dependOnlyWhere("reach no other feature's inside", PackageRules::faceOrOwnFeature));

  static final ArchRule R7_FEATURES_KNOW_LOWER_ONES_ONLY =
      classes()
          .that(areOfAFeature())
          .should(dependOnlyWhere("know only features of lower levels", PackageRules::lower));

  static final ArchRule R7_EVERY_FEATURE_HAS_A_LEVEL =
      classes()
          .that()
          .resideInAnyPackage(
              "org.tahsil..app..",
              "org.tahsil..domain..",
              "org.tahsil..store..",
              "org.tahsil..jms..")
          .should(
              Conditions.noneOf(
                  "belong to a feature whose level is written in Feature.LEVELS",
                  type ->
                      Feature.of(type).isPresent()
                          ? Stream.empty()
                          : Stream.of(type.getName() + " has no level")));

  static final ArchRule R9_EDGES_CALL_FACES_ONLY =
      classes()
          .that()
          .resideInAnyPackage(
              "org.tahsil..api..",
              "org.tahsil..console..",
              "org.tahsil..web..",
              "org.tahsil..batch..")
          .should(
              dependOnlyWhere(
                  "call public faces only",
                  (from, to) -> Feature.of(to).map(Feature::isFace).orElse(true)));

  private static DescribedPredicate<JavaClass> areOfAFeature() {
    return DescribedPredicate.describe("are of a feature", type -> Feature.of(type).isPresent());
  }

  private static boolean pure(JavaClass from, JavaClass to) {
    String target = to.getPackageName();
    boolean plain =
        to.isPrimitive() || (target.startsWith("java.") && !target.startsWith("java.sql"));
    if (plain || target.startsWith("org.jspecify")) {
      return true;
    }
    Optional<Feature> mine = Feature.of(from);
    Optional<Feature> other = Feature.of(to);
    if (mine.isEmpty() || other.isEmpty()) {
      return false;
    }
    boolean own = other.get().name().equals(mine.get().name());
    return own
        ? other.get().isFace() || other.get().is("domain")
        : other.get().isFace() && other.get().level() < mine.get().level();
  }

  private static boolean faceOrOwnFeature(JavaClass from, JavaClass to) {
    Optional<Feature> mine = Feature.of(from);
    Optional<Feature> other = Feature.of(to);
    return mine.isEmpty()
        || other.isEmpty()
        || other.get().isFace()
        || other.get().name().equals(mine.get().name());
  }

  private static boolean lower(JavaClass from, JavaClass to) {
    Optional<Feature> mine = Feature.of(from);
    Optional<Feature> other = Feature.of(to);
    return mine.isEmpty()
        || other.isEmpty()
        || other.get().name().equals(mine.get().name())
        || other.get().level() < mine.get().level();
  }
}
