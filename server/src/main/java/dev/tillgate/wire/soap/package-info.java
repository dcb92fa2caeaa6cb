/** SOAP 1.1, with its WSDL. */
@NullMarked
package dev.tillgate.wire.soap;

import org.jspecify.annotations.NullMarked;
