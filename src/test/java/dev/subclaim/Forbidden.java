package dev.subclaim;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Calls that would let something other than the input decide, or speak to the user directly. */
final class Forbidden {
  private static final Map<String, Set<String>> CONSOLE =
      Map.of(
          "java.lang.System", Set.of("out", "err", "in", "exit", "console", "setOut", "setErr"),
          "java.lang.Runtime", Set.of("exit", "halt"),
          "java.lang.Throwable", Set.of("printStackTrace"));

  /** The name of a member, or the name with its parameters where only one overload is at fault. */
  private static final Map<String, Set<String>> AMBIENT =
      Map.ofEntries(
          Map.entry("java.lang.System", Set.of("currentTimeMillis", "nanoTime", "lineSeparator")),
          Map.entry("java.lang.Math", Set.of("random")),
          Map.entry("java.util.Random", Set.of("<init>()")),
          Map.entry("java.util.UUID", Set.of("randomUUID")),
          Map.entry("java.util.Date", Set.of("<init>()")),
          Map.entry("java.util.Locale", Set.of("getDefault")),
          Map.entry("java.util.Scanner", Set.of("<init>")),
          Map.entry("java.nio.charset.Charset", Set.of("defaultCharset")),
          Map.entry(
              "java.io.FileReader", Set.of("<init>(java.lang.String)", "<init>(java.io.File)")),
          Map.entry(
              "java.io.FileWriter", Set.of("<init>(java.lang.String)", "<init>(java.io.File)")),
          Map.entry("java.io.InputStreamReader", Set.of("<init>(java.io.InputStream)")),
          Map.entry("java.io.OutputStreamWriter", Set.of("<init>(java.io.OutputStream)")),
          Map.entry("java.io.PrintStream", Set.of("<init>(java.io.OutputStream)")),
          Map.entry(
              "java.lang.String",
              Set.of(
                  "toLowerCase()",
                  "toUpperCase()",
                  "getBytes()",
                  "<init>([B)",
                  "formatted",
                  "format(java.lang.String, [Ljava.lang.Object;)")));

  private static final Set<String> CLOCKS =
      Set.of("Instant", "LocalDate", "LocalDateTime", "OffsetDateTime", "ZonedDateTime", "Clock");

  private static final Set<String> SURROUNDINGS =
      Set.of("getenv", "getProperty", "getProperties", "setProperty");

  private Forbidden() {}

  /** Whether the call asks the environment of the process, which only the faces may. */
  static boolean surroundings(JavaAccess<?> use) {
    return use.getTargetOwner().isEquivalentTo(System.class)
        && SURROUNDINGS.contains(use.getTarget().getName());
  }

  /** Whether the call prints, reads the console or ends the process. */
  static boolean console(JavaAccess<?> use) {
    return listed(use, CONSOLE);
  }

  /** Whether the answer of the call is another one at another time, place or machine. */
  static boolean ambient(JavaAccess<?> use) {
    JavaClass owner = use.getTargetOwner();
    boolean time = owner.getPackageName().equals("java.time");
    String name = use.getTarget().getName();
    boolean now =
        CLOCKS.contains(owner.getSimpleName()) && List.of("now", "systemUTC").contains(name);
    return time && (now || name.startsWith("systemDefault")) || listed(use, AMBIENT);
  }

  /** Whether the call asks for the day and nothing more. */
  static boolean day(JavaAccess<?> use) {
    return use.getTargetOwner().getName().equals("java.time.LocalDate")
        && use.getTarget().getName().equals("now");
  }

  private static boolean listed(JavaAccess<?> use, Map<String, Set<String>> members) {
    Set<String> names = members.getOrDefault(use.getTargetOwner().getName(), Set.of());
    String full = use.getTarget().getFullName();
    String member = full.substring(use.getTargetOwner().getName().length() + 1);
    return names.contains(use.getTarget().getName()) || names.contains(member);
  }
}
