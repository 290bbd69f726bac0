package org.tahsil.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/** Builds conditions from plain functions. */
final class Conditions {

  private Conditions() {}

  /** Every dependency of the class must be allowed. */
  static ArchCondition<JavaClass> dependOnlyWhere(
      String description, BiPredicate<JavaClass, JavaClass> allowed) {
    return noneOf(
        description,
        type ->
            type.getDirectDependenciesFromSelf().stream()
                .filter(each -> !allowed.test(type, each.getTargetClass().getBaseComponentType()))
                .map(Dependency::getDescription));
  }

  /** The function finds nothing to object to. */
  static ArchCondition<JavaClass> noneOf(
      String description, Function<JavaClass, Stream<String>> objections) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        objections
            .apply(type)
            .forEach(text -> events.add(SimpleConditionEvent.violated(type, text)));
      }
    };
  }

  /** No two of the classes have one simple name, whatever their packages. */
  static ArchCondition<JavaClass> haveNamesOfTheirOwn() {
    return new ArchCondition<>("have names of their own") {
      private final Map<String, String> first = new HashMap<>();

      @Override
      public void init(Collection<JavaClass> all) {
        first.clear();
      }

      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String other = first.putIfAbsent(type.getSimpleName(), type.getName());
        if (other != null) {
          String text = type.getName() + " has the name of " + other;
          events.add(SimpleConditionEvent.violated(type, text));
        }
      }
    };
  }
}
