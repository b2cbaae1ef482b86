package io.tollgate.web;

import java.util.concurrent.atomic.AtomicLong;

/** A bounded amount of memory that requests share. Thread-safe. */
final class Memory {
  private final AtomicLong free;

  Memory(long bytes) {
    free = new AtomicLong(bytes);
  }

  /** Takes memory. Returns false if too little is left. */
  boolean take(int bytes) {
    if (free.addAndGet(-bytes) >= 0) {
      return true;
    }
    giveBack(bytes);
    return false;
  }

  void giveBack(int bytes) {
    long unused = free.addAndGet(bytes);
  }
}
