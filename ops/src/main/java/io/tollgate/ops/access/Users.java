package io.tollgate.ops.access;

import java.util.List;
import java.util.Optional;

/** The users of the console. Thread-safe. */
public interface Users {
  /** Finds a user by name. */
  Optional<User> find(String name);

  /** All users, sorted by name. */
  List<User> all();

  /** Adds a user, or replaces the user with the same name. */
  void put(User user);

  /** Removes a user. Returns whether the user existed. */
  boolean remove(String name);
}
