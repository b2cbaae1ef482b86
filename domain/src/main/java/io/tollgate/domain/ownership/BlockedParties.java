package io.tollgate.domain.ownership;

import java.util.Optional;

/** The parties that are blocked of themselves, whoever owns them. */
public interface BlockedParties {

  /** Why a party is blocked, such as {@code is registered with status DENIED}; else empty. */
  Optional<String> reason(String partyId);

  /** The name that a party is reported by. */
  String name(String partyId);
}
