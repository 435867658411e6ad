package dev.incipit.cli.option;

import dev.incipit.mark.Mark;
import java.util.Iterator;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The names of marks on the command line. */
final class MarkName implements ITypeConverter<Mark>, Iterable<String> {

  @Override
  public Mark convert(String name) {
    return Mark.ofCode(name)
        .orElseThrow(() ->
            new TypeConversionException(
                "'" + name + "' is not a mark; choose one of: " + String.join(", ", this)));
  }

  @Override
  public Iterator<String> iterator() {
    return Stream.of(Mark.values()).map(Mark::code).iterator();
  }
}
