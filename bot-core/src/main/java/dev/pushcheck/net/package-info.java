/**
 * The network as seen from here: what a name leads to ({@code Dns}), which addresses may be
 * contacted at all ({@code AddressGuard}), and whether an ingest answers there ({@code
 * IngestProbe}).
 */
@NullMarked
package dev.pushcheck.net;

import org.jspecify.annotations.NullMarked;
