package io.tollgate.bench.pipeline;

import io.tollgate.bench.cluster.Worker.Program;
import io.tollgate.bench.contender.CopyMain;
import io.tollgate.bench.contender.ShapeMain;
import io.tollgate.bench.contender.TollgateMain;
import io.tollgate.catalogue.Topic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The measured programs, in the order of their runs. The shape needs the run before it. */
final class Contenders {
  static final String COPY = "copy";
  static final String SHAPE = "shape";
  static final String TOLLGATE = "tollgate-100ms";
  static final String TOLLGATE_SLOW = "tollgate-1s";
  static final String FLINK = "flink-100ms";
  static final String FLINK_SLOW = "flink-1s";

  private static final List<String> HEAP = List.of("-Xms1g", "-Xmx1g");
  private static final String QUICK = "100";
  private static final String SLOW = "1000";

  private final List<String> jvm = new ArrayList<>(HEAP);
  private final Path rival;
  private final Path shape;

  /**
   * Creates all contenders with a heap of 1 GiB.
   *
   * @param options further options of the Java virtual machine, for every contender
   * @param rival the build folder of the rival
   * @param shape the file that describes the output of the whole job
   */
  Contenders(List<String> options, Path rival, Path shape) {
    jvm.addAll(options);
    this.rival = rival;
    this.shape = shape;
  }

  List<Contender> all() {
    return List.of(
        new Contender(COPY, List.of(Topic.DECISIONS), false, at(QUICK, this::copy)),
        new Contender(TOLLGATE, Contender.RESULTS, true, at(QUICK, this::tollgate)),
        new Contender(SHAPE, Contender.RESULTS, false, at(QUICK, this::shape)),
        new Contender(TOLLGATE_SLOW, Contender.RESULTS, true, at(SLOW, this::tollgate)),
        new Contender(FLINK, Contender.RESULTS, true, at(QUICK, this::flink)),
        new Contender(FLINK_SLOW, Contender.RESULTS, true, at(SLOW, this::flink)));
  }

  private static Contender.Start at(String interval, Contender.Start start) {
    return settings -> {
      Map<String, String> all = new HashMap<>(settings);
      all.put("commit.interval.ms", interval);
      return start.with(all);
    };
  }

  private Program copy(Map<String, String> settings) {
    return Program.own(CopyMain.class, jvm, settings);
  }

  private Program tollgate(Map<String, String> settings) {
    return Program.own(TollgateMain.class, jvm, settings);
  }

  private Program shape(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("shape.file", shape.toString());
    return Program.own(ShapeMain.class, jvm, all);
  }

  private Program flink(Map<String, String> settings) {
    return Rival.program(rival, jvm, settings);
  }
}
