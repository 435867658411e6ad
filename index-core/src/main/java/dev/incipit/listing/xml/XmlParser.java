package dev.incipit.listing.xml;

import dev.incipit.listing.field.Scan;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Parses one element of bounded length. Knows no document types and no entities but XML's own five,
 * and reads nothing but the text it is given.
 */
final class XmlParser {
  /** Deepest nesting of elements. */
  static final int MAX_DEPTH = 50;

  /** JDKs differ in what they allow unless told. They count the text itself as an entity, too. */
  private static final Map<String, String> LIMITS =
      Map.of(
          "jdk.xml.entityExpansionLimit", "1",
          "jdk.xml.entityReplacementLimit", "1",
          "jdk.xml.maxGeneralEntitySizeLimit", Integer.toString(XmlPieces.MAX_BYTES),
          "jdk.xml.maxParameterEntitySizeLimit", "1",
          "jdk.xml.totalEntitySizeLimit", Integer.toString(XmlPieces.MAX_BYTES),
          "jdk.xml.elementAttributeLimit", "100",
          "jdk.xml.maxElementDepth", Integer.toString(MAX_DEPTH),
          "jdk.xml.maxXMLNameLimit", "1000");

  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

  XmlParser() {
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
      throw new XMLStreamException("external entities are not read");
    });
    LIMITS.forEach(factory::setProperty);
  }

  /**
   * The element that a text is.
   *
   * @throws IllegalArgumentException if the text is not well formed; the message says why
   */
  XmlElement parse(String raw) {
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(raw));
      try {
        return tree(xml);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      throw new IllegalArgumentException(reason(e), e);
    } catch (RuntimeException e) {
      // The JDK's parser meets some broken texts with unchecked exceptions.
      throw new IllegalArgumentException("not well-formed XML: " + e.getMessage(), e);
    }
  }

  private static String reason(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int at = message.indexOf("Message: ");
    String text = at < 0 ? message : message.substring(at + "Message: ".length());
    int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
    String place = line == 1 ? "" : " (in its line " + line + ")";
    return "not well-formed XML: " + Scan.collapsed(text, 0, Math.min(300, text.length())) + place;
  }

  private static XmlElement tree(XMLStreamReader xml) throws XMLStreamException {
    Deque<Open> open = new ArrayDeque<>();
    XmlElement root = null;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (open.size() == MAX_DEPTH) {
            throw new XMLStreamException("elements are nested deeper than " + MAX_DEPTH);
          }
          open.push(new Open(local(xml.getLocalName()), attributes(xml)));
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (!open.isEmpty()) {
            open.element().text.append(xml.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          XmlElement done = open.pop().close();
          if (open.isEmpty()) {
            root = done;
          } else {
            open.element().children.add(done);
          }
        }
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XMLStreamException("unknown entity " + xml.getLocalName());
        default -> {}
      }
    }
    if (root == null) {
      throw new XMLStreamException("there is no element");
    }
    return root;
  }

  private static Map<String, String> attributes(XMLStreamReader xml) {
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attributes.put(local(xml.getAttributeLocalName(i)), xml.getAttributeValue(i));
    }
    return attributes;
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  /** An element whose end has not come yet. */
  private static final class Open {
    private final String name;
    private final Map<String, String> attributes;
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Open(String name, Map<String, String> attributes) {
      this.name = name;
      this.attributes = attributes;
    }

    XmlElement close() {
      return new XmlElement(name, attributes, children, text.toString());
    }
  }
}
