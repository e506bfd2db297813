package dev.pushcheck.net;

/**
 * A host and a port.
 *
 * @param host a name or an IP address without brackets
 * @param port 1 to 65535; 0 only where any free one is to be listened on
 */
public record HostAndPort(String host, int port) {}
