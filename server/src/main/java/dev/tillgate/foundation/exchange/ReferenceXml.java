package dev.tillgate.foundation.exchange;

import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The XML form: a {@code Cube} with a time around one {@code Cube} for each currency. */
final class ReferenceXml {
  private static final XMLInputFactory FACTORY = factory();

  private ReferenceXml() {}

  static List<ExchangeRate> parse(String text) {
    List<ExchangeRate> rates = new ArrayList<>();
    try {
      XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(text));
      LocalDate day = null;
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT
            && reader.getLocalName().equals("Cube")) {
          day = cube(reader, day, rates);
        }
      }
    } catch (XMLStreamException e) {
      throw new IllegalArgumentException("the XML is not well formed", e);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("a time is not a date", e);
    }
    return rates;
  }

  /** The day that holds from this cube on. */
  private static @Nullable LocalDate cube(
      XMLStreamReader reader, @Nullable LocalDate day, List<ExchangeRate> rates) {
    String time = reader.getAttributeValue(null, "time");
    String currency = reader.getAttributeValue(null, "currency");
    String rate = reader.getAttributeValue(null, "rate");
    if (time != null) {
      return LocalDate.parse(time);
    }
    if (day != null && currency != null && rate != null) {
      ReferenceRates.rate(day, currency, rate).ifPresent(rates::add);
    }
    return day;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
