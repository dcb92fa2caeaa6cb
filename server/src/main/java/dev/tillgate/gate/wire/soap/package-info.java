/** SOAP 1.1, with its WSDL. */
@NamedInterface("soap")
@NullMarked
package dev.tillgate.gate.wire.soap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
