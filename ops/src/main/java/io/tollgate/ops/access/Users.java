package io.tollgate.ops.access;

import java.util.List;
import java.util.Optional;

/** The users of the console. Asked by many threads. */
public interface Users {
  /** A user by name. */
  Optional<User> find(String name);

  /** All of them, by name. */
  List<User> all();

  /** Adds a user, or replaces the one of that name. */
  void put(User user);

  /** Removes a user; whether there was one. */
  boolean remove(String name);
}
