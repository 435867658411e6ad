package dev.incipit.cli.option;

import dev.incipit.search.Sort;
import java.util.Iterator;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The names of orders on the command line. */
final class SortName implements ITypeConverter<Sort>, Iterable<String> {

  @Override
  public Sort convert(String name) {
    return Sort.ofCode(name.replace('_', '-'))
        .orElseThrow(() ->
            new TypeConversionException(
                "'" + name + "' is not an order; choose one of: " + String.join(", ", this)));
  }

  @Override
  public Iterator<String> iterator() {
    return Stream.of(Sort.values()).map(Sort::code).iterator();
  }
}
