package dev.tillgate.gate.wire.soap;

/** The namespaces of SOAP 1.1 and ours. */
final class Names {
  static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";
  static final String ENCODING = "http://schemas.xmlsoap.org/soap/encoding/";
  static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";
  static final String WSDL_SOAP = "http://schemas.xmlsoap.org/wsdl/soap/";
  static final String HTTP_TRANSPORT = "http://schemas.xmlsoap.org/soap/http";
  static final String SCHEMA = "http://www.w3.org/2001/XMLSchema";
  static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
  static final String APACHE = "http://xml.apache.org/xml-soap";
  static final String OURS = "urn:tillgate:api:6.0";

  private Names() {}
}
