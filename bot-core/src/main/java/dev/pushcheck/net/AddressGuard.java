package dev.pushcheck.net;

import java.net.InetAddress;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Decides which addresses may be contacted for a name that somebody has typed. It looks nothing up:
 * one {@link Resolution} goes in, the addresses that were judged come out, and only those may be
 * contacted, so that a name server cannot answer differently the second time.
 */
public final class AddressGuard {
  private final ProbeSettings settings;
  private final Predicate<String> knownHost;
  private final Predicate<String> vendorName;

  /**
   * Whom the guard believes.
   *
   * @param knownHost whether a name is one of the accounts' or of the settings' domains
   * @param vendorName whether a name belongs to the vendor's push network; both are asked in lower
   *     case without trailing dot
   */
  public AddressGuard(
      ProbeSettings settings, Predicate<String> knownHost, Predicate<String> vendorName) {
    this.settings = settings;
    this.knownHost = knownHost;
    this.vendorName = vendorName;
  }

  /**
   * Judges every address of the resolution. Whether the name may be asked about at all is decided
   * first, so that {@link Admission.NotAllowed} tells nothing about its addresses.
   *
   * @throws IllegalArgumentException if the resolution has not ended in addresses
   */
  public Admission admit(Resolution resolution, Origin origin) {
    if (resolution.ending() != Resolution.Ending.ADDRESSES || resolution.addresses().isEmpty()) {
      throw new IllegalArgumentException("a name without addresses cannot be admitted");
    }
    if (origin == Origin.CHAT && !speaksFor(resolution)) {
      return new Admission.NotAllowed();
    }
    return settings.allowPrivateAddresses()
        ? new Admission.Admitted(resolution.addresses())
        : judge(resolution);
  }

  private boolean speaksFor(Resolution resolution) {
    String name = resolution.name();
    return knownHost.test(name)
        || settings.allowedHosts().contains(name)
        || vendorName.test(name)
        || resolution.hops().stream().anyMatch(hop -> vendorName.test(hop.target()));
  }

  /** One special address spoils the others: which one an encoder would take is left to chance. */
  private static Admission judge(Resolution resolution) {
    Optional<InetAddress> fake = Optional.empty();
    for (InetAddress address : resolution.addresses()) {
      Optional<String> kind = SpecialAddresses.kind(address);
      if (kind.isPresent() && !kind.get().equals(SpecialAddresses.FAKE)) {
        return new Admission.Special(address, kind.get());
      }
      if (kind.isPresent() && fake.isEmpty()) {
        fake = Optional.of(address);
      }
    }
    return fake.isPresent()
        ? new Admission.Fake(fake.get())
        : new Admission.Admitted(resolution.addresses());
  }
}
