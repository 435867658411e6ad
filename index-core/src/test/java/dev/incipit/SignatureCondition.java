package dev.incipit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What the rules of {@link ArchitectureTest} ask of classes beyond ArchUnit's own conditions. */
final class SignatureCondition {
  private SignatureCondition() {}

  /** Whether all that a caller can see of a class mentions only types under the given prefixes. */
  static ArchCondition<JavaClass> nameOnly(String... prefixes) {
    return new ArchCondition<>("name only types of " + List.of(prefixes) + " in public") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        visibleTypes(type)
            .flatMap(visible -> visible.getAllInvolvedRawTypes().stream())
            .map(JavaClass::getBaseComponentType)
            .filter(raw -> !raw.isPrimitive())
            .map(JavaClass::getName)
            .filter(name -> Stream.of(prefixes).noneMatch(name::startsWith))
            .distinct()
            .map(name -> SimpleConditionEvent.violated(type, type.getName() + " shows " + name))
            .forEach(events::add);
      }
    };
  }

  private static Stream<JavaType> visibleTypes(JavaClass type) {
    Stream<JavaType> parents =
        Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
    Stream<JavaType> fields =
        type.getFields().stream().filter(f -> isVisible(f.getModifiers())).map(f -> f.getType());
    Stream<JavaType> calls =
        type.getCodeUnits().stream()
            .filter(unit -> isVisible(unit.getModifiers()))
            .flatMap(unit ->
                Stream.of(
                        Stream.of(unit.getReturnType()),
                        unit.getParameterTypes().stream(),
                        unit.getExceptionTypes().stream())
                    .flatMap(types -> types));
    return Stream.of(parents, fields, calls).flatMap(types -> types);
  }

  private static boolean isVisible(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  /** Whether the package of a class says that nothing is null unless marked. */
  static ArchCondition<JavaClass> resideInANullMarkedPackage() {
    return new ArchCondition<>("reside in a package marked @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
          events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " is not marked"));
        }
      }
    };
  }
}
