package dev.incipit.cli.load;

import dev.incipit.listing.model.ListingFormat;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The names of formats on the command line. */
final class FormatName implements ITypeConverter<ListingFormat>, Iterable<String> {

  @Override
  public ListingFormat convert(String name) {
    for (ListingFormat format : ListingFormat.values()) {
      if (format.code().equals(name.toLowerCase(Locale.ROOT))) {
        return format;
      }
    }
    throw new TypeConversionException(
        "'" + name + "' is not a format; choose one of: " + String.join(", ", this));
  }

  @Override
  public Iterator<String> iterator() {
    return Stream.of(ListingFormat.values()).map(ListingFormat::code).iterator();
  }
}
