package dev.incipit.embedding;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What others can use of a type, as lines of text: the type itself and its members. */
final class ApiSignatures {
  private ApiSignatures() {}

  /** Whether others see a type: it and all that it stands in are public or protected. */
  static boolean isSeen(Class<?> type) {
    boolean open = Modifier.isPublic(type.getModifiers()) || isProtected(type.getModifiers());
    Class<?> outer = type.getEnclosingClass();
    return open && !type.isAnonymousClass() && (outer == null || isSeen(outer));
  }

  private static boolean isProtected(int modifiers) {
    return Modifier.isProtected(modifiers);
  }

  static List<String> of(Class<?> type) {
    TreeSet<String> lines = new TreeSet<>();
    Stream.of(type.getDeclaredConstructors())
        .filter(ApiSignatures::isOpen)
        .map(Constructor::toGenericString)
        .forEach(lines::add);
    Stream.of(type.getDeclaredMethods())
        .filter(ApiSignatures::isOpen)
        .map(Method::toGenericString)
        .forEach(lines::add);
    Stream.of(type.getDeclaredFields())
        .filter(ApiSignatures::isOpen)
        .filter(field -> !field.getName().equals("serialVersionUID"))
        .map(Field::toGenericString)
        .forEach(lines::add);
    return Stream.concat(Stream.of(head(type)), lines.stream().map(line -> "  " + line))
        .map(ApiSignatures::shortened)
        .toList();
  }

  private static boolean isOpen(Member member) {
    int modifiers = member.getModifiers();
    return (Modifier.isPublic(modifiers) || isProtected(modifiers)) && !member.isSynthetic();
  }

  private static String head(Class<?> type) {
    String parents =
        Stream.concat(
                Stream.ofNullable(type.getGenericSuperclass()),
                Stream.of(type.getGenericInterfaces()))
            .map(java.lang.reflect.Type::getTypeName)
            .filter(name -> !name.equals("java.lang.Object") && !name.equals("java.lang.Record"))
            .collect(Collectors.joining(", "));
    Class<?>[] permitted = type.getPermittedSubclasses();
    return type.toGenericString()
        + (parents.isEmpty() ? "" : " is " + parents)
        + (permitted == null || type.isEnum()
            ? ""
            : " permits "
                + Arrays.stream(permitted).map(Class::getName).collect(Collectors.joining(", ")));
  }

  private static String shortened(String line) {
    return line.replaceAll(
            "\\bjava\\.(lang|util|io|time|nio\\.file|util\\.function)\\.(?=[A-Z])", "")
        .replace("dev.incipit.", "");
  }
}
