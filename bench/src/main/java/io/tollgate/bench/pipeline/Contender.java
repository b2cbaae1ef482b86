package io.tollgate.bench.pipeline;

import io.tollgate.bench.cluster.Worker.Program;
import io.tollgate.catalogue.Topic;
import java.util.List;
import java.util.Map;

/**
 * A program under test.
 *
 * @param name the name in the report
 * @param outputs the topics of its results
 * @param decides whether it does the whole job, so that its totals are checked
 * @param program its command, from the settings of a run
 */
record Contender(String name, List<Topic> outputs, boolean decides, Start program) {
  /** The results of the whole job. */
  static final List<Topic> RESULTS =
      List.of(Topic.DECISIONS, Topic.LEVY_DUE, Topic.QUARTERLY_REVENUE);

  /** Makes the command of a program. */
  interface Start {
    Program with(Map<String, String> settings);
  }
}
