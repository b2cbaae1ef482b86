package io.tollgate.cli.command.admin;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Draws the description of a topology as a Mermaid flowchart. */
final class Mermaid {
  private static final Pattern NODE =
      Pattern.compile("(Source|Processor|Sink): (\\S+) \\((topics?|stores): (.*)\\)");
  private static final Pattern NEXT = Pattern.compile("--> (.+)");

  private final Map<String, String> ids = new LinkedHashMap<>();
  private final Set<String> lines = new LinkedHashSet<>();
  private String current = "";

  private Mermaid() {}

  static String of(String description) {
    Mermaid chart = new Mermaid();
    description.lines().map(String::strip).forEach(chart::read);
    return "flowchart TD\n" + String.join("", chart.lines);
  }

  private void read(String line) {
    Matcher node = NODE.matcher(line);
    Matcher next = NEXT.matcher(line);
    if (node.find()) {
      current = node.group(2);
      resources(node.group(1), node.group(4));
    } else if (next.matches() && !next.group(1).equals("none")) {
      for (String child : next.group(1).split(", ", -1)) {
        edge(step(current), step(child));
      }
    }
  }

  private void resources(String kind, String list) {
    for (String name : list.replaceAll("[\\[\\]]", "").split(", ", -1)) {
      if (name.isBlank()) {
        continue;
      }
      switch (kind) {
        case "Source" -> edge(topic(name), step(current));
        case "Sink" -> edge(step(current), topic(name));
        default -> lines.add("  " + step(current) + " -.- " + store(name) + "\n");
      }
    }
  }

  private void edge(String from, String to) {
    lines.add("  " + from + " --> " + to + "\n");
  }

  private String step(String name) {
    return id(name) + "[\"" + name + "\"]";
  }

  private String topic(String name) {
    return id("topic " + name) + "([\"" + name + "\"])";
  }

  private String store(String name) {
    return id("store " + name) + "[(\"" + name + "\")]";
  }

  private String id(String name) {
    return ids.computeIfAbsent(name, key -> "n" + ids.size());
  }
}
