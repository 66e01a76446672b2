package dev.subclaim.maven;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;

/** Runs a goal with parameters, as Maven does, and keeps its log. */
final class Goal {
  private Goal() {}

  static void run(AbstractMojo goal, List<String> log, Map<String, Object> parameters)
      throws MojoExecutionException, MojoFailureException {
    goal.setLog(new Recorder(log));
    parameters.forEach((name, value) -> set(goal, name, value));
    goal.execute();
  }

  private static void set(AbstractMojo goal, String name, Object value) {
    Class<?> type = goal.getClass();
    while (type != AbstractMojo.class) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          field.setAccessible(true);
          try {
            field.set(goal, value);
          } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
          }
          return;
        }
      }
      type = type.getSuperclass();
    }
    throw new IllegalArgumentException("no parameter " + name);
  }

  private static final class Recorder extends SystemStreamLog {
    private final List<String> lines;

    Recorder(List<String> lines) {
      this.lines = lines;
    }

    @Override
    public void info(CharSequence line) {
      lines.add("INFO " + line);
    }

    @Override
    public void warn(CharSequence line) {
      lines.add("WARN " + line);
    }

    @Override
    public void error(CharSequence line) {
      lines.add("ERROR " + line);
    }
  }
}
