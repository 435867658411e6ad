package dev.incipit.listing.xml;

import dev.incipit.listing.field.Scan;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An element of an XML text. Names have no prefixes: programs that rewrite feeds lose the
 * declarations of namespaces, and within a known form the names alone are clear.
 *
 * @param name its name
 * @param attributes its attributes
 * @param children the elements in it
 * @param text the text in it, without that of its children
 */
record XmlElement(
    String name, Map<String, String> attributes, List<XmlElement> children, String text) {

  XmlElement {
    attributes = Map.copyOf(attributes);
    children = List.copyOf(children);
  }

  /** The first child of this name; null if there is none. */
  @Nullable XmlElement child(String childName) {
    for (XmlElement child : children) {
      if (child.name.equals(childName)) {
        return child;
      }
    }
    return null;
  }

  /** The children of this name. */
  List<XmlElement> all(String childName) {
    return children.stream().filter(child -> child.name.equals(childName)).toList();
  }

  /** The texts of the children of this name, on one line each, without blank ones. */
  List<String> lines(String childName) {
    return all(childName).stream().map(XmlElement::line).filter(t -> !t.isEmpty()).toList();
  }

  /** The text of the first child of this name on one line; null if there is none or it is blank. */
  @Nullable String line(String childName) {
    List<String> lines = lines(childName);
    return lines.isEmpty() ? null : lines.getFirst();
  }

  /** The text of the first child of this name on one line, or nothing. */
  String lineOrEmpty(String childName) {
    String line = line(childName);
    return line == null ? "" : line;
  }

  /** The text on one line. */
  String line() {
    return Scan.collapsed(text, 0, text.length());
  }

  /** An attribute, or nothing. */
  String attribute(String attributeName) {
    return attributes.getOrDefault(attributeName, "");
  }
}
