package io.tollgate.ops.cluster;

/**
 * What may be taken of a machine for long while there is much to read (ADR 15).
 *
 * @param percent of one core, 0 to 100; with 100 what there is, with 0 nothing is read
 * @param of whose processor time counts
 */
public record Share(int percent, Of of) {
  /** Whose processor time counts. */
  public enum Of {
    /** That of the reading thread alone. */
    THREAD,
    /** That of the whole process, whatever else it does. */
    PROCESS
  }

  private static final int ALL = 100;

  /** What a process that only watches takes where nobody says another share, in percent. */
  public static final int USUAL_PERCENT = 4;

  public Share {
    if (percent < 0 || percent > ALL) {
      throw new IllegalArgumentException("a share of " + percent + " % of a core");
    }
  }

  /** Whether anything is read at all. */
  public boolean isSome() {
    return percent > 0;
  }

  Pace pace() {
    return of == Of.PROCESS ? Pace.ofThisProcess(percent) : Pace.ofThisThread(percent);
  }
}
