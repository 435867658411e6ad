package dev.incipit.cli.search;

import dev.incipit.export.ExportFormat;
import java.util.Iterator;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The names of forms to export in on the command line. */
final class ExportFormatName implements ITypeConverter<ExportFormat>, Iterable<String> {

  @Override
  public ExportFormat convert(String name) {
    return ExportFormat.ofCode(name)
        .orElseThrow(() ->
            new TypeConversionException(
                "'" + name + "' is not a format; choose one of: " + String.join(", ", this)));
  }

  @Override
  public Iterator<String> iterator() {
    return Stream.of(ExportFormat.values()).map(ExportFormat::code).iterator();
  }
}
