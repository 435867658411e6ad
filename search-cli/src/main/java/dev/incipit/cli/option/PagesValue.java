package dev.incipit.cli.option;

import dev.incipit.mark.PageRange;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A span of pages on the command line. */
final class PagesValue implements ITypeConverter<PageRange> {

  @Override
  public PageRange convert(String text) {
    return PageRange.read(text)
        .orElseThrow(() ->
            new TypeConversionException(
                "'" + text + "' is no number of pages; write 12, 10..20 or 10.."));
  }
}
