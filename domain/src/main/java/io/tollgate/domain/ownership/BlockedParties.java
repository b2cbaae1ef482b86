package io.tollgate.domain.ownership;

import java.util.Optional;

/** The parties that are blocked themselves, independent of their owners. */
public interface BlockedParties {

  /**
   * Why a party is blocked, such as {@code is registered with status DENIED}; empty if it is not.
   */
  Optional<String> reason(String partyId);

  /** The name of a party in reports. */
  String name(String partyId);
}
