package dev.pushcheck.app;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What threads have used so far, in nanoseconds, by the first words of their names. */
record ProcessorTime(Map<String, Long> byName) {
  static ProcessorTime now() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    Map<String, Long> used = new TreeMap<>();
    for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (thread != null) {
        String name = thread.getThreadName().replaceAll("-?[0-9].*", "");
        used.merge(name, threads.getThreadCpuTime(thread.getThreadId()), Long::sum);
      }
    }
    return new ProcessorTime(used);
  }

  String since(ProcessorTime before, int times) {
    return byName.entrySet().stream()
        .map(
            entry ->
                Map.entry(
                    entry.getKey(),
                    (entry.getValue() - before.byName.getOrDefault(entry.getKey(), 0L))
                        / times
                        / 1_000))
        .filter(entry -> entry.getValue() > 5)
        .map(entry -> entry.getKey() + " " + entry.getValue() + " µs")
        .collect(Collectors.joining(", "));
  }
}
