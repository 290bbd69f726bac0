package org.tahsil.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.tahsil.architecture.Conditions.noneOf;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What single classes may do: R2, R8, R10, R11 of the house, roles at the edge, null safety. */
final class ClassRules {

  private static final int MOST_COLLABORATORS = 7;
  private static final Set<String> FLOATING =
      Set.of("float", "double", "java.lang.Float", "java.lang.Double");

  private ClassRules() {}

  static final ArchRule R2_ONLY_SHARED_TIME_READS_THE_CLOCK =
      classes()
          .that()
          .resideOutsideOfPackage("org.tahsil.shared.time..")
          .should(noneOf("not read the wall clock", ClassRules::clockReadings));

  static final ArchRule R8_NO_ENTITY_OUTSIDE_STORE_AND_APP =
      classes()
          .that()
          .resideOutsideOfPackages("org.tahsil..store..", "org.tahsil..app..")
          .should(noneOf("have no entity in a signature", ClassRules::entitiesInSignatures));

  static final ArchRule R10_NO_FLOATING_POINT_IN_DOMAINS =
      classes()
          .that()
          .resideInAPackage("org.tahsil..domain..")
          .and()
          .resideOutsideOfPackages("org.tahsil.risk..", "org.tahsil.smartcollect..")
          .should(noneOf("use neither float nor double", ClassRules::floatingPoint));

  static final ArchRule R11_FEW_COLLABORATORS =
      classes()
          .that()
          .areNotRecords()
          .should(noneOf("have at most seven collaborators", ClassRules::tooManyCollaborators));

  static final ArchRule EVERY_RESOURCE_METHOD_NAMES_ITS_ROLES =
      classes()
          .should(
              noneOf("name the roles of every resource method", ClassRules::methodsWithoutRoles));

  static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED =
      classes()
          .should(
              noneOf(
                  "lie in a package whose package-info is @NullMarked",
                  type ->
                      type.getPackage().isAnnotatedWith(NullMarked.class)
                          ? Stream.empty()
                          : Stream.of(type.getName() + " lies in a package without @NullMarked")));

  private static Stream<String> clockReadings(JavaClass type) {
    return type.getMethodCallsFromSelf().stream()
        .filter(
            call -> {
              String owner = call.getTargetOwner().getName();
              String name = call.getName();
              boolean now = name.equals("now") && owner.startsWith("java.time.");
              boolean clock = owner.equals("java.time.Clock") && name.startsWith("system");
              boolean millis = owner.equals("java.lang.System") && name.equals("currentTimeMillis");
              return now || clock || millis;
            })
        .map(Object::toString);
  }

  private static Stream<String> entitiesInSignatures(JavaClass type) {
    return type.getMethods().stream()
        .filter(
            method ->
                Stream.concat(
                        Stream.of(method.getRawReturnType()),
                        method.getRawParameterTypes().stream())
                    .anyMatch(each -> each.isAnnotatedWith(Entity.class)))
        .map(JavaMethod::getDescription);
  }

  private static Stream<String> floatingPoint(JavaClass type) {
    Stream<String> own =
        type.getFields().stream()
            .filter(field -> FLOATING.contains(field.getRawType().getBaseComponentType().getName()))
            .map(JavaField::getDescription);
    Stream<String> methods =
        type.getCodeUnits().stream()
            .filter(
                unit ->
                    Stream.concat(
                            Stream.of(unit.getRawReturnType()),
                            unit.getRawParameterTypes().stream())
                        .anyMatch(each -> FLOATING.contains(each.getBaseComponentType().getName())))
            .map(Object::toString);
    Stream<String> calls =
        type.getMethodCallsFromSelf().stream()
            .filter(call -> FLOATING.contains(call.getTarget().getRawReturnType().getName()))
            .map(Object::toString);
    return Stream.of(own, methods, calls).flatMap(each -> each);
  }

  private static Stream<String> tooManyCollaborators(JavaClass type) {
    long count = type.getFields().stream().filter(ClassRules::isCollaborator).count();
    return count <= MOST_COLLABORATORS
        ? Stream.empty()
        : Stream.of(type.getName() + " has " + count + " collaborators");
  }

  private static boolean isCollaborator(JavaField field) {
    JavaClass type = field.getRawType();
    return !field.getModifiers().contains(JavaModifier.STATIC)
        && type.getPackageName().startsWith("org.tahsil")
        && !type.isRecord()
        && !type.isEnum();
  }

  private static Stream<String> methodsWithoutRoles(JavaClass type) {
    boolean onClass =
        type.isAnnotatedWith(RolesAllowed.class) || type.isAnnotatedWith(PermitAll.class);
    return type.getMethods().stream()
        .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
        .filter(
            method ->
                !onClass
                    && !method.isAnnotatedWith(RolesAllowed.class)
                    && !method.isAnnotatedWith(PermitAll.class))
        .map(method -> method.getDescription() + " names no roles");
  }
}
